// Learns a list in a thread of its own, one list at a time: searches go on meanwhile.
import { oneAtATime } from '../thread/one-at-a-time.ts';
import { runInThread } from '../thread/run-in-thread.ts';
import type { LearnList } from './teaching.ts';
import type { ListLearnt, ListLesson } from './worker.ts';

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './knowledge-worker.js', import.meta.url);
/** The largest list takes a tenth of it. */
const WITHIN_MS = 10 * 60_000;
const MEMORY_MB = 1_024;

const inTurn = oneAtATime();
/** @throws what the thread ended with: too large for its memory, too slow, or broken */
export const learnListApart: LearnList = async (entries) => {
  const { learnt } = await inTurn(() =>
    runInThread<ListLearnt, ListLearnt>({
      file: FILE,
      name: 'knowledge',
      input: { entries } satisfies ListLesson,
      memoryMb: MEMORY_MB,
      withinMs: WITHIN_MS,
      hear: (answer) => answer,
    }),
  );
  return learnt ?? undefined;
};
