import type { LearningJob, Proposal } from '@dialoom/shared/api/learning';
import { BotDocument } from '@dialoom/shared/document/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, testServer, type Asked, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const wordings = ['怎么退款', '如何退款', '退款怎么操作', '我要退款怎么弄'];
const CSV = [
  '会话,角色,内容',
  ...wordings.flatMap((text, i) => [`c${i},客户,你好`, `c${i},客户,${text}`, `c${i},客户,我的手机号是1381234567${i}`, `c${i},客服,在订单详情里点申请退款。`]),
  'c9,客户,',
].join('\n'); // prettier-ignore
const withIntents = (): BotDocument =>
  BotDocument.parse({
    ...botOf(
      {
        start: ['start', {}, { next: 'want' }],
        want: ['intent', { prompt: 'Hello', rows: [{ id: 'r1', intent: 'hours', label: 'Hours' }] }, { else: 'want', 'intent:r1': 'bye' }], // prettier-ignore
        bye: ['say', { text: 'Nine to five.' }, { next: 'want' }],
      },
      {
        intents: { hours: { name: 'Opening hours', examples: { en: ['when do you open', 'what are your opening hours', 'are you open on sunday', 'opening times please', 'until when are you open'] } } },
      },
    ),
  }); // prettier-ignore

describe.each(storeKinds)('learning on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(withIntents());
  });
  afterAll(() => s.stop());

  const at = (path = '') => `/api/bots/${bot}/learning${path}`;
  const as = 'editor';
  const bringing = (file: string | Uint8Array<ArrayBuffer>, name = 'chats.csv', more: Asked = {}) =>
    s.ask('POST', at(`/history?name=${encodeURIComponent(name)}`), { as, raw: typeof file === 'string' ? new TextEncoder().encode(file) : file, headers: { 'content-type': 'application/octet-stream' }, ...more }); // prettier-ignore
  const jobOf = async (id: string): Promise<LearningJob> => {
    await s.parts.learning.settled();
    return (await s.ask('GET', at(`/jobs/${id}`), { as })).json as unknown as LearningJob;
  };
  const list = async (from: 'live' | 'history', state = 'open', by: Asked['as'] = as) =>
    (await s.ask('GET', at(`/proposals?from=${from}&state=${state}`), { as: by })).json as unknown as { proposals: Proposal[]; total: number }; // prettier-ignore
  const audited = async (action: string) =>
    (await s.parts.store.db.selectFrom('audit').select('detail').where('action', '=', action).where('object', '=', bot).execute()).length; // prettier-ignore
  const kept = async (): Promise<string> => {
    const rows = await s.parts.store.db.selectFrom('learning_proposal').selectAll().execute();
    return rows.map(({ body }) => Buffer.from(body).toString('latin1')).join(' ');
  };

  test('a file of chats becomes proposals, which a person renames, splits, merges, dismisses and takes over', async () => {
    const seen = await s.ask('POST', at('/preview?name=chats.csv'), { as, raw: new TextEncoder().encode(CSV), headers: { 'content-type': 'application/octet-stream' } }); // prettier-ignore
    expect(seen.json).toMatchObject({ missing: [], roles: [{ value: '客户', who: 'customer' }, { value: '客服' }] });
    expect(seen.text).not.toContain('1381234');
    const { status, json } = await bringing(CSV);
    expect(status).toBe(202);
    const id = String(json['id']);
    expect(await jobOf(id)).toMatchObject({ state: 'done', percent: 100, messages: 16, questions: 4, refused: 1, proposals: 1, open: 1, by: 'Person editor' }); // prettier-ignore
    const bad = await s.ask('GET', at(`/jobs/${id}/bad-rows`), { as });
    expect(bad.text).toContain('18');
    expect(await audited('learning.history')).toBe(1);
    expect(await kept()).not.toContain('退款'); // sealed

    const [one] = (await list('history')).proposals;
    if (!one) throw new Error('nothing was proposed');
    expect(one).toMatchObject({ said: 4, answer: '在订单详情里点申请退款。', answered: 1 });
    expect(one.wordings.map(({ text }) => text).toSorted()).toEqual(wordings.toSorted());
    const renamed = await s.ask('PUT', at(`/proposals/${one.id}`), { as, body: { name: '退款' } });
    expect(renamed.json).toMatchObject({ name: '退款', said: 4 });
    const split = await s.ask('POST', at(`/proposals/${one.id}/split`), { as, body: { wordings: ['如何退款'] } });
    expect(split.json).toMatchObject({ left: { said: 3 }, made: { said: 1, name: '如何退款', state: 'open' } });
    const made = (split.json['made'] as Proposal).id;
    expect((await s.ask('POST', at(`/proposals/${made}/split`), { as, body: { wordings: ['如何退款'] } })).status).toBe(404); // prettier-ignore
    const merged = await s.ask('POST', at('/proposals/merge'), { as, body: { ids: [one.id, made] } });
    expect(merged.json).toMatchObject({ id: one.id, name: '退款', said: 4 });
    expect((await list('history')).total).toBe(1);

    const decide = (state: string) => s.ask('POST', at('/proposals/decide'), { as, body: { ids: [one.id], state } });
    expect((await decide('dismissed')).json).toEqual({ changed: 1 });
    expect((await list('history')).total).toBe(0);
    expect((await list('history', 'dismissed')).total).toBe(1);
    expect((await s.ask('PUT', at(`/proposals/${one.id}`), { as, body: { name: 'x' } })).json.error?.code).toBe('learning.changed'); // prettier-ignore
    expect((await decide('open')).json).toEqual({ changed: 1 });

    const made2 = await s.ask('POST', '/api/knowledge', { as, body: { name: 'FAQ', entries: [] } });
    const faq = String(made2.json['id']);
    const sent = await s.ask('POST', at('/proposals/faq'), { as, body: { list: faq, entries: [{ id: one.id, question: '怎么退款', answer: one.answer }] } }); // prettier-ignore
    expect(sent.json).toMatchObject({ created: 1, skipped: 0 });
    const entries = (await s.ask('GET', `/api/knowledge/${faq}/entries`, { as })).json['entries'] as { state: string; texts: Record<string, { question: string; similar: string[] }> }[]; // prettier-ignore
    expect(entries).toMatchObject([{ state: 'draft', texts: { 'zh-CN': { question: '怎么退款' } } }]);
    expect(entries[0]?.texts['zh-CN']?.similar).toHaveLength(3);
    expect((await s.ask('POST', `/api/knowledge/${faq}/try`, { as, body: { text: '怎么退款' } })).json['hits']).toEqual([]); // prettier-ignore
    expect((await list('history', 'taken')).proposals).toMatchObject([{ state: 'faq' }]);
    expect((await s.ask('DELETE', at(`/jobs/${id}`), { as })).status).toBe(204);
    expect((await list('history', 'taken')).total).toBe(0);
  });

  test('what goes wrong is told with its code, and leaves nothing', async () => {
    const failed = async (file: string | Uint8Array<ArrayBuffer>, name?: string) => {
      const job = await jobOf(String((await bringing(file, name)).json['id']));
      expect(job.state).toBe('failed');
      return job.error?.code;
    };
    expect(await failed('')).toBe('sheet.empty');
    expect(await failed('会话,内容\n1,怎么退款\n')).toBe('learning.columns');
    expect(await failed(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9]), 'a.xlsx')).toBe('sheet.broken');
    expect((await s.ask('GET', at(), { as })).json['open']).toEqual({ live: 0, history: 0 });
    expect((await bringing('x', 'chats.csv', { headers: { 'content-type': 'application/octet-stream', 'content-length': String(60 * 1_048_576) } })).status).toBe(413); // prettier-ignore
  });

  test('one at a time; it can be stopped, and what a lost process left behind has failed', async () => {
    const { kept } = s.parts.learning;
    const whose = { workspace: 'main', bot };
    const lost = await kept.begin(whose, { origin: 'live', file: '', by: 'Ann' });
    expect((await bringing(CSV)).json.error?.code).toBe('learning.running');
    await kept.sweep(true);
    expect(await jobOf(lost)).toMatchObject({ state: 'failed', error: { code: 'learning.lost' } });
    const running = String((await bringing(CSV)).json['id']);
    expect((await s.ask('POST', at(`/jobs/${running}/stop`), { as })).status).toBe(204);
    expect(await jobOf(running)).toMatchObject({ state: 'stopped', proposals: 0 });
    expect((await list('history')).total).toBe(0);
  });

  test('what a bot did not understand is proposed once, names its conversation to those who may read it, and goes when that is erased', async () => {
    const texts = [
      'do you sell gift cards',
      'i want to buy a gift card',
      'are gift cards available',
      'gift card please',
    ];
    const talks = [];
    for (const text of texts) {
      const talk = await s.chat(bot);
      await talk.send('when do you open');
      await talk.send(`${text}, call me at +44 20 7946 0958`);
      talks.push(talk);
    }
    const look = async () => jobOf(String((await s.ask('POST', at('/live'), { as, body: {} })).json['id']));
    expect(await look()).toMatchObject({ state: 'done', from: 'live', messages: 8, questions: 4 });
    const { proposals } = await list('live', 'open', 'owner');
    expect(proposals.flatMap((one) => one.wordings)).toHaveLength(4);
    expect(JSON.stringify(proposals)).toContain('gift card');
    expect(JSON.stringify(proposals)).not.toContain('7946');
    expect(proposals[0]?.wordings[0]).toMatchObject({ count: 1, why: 'unmatched', lastAt: expect.any(Number) });
    expect(proposals.flatMap((one) => one.wordings).flatMap(({ conversations = [] }) => conversations).toSorted()).toEqual(talks.map(({ id }) => id).toSorted()); // prettier-ignore
    expect(JSON.stringify((await list('live')).proposals)).not.toContain('conversations'); // an editor may not read them

    expect((await s.ask('DELETE', `/api/inbox/${talks[0]?.id}`, { as: 'owner' })).status).toBeLessThan(300);
    const left = (await list('live', 'open', 'owner')).proposals;
    expect(left.flatMap((one) => one.wordings)).toHaveLength(3);
    expect(JSON.stringify(left)).not.toContain('do you sell');

    const ids = left.map(({ id }) => id);
    await s.ask('POST', at('/proposals/decide'), { as, body: { ids, state: 'dismissed' } });
    await (await s.chat(bot)).send('do you have a gift card');
    await (await s.chat(bot)).send('can a parrot drive the spaceship to venus');
    await look();
    const fresh = await list('live');
    expect(JSON.stringify(fresh)).toContain('parrot');
    expect(JSON.stringify(fresh)).not.toContain('gift');
    expect((await list('live', 'dismissed')).total).toBe(ids.length);
  });
});
