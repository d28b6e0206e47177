// A gesture of the history in words: what was done, by the names the nodes had then.
import { aboutEntry } from '../canvas/about-entry.ts';
import type { Studio } from '../canvas/studio.ts';
import type { Entry } from '../document/history.ts';
import { labelOf } from '../document/operations/registry.ts';
import type { Translate } from '../text/studio.ts';

export function entryWords(studio: Studio, t: Translate, entry: Entry): string {
  const about = aboutEntry(studio, entry);
  const labels = [...new Set(entry.done.map((operation) => labelOf(t, operation, about)))];
  const [first = ''] = labels;
  return labels.length > 1 ? `${first} ${t('history.more', { n: labels.length - 1 })}` : first;
}
