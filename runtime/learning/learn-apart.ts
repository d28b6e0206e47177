// Learns in a thread of its own, one bot at a time: the process goes on meanwhile.
import type { Model } from '../understanding/learn.ts';
import type { LearnApart } from '../understanding/models.ts';
import { oneAtATime } from '../thread/one-at-a-time.ts';
import { runInThread } from '../thread/run-in-thread.ts';
import type { Task } from './worker.ts';

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
export const LEARNING_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './learning-worker.js',
  import.meta.url,
);
/** The largest bot there may be takes a tenth of it. */
const MOST_MS = 10 * 60_000;

const inTurn = oneAtATime();
/** @throws what the thread ended with: too large for its memory, too slow, or broken */
export const learnApart: LearnApart = (examples, names) =>
  inTurn(() =>
    runInThread<Model, Model>({
      file: LEARNING_FILE,
      name: 'learning',
      input: { do: 'learn', examples, names } satisfies Task,
      withinMs: MOST_MS,
      hear: (model) => model,
    }),
  );
