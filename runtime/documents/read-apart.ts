// Reads documents in a thread of their own, one at a time; the others wait, so that reading never takes more than one core and one thread's
// memory from those who are talked to.
import { Worker } from 'node:worker_threads';
import { DialoomError } from '@dialoom/shared/text/errors';
import { WORKER_MB, WORKER_MS } from './limits.ts';
import type { ReadingAnswer, ReadingDone, ReadingInput } from './worker.ts';

/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './documents-worker.js', import.meta.url);

export type Progress = (done: number, of: number) => void;
export type ReadApart = (input: ReadingInput, signal: AbortSignal, progress: Progress) => Promise<ReadingDone>;

let before: Promise<unknown> = Promise.resolve();
/** @throws DialoomError `reading.*`, `sheet.*`; the signal's reason when it is stopped */
export const readApart: ReadApart = (input, signal, progress) => {
  const reading = before.then(() => (signal.throwIfAborted(), inThread(input, signal, progress)));
  before = reading.catch(() => undefined); // told to whom it concerns
  return reading;
};

async function inThread(input: ReadingInput, signal: AbortSignal, progress: Progress): Promise<ReadingDone> {
  // neither our environment nor our arguments; what a reader writes goes nowhere
  const worker = new Worker(FILE, {
    workerData: input, env: {}, argv: [], execArgv: [], name: 'documents', stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  }); // prettier-ignore
  const { promise, resolve, reject } = Promise.withResolvers<ReadingDone>();
  const late = setTimeout(() => reject(new DialoomError('reading.slow', 400)), WORKER_MS);
  const stop = () => reject(signal.reason as Error);
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (answer: ReadingAnswer) => {
    if ('progress' in answer) progress(answer.progress.done, answer.progress.of);
    else if ('done' in answer) resolve(answer.done);
    else reject(new DialoomError(answer.code, 400, { params: answer.params }));
  });
  worker.on('error', (error: Error & { code?: string }) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DialoomError('reading.bomb', 400) : error)); // prettier-ignore
  worker.on('exit', () => reject(new Error('the thread that reads documents ended')));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
