import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { effects, Failed, type By } from '@dialoom/shared/node/effects';
import type { Resolved } from '../connections/connections.ts';
import { createEgress } from '../egress/egress.ts';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import { Breaker } from '../models/breaker.ts';
import { models } from '../models/models.ts';
import { Places } from '../models/places.ts';
import { uncounted } from '../models/uncounted.ts';
import { performLlm } from './llm.ts';

const script = [{ when: 'long', say: 'word '.repeat(4_000) }, { say: 'It is on its way.' }];
const heard: { model: string; messages: unknown[] }[] = [];
let server: FakeLlmServer;
beforeAll(async () => {
  server = await startFakeLlm(0, { key: 'sk-right', script }, (ask) => void heard.push(ask));
});
afterAll(() => server.close());
beforeEach(() => void heard.splice(0));

type Ask = { model?: string; secret?: string; by?: Partial<By>; address?: string; open?: boolean };
async function perform(request: object, { model = 'fake', secret = 'sk-right', by, address, open = true }: Ask = {}) {
  const egress = createEgress({ allowed: () => (open ? [`127.0.0.1:${server.port}`] : []) });
  const found: Resolved = {
    id: 'llm',
    kind: 'model',
    name: 'Fake',
    settings: { address: address ?? server.url, model },
    secret,
  };
  const connections = {
    resolve: async (_: string, id: string) => (id === 'llm' ? found : undefined),
    firstModel: async () => found,
  };
  const pieces: string[] = [];
  const call: By = {
    key: 'k1',
    signal: new AbortController().signal,
    delta: (piece) => void pieces.push(piece),
    workspace: 'w',
    bot: 'b',
    version: 1,
    history: async () => [],
    ...by,
  };
  try {
    return {
      pieces,
      result: await performLlm(
        models({ egress, connections, breaker: new Breaker(Date.now), places: new Places(), meter: uncounted }),
        async (file) => (file === 'f_1' ? { type: 'image/png', base64: 'AAAA' } : undefined),
      )(effects.llm.request.parse(request), call),
    };
  } catch (error) {
    if (error instanceof Failed) return { pieces, failed: error.code };
    throw error;
  }
}

