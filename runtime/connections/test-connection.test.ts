import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import { modelFault } from '@dialoom/shared/text/model-faults';
import { createEgress } from '../egress/egress.ts';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import type { Resolved } from './connections.ts';
import { modelNames } from './model-names.ts';
import { connectionTest } from './test-connection.ts';

let path = '';
let answer: (res: ServerResponse) => void = (res) => void res.end('{}');
let authorization: string | undefined;
const backend = createServer((req, res) => {
  ({ authorization } = req.headers);
  path = req.url ?? '';
  answer(res);
});
let llm: FakeLlmServer;
let origin = '';
beforeAll(async () => {
  await new Promise<void>((done) => backend.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
  llm = await startFakeLlm(0, { key: 'sk-right' });
});
afterAll(async () => {
  backend.closeAllConnections();
  backend.close();
  await llm.close();
});

const run = (connection: Resolved, open = true) => {
  const allowed = () => (open ? [new URL(origin).host, `127.0.0.1:${llm.port}`] : []);
  return connectionTest(createEgress({ allowed }))(connection, 'en');
};
const api = (address = origin): Resolved => ({
  id: 'orders',
  kind: 'api',
  name: 'Orders',
  settings: { address, auth: 'bearer', headers: [] },
  secret: 's3cret',
});
const model = (name: string, secret = 'sk-right'): Resolved => ({
  id: 'llm',
  kind: 'model',
  name: 'Fake',
  settings: { address: `${llm.url}/`, model: name },
  secret,
});
const words = (code: ErrorCode, status = 0) => errorText(code, 'en', { status });

describe('a backend', () => {
  test.each([200, 204, 301, 404])('that answers %i works: it is there and took the key', async (status) => {
    answer = (res) => void res.writeHead(status).end();
    expect(await run(api())).toMatchObject({ ok: true });
    expect(authorization).toBe('Bearer s3cret');
  });
  test.each([401, 403])('that answers %i refused the key', async (status) => {
    answer = (res) => void res.writeHead(status).end();
    expect(await run(api())).toMatchObject({ ok: false, message: words('connection.refused', status) });
  });
  test('that is broken, not there, or not allowed', async () => {
    answer = (res) => void res.writeHead(502).end();
    expect(await run(api())).toMatchObject({ ok: false, message: words('connection.status', 502) });
    expect(await run(api(), false)).toMatchObject({ ok: false, message: words('egress.refused') });
    expect(await run(api('no address'))).toMatchObject({ ok: false, message: words('egress.address') });
    answer = (res) => void res.destroy();
    expect(await run(api())).toMatchObject({ ok: false, message: words('egress.connect') });
  });
  test('what it says never shows', async () => {
    answer = (res) => void res.writeHead(500).end('internal: 10.0.0.7 s3cret');
    expect((await run(api())).message).not.toMatch(/10\.0|s3cret/);
  });
});
const says =
  (said: object, status = 200) =>
  (res: ServerResponse): void =>
    void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
describe('a model', () => {
  const there = (own: object = {}): Resolved & { kind: 'model' } => ({
    id: 'llm',
    kind: 'model',
    name: 'Any',
    settings: { address: `${origin}/v1`, model: 'any', ...own },
    secret: '',
  });
  const hi = says({ choices: [{ message: { content: 'Hi' } }] });
  const listed = says({ data: [{ id: 'any' }] });

  test('that answers works; one that is not there is named as the reason', async () => {
    expect(await run(model('fake'))).toMatchObject({ ok: true });
    expect(await run(model('gpt-9'))).toMatchObject({ ok: false, message: modelFault('llm-model', 'en') });
  });
  test('whose key is refused', async () => {
    expect(await run(model('fake', 'sk-wrong'))).toMatchObject({ ok: false, message: modelFault('llm-key', 'en') });
  });
  test('whose list says something else is asked all the same', async () => {
    const others = says({ data: [{ id: 'any:latest' }] });
    answer = (res) => (path === '/v1/models' ? others : hi)(res);
    expect(await run(there())).toMatchObject({ ok: true });
    answer = (res) => (path === '/v1/models' ? says({}, 403) : hi)(res); // a key that may ask and nothing else (OpenAI)
    expect(await run(there())).toMatchObject({ ok: true });
    // a list that anybody may read (OpenRouter) says nothing of the key, nor of the credit
    for (const [status, code] of [[401, 'llm-key'], [402, 'llm-quota']] as const) {
      answer = (res) => (path === '/v1/models' ? listed : says({ error: { message: 'no' } }, status))(res);
      expect(await run(there())).toMatchObject({ ok: false, message: modelFault(code, 'en') });
    }
  }); // prettier-ignore
  test('that makes vectors works, too', async () => {
    answer = (res) => (path === '/v1/embeddings' ? says({ data: [{ index: 0, embedding: [1] }] }) : says({ error: { message: '"any" does not support chat' } }, 400))(res); // prettier-ignore
    expect(await run(there())).toMatchObject({ ok: true });
  });
  test('that is slow works where its list has it: it may be loading', async () => {
    answer = (res) => void (path === '/v1/models' && listed(res));
    expect(await run(there({ limits: { firstSeconds: 1 } }))).toMatchObject({ ok: true });
    expect(await run(there({ model: 'other', limits: { firstSeconds: 1 } }))).toMatchObject({ ok: false, message: modelFault('llm-slow', 'en') }); // prettier-ignore
  });
  test.each([
    ['no answer', says({}), 'llm-garbage'],
    ['nothing there', says({ detail: 'Not Found' }, 404), 'llm-address'],
    ['a server that is down', says({}, 503), 'llm-down'],
    ['a way round', says({}, 307), 'llm-address'],
  ] satisfies [string, typeof answer, string][])('with %s says what to do', async (_, said, code) => {
    answer = said;
    expect(await run(there())).toMatchObject({ ok: false, message: modelFault(code, 'en') });
  });
  test.each([
    ['under data (OpenAI)', { object: 'list', data: [{ id: 'b' }, { id: 'a' }] }],
    ['under models, by name (Ollama’s own, Cohere)', { models: [{ name: 'b', model: 'b' }, { name: 'a' }] }],
    ['under both (llama.cpp)', { models: [{ name: 'x' }], data: [{ id: 'a' }, { id: 'b' }] }],
    ['bare (Together, GitHub)', [{ id: 'a' }, { id: 'b' }, { object: 'model' }, null]],
  ])('has its list %s', async (_, said) => {
    answer = says(said);
    expect(await modelNames(createEgress({ allowed: () => [new URL(origin).host] }))(there())).toEqual(['a', 'b']);
  });
  test('has its list under /v1 where only the host was put in', async () => {
    answer = (res) => (path === '/v1/models' ? listed : says({ error: 'Unexpected endpoint or method. (GET /models)' }))(res); // prettier-ignore
    expect(await modelNames(createEgress({ allowed: () => [new URL(origin).host] }))(there({ address: origin }))).toEqual(['any']); // prettier-ignore
  });
});
