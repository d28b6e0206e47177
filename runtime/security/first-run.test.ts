// T8: the set-up page works while there is no owner, from this machine or with the code printed at start; and once.
import { afterEach, describe, expect, test } from 'vitest';
import { API_KEY, echoBot, testServer, type Asked, type TestServer } from '../server-for-tests.ts';
import { startServer } from '../server.ts';
import { readEnv } from '../env.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';

const owner = (more: object = {}) => ({ name: 'Ann', email: 'Ann@shop.test', password: 'correct horse 43', ...more });
const HERE: Asked = { from: '127.0.0.1' };

describe.each(storeKinds)('T8 the first run on %s', (kind) => {
  let s: TestServer;
  afterEach(() => s.stop());
  const waiting = async (env?: Record<string, string>) => (s = await testServer(kind, env, { people: false }));
  const setUp = (asked: Asked, more?: object) => s.ask('POST', '/api/setup', { ...asked, body: owner(more) });

  test('T8 two at once: one owner, who is signed in; then it is gone', async () => {
    await waiting();
    const both = await Promise.all([setUp(HERE), setUp(HERE, { email: 'eve@evil.test' })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 404]);
    const [made] = both.filter(({ status }) => status === 201);
    const cookie = made?.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await s.ask('GET', '/api/me', { headers: { cookie } })).json).toMatchObject({
      person: { role: 'owner' },
      setup: false,
    });
    const late = await setUp(HERE, { email: 'late@evil.test' });
    expect([late.status, late.json.error?.code]).toEqual([404, 'setup.done']);
    expect(await s.parts.store.db.selectFrom('user').select('role').execute()).toEqual([{ role: 'owner' }]);
  });
  test.each<[string, Asked]>([
    ['another machine', { from: '192.168.1.20' }],
    ['the world', { from: '2001:db8::7' }],
    ['a proxy on this machine', { from: '127.0.0.1', headers: { 'x-forwarded-for': '127.0.0.1' } }],
    ['a proxy that says Forwarded', { from: '::1', headers: { forwarded: 'for=127.0.0.1' } }],
    ['a proxy that names the host', { from: '127.0.0.1', headers: { 'x-forwarded-host': 'studio.example' } }],
    ['no known socket', {}],
  ])('T8 %s needs the code', async (_, asked) => {
    await waiting();
    for (const more of [{}, { code: '' }, { code: 'AAAAAAAA' }, { code: 'ÄÄÄÄ' }]) {
      const told = await setUp(asked, more);
      expect([told.status, told.json.error?.code]).toEqual([403, 'setup.code']);
    }
    expect((await s.ask('GET', '/api/me', asked)).json).toMatchObject({ setup: true, needsCode: true });
  });
  test('T8 guessing the code is counted', async () => {
    await waiting({ DIALOOM_RATE_LIMITS: 'on' });
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) statuses.push((await setUp({ from: '192.0.2.7' }, { code: `AAAAAA${n}` })).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
  test('T8 a page of another site cannot set it up from the owner’s own browser', async () => {
    await waiting();
    for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }])
      // a name that was rebound to 127.0.0.1 is another origin
      expect((await setUp({ ...HERE, headers })).status).toBe(403);
  });
  test('T8 a weak password makes no owner, and leaves the door as it was', async () => {
    await waiting();
    for (const password of ['password123', 'aaaaaaaaaaaa', 'ann@shop.test', '1234567890'])
      expect((await setUp(HERE, { password })).json.error).toMatchObject({ code: 'password.weak', path: 'password' });
    expect((await setUp(HERE)).status).toBe(201);
  });
  test('T8 before there is an owner: key, chat, health and loader work; nobody else sees anything', async () => {
    await waiting();
    const bot = await s.publish(echoBot());
    expect((await s.chat(bot)).events).not.toEqual([]);
    expect((await s.ask('GET', '/healthz')).status).toBe(200);
    expect((await s.ask('GET', '/api/bots')).status).toBe(401);
    expect((await s.ask('POST', '/api/auth/sign-up/email', { body: owner() })).status).toBe(404);
  });
});

test('T8 the code printed at start opens it from elsewhere, once', async () => {
  const { url: database, drop } = await emptyDatabase('libsql');
  const env = { PORT: '0', DATABASE_URL: database, DIALOOM_DEMO: 'off', DIALOOM_API_KEY: API_KEY };
  const first = await startServer(readEnv(env));
  const { setupCode, url } = first;
  expect(setupCode).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  const send = (code: string | undefined) =>
    fetch(`${url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': '203.0.113.5' },
      body: JSON.stringify(owner({ code })),
    });
  expect((await send(setupCode)).status).toBe(201);
  expect((await send(setupCode)).status).toBe(404);
  await first.stop();
  const second = await startServer(readEnv(env));
  expect(second.setupCode).toBeUndefined();
  await second.stop();
  await drop();
});
