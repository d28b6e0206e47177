// The last results of a bot's cases, as they are kept: a run of some of them leaves the others' results as they were.
import { z } from 'zod';
import { CaseResult, Hits } from './result.ts';

/** The knowledge that the bot looks answers up in: how much there is, and what no case was answered with. */
export const FaqCovered = z.object({
  missed: z.int(),
  all: z.int(),
  missing: z.array(z.object({ id: z.string(), list: z.string(), question: z.string() })),
});
/** The last run: who began it and when it ended, in ms; `of`: how the document talked then (`talkKey`). */
const about = { at: z.int(), by: z.string(), of: z.string(), passed: z.int(), failed: z.int(), ms: z.number() };
export const KeptRun = z.object({
  ...about,
  /** The newest of each case, a result a row. */
  results: z.array(z.object({ at: z.int(), of: z.string(), result: CaseResult })),
  /** Of the last run of all cases. */
  covered: z.object({ of: z.string(), hits: Hits, faq: FaqCovered }).optional(),
});
export type KeptRun = z.output<typeof KeptRun>;
export type EndedRun = Omit<KeptRun, 'results' | 'covered'> & {
  results: readonly CaseResult[];
  /** No case was left out. */
  whole: boolean;
  hits: Hits;
  faq: z.output<typeof FaqCovered>;
};

/** Longer ones are kept without what was said in each turn: the page runs one again to show that. */
const MOST_CHARACTERS = 1_000_000;

/** @param ids the cases there are now: results of others are let go */
export function keptWith(before: KeptRun | undefined, ended: EndedRun, ids: ReadonlySet<string>): KeptRun {
  const { results, whole, hits, faq, ...last } = ended;
  const fresh = new Set(results.map(({ id }) => id));
  const older = (before?.results ?? []).filter(({ result }) => !fresh.has(result.id) && ids.has(result.id));
  const newer = results.map((result) => ({ at: last.at, of: last.of, result }));
  const covered = whole ? { of: last.of, hits, faq } : before?.covered;
  const kept: KeptRun = { ...last, results: [...older, ...newer], ...(covered && { covered }) };
  if (JSON.stringify(kept.results).length <= MOST_CHARACTERS) return kept;
  return { ...kept, results: kept.results.map(({ result, ...rest }) => ({ ...rest, result: { ...result, turns: [] } })) };
} // prettier-ignore
