// Performs `http`: one call to a backend through the egress guard. The secret is added here and goes nowhere else.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failed, type By, type Json, type Request, type Result } from '@dialoom/shared/node/effects';
import { atPath } from '@dialoom/shared/node/paths';
import { credentialsOf } from '../connections/auth-headers.ts';
import type { Connections } from '../connections/connections.ts';
import { EgressFailure, type Egress, type EgressAnswer } from '../egress/egress.ts';

/** What is kept of an answer in the journal, in characters of JSON. */
const MOST_KEPT = 64 * 1024;
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);
const RETRY_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const BACK_OFF_MS = 250;

/** Codes of failure: `egress.*`, `connection`, `not-json`, `too-large`, `timeout`. A status of 400 and more is an answer. */
export const performHttp =
  (egress: Egress, connections: Pick<Connections, 'resolve'>) =>
  async (request: Request<'http'>, by: By): Promise<Result<'http'>> => {
    const { url, headers, secretHeaders } = await target(request, by, connections);
    const until = Date.now() + request.within;
    const again = SAFE.has(request.method) || request.idempotent;
    for (let tries = 0; ; tries++) {
      try {
        const answer = await egress.call(url, {
          method: request.method,
          headers: {
            accept: 'application/json',
            ...headers,
            ...(!SAFE.has(request.method) && { 'idempotency-key': by.key }),
          },
          ...(request.body !== undefined && { body: request.body }),
          signal: by.signal,
          timeoutMs: Math.max(1, until - Date.now()),
          secretHeaders,
        });
        if (
          again &&
          RETRY_STATUS.has(answer.status) &&
          tries < request.retries &&
          (await pause(tries, until, answer.headers.get('retry-after')))
        ) {
          await answer.text().catch(() => ''); // read away, so that the socket is free
          continue;
        }
        return { status: answer.status, body: picked(await bodyOf(answer), request.pick) };
      } catch (error) {
        if (!(error instanceof EgressFailure)) throw error;
        const temporary = error.code === 'egress.connect' || error.code === 'egress.timeout';
        // what never left may be tried again whatever it was
        if (
          temporary &&
          (again || error.unsent) &&
          tries < request.retries &&
          !by.signal.aborted &&
          (await pause(tries, until))
        )
          continue;
        throw new Failed(error.code === 'egress.timeout' ? 'timeout' : error.code);
      }
    }
  };

async function target(
  request: Request<'http'>,
  by: By,
  connections: Pick<Connections, 'resolve'>,
): Promise<{ url: string; headers: Record<string, string>; secretHeaders: string[] }> {
  if (request.connection === undefined || request.connection === '') {
    if (!request.url || walks(request.url)) throw new Failed('bad-request');
    return { url: request.url, headers: request.headers, secretHeaders: ['authorization'] };
  }
  const connection = await connections.resolve(by.workspace, request.connection);
  if (connection?.kind !== 'api') throw new Failed('connection');
  if (walks(request.path ?? '')) throw new Failed('bad-request');
  const url = join(connection.settings.address, request.path ?? '');
  const { headers, query, secretHeaders } = credentialsOf(connection.settings, connection.secret);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return { url: url.href, headers: { ...request.headers, ...headers }, secretHeaders };
}
/** A segment of nothing but dots, spelled as it may be: parsing would walk up by it, and no spelling keeps it as a name. */
const DOTS = /(^|[/\\])(\.|%2e){1,2}(?=[/\\?#]|$)/i;
const walks = (address: string) => DOTS.test(address.split(/[?#]/, 1)[0] ?? '');

/** The path stays under the connection's address: it can neither change the host nor climb above it. */
function join(address: string, path: string): URL {
  const base = URL.parse(address.endsWith('/') ? address : `${address}/`);
  if (!base) throw new Failed('connection');
  const url = URL.parse(`${base.href}${path.replace(/^\/+/, '')}`);
  if (!url || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) throw new Failed('bad-request');
  return url;
}

async function pause(tries: number, until: number, retryAfter?: string | null): Promise<boolean> {
  const asked = Number(retryAfter) * 1_000;
  const wait = Number.isFinite(asked) && asked > 0 ? asked : BACK_OFF_MS * 2 ** tries * (0.75 + Math.random() / 2);
  if (Date.now() + wait >= until) return false;
  await sleep(wait);
  return true;
}

/** JSON as data; other text as a text; nothing as null. A body that claims to be JSON and is not fails as `not-json`. */
async function bodyOf(answer: EgressAnswer): Promise<Json> {
  const text = (await answer.text()).replace(/^\ufeff/, '').replaceAll('\0', ''); // some servers put a byte order mark in front
  if (text.trim() === '') return null;
  const type = answer.headers.get('content-type') ?? '';
  const looksLikeIt = /^\s*[[{"]/.test(text);
  if (/\bjson\b/i.test(type) || (type === '' && looksLikeIt)) {
    try {
      return JSON.parse(text.toWellFormed()) as Json;
    } catch {
      if (answer.status >= 400) return text.slice(0, 2_000); // an error page; the status says enough
      throw new Failed('not-json');
    }
  }
  if (answer.status < 400 && !/^text\/(plain|csv|xml)|\bxml\b/i.test(type)) throw new Failed('not-json'); // a log-in page where data was meant
  return text;
}

function picked(body: Json, pick: Request<'http'>['pick']): Json {
  const kept = pick
    ? Object.fromEntries(
        Object.entries(pick).map(([name, path]) => [name, (path === '' ? body : atPath(body, path)) ?? null]),
      )
    : body;
  if (JSON.stringify(kept).length > MOST_KEPT) throw new Failed('too-large');
  return kept;
}
