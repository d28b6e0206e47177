// Sorts messages in a thread of its own, and can be stopped.
import { DialoomError } from '@dialoom/shared/text/errors';
import { runInThread } from '../thread/run-in-thread.ts';
import type { Stage } from './cluster.ts';
import type { ClusterAnswer, ClusterJob } from './worker.ts';

const WORKER_MB = 1_024;
/** 200,000 messages take a tenth of it. */
const WORKER_MS = 10 * 60_000;
/** From the source as from the built server, where the worker is a file beside it (vite.config.ts). */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './clusters-worker.js', import.meta.url);

type Last = Exclude<ClusterAnswer, { stage: unknown } | { code: unknown }>;
/** @throws DialoomError sheet.*, learning.*; `signal`'s reason when it was stopped */
export const sortApart = (
  job: ClusterJob,
  signal: AbortSignal,
  told: (at: { stage: Stage; done: number; of: number }) => void,
): Promise<Last> =>
  runInThread<ClusterAnswer, Last>({
    file: FILE,
    name: 'clusters',
    input: job,
    memoryMb: WORKER_MB,
    withinMs: WORKER_MS,
    signal,
    hear(answer) {
      if ('code' in answer) throw new DialoomError(answer.code, 400, { params: answer.params });
      if (!('stage' in answer)) return answer;
      told(answer);
      return undefined;
    },
    faults: { slow: new DialoomError('learning.slow', 400), memory: new DialoomError('learning.memory', 400) },
  });
