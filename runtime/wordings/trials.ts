// Trials of two wordings, in the background: begun, told as they go, stopped, kept. What a model is asked here is real and is paid for.
import { Failed } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Trial, TrialRow, TrialSide } from '@dialoom/shared/wordings/trial';
import type { BotDocument } from '@dialoom/shared/document/document';
import { compile } from '../engine/compile.ts';
import type { CaseHouse } from '../cases/run-cases.ts';
import type { WordingTrialStore } from '../store/wording-trials.ts';
import { allLearnt } from '../understanding/small-talk/small-talk.ts';
import { measuring, triedOf, unmeasured } from './measured.ts';
import type { TalkToTry } from './talks.ts';
import { tryTalk } from './try-talk.ts';
import type { Place, Two } from './two-documents.ts';

/** Conversations at once, each with both sides: a connection's own limit holds besides. */
const AT_ONCE = 3;
const MOST_MS = 30 * 60_000;
/** Written no more often: all of it is one row. Who asks this process reads it at once. */
const WRITE_MS = 1_000;
/** Whoever meets one of these meets it in every conversation: the rest would only cost time, or money. */
const IN_VAIN: ReadonlySet<string> = new Set(['no-model', 'llm-key', 'llm-model', 'llm-quota', 'budget', 'budget-person']); // prettier-ignore
/** Its reason says why it ends before its end. */
class Ended extends Error {
  readonly state: 'stopped' | 'failed';
  readonly code: string | undefined;
  constructor(state: 'stopped' | 'failed', code?: string) {
    super(state);
    this.state = state;
    this.code = code;
  }
}

type Whose = { workspace: string; bot: string };
type Parts = { store: WordingTrialStore; house: CaseHouse; log(error: unknown, about: string): void };
export type TrialWanted = {
  place: Place;
  sides: Two<TrialSide>;
  documents: Two<BotDocument>;
  talks: readonly TalkToTry[];
  by: string;
  currency: string;
};

export type Trials = ReturnType<typeof trials>;
export function trials({ store, house, log }: Parts) {
  const running = new Map<string, { abort: AbortController; now: Trial; done: Promise<void> }>();
  const { llm } = house.real;

  async function run(whose: Whose, { place, documents, talks }: TrialWanted, begun: Trial, abort: AbortController): Promise<void> {
    const began = performance.now();
    const { signal } = abort;
    let now = begun;
    let written = began;
    let inVain: string | undefined;
    const rows: (TrialRow | undefined)[] = talks.map(() => undefined);
    const end = setTimeout(() => abort.abort(new Ended('failed', 'wordings.slow')), MOST_MS);
    try {
      if (!llm) throw new Failed('no-model');
      for (const side of ['a', 'b'] as const) await allLearnt(house.models, documents[side]);
      const parts = (side: 'a' | 'b') => ({ house, whose, place, document: documents[side], compiled: compile(documents[side], house.nodes) });
      const trying = { a: parts('a'), b: parts('b') };
      const tried = async (side: 'a' | 'b', talk: TalkToTry) => {
        const sum = unmeasured();
        const ran = await tryTalk(trying[side], talk, measuring(llm, sum, signal), signal);
        if (sum.failed !== undefined && IN_VAIN.has(sum.failed)) inVain ??= sum.failed; // what is under way comes to its end
        return triedOf(ran, sum, talk);
      };
      let next = 0;
      const worker = async (): Promise<void> => {
        for (let at = next++; at < talks.length && !signal.aborted && inVain === undefined; at = next++) {
          const talk = talks[at];
          if (!talk) return;
          const [a, b] = await Promise.all([tried('a', talk), tried('b', talk)]);
          if (signal.aborted) return; // half a conversation is no result
          const { id, row, name, said } = talk;
          rows[at] = { ...(id !== undefined && { case: id }), ...(row !== undefined && { row }), name, said, a, b };
          now = { ...now, ms: Math.round(performance.now() - began), rows: rows.filter((one) => one !== undefined) };
          const here = running.get(begun.id);
          if (here) here.now = now;
          if (performance.now() - written < WRITE_MS) continue;
          written = performance.now();
          if (!(await store.tell(now))) abort.abort(new Ended('stopped')); // in another process
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      const ended = signal.reason instanceof Ended ? signal.reason : undefined;
      const code = ended?.code ?? inVain;
      now = { ...now, state: ended?.state ?? (inVain === undefined ? 'done' : 'failed'), ...(code !== undefined && { code }) };
    } catch (error) {
      if (!(error instanceof DialoomError || error instanceof Failed)) log(error, 'wordings');
      now = { ...now, state: 'failed', code: error instanceof DialoomError || error instanceof Failed ? error.code : 'internal' };
    } finally {
      clearTimeout(end);
    }
    await store.tell({ ...now, ms: Math.round(performance.now() - began) });
  }

  return {
    store,
    /** @throws wordings.running */
    async start(whose: Whose, wanted: TrialWanted): Promise<string> {
      const { place, sides, talks, by, currency } = wanted;
      const trial = await store.begin(whose, { ...place, by, of: talks.length, currency, ...sides });
      const abort = new AbortController();
      const done = run(whose, wanted, trial, abort)
        .catch((error: unknown) => log(error, 'wordings: the next start ends it'))
        .finally(() => running.delete(trial.id));
      running.set(trial.id, { abort, now: trial, done });
      return trial.id;
    },
    /** As far as it is. @throws not-found */
    async read(whose: Whose, id: string): Promise<Trial> {
      const kept = await store.find(whose, id);
      return (kept.state === 'running' ? running.get(id)?.now : undefined) ?? kept;
    },
    /** @throws not-found */
    async stop(whose: Whose, id: string): Promise<void> {
      await store.find(whose, id);
      const here = running.get(id);
      if (!here) return store.stop(whose, id);
      here.abort.abort(new Ended('stopped'));
      await here.done;
    },
    /** @throws not-found */
    async remove(whose: Whose, id: string): Promise<void> {
      await this.stop(whose, id);
      await store.remove(whose, id);
    },
    /** The process is about to end: what runs is told as lost. */
    async stopAll(): Promise<void> {
      for (const { abort } of running.values()) abort.abort(new Ended('failed', 'wordings.lost'));
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
} // prettier-ignore
