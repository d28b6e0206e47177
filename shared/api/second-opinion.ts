// What second opinions have cost a bot so far.
import { z } from 'zod';
import { route } from './route.ts';

export const readSecondOpinion = route({
  method: 'get',
  path: '/api/bots/:bot/second-opinion',
  may: 'bots.read',
  summary: 'How often a second opinion was asked for, how often it helped or failed, and the tokens it took.',
  result: z.object({ asked: z.int(), helped: z.int(), failed: z.int(), tokens: z.int() }),
});
