// The last run of an open bot's cases: results as they come, where it stands, what was covered; at first what was kept of earlier ones.
import { createStore, useStore } from 'zustand';
import type { RunLine } from '@dialoom/shared/api/cases';
import type { Case } from '@dialoom/shared/cases/case';
import { coverageOf, type Coverage } from '@dialoom/shared/cases/coverage';
import type { KeptRun } from '@dialoom/shared/cases/kept-run';
import type { CaseResult, Hits } from '@dialoom/shared/cases/result';
import { talkKey } from '@dialoom/shared/cases/talk-key';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { nodes } from '@dialoom/nodes';
import type { Studio } from '../canvas/studio.ts';
import { caseRun } from '../queries/cases.ts';
import { ApiFailure } from '../queries/failure.ts';

type Done = Extract<RunLine, { type: 'done' }>;
export type RunState = {
  /** By case, a result a row. */
  results: ReadonlyMap<string, readonly CaseResult[]>;
  running: { done: number; of: number; failed: number } | undefined;
  last: { passed: number; failed: number; ms: number; earlier?: { at: number; by: string } } | { stopped: { done: number; of: number } } | { broken: string } | undefined; // prettier-ignore
  /** Of the last run that came to its end. `whole`: no case was left out. */
  covered: { coverage: Coverage; hits: Hits; faq: Done['faq']; whole: boolean } | undefined;
  /** How the document talked that was tested (`talkKey`). */
  of: string | undefined;
};
type Wanted = { cases?: readonly string[]; one?: Case };

const DRAW_MS = 80;
const open = new WeakMap<Studio, CaseRun>();
export function runOf(studio: Studio): CaseRun {
  const known = open.get(studio);
  if (known) return known;
  const made = new CaseRun(studio.bot, () => studio.document);
  open.set(studio, made);
  return made;
}

export class CaseRun {
  readonly store = createStore<RunState>(() => ({ results: new Map(), running: undefined, last: undefined, covered: undefined, of: undefined })); // prettier-ignore
  readonly #bot: string;
  readonly #document: () => BotDocument;
  #going: AbortController | undefined;

  constructor(bot: string, document: () => BotDocument) {
    this.#bot = bot;
    this.#document = document;
  }

  /**
   * Takes what was kept of earlier runs, unless one began here since.
   * @param editedAt when each case was last written: an older result is none
   */
  remember({ at, by, of, passed, failed, ms, results: kept, covered }: KeptRun, editedAt: ReadonlyMap<string, number>): void {
    const { running, last, results } = this.store.getState();
    if (running || last || results.size > 0) return;
    const current = kept.filter((one) => (editedAt.get(one.result.id) ?? Infinity) <= one.at).map(({ result }) => result);
    this.store.setState({
      results: Map.groupBy(current, ({ id }) => id),
      last: { passed, failed, ms, earlier: { at, by } },
      of,
      covered: covered && { coverage: coverageOf(this.#document(), nodes, covered.hits), hits: covered.hits, faq: covered.faq, whole: true },
    });
  } // prettier-ignore

  cancel(): void {
    this.#going?.abort();
  }

  /** What is on the canvas is what is tested. One run at a time: a second one ends the first. */
  async start({ cases, one }: Wanted = {}): Promise<void> {
    this.#going?.abort();
    const going = new AbortController();
    this.#going = going;
    const document = this.#document();
    const isLatest = () => this.#going === going;
    const fresh = new Map<string, CaseResult[]>();
    this.store.setState({ running: { done: 0, of: 0, failed: 0 }, last: undefined, of: talkKey(document) });
    const body = { document: document as unknown as Json, ...(cases && { cases: [...cases] }), ...(one && { one }) };
    let running = { done: 0, of: 0, failed: 0 };
    let drawn = 0;
    let waiting = new Set<string>();
    /** Results come by the hundred: they are shown together, a few times a second. */
    const draw = (now = true) => {
      if (!now && performance.now() - drawn < DRAW_MS) return;
      drawn = performance.now();
      const news = [...waiting].map((id) => [id, fresh.get(id) ?? []] as const);
      waiting = new Set();
      this.store.setState(({ results }) => ({ running, ...(news.length > 0 && { results: new Map([...results, ...news]) }) })); // prettier-ignore
    };
    const take = (result: CaseResult) => {
      fresh.set(result.id, [...(fresh.get(result.id) ?? []), result]);
      waiting.add(result.id);
      running = { ...running, done: running.done + 1, failed: running.failed + (result.status === 'failed' ? 1 : 0) };
      draw(false);
    };
    try {
      for await (const line of caseRun(this.#bot, body, going.signal)) {
        if (!isLatest()) return;
        if (line.type === 'began') {
          running = { ...running, of: line.of };
          draw();
        } else if (line.type === 'result') take(line.result);
        else if (line.type === 'failed') this.store.setState({ last: { broken: line.code } });
        else if (line.type === 'done') {
          const { passed, failed, ms, hits, faq } = line;
          const covered = { coverage: coverageOf(document, nodes, hits), hits, faq, whole: cases === undefined };
          this.store.setState({ last: { passed, failed, ms }, ...(one === undefined && { covered }) });
        }
      }
    } catch (error) {
      if (!isLatest()) return;
      if (going.signal.aborted) this.store.setState({ last: { stopped: { done: running.done, of: running.of } } });
      else this.store.setState({ last: { broken: error instanceof ApiFailure ? error.message : '' } });
    } finally {
      if (isLatest()) {
        draw(); // also of a run that broke off
        this.store.setState({ running: undefined });
      }
    }
  }
}

export const useRun = <T>(run: CaseRun, select: (state: RunState) => T): T => useStore(run.store, select);

/** For a search such as `visited:0`: how many cases of the last run came there; nothing when none ran. */
export const visitsOf = (studio: Studio, flow: string, node: string): number | undefined => {
  const { covered } = runOf(studio).store.getState();
  return covered && (covered.hits.nodes[`${flow}/${node}`] ?? 0);
};
