// What endpoints will not take, each with where it is told of; what they are asked instead, at once, and from then on without being told again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, delta, lines, stop, type AskedOf, type Endpoint, type Reply } from './endpoint-for-tests.ts';
import { modelsOn } from './models-for-tests.ts';

let endpoint: Endpoint;
beforeAll(async () => void (endpoint = await startEndpoint()));
afterAll(() => endpoint.close());
const answer: Reply = { body: lines(delta({ content: 'Hi' }), stop, '[DONE]') };
const refuses = (message: string, status = 400): Reply => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error: { message, type: 'invalid_request_error' } }) }); // prettier-ignore
/** What is remembered is remembered by model: each test has its own. */
let names = 0;
const on = (own: object = {}) => modelsOn({ ...endpoint, close: async () => undefined }, { a: { model: `m${++names}`, limits: { retries: 0 }, ...own } }); // prettier-ignore
const schema = { type: 'object', properties: {} };
const messages = ({ body }: AskedOf) => body['messages'] as { role: string; content: unknown; reasoning_content?: string }[]; // prettier-ignore
const round = [
  { role: 'user' as const, text: 'look' },
  { role: 'model' as const, text: '', calls: [{ id: 'functions.find:0', name: 'find', args: '{}' }] },
  { role: 'tool' as const, call: 'functions.find:0', text: 'found' },
];

