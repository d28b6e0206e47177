// Signed identity: the keys with which a site's server tells a bot who its customer is.
import { z } from 'zod';
import { route } from './route.ts';

export const IdentityKey = z.object({ id: z.string(), by: z.string(), createdAt: z.int() });
export type IdentityKey = z.output<typeof IdentityKey>;
/** A new one and the one it replaces. */
export const MOST_IDENTITY_KEYS = 2;

/** Why a token is refused. `key`: no such key. `signature`: changed, or signed with another one. `claims`: something is missing or too long. */
export const identityReasons = [
  'token', 'key', 'algorithm', 'signature', 'audience', 'expired', 'not-yet', 'too-long', 'claims', 'used',
] as const; // prettier-ignore
export type IdentityReason = (typeof identityReasons)[number];

export const listIdentityKeys = route({
  method: 'get',
  path: '/api/bots/:bot/identity-keys',
  may: 'bots.embed',
  summary: 'The keys that tokens of identity may be signed with, the newest first, without the secrets.',
  result: z.object({ keys: z.array(IdentityKey) }),
});
export const createIdentityKey = route({
  method: 'post',
  path: '/api/bots/:bot/identity-keys',
  may: 'bots.embed',
  summary: 'Makes a key; its secret is shown once. The one before stays valid until it is deleted; an older one ends.',
  result: IdentityKey.extend({ secret: z.string() }),
  status: 201,
});
export const deleteIdentityKey = route({
  method: 'delete',
  path: '/api/bots/:bot/identity-keys/:key',
  may: 'bots.embed',
  summary: 'Ends a key: what was signed with it is refused from now on.',
});
