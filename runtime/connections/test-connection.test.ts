import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import { modelFault } from '@dialoom/shared/text/model-faults';
import { createEgress } from '../egress/egress.ts';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import type { Resolved } from './connections.ts';
import { connectionTest } from './test-connection.ts';

let answer: (res: ServerResponse) => void = (res) => void res.end('{}');
let authorization: string | undefined;
const backend = createServer((req, res) => {
  ({ authorization } = req.headers);
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
describe('a model', () => {
  test('that is on the list works; one that is not is named as the reason', async () => {
    expect(await run(model('fake'))).toMatchObject({ ok: true });
    expect(await run(model('gpt-9'))).toMatchObject({ ok: false, message: words('connection.model') });
  });
  test('whose key is refused', async () => {
    expect(await run(model('fake', 'sk-wrong'))).toMatchObject({
      ok: false,
      message: words('connection.refused', 401),
    });
  });
  test('without a list of models is asked something', async () => {
    const there: Resolved = {
      id: 'llm',
      kind: 'model',
      name: 'Any',
      settings: { address: origin, model: 'any' },
      secret: '',
    };
    answer = (res) => void res.end('{"choices":[{"message":{"content":"Hi"}}]}');
    expect(await run(there)).toMatchObject({ ok: true });
    answer = (res) => void res.end('not an answer');
    expect(await run(there)).toMatchObject({ ok: false, message: modelFault('llm-garbage', 'en') });
  });
});
