// Personal data: which kinds are hidden from whom, and what is found in a text.
import { z } from 'zod';
import { personalKinds, PersonalPolicy } from '../guard/personal.ts';
import { route } from './route.ts';

export const readPersonal = route({
  method: 'get',
  path: '/api/personal-data',
  may: 'personal.edit',
  summary: 'Which kinds of personal data are hidden from models and agents, in traces and in files.',
  result: PersonalPolicy,
});
export const savePersonal = route({
  method: 'put',
  path: '/api/personal-data',
  may: 'personal.edit',
  summary: 'Hides other kinds from now on.',
  body: PersonalPolicy,
  result: PersonalPolicy,
});
export const tryPersonal = route({
  method: 'post',
  path: '/api/personal-data/try',
  may: 'personal.edit',
  summary: 'What is found in a text, how agents see it, what a model reads and what stands in files.',
  body: z.strictObject({ text: z.string().min(1).max(2_000), policy: PersonalPolicy.optional() }), // the one on the screen; else the kept one
  result: z.object({
    found: z.array(z.object({ kind: z.enum(personalKinds), start: z.int(), end: z.int() })), // UTF-16 code units
    agents: z.string(),
    models: z.string(),
    exports: z.string(),
  }),
});
