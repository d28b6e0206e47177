// T25: who asks too often is told when to come back; the count follows the real client, and processes count together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateLimits } from '../http/rate-limits.ts';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';
import { openStore } from '../store/open.ts';

const times = (count: number) => Array.from({ length: count }, (_, n) => n);

describe.each(storeKinds)('T25 limits on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind, { DIALOOM_RATE_LIMITS: 'on', DIALOOM_TRUSTED_PROXIES: '10.0.0.0/8' }, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());
  const begin = async (from: string, forwarded?: string, to = bot) =>
    s.ask('POST', `/v1/bots/${to}/conversations`, {
      body: {},
      from,
      ...(forwarded !== undefined && { headers: { 'x-forwarded-for': forwarded } }),
    });
  const refused = (told: { status: number }[]) => told.filter(({ status }) => status === 429).length;
  const inTurn = async <T>(count: number, work: (n: number) => Promise<T>) => {
    const all: T[] = [];
    for (const n of times(count)) all.push(await work(n));
    return all;
  };

  test('T25 thirty conversations a minute from one address with one bot, and when to come back', async () => {
    const told = await inTurn(32, () => begin('192.0.2.1'));
    expect(refused(told)).toBe(2);
    const last = told.at(-1);
    expect(last?.json.error).toMatchObject({ code: 'rate.limited' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last?.json.error?.message).toMatch(/\d+ seconds/);
    expect((await begin('192.0.2.2')).status).toBe(201); // another address
    const other = await s.publish(echoBot());
    expect((await begin('192.0.2.1', undefined, other)).status).toBe(201); // another bot
  });
  test('T25 this machine is no exception: an undeclared proxy would make loopback of everybody', async () => {
    expect(refused(await inTurn(32, () => begin('127.0.0.1')))).toBe(2);
    expect(refused(await inTurn(32, () => begin('::1')))).toBe(2);
  });
  test('T25 the address is the client’s as a named proxy tells it, and nobody else', async () => {
    expect(refused(await inTurn(32, (n) => begin('192.0.2.9', `203.0.113.${n}`)))).toBe(2); // not ours: its word is nothing
    expect(refused(await inTurn(32, (n) => begin('10.0.0.1', `203.0.113.${n}`)))).toBe(0); // ours: each its own
    expect(refused(await inTurn(32, (n) => begin('10.0.0.1', `198.51.100.${n}, 192.0.2.77`)))).toBe(2); // what the client put in front is its own tale
    expect(refused(await inTurn(32, (n) => begin(`2001:db8:9:9::${n.toString(16)}`)))).toBe(2);
  });
  test('T25 sixty messages a minute in one conversation, whatever the address', async () => {
    const chat = await s.chat(bot, {}, { from: '192.0.2.3' });
    const told = await inTurn(62, (n) =>
      chat.ask('POST', '/messages', {
        from: `192.0.2.${n}`,
        body: { id: `message-${n}`, type: 'text', text: 'again' },
      }),
    );
    expect(refused(told)).toBe(2);
    expect((await chat.ask('POST', '/feedback', { body: { rating: 1 } })).status).toBe(429);
    expect((await chat.ask('GET', '/events', { headers: { accept: 'application/json' } })).status).toBe(200); // reading goes on
    const next = await s.chat(bot, {}, { from: '192.0.2.3' });
    expect((await next.send('another conversation')).status).toBe(200);
  });
  test('T25 an office of two hundred behind one address still works; a flood from it does not', async () => {
    const from = '203.0.113.200';
    const office = await Promise.all(times(25).map(() => s.chat(bot, {}, { from })));
    const told = await Promise.all(office.flatMap((chat) => times(20).map((n) => chat.send('hello all', `office-${n}`)))); // prettier-ignore
    expect(refused(told)).toBe(0);
    const flood = await Promise.all(
      office.flatMap((chat) => times(10).map((n) => chat.send('and more', `flood-${n}`))),
    );
    expect(refused(flood)).toBe(150);
  });
  test('T25 programs and people have buckets of their own', async () => {
    for (const _ of times(1_199)) await s.parts.limit('api', 'somebody');
    await s.parts.limit('api', 'somebody');
    await expect(s.parts.limit('api', 'somebody')).rejects.toMatchObject({ code: 'rate.limited', status: 429 });
    expect((await s.ask('GET', '/api/bots', { as: 'key' })).status).toBe(200);
  });
});

describe.each(storeKinds.filter((kind) => kind === 'postgres'))('T25 on %s', (kind) => {
  test('two processes count together, from the first request on', async () => {
    const s = await testServer(kind, {}, { people: false });
    const second = await openStore(s.database);
    const [here, there] = [rateLimits(s.parts.store), rateLimits(second)];
    const outs = await Promise.allSettled(times(14).map((n) => (n % 2 ? here : there)('setup', 'somebody')));
    expect(outs.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    await second.close();
    await s.stop();
  });
});
