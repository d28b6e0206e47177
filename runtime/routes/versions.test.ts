// Versions: fifty of them, the newest first; which one is live; and conversations that stay on theirs whatever goes live.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

type Row = { version: number; note: string; by?: string; live: boolean; conversations: number };
type Listed = { versions: Row[]; next?: number; live?: number; newest?: number };

/** Answers with the name of its version. */
const bot = (word: string): BotDocument =>
  botOf({
    start: ['start', {}, { next: 'question' }],
    question: ['ask', { prompt: 'Say something', variable: 'line' }, { answered: 'echo', 'gave-up': 'bye' }],
    echo: ['say', { text: `${word} heard {{ line }}` }, { next: 'question' }],
    bye: ['end', {}],
  });

describe.each(storeKinds)('versions on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());

  const publishNext = async (id: string, document: BotDocument, note = '') => {
    const { etag } = (await s.ask('GET', `/api/bots/${id}/draft`, { as: 'owner' })).json as unknown as { etag: string };
    const saved = await s.ask('PUT', `/api/bots/${id}/draft`, { as: 'owner', body: { document }, headers: { 'if-match': etag } }); // prettier-ignore
    expect(saved.status).toBe(200);
    const told = await s.ask('POST', `/api/bots/${id}/publish`, { as: 'manager', body: { note } });
    expect(told.status).toBe(200);
  };
  const list = async (id: string, query = ''): Promise<Listed> =>
    (await s.ask('GET', `/api/bots/${id}/versions${query}`, { as: 'viewer' })).json as unknown as Listed;
  const said = async (chat: Awaited<ReturnType<TestServer['chat']>>) => lines(await chat.all()).find((line) => line.includes('heard'));

  test('of fifty the newest comes first, every one can be reached and found, and the live one is known wherever it stands', async () => {
    const id = await s.publish(bot('v1'));
    for (let n = 2; n <= 50; n++) await publishNext(id, bot(`v${n}`), n === 7 ? '退货期改为 15 天 100%' : `note ${n}`);
    expect((await s.ask('PUT', `/api/bots/${id}/live`, { as: 'manager', body: { version: 3 } })).status).toBe(200);
    const found: Row[] = [];
    let page = await list(id);
    expect(page).toMatchObject({ live: 3, newest: 50 });
    for (found.push(...page.versions); page.next !== undefined; found.push(...page.versions))
      page = await list(id, `?before=${page.next}`);
    expect(found.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, i) => 50 - i));
    expect(found.filter(({ live }) => live).map(({ version }) => version)).toEqual([3]);
    const versionsOf = async (search: string) =>
      (await list(id, `?search=${encodeURIComponent(search)}`)).versions.map(({ version }) => version);
    expect(await versionsOf('退货期')).toEqual([7]);
    expect(await versionsOf('0%')).toEqual([7]); // a sign of the search is no sign of the pattern
    expect(await versionsOf('NOTE 4')).toEqual([49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 4]);
    expect(await versionsOf('v12')).toEqual([12]);
    expect(await versionsOf('person manager')).toHaveLength(20);
    expect(await versionsOf('nothing of the kind')).toEqual([]);
    const read = await s.ask('GET', `/api/bots/${id}/versions/7`, { as: 'viewer' });
    expect(read.json).toMatchObject({ version: 7, note: '退货期改为 15 天 100%', by: 'Person manager' });
  });

  test('going back makes an old version live: new conversations begin with it, the others go on with theirs, the draft stays', async () => {
    const id = await s.publish(bot('one'));
    const first = await s.chat(id);
    await publishNext(id, bot('two'), 'second');
    const second = await s.chat(id);
    await publishNext(id, bot('three'));
    const third = await s.chat(id);
    const draft = await s.ask('GET', `/api/bots/${id}/draft`, { as: 'owner' });

    const back = await s.ask('PUT', `/api/bots/${id}/live`, { as: 'manager', body: { version: 1 } });
    expect([back.status, back.json]).toEqual([200, { version: 1, before: 3 }]);
    const fourth = await s.chat(id);
    for (const chat of [first, second, third, fourth]) expect((await chat.send('my order')).status).toBe(200);
    expect([await said(first), await said(second), await said(third), await said(fourth)]).toEqual([
      'bot: one heard my order',
      'bot: two heard my order',
      'bot: three heard my order',
      'bot: one heard my order',
    ]);
    expect((await s.ask('GET', `/api/bots/${id}/draft`, { as: 'owner' })).json).toEqual({ ...draft.json, version: 1 });
    expect((await list(id)).versions.map(({ version, live, conversations }) => [version, live, conversations])).toEqual([
      [3, false, 1],
      [2, false, 1],
      [1, true, 2],
    ]);
    // the next one gets a number of its own, and is live
    await publishNext(id, bot('four'));
    expect(await list(id)).toMatchObject({ live: 4, newest: 4 });
    const audit = await s.ask('GET', '/api/audit?about=bot', { as: 'owner' });
    const rows = (audit.json as unknown as { entries: { action: string; object: string; by: string; detail: unknown }[] }).entries;
    expect(rows.filter(({ action, object }) => action === 'bot.rollback' && object === id)).toMatchObject([
      { by: 'Person manager', detail: { version: 1, before: 3 } },
    ]);
  });

  test('a version that never was, another role, a number that is none: nothing changes', async () => {
    const id = await s.publish(bot('one'));
    const put = (body: object, as: 'manager' | 'editor' = 'manager') => s.ask('PUT', `/api/bots/${id}/live`, { as, body });
    expect((await put({ version: 2 })).status).toBe(404);
    expect((await put({ version: 1 }, 'editor')).status).toBe(403);
    expect((await put({ version: 0 })).status).toBe(400);
    expect((await put({ version: 9_999_999_999 })).status).toBe(400);
    expect(await list(id)).toMatchObject({ live: 1 });
    expect((await s.ask('GET', `/api/bots/${id}/versions/x`, { as: 'viewer' })).status).toBe(404);
  });
}); // prettier-ignore
