// Every way the server goes out, towards addresses it must not reach: nobody is called. The guard's own table is in runtime/egress.
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTo, testBackend, type TestBackend } from '../backend-for-tests.ts';
import { botOf, testServer, type TestServer } from '../server-for-tests.ts';

describe('ways out', () => {
  let s: TestServer;
  let inner: TestBackend;
  let opened: TestBackend;
  let n = 0;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    inner = await testBackend();
    opened = await testBackend();
    await openTo(s, opened.host);
  });
  afterAll(async () => {
    inner.close();
    opened.close();
    await s.stop();
  });
  const connect = async (connection: { kind: 'api' | 'model'; address: string }) => {
    const id = `c-${++n}`;
    const settings = connection.kind === 'api' ? { address: connection.address, auth: 'bearer', headers: [] } : { address: connection.address, model: 'm' }; // prettier-ignore
    await s.ask('POST', '/api/connections', { as: 'key', body: { id, connection: { kind: connection.kind, name: id, settings }, secret: 'hunter2-hunter2' } }); // prettier-ignore
    return id;
  };
  const run = async (type: string, config: Record<string, unknown>) => {
    const { json } = await s.ask('POST', '/api/bots', { as: 'key', body: { document: botOf({ start: ['start', {}, { next: 'go' }], go: [type, config, {}] }) } }); // prettier-ignore
    const told = await s.ask('POST', `/api/bots/${(json as unknown as { id: string }).id}/simulations`, { as: 'key', body: {} }); // prettier-ignore
    return (told.json as unknown as SimulationState).steps.find(({ node }) => node === 'go')?.failed;
  };
  const tested = async (id: string) => (await s.ask('POST', `/api/connections/${id}/test`, { as: 'key' })).json;
  const targets = () => {
    const port = inner.host.split(':')[1] ?? '';
    return [inner.url, `http://localhost:${port}`, `http://2130706433:${port}`, `http://[::ffff:127.0.0.1]:${port}`, `http://0x7f.1:${port}`, `http://127.0.0.1.:${port}`, 'http://169.254.169.254', 'http://100.100.100.200', 'http://metadata.google.internal', 'http://[fd00:ec2::254]'];
  }; // prettier-ignore

  test('a call by address, by connection, a model, and both tests of a connection', async () => {
    for (const target of targets()) {
      const [api, model] = [await connect({ kind: 'api', address: target }), await connect({ kind: 'model', address: `${target}/v1` })]; // prettier-ignore
      const outcomes = await Promise.all([
        run('api-call', { address: `${target}/latest`, retries: 0 }),
        run('api-call', { connection: api, address: '/latest', retries: 0 }),
        run('llm', { connection: model, prompt: 'hello', timeoutSeconds: 2 }),
      ]);
      expect([target, outcomes]).toEqual([target, ['egress.refused', 'egress.refused', 'egress.refused']]);
      for (const id of [api, model]) expect([target, await tested(id)]).toMatchObject([target, { ok: false }]);
    }
    expect(inner.arrived).toEqual([]);
  });
  test('the same, led there by a server that may be called', async () => {
    for (const target of targets()) {
      opened.answers((_, res) => void res.writeHead(307, { location: `${target}/latest` }).end());
      const api = await connect({ kind: 'api', address: opened.url });
      expect([target, await run('api-call', { connection: api, address: '/x', retries: 0 })]).toEqual([target, 'egress.refused']); // prettier-ignore
      expect(await tested(api)).toMatchObject({ ok: false });
      const model = await connect({ kind: 'model', address: opened.url });
      expect(await run('llm', { connection: model, prompt: 'hello', timeoutSeconds: 2 })).toBeTruthy(); // a model’s redirect is no answer
    }
    expect(inner.arrived).toEqual([]);
  });
  test('taken off the list, it is out of reach at once; the list takes no ranges of names and no lists without a port', async () => {
    const call = () => run('api-call', { address: `${opened.url}/x`, retries: 0 });
    opened.json({});
    expect(await call()).toBeUndefined();
    await openTo(s);
    expect(await call()).toBe('egress.refused');
    for (const target of ['*', '*:80', '127.0.0.1', '*.internal:80', 'http://127.0.0.1:80', '127.0.0.1:0', '127.0.0.1:99999', '0.0.0.0/33:80', '', ' '])
      expect([target, (await openTo(s, target)).status]).toEqual([target, 400]);
  }); // prettier-ignore
});
