// T23 and T24: guessing passwords is slow and teaches nothing; a session begins anew at every change and ends on the server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWeak } from '../people/passwords.ts';
import { makeAuth } from '../people/auth.ts';
import { PASSWORD, testServer, type Asked, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const HOURS = 3_600_000;
const WRONG = 'not the password 1';

describe.each(storeKinds)('T23 guessing on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind, { DIALOOM_RATE_LIMITS: 'on', DIALOOM_TRUSTED_PROXIES: '10.0.0.0/8' });
  });
  afterAll(() => s.stop());
  const tries = async (count: number, asked: (n: number) => Asked, email: (n: number) => string) => {
    const statuses: number[] = [];
    for (let n = 0; n < count; n++) statuses.push((await s.signIn(email(n), WRONG, asked(n))).status);
    return statuses;
  };
  // names without an @ are no accounts: they are counted all the same, and cost no hashing
  const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length;

  test('T23 the same words for a wrong password, an unknown account and no account at all', async () => {
    const answers = await Promise.all(
      ['owner@shop.test', 'nobody@shop.test', 'no address', '', 'owner@shop.test\0', `${'x'.repeat(5_000)}@shop.test`, "' or 1=1 --"].map(
        (email, n) => s.signIn(email, WRONG, { from: `203.0.113.${n}` }),
      ),
    ); // prettier-ignore
    const [first, ...rest] = answers.map(({ status, text, cookie }) => ({ status, text, cookie }));
    expect(first).toMatchObject({ status: 401, cookie: '' });
    for (const one of rest.filter(({ text }) => !text.includes('text.nul'))) expect(one).toEqual(first);
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  });
  test('T23 an unknown account costs a guesser as much work as a known one', async () => {
    const { password } = await s.parts.auth.$context;
    const { hash, verify } = password;
    let worked = 0;
    password.hash = (word) => (worked++, hash(word));
    password.verify = (given) => (worked++, verify(given));
    for (const email of ['owner@shop.test', 'nobody@shop.test']) {
      worked = 0;
      await s.signIn(email, WRONG, { from: '198.51.100.99' });
      expect([email, worked]).toEqual([email, 1]);
    }
    Object.assign(password, { hash, verify });
  });
  test('T23 an account from one address: ten tries a minute, then 429 with Retry-After, in our words', async () => {
    const asked = { from: '198.51.100.7' };
    const statuses = await tries(12, () => asked, () => 'manager@shop.test'); // prettier-ignore
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(refused(statuses)).toBe(2);
    const right = await s.signIn('manager@shop.test', PASSWORD, asked); // the right one does not tell itself by getting through
    expect([right.status, right.json.error?.code]).toEqual([429, 'rate.limited']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await s.signIn('manager@shop.test', PASSWORD, { from: '198.51.100.8' })).status).toBe(200);
  });
  test('T23 who goes on trying waits longer and longer', async () => {
    const from = '198.51.100.20';
    const waits: number[] = [];
    for (const [kind, spent] of [
      ['signIn', 10],
      ['signInHour', 40],
      ['signInDay', 120],
    ] as const) {
      // prettier-ignore
      for (let n = 0; n < spent; n++) await s.parts.limit(kind, `patient ${from}`).catch(() => undefined);
      waits.push(Number((await s.signIn('patient', WRONG, { from })).headers.get('retry-after')));
    }
    expect(waits[0]).toBeLessThanOrEqual(60);
    expect(waits[1]).toBeGreaterThan(3_000);
    expect(waits[2]).toBeGreaterThan(80_000);
  });
  test('T23 one household rotating through its /64 is one address; spellings are one', async () => {
    const statuses = await tries(12, (n) => ({ from: `2001:db8:7:7::${n.toString(16)}` }), () => 'editor'); // prettier-ignore
    expect(refused(statuses)).toBe(2);
    const spelled = await tries(12, (n) => ({ from: n % 2 ? '::ffff:192.0.2.9' : '192.0.2.9' }), () => 'tester'); // prettier-ignore
    expect(refused(spelled)).toBe(2);
  });
  test('T23 X-Forwarded-For is believed of a named proxy only, and only its last hop', async () => {
    const forged = await tries(12, (n) => ({ from: '192.0.2.33', headers: { 'x-forwarded-for': `203.0.113.${n}` } }), () => 'agent'); // prettier-ignore
    expect(refused(forged)).toBe(2);
    const padded = await tries(12, (n) => ({ from: '10.1.1.1', headers: { 'x-forwarded-for': `203.0.113.${n}, 192.0.2.44` } }), () => 'viewer'); // prettier-ignore
    expect(refused(padded)).toBe(2);
  });
  test('T23 one address trying many accounts, and many addresses trying one', async () => {
    for (let n = 0; n < 58; n++) {
      await s.parts.limit('signInAddress', '192.0.2.50');
      await s.parts.limit('signInAccount', 'target');
    }
    expect(refused(await tries(4, () => ({ from: '192.0.2.50' }), (n) => `person${n}`))).toBe(2); // prettier-ignore
    expect(refused(await tries(4, (n) => ({ from: `100.64.${n}.1` }), () => 'target'))).toBe(2); // prettier-ignore
  });
});

