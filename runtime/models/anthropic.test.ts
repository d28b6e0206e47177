// Anthropic's protocol over HTTP: what is sent is what its documentation takes, and each of its ways to fail has its code.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAnthropic, type AnthropicServer, type Behaviour } from './anthropic-for-tests.ts';
import { modelsOn } from './models-for-tests.ts';

let server: AnthropicServer;
beforeAll(async () => void (server = await startAnthropic('sk-ant')));
afterAll(() => server.close());
const on = (own: object = {}) => {
  const closable = { ...server, close: async () => undefined };
  return modelsOn(closable, { a: { api: 'anthropic', model: 'claude-test', secret: 'sk-ant', limits: { retries: 1 }, ...own } }); // prettier-ignore
};
const tool = { name: 'find_order', about: 'Finds an order', schema: { type: 'object', properties: { order: { type: 'string' } } } }; // prettier-ignore

test('an answer comes in pieces, with what it used', async () => {
  server.behaves({});
  const { answered, pieces } = await on().ask('a', { system: 'Be short.', temperature: 1.6 });
  expect(pieces).toEqual(['It is ', 'on its way.']);
  expect(answered).toMatchObject({ text: 'It is on its way.', model: 'claude-test', tokens: { prompt: 25, completion: 15 } }); // prettier-ignore
  expect(server.asked[0]).toMatchObject({ system: 'Be short.', temperature: 1, stream: true });
});
test('tools go there and back: two calls of one round, their results, and the answer', async () => {
  server.behaves({ text: ['One moment.'], calls: [{ name: 'find_order', input: { order: 'A-1' } }, { name: 'find_order', input: {} }] }, {}); // prettier-ignore
  const ask = { tools: [tool], turns: [{ role: 'user' as const, text: 'look' }] };
  const { answered } = await on().ask('a', ask);
  expect(answered?.calls).toEqual([
    { id: 'toolu_1', name: 'find_order', args: '{"order":"A-1"}' },
    { id: 'toolu_2', name: 'find_order', args: '{}' },
  ]);
  const calls = answered?.calls ?? [];
  const turns = [
    ...ask.turns,
    { role: 'model' as const, text: 'One moment.', calls },
    ...calls.map(({ id }) => ({ role: 'tool' as const, call: id, text: 'sent' })),
  ];
  expect((await on().ask('a', { tools: [tool], turns })).answered?.text).toBe('It is on its way.');
});
test('a past that begins with the bot, pictures and a shape are taken as they are sent', async () => {
  server.behaves({ text: [], calls: [{ name: 'answer', input: { city: 'Bern' } }] });
  const picture = { type: 'image/png', base64: 'aGk=' };
  const { answered } = await on().ask('a', {
    past: [{ role: 'model', text: 'Hello' }, { role: 'user', text: 'a' }, { role: 'user', text: 'b' }, { role: 'model', text: 'c' }],
    turns: [{ role: 'user', text: 'where?', pictures: [picture] }],
    schema: { type: 'object', properties: { city: { type: 'string' } } },
  }); // prettier-ignore
  expect(answered).toMatchObject({ text: '{"city":"Bern"}', calls: [] });
  expect(server.asked[0]?.tool_choice).toEqual({ type: 'tool', name: 'answer' });
});

const refused = (status: number, type: string, message = ''): Behaviour => ({ status, error: { type, message } });
test.each([
  ['a key that is refused', {}, { secret: 'sk-wrong' }, 'llm-key'],
  ['no permission', refused(403, 'permission_error'), {}, 'llm-key'],
  ['a model that does not exist', {}, { model: 'claude-none' }, 'llm-model'],
  ['no credit', refused(400, 'invalid_request_error', 'Your credit balance is too low to access the API.'), {}, 'llm-quota'],
  ['too long', refused(400, 'invalid_request_error', 'prompt is too long: 200001 tokens > 200000 maximum'), {}, 'llm-too-long'],
  ['larger than it takes', refused(413, 'request_too_large'), {}, 'llm-too-long'],
  ['a rate limit', refused(429, 'rate_limit_error'), { limits: { retries: 0 } }, 'llm-limit'],
  ['a server error', refused(500, 'api_error'), { limits: { retries: 0 } }, 'llm-down'],
  ['overloaded', refused(529, 'overloaded_error'), { limits: { retries: 0 } }, 'llm-down'],
  ['a refusal', { text: [], stop: 'refusal' }, {}, 'llm-blocked'],
  ['nothing at all', { text: [] }, {}, 'llm-empty'],
  ['an error in the stream before a word', { text: [], ends: 'error' }, { limits: { retries: 0 } }, 'llm-down'],
  ['cut off half-way', { ends: 'cut' }, {}, 'llm-broken-off'],
  ['no JSON', { text: [], ends: 'garbage' }, {}, 'llm-garbage'],
  ['a stream that never ends', { ends: 'never' }, {}, 'timeout'],
] as const)('%s', async (_, behaviour, own, code) => {
  server.behaves(behaviour as Behaviour);
  const { failed } = await on(own).ask('a', {}, { within: code === 'timeout' ? 300 : 3_000 });
  expect(failed).toBe(code);
}); // prettier-ignore

const past = 'Sat, 21 Nov 2026 10:00:00 GMT';
test.each([
  ['429, seconds', { ...refused(429, 'rate_limit_error'), retryAfter: '0.01' }],
  ['429, a date that has come', { ...refused(429, 'rate_limit_error'), retryAfter: past }],
  ['529', { ...refused(529, 'overloaded_error'), retryAfter: '0' }],
] as const)('%s: asked again when it said', async (_, first) => {
  server.behaves(first, {});
  expect((await on().ask('a')).answered?.text).toBe('It is on its way.');
  expect(server.asked).toHaveLength(2);
});
test('a wait longer than there is time for is not waited', async () => {
  server.behaves({ ...refused(429, 'rate_limit_error'), retryAfter: '3600' }, {});
  expect((await on().ask('a', {}, { within: 2_000 })).failed).toBe('llm-limit');
  expect(server.asked).toHaveLength(1);
});
test('1 MB of answer: what is kept is kept, and the line is closed', async () => {
  server.behaves({ text: Array.from({ length: 250 }, () => 'word '.repeat(820)) });
  const { answered } = await on().ask('a', {}, { within: 8_000 });
  expect(answered).toMatchObject({ text: expect.stringMatching(/^[^]{7999}$/), cut: true });
});
