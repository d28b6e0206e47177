// What endpoints really send, line by line, and what must be made of it; and what each is sent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anthropicWire } from './anthropic-wire.ts';
import type { Asked, Wire } from './asked.ts';
import { openaiWire } from './openai-wire.ts';
import { Thoughts } from './thoughts.ts';

const read = (wire: Wire, lines: readonly unknown[]) => {
  const reader = wire.reader();
  const shown = lines.map((line) => reader.take(typeof line === 'string' ? line : JSON.stringify(line))).join('');
  return { ...reader.heard, shown };
};
const chunk = (delta: object, more: object = {}) => ({ choices: [{ index: 0, delta, ...more }] });
const asked: Asked = { system: 'Be short.', turns: [{ role: 'user', text: 'Hi' }], tools: [] };
const settings = (model: string, address = 'https://api.openai.com/v1') => ({ model, address });

describe('endpoints that call themselves compatible', () => {
  test('Kimi tells the usage inside the last choice', () => {
    const usage = { prompt_tokens: 7, completion_tokens: 2 };
    expect(read(openaiWire, [chunk({ content: 'Hi' }), chunk({}, { finish_reason: 'stop', usage }), '[DONE]'])).toMatchObject({ shown: 'Hi', finished: true, tokens: { prompt: 7, completion: 2 } }); // prettier-ignore
  });
  test('thoughts beside the answer (DeepSeek) are none of it', () => {
    expect(read(openaiWire, [chunk({ reasoning_content: 'hmm' }), chunk({ content: null }), chunk({ content: 'Hi' })]).shown).toBe('Hi'); // prettier-ignore
  });
  test('what was blocked by the endpoint’s own check says so, in either word', () => {
    for (const finish_reason of ['content_filter', 'sensitive'])
      expect(read(openaiWire, [chunk({}, { finish_reason })]).blocked).toBe(true);
  });
  test('calls without an index, with the name again in each piece, with arguments that are no text', () => {
    const call = (id: string | undefined, args: unknown) => chunk({ tool_calls: [{ id, function: { name: 'find', arguments: args } }] }); // prettier-ignore
    expect(read(openaiWire, [call('a', '{"x"'), call(undefined, ':1}'), call('b', { y: 2 })]).calls).toEqual([
      { id: 'a', name: 'find', args: '{"x":1}' },
      { id: 'b', name: 'find', args: '{"y":2}' },
    ]);
  });
  test('an error that is only a text (Ollama) is an error', () => {
    expect(read(openaiWire, [{ error: 'model is loading' }]).wrong).toEqual({ words: 'model is loading', status: 0 });
  });
  test('models that think take no temperature and another word for the longest answer, at their own address only', () => {
    const body = (model: string, address?: string) =>
      openaiWire.body({ ...asked, temperature: 0.5, maxTokens: 9 }, settings(model, address));
    expect(body('o3-mini')).toMatchObject({ max_completion_tokens: 9 });
    expect(body('o3-mini')).not.toHaveProperty('temperature');
    expect(body('gpt-4o')).toMatchObject({ max_tokens: 9, temperature: 0.5 });
    expect(body('gpt-5', 'https://proxy.example/v1')).toMatchObject({ max_tokens: 9, temperature: 0.5 });
  });
});