describe('left out, and asked again at once', () => {
  test.each([
    ['stream_options (vLLM: ms-agent#489)', "[{'type': 'extra_forbidden', 'loc': ('body', 'stream_options')}]", {}, ({ body }: AskedOf) => 'stream_options' in body],
    ['stream_options, 422 (Databricks: opencode#4698)', '"stream_options" is not allowed', {}, ({ body }: AskedOf) => 'stream_options' in body, 422],
    ['max_tokens has another name (OpenAI at any address: opencode#37964)', "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", { maxTokens: 50 }, ({ body }: AskedOf) => body['max_completion_tokens'] !== 50],
    ['too many of them (DeepSeek)', 'Invalid max_tokens value, the valid range of max_tokens is [1, 8192]', { maxTokens: 32_000 }, ({ body }: AskedOf) => body['max_tokens'] !== 8_192],
    ['temperature (OpenAI)', "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.", { temperature: 0.2 }, ({ body }: AskedOf) => 'temperature' in body],
    ['temperature (Kimi)', 'invalid temperature: only 1 is allowed for this model', { temperature: 0.2 }, ({ body }: AskedOf) => 'temperature' in body],
    ['a schema (DeepSeek: llm-exe#662)', 'This response_format type is unavailable now', { schema }, ({ body }: AskedOf) => (body['response_format'] as { type?: string } | undefined)?.type === 'json_schema', 400, { structured: 'schema' }],
    ['a schema it cannot be held to (OpenAI)', "Invalid schema for response_format 'answer': 'additionalProperties' is required to be supplied and to be false.", { schema }, ({ body }: AskedOf) => (body['response_format'] as { type?: string } | undefined)?.type === 'json_schema', 400, { structured: 'schema' }],
    ['any object (LM Studio: lmstudio-bug-tracker#169)', "'response_format.type' must be 'json_schema' or 'text'", { schema }, ({ body }: AskedOf) => 'response_format' in body, 400, { structured: 'object' }],
    ['instructions of their own (Gemma at vLLM: chat-ui#1386)', 'System role not supported', { system: 'Be short.' }, (one: AskedOf) => messages(one)[0]?.content !== 'Be short.\n\nWhere is my order?'],
    ['instructions of their own (o1-mini)', "Unsupported value: 'messages[0].role' does not support 'system' with this model.", { system: 'Be short.' }, (one: AskedOf) => messages(one).length !== 1],
    ['thoughts that are missing (Kimi: crush#2696)', 'thinking is enabled but reasoning_content is missing in assistant tool call message at index 1', { turns: round }, (one: AskedOf) => messages(one)[1]?.reasoning_content !== ' '],
    ['thoughts that are missing (DeepSeek: kimi-cli#2141)', 'The `reasoning_content` in the thinking mode must be passed back to the API.', { turns: round }, (one: AskedOf) => messages(one)[1]?.reasoning_content !== ' '],
  ] as const)('%s', async (_, message, wanted, isRefused, status = 400, own: object = {}) => {
    endpoint.answers((one) => (isRefused(one) ? refuses(message, status) : answer));
    const { ask } = on(own);
    expect((await ask('a', wanted)).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(2);
    expect((await ask('a', wanted)).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(3); // it is known by now
  });
  test('streaming, to houses without a passport (OpenAI: crush#1216)', async () => {
    const whole = { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ choices: [{ message: { content: 'Hi' } }] }) };
    endpoint.answers(({ body }) => (body['stream'] === true ? refuses('Your organization must be verified to stream this model.') : 'stream_options' in body ? refuses('no stream_options without stream') : whole));
    expect((await on().ask('a')).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(2);
  });
  test('one thing after the other, each once', async () => {
    endpoint.answers(({ body }) => ('stream_options' in body ? refuses('unknown field stream_options') : 'temperature' in body ? refuses('temperature is deprecated for this model') : body['response_format'] !== undefined ? refuses('response_format is not supported') : answer));
    expect((await on({ structured: 'schema' }).ask('a', { temperature: 1, schema })).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(5);
  });
  test('Anthropic: temperature (picoclaw#2939), the tool it must use (oh-my-pi#827), ids from elsewhere (vscode#327597)', async () => {
    const said = { body: lines({ type: 'content_block_delta', index: 0, delta: { text: '{}' } }, { type: 'message_delta', delta: { stop_reason: 'end_turn' } }) };
    endpoint.answers(({ body }) => ('temperature' in body ? refuses('`temperature` is deprecated for this model.') : 'tool_choice' in body ? refuses("tool_choice 'specified' is incompatible with thinking enabled") : said));
    expect((await on({ api: 'anthropic' }).ask('a', { temperature: 0.2, schema, turns: round })).answered?.text).toBe('{}');
    expect(JSON.stringify(messages(endpoint.asked.at(-1) as AskedOf))).not.toContain('functions.find:0');
  });
}); // prettier-ignore

describe('not left out', () => {
  test.each([
    ['what was never sent', 'temperature must be a number', {}, 400, 'llm-refused'],
    ['what stands in a question that is too long', "'max_tokens' is too large: 8000. This model's maximum context length is 4096 tokens", { maxTokens: 8_000 }, 400, 'llm-too-long'],
    ['tools: an errand without them is none', 'x does not support tools', { tools: [{ name: 'find', about: 'Finds', schema }] }, 400, 'llm-no-tools'],
    ['what only a question says that it quotes', `Input should be a valid string: ${'x '.repeat(300)} at which temperature is it kept?`, { temperature: 1 }, 400, 'llm-refused'],
    ['anything after another no', 'stream_options', {}, 503, 'llm-down'],
  ] as const)('%s', async (_, message, wanted, status, code) => {
    endpoint.answers(refuses(message, status));
    expect((await on().ask('a', wanted)).failed).toBe(code);
    expect(endpoint.asked).toHaveLength(1);
  });
  test('what another model of the same endpoint refused', async () => {
    endpoint.answers(({ body }) => ('temperature' in body && body['model'] === 'x1' ? refuses('temperature') : answer));
    await on({ model: 'x1' }).ask('a', { temperature: 1 });
    await on({ model: 'x2' }).ask('a', { temperature: 1 });
    expect(endpoint.asked.map(({ body }) => 'temperature' in body)).toEqual([true, false, true]);
  });
}); // prettier-ignore

describe('the address', () => {
  const host = () => `http://127.0.0.1:${endpoint.port}`;
  const only = (path: string) => endpoint.answers((one) => (one.path === path ? answer : { status: 404, headers: {}, body: '{"detail":"Not Found"}' })); // prettier-ignore
  test.each([
    ['as it should be', '/v1', '/v1/chat/completions', 1],
    ['with slashes behind it', '/v1//', '/v1/chat/completions', 1],
    ['of the call itself', '/v1/chat/completions', '/v1/chat/completions', 1],
    ['another version (GLM)', '/api/paas/v4', '/api/paas/v4/chat/completions', 1],
    ['nothing but the host, which answers there (DeepSeek)', '', '/chat/completions', 1],
    ['nothing but the host (LM Studio: vault-operator#73)', '/', '/v1/chat/completions', 2],
    [
      'Azure’s, with a question',
      '/openai/deployments/gpt?api-version=2024-10-21',
      '/openai/deployments/gpt/chat/completions?api-version=2024-10-21',
      1,
    ],
  ] as const)('%s', async (_, end, path, trips) => {
    only(path);
    const { ask } = on({ address: host() + end, secret: 'sk-1' });
    expect((await ask('a')).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(trips);
    expect((await ask('a')).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(trips + 1);
    const headers = endpoint.asked.at(-1)?.headers;
    expect(end.includes('?') ? headers?.['api-key'] : headers?.authorization).toBe(end.includes('?') ? 'sk-1' : 'Bearer sk-1'); // prettier-ignore
    only('/nowhere'); // what was learned is forgotten when it is no longer true
    expect((await ask('a')).failed).toBe('llm-address');
  });
  test('where nothing is: not under /v1 either, and a model that is not there is no address', async () => {
    only('/nowhere');
    expect((await on({ address: host() }).ask('a')).failed).toBe('llm-address');
    expect(endpoint.asked.map((one) => one.path)).toEqual(['/chat/completions', '/v1/chat/completions']);
    endpoint.answers(refuses('The model `x` does not exist', 404));
    expect((await on({ address: host() }).ask('a')).failed).toBe('llm-model');
    expect(endpoint.asked).toHaveLength(1);
  });
  test.each(['', '/v1', '/v1/messages', '/anthropic'])('Anthropic’s, told as %j', async (end) => {
    endpoint.answers((one) => (one.path === `${end === '/anthropic' ? end : ''}/v1/messages` ? { body: lines({ type: 'content_block_delta', delta: { text: 'Hi' } }, { type: 'message_stop' }) } : { status: 404, body: '' })); // prettier-ignore
    expect((await on({ address: host() + end, api: 'anthropic' }).ask('a')).answered?.text).toBe('Hi');
    expect(endpoint.asked).toHaveLength(1);
  });
});

test('when to ask again, in milliseconds (openai-python#957)', async () => {
  endpoint.answers(() => (endpoint.asked.length === 1 ? { status: 429, headers: { 'retry-after-ms': '30', 'retry-after': '3600' }, body: '{}' } : answer)); // prettier-ignore
  expect((await on({ limits: { retries: 1 } }).ask('a')).answered?.text).toBe('Hi');
});
