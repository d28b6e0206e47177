// Models that behave and models that do not: second tries, stand-ins, breaker, places, shapes and tools, against the fake endpoint.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { modelFaults } from '@dialoom/shared/text/model-faults';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import { modelsOn } from './models-for-tests.ts';

const tool = { name: 'find_order', about: 'Finds an order', schema: { type: 'object', properties: {} } };
type Heard = { model: string; messages: unknown[]; tools?: unknown; response_format?: unknown };
const heard: Heard[] = [];
let server: FakeLlmServer;
beforeAll(async () => {
  const script = [
    { when: 'both', say: 'One moment.', call: [{ name: 'find_order', args: { order: '7' } }, { name: 'find_order', args: { order: '8' } }] },
    { when: 'look', say: '', call: [{ name: 'find_order', args: { order: 'A-1' } }] },
    { say: 'It is on its way.' },
  ]; // prettier-ignore
  server = await startFakeLlm(0, { key: 'sk-right', script }, (ask) => void heard.push(ask));
});
afterAll(() => server.close());
beforeEach(() => void heard.splice(0));
const on = (accounts: Parameters<typeof modelsOn>[1]) =>
  modelsOn(
    server,
    Object.fromEntries(Object.entries(accounts).map(([id, one]) => [id, { secret: 'sk-right', ...one }])),
  );

describe('the chain', () => {
  test.each(['fake-down', 'fake-garbage', 'fake-page', 'fake-silent', 'no-such-model', 'fake-refused', 'fake-no-credit', 'fake-empty'])('%s: the next model answers, and it is told who failed', async (model) => {
    const { ask } = on({ a: { model, fallback: 'b', limits: { retries: 0, firstSeconds: 1 } }, b: {} });
    const { answered } = await ask('a', {}, { within: 4_000 });
    expect(answered).toMatchObject({ text: 'It is on its way.', connection: 'b', before: [{ connection: 'a' }] });
  }); // prettier-ignore
  test('what the customer has begun to read is not begun again by another', async () => {
    const { ask } = on({ a: { model: 'fake-broken-off', fallback: 'b' }, b: {} });
    expect(await ask('a')).toMatchObject({ failed: 'llm-broken-off' });
    expect(heard.map(({ model }) => model)).toEqual(['fake-broken-off']);
  });
  test('a circle ends, and so does a long chain', async () => {
    const { ask } = on({ a: { model: 'fake-refused', fallback: 'b' }, b: { model: 'fake-refused', fallback: 'a' } });
    expect(await ask('a')).toMatchObject({ failed: 'llm-refused' });
    expect(heard).toHaveLength(2);
    const long = on(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id, i, all) => [id, { model: 'fake-refused', fallback: all[i + 1] ?? '' }]))); // prettier-ignore
    heard.splice(0);
    await long.ask('a');
    expect(heard).toHaveLength(4);
  });
  test('a stand-in that is gone leaves the failure as it was', async () => {
    expect(await on({ a: { model: 'fake-refused', fallback: 'gone' } }).ask('a')).toMatchObject({ failed: 'llm-refused' }); // prettier-ignore
  });
});

describe('bad answers end soon, with a code that has words', () => {
  test.each([
    ['a key that is refused', { secret: 'sk-wrong' }, 'llm-key'],
    ['a model that does not exist', { model: 'none' }, 'llm-model'],
    ['a stream that stops', { model: 'fake-broken-off' }, 'llm-broken-off'],
    ['garbage', { model: 'fake-garbage' }, 'llm-garbage'],
    ['a sign-in page', { model: 'fake-page' }, 'llm-garbage'],
    ['an error in the middle', { model: 'fake-error' }, 'llm-down'],
    ['a stream that never says a word', { model: 'fake-heartbeat' }, 'timeout'],
    ['a model that never begins', { model: 'fake-silent', limits: { firstSeconds: 1, retries: 0 } }, 'llm-slow'],
  ] as const)('%s', async (_, own, code) => {
    const { failed } = await on({ a: own }).ask('a', {}, { within: code === 'timeout' ? 300 : 3_000 });
    expect(failed).toBe(code);
    const words = modelFaults[code];
    expect(words['zh-CN'].length).toBeGreaterThan(5);
    expect(words.en.length).toBeGreaterThan(5);
  });
  test.each(['fake-endless', 'fake-huge'])('%s: what is kept is kept, and the line is closed', async (model) => {
    const { answered, pieces } = await on({ a: { model } }).ask('a', {}, { within: 8_000 });
    expect(answered).toMatchObject({ text: expect.stringMatching(/^[^]{7999}$/), cut: true });
    expect(pieces.join('')).toBe(answered?.text);
    expect(answered?.tokens.completion).toBeGreaterThan(1_000); // nobody said what it took: counted by the bound
  });
  test('thoughts are not read to anybody', async () => {
    const { answered, pieces } = await on({ a: { model: 'fake-thinks' } }).ask('a');
    expect(answered?.text).toBe('It is on its way.');
    expect(pieces.join('')).toBe('It is on its way.');
  });
});

