import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeLlm, type FakeLlmSettings } from './fake-llm.ts';
import { startFakeLlm } from './listen.ts';
import { manners } from './manners.ts';
import { tokensOf } from './script.ts';

const ask = (body: unknown, settings: FakeLlmSettings = {}, headers: Record<string, string> = {}) =>
  fakeLlm(settings).request('/v1/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const question = (content: unknown, more: object = {}) => ({
  model: 'fake',
  messages: [
    { role: 'system', content: 'Be short.' },
    { role: 'user', content },
  ],
  ...more,
});
type Chunk = {
  choices: { delta: { content?: string; role?: string }; finish_reason: string | null }[];
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
};
async function streamOf(answer: Response): Promise<{ chunks: Chunk[]; done: boolean }> {
  const chunks: Chunk[] = [];
  let done = false;
  const parser = createParser({
    onEvent({ data }) {
      if (data === '[DONE]') done = true;
      else chunks.push(JSON.parse(data) as Chunk);
    },
  });
  parser.feed(await answer.text());
  return { chunks, done };
}

describe('answers', () => {
  test('whole: the text of the script, why it ended, and what it cost', async () => {
    const answer = await ask(question('Where is my ORDER?'), { script: [{ when: 'refund', say: 'no' }, { when: 'order', say: 'On its way.' }] }); // prettier-ignore
    expect(await answer.json()).toMatchObject({
      object: 'chat.completion',
      model: 'fake',
      choices: [{ index: 0, message: { role: 'assistant', content: 'On its way.' }, finish_reason: 'stop' }],
      usage: { completion_tokens: 3 },
    });
  });
  test('streamed: role first, the same text in pieces, a reason, usage only when asked for, [DONE]', async () => {
    const script = [{ say: '您的订单 is on its way.' }];
    const asked = await ask(question('?', { stream: true, stream_options: { include_usage: true } }), { script });
    expect(asked.headers.get('content-type')).toContain('text/event-stream');
    const { chunks, done } = await streamOf(asked);
    expect(done).toBe(true);
    expect(chunks[0]?.choices[0]?.delta.role).toBe('assistant');
    const pieces = chunks.map((one) => one.choices[0]?.delta.content ?? '').filter(Boolean);
    expect(pieces.join('')).toBe('您的订单 is on its way.');
    expect(pieces.length).toBeGreaterThan(4);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
    const usage = chunks.at(-1)?.usage;
    expect(usage?.completion_tokens).toBe(pieces.length);
    expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + pieces.length);
    const unasked = await streamOf(await ask(question('?', { stream: true }), { script }));
    expect(unasked.chunks.every((one) => one.usage === undefined)).toBe(true);
  });
  test('stops at max_tokens and says so', async () => {
    const answer = await ask(question('?', { max_tokens: 2 }), { script: [{ say: 'one two three' }] });
    expect(await answer.json()).toMatchObject({
      choices: [{ message: { content: 'one two ' }, finish_reason: 'length' }],
    });
  });
  test('without a script it says that no model was asked, in the language of the question; parts are read too', async () => {
    const words = async (content: unknown) =>
      ((await (await ask(question(content))).json()) as { choices: { message: { content: string } }[] }).choices[0]?.message.content; // prettier-ignore
    expect(await words('退货要多久？')).toContain('没有经过任何模型');
    expect(await words([{ type: 'text', text: 'how long' }, { type: 'image_url' }])).toContain('"how long"');
  });
  test('law: tokens joined are the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => tokensOf(text).join('') === text));
  });
});

