// A row of a FAQ list and the entry in it, both ways.
import type { FaqDraft, FaqState } from '@dialoom/shared/api/faq';
import type { Selectable } from 'kysely';
import { bareOf } from '../knowledge/near.ts';
import { normal } from '../understanding/features.ts';
import type { Tables } from './tables.ts';

export type Row = Selectable<Tables['faq']>;
/** Who writes, by name. */
export type By = { name: string };

/** By which an import knows an entry: its first question. */
export const keyOf = ({ texts }: Pick<FaqDraft, 'texts'>): string =>
  bareOf(Object.values(texts).find(({ question }) => question !== '')?.question ?? '');
export const stateOf = ({ enabled, from, to }: Pick<FaqDraft, 'enabled' | 'from' | 'to'>, at: number): FaqState =>
  !enabled ? 'off' : to !== null && to <= at ? 'expired' : from !== null && from > at ? 'waiting' : 'live';
export const draftOf = (row: Row): FaqDraft => ({
  texts: JSON.parse(row.texts) as FaqDraft['texts'],
  category: row.category,
  enabled: row.enabled === 1,
  from: row.from_at === null ? null : Number(row.from_at),
  to: row.to_at === null ? null : Number(row.to_at),
});
export const columnsOf = (draft: FaqDraft) => ({
  texts: JSON.stringify(draft.texts),
  folded: normal(Object.values(draft.texts).flatMap(({ question, similar, answer }) => [question, ...similar, answer]).join('\n')),
  question: keyOf(draft),
  category: draft.category,
  enabled: Number(draft.enabled),
  from_at: draft.from,
  to_at: draft.to,
}); // prettier-ignore
