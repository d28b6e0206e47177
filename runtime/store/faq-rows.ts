// A row of a FAQ list and the entry in it, both ways; what of it answers.
import type { FaqDraft, FaqEntry, FaqFigures, FaqStage, FaqState } from '@dialoom/shared/api/faq';
import type { Selectable } from 'kysely';
import { bareOf } from '../knowledge/near.ts';
import { normal } from '../understanding/features.ts';
import type { Tables } from './tables.ts';

export type Row = Selectable<Tables['faq']>;
/** Who writes, by name. `mayApprove`: also where a list needs review. */
export type By = { name: string; mayApprove?: boolean };
/** What is written, and the approved text that answers until it is approved too. */
export type Written = { draft: FaqDraft; live: FaqDraft | null };
/** An entry with what answers of it. */
export type Kept = FaqEntry & { live: FaqDraft | null };

/** By which an import knows an entry: its first question. */
export const keyOf = ({ texts }: Pick<FaqDraft, 'texts'>): string =>
  bareOf(Object.values(texts).find(({ question }) => question !== '')?.question ?? '');
export const stateOf = ({ stage, from, to }: Pick<FaqDraft, 'stage' | 'from' | 'to'>, at: number): FaqState =>
  stage !== 'approved' ? stage : to !== null && to <= at ? 'expired' : from !== null && from > at ? 'waiting' : 'live';
/** What customers get of an entry: its text once that is approved, till then the one before. */
export const answerOf = ({ live, stage, ...rest }: Pick<Written, 'live'> & FaqDraft): FaqDraft | undefined =>
  live ?? (stage === 'approved' ? { stage, ...rest } : undefined);

type More = Partial<Pick<FaqDraft, 'priority' | 'related' | 'flow'>>;
const tagsOf = (column: string): string[] => column.split('\n').filter(Boolean);
const tagColumn = (tags: readonly string[]): string => (tags.length === 0 ? '' : `\n${tags.join('\n')}\n`);
/** A draft as an older version of the program may have written it. */
export const storedDraft = (text: string): FaqDraft => {
  const { enabled = true, ...draft } = JSON.parse(text) as Partial<FaqDraft> & { enabled?: boolean };
  const stage: FaqStage = enabled ? 'approved' : 'retired';
  return { texts: {}, category: '', tags: [], stage, from: null, to: null, priority: 'normal', related: [], flow: '', ...draft }; // prettier-ignore
};
export const draftOf = (row: Row): FaqDraft => {
  const { priority = 'normal', related = [], flow = '' } = JSON.parse(row.more) as More;
  return {
    texts: JSON.parse(row.texts) as FaqDraft['texts'],
    category: row.category,
    tags: tagsOf(row.tags),
    stage: row.stage as FaqStage,
    from: row.from_at === null ? null : Number(row.from_at),
    to: row.to_at === null ? null : Number(row.to_at),
    priority,
    related,
    flow,
  };
};
export const writtenOf = (row: Row): Written => ({
  draft: draftOf(row),
  live: row.live === null ? null : storedDraft(row.live),
});
export const columnsOf = ({ draft, live }: Written) => ({
  texts: JSON.stringify(draft.texts),
  folded: normal([...Object.values(draft.texts).flatMap(({ question, similar, answer, channels = {} }) => [question, ...similar, answer, ...Object.values(channels)]), ...draft.tags].join('\n')),
  question: keyOf(draft),
  category: draft.category,
  stage: draft.stage,
  tags: tagColumn(draft.tags),
  more: JSON.stringify({
    ...(draft.priority !== 'normal' && { priority: draft.priority }),
    ...(draft.related.length > 0 && { related: draft.related }),
    ...(draft.flow !== '' && { flow: draft.flow }),
  } satisfies More),
  live: live === null ? null : JSON.stringify(live),
  from_at: draft.from,
  to_at: draft.to,
}); // prettier-ignore

const noFigures: FaqFigures = { asked: 0, helpful: 0, unhelpful: 0 };
export const keptOf = (row: Row, at: number, figures = noFigures): Kept => {
  const { draft, live } = writtenOf(row);
  return {
    ...draft,
    id: row.id,
    rev: row.rev,
    state: stateOf(draft, at),
    earlier: live !== null,
    live,
    figures,
    updatedAt: Number(row.updated_at),
    updatedBy: row.updated_by,
    reviewer: row.reviewer,
    reviewedAt: row.reviewed_at === null ? null : Number(row.reviewed_at),
    note: row.note,
  };
};
export const entryOf = (row: Row, at: number, figures?: FaqFigures): FaqEntry => {
  const { live: _, ...entry } = keptOf(row, at, figures);
  return entry;
};
