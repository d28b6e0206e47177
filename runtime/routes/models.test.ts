// A conversation that asks a model, from the customer's words to its cost: counted, within the budget, readable by those who may.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const bot = (model: string) =>
  botOf({
    start: ['start', {}, { next: 'question' }],
    question: ['ask', { prompt: 'Yes?', variable: 'line' }, { answered: 'answer' }],
    answer: ['llm', { connection: model, instructions: 'Be short.', prompt: '{{ line }}', fallback: 'Not now.' }, { ok: 'question', error: 'question' }], // prettier-ignore
  });

describe.each(storeKinds)('on %s', (kind) => {
  let s: TestServer;
  let llm: FakeLlmServer;
  beforeAll(async () => {
    const script = [
      { when: 'cancel it', say: '', call: [{ name: 'cancel_order', args: { order_no: 'A-7' } }] },
      { when: 'outcome', say: 'It is cancelled.', call: [{ name: 'finish_done', args: { note: 'A-7 cancelled' } }] },
      { say: 'Two days.' },
    ]; // prettier-ignore
    llm = await startFakeLlm(0, { script });
    s = await testServer(kind, { LLM_BASE_URL: llm.url, LLM_MODEL: 'fake' });
  });
  afterAll(async () => {
    await s.stop();
    await llm.close();
  });
  const as = 'owner' as const;
  const talk = async (id: string, text: string) => {
    const chat = await s.chat(id);
    await chat.send(text);
    return { conversation: chat.id, said: lines(await chat.all()) };
  };
  const settings = (body: object) => s.ask('PUT', '/api/models/settings', { as, body });

  test('what was asked, answered and spent is counted by bot and node, and read by owner and manager only', async () => {
    const id = await s.publish(bot('llm'));
    await settings({ currency: 'USD', prices: [{ model: 'fake', currency: 'USD', input: 1_000, output: 1_000 }] });
    const { conversation, said } = await talk(id, 'How long does it take?');
    expect(said.join()).toContain('Two days.');
    const usage = await s.ask('GET', `/api/models/usage?bot=${id}`, { as: 'editor' });
    expect(usage.json).toMatchObject({ currency: 'USD', total: { calls: 1, failed: 0 }, nodes: [{ bot: id, flow: 'main', node: 'answer' }], models: [{ connection: 'llm', model: 'fake', priced: true }] }); // prettier-ignore
    expect((usage.json as { total: { cost: number } }).total.cost).toBeGreaterThan(1_000);
    const calls = await s.ask('GET', `/api/inbox/${conversation}/model-calls`, { as: 'manager' });
    expect(calls.json).toMatchObject({ calls: [{ node: 'answer', answer: 'Two days.', model: 'fake' }] });
    expect(calls.text).toContain('How long does it take?');
    expect((await s.ask('GET', `/api/inbox/${conversation}/model-calls`, { as: 'agent' })).status).toBe(403);
    expect((await s.ask('DELETE', `/api/inbox/${conversation}`, { as })).status).toBeLessThan(300);
    expect((await s.ask('GET', `/api/inbox/${conversation}/model-calls`, { as })).json).toMatchObject({ calls: [] });
  });
  test('at the end of the budget: the node’s own words, or a person, whatever the node says', async () => {
    const id = await s.publish(bot('llm'));
    const prices = [{ model: 'fake', currency: 'USD', input: 1_000, output: 1_000 }];
    const limited = (over: string) => settings({ currency: 'USD', prices, budget: { bots: { [id]: 0.000001 }, over } });
    await limited('error');
    expect((await talk(id, 'one')).said.join()).toContain('Two days.'); // nothing was spent yet
    expect((await talk(id, 'two')).said.join()).toContain('Not now.');
    await limited('handoff');
    const { conversation, said } = await talk(id, 'three');
    expect(said.join()).not.toContain('Not now.');
    expect((await s.ask('GET', `/api/inbox/${conversation}`, { as })).text).toContain('budget-person');
    const audit = await s.ask('GET', '/api/audit', { as });
    expect(audit.text).toContain('models.budget-over');
    await settings({});
  });
  test('a budget that leads to a model that is not there is refused by its place', async () => {
    const told = await settings({ budget: { over: 'fallback', fallback: 'gone' } });
    expect([told.status, told.json.error?.path]).toEqual([400, 'budget.fallback']);
  });
  test('the models of an endpoint; one that is no model has none', async () => {
    expect((await s.ask('POST', '/api/connections/llm/models', { as })).json).toMatchObject({ models: expect.arrayContaining(['fake', 'fake-slow']) }); // prettier-ignore
    expect((await s.ask('POST', '/api/connections/nothing/models', { as })).status).toBe(404);
  });
  test('a model that fails: the customer gets the node’s sentence, and nothing is lost', async () => {
    await s.ask('POST', '/api/connections', { as, body: { id: 'bad', connection: { kind: 'model', name: 'Bad', settings: { address: llm.url, model: 'fake-broken-off' } } } }); // prettier-ignore
    const id = await s.publish(bot('bad'));
    expect((await talk(id, 'When does it come?')).said.join()).toContain('Not now.');
    expect((await s.ask('GET', `/api/models/usage?bot=${id}`, { as })).json).toMatchObject({ total: { calls: 1, failed: 1 } }); // prettier-ignore
  });
  test('an errand: asks what it needs, waits for the button, runs the flow, says what came of it', async () => {
    const tool = { id: 'aaaa', flow: 'cancel', name: 'cancel_order', about: 'Cancel', args: [{ id: 'bbbb', name: 'order_no' }], results: ['state'] }; // prettier-ignore
    const document = botOf({
      start: ['start', {}, { next: 'errand' }],
      errand: ['agent', { goal: 'Help.', tools: [tool], result: 'came' }, { done: 'end' }],
      end: ['say', { text: 'Done: {{ came }}, {{ state }}' }],
    });
    const node = (type: string, config: object, next: object) => ({ type, version: 1, at: [0, 0] as [number, number], config: config as never, next: next as never }); // prettier-ignore
    const cancel = { name: 'Cancel', nodes: { start: node('start', {}, { next: 'did' }), did: node('set', { rows: [{ id: 'cccc', variable: 'state', value: 'gone {{ order_no }}' }] }, {}) } }; // prettier-ignore
    const id = await s.publish({ ...document, flows: { ...document.flows, cancel } });
    const chat = await s.chat(id);
    expect(lines(await chat.all()).join()).toContain('Two days.'); // it begins to talk
    await chat.send('please cancel it');
    const asked = lines(await chat.all()).at(-1);
    expect(asked).toContain('I am about to do this: Cancel · A-7');
    await chat.ask('POST', '/messages', { body: { id: 'client-yes-0001', type: 'choice', value: 'yes' } });
    expect(
      lines(await chat.all())
        .slice(-2)
        .join(),
    ).toMatch(/It is cancelled\..*Done: A-7 cancelled, gone A-7/);
  });
});
