// Work of one kind waits for its turn, so that it never takes more than one core and one thread's memory from those who are talked to.
import { DialoomError } from '@dialoom/shared/text/errors';
import { orStopped } from './or-stopped.ts';

type InTurn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * In the order in which it came; what is stopped while it waits does not begin.
 * @param most at work and waiting together
 * @throws DialoomError `busy`; what the work throws; the signal's reason
 */
export function oneAtATime(most = Infinity): InTurn {
  let last: Promise<void> = Promise.resolve();
  let here = 0;
  return async (work, signal) => {
    if (here >= most) throw new DialoomError('busy', 503, { params: { seconds: 30 } });
    here++;
    const turn = last;
    const { promise: over, resolve: leave } = Promise.withResolvers<void>();
    last = turn.then(() => over);
    try {
      await orStopped(turn, signal);
      return await work();
    } finally {
      here--;
      leave();
    }
  };
}
