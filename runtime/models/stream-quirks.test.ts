// What endpoints do in their streams that no protocol foresees, each with where it is told of; and what must be made of it, over real HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEgress } from '../egress/egress.ts';
import { callModel } from './call-model.ts';
import { delta, lines, startEndpoint, stop, type Endpoint, type Reply } from './endpoint-for-tests.ts';
import { modelsOn } from './models-for-tests.ts';

let endpoint: Endpoint;
beforeAll(async () => void (endpoint = await startEndpoint()));
afterAll(() => endpoint.close());
const on = (own: object = {}) => modelsOn({ ...endpoint, close: async () => undefined }, { a: { limits: { retries: 0 }, ...own } }); // prettier-ignore
const ask = (reply: Reply, own: object = {}, wanted: object = {}) => {
  endpoint.answers(reply);
  return on(own).ask('a', wanted, { within: 4_000 });
};
const tool = { name: 'find', about: 'Finds', schema: { type: 'object', properties: {} } };
const plain = lines(delta({ role: 'assistant', content: '' }), delta({ content: '您的订单 ' }), delta({ content: '📦 is on its way.' }), stop, '[DONE]'); // prettier-ignore
const SAID = '您的订单 📦 is on its way.';
const hi = delta({ content: 'Hi' });

describe('a stream, however it is written', () => {
  test.each([
    ['a byte at a time, inside characters too', { body: plain, bytes: 1 }],
    [
      'comments that keep the line open (": OPENROUTER PROCESSING", DeepSeek’s ": keep-alive")',
      { body: `: OPENROUTER PROCESSING\n\n: keep-alive\n\n${plain.replaceAll('\n\n', '\n\n: ping\n\n')}` },
    ],
    ['no space behind "data:"', { body: plain.replaceAll('data: ', 'data:') }],
    ['CRLF, cut anywhere', { body: plain.replaceAll('\n', '\r\n'), bytes: 3 }],
    ['CR alone', { body: plain.replaceAll('\n', '\r') }],
    ['a BOM in front', { body: `\u{FEFF}${plain}`, bytes: 2 }],
    [
      'ids, names and retries of events',
      { body: plain.replaceAll('data: ', 'id: 1\nevent: message\nretry: 5\ndata: ') },
    ],
    [
      'events of nothing (llama.cpp, coddy-agent#106)',
      { body: `data:\n\n${plain.replaceAll('\n\n', '\n\ndata: \n\n')}` },
    ],
    ['as JSON by its label (openclaw#96497)', { body: plain, headers: { 'content-type': 'application/json' } }],
    ['as plain text by its label', { body: plain, bytes: 5, headers: { 'content-type': 'text/plain; charset=utf-8' } }],
    ['without a label (sub2api#2826)', { body: plain, headers: {} }],
    ['more behind [DONE]', { body: `${plain}data: [DONE]\n\ndata: {"cost": \n\n` }],
    ['no [DONE] (vllm-mlx#101)', { body: plain.replace('data: [DONE]\n\n', '') }],
    ['no reason, but [DONE]', { body: plain.replace(lines(stop), '') }],
    [
      'the last line without its end, as the clients of OpenAI take it',
      { body: plain.replace('\n\ndata: [DONE]\n\n', '') },
    ],
  ] as const)('%s', async (_, reply) => {
    const { answered, pieces } = await ask(reply);
    expect(answered?.text).toBe(SAID);
    expect(pieces.join('')).toBe(SAID);
    expect(pieces.length).toBeGreaterThan(1);
  });
  test('one that is open behind its end is not waited for (earendil-works/pi#7954), with what it used', async () => {
    const began = performance.now();
    const usage = { prompt_tokens: 12, completion_tokens: 3 };
    for (const end of ['', 'data: [DONE]\n\n']) {
      const body = lines(hi, stop, { choices: [], usage }) + end;
      expect((await ask({ body, staysOpen: true })).answered).toMatchObject({ text: 'Hi', tokens: { prompt: 12, completion: 3 } }); // prettier-ignore
    }
    expect(performance.now() - began).toBeLessThan(3_500);
  });
  test.each([
    ['a whole answer though a stream was asked for', { content: 'Hi' }],
    ['in parts', { content: [{ type: 'text', text: 'Hi' }] }],
  ])('%s', async (_, message) => {
    const body = JSON.stringify({ choices: [{ message, finish_reason: 'stop' }], usage: { prompt_tokens: 9, completion_tokens: 1 } }); // prettier-ignore
    for (const type of ['application/json', 'text/event-stream'])
      expect((await ask({ body: `\n\n${body}`, headers: { 'content-type': type } })).answered).toMatchObject({ text: 'Hi', tokens: { prompt: 9 } }); // prettier-ignore
  });
});

