// A browser of another site must not act with our cookie: unsafe methods need our own Origin. A key in a header is nobody's cookie.
import type { Context } from 'hono';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Actor } from '../people/actor.ts';

export const sameSiteCheck =
  (own: readonly string[]) =>
  (c: Context, actor: Actor | undefined): void => {
    if (actor?.kind === 'key') return;
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    if (origin !== undefined ? !own.includes(origin) : site !== 'same-origin') throw new DialoomError('csrf', 403);
  };
