// Named migrations of the document: pure, each with a test. A document lists those applied; a name we do not know means it is newer.
import type { Json } from '../node/effects.ts';

export type DocumentMigration = (document: Record<string, Json>) => Record<string, Json>;
/** In the order they are applied. Empty while the first format is the only one. */
export const migrations: Readonly<Record<string, DocumentMigration>> = {};

/** Applies what is missing; a document that is newer than this program is left untouched and marked. */
export function migrateDocument(
  document: Record<string, Json>,
  known: Readonly<Record<string, DocumentMigration>> = migrations,
): { document: Record<string, Json>; newer: boolean } {
  const applied = Array.isArray(document['migrations']) ? document['migrations'].map(String) : [];
  if (applied.some((name) => !Object.hasOwn(known, name))) return { document, newer: true };
  let now = document;
  for (const [name, migrate] of Object.entries(known)) {
    if (applied.includes(name)) continue;
    now = { ...migrate(now), migrations: [...((now['migrations'] as string[] | undefined) ?? []), name] };
  }
  return { document: now, newer: false };
}
