// Checks examples in a thread of their own, beside the one that learns: a draft that is looked at never keeps a customer waiting for the
// model of a bot. One check at a time, with an end.
import { Worker } from 'node:worker_threads';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { QualityReport } from '@dialoom/shared/understanding/report';
import type { CheckLesson } from '../understanding/check.ts';
import { LEARNING_FILE } from './learn-apart.ts';
import type { Task } from './worker.ts';

/** 15,000 examples take just under a minute of a core, which others may be at work on. */
const MOST_MS = 10 * 60_000;
/** So many wait for their turn. */
const MOST_WAITING = 8;

export type Check = (
  lesson: CheckLesson,
  by: { signal: AbortSignal; progress(share: number): void },
) => Promise<QualityReport>;

let before: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** @throws the signal's reason; `busy`, `quality.slow`; what the thread ended with */
export const checkApart: Check = async (lesson, by) => {
  if (waiting >= MOST_WAITING) throw new DialoomError('busy', 503, { params: { seconds: 30 } });
  waiting++;
  const turn = before;
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  before = turn.then(() => over);
  try {
    await Promise.race([turn, aborted(by.signal)]);
    return await inThread(lesson, by);
  } finally {
    waiting--;
    end();
  }
};

function aborted(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  promise.catch(() => undefined); // told to whom it concerns
  return promise;
}

async function inThread(lesson: CheckLesson, { signal, progress }: Parameters<Check>[1]): Promise<QualityReport> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<QualityReport>();
  const worker = new Worker(LEARNING_FILE, { workerData: { do: 'check', ...lesson } satisfies Task, env: {}, argv: [], execArgv: [], name: 'check' }); // prettier-ignore
  worker.on('message', (told: { share: number } | { report: QualityReport }) =>
    'report' in told ? resolve(told.report) : progress(told.share),
  );
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the checking thread ended without a report')));
  const late = setTimeout(() => reject(new DialoomError('quality.slow', 503)), MOST_MS);
  try {
    return await Promise.race([promise, aborted(signal)]);
  } finally {
    clearTimeout(late);
    promise.catch(() => undefined);
    void worker.terminate();
  }
}
