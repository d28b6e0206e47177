// Looks for something to learn, in the background: begun, told how far they are, stopped, and kept. One at a time in this process; the
// others wait, so that sorting never takes more than one core from those who are talked to.
import { previewHistory } from '@dialoom/shared/api/learning';
import type { BotDocument } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { LogBody } from '../conversation/state.ts';
import { bareOf } from '../knowledge/near.ts';
import type { LearningStore } from '../store/learning.ts';
import type { Store } from '../store/open.ts';
import type { Models } from '../understanding/models.ts';
import type { Stage } from './cluster.ts';
import type { HistoryFound, HistoryPlan } from './history.ts';
import { liveMessages } from './live-messages.ts';
import type { Found } from './propose.ts';
import { sortApart } from './sort-apart.ts';

type Whose = { workspace: string; bot: string };
type Parts = {
  db: Store['db'];
  kept: LearningStore;
  models: Models;
  openBody(conversation: string, body: Uint8Array): LogBody;
  clock(): number;
  log(error: unknown, about: string): void;
};
class Stopped extends Error {}

const DAY_MS = 86_400_000;
/** Where each stage begins, of 100; a stage whose end is not known counts to this many. */
const BEGINS: Readonly<Record<Stage | 'keep', number>> = { read: 0, sort: 30, group: 75, name: 80, keep: 92 };
const ENDS: Readonly<Record<Stage, number>> = { read: 30, sort: 75, group: 80, name: 92 };
const MOST_ROWS = 200_000;
/** An intent that is less likely is none to suggest. */
const SUGGESTED = 0.3;
const ASKED = 5;
const pause = () => new Promise(setImmediate);

