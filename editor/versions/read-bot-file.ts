// A file somebody chose as a bot document for a draft, or why it is none. What the draft does not use already it does not get by a file:
// connections are taken out.
import type { BotDocument } from '@dialoom/shared/document/document';
import { MOST_BYTES } from '@dialoom/shared/document/document';
import { migrations, migrateDocument } from '@dialoom/shared/document/migrations';
import { parseDocument, parseDocumentText, type DocumentFault } from '@dialoom/shared/document/parse';
import { unboundBot } from '@dialoom/shared/lint/foreign';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { changesBetween } from '../document/changes.ts';
import { getIn, sameJson, setIn } from '../document/path.ts';

export type BotFile =
  | { document: BotDocument; /** Connections that were taken out. */ unbound: number }
  | { fault: DocumentFault }
  | { newer: string[] };

/** @param reasons words for a wrong shape, in the reader's language */
export function readBotFile(
  text: string,
  draft: BotDocument,
  nodes: readonly AnyNode[],
  reasons?: Parameters<typeof parseDocument>[1],
): BotFile {
  const parsed = parseDocumentText(text.replace(/^\uFEFF/, ''), reasons);
  if ('fault' in parsed) return parsed;
  const newer = parsed.document.migrations.filter((name) => !Object.hasOwn(migrations, name));
  if (newer.length > 0) return { newer };
  const migrated = parseDocument(migrateDocument(parsed.document as unknown as Record<string, Json>).document, reasons);
  if ('fault' in migrated) return migrated;
  const { document } = migrated;
  const bare = unboundBot(document, nodes).document;
  let [kept, unbound] = [bare, 0];
  for (const { path, value } of changesBetween(bare, document)) {
    // the draft has this very connection in this very field: the file says nothing new
    if (sameConfigPlace(draft, document, path)) kept = setIn(kept, path, value);
    else unbound++;
  }
  return { document: kept, unbound };
}

/** A field (a list of rows counts as one) that is the same in the draft as in the file. */
const sameConfigPlace = (draft: BotDocument, file: BotDocument, path: readonly (string | number)[]): boolean =>
  sameJson(getIn(draft, path), getIn(file, path));

/** Refused before it is read. */
export const isTooLarge = (file: File): boolean => file.size > MOST_BYTES;
