import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiSettings } from '@dialoom/shared/api/connections';
import { effects, Failed, type By } from '@dialoom/shared/node/effects';
import { createEgress } from '../egress/egress.ts';
import { performHttp } from './http.ts';

type Heard = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
const heard: Heard[] = [];
let answers: ((res: ServerResponse) => void)[] = [];
const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  (res: ServerResponse) =>
    void res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
/** Each request takes the next answer; the last one stays. */
const server = createServer((req, res) => {
  let body = '';
  req.on('data', (part: Buffer) => (body += part.toString()));
  req.on('end', () => {
    heard.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(res);
  });
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  heard.splice(0);
  answers = [json({ ok: true })];
});

type Settings = { settings?: Partial<ApiSettings>; secret?: string; signal?: AbortSignal; open?: boolean };
async function perform(
  request: object,
  { settings = {}, secret = '', signal = new AbortController().signal, open = true }: Settings = {},
) {
  const egress = createEgress({ allowed: () => (open ? [new URL(origin).host] : []) });
  const resolve = async (_: string, id: string) =>
    id === 'shop'
      ? {
          id,
          kind: 'api' as const,
          name: 'Shop',
          settings: { address: `${origin}/api`, auth: 'none' as const, headers: [], ...settings },
          secret,
        }
      : undefined;
  const by = { key: 'turn-7', signal, workspace: 'w' } as By; // what this performer looks at
  try {
    return await performHttp(egress, { resolve })(effects.http.request.parse({ method: 'GET', ...request }), by);
  } catch (error) {
    if (error instanceof Failed) return error.code;
    throw error;
  }
}

