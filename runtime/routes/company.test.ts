// Who has a draft open: each window sees the others and where they are, and one that is silent is gone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type As, type TestServer } from '../server-for-tests.ts';
import { COMPANY_MS, companyStore } from '../store/company.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

describe.each(storeKinds)('company in a draft on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());
  const tell = async (as: As, body: object) => s.ask('PUT', `/api/bots/${bot}/company`, { as, body });

  test('each window is told of the others and where they are, and of the newest state of the draft', async () => {
    await tell('editor', { tab: 'window-a', flow: 'main', node: 'echo', field: 'text' });
    const told = await tell('owner', { tab: 'window-b' });
    expect(told.json).toMatchObject({ mates: [{ tab: 'window-a', name: 'Person editor', flow: 'main', node: 'echo', field: 'text' }] });
    const draft = await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'owner' });
    expect(told.json['etag']).toBe(draft.json['etag']);
    // going on to nowhere in particular
    await tell('editor', { tab: 'window-a', flow: 'main' });
    expect((await tell('owner', { tab: 'window-b' })).json['mates']).toEqual([
      { tab: 'window-a', person: expect.any(String), name: 'Person editor', flow: 'main' },
    ]);
    await tell('editor', { tab: 'window-a', leaves: true });
    expect((await tell('owner', { tab: 'window-b' })).json['mates']).toEqual([]);
  });

  test('a window that says nothing any more is gone after a while; another person cannot speak for it', async () => {
    let now = 1_000_000;
    const company = companyStore(s.parts.store, () => now);
    await company.come('main', 'bot-x', { tab: 'window-c', person: 'p1', name: 'Li', node: 'a' });
    await company.come('main', 'bot-x', { tab: 'window-c', person: 'p2', name: 'Eve', node: 'b' });
    await company.go('bot-x', 'window-c', 'p2');
    expect(await company.others('main', 'bot-x', 'mine')).toEqual([{ tab: 'window-c', person: 'p1', name: 'Li', node: 'a' }]);
    expect(await company.others('elsewhere', 'bot-x', 'mine')).toEqual([]);
    now += COMPANY_MS;
    expect(await company.others('main', 'bot-x', 'mine')).toEqual([]);
    await company.go('bot-x', 'another', 'p3');
    expect(await s.parts.store.db.selectFrom('draft_company').select('tab').where('bot', '=', 'bot-x').execute()).toEqual([]);
  });

  test('a hundred saves one after another, each with the last answer’s etag, meet no conflict', async () => {
    let { etag } = (await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'editor' })).json as unknown as { etag: string };
    for (let n = 0; n < 100; n++) {
      const document = { ...echoBot(), name: `Shop ${n}` };
      const saved = await s.ask('PUT', `/api/bots/${bot}/draft`, { as: 'editor', body: { document }, headers: { 'if-match': etag } });
      expect(saved.status).toBe(200);
      etag = saved.json['etag'] as string;
    }
  });
}); // prettier-ignore
