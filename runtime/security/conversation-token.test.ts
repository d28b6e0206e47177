// T2 and T4: a conversation's token opens that conversation and nothing else; ids alone open nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTokens, TOKEN_MS } from '../conversation/token.ts';
import { echoBot, SECRET, testServer, type TestServer } from '../server-for-tests.ts';
import { deriveKey } from '../store/seal.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const JSON_ONLY = { accept: 'application/json' };
/** Every way into a conversation. */
const ways = [
  ['GET', '', undefined],
  ['GET', '/events', undefined],
  ['POST', '/messages', { id: 'message-1', type: 'text', text: 'hello' }],
  ['POST', '/actions', { id: 'action-01', do: 'handoff' }],
  ['POST', '/actions', { id: 'action-02', do: 'leave-message', text: 'hello' }],
  ['POST', '/feedback', { rating: 1 }],
  ['POST', '/files', undefined],
] as const;
const tokensAt = (clock: () => number, secret = SECRET) => createTokens(deriveKey(secret, 'conversation-token'), clock);

describe.each(storeKinds)('T2 conversation tokens on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  let other = '';
  beforeAll(async () => {
    s = await testServer(kind, {}, { people: false });
    bot = await s.publish(echoBot());
    other = await s.publish(echoBot({ name: 'Other' }));
  });
  afterAll(() => s.stop());
  const told = async (method: string, path: string, body: unknown, authorization?: string) => {
    const { status, json } = await s.ask(method, path, {
      ...(body !== undefined && { body }),
      headers: { ...JSON_ONLY, ...(authorization !== undefined && { authorization }) },
    });
    return { status, code: json.error?.code, message: json.error?.message };
  };

  describe.each(ways)('%s %s', (method, way, body) => {
    test('T2 no token, a forged, a foreign-made, a changed and an over one: 401, in the same words for an id that is not there', async () => {
      const { id, token } = await s.chat(bot);
      const [conversation, of, expires, mac = ''] = token.split('.');
      const later = (Date.now() + 9e9).toString(36);
      const wrong = [
        undefined,
        'Bearer',
        'Bearer x',
        `Basic ${token}`,
        `Bearer ${token}x`,
        `Bearer ${token.slice(0, -1)}`,
        `Bearer ${conversation}.${of}.${later}.${mac}`, // a longer life
        `Bearer ${conversation}.${other}.${expires}.${mac}`, // another bot
        `Bearer ${conversation}.${of}.${expires}.`,
        `Bearer ${conversation}.${of}.${expires}`,
        `Bearer ${conversation}.${of}.${expires}.${mac}.${mac}`,
        `Bearer ${tokensAt(Date.now, 'another secret of thirty-two characters').make(id, bot)}`,
        `Bearer ${tokensAt(() => Date.now() - TOKEN_MS - 1).make(id, bot)}`, // stale
        'Bearer key-of-the-tests-0123456789', // the installation's key is not a customer
      ];
      for (const authorization of wrong)
        for (const at of [id, `${id.slice(0, -2)}zz`])
          expect([
            authorization,
            await told(method, `/v1/conversations/${at}${way}`, body, authorization),
          ]).toMatchObject([authorization, { status: 401, code: 'token.invalid' }]);
    });
    test('T2 the token of another conversation: 404, in the same words whether that one exists or not', async () => {
      const [mine, theirs, elsewhere] = [await s.chat(bot), await s.chat(bot), await s.chat(other)];
      const answers = await Promise.all(
        [theirs.id, elsewhere.id, `${theirs.id.slice(0, -3)}zzz`, 'c_nothing'].map((id) =>
          told(method, `/v1/conversations/${id}${way}`, body, `Bearer ${mine.token}`),
        ),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ status: 404, code: 'not-found' });
      expect(await theirs.all()).toEqual(theirs.events);
    });
    test('T2 a genuine signature for a conversation that is gone, or that belongs to another bot', async () => {
      const { id } = await s.chat(other);
      for (const [conversation, of] of [
        ['c_gone', bot],
        [id, bot],
      ] as const)
        // prettier-ignore
        expect(
          await told(method, `/v1/conversations/${conversation}${way}`, body, `Bearer ${tokensAt(Date.now).make(conversation, of)}`), // prettier-ignore
        ).toMatchObject({ status: 404, code: 'not-found' });
    });
  });

  test('T2 with its bot a conversation is closed to its own token too', async () => {
    const gone = await s.publish(echoBot());
    const chat = await s.chat(gone);
    expect((await chat.ask('GET')).status).toBe(200);
    await s.ask('DELETE', `/api/bots/${gone}`, { as: 'key' });
    expect((await chat.ask('GET')).status).toBe(404);
    expect((await chat.send('still here?')).status).toBe(404);
  });
  test('T2 a token past half of its life is renewed, and the new one works', async () => {
    const { id } = await s.chat(bot);
    const at = async (age: number) => {
      const token = tokensAt(() => Date.now() - age).make(id, bot);
      return s.ask('GET', `/v1/conversations/${id}`, { headers: { authorization: `Bearer ${token}` } });
    };
    expect((await at(TOKEN_MS / 2 - 60_000)).headers.get('dialoom-token')).toBeNull();
    const renewed = (await at(TOKEN_MS / 2 + 60_000)).headers.get('dialoom-token');
    const next = await s.ask('GET', `/v1/conversations/${id}`, { headers: { authorization: `Bearer ${renewed}` } });
    expect(next.status).toBe(200);
  });
  test('T2 a token in the address or in a cookie is no token', async () => {
    const { id, token } = await s.chat(bot);
    expect((await told('GET', `/v1/conversations/${id}?token=${token}&access_token=${token}`, undefined)).status).toBe(
      401,
    );
    expect((await s.ask('GET', `/v1/conversations/${id}`, { headers: { cookie: `token=${token}` } })).status).toBe(401);
  });
  test('T2 nothing that is said of a failure names a token or a whole id', async () => {
    const said: string[] = [];
    const conversations = Object.create(s.parts.chat.conversations, {
      get: { value: () => Promise.reject(new Error('the disk is on fire')) },
    }) as TestServer['parts']['chat']['conversations'];
    const app = s.doorWith({
      log: (error, about) => void said.push(`${String(error)} ${about}`),
      chat: { ...s.parts.chat, conversations },
    });
    const { id, token } = await s.chat(bot);
    const failed = await s.ask('POST', `/v1/conversations/${id}/messages`, {
      app,
      body: { id: 'message-9', type: 'text', text: 'my secret' },
      headers: { authorization: `Bearer ${token}` },
    });
    expect([failed.status, failed.json.error?.code]).toEqual([500, 'internal']);
    expect(failed.text).not.toContain('fire');
    expect(said).toHaveLength(1);
    for (const secret of [token, token.split('.').at(-1) ?? token, id, 'my secret'])
      expect(said[0]).not.toContain(secret);
  });

  test('T4 ids of many conversations are not counted up, and a neighbour of one opens nothing', async () => {
    const chats = await Promise.all(Array.from({ length: 60 }, () => s.chat(bot)));
    const ids = chats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^c_[\w-]{22,}$/); // 128 bits and more
    const heads = new Set(ids.map((id) => id.slice(0, 12)));
    expect(heads.size).toBe(ids.length); // no shared beginning that only counts
    const { token } = chats[0] ?? { token: '' };
    for (const id of ids.slice(1, 10))
      expect((await told('GET', `/v1/conversations/${id}`, undefined, `Bearer ${token}`)).status).toBe(404);
  });
  test('T4 the client’s own id does not tell the conversation’s, and opens it only while nothing was said', async () => {
    const id = 'visitor-0001';
    const first = await s.chat(bot, { id });
    expect(first.id).not.toContain(id);
    const again = await s.chat(bot, { id });
    expect([again.id, again.events]).toEqual([first.id, first.events]);
    await first.send('my card is 4111111111111111');
    const late = await s.ask('POST', `/v1/bots/${bot}/conversations`, { body: { id } });
    expect([late.status, late.json.error?.code]).toEqual([409, 'conversation.exists']);
    expect(late.text).not.toContain('4111');
    const elsewhere = await s.chat(other, { id }); // the same word said to another bot
    expect(elsewhere.id).not.toBe(first.id);
  });
  test('T4 bots, simulations and sessions have names nobody guesses', async () => {
    expect(bot).toMatch(/^bot-[0-9a-f]{12}$/); // public; what it opens is the bot's own settings
    const begin = () => s.ask('POST', `/api/bots/${bot}/simulations`, { as: 'key', body: {} });
    const [a, b] = [await begin(), await begin()].map(({ json }) => (json as unknown as { id: string }).id);
    expect(a).toMatch(/^sim_[\w-]{16}$/);
    expect(a?.slice(0, 8)).not.toBe(b?.slice(0, 8));
  });
});
