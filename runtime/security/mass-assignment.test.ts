// T7: what a body may set is what its schema names. On /api anything else is refused (the permission matrix tries every route); on the
// public protocol it is dropped, and facts stay under their own name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, PASSWORD, testServer, type TestServer } from '../server-for-tests.ts';

const SLIPPED = {
  owner: 'agent', role: 'owner', workspace: 'elsewhere', workspaceId: 'elsewhere', version: 99, vars: { secret: 'stolen' }, variables: { secret: 'stolen' }, checkpoint: { vars: { secret: 'stolen' } },
  state: { now: {} }, epoch: 7, rev: 7, seq: 7, agent: 'me', token: 'mine', bot: 'other', from: 'agent', at: 1, channel: 'phone', queued_at: 1, closed_by: 'agent', understood: { intent: 'refund' }, guarded: { action: 'pass' }, set: { secret: 'stolen' },
}; // prettier-ignore
const document = botOf(
  {
    start: ['start', {}, { next: 'question' }],
    question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'tell', 'gave-up': 'bye' }],
    tell: ['say', { text: '[{{ secret }}] [{{ contact.name }}] [{{ contact.vip }}] [{{ context.page }}] [{{ conversation.channel }}] [{{ page }}]' }, { next: 'question' }],
    bye: ['end', {}],
  },
  { variables: { secret: { type: 'text', initial: 'mine' } } },
); // prettier-ignore

describe('T7 the public protocol', () => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer('libsql');
    bot = await s.publish(document);
  });
  afterAll(() => s.stop());
  const row = async (id: string) =>
    s.parts.store.db.selectFrom('conversation').select(['workspace', 'bot', 'version', 'channel', 'owner', 'epoch', 'agent', 'queued_at', 'closed_by']).where('id', '=', id).executeTakeFirst(); // prettier-ignore

  test('T7 beginning, writing, acting and rating: what is slipped in changes nothing', async () => {
    const plain = await s.chat(bot, { locale: 'en' });
    const chat = await s.chat(bot, { locale: 'en', ...SLIPPED, contact: { name: 'Li', vip: true, role: 'owner', id: 'x' }, context: { page: 'home', vars: 'x', owner: 'agent' } }); // prettier-ignore
    expect(await row(chat.id)).toEqual(await row(plain.id));
    expect(chat.token).not.toBe('mine');
    const told = await chat.ask('POST', '/messages', {
      body: { ...SLIPPED, id: 'message-1', type: 'text', text: 'my parcel' },
    });
    expect(told.text).toContain('[mine] [Li] [] [home] [web] []');
    await chat.ask('POST', '/actions', { body: { ...SLIPPED, id: 'action-01', do: 'context', context: { page: 'cart', secret: 'stolen' } } }); // prettier-ignore
    expect((await chat.send('again')).text).toContain('[mine] [Li] [] [cart] [web] []');
    await chat.ask('POST', '/feedback', { body: { ...SLIPPED, rating: 5 } });
    expect(await row(chat.id)).toEqual(await row(plain.id));
    const read = await s.ask('GET', `/api/inbox/${chat.id}`, { as: 'key' });
    expect(read.text).not.toMatch(/stolen|elsewhere|refund/);
    expect(read.json['known']).toEqual({ secret: 'mine', line: 'again' });
  });
  test('T7 facts are plain values under plain names', async () => {
    const begin = (body: unknown) => s.ask('POST', `/v1/bots/${bot}/conversations`, { body });
    for (const context of [
      { a: { b: 1 } },
      { a: [1] },
      { 'a.b': 1 },
      { 'a-b': 1 },
      { '1a': 1 },
      { 'a b': 1 },
      { a: 'x'.repeat(1_001) },
      'x',
      [1],
    ])
      // prettier-ignore
      expect([context, (await begin({ context })).status]).toEqual([context, 400]);
    expect((await begin({ context: { productId: 'x', A: 1 } })).status).toBe(201);
    for (const raw of ['{"__proto__":{"owner":"agent"}}', '{"context":{"__proto__":1}}', '{"context":{"constructor":1}}', '{"contact":{"prototype":{}}}']) // prettier-ignore
      expect((await s.ask('POST', `/v1/bots/${bot}/conversations`, { raw })).json.error?.code).toBe('document.forbidden-key'); // prettier-ignore
  });
  test('T7 signing in and changing a password set nothing else', async () => {
    const slipped = await s.ask('POST', '/api/auth/sign-in/email', { body: { email: 'viewer@shop.test', password: PASSWORD, role: 'owner', userId: 'x', callbackURL: 'https://evil.test' } }); // prettier-ignore
    expect(slipped.status).toBe(200);
    expect(slipped.text).not.toContain('evil.test');
    expect(slipped.headers.get('location')).toBeNull();
    const cookie = slipped.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    const me = await s.ask('GET', '/api/me', { headers: { cookie } });
    expect(me.json['person']).toMatchObject({ role: 'viewer' });
  });
});
