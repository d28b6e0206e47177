// T27: whoever sends slowly, too much, too deep or without end is cut off; the others do not notice.
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { listen, socketLimits } from '../http/listen.ts';
import { API_KEY, echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const SOCKETS = 300;
/** The same limits, soon: a test does not wait for ten seconds. */
const quick = { ...socketLimits, headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };

test('T27 the limits of a socket, as the server sets them', () => {
  expect(socketLimits).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16_384,
    connectionsCheckingInterval: 5_000,
    maxRequestsPerSocket: 100_000,
    maxConnections: 10_000,
  });
});

describe('T27 over real sockets', () => {
  let s: TestServer;
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    const app = createApp(s.parts);
    server = await listen((request, bindings) => app.fetch(request, bindings), 0, '127.0.0.1', quick);
    ({ port } = server.address() as { port: number });
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await s.stop();
  });
  /** Writes, then drips until the server hangs up; what it answered. */
  const drip = (head: string, piece?: string): Promise<string> =>
    new Promise((done) => {
      let answer = '';
      const socket: Socket = connect(port, '127.0.0.1', () => socket.write(head));
      const timer = piece === undefined ? undefined : setInterval(() => socket.write(piece), 100);
      socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
      socket.on('error', () => undefined); // cut off while it wrote
      socket.on('close', () => {
        clearInterval(timer);
        done(answer);
      });
    });
  const post = (more: string, path = '/api/bots') =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${API_KEY}\r\ncontent-type: application/json\r\n${more}`;

  test('T27 hundreds that never finish their headers: others are served meanwhile, and they are cut off', async () => {
    const slow = Promise.all(Array.from({ length: SOCKETS }, () => drip('GET /healthz HTTP/1.1\r\nhost: x\r\n', 'x-a: b\r\n'))); // prettier-ignore
    for (let n = 0; n < 20; n++) expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    for (const answer of await slow) expect(answer).toMatch(/^(HTTP\/1\.1 408|$)/);
  });
  test('T27 a body that never ends, declared or in chunks', async () => {
    const slow = [drip(post('content-length: 5000\r\n\r\n{'), ' '), drip(post('transfer-encoding: chunked\r\n\r\n1\r\n{\r\n'), '1\r\n \r\n')];
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^(HTTP\/1\.1 408|$)/);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  }); // prettier-ignore
  test('T27 headers beyond 16 KB', async () => {
    const answer = await drip(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: ${'y'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431/);
  });
  test('T27 two lengths, or a length and chunks: nothing is smuggled behind', async () => {
    const evil = 'GET /api/bots HTTP/1.1\r\nhost: x\r\n\r\n';
    for (const head of [
      `content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${evil}`,
      `content-length: 2\r\ncontent-length: 90\r\n\r\n{}${evil}`,
      `transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${evil}`,
      `content-length: +2\r\n\r\n{}${evil}`,
    ]) {
      const answer = await drip(post(head));
      expect(answer).toMatch(/^HTTP\/1\.1 400/);
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    }
  });
  test.each([
    ['/api/connections', 256 * 1024],
    ['/v1/bots/BOT/conversations', 64 * 1024],
    ['/api/auth/sign-in/email', 8 * 1024],
    ['/api/setup', 256 * 1024],
  ])('T27 %s takes no more than %i bytes, counted whatever is declared; nothing is read on', async (path, most) => {
    const at = path.replace('BOT', await s.publish(echoBot()));
    const body = `{"x":"${'y'.repeat(most)}"}`;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('y'.repeat(65_536))); // for ever
      },
    });
    for (const asked of [{ raw: body, headers: { 'content-length': String(body.length) } }, { raw: body }, { raw: endless }]) {
      const told = await s.ask('POST', at, { as: 'key', ...asked });
      expect([told.status, told.json.error?.code]).toEqual([413, 'too-large']);
    }
  }); // prettier-ignore
  test('T27 depth and width of JSON, everywhere', async () => {
    const bot = await s.publish(echoBot());
    const deep = `{"context":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`;
    const wide = `{"allowed":[${'1,'.repeat(12_000)}1]}`;
    const keys = `{${Array.from({ length: 60_000 }, (_, i) => `"k${i.toString(36)}":1`).join(',').slice(0, 250_000).replace(/,[^,]*$/, '')}}`; // prettier-ignore
    for (const [method, path] of [['POST', `/v1/bots/${bot}/conversations`], ['PUT', '/api/settings/network'], ['POST', '/api/connections'], ['POST', '/api/auth/sign-in/email']] as const) {
      const told = await s.ask(method, path, { as: 'key', raw: deep });
      expect([path, told.status, told.json.error?.code]).toEqual([path, 400, 'too-deep']);
    }
    const broad = await s.ask('PUT', '/api/settings/network', { as: 'key', raw: wide });
    expect([broad.status, broad.json.error]).toMatchObject([413, { code: 'too-large', path: 'allowed' }]);
    expect((await s.ask('PUT', '/api/settings/network', { as: 'key', raw: keys })).status).toBe(413);
    const million = `{${Array.from({ length: 400_000 }, (_, i) => `"${i.toString(36)}":1`).join(',')}}`;
    expect((await s.ask('POST', '/api/bots', { as: 'key', raw: `{"document":${million}}` })).status).toBe(400);
  }); // prettier-ignore
});