test('T23 passwords that everybody tries first are refused, in any case, with any person’s name', () => {
  for (const password of ['password123', 'PASSWORD123', 'qwertyuiop', '1234567890', 'aaaaaaaaaaaaaa', 'short', 'abababababab'])
    expect([password, isWeak(password)]).toEqual([password, true]);
  expect(isWeak('annabel2024!', ['Annabel'])).toBe(true);
  expect(isWeak('annabel@shop.test', ['annabel@shop.test'])).toBe(true);
  expect(isWeak('correct horse 42 battery', ['Ann', 'ann@shop.test'])).toBe(false);
}); // prettier-ignore

describe.each(storeKinds)('T24 sessions on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());
  const me = async (cookie: string) => {
    const { json } = await s.ask('GET', '/api/me', { headers: { cookie } });
    return (json as { person?: { email: string } }).person?.email;
  };
  const post = (path: string, cookie: string, body: object = {}) =>
    s.ask('POST', `/api/auth/${path}`, { headers: { cookie }, body });

  test('T24 the cookie: not for scripts, not for other sites, for the whole studio', async () => {
    const { headers } = await s.signIn('owner@shop.test');
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^dialoom\.session_token=[^;]{40,};/);
    for (const attribute of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i]) expect(cookie).toMatch(attribute);
    expect(cookie).not.toMatch(/domain=/i);
    expect(cookie).not.toMatch(/; secure/i); // over plain http on this machine nobody could sign in
  });
  test('T24 behind https the cookie is __Host- and Secure: a sub-domain cannot plant one', async () => {
    const publicUrl = 'https://studio.example';
    const auth = makeAuth(s.parts.store.db, { kind: kind === 'libsql' ? 'sqlite' : 'postgres', secret: 'x'.repeat(32), publicUrl, alsoTrusted: [] }); // prettier-ignore
    const answer = await auth.api.signInEmail({
      body: { email: 'owner@shop.test', password: PASSWORD },
      headers: new Headers({ 'x-dialoom-address': '192.0.2.1' }),
      asResponse: true,
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-dialoom\.session_token=/);
    for (const attribute of [/; Secure/i, /; HttpOnly/i, /; Path=\/(;|$)/i]) expect(cookie).toMatch(attribute);
    expect(cookie).not.toMatch(/domain=/i);
  });
  test('T24 signing in makes a new session, whatever cookie came along', async () => {
    const first = await s.signIn('viewer@shop.test');
    const second = await s.signIn('viewer@shop.test', PASSWORD, { headers: { cookie: first.cookie } });
    expect(second.cookie).not.toBe(first.cookie);
    const planted = 'dialoom.session_token=planted-by-somebody.c2lnbmF0dXJl';
    const third = await s.signIn('viewer@shop.test', PASSWORD, { headers: { cookie: planted } });
    expect(third.cookie).not.toContain('planted');
    expect(await me(planted)).toBeUndefined();
    expect(await me(second.cookie)).toBe('viewer@shop.test');
  });
  test('T24 signing out ends it on the server: a stolen copy is worth nothing', async () => {
    const { cookie } = await s.signIn('tester@shop.test');
    expect(await me(cookie)).toBe('tester@shop.test');
    expect((await post('sign-out', cookie)).status).toBe(200);
    expect(await me(cookie)).toBeUndefined();
    expect((await s.ask('GET', '/api/bots', { headers: { cookie } })).status).toBe(401);
  });
  test('T24 a changed password asks for the old one, ends the other sessions and makes this one anew', async () => {
    const [here, there] = [await s.signIn('editor@shop.test'), await s.signIn('editor@shop.test')];
    const change = (body: object, cookie = here.cookie) => post('change-password', cookie, body);
    expect((await change({ newPassword: 'another horse 77' })).status).toBe(400);
    const wrong = await change({ currentPassword: WRONG, newPassword: 'another horse 77' });
    expect([wrong.status, wrong.json.error?.code]).toEqual([400, 'sign-in.wrong']);
    expect((await change({ currentPassword: PASSWORD, newPassword: 'password123' })).json.error?.code).toBe(
      'password.weak',
    );
    const kept = await change({
      currentPassword: PASSWORD,
      newPassword: 'another horse 77',
      revokeOtherSessions: false, // not theirs to say
    });
    expect(kept.status).toBe(200);
    const now = kept.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    expect(await me(there.cookie)).toBeUndefined();
    expect(await me(here.cookie)).toBeUndefined();
    expect(await me(now)).toBe('editor@shop.test');
    expect((await s.signIn('editor@shop.test')).status).toBe(401);
    expect((await s.signIn('editor@shop.test', 'another horse 77')).status).toBe(200);
  });
  test('T24 a person sees their sessions and ends the others; nobody else’s', async () => {
    const [here, there, stranger] = [
      await s.signIn('agent@shop.test'),
      await s.signIn('agent@shop.test'),
      await s.signIn('manager@shop.test'),
    ];
    const of = async ({ cookie }: { cookie: string }) => {
      const told = await s.ask('GET', '/api/me/sessions', { headers: { cookie } });
      expect(told.text).not.toContain(decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0]); // ids, no tokens
      return (told.json as unknown as { sessions: { id: string; current: boolean }[] }).sessions;
    };
    const mine = await of(here);
    expect(mine.filter(({ current }) => current)).toHaveLength(1);
    const foreign = (await of(stranger)).find(({ current }) => current)?.id ?? '';
    const end = (id: string) => s.ask('DELETE', `/api/me/sessions/${id}`, { headers: { cookie: here.cookie } });
    expect((await end(foreign)).status).toBe(404);
    expect(await me(stranger.cookie)).toBe('manager@shop.test');
    expect((await s.ask('DELETE', '/api/me/sessions', { headers: { cookie: here.cookie } })).status).toBe(204);
    expect(await me(there.cookie)).toBeUndefined();
    expect(await me(here.cookie)).toBe('agent@shop.test');
  });
  test('T24 idle for twelve hours, or two weeks old however busy: signed out', async () => {
    const { db } = s.parts.store;
    const { cookie } = await s.signIn('owner@shop.test');
    const age = (column: 'createdAt' | 'expiresAt', ms: number) => {
      const time = new Date(Date.now() + ms);
      return db
        .updateTable('session')
        .set({ [column]: kind === 'libsql' ? time.toISOString() : time })
        .execute();
    };
    const [row] = await db.selectFrom('session').select(['createdAt', 'expiresAt']).orderBy('createdAt', 'desc').execute(); // prettier-ignore
    const life = new Date(String(row?.expiresAt)).getTime() - new Date(String(row?.createdAt)).getTime();
    expect(Math.round(life / HOURS)).toBe(12);
    await age('createdAt', -14 * 24 * HOURS - 1_000);
    expect(await me(cookie)).toBeUndefined();
    await age('createdAt', 0);
    expect(await me(cookie)).toBeUndefined(); // ended, not hidden
    const idle = await s.signIn('owner@shop.test');
    await age('expiresAt', -1_000);
    expect(await me(idle.cookie)).toBeUndefined();
  });
  test('T24 no other way in: sign-up, reset, social, and another person’s role', async () => {
    for (const path of ['sign-up/email', 'forget-password', 'request-password-reset', 'reset-password', 'sign-in/social', 'update-user', 'change-email', 'delete-user', 'set-password', 'link-social', 'get-access-token'])
      expect([path, (await post(path, s.cookie('viewer'), { email: 'x@shop.test', password: PASSWORD, name: 'x', role: 'owner' })).status]).toEqual([path, 404]);
  }); // prettier-ignore
});