describe('tools', () => {
  test('are offered, and what the model wants run comes back whole, however it was cut', async () => {
    const { answered } = await on({ a: {} }).ask('a', {
      tools: [tool],
      turns: [{ role: 'user', text: 'both please' }],
    });
    expect(answered?.text).toBe('One moment.');
    expect(answered?.calls).toMatchObject([{ name: 'find_order', args: '{"order":"7"}' }, { args: '{"order":"8"}' }]);
    expect(heard[0]?.tools).toMatchObject([{ function: { name: 'find_order', parameters: tool.schema } }]); // prettier-ignore
  });
  test('what came of them goes back under the call’s id', async () => {
    const turns = [
      { role: 'user' as const, text: 'look' },
      { role: 'model' as const, text: '', calls: [{ id: 'c1', name: 'find_order', args: '{}' }] },
      { role: 'tool' as const, call: 'c1', text: 'sent on Monday' },
    ];
    await on({ a: {} }).ask('a', { tools: [tool], turns });
    expect(heard[0]?.messages).toMatchObject([{ role: 'user' }, { role: 'assistant', content: null, tool_calls: [{ id: 'c1' }] }, { role: 'tool', tool_call_id: 'c1', content: 'sent on Monday' }]); // prettier-ignore
  });
  test('arguments that are no JSON come back as they are: who runs the tool judges them', async () => {
    const { answered } = await on({ a: { model: 'fake-bad-arguments' } }).ask('a', { tools: [tool] });
    expect(answered?.calls).toMatchObject([{ args: '{"order": ' }]);
  });
});

test('a shape is asked for in the way that the endpoint understands', async () => {
  const schema = { type: 'object', properties: { city: { type: 'string' } } };
  await on({ a: { structured: 'schema' } }).ask('a', { schema });
  await on({ a: { structured: 'object' } }).ask('a', { schema });
  await on({ a: {} }).ask('a', { schema });
  expect(heard.map((one) => one.response_format)).toMatchObject([
    { type: 'json_schema', json_schema: { schema } },
    { type: 'json_object' },
    undefined,
  ]);
});
test('of the past goes along what there is room for, the newest first', async () => {
  const past = Array.from({ length: 40 }, (_, i) => ({
    role: i % 2 ? ('model' as const) : ('user' as const),
    text: `line ${i} ${'word '.repeat(40)}`,
  }));
  await on({ a: { limits: { context: 2_000 } } }).ask('a', { past });
  const texts = (heard.at(0)?.messages as { content: string }[] | undefined)?.map(({ content }) => content) ?? [];
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.length).toBeLessThan(41);
  expect(texts.at(-2)).toContain('line 39');
  expect(texts.at(-1)).toContain('Where is my order?');
});
test('so many at once: the others wait their turn, and those for whom there is no room are told', async () => {
  const { ask, places } = on({ a: { model: 'fake-silent', limits: { atOnce: 1, queue: 1, retries: 0 } } });
  const stop = new AbortController();
  const first = ask('a', {}, { signal: stop.signal });
  await expect.poll(() => places.at('w:a').out).toBe(1);
  const second = ask('a', {}, { signal: stop.signal });
  await expect.poll(() => places.at('w:a').waiting).toBe(1);
  expect((await ask('a')).failed).toBe('llm-busy');
  stop.abort();
  expect((await second).failed).toBe('llm-busy');
  expect((await first).failed).toBe('timeout');
  expect(places.at('w:a')).toEqual({ out: 0, waiting: 0 });
});
test('one that fails again and again is left alone, and its stand-in answers without waiting for it', async () => {
  const { ask } = on({ a: { model: 'fake-down', fallback: 'b', limits: { retries: 0 } }, b: {} });
  for (let i = 0; i < 5; i++) await ask('a');
  heard.splice(0);
  expect((await ask('a')).answered?.before).toEqual([{ connection: 'a', failed: 'llm-rests' }]);
  expect(heard.map(({ model }) => model)).toEqual(['fake']);
});
