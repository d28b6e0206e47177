// Who works here: people and their roles, invitations, keys for scripts, and what was done by whom.
import { z } from 'zod';
import { roles } from './permissions.ts';
import { route } from './route.ts';
import { Password, Person } from './session.ts';

const Role = z.enum(roles);
const Email = z.email().max(200);
const Name = z.string().trim().min(1).max(120);

export const Member = Person.extend({
  createdAt: z.int(),
  /** The last time a session of theirs was used; absent: not signed in. */
  seenAt: z.int().optional(),
  twoFactor: z.boolean(),
});
export type Member = z.output<typeof Member>;
export const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: Role,
  by: z.string(),
  expiresAt: z.int(),
});
export type Invitation = z.output<typeof Invitation>;

export const listPeople = route({
  method: 'get',
  path: '/api/people',
  may: 'people.read',
  summary: 'Who works here, and who is invited.',
  result: z.object({ people: z.array(Member), invitations: z.array(Invitation) }),
});
export const changeRole = route({
  method: 'put',
  path: '/api/people/:person/role',
  may: 'people.edit',
  summary: 'Gives a person another role. Their sessions end. There is always an owner.',
  body: z.strictObject({ role: Role }),
  result: Member,
});
export const removePerson = route({
  method: 'delete',
  path: '/api/people/:person',
  may: 'people.edit',
  summary: 'Takes a person out: sessions and keys of theirs end at once. The last owner stays.',
});
export const invite = route({
  method: 'post',
  path: '/api/invitations',
  may: 'people.edit',
  summary: 'Invites by e-mail: for one use, for 72 hours, for that address.',
  body: z.strictObject({ email: Email, role: Role }),
  /** `link` is shown once; `mailed` says whether it was sent as well. */
  result: Invitation.extend({ link: z.string(), mailed: z.boolean() }),
  status: 201,
});
export const withdrawInvitation = route({
  method: 'delete',
  path: '/api/invitations/:invitation',
  may: 'people.edit',
  summary: 'Withdraws an invitation: its link leads nowhere from now on.',
});
/** The secret part of an invitation's or a reset's link. */
const Token = z.string().max(100);
export const readInvitation = route({
  method: 'post',
  path: '/api/join/read',
  may: 'anyone',
  summary: 'What an invitation is for.',
  body: z.strictObject({ token: Token }),
  result: z.object({ email: z.string(), role: Role }),
});
export const join = route({
  method: 'post',
  path: '/api/join',
  may: 'anyone',
  summary: 'Accepts an invitation: makes the account and signs in.',
  body: z.strictObject({ token: Token, name: Name, password: Password }),
  result: Person,
  status: 201,
});
export const askReset = route({
  method: 'post',
  path: '/api/password-reset',
  may: 'anyone',
  summary: 'Mails a link for a new password. The answer is the same whether the account exists or not.',
  body: z.strictObject({ email: Email }),
});
export const resetPassword = route({
  method: 'post',
  path: '/api/password-reset/confirm',
  may: 'anyone',
  summary: 'Sets a new password by the mailed link. Every session ends.',
  body: z.strictObject({ token: Token, password: Password }),
});
export const renameMe = route({
  method: 'put',
  path: '/api/me/name',
  may: 'signed-in',
  summary: 'Changes the own name, as colleagues and customers see it.',
  body: z.strictObject({ name: Name }),
  result: Person,
});

export const Session = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  userAgent: z.string().optional(),
  createdAt: z.int(),
  usedAt: z.int(),
});
export type Session = z.output<typeof Session>;
export const listSessions = route({
  method: 'get',
  path: '/api/me/sessions',
  may: 'signed-in',
  summary: 'Where one is signed in, the last used first.',
  result: z.object({ sessions: z.array(Session) }),
});
export const endSession = route({
  method: 'delete',
  path: '/api/me/sessions/:session',
  may: 'signed-in',
  summary: 'Signs one browser out.',
});
export const endOtherSessions = route({
  method: 'delete',
  path: '/api/me/sessions',
  may: 'signed-in',
  summary: 'Signs every other browser out.',
});

export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  hint: z.string(), // ••••abcd
  by: z.string(),
  createdAt: z.int(),
  usedAt: z.int().optional(),
  expiresAt: z.int().optional(),
});
export type ApiKey = z.output<typeof ApiKey>;
export const listApiKeys = route({
  method: 'get',
  path: '/api/api-keys',
  may: 'keys.edit',
  summary: 'Keys for scripts, without the secret part. Only an owner sees those of others.',
  result: z.object({ keys: z.array(ApiKey) }),
});
export const createApiKey = route({
  method: 'post',
  path: '/api/api-keys',
  may: 'keys.edit',
  summary: 'Makes a key that may do what its role may, never more than its maker. It ends with the maker’s account.',
  body: z.strictObject({ name: Name, role: Role, days: z.int().min(1).max(3_650).optional() }),
  /** `key` is shown once. */
  result: ApiKey.extend({ key: z.string() }),
  status: 201,
});
export const deleteApiKey = route({
  method: 'delete',
  path: '/api/api-keys/:key',
  may: 'keys.edit',
  summary: 'Ends a key at once.',
});

export const AuditEntry = z.object({
  id: z.int(),
  at: z.int(),
  /** Who: a person's name, the name of a key, or the command line. */
  by: z.string(),
  action: z.string(),
  object: z.string(),
  /** What the object is called, while it exists. */
  name: z.string().optional(),
  detail: z.record(z.string(), z.json()),
});
export type AuditEntry = z.output<typeof AuditEntry>;
export const listAudit = route({
  method: 'get',
  path: '/api/audit',
  may: 'audit.read',
  summary: 'Who changed what, newest first.',
  query: z.object({
    before: z.coerce.number().int().min(1).optional(),
    person: z.string().max(100).optional(),
    /** The first part of an action: bot, connection, person … */
    about: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
  }),
  result: z.object({ entries: z.array(AuditEntry), next: z.int().optional() }),
});