describe('what stands in a chunk', () => {
  test.each([
    [
      'nothing chosen first: the filter’s results (Azure)',
      [{ choices: [], prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }] }, hi],
    ],
    [
      'null for delta, content and tools',
      [delta(null), delta({ role: 'assistant', content: null, tool_calls: null }), hi],
    ],
    [
      'content in parts, thoughts among them (Mistral: litellm#16434)',
      [
        delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hmm' }] }] }),
        delta({
          content: [
            { type: 'text', text: 'H' },
            { type: 'reference', reference_ids: [1] },
          ],
        }),
        delta({ content: 'i' }),
      ],
    ],
    [
      'thoughts beside it, in either word (DeepSeek, OpenRouter)',
      [
        delta({ content: '', reasoning_content: 'hmm' }),
        delta({ content: '', reasoning: 'hmm', reasoning_details: [{}] }),
        hi,
      ],
    ],
    [
      'thoughts in front of it (models at home)',
      [delta({ content: '<thi' }), delta({ content: 'nk>hmm' }), delta({ content: '</think>\n\nHi' })],
    ],
    [
      'an empty reason in each',
      [delta({ content: 'H' }, { finish_reason: '' }), delta({ content: 'i' }, { finish_reason: '' })],
    ],
    [
      'the whole so far beside each piece (Perplexity: api-discussion#209)',
      [
        delta({ content: 'H' }, { message: { role: 'assistant', content: 'H' } }),
        delta({ content: 'i' }, { message: { role: 'assistant', content: 'Hi' } }),
      ],
    ],
    [
      'the last piece beside the reason (Mistral: rust-genai#164)',
      [delta({ content: 'H' }), delta({ content: 'i' }, { finish_reason: 'stop' })],
    ],
    ['no choices at all', [{ id: 'x', object: 'chat.completion.chunk' }, hi]],
  ] as const)('%s', async (_, all) => {
    expect((await ask({ body: lines(...all, stop, '[DONE]') })).answered?.text).toBe('Hi');
  });
  test('thoughts whose beginning stood in the question (DeepSeek-R1#352) are left out where nobody reads along', async () => {
    endpoint.answers({ body: lines(delta({ content: 'hmm' }), delta({ content: '</think>\n\nHi' }), stop) });
    const account = { settings: { address: endpoint.url, model: 'm' }, secret: '' };
    const asked = { system: '', turns: [{ role: 'user' as const, text: 'Hi' }], tools: [] };
    const egress = createEgress({ allowed: () => [`127.0.0.1:${endpoint.port}`] });
    const { text } = await callModel(egress, account, asked, { signal: new AbortController().signal, until: Date.now() + 2_000 }); // prettier-ignore
    expect(text).toBe('Hi');
  });
  test.each([
    [
      'in the last chunk, without a choice (OpenAI)',
      [hi, stop, { choices: [], usage: { prompt_tokens: 12, completion_tokens: 3, prompt_tokens_details: null } }],
    ],
    [
      'inside the last choice (Kimi)',
      [hi, delta({}, { finish_reason: 'stop', usage: { prompt_tokens: 12, completion_tokens: 3 } })],
    ],
    [
      'in each chunk, the last counts (vLLM)',
      [
        delta({ content: 'H' }, {}, { usage: { prompt_tokens: 12, completion_tokens: 1 } }),
        delta({ content: 'i' }, {}, { usage: { prompt_tokens: 12, completion_tokens: 2 } }),
        delta({}, { finish_reason: 'stop' }, { usage: { prompt_tokens: 12, completion_tokens: 3 } }),
      ],
    ],
    [
      'null until the end (DeepSeek)',
      [
        delta({ content: 'Hi' }, {}, { usage: null }),
        delta({}, { finish_reason: 'stop' }, { usage: { prompt_tokens: 12, completion_tokens: 3 } }),
      ],
    ],
  ] as const)('usage %s', async (_, all) => {
    expect((await ask({ body: lines(...all, '[DONE]') })).answered?.tokens).toEqual({ prompt: 12, completion: 3 });
  });
  test('usage of nothing (auto_ai_router#142) is none: the bound is counted', async () => {
    const usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
    const { answered } = await ask({ body: lines(hi, { ...stop, usage }, '[DONE]') });
    expect(answered?.tokens.prompt).toBeGreaterThan(3);
    expect(answered?.tokens.completion).toBeGreaterThan(0);
  });
});

