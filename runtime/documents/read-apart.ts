// Reads documents in a thread of their own, one at a time.
import { DialoomError } from '@dialoom/shared/text/errors';
import { oneAtATime } from '../thread/one-at-a-time.ts';
import { runInThread } from '../thread/run-in-thread.ts';
import { WORKER_MB, WORKER_MS } from './limits.ts';
import type { ReadingAnswer, ReadingDone, ReadingInput } from './worker.ts';

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './documents-worker.js', import.meta.url);

export type Progress = (done: number, of: number) => void;
export type ReadApart = (input: ReadingInput, signal: AbortSignal, progress: Progress) => Promise<ReadingDone>;

const inTurn = oneAtATime();
/** @throws DialoomError `reading.*`, `sheet.*`; the signal's reason when it is stopped */
export const readApart: ReadApart = (input, signal, progress) =>
  inTurn(
    () =>
      runInThread<ReadingAnswer, ReadingDone>({
        file: FILE,
        name: 'documents',
        input,
        memoryMb: WORKER_MB,
        withinMs: WORKER_MS,
        signal,
        hear(answer) {
          if ('code' in answer) throw new DialoomError(answer.code, 400, { params: answer.params });
          if ('done' in answer) return answer.done;
          progress(answer.progress.done, answer.progress.of);
          return undefined;
        },
        faults: { slow: new DialoomError('reading.slow', 400), memory: new DialoomError('reading.bomb', 400) },
      }),
    signal,
  );
