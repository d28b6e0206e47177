// Without a database nothing is counted and nothing limited: bots that run from a file, and tests.
import { Budget } from '@dialoom/shared/api/models';
import type { Meter } from './meter.ts';

export const uncounted: Pick<Meter, 'allows' | 'count'> = {
  allows: async () => ({ state: 'free', budget: Budget.parse({}) }),
  count: async () => 0,
};