describe('tools', () => {
  const piece = (...calls: object[]) => delta({ tool_calls: calls });
  const two = [{ name: 'find', args: '{"x":1}' }, { name: 'find', args: '{"y":2}' }]; // prettier-ignore
  test.each([
    ['as OpenAI sends them, the second asked for at the end is "stop"', [piece({ index: 0, id: 'a', function: { name: 'find', arguments: '' } }), piece({ index: 0, function: { arguments: '{"x"' } }), piece({ index: 0, function: { arguments: ':1}' } }), piece({ index: 1, id: 'b', function: { name: 'find', arguments: '' } }), piece({ index: 1, function: { arguments: '{"y":2}' } })]],
    ['counted from one (Bedrock: litellm#11407)', [piece({ index: 1, id: 'a', function: { name: 'find', arguments: '' } }), piece({ index: 1, function: { arguments: '{"x":1}' } }), piece({ index: 2, id: 'b', function: { name: 'find', arguments: '' } }), piece({ index: 2, function: { arguments: '{"y":2}' } })]],
    ['whole, without an index (ollama#7881)', [piece({ id: 'a', function: { name: 'find', arguments: '{"x":1}' } }), piece({ id: 'b', function: { name: 'find', arguments: '{"y":2}' } })]],
    ['whole, without an index or an id', [piece({ function: { name: 'find', arguments: '{"x":1}' } }, { function: { name: 'find', arguments: '{"y":2}' } })]],
    ['all under one index (Gemini: openai-python#2806; open-webui#22235)', [piece({ index: 0, id: 'a', function: { name: 'find', arguments: '{"x":1}' } }), piece({ index: 0, id: 'b', function: { name: 'find', arguments: '{"y":2}' } })]],
    ['under one index without an id', [piece({ index: 0, function: { name: 'find', arguments: '{"x":1}' } }), piece({ index: 0, function: { name: 'find', arguments: '{"y":2}' } })]],
    ['id and name again in each piece (MiniMax: hermes-agent#12230)', [piece({ id: 'a', function: { name: 'find', arguments: '{"x"' } }), piece({ id: 'a', function: { name: 'find', arguments: ':1}' } }), piece({ id: 'b', function: { name: 'find', arguments: '{"y"' } }), piece({ id: 'b', function: { name: 'find', arguments: ':2}' } })]],
    ['empty id and name in later pieces (Qwen)', [piece({ index: 0, id: 'a', function: { name: 'find', arguments: '' } }), piece({ index: 0, id: '', function: { name: '', arguments: '{"x":1}' } }), piece({ index: 1, id: 'b', function: { name: 'find', arguments: '' } }), piece({ index: 1, id: '', function: { name: null, arguments: '{"y":2}' } })]],
    ['the name in pieces (Gemini: continue#5849)', [piece({ index: 0, id: 'a', function: { name: 'fi' } }), piece({ index: 0, function: { name: 'nd', arguments: '{"x":1}' } }), piece({ index: 1, id: 'b', function: { name: 'fi' } }), piece({ index: 1, function: { name: 'nd', arguments: '{"y":2}' } })]],
    ['the name after the arguments (SGLang: vercel/ai#15879)', [piece({ index: 0, id: 'a', function: { arguments: '{"x":1}' } }), piece({ index: 0, function: { name: 'find' } }), piece({ index: 1, id: 'b', function: { arguments: '{"y":2}' } }), piece({ index: 1, function: { name: 'find' } })]],
    ['two pieces of one call in one chunk (vLLM: openai-python#3201)', [piece({ index: 0, id: 'a', function: { name: 'find', arguments: '{"x"' } }, { index: 0, function: { arguments: ':1}' } }), piece({ index: 1, id: 'b', function: { name: 'find', arguments: '{"y":2}' } })]],
    ['arguments that are no text, and again the same', [piece({ index: 0, id: 'a', function: { name: 'find', arguments: { x: 1 } } }), piece({ index: 0, function: { arguments: '{"x":1}' } }), piece({ index: 1, id: 'b', function: { name: 'find', arguments: { y: 2 } } })]],
  ] as const)('%s', async (_, all) => {
    const { answered } = await ask({ body: lines(...all, stop, '[DONE]') }, {}, { tools: [tool] });
    expect(answered?.calls).toMatchObject(two);
    expect(new Set(answered?.calls.map(({ id }) => id)).size).toBe(2);
  });
  test.each([[''], [null], [undefined], ['null'], [{}]])('without arguments: %j is an empty object (openai-python#3502)', async (args) => {
    const { answered } = await ask({ body: lines(piece({ index: 0, id: 'a', function: { name: 'find', arguments: args } }), stop) }, {}, { tools: [tool] });
    expect(answered?.calls).toEqual([{ id: 'a', name: 'find', args: '{}' }]);
  }); // prettier-ignore
  test('one name that begins another, without an index: two calls', async () => {
    const body = lines(piece({ function: { name: 'find', arguments: '' } }), piece({ function: { name: 'find_all', arguments: '' } }), stop); // prettier-ignore
    expect((await ask({ body }, {}, { tools: [tool] })).answered?.calls.map(({ name }) => name)).toEqual(['find', 'find_all']); // prettier-ignore
  });
}); // prettier-ignore

