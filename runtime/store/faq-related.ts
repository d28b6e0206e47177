// Which entries are offered under another one's answer: by id, in a file by their question.
import type { FaqDraft } from '@dialoom/shared/api/faq';
import { bareOf } from '../knowledge/near.ts';
import { keyOf } from './faq-rows.ts';

/** Related entries that are named by their question, as in a file, are named by their id. @param known questions of the list -> ids */
export function related<T extends { id: string; draft: FaqDraft }>(entries: readonly T[], known: ReadonlyMap<string, string> = new Map()): T[] {
  if (entries.every(({ draft }) => draft.related.length === 0)) return [...entries];
  const ids = new Set([...known.values(), ...entries.map(({ id }) => id)]);
  const byKey = new Map([...entries.map(({ id, draft }) => [keyOf(draft), id] as const).toReversed(), ...known]);
  return entries.map((entry) => {
    const found = entry.draft.related.flatMap((name) => (ids.has(name) ? [name] : (byKey.get(bareOf(name)) ?? [])));
    return { ...entry, draft: { ...entry.draft, related: [...new Set(found)].filter((id) => id !== entry.id) } };
  });
} // prettier-ignore
