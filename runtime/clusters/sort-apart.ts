// Sorts messages in a thread of its own, and can be stopped.
import { Worker } from 'node:worker_threads';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Stage } from './cluster.ts';
import type { ClusterAnswer, ClusterJob } from './worker.ts';

const WORKER_MB = 1_024;
/** 200,000 messages take a tenth of it. */
const WORKER_MS = 10 * 60_000;
/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './clusters-worker.js', import.meta.url);

type Last = Exclude<ClusterAnswer, { stage: unknown } | { code: unknown }>;
/** @throws DialoomError sheet.*, learning.*; `signal`'s reason when it was stopped */
export async function sortApart(job: ClusterJob, signal: AbortSignal, told: (at: { stage: Stage; done: number; of: number }) => void): Promise<Last> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Last>();
  const worker = new Worker(FILE, {
    workerData: job, env: {}, argv: [], execArgv: [], name: 'clusters', stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  }); // prettier-ignore
  const stop = () => reject(signal.reason as Error);
  const late = setTimeout(() => reject(new DialoomError('learning.slow', 400)), WORKER_MS);
  signal.addEventListener('abort', stop);
  worker.on('message', (answer: ClusterAnswer) => {
    if ('stage' in answer) told(answer);
    else if ('code' in answer) reject(new DialoomError(answer.code, 400, { params: answer.params }));
    else resolve(answer);
  });
  worker.on('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DialoomError('learning.memory', 400) : error),
  );
  worker.on('exit', () => reject(new Error('the thread that sorts messages ended')));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
} // prettier-ignore