describe('what goes wrong in a stream has its code', () => {
  const wrong = (error: unknown) => lines({ error });
  test.each([
    ['an error object with its code (OpenRouter)', lines({ id: 'g', choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }], error: { code: 502, message: 'Provider disconnected' } }), 'llm-down'],
    ['no credit', wrong({ code: 402, message: 'Insufficient credits' }), 'llm-quota'],
    ['too many requests', wrong({ code: 429, message: 'Rate limit exceeded' }), 'llm-limit'],
    ['a key', wrong({ code: 401, message: 'No auth credentials found' }), 'llm-key'],
    ['a text', wrong('model is loading'), 'llm-down'],
    ['blocked (DashScope)', wrong({ code: 'data_inspection_failed', message: 'Output data may contain inappropriate content.' }), 'llm-blocked'],
    ['too long, in a field of its own (llama.cpp#16104)', 'error: {"code":400,"message":"the request exceeds the available context size. try increasing the context size"}\n\ndata: [DONE]\n\n', 'llm-too-long'],
    ['bare, with a code (vLLM, SGLang)', `${lines({ object: 'error', message: 'CUDA out of memory', type: 'InternalServerError', param: null, code: 500 })}data: [DONE]\n\n`, 'llm-down'],
    ['an event of that name (LM Studio)', `event: error\ndata: {"error":{"message":"The model has crashed"}}\n\n`, 'llm-down'],
    ['bare, with a code of words (DashScope)', `event:error\ndata:{"code":"Throttling.RateQuota","message":"Requests rate limit exceeded","request_id":"r"}\n\n`, 'llm-limit'],
    ['JSON without a frame (lemonade#2826)', JSON.stringify({ error: { code: 400, message: 'request (19185 tokens) exceeds the available context size (16384 tokens)' } }), 'llm-too-long'],
    ['an end that is none (GLM)', lines(delta({}, { finish_reason: 'network_error' }), '[DONE]'), 'llm-down'],
    ['an end that is none (DeepSeek)', lines(delta({}, { finish_reason: 'insufficient_system_resource' }), '[DONE]'), 'llm-down'],
    ['a refusal in its own field (OpenAI)', lines(delta({ refusal: 'I’m sorry' }), stop, '[DONE]'), 'llm-blocked'],
    ['nothing but thoughts until the limit', lines(delta({ reasoning_content: 'hmm' }), delta({}, { finish_reason: 'length' }), '[DONE]'), 'llm-length'],
    ['nothing at all', lines(delta({ role: 'assistant' }), stop, '[DONE]'), 'llm-empty'],
    ['a page', '<!doctype html><title>Sign in</title>', 'llm-garbage'],
    ['no body', '', 'llm-garbage'],
  ] as const)('%s', async (_, body, code) => {
    expect(await ask({ body })).toMatchObject({ failed: code, pieces: [] });
  });
  test.each([
    ['an error', lines(hi, { error: { message: 'Overloaded' } }), 'llm-down'],
    ['the filter of the endpoint: half an answer is none', lines(hi, delta({}, { finish_reason: 'content_filter' }), '[DONE]'), 'llm-blocked'],
    ['half a line', `${lines(hi)}data: {"choices":[{"del`, 'llm-broken-off'],
  ] as const)('%s behind what was read', async (_, body, code) => {
    expect(await ask({ body })).toMatchObject({ failed: code, pieces: ['Hi'] });
  });
  test.each([
    ['LM Studio’s 200 (lmstudio-bug-tracker#618)', { error: 'Unexpected endpoint or method. (POST /chat/completions)' }, 'llm-address'],
    ['one-api’s 200', { error: { message: '当前分组 default 下对于模型 gpt-4o 无可用渠道 (request id: 1)', type: 'one_api_error' } }, 'llm-model'],
    ['no answer and no problem', { success: true }, 'llm-garbage'],
  ] as const)('%s that is no answer', async (_, said, code) => {
    expect((await ask({ body: JSON.stringify(said), headers: { 'content-type': 'application/json' } })).failed).toBe(code);
  });
  test('what it cost is counted all the same', async () => {
    const counted: object[] = [];
    const meter = { allows: async () => ({ state: 'free' as const, budget: { over: 'error' as const, all: 0, bots: {} } }), count: async (_: unknown, use: object) => { counted.push(use); return 0; } };
    endpoint.answers({ body: lines(delta({}, { finish_reason: 'length' }), { choices: [], usage: { prompt_tokens: 40, completion_tokens: 600 } }, '[DONE]') });
    await modelsOn({ ...endpoint, close: async () => undefined }, { a: {} }, meter as never).ask('a');
    expect(counted).toMatchObject([{ failed: 'llm-length', tokens: { prompt: 40, completion: 600 } }]);
  });
}); // prettier-ignore

