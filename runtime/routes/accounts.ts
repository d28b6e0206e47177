// Signing in and out, and the first run. better-auth does the accounts; what it may be asked is listed here.
import type { Context } from 'hono';
import { z } from 'zod';
import * as api from '@dialoom/shared/api/session';
import type { Person } from '@dialoom/shared/api/session';
import { DialoomError } from '@dialoom/shared/text/errors';
import { isLoopback, type AddressOf } from '../http/address.ts';
import { readJson } from '../http/body.ts';
import { failure, parsed } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Auth } from '../people/auth.ts';
import { isWeak } from '../people/passwords.ts';
import type { SetUp } from '../people/set-up.ts';

export type AccountParts = {
  auth: Auth;
  setUp: SetUp;
  addressOf: AddressOf;
  log: (error: unknown, about: string) => void;
};
const Body = z.record(z.string(), z.unknown());
const MOST_BYTES = 8 * 1024;
/** The rest of better-auth is not opened: no sign-up, no e-mail flows, no social accounts, no list of session tokens. */
const OPEN: ReadonlySet<string> = new Set([
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/change-password',
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/disable',
  'POST /api/auth/two-factor/verify-totp',
  'POST /api/auth/two-factor/verify-backup-code',
  'POST /api/auth/two-factor/generate-backup-codes',
]);

export function mountAccounts(door: Door, { auth, setUp, addressOf }: AccountParts): void {
  const { app, limit, sameSite } = door;
  const hand = (c: Context, body?: unknown): Promise<Response> => {
    const headers = new Headers(c.req.raw.headers);
    headers.set('x-dialoom-address', addressOf(c)); // ours, from the socket; what the client says is overwritten
    headers.delete('content-length');
    return auth.handler(
      new Request(c.req.url, {
        method: c.req.method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  };
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    if (!OPEN.has(`${c.req.method} ${c.req.path}`)) throw new DialoomError('not-found', 404);
    sameSite(c, undefined);
    // signing out sends nothing; whatever is sent must be JSON, which no form of another site can send
    const body =
      c.req.header('content-type') === undefined ? {} : parsed(Body, await readJson(c, { bytes: MOST_BYTES }), c);
    if (c.req.path.endsWith('/sign-in/email')) {
      const email = String(body['email'] ?? '').toLowerCase().slice(0, 200); // prettier-ignore
      await limit('signInAll', 'all');
      await limit('signInAddress', addressOf(c));
      await limit('signInAccount', email);
      for (const kind of ['signInDay', 'signInHour', 'signIn'] as const) await limit(kind, `${email} ${addressOf(c)}`);
      const answer = await hand(c, { email, password: String(body['password'] ?? '').slice(0, 200), rememberMe: true });
      // the same words whether the account exists or not
      return answer.status === 401 || answer.status === 400 ? failure(c, 'sign-in.wrong', 401) : answer;
    }
    if (c.req.path.endsWith('/change-password')) {
      if (isWeak(String(body['newPassword'] ?? '')))
        throw new DialoomError('password.weak', 400, { path: 'newPassword' });
      const answer = await hand(c, {
        currentPassword: body['currentPassword'],
        newPassword: body['newPassword'],
        revokeOtherSessions: true,
      });
      return answer.status === 400 ? failure(c, 'sign-in.wrong', 400, { path: 'currentPassword' }) : answer;
    }
    if (c.req.path.includes('/two-factor/')) {
      await limit('signInAddress', addressOf(c)); // the plugin counts wrong codes of an account and locks it for a while
      const answer = await hand(c, body);
      if (answer.status < 400) return answer;
      const { code = '' } = (await answer.json().catch(() => ({}))) as { code?: string };
      if (code === 'TOTP_ALREADY_ENABLED') return failure(c, 'two-factor.on', 409);
      if (code === 'INVALID_PASSWORD') return failure(c, 'sign-in.wrong', 400, { path: 'password' });
      return answer.status === 401 && code === '' ? failure(c, 'signed-out', 401) : failure(c, 'two-factor.wrong', 400);
    }
    return hand(c, body);
  });

  mount(door, api.setUp, async ({ body }, c) => {
    await limit('setup', addressOf(c));
    const fromHere = isLoopback(c);
    const id = await setUp.make({ ...body, email: body.email.toLowerCase() }, fromHere);
    return signedIn(
      c,
      auth,
      addressOf,
      { id, name: body.name, email: body.email.toLowerCase(), role: 'owner' },
      body.password,
    );
  });
}

/** A person just made: the answer signs them in. */
export async function signedIn(
  c: Context,
  auth: Auth,
  addressOf: AddressOf,
  person: Person,
  password: string,
): Promise<Response> {
  const entered = await auth.api.signInEmail({
    body: { email: person.email, password },
    headers: new Headers({ 'x-dialoom-address': addressOf(c), 'user-agent': c.req.header('user-agent') ?? '' }),
    asResponse: true,
  });
  const answer = c.json(person, 201);
  for (const cookie of entered.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}
