// The quality desk through the routes: a check line by line, kept by what was checked, ended with its request; what publishing would change.
import type { ChangesLine, CheckLine, KeptCheck } from '@dialoom/shared/api/quality';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, testServer, type As, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const track = ['where is my parcel', 'track my parcel', 'has my parcel shipped', 'my parcel is late'];
const refund = ['I want my money back', 'give me a refund', 'refund my money', 'how do I get a refund'];
const shop = (more: readonly string[] = [], settings: object = {}) =>
  botOf(
    {
      start: ['start', {}, { next: 'ask' }],
      ask: ['ask', { prompt: 'How can I help?', variable: 'line' }, { answered: 'bye' }],
      bye: ['say', { text: 'Fine.' }, { next: 'ask' }],
    },
    { intents: { track: { name: 'Track', examples: { en: track } }, refund: { name: 'Refund', examples: { en: [...refund, ...more] } } }, settings },
  ); // prettier-ignore
const linesOf = <T>(text: string): T[] => text.trim().split('\n').map((line) => JSON.parse(line) as T); // prettier-ignore

describe.each(storeKinds)('quality on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());
  const make = async (document: object = shop()) =>
    ((await s.ask('POST', '/api/bots', { as: 'key', body: { document } })).json as unknown as { id: string }).id;
  const check = async (bot: string, body: object = {}) =>
    linesOf<CheckLine>((await s.ask('POST', `/api/bots/${bot}/quality/check`, { as: 'tester', body })).text);
  const changes = async (bot: string, as: As, document?: object) => {
    const told = await s.ask('POST', `/api/bots/${bot}/quality/changes`, { as, body: document ? { document } : {} });
    return linesOf<ChangesLine>(told.text).at(-1) as Extract<ChangesLine, { type: 'done' }>;
  };
  const read = async (bot: string) =>
    (await s.ask('GET', `/api/bots/${bot}/quality`, { as: 'tester' })).json as unknown as { last?: KeptCheck; model?: { version: number; bytes: number } }; // prettier-ignore

  test('a check tells how far it is, then the report; the page finds it again', async () => {
    const bot = await make();
    expect(await read(bot)).toEqual({});
    const lines = await check(bot);
    expect(lines[0]).toEqual({ type: 'progress', share: 0 });
    const done = lines.at(-1) as Extract<CheckLine, { type: 'done' }>;
    expect(done).toMatchObject({ type: 'done', by: 'Person tester' });
    expect(done.report.rows).toHaveLength(8);
    expect((await read(bot)).last).toEqual({ report: done.report, at: done.at, by: done.by });
  });
  test('the same examples are not checked again, others are; what else changed does not matter', async () => {
    const bot = await make();
    const first = await check(bot);
    const again = await check(bot, { document: { ...shop([], { threshold: 0.7 }), name: 'Other' } });
    expect(again).toHaveLength(1);
    expect(again[0]).toMatchObject({ type: 'done', report: (first.at(-1) as { report: object }).report });
    const other = await check(bot, { document: shop(['pay me back']) });
    expect(other.length).toBeGreaterThan(1);
    const undone = await check(bot);
    expect(undone).toHaveLength(1); // the last few are kept
    expect((await read(bot)).last?.report.rows).toHaveLength(8);
  });
  test('no intents, empty ones, one example: a report, no failure', async () => {
    for (const intents of [{}, { a: { name: 'A', examples: {} } }, { a: { name: 'A', examples: { en: ['one'] } } }]) {
      const lines = await check(await make(botOf({ start: ['start', {}, {}] }, { intents })));
      expect(lines.at(-1)).toMatchObject({ type: 'done' });
    }
  });
  test('too many examples are refused in words', async () => {
    const texts = (n: number) => Array.from({ length: 5_000 }, (_, i) => `line ${n} ${i}`);
    const intents = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`i${n}`, { name: `I${n}`, examples: { en: texts(n) } }]),
    );
    const told = await s.ask('POST', `/api/bots/${await make()}/quality/check`, { as: 'key', body: { document: botOf({ start: ['start', {}, {}] }, { intents }) } }); // prettier-ignore
    expect([told.status, told.json.error?.code]).toEqual([400, 'quality.too-many']);
    expect(told.json.error?.message).toContain('15000');
  });
  test('a check ends with its request, and the next one is not held up', async () => {
    const bot = await make();
    const many = Array.from(
      { length: 4_000 },
      (_, i) => `this is line number ${i.toString(36)} of ${(i * 7_919).toString(36)} words ${i % 97}`,
    );
    const half = { a: many.slice(0, 2_000), b: many.slice(2_000) };
    const intents = Object.fromEntries(Object.entries(half).map(([id, en]) => [id, { name: id, examples: { en } }]));
    const answer = await s.request('POST', `/api/bots/${bot}/quality/check`, { as: 'key', body: { document: botOf({ start: ['start', {}, {}] }, { intents }) } }); // prettier-ignore
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect((await check(bot)).at(-1)).toMatchObject({ type: 'done' });
    expect((await read(bot)).last?.report.rows).toHaveLength(8);
  });
  test('the model of the live version is told with its size', async () => {
    const bot = await make();
    await s.ask('POST', `/api/bots/${bot}/publish`, { as: 'key', body: {} });
    expect((await read(bot)).model).toMatchObject({ version: 1 });
    expect((await read(bot)).model?.bytes).toBeGreaterThan(1_000);
    await s.ask('DELETE', `/api/bots/${bot}`, { as: 'key' });
    expect(await s.parts.quality.kept.about(bot, 1)).toBeUndefined();
  });
  test('what publishing would change: on cases, better and worse; on what customers said, without what is personal', async () => {
    const bot = await make();
    await s.ask('POST', `/api/bots/${bot}/publish`, { as: 'key', body: {} });
    const chat = await s.chat(bot);
    await chat.send('cash back to 13812345678 please', 'first-0001');
    await chat.send('where is my parcel', 'first-0002');
    const one = {
      id: 'cash', name: 'Cash',
      steps: [{ do: 'say', text: 'reimburse the voucher', expect: [{ is: 'intent', intent: 'refund' }] }, { do: 'say', text: 'give me a refund' }],
    }; // prettier-ignore
    await s.ask('PUT', `/api/bots/${bot}/cases/cash`, { as: 'key', body: { case: one, rev: 0 } });
    const draft = shop(['reimburse the voucher', 'cash back to 1 please']);
    const owner = await changes(bot, 'owner', draft);
    expect(owner).toMatchObject({ type: 'done', version: 1, cases: 2, live: 2, casesOnly: false });
    const ofCase = owner.changes.find(({ from }) => from === 'case');
    expect(ofCase).toMatchObject({ text: 'reimburse the voucher', after: { intent: 'refund' }, wanted: 'refund' });
    const said = owner.changes.filter(({ from }) => from === 'live');
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toMatch(/^cash back to 138\d{8} please$/);
    expect(JSON.stringify(owner)).not.toContain('13812345678');
    const tester = await changes(bot, 'tester', draft); // may not read conversations
    expect(tester).toMatchObject({ live: 0, casesOnly: true, cases: 2 });
    expect((await changes(bot, 'owner')).changed).toBe(0); // the stored draft is what is live
  });
  test('what was never published has nothing to be compared with', async () => {
    const told = await s.ask('POST', `/api/bots/${await make()}/quality/changes`, { as: 'key', body: {} });
    expect([told.status, told.json.error?.code]).toEqual([409, 'bot.unpublished']);
  });
});
