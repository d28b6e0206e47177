// Checks examples in a thread of their own, beside the one that learns: a draft that is looked at never keeps a customer waiting for the
// model of a bot. One check at a time, with an end.
import { DialoomError } from '@dialoom/shared/text/errors';
import type { QualityReport } from '@dialoom/shared/understanding/report';
import { oneAtATime } from '../thread/one-at-a-time.ts';
import { runInThread } from '../thread/run-in-thread.ts';
import type { CheckLesson } from '../understanding/check.ts';
import { LEARNING_FILE } from './learn-apart.ts';
import type { Task } from './worker.ts';

/** 15,000 examples take just under a minute of a core, which others may be at work on. */
const MOST_MS = 10 * 60_000;
/** One at work, the others wait for their turn. */
const MOST = 8;

export type Check = (
  lesson: CheckLesson,
  by: { signal: AbortSignal; progress(share: number): void },
) => Promise<QualityReport>;

const inTurn = oneAtATime(MOST);
/** @throws the signal's reason; `busy`, `quality.slow`; what the thread ended with */
export const checkApart: Check = (lesson, { signal, progress }) =>
  inTurn(
    () =>
      runInThread<{ share: number } | { report: QualityReport }, QualityReport>({
        file: LEARNING_FILE,
        name: 'check',
        input: { do: 'check', ...lesson } satisfies Task,
        withinMs: MOST_MS,
        signal,
        hear(told) {
          if ('report' in told) return told.report;
          progress(told.share);
          return undefined;
        },
        faults: { slow: new DialoomError('quality.slow', 503) },
      }),
    signal,
  );