describe('the door', () => {
  test('lists its models', async () => {
    const { data } = (await (await fakeLlm().request('/v1/models')).json()) as { data: { id: string }[] };
    expect(data.map(({ id }) => id)).toEqual(Object.keys(manners));
  });
  test('asks for the key when it was given one', async () => {
    const settings = { key: 'sk-right' };
    expect((await ask(question('?'), settings)).status).toBe(401);
    const wrong = await ask(question('?'), settings, { authorization: 'Bearer sk-wrong' });
    expect([wrong.status, ((await wrong.json()) as { error: { code: string } }).error.code]).toEqual([401, 'invalid_api_key']); // prettier-ignore
    expect((await ask(question('?'), settings, { authorization: 'Bearer sk-right' })).status).toBe(200);
    expect((await fakeLlm(settings).request('/v1/models')).status).toBe(401);
  });
  test.each([
    ['no JSON', '{'],
    ['no messages', { model: 'fake', messages: [] }],
    ['no model', { messages: [{ role: 'user', content: 'x' }] }],
    ['content that is a number', question(3)],
  ])('refuses %s in the shape of the real ones', async (_, body) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { type: 'invalid_request_error', message: expect.any(String) },
    });
  });
  test('an unknown model and an unknown address are 404', async () => {
    expect((await ask(question('?', { model: 'gpt-9' }))).status).toBe(404);
    expect((await fakeLlm().request('/v1/images', { method: 'POST' })).status).toBe(404);
  });
});

test('embeddings: a vector a text in their order, the same for the same text, nearer for what shares more', async () => {
  const ask = (body: object) => fakeLlm().request('/v1/embeddings', { method: 'POST', body: JSON.stringify(body) });
  const answer = await ask({ model: 'fake', input: ['where is my order', 'where is my parcel', '退货'] });
  const { data, usage } = (await answer.json()) as { data: { index: number; embedding: number[] }[]; usage: object };
  expect(data.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(usage).toMatchObject({ total_tokens: 10 });
  const [a = [], b = [], c = []] = data.map(({ embedding }) => embedding);
  const near = (x: readonly number[], y: readonly number[]) => x.reduce((sum, one, i) => sum + one * (y[i] ?? 0), 0);
  expect(near(a, b)).toBeGreaterThan(near(a, c));
  expect(near(a, a)).toBeCloseTo(1, 3);
  expect((await ask({ model: 'fake', input: [] })).status).toBe(400);
  expect((await ask({ model: 'fake-down', input: 'x' })).status).toBe(500);
});

describe('bad manners', () => {
  test('busy says when to come again; busy once works the second time', async () => {
    const busy = await ask(question('?', { model: 'fake-busy' }));
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1']);
    const app = fakeLlm();
    const send = () =>
      app.request('/v1/chat/completions', {
        method: 'POST',
        body: JSON.stringify(question('?', { model: 'fake-busy-once' })),
      });
    expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([429, 200, 200]);
    expect((await ask(question('?', { model: 'fake-down' }))).status).toBe(500);
  });
  test('breaks off over a real connection: some text, no end', async () => {
    const server = await startFakeLlm(0);
    try {
      const answer = await fetch(`${server.url}/chat/completions`, {
        method: 'POST',
        body: JSON.stringify(question('?', { model: 'fake-broken-off', stream: true })),
      });
      let text = '';
      await expect(
        (async () => {
          for await (const part of answer.body ?? []) text += new TextDecoder().decode(part);
        })(),
      ).rejects.toThrow(/terminated|aborted/);
      expect(text).toContain('"content"');
      expect(text).not.toContain('[DONE]');
    } finally {
      await server.close();
    }
  });
  test('garbage: lines that are no JSON, a page, an error in the stream', async () => {
    const text = async (model: string) => (await ask(question('?', { model, stream: true }))).text();
    await expect(async () => streamOf(await ask(question('?', { model: 'fake-garbage', stream: true })))).rejects.toThrow(SyntaxError); // prettier-ignore
    expect(await text('fake-page')).toContain('<!doctype html>');
    expect(await text('fake-error')).toMatch(/"error".*overloaded/);
    expect(await text('fake-error')).not.toContain('[DONE]');
  });
  test('a whole answer where a stream was wanted', async () => {
    const answer = await ask(question('?', { model: 'fake-whole', stream: true }));
    expect(answer.headers.get('content-type')).toContain('application/json');
  });
});
