// Work that the server does while the studio watches: how far it is, what came of it, and how to stop it. One at a time for a bot.
import { createStore, useStore } from 'zustand';
import { errorText, errors, type ErrorCode } from '@dialoom/shared/text/errors';
import type { Locale } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import type { ChangesLine, CheckLine } from '@dialoom/shared/api/quality';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Studio } from '../canvas/studio.ts';
import { ApiFailure } from '../queries/failure.ts';
import { changesLines, checkLines } from '../queries/quality.ts';

type Line = { type: 'progress'; share: number } | { type: 'done' } | { type: 'failed'; code: string };
export type JobState<D> = {
  /** How far it is, 0–1, while it runs. */
  share: number | undefined;
  done: D | undefined;
  /** Of what it was done. */
  of: BotDocument | undefined;
  /** A code, or a sentence of the server. */
  failed: string | undefined;
  /** Somebody stopped it: nothing came of it. */
  stopped: boolean;
};
type Lines<L> = (bot: string, document: Json, signal: AbortSignal) => AsyncGenerator<L>;

export class Job<L extends Line> {
  readonly store = createStore<JobState<Extract<L, { type: 'done' }>>>(() => ({
    share: undefined,
    done: undefined,
    of: undefined,
    failed: undefined,
    stopped: false,
  }));
  readonly #studio: Studio;
  readonly #lines: Lines<L>;
  #going: AbortController | undefined;

  constructor(studio: Studio, lines: Lines<L>) {
    this.#studio = studio;
    this.#lines = lines;
  }
  stop(): void {
    if (this.store.getState().share === undefined) return;
    this.#going?.abort();
    this.store.setState({ stopped: true });
  }
  /** Of what is on the screen. A second one ends the first. */
  async start(): Promise<void> {
    this.stop();
    const going = new AbortController();
    this.#going = going;
    const isLatest = () => this.#going === going;
    const { document } = this.#studio;
    this.store.setState({ share: 0, failed: undefined, stopped: false });
    try {
      for await (const line of this.#lines(this.#studio.bot, document as unknown as Json, going.signal)) {
        if (!isLatest()) return;
        if (line.type === 'progress') this.store.setState({ share: line.share });
        else if (line.type === 'failed') this.store.setState({ failed: line.code });
        else this.store.setState({ done: line as Extract<L, { type: 'done' }>, of: document });
      }
    } catch (error) {
      if (isLatest() && !going.signal.aborted) this.store.setState({ failed: error instanceof ApiFailure ? error.message : '' }); // prettier-ignore
    } finally {
      if (isLatest()) this.store.setState({ share: undefined });
    }
  }
}
export const useJob = <L extends Line, T>(job: Job<L>, select: (state: JobState<Extract<L, { type: 'done' }>>) => T): T =>
  useStore(job.store, select); // prettier-ignore

const checks = new WeakMap<Studio, Job<CheckLine>>();
const comparisons = new WeakMap<Studio, Job<ChangesLine>>();
const of = <L extends Line>(known: WeakMap<Studio, Job<L>>, studio: Studio, lines: Lines<L>): Job<L> => {
  const job = known.get(studio) ?? new Job(studio, lines);
  known.set(studio, job);
  return job;
};
export const checkOf = (studio: Studio): Job<CheckLine> => of(checks, studio, checkLines);
export const changesOf = (studio: Studio): Job<ChangesLine> => of(comparisons, studio, changesLines);

/** What failed, in the reader's words. */
export const failedWords = (failed: string, locale: Locale): string =>
  Object.hasOwn(errors, failed) ? errorText(failed as ErrorCode, locale) : failed || errorText('internal', locale);
