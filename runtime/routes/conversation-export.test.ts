// Conversations as files over the routes: who may, what is starred for whom, what is recorded, and how many there are.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const card = '4111 1111 1111 1111';
describe.each(storeKinds)('on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  let first: string;
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(echoBot());
    for (let n = 0; n < 3; n++) {
      const talk = await s.chat(bot, { locale: 'en', contact: { name: 'Jane Canary', phone: '13812345678' } });
      if (n === 0) first = talk.id;
      await talk.send(`line ${n}: my card is ${card}`);
    }
  });
  afterAll(() => s.stop());
  const jsonl = (text: string) => text.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; messages: { text: string }[] }); // prettier-ignore

  test('all of them, the newest first, starred for an owner, too, unless they are asked for as written', async () => {
    const starred = await s.ask('GET', '/api/conversation-export?as=jsonl', { as: 'owner' });
    expect(starred.status).toBe(200);
    expect(starred.headers.get('x-conversations')).toBe('3');
    expect(
      jsonl(starred.text)
        .map(({ id }) => id)
        .at(-1),
    ).toBe(first);
    expect(starred.text).toContain('line 2');
    for (const hidden of [card, 'Jane Canary', '13812345678']) expect(starred.text).not.toContain(hidden);
    const open = await s.ask('GET', '/api/conversation-export?as=csv&personal=as-written', { as: 'manager' });
    for (const told of [card, 'Jane Canary', '13812345678']) expect(open.text).toContain(told);
    const { text } = await s.ask('GET', '/api/audit?about=conversation', { as: 'owner' });
    expect(text).toContain('as-written');
  });
  test('a filter and a limit', async () => {
    const few = await s.ask('GET', '/api/conversation-export?as=jsonl&limit=2', { as: 'owner' });
    expect([jsonl(few.text).length, few.headers.get('x-conversations'), few.headers.get('x-conversations-found')]).toEqual([2, '2', '3']); // prettier-ignore
    for (const [query, count] of [[`bot=${bot}`, '3'], ['bot=other', '0'], ['owner=closed', '0'], ['to=1000', '0'], ['from=1000', '3']] as const) // prettier-ignore
      expect((await s.ask('GET', `/api/conversation-export?${query}`, { as: 'owner' })).headers.get('x-conversations'), query).toBe(count); // prettier-ignore
    expect((await s.ask('GET', '/api/conversation-export?limit=1000000', { as: 'owner' })).status).toBe(400);
  });
  test('an agent takes one along, with stars, whatever is asked', async () => {
    for (const as of ['html', 'txt', 'csv', 'xlsx', 'jsonl']) {
      const one = await s.ask('GET', `/api/inbox/${first}/export?as=${as}&lang=zh-CN`, { as: 'agent' });
      expect([as, one.status]).toEqual([as, 200]);
      expect(one.text).not.toContain(card);
      expect(one.headers.get('content-disposition')).toContain(`.${as}"`);
    }
    expect((await s.ask('GET', `/api/inbox/${first}/export?personal=as-written`, { as: 'agent' })).status).toBe(403);
    expect((await s.ask('GET', '/api/conversation-export', { as: 'agent' })).status).toBe(403);
    expect((await s.ask('GET', '/api/inbox/nothing-here/export', { as: 'owner' })).status).toBe(404);
  });
  test('a house that shows a kind in files, but not to agents, shows agents stars in files', async () => {
    await s.ask('PUT', '/api/personal-data', { as: 'owner', body: { models: [], agents: ['bankcard'], traces: [], exports: [] } }); // prettier-ignore
    expect((await s.ask('GET', `/api/inbox/${first}/export?as=txt`, { as: 'agent' })).text).not.toContain(card);
    expect((await s.ask('GET', `/api/inbox/${first}/export?as=txt`, { as: 'manager' })).text).toContain(card);
  });
  test('one who goes away in the middle leaves a place for the next', async () => {
    for (let n = 0; n < 5; n++) {
      const answer = await s.request('GET', '/api/conversation-export?as=jsonl', { as: 'owner' });
      const reader = answer.body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect((await s.ask('GET', '/api/conversation-export', { as: 'owner' })).status).toBe(200);
  });
});
