// What was done to a draft stands in the audit list: one line a sitting, names without contents.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

type Line = { action: string; detail: { did?: unknown } };
describe.each(storeKinds)('edits of a draft on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());

  const save = async (bot: string, name: string, did: unknown) => {
    const draft = await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'manager' });
    return s.ask('PUT', `/api/bots/${bot}/draft`, {
      as: 'manager',
      headers: { 'if-match': draft.headers.get('etag') ?? '' },
      body: { did, document: { ...echoBot(), name } },
    });
  };
  const lines = async () => {
    const { json } = await s.ask('GET', '/api/audit?about=bot', { as: 'owner' });
    return (json as unknown as { entries: Line[] }).entries.filter(({ action }) => action === 'bot.edit');
  };

  test('saves that follow each other are one line, added up', async () => {
    const bot = await s.publish(echoBot());
    expect((await save(bot, 'A', [{ operation: 'move-nodes', times: 2 }])).status).toBe(200);
    await save(bot, 'B', [{ operation: 'edit-config', times: 1, names: ['问候'] }, { operation: 'move-nodes', times: 1 }]);
    await save(bot, 'C', []);
    expect(await lines()).toMatchObject([
      { detail: { did: [{ operation: 'move-nodes', times: 3 }, { operation: 'edit-config', times: 1, names: ['问候'] }] } },
    ]);
  });

  test('a line that is added to stands where its time says: the list is in the order of time', async () => {
    const bot = await s.publish(echoBot());
    await save(bot, 'D', [{ operation: 'move-nodes', times: 1 }]);
    const other = await s.publish(echoBot());
    await save(bot, 'E', [{ operation: 'move-nodes', times: 1 }]);
    const { json } = await s.ask('GET', '/api/audit', { as: 'owner' });
    const { entries } = json as unknown as { entries: { action: string; object: string; at: number }[] };
    expect(entries[0]).toMatchObject({ action: 'bot.edit', object: bot, detail: { did: [{ times: 2 }] } });
    expect(entries[1]).toMatchObject({ object: other });
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => b - a));
  });

  test('what is not of that shape is refused in words, and nothing is saved', async () => {
    const bot = await s.publish(echoBot());
    const before = (await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'manager' })).text;
    for (const did of [[{ operation: 'Move It', times: 1 }], [{ operation: 'x', times: 0 }], [{ operation: 'x', times: 1, text: 'secret' }]])
      expect(await save(bot, 'Z', did)).toMatchObject({ status: 400, json: { error: { code: 'bad-request' } } });
    expect((await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'manager' })).text).toBe(before);
  });

  test('a name that looks like the end of the list is only a name', async () => {
    const bot = await s.publish(echoBot());
    expect((await save(bot, 'Q', [{ operation: 'rename-node', times: 1, names: ['],"document":{}'] }])).status).toBe(200);
  });
}); // prettier-ignore