describe('Anthropic', () => {
  const said = [
    { type: 'message_start', message: { model: 'claude-x', usage: { input_tokens: 10, cache_read_input_tokens: 5, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'One ' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'moment.' } },
    { type: 'content_block_start', index: 1, content_block: { type: 'tool_use', id: 't1', name: 'find', input: {} } },
    { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '{"order"' } },
    { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: ':"A"}' } },
    { type: 'message_delta', delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 20 } },
    { type: 'message_stop' },
  ]; // prettier-ignore
  test('text, tools and usage from their events', () => {
    expect(read(anthropicWire, said)).toMatchObject({
      shown: 'One moment.',
      finished: true,
      model: 'claude-x',
      calls: [{ id: 't1', name: 'find', args: '{"order":"A"}' }],
      tokens: { prompt: 15, completion: 20 },
    });
  });
  test('a shape is the arguments of a tool it must use', () => {
    const body = anthropicWire.body({ ...asked, schema: { type: 'object' } }, settings('claude-x'));
    expect(body).toMatchObject({
      tool_choice: { type: 'tool', name: 'answer' },
      max_tokens: 4_096,
      system: 'Be short.',
    });
    const events = [{ type: 'content_block_start', index: 0, content_block: { type: 'tool_use', id: 't', name: 'answer' } }, { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: '{"a":1}' } }]; // prettier-ignore
    expect(read(anthropicWire, events)).toMatchObject({ shown: '{"a":1}', calls: [] });
  });
  test('sides take turns: results of one round stand in one message, the customer’s comes first', () => {
    const turns: Asked['turns'] = [
      { role: 'model', text: 'Hello', calls: [] },
      { role: 'user', text: 'look' },
      { role: 'model', text: '', calls: [{ id: 'a', name: 'find', args: 'no json' }, { id: 'b', name: 'find', args: '{}' }] },
      { role: 'tool', call: 'a', text: 'x' },
      { role: 'tool', call: 'b', text: 'y' },
    ]; // prettier-ignore
    const { messages } = anthropicWire.body({ ...asked, turns }, settings('claude-x')) as { messages: { role: string; content: object[] }[] }; // prettier-ignore
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant', 'user']);
    expect(messages.at(-1)?.content).toMatchObject([{ type: 'tool_result', tool_use_id: 'a' }, { tool_use_id: 'b' }]);
    expect(messages.at(-2)?.content).toMatchObject([{ type: 'tool_use', input: {} }, { type: 'tool_use' }]);
  });
  test('the key goes in its own header, never as a bearer', () => {
    expect(anthropicWire.headers('sk', settings('claude-x'))).toEqual({
      'anthropic-version': '2023-06-01',
      'x-api-key': 'sk',
    });
  });
});

test('thoughts are left out however they are cut, and nothing else is', () => {
  const whole = '<think>a < b </thin k</think>\n\nIt <think>is</think> on its way.';
  for (const size of [1, 2, 3, 5, 100]) {
    const thoughts = new Thoughts();
    const pieces = whole.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
    expect(pieces.map((piece) => thoughts.push(piece)).join('') + thoughts.end()).toBe('It <think>is</think> on its way.'); // prettier-ignore
  }
  const plain = new Thoughts();
  expect(plain.push('<') + plain.push('b>x') + plain.end()).toBe('<b>x');
});
test('a plain piece of text is read as the schema reads it', () => {
  const maybe = <T>(values: readonly T[]) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: values.length, arbitrary: fc.constantFrom(...values) }); // prettier-ignore
  const delta = fc.record({ content: maybe(['Hi', '', null, 7]), tool_calls: maybe([null, [], 0, 'x', [{ index: 0, id: 'a', function: { name: 'f', arguments: '{}' } }]]) }); // prettier-ignore
  const one = fc.record({ delta: fc.oneof({ weight: 5, arbitrary: delta }, fc.constantFrom(null, 'x', [])), finish_reason: maybe([null, 'stop', '', 5, 'sensitive']), usage: maybe([null, { prompt_tokens: 3, completion_tokens: 1 }, 0]) }); // prettier-ignore
  const any = fc.record({ model: maybe(['m', '', null, 4]), choices: fc.oneof({ weight: 5, arbitrary: fc.array(one, { minLength: 1, maxLength: 1 }) }, fc.array(one, { maxLength: 2 }), fc.constantFrom(null, {}, 'x')), usage: maybe([null, '', { prompt_tokens: 2 }]), error: maybe([null, '', 'gone', { message: 'gone' }]) }); // prettier-ignore
  fc.assert(
    fc.property(any, (said) => {
      const text = JSON.stringify(said);
      // what no plain piece has: read by the schema
      const slow = JSON.stringify({ ...said, choices: Array.isArray(said.choices) ? said.choices.map((choice) => ({ ...choice, delta: typeof choice.delta === 'object' && choice.delta !== null && !Array.isArray(choice.delta) ? { ...choice.delta, tool_calls: choice.delta.tool_calls ?? [] } : choice.delta })) : said.choices }); // prettier-ignore
      expect(read(openaiWire, [text])).toEqual(read(openaiWire, [slow]));
    }),
    { numRuns: 5_000 },
  );
});
