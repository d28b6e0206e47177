// T22: a page of another site cannot act with the cookie of whoever is signed in, nor sign them in as somebody else. Made from the
// contract: a new unsafe route is tried too.
import { fillPath } from '@dialoom/shared/api/route';
import { routes } from '@dialoom/shared/api/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const ANY_BODY = { name: 'x', document: echoBot(), epoch: 0, text: 'x', id: 'message-1', status: 'away' };
const others: readonly Record<string, string>[] = [
  { origin: 'https://evil.test' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'http://127.0.0.1.evil.test' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  {}, // a browser that says nothing of where it is
  { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' },
  { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
  { origin: 'https://evil.test', host: 'evil.test' },
];
const unsafe = Object.entries(routes).filter(([, { method }]) => method !== 'get');
const SIGNING = ['sign-in/email', 'sign-out', 'change-password', 'two-factor/enable', 'two-factor/disable', 'two-factor/verify-totp', 'two-factor/verify-backup-code', 'two-factor/generate-backup-codes']; // prettier-ignore

describe('T22 another site', () => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer('libsql');
  });
  afterAll(() => s.stop());
  /** As a browser would send it: the owner's cookie goes along whatever the page. */
  const from = async (method: string, path: string, headers: Record<string, string>, raw?: string) => {
    const answer = await s.app.request(`${s.url}${path}`, {
      method,
      headers: { cookie: s.cookie('owner'), ...headers },
      ...(raw !== undefined && { body: raw }),
    });
    const text = await answer.text();
    const code = text.startsWith('{') ? (JSON.parse(text) as { error?: { code: string } }).error?.code : undefined;
    return { status: answer.status, code, cookie: answer.headers.get('set-cookie') };
  };
  const pathOf = (path: string) => path.replaceAll(/:\w+/g, 'x');

  test.each(unsafe)('T22 %s is refused', async (_, { method, path }) => {
    for (const headers of others) {
      const json = { 'content-type': 'application/json', ...headers };
      expect([headers, await from(method.toUpperCase(), pathOf(path), json, JSON.stringify(ANY_BODY))]).toMatchObject([
        headers,
        { status: 403, code: 'csrf' },
      ]);
    }
  });
  test.each(SIGNING)(
    'T22 %s is refused, also with the right password: nobody is signed in as another',
    async (path) => {
      for (const headers of others)
        for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
          const told = await from('POST', `/api/auth/${path}`, { 'content-type': type, ...headers }, JSON.stringify({ email: 'viewer@shop.test', password: PASSWORD })); // prettier-ignore
          expect([headers, type, told]).toMatchObject([headers, type, { status: 403, code: 'csrf', cookie: null }]);
        }
    },
  );
  test('T22 what a form can send is no JSON, even from our own address', async () => {
    const multipart = 'multipart/form-data; boundary=x';
    for (const type of [
      'text/plain',
      'Text/Plain;charset=utf-8',
      'application/x-www-form-urlencoded',
      multipart,
      'application/jsonx',
      'text/json',
      '',
    ])
      for (const path of ['/api/bots', '/api/connections', '/api/setup', '/api/auth/sign-in/email']) {
        const told = await from('POST', path, { origin: s.url, 'content-type': type }, JSON.stringify(ANY_BODY));
        expect([type, path, told]).toMatchObject([type, path, { status: 415, code: 'content-type' }]);
      }
    const none = await s.app.request(`${s.url}/api/bots`, {
      method: 'POST',
      headers: { cookie: s.cookie('owner'), origin: s.url },
      body: new Blob([JSON.stringify(ANY_BODY)]), // no type at all
    });
    expect(none.status).toBe(415);
    const fine = await from('POST', '/api/bots', { origin: s.url, 'content-type': 'Application/JSON; charset=utf-8' }, JSON.stringify({ document: echoBot() })); // prettier-ignore
    expect(fine.status).toBe(201);
  });
  test('T22 a method in a header or a field changes no method', async () => {
    const { db } = s.parts.store;
    const before = await db.selectFrom('bot').select('id').execute();
    const id = before[0]?.id ?? '';
    for (const headers of [
      { 'x-http-method-override': 'DELETE' },
      { 'x-method-override': 'DELETE' },
      { 'x-http-method': 'DELETE' },
    ])
      // prettier-ignore
      await from('GET', `/api/bots/${id}/draft?_method=DELETE`, { origin: s.url, ...headers });
    await from('POST', `/api/bots/${id}?_method=DELETE`, { origin: s.url, 'content-type': 'application/json' }, '{"_method":"DELETE"}'); // prettier-ignore
    expect(await db.selectFrom('bot').select('id').execute()).toEqual(before);
  });
  test('T22 looking changes nothing: no GET writes', async () => {
    const bot = await s.publish(echoBot());
    const dump = () => s.parts.store.db.selectFrom('bot').selectAll().execute();
    const before = await dump();
    const audit = () => s.parts.store.db.selectFrom('audit').select(['id', 'action']).execute();
    const [audited] = [await audit()];
    for (const { method, path } of Object.values(routes).filter((one) => one.method === 'get'))
      await from(method.toUpperCase(), fillPath(path, { bot, version: '1', simulation: 's', conversation: 'c' }), {});
    expect(await dump()).toEqual(before);
    // what was taken out is told
    expect((await audit()).slice(audited?.length).map(({ action }) => action)).toEqual([
      'bot.export-examples',
      'conversation.export',
    ]);
  });
  test('T22 the key of a program needs no browser’s headers, and is no cookie', async () => {
    const told = await s.app.request(`${s.url}/api/bots`, {
      method: 'POST',
      headers: { authorization: 'Bearer key-of-the-tests-0123456789', 'content-type': 'application/json' },
      body: JSON.stringify({ document: echoBot() }),
    });
    expect(told.status).toBe(201);
  });
});
