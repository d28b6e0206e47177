// Two wordings side by side through the routes, with the fake model: its answer hangs on the prompt, so A and B differ.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Trial } from '@dialoom/shared/wordings/trial';
import { verdictOf } from '@dialoom/shared/wordings/verdict';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import { storeKinds } from '../store/stores-for-tests.ts';
import { botOf, testServer, type TestServer } from '../server-for-tests.ts';

const shop = botOf({
  start: ['start', {}, { next: 'question' }],
  question: ['ask', { prompt: 'What?', variable: 'line' }, { answered: 'which' }],
  which: ['condition', { rows: [{ id: 'stop', when: { match: 'all', rows: [{ variable: 'line', op: 'equals', value: 'stop' }] } }] }, { 'row:stop': 'bye', else: 'answer' }],
  answer: ['llm', { prompt: 'Politely.', fallback: 'Not now.' }, { ok: 'bye', error: 'bye' }],
  bye: ['end', {}],
}); // prettier-ignore
const say = (text: string, ...expect: object[]) => ({ do: 'say', text, expect });
const cases = [
  { id: 'polite', name: 'Polite', steps: [say('Where is it?', { is: 'says', text: 'please', generated: true })] },
  { id: 'short', name: 'Short', steps: [say('How long?', { is: 'says', text: 'days' })] },
  // a mock of every model holds for other nodes only
  { id: 'mocked', name: 'Mocked', mocks: [{ kind: 'llm', answer: { is: { text: 'mocked' } } }], steps: [say('And then?', { is: 'says', how: 'not-contains', text: 'mocked' })] }, // prettier-ignore
  { id: 'other', name: 'Another way', steps: [say('stop', { is: 'ends' })] },
];
const body = (more: object = {}) => ({
  flow: 'main',
  node: 'answer',
  a: { name: 'In use', values: { prompt: 'Politely.' } },
  b: { name: 'Short', values: { prompt: 'Curtly.' } },
  ...more,
});