export type Learning = ReturnType<typeof learning>;
export function learning({ db, kept, models, openBody, clock, log }: Parts) {
  const running = new Map<string, { abort: AbortController; forgotten: Set<string> }>();
  let before: Promise<unknown> = Promise.resolve();

  const percentOf = (stage: Stage, done: number, of: number) =>
    Math.round(BEGINS[stage] + (ENDS[stage] - BEGINS[stage]) * Math.min(1, done / (of || MOST_ROWS)));

  /** The intent of the draft that a group is nearest to: asked of its first wordings. */
  async function suggest(document: BotDocument, found: readonly Found[]): Promise<(Found & { intent?: { id: string; confidence: number } })[]> {
    if (Object.keys(document.intents).length === 0) return [...found];
    const model = await models.ready(document);
    const out: (Found & { intent?: { id: string; confidence: number } })[] = [];
    for (const [n, one] of found.entries()) {
      if (n % 10 === 9) await pause();
      const asked = one.wordings.slice(0, ASKED);
      const sums = new Map<string, number>();
      for (const { text } of asked)
        for (const { intent, confidence } of model.classify(text).ranked.slice(0, 3))
          sums.set(intent, (sums.get(intent) ?? 0) + confidence / asked.length);
      const [best] = [...sums].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      out.push({ ...one, ...(best && best[1] >= SUGGESTED && { intent: { id: best[0], confidence: Math.round(best[1] * 100) / 100 } }) }); // prettier-ignore
    }
    return out;
  } // prettier-ignore

  /** Begins in the background. @returns its id, and `done`, which never fails */
  async function start(whose: Whose, about: { origin: 'live' | 'history'; file: string; by: string }, work: (job: { id: string; signal: AbortSignal; told(stage: Stage, done: number, of: number): void }) => Promise<Omit<HistoryFound, 'proposals'> & { proposals: readonly Found[] }>): Promise<{ id: string; done: Promise<void> }> {
    await kept.sweep(false); // of another process that is gone
    const id = await kept.begin(whose, about);
    const abort = new AbortController();
    const forgotten = new Set<string>();
    running.set(id, { abort, forgotten });
    const told = (stage: Stage, done: number, of: number) =>
      void kept
        .tell(id, stage, percentOf(stage, done, of))
        .then((goOn) => goOn || abort.abort(new Stopped())) // stopped in another process
        .catch((error: unknown) => log(error, 'learning'));
    const run = async () => {
      try {
        abort.signal.throwIfAborted();
        const found = await work({ id, signal: abort.signal, told });
        await kept.tell(id, 'keep', BEGINS.keep);
        abort.signal.throwIfAborted();
        await kept.finish(whose, id, about.origin, found);
        for (const conversation of forgotten) await kept.forget(conversation); // erased while we were at it
      } catch (error) {
        if (error instanceof Stopped) return void (await kept.end(id, 'stopped'));
        if (!(error instanceof DialoomError)) log(error, 'learning');
        const { code, params = {} } = error instanceof DialoomError ? error : { code: 'internal' };
        await kept.end(id, 'failed', { code, params });
      } finally {
        running.delete(id);
      }
    };
    const done = before.then(run).catch((error: unknown) => log(error, 'learning: the next start ends it'));
    before = done;
    return { id, done };
  } // prettier-ignore

  return {
    kept,
    /** @throws sheet.*, too-large; nothing is kept */
    async preview(bytes: Uint8Array, plan: HistoryPlan) {
      const last = await sortApart({ do: 'preview', bytes, plan }, new AbortController().signal, () => undefined);
      if (!('preview' in last)) throw new DialoomError('sheet.broken', 400);
      return previewHistory.result.parse(last.preview);
    },
    /** @throws learning.running */
    history: (whose: Whose, document: BotDocument, by: string, bytes: Uint8Array, plan: HistoryPlan) =>
      start(whose, { origin: 'history', file: plan.name.slice(0, 200), by }, async ({ signal, told }) => {
        const last = await sortApart({ do: 'history', bytes, plan }, signal, (at) => told(at.stage, at.done, at.of));
        if (!('history' in last)) throw new DialoomError('sheet.broken', 400);
        return { ...last.history, proposals: await suggest(document, last.history.proposals) };
      }),
    /** @throws learning.running */
    live: (whose: Whose, document: BotDocument, by: string, days: number) =>
      start(whose, { origin: 'live', file: '', by }, async ({ id, signal, told }) => {
        const look = await liveMessages(
          { db, openBody, told: async (done, of) => !signal.aborted && kept.tell(id, 'read', percentOf('read', done, of)) },
          whose.workspace, whose.bot, clock() - days * DAY_MS,
        ); // prettier-ignore
        if (!look) throw new Stopped();
        const { dismissed, taken } = await kept.aside(whose);
        const known = new Set([...taken, ...examplesOf(document)].map(bareOf));
        const messages = look.messages.filter(({ text }) => !known.has(bareOf(text)));
        const last = await sortApart({ do: 'live', messages, aside: dismissed }, signal, (at) => told(at.stage, at.done, at.of));
        const found = 'live' in last ? last.live : [];
        return { messages: look.looked, questions: look.messages.length, refused: 0, bad: [], proposals: await suggest(document, found) };
      }), // prettier-ignore
    /** @throws not-found */
    async stop(whose: Whose, id: string): Promise<void> {
      await kept.job(whose, id);
      await kept.end(id, 'stopped');
      running.get(id)?.abort.abort(new Stopped());
    },
    async remove(whose: Whose, id: string): Promise<void> {
      await this.stop(whose, id);
      await kept.removeJob(whose, id);
    },
    /** A conversation is being erased. */
    async forget(conversation: string): Promise<void> {
      for (const { forgotten } of running.values()) forgotten.add(conversation);
      await kept.forget(conversation);
    },
    /** Waits for what is under way. */
    settled: () => before,
    /** The process is about to end. */
    stopAll(): void {
      for (const { abort } of running.values()) abort.abort(new DialoomError('learning.lost', 503));
    },
  };
}

const examplesOf = ({ intents }: BotDocument): string[] =>
  Object.values(intents).flatMap(({ examples }) => Object.values(examples).flat());
