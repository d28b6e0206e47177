// T5: which sites may talk to a bot. A listed site is exactly its scheme, host and port, or one whole label and what stands before it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalOrigin } from '@dialoom/shared/api/origin';
import { originAllowed } from '../http/origins.ts';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const LIST = [
  'https://good.com',
  'https://*.shop.example',
  'http://intranet.example:8080',
  'https://xn--bcher-kva.example',
];
const listed = [
  'https://good.com',
  'https://a.shop.example',
  'https://a.b.shop.example',
  'http://intranet.example:8080',
  'https://xn--bcher-kva.example',
];
const unlisted = [
  'null', 'http://good.com', 'https://good.com:444', 'https://good.com.evil.com', 'https://evilgood.com', 'https://www.good.com', 'HTTPS://GOOD.COM', 'https://Good.com', 'https://good.com/',
  'https://good.com.', 'https://good.com@evil.com', 'https://xn--god-hed.com', 'https://shop.example', 'https://evilshop.example', 'https://a.shop.example.evil.com', 'http://a.shop.example', 'https://a.shop.example:8443',
  'http://intranet.example', 'https://bücher.example', 'https://xn--bchr-3qa.example', 'file://', 'chrome-extension://abcdefgh', '', ' ', 'https://', 'https://good.com https://evil.com', '*',
]; // prettier-ignore

describe('T5 origins over the public protocol', () => {
  let s: TestServer;
  let bot = '';
  let open = '';
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    bot = await s.publish(echoBot());
    open = await s.publish(echoBot());
    await s.ask('PUT', `/api/bots/${bot}/allowed-origins`, { as: 'key', body: { origins: LIST } });
  });
  afterAll(() => s.stop());
  const tries = async (origin: string) => {
    const chat = await s.chat(bot); // from the studio's own address
    const headers = { origin };
    return Promise.all([
      s.ask('GET', `/v1/bots/${bot}`, { headers }),
      s.ask('POST', `/v1/bots/${bot}/conversations`, { headers, body: {} }),
      chat.ask('GET', '', { headers }),
      chat.ask('POST', '/messages', { headers, body: { id: 'message-1', type: 'text', text: 'hello' } }),
      chat.ask('GET', '/events', { headers: { ...headers, accept: 'application/json' } }),
      chat.ask('POST', '/actions', { headers, body: { id: 'action-01', do: 'handoff' } }),
      chat.ask('POST', '/feedback', { headers, body: { rating: 5 } }),
    ]);
  };

  test.each(listed)('T5 %j may begin, write and listen, and reads the answers', async (origin) => {
    for (const { status, headers } of await tries(origin)) {
      expect(status).toBeLessThan(300);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });
  test('T5 a refusal can be read as well, and when to come again', async () => {
    const [origin = ''] = listed;
    const { status, headers } = await s.ask('POST', `/v1/bots/${bot}/conversations`, { headers: { origin }, raw: '{' });
    expect(status).toBe(400);
    expect(headers.get('access-control-expose-headers')).toContain('Retry-After');
  });
  test.each(unlisted)('T5 %j may not', async (origin) => {
    for (const { status, json } of await tries(origin))
      expect([status, json.error?.code]).toEqual([403, 'origin.refused']);
  });
  test('T5 the event stream is refused before it opens', async () => {
    const chat = await s.chat(bot);
    const answer = await chat.request('GET', '/events', { headers: { origin: 'https://evilgood.com' } });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.status).toBe(403);
    await answer.body?.cancel();
  });
  test('T5 no Origin is no browser, and an empty list is any site', async () => {
    expect((await s.ask('GET', `/v1/bots/${bot}`)).status).toBe(200);
    for (const origin of ['https://anyone.example', 'null'])
      expect((await s.ask('GET', `/v1/bots/${open}`, { headers: { origin } })).status).toBe(200);
  });
  test('T5 a page may ask before it sends, and never with credentials', async () => {
    const asked = await s.ask('OPTIONS', `/v1/bots/${bot}/conversations`, { headers: { origin: 'https://good.com' } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://good.com');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    expect(asked.headers.get('access-control-allow-headers')).not.toMatch(/cookie|\*/);
  });
  test('T5 the studio’s own routes answer no other site at all', async () => {
    for (const method of ['GET', 'OPTIONS'])
      for (const path of ['/api/bots', '/api/me', '/api/auth/sign-in/email']) {
        const { headers } = await s.ask(method, path, { as: 'key', headers: { origin: 'https://good.com' } });
        expect(headers.get('access-control-allow-origin')).toBeNull();
      }
  });
  test.each(['https://*.com', 'https://*', '*', 'good.com', 'ftp://good.com', 'https://good.com/shop', 'https://u:p@good.com', 'https://*.127.0.0.1', 'https://a.*.com', 'javascript:alert(1)', 'null', ''])(
    'T5 %j cannot be listed', async (origin) => {
      const told = await s.ask('PUT', `/api/bots/${open}/allowed-origins`, { as: 'key', body: { origins: ['https://fine.example', origin] } });
      expect([told.status, told.json.error?.path]).toEqual([400, 'origins.1']);
    },
  ); // prettier-ignore
});

test('T5 a list of one site lets exactly that site through', () => {
  const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,6}[a-z0-9])?$/);
  const origin = fc
    .tuple(fc.constantFrom('http', 'https'), fc.array(label, { minLength: 2, maxLength: 4 }), fc.constantFrom('', ':444', ':8080'))
    .map(([scheme, labels, port]) => `${scheme}://${labels.join('.')}${port}`); // prettier-ignore
  fc.assert(
    fc.property(origin, origin, (a, b) => {
      expect(normalOrigin(a)).toBe(a);
      expect(originAllowed([a], b, [])).toBe(a === b);
      const [scheme = '', host = ''] = a.split('://');
      expect(originAllowed([`${scheme}://*.${host}`], b, [])).toBe(
        b.endsWith(`.${host}`) && b.startsWith(`${scheme}:`),
      );
    }),
  );
});