describe.each(storeKinds)('two wordings on %s', (kind) => {
  let s: TestServer;
  let llm: FakeLlmServer;
  beforeAll(async () => {
    const script = [
      { when: 'a17', say: 'About A17.' },
      { when: 'hamburg', say: 'About Hamburg.' },
      { when: 'politely', say: 'Two days, please have a little patience with us.' },
      { when: 'curtly', say: 'Two days.' },
      { when: 'cancel it', say: 'It is done.', call: [{ name: 'finish_done', args: { note: 'cancelled' } }] },
    ];
    llm = await startFakeLlm(0, { script });
    s = await testServer(kind, { LLM_BASE_URL: llm.url, LLM_MODEL: 'fake' });
    await s.ask('PUT', '/api/models/settings', { as: 'owner', body: { currency: 'USD', prices: [{ model: 'fake', currency: 'USD', input: 10, output: 100 }] } }); // prettier-ignore
  });
  afterAll(async () => {
    await s.stop();
    await llm.close();
  });
  const as = 'tester' as const;
  const make = async (some: readonly (typeof cases)[number][] = cases): Promise<string> => {
    const { id } = (await s.ask('POST', '/api/bots', { as: 'owner', body: { document: shop } })).json as unknown as { id: string };
    for (const one of some) await s.ask('PUT', `/api/bots/${id}/cases/${one.id}`, { as: 'owner', body: { case: one, rev: 0 } });
    return id;
  }; // prettier-ignore
  const at = (bot: string, rest = '') => `/api/bots/${bot}/wordings/${rest}`;
  const start = async (bot: string, more: object) => s.ask('POST', at(bot, 'trials'), { as, body: body(more) });
  const trialOf = async (bot: string, id: string) => (await s.ask('GET', at(bot, `trials/${id}`), { as })).json as unknown as Trial; // prettier-ignore
  const ended = async (bot: string, id: string): Promise<Trial> => {
    for (;;) {
      const trial = await trialOf(bot, id);
      if (trial.state !== 'running') return trial;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const ids = (...some: string[]) => some.map((one) => ({ case: one }));

  test('what comes to the node is found, and what it would cost bounds what it costs', async () => {
    const bot = await make();
    const told = (await s.ask('POST', at(bot, 'reckon'), { as, body: body({ questions: ['Why so long?'] }) })).json as unknown as {
      talks: { case?: string; name: string; a: { calls: number; prompt: number; cost: number }; b: { cost: number } }[];
      cases: number;
      a: object;
    }; // prettier-ignore
    expect(told.talks.map(({ case: id, name }) => id ?? name)).toEqual(['polite', 'short', 'mocked', 'Why so long?']);
    expect(told).toMatchObject({
      cases: 4,
      looked: 4,
      currency: 'USD',
      budget: 'free',
      a: { model: 'fake', priced: true },
    });
    const usage = await s.ask('GET', `/api/models/usage?bot=${bot}`, { as: 'owner' });
    expect(usage.json).toMatchObject({ total: { calls: 0 } }); // nobody was asked
    const { json } = await start(bot, { cases: ids('polite', 'short', 'mocked'), questions: ['Why so long?'] });
    const trial = await ended(bot, String(json['id']));
    const { a, b } = verdictOf(trial);
    const bound = (side: 'a' | 'b') => told.talks.reduce((sum, one) => sum + one[side].cost, 0);
    expect(a.cost).toBeGreaterThan(b.cost);
    expect(bound('a')).toBeGreaterThanOrEqual(a.cost);
    expect(bound('b')).toBeGreaterThanOrEqual(b.cost);
  });
  test('both sides answer in every conversation, are judged, measured and counted under tests; the draft stays as it was', async () => {
    const bot = await make();
    const before = (await s.ask('GET', `/api/bots/${bot}/draft`, { as })).headers.get('etag');
    const { json } = await start(bot, { cases: ids('polite', 'short', 'mocked'), questions: ['Why so long?'] });
    const trial = await ended(bot, String(json['id']));
    expect(trial).toMatchObject({ state: 'done', of: 4, by: 'Person tester', currency: 'USD' });
    expect(trial.rows.map(({ name, a, b }) => [name, a.outcome, b.outcome])).toEqual([
      ['Polite', 'held', 'missed'],
      ['Short', 'held', 'held'],
      ['Mocked', 'held', 'held'],
      ['Why so long?', 'open', 'open'],
    ]);
    expect(trial.rows[0]?.b).toMatchObject({ answers: ['Two days.'], calls: 1, model: 'fake', failures: [{ code: 'says-contains' }] }); // prettier-ignore
    expect(trial.rows.every(({ a, b }) => a.firstMs !== undefined && a.ms >= a.firstMs && b.cost > 0)).toBe(true);
    expect(verdictOf(trial)).toMatchObject({ a: { held: 3, judged: 3 }, b: { held: 2, judged: 3 }, better: { side: 'a', by: 'held' } }); // prettier-ignore
    expect((await s.ask('GET', `/api/bots/${bot}/draft`, { as })).headers.get('etag')).toBe(before);
    const usage = await s.ask('GET', `/api/models/usage?bot=${bot}`, { as: 'owner' });
    expect(usage.json).toMatchObject({ total: { calls: 8 }, nodes: [{ bot, flow: 'tests', node: '', calls: 8 }] });
    expect((await s.ask('GET', '/api/audit', { as: 'owner' })).text).toContain('wordings.trial');
  });
  test('a typed question stands in the variables that hold it, others have the value that was given', async () => {
    const bot = await make([]);
    const of = (prompt: string) => ({ name: prompt, values: { prompt } });
    const answersOf = async (a: string, b: string, more: object) => {
      const { json } = await start(bot, { a: of(a), b: of(b), questions: ['Why the wait?'], ...more });
      return (await ended(bot, String(json['id']))).rows.flatMap((row) => [row.a.answers[0], row.b.answers[0]]);
    };
    const given = { holds: ['line'], variables: { 'order.no': 'A17', 'order.town': 'Hamburg' } };
    expect(await answersOf('Of {{ order.town }}', 'Of {{ order.no }}', given)).toEqual(['About Hamburg.', 'About A17.']);
    expect(await answersOf('Of {{ order.town }}', 'Of {{ order.no }}', {})).not.toContain('About A17.');
    const weight = async (more: object): Promise<number> => {
      const { json } = await s.ask('POST', at(bot, 'reckon'), { as, body: body({ a: of('Of {{ line }}'), questions: ['Why the wait?'], ...more }) });
      return (json as unknown as { talks: { a: { prompt: number } }[] }).talks[0]?.a.prompt ?? 0;
    };
    expect(await weight({ holds: ['line'] })).toBeGreaterThan(await weight({})); // the question stands in the prompt, too
  }); // prettier-ignore
  test('a person says which answer is better, and takes it back; it is kept, listed and goes with the bot', async () => {
    const bot = await make();
    const { json } = await start(bot, { cases: ids('short') });
    const id = String(json['id']);
    await ended(bot, id);
    const mark = (is?: string, row = 0) => s.ask('PUT', at(bot, `trials/${id}/marks`), { as, body: { row, ...(is && { is }) } }); // prettier-ignore
    expect((await mark('b')).status).toBe(204);
    expect((await trialOf(bot, id)).rows[0]?.mark).toEqual({ is: 'b', by: 'Person tester' });
    expect(verdictOf(await trialOf(bot, id)).better).toEqual({ side: 'b', by: 'liked' });
    await mark();
    expect((await trialOf(bot, id)).rows[0]?.mark).toBeUndefined();
    expect((await mark('a', 7)).status).toBe(404);
    const list = await s.ask('GET', at(bot, 'trials?flow=main&node=answer'), { as });
    expect(list.json).toMatchObject({ trials: [{ id, state: 'done', done: 1, of: 1 }] });
    const other = await make([]);
    expect((await s.ask('GET', at(other, `trials/${id}`), { as })).status).toBe(404);
    await s.ask('DELETE', `/api/bots/${bot}`, { as: 'owner' });
    expect(await s.parts.store.db.selectFrom('wording_trial').selectAll().where('bot', '=', bot).execute()).toEqual([]);
  });
  test('a node that talks over several turns is tried, too; the tools it asks for are told', async () => {
    const bot = await make([]);
    const document = botOf({ start: ['start', {}, { next: 'errand' }], errand: ['agent', { goal: 'Cancel orders.' }] });
    const sides = { a: { name: 'A', values: { goal: 'Cancel orders.' } }, b: { name: 'B', values: { goal: 'Cancel nothing.', rules: 'Be kind.' } } }; // prettier-ignore
    const { json } = await start(bot, { ...sides, document, node: 'errand', questions: ['Please cancel it', 'Hello'] });
    const trial = await ended(bot, String(json['id']));
    expect(trial.rows.map(({ a }) => [a.outcome, a.calls])).toEqual([['open', 1], ['open', 1]]); // prettier-ignore
    expect(trial.rows[0]?.b.answers).toEqual(['It is done.', '→ finish_done({"note":"cancelled"})']);
  });
  test('refused in words: no conversation, no node with a wording, values it does not take, a model that is not there, a second one', async () => {
    const bot = await make();
    const code = async (more: object) => (await start(bot, more)).json.error?.code;
    expect(await code({ cases: ids('gone') })).toBe('wordings.nothing');
    expect(await code({ node: 'bye', questions: ['x'] })).toBe('not-found');
    expect(await code({ b: { name: 'B', values: { temperature: 9 } }, questions: ['x'] })).toBe('bad-request');
    expect(await code({ b: { name: 'B', values: { connection: 'gone', prompt: 'x' } }, questions: ['x'] })).toBe('wordings.no-model'); // prettier-ignore
    const { id } = await s.parts.wordings.trials.store.begin({ workspace: 'main', bot }, { flow: 'main', node: 'answer', by: 'Ann', of: 1, currency: 'USD', a: { name: 'A', values: {} }, b: { name: 'B', values: {} } }); // prettier-ignore
    expect(await code({ questions: ['x'] })).toBe('wordings.running');
    await s.parts.wordings.trials.store.sweep(true); // its process is gone
    expect(await trialOf(bot, id)).toMatchObject({ state: 'failed', code: 'wordings.lost' });
    expect(await code({ questions: ['x'] })).toBeUndefined();
  });
  test('a key that is refused is met once, not in every conversation; the rows say so', async () => {
    const bot = await make();
    const strict = await startFakeLlm(0, { key: 'right' });
    await s.ask('PUT', '/api/settings/network', { as: 'owner', body: { allowed: [{ target: `127.0.0.1:${strict.port}`, why: 'test' }] } }); // prettier-ignore
    const connection = { kind: 'model', name: 'Strict', settings: { address: strict.url, model: 'fake' } };
    await s.ask('POST', '/api/connections', { as: 'owner', body: { id: 'strict', connection, secret: 'wrong' } });
    const questions = Array.from({ length: 20 }, (_, i) => `Question ${i}`);
    const { json } = await start(bot, { b: { name: 'B', values: { connection: 'strict', prompt: 'x' } }, questions });
    const trial = await ended(bot, String(json['id']));
    await strict.close();
    expect(trial).toMatchObject({ state: 'failed', code: 'llm-key' });
    expect(trial.rows.length).toBeLessThan(8);
    expect(trial.rows[0]).toMatchObject({ a: { outcome: 'open' }, b: { outcome: 'broken', failed: 'llm-key' } });
  });
  test('stopped half-way: what was done stays, nothing more is asked', async () => {
    const bot = await make();
    const questions = Array.from({ length: 30 }, (_, i) => `Question ${i}`);
    const id = String((await start(bot, { questions })).json['id']);
    await s.ask('POST', at(bot, `trials/${id}/stop`), { as });
    const trial = await trialOf(bot, id);
    expect(trial.state).toBe('stopped');
    expect(trial.rows.length).toBeLessThan(30);
    expect((await s.ask('DELETE', at(bot, `trials/${id}`), { as })).status).toBe(204);
    expect((await s.ask('GET', at(bot, `trials/${id}`), { as })).status).toBe(404);
  });
});