describe('what is sent', () => {
  test('a connection gives address, its headers and its secret; a path stays under it', async () => {
    await perform(
      { connection: 'shop', path: '/orders/1?full=1', headers: { 'x-own': 'yes' } },
      { settings: { auth: 'bearer', headers: [{ name: 'x-shop', value: 'north' }] }, secret: 's3cret' },
    );
    expect(heard[0]).toMatchObject({
      method: 'GET',
      url: '/api/orders/1?full=1',
      headers: { 'x-own': 'yes', 'x-shop': 'north', authorization: 'Bearer s3cret' },
    });
  });
  test.each([
    ['basic', { auth: 'basic', user: 'li' }, (h: Heard) => h.headers.authorization, `Basic ${Buffer.from('li:s3cret').toString('base64')}`],
    ['a header', { auth: 'header', name: 'X-Token' }, (h: Heard) => h.headers['x-token'], 's3cret'],
    ['a query value', { auth: 'query', name: 'key' }, (h: Heard) => new URL(h.url, origin).searchParams.get('key'), 's3cret'],
  ] as const)('the secret as %s', async (_, settings, where, wanted) => {
    await perform({ connection: 'shop', path: 'x' }, { settings, secret: 's3cret' });
    expect(heard[0] && where(heard[0])).toBe(wanted);
  }); // prettier-ignore
  test.each(['../admin', '/../../admin', '..%2f..\\admin', '//evil.example/x', '/\\evil.example', 'a/../../b'])(
    'the path %j does not leave the connection',
    async (path) => {
      const came = await perform({ connection: 'shop', path });
      if (typeof came === 'string') expect(came).toMatch(/bad-request|egress\.address/);
      else expect(heard[0]?.url).toMatch(/^\/api\//);
      expect(heard.every(({ url }) => url.startsWith('/api/'))).toBe(true);
    },
  );
  test('what changes something carries a key, the same at each try; what only reads does not', async () => {
    answers = [json({}, 503), json({ done: 1 })];
    await perform({ method: 'POST', url: origin, body: '{"a":1}', retries: 2, idempotent: true });
    expect(heard.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual([
      ['turn-7', '{"a":1}'],
      ['turn-7', '{"a":1}'],
    ]);
    heard.splice(0);
    await perform({ url: origin });
    expect(heard[0]?.headers['idempotency-key']).toBeUndefined();
  });
});

describe('what comes back', () => {
  test('JSON as data, of which only what is picked is kept', async () => {
    answers = [json({ order: { no: 'A1', lines: [{ sku: 'x' }] }, internal: 'secret' })];
    expect(await perform({ url: origin })).toMatchObject({ status: 200, body: { internal: 'secret' } });
    expect(await perform({ url: origin, pick: { no: 'order.no', sku: 'order.lines.0.sku', none: 'a.b' } })).toEqual({
      status: 200,
      body: { no: 'A1', sku: 'x', none: null },
    });
  });
  test('a status of 400 and more is an answer, also with a page in place of JSON', async () => {
    answers = [json({ error: 'no such order' }, 404)];
    expect(await perform({ url: origin })).toEqual({ status: 404, body: { error: 'no such order' } });
    answers = [(res) => void res.writeHead(500, { 'content-type': 'application/json' }).end('<h1>oops</h1>')];
    expect(await perform({ url: origin })).toEqual({ status: 500, body: '<h1>oops</h1>' });
  });
  test.each([
    ['text/plain', 'hello', { status: 200, body: 'hello' }],
    ['application/json', '', { status: 200, body: null }],
    ['application/json', '{"a":', 'not-json'],
    ['application/json', '\ufeff{"a":1}', { status: 200, body: { a: 1 } }],
    ['text/html', '<p>Please sign in</p>', 'not-json'],
    ['application/vnd.api+json', '{"a":1}', { status: 200, body: { a: 1 } }],
    ['application/json', '{"a":"\\ud800"}', { status: 200, body: { a: '\ud800' } }],
  ])('%s %j', async (type, text, wanted) => {
    answers = [(res) => void res.writeHead(200, { 'content-type': type }).end(text)];
    expect(await perform({ url: origin })).toEqual(wanted);
  });
  test('more than a megabyte is not read, more than 64 KB is not kept, unless less is picked', async () => {
    answers = [json({ a: 'x'.repeat(2_000_000) })];
    expect(await perform({ url: origin })).toBe('egress.too-large');
    answers = [json({ a: 'x'.repeat(100_000), b: 1 })];
    expect(await perform({ url: origin })).toBe('too-large');
    expect(await perform({ url: origin, pick: { b: 'b' } })).toEqual({ status: 200, body: { b: 1 } });
  });
});

describe('trying again', () => {
  test('what is safe, as often as it may; then the answer as it is', async () => {
    answers = [json({}, 503), json({}, 502), json({ third: true })];
    expect(await perform({ url: origin, retries: 2 })).toEqual({ status: 200, body: { third: true } });
    answers = [json({}, 503)];
    heard.splice(0);
    expect(await perform({ url: origin, retries: 1 })).toMatchObject({ status: 503 });
    expect(heard).toHaveLength(2);
  });
  test('what is not safe goes once, whatever came', async () => {
    answers = [json({}, 503), json({ second: true })];
    expect(await perform({ method: 'POST', url: origin, retries: 3 })).toMatchObject({ status: 503 });
    answers = [(res) => void res.destroy()];
    expect(await perform({ method: 'POST', url: origin, retries: 3 })).toBe('egress.connect');
    expect(heard).toHaveLength(2);
  });
  test('a connection that breaks is tried again where that is safe', async () => {
    answers = [(res) => void res.destroy(), json({ second: true })];
    expect(await perform({ url: origin, retries: 1 })).toMatchObject({ body: { second: true } });
  });
  test('never past the deadline: a Retry-After that is too long is not waited for', async () => {
    answers = [json({}, 429, { 'retry-after': '3600' })];
    expect(await perform({ url: origin, retries: 3, within: 5_000 })).toMatchObject({ status: 429 });
    expect(heard).toHaveLength(1);
  });
});

describe('what goes wrong has a code', () => {
  test('silence past the deadline, and the caller who gives up', async () => {
    answers = [() => undefined];
    expect(await perform({ url: origin, within: 200, retries: 3 })).toBe('timeout');
    const stop = new AbortController();
    const waiting = perform({ url: origin }, { signal: stop.signal });
    stop.abort();
    expect(await waiting).toBe('timeout');
  });
  test('an address that the guard refuses; no address; no such connection', async () => {
    expect(await perform({ url: origin }, { open: false })).toBe('egress.refused');
    expect(await perform({})).toBe('bad-request');
    expect(await perform({ connection: 'gone' })).toBe('connection');
    expect(heard).toHaveLength(0);
  });
  test('a redirect inward is refused', async () => {
    answers = [(res) => void res.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()];
    expect(await perform({ url: origin })).toBe('egress.refused');
  });
  test('a redirect elsewhere on the list does not take the secret along', async () => {
    let other: IncomingMessage['headers'] = {};
    const elsewhere = createServer((req, res) => {
      other = req.headers;
      res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const target = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    answers = [(res) => void res.writeHead(302, { location: `http://${target}/` }).end()];
    const egress = createEgress({ allowed: () => [new URL(origin).host, target] });
    const resolve = async () => ({
      id: 'shop',
      kind: 'api' as const,
      name: 'Shop',
      settings: { address: origin, auth: 'header' as const, name: 'X-Token', headers: [] },
      secret: 's3cret',
    });
    const by = { key: 'k', signal: new AbortController().signal, workspace: 'w' } as By; // what this performer looks at
    await performHttp(egress, { resolve })(effects.http.request.parse({ method: 'GET', connection: 'shop' }), by);
    elsewhere.closeAllConnections();
    elsewhere.close();
    expect(heard[0]?.headers['x-token']).toBe('s3cret');
    expect(other['x-token']).toBeUndefined();
    expect(other.host).toBe(target);
  });
});