describe('Anthropic and those who speak as it does', () => {
  const start = { type: 'message_start', message: { model: 'claude-x', usage: { input_tokens: 10, output_tokens: 1 } } };
  const text = (said: string) => ({ type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: said } });
  const end = (stop_reason: string) => [{ type: 'message_delta', delta: { stop_reason }, usage: { output_tokens: 20 } }, { type: 'message_stop' }];
  const own = { api: 'anthropic' as const };
  test.each([
    ['pings, thoughts, blocks and pieces that are not known', [start, { type: 'ping' }, { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } }, { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'hmm' } }, { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'x' } }, { type: 'content_block_start', index: 0, content_block: { type: 'redacted_thinking', data: 'x' } }, { type: 'content_block_start', index: 2, content_block: { type: 'web_search_tool_result', tool_use_id: 's', content: [{}] } }, { type: 'something_new', delta: { type: 'new_delta', citation: {} } }, text('Hi'), ...end('end_turn')]],
    ['pause_turn', [start, text('Hi'), ...end('pause_turn')]],
    ['no message_stop', [start, text('Hi'), ...end('end_turn').slice(0, 1)]],
    ['OpenAI’s [DONE] behind it', [start, text('Hi'), ...end('end_turn'), '[DONE]']],
    ['cut at the limit', [start, text('Hi'), ...end('max_tokens')]],
  ] as const)('%s', async (_, all) => {
    expect((await ask({ body: lines(...all) }, own)).answered).toMatchObject({ text: 'Hi', tokens: { prompt: 10, completion: 20 } });
  });
  test('usage told at the end alone (GLM)', async () => {
    const all = [{ type: 'message_start', message: { usage: { input_tokens: 0, output_tokens: 0 } } }, text('Hi'), { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { input_tokens: 30, output_tokens: 4, cache_read_input_tokens: 2 } }, { type: 'message_stop' }];
    expect((await ask({ body: lines(...all) }, own)).answered?.tokens).toEqual({ prompt: 32, completion: 4 });
  });
  test('a tool without arguments: a piece of nothing, or none', async () => {
    for (const pieces of [[], [{ type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '' } }]]) {
      const all = [start, { type: 'content_block_start', index: 1, content_block: { type: 'tool_use', id: 't', name: 'find', input: {} } }, ...pieces, ...end('tool_use')];
      expect((await ask({ body: lines(...all) }, own, { tools: [tool] })).answered?.calls).toEqual([{ id: 't', name: 'find', args: '{}' }]);
    }
  });
  test.each([
    ['overloaded in the middle', [start, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }], 'llm-down'],
    ['a rate limit in the middle', [start, { type: 'error', error: { type: 'rate_limit_error', message: 'Number of request tokens has exceeded your limit' } }], 'llm-limit'],
    ['OpenAI’s error in it', [start, { error: { message: 'no credit: insufficient balance' } }], 'llm-quota'],
    ['a refusal behind what was read', [start, text('Hi'), ...end('refusal')], 'llm-blocked'],
    ['nothing but thoughts until the limit', [start, ...end('max_tokens')], 'llm-length'],
    ['the window is full', [start, ...end('model_context_window_exceeded')], 'llm-length'],
  ] as const)('%s', async (_, all, code) => {
    expect((await ask({ body: lines(...all) }, own)).failed).toBe(code);
  });
}); // prettier-ignore