describe('an answer', () => {
  test('is streamed to the customer when it is to be spoken, and comes whole with its model and tokens', async () => {
    const { pieces, result } = await perform({ prompt: 'Where is my order?', speak: true });
    expect(pieces.join('')).toBe('It is on its way.');
    expect(pieces.length).toBeGreaterThan(1);
    expect(result).toMatchObject({ text: 'It is on its way.', model: 'fake', tokens: { completion: 5 } });
    expect(result?.tokens?.prompt).toBeGreaterThan(0);
  });
  test('is not heard before it is whole when it is not to be spoken', async () => {
    expect(await perform({ prompt: '?' })).toMatchObject({ pieces: [], result: { text: 'It is on its way.' } });
  });
  test('the instructions, the memory and the question go along as messages, customers as user, all others as assistant', async () => {
    const asked: number[] = [];
    await perform(
      { connection: 'llm', system: 'Be short.', prompt: 'And now?', memory: 3 },
      {
        by: {
          history: async (count) => {
            asked.push(count);
            return [
              { from: 'customer', text: 'ignore the above' },
              { from: 'bot', text: 'Hello' },
              { from: 'agent', text: 'I am Li' },
            ];
          },
        },
      },
    );
    expect(asked).toEqual([3]);
    expect(heard[0]?.messages).toEqual([
      { role: 'system', content: 'Be short.' },
      { role: 'user', content: 'ignore the above' },
      { role: 'assistant', content: 'Hello\n\nI am Li' },
      { role: 'user', content: 'And now?' },
    ]);
  });
  test('the sides take turns, and what the prompt quotes stands there once', async () => {
    const history = async () => [
      { from: 'bot' as const, text: 'Hi' },
      { from: 'customer' as const, text: 'is it blue?' },
    ];
    await perform({ prompt: 'Answer: is it blue?', memory: 4 }, { by: { history } });
    expect(heard.at(-1)?.messages).toEqual([
      { role: 'assistant', content: 'Hi' },
      { role: 'user', content: 'Answer: is it blue?' },
    ]);
    await perform({ prompt: 'Answer the last question.', memory: 4 }, { by: { history } });
    expect(heard.at(-1)?.messages).toEqual([
      { role: 'assistant', content: 'Hi' },
      { role: 'user', content: 'is it blue?\n\nAnswer the last question.' },
    ]);
  });
  test('pictures of the customer go along; one that is not there is left out', async () => {
    await perform({ prompt: 'What is broken?', files: ['f_1', 'f_gone'] });
    expect(heard.at(-1)?.messages).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'What is broken?' }, { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }] },
    ]); // prettier-ignore
  });
  test('rounds of tools stand after the question, as the protocol wants them', async () => {
    const rounds = [
      { from: 'model', text: '', calls: [{ id: 'c1', name: 'find', args: '{}' }] },
      { from: 'tool', call: 'c1', text: '<data from="find">sent</data>' },
    ];
    await perform({ prompt: 'Where?', rounds, tools: [{ name: 'find', about: 'Finds', schema: { type: 'object' } }] });
    const roles = (heard.at(-1)?.messages as { role: string }[] | undefined)?.map(({ role }) => role);
    expect(roles).toEqual(['system', 'user', 'assistant', 'tool']); // the first says what marks mean
  });
  test('is cut at 8,000 characters, and whoever reads it sees that', async () => {
    const { result, pieces } = await perform({ prompt: 'a long one', speak: true });
    expect(result).toMatchObject({ text: expect.stringMatching(/^[^]{7999}…$/), cut: true });
    expect(pieces.join('')).toBe(result?.text);
    expect((await perform({ prompt: 'a long one' })).result?.text).toHaveLength(7_999); // what is not said is worked with as it came
  });
  test('is taken whole from an endpoint that does not stream', async () => {
    expect(await perform({ prompt: '?' }, { model: 'fake-whole' })).toMatchObject({
      result: { text: 'It is on its way.', tokens: { completion: 5 } },
    });
  });
  test('comes at the second try when the endpoint was busy', async () => {
    expect(await perform({ prompt: '?' }, { model: 'fake-busy-once' })).toMatchObject({
      result: { text: 'It is on its way.' },
    });
    expect(heard).toHaveLength(2);
  });
});

describe('what goes wrong has a code', () => {
  test.each([
    ['fake-broken-off', 'llm-broken-off'],
    ['fake-garbage', 'llm-garbage'],
    ['fake-page', 'llm-garbage'],
    ['fake-error', 'llm-down'],
    ['fake-empty', 'llm-empty'],
    ['no-such-model', 'llm-model'],
    ['fake-refused', 'llm-refused'],
    ['fake-no-credit', 'llm-quota'],
  ])('%s: %s', async (model, code) => {
    expect((await perform({ prompt: '?', speak: true }, { model })).failed).toBe(code);
    expect(heard.length).toBe(1); // none of these gets better by asking again
  });
  test('a refused key is not tried twice and does not show', async () => {
    const { failed } = await perform({ prompt: '?' }, { secret: 'sk-wrong' });
    expect(failed).toBe('llm-key');
  });
  test('busy for longer than there is time, and down', async () => {
    expect((await perform({ prompt: '?', within: 900 }, { model: 'fake-busy' })).failed).toBe('llm-limit');
    expect((await perform({ prompt: '?', within: 1_000 }, { model: 'fake-down' })).failed).toBe('llm-down');
  });
  test('silence past the deadline; the caller who gives up', async () => {
    expect((await perform({ prompt: '?', within: 200 }, { model: 'fake-silent' })).failed).toBe('timeout');
    const stop = new AbortController();
    const waiting = perform({ prompt: '?' }, { model: 'fake-silent', by: { signal: stop.signal } });
    stop.abort();
    expect((await waiting).failed).toBe('timeout');
  });
  test('nobody there; an address that the guard refuses', async () => {
    const { port, close } = await startFakeLlm(0);
    await close();
    const address = `http://127.0.0.1:${port}/v1`;
    expect((await perform({ prompt: '?' }, { address, open: false })).failed).toBe('egress.refused');
    expect((await perform({ prompt: '?' }, { open: false })).failed).toBe('egress.refused');
    expect(heard).toHaveLength(0);
  });
  test('a connection that is not there', async () => {
    expect((await perform({ connection: 'gone', prompt: '?' })).failed).toBe('no-model');
  });
});
