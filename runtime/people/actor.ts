// Who asks: a signed-in person, the installation's API key, a key that a person made, or nobody.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Permission, Role } from '@dialoom/shared/api/permissions';
import { may, roles } from '@dialoom/shared/api/permissions';
import type { ApiKeys } from './api-keys.ts';
import type { Auth } from './auth.ts';
import { whoAsks } from './auth.ts';

/** One workspace an installation; the column is there for the day there are more. */
export const WORKSPACE = 'main';
export type Actor = {
  kind: 'person' | 'key';
  id: string;
  name: string;
  email: string;
  role: Role;
  workspace: string;
  session?: string;
  twoFactor?: boolean;
};

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Reads the actor of a request. A wrong key is nobody, also when a valid cookie comes along. */
export function actorReader(
  auth: Auth,
  apiKey: string | undefined,
  keys: ApiKeys,
  clock: () => number,
): (c: Context) => Promise<Actor | undefined> {
  const key = apiKey === undefined ? undefined : digest(apiKey);
  return async (c) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
    if (scheme) {
      if (scheme.toLowerCase() !== 'bearer' || !token) return undefined;
      if (key && timingSafeEqual(digest(token), key))
        return { kind: 'key', id: 'api-key', name: 'API', email: '', role: 'owner', workspace: WORKSPACE };
      const made = await keys.read(token);
      return made && { kind: 'key', email: '', ...made };
    }
    if (!c.req.header('cookie')) return undefined;
    const found = await whoAsks(auth, c.req.raw.headers, clock());
    const role = found && roles.find((one) => one === found.user.role);
    return found && role
      ? {
          kind: 'person',
          id: found.user.id,
          name: found.user.name,
          email: found.user.email,
          role,
          workspace: WORKSPACE,
          session: found.session.id,
          twoFactor: found.user.twoFactorEnabled === true,
        }
      : undefined;
  };
}
/** The one question: may this actor do that? Whose the object is, the repositories ask by workspace. */
export const can = (actor: Actor, permission: Permission | 'signed-in'): boolean =>
  permission === 'signed-in' || may(actor.role, permission);

/** What the studio is told of a person. */
export const personOf = ({ id, name, email, role }: Actor) => ({ id, name, email, role });
