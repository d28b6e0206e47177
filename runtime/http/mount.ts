// Mounts a route of the contract: who asks, may they, what came in, call, answer. Errors go to app.onError, which knows the one shape.
import type { Context, Hono } from 'hono';
import type { Given, Received, Route } from '@dialoom/shared/api/route';
import { DialoomError } from '@dialoom/shared/text/errors';
import { can, type Actor } from '../people/actor.ts';
import { checked, readJson } from './body.ts';
import { parsed } from './failures.ts';
import type { Limit } from './rate-limits.ts';

export type Door = {
  app: Hono;
  actorOf(c: Context): Promise<Actor | undefined>;
  /** @throws csrf when a browser of another site sends it */
  sameSite(c: Context, actor: Actor | undefined): void;
  limit: Limit;
};
type Who<R extends Route> = R['may'] extends 'anyone' ? { actor: Actor | undefined } : { actor: Actor };
export type Handler<R extends Route> = (
  input: Received<R> & Who<R>,
  c: Context,
) => Promise<Given<R> | Response> | Given<R> | Response;

/** Every id we make. What else stands in a path names nothing, and no text of a request reaches the database as one. */
const ID = /^[\w-]{1,100}$/;

/** `bytes`: the largest body it takes; documents are the large ones. */
export function mount<const R extends Route>(
  { app, actorOf, sameSite, limit }: Door,
  route: R,
  handle: Handler<R>,
  bytes = 256 * 1024,
): void {
  app.on(route.method.toUpperCase(), route.path, async (c) => {
    const actor = await actorOf(c);
    if (route.may !== 'anyone') {
      if (!actor) throw new DialoomError('signed-out', 401);
      if (!can(actor, route.may)) throw new DialoomError('forbidden', 403);
      await limit('api', actor.id);
    }
    if (route.method !== 'get') sameSite(c, actor);
    const params: Record<string, string> = c.req.param();
    if (!Object.values(params).every((id) => ID.test(id))) throw new DialoomError('not-found', 404);
    const input: Record<string, unknown> = { params, actor };
    if (route.query) input['query'] = parsed(route.query, checked(c.req.query()), c);
    if (route.body) input['body'] = parsed(route.body, await readJson(c, { bytes }), c);
    const out: unknown = await handle(input as Received<R> & Who<R>, c);
    if (out instanceof Response) return out;
    return route.result ? c.json(out as object, (route.status ?? 200) as 200) : c.body(null, 204);
  });
}
