// Who is here, and the first run. Signing in and out is better-auth's, under /api/auth.
import { z } from 'zod';
import { roles } from './permissions.ts';
import { route } from './route.ts';

export const Person = z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) });
export type Person = z.output<typeof Person>;
export const Password = z.string().min(10).max(200);

export const readMe = route({
  method: 'get',
  path: '/api/me',
  may: 'anyone',
  summary: 'Who is signed in, and whether the installation still waits for its owner.',
  result: z.object({
    person: Person.optional(),
    /** Sign-in asks for a second step. */
    twoFactor: z.boolean(),
    setup: z.boolean(), // no owner yet
    needsCode: z.boolean(), // set-up from elsewhere than this machine: with the one-time code printed at start
    mail: z.boolean(), // letters can be sent: a forgotten password is mended by mail
  }),
});
export const setUp = route({
  method: 'post',
  path: '/api/setup',
  may: 'anyone',
  summary: 'Makes the owner account, once, and signs in.',
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    email: z.email().max(200),
    password: Password,
    code: z.string().max(40).optional(),
  }),
  result: Person,
  status: 201,
});
