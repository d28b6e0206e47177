// `kill -9` between the question of a model's tool and the customer's yes, and right after that yes: the tool runs once or never, and the
// customer hears which.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testBackend, type TestBackend } from '../backend-for-tests.ts';
import { startServing, type Asked, type Child } from '../child-for-tests.ts';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import { API_KEY, botOf } from '../server-for-tests.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';

const script = [
  { when: '"outcome":"ok"', say: 'It is cancelled.' },
  { when: 'did not work (uncertain)', say: 'I cannot tell whether that went through.' },
  { when: 'cancel', say: '', call: [{ name: 'cancel_order', args: { order_no: 'A-7' } }] },
  { say: 'Hm.' },
];
const tools = [{ id: 'aaaa', runs: 'node', node: 'main/cancel', name: 'cancel_order', about: 'Cancel an order', args: [{ id: 'bbbb', name: 'order_no' }], results: [], question: 'Cancel {{ order_no }}?' }]; // prettier-ignore

describe.each(storeKinds)('killed before the yes on %s', (kind) => {
  let shop: TestBackend;
  let model: FakeLlmServer;
  let child: Child;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  beforeEach(async () => {
    [shop, model, database] = await Promise.all([testBackend(), startFakeLlm(0, { script }), emptyDatabase(kind)]);
    await start();
  });
  afterEach(async () => {
    await child.kill('SIGKILL');
    shop.close();
    await model.close();
    await database.drop();
  });
  const start = async () => {
    child = await startServing(database.url, { LLM_BASE_URL: model.url, LLM_MODEL: 'fake' });
  };
  const killed = async () => {
    await child.kill('SIGKILL');
    await start();
  };
  const call = <T>(...asked: Asked): Promise<T> => child.call<T>(...asked);
  /** A customer whom the bot has just asked whether the tool may run. */
  const asked = async () => {
    await call('PUT', '/api/settings/network', API_KEY, { allowed: [{ target: shop.host, why: 'test' }] });
    const document = botOf({
      start: ['start', {}, { next: 'question' }],
      question: ['ask', { prompt: 'Yes?', variable: 'line' }, { answered: 'answer' }],
      answer: ['llm', { prompt: '{{ line }}', tools, fallback: 'Not now, sorry.', memory: 0 }, { ok: 'question', silent: 'question', error: 'question' }],
      cancel: ['api-call', { method: 'POST', address: `${shop.url}/orders/{{ order_no }}/cancel`, timeoutSeconds: 5, retries: 0 }],
    }); // prettier-ignore
    const bot = await call<{ id: string }>('POST', '/api/bots', API_KEY, { document });
    await call('POST', `/api/bots/${bot.id}/publish`, API_KEY, {});
    const { id, token } = await call<{ id: string; token: string }>('POST', `/v1/bots/${bot.id}/conversations`, '', {});
    const said = async () =>
      (await call<{ events: ChatEvent[] }>('GET', `/v1/conversations/${id}/events?after=0`, token)).events.flatMap(
        (event) => (event.type === 'message' ? [`${event.from}: ${event.text}`] : []),
      );
    const send = (message: object) => call('POST', `/v1/conversations/${id}/messages`, token, message);
    await send({ id: 'please-cancel-it', type: 'text', text: 'Please cancel it' });
    expect((await said()).at(-1)).toBe('bot: Cancel A-7?');
    return { said, send };
  };
  const yes = (id: string) => ({ id, type: 'choice', value: 'yes' });
  const posts = () => shop.arrived.filter(({ method }) => method === 'POST').length;

  test('the yes after the restart runs the tool, once', { timeout: 60_000 }, async () => {
    const { said, send } = await asked();
    await killed();
    expect(posts()).toBe(0);
    await Promise.all([send(yes('yes-after-restart')), send(yes('yes-after-restart'))]);
    expect((await said()).filter((line) => line === 'bot: It is cancelled.')).toHaveLength(1);
    await killed();
    await send(yes('yes-after-restart')); // the page did not hear the answer, and sends the same again
    await send({ id: 'and-another-yes-1', type: 'text', text: 'yes' }); // to nothing that is asked
    expect(posts()).toBe(1);
    expect((await said()).filter((line) => line === 'bot: It is cancelled.')).toHaveLength(1);
  });

  test('killed while the tool runs: it does not run again, and the customer hears that nobody knows', { timeout: 60_000 }, async () => {
    const { said, send } = await asked();
    shop.answers(() => undefined); // it has arrived, and no answer comes
    const lost = send(yes('yes-and-then-gone')).catch(() => 'gone');
    await expect.poll(posts, { timeout: 10_000 }).toBe(1);
    await killed();
    expect(await lost).toBe('gone');
    shop.json({});
    await send(yes('yes-and-then-gone'));
    expect((await said()).filter((line) => line.startsWith('bot: ')).slice(-2)).toEqual(['bot: I cannot tell whether that went through.', 'bot: Yes?']);
    expect(posts()).toBe(1);
  }); // prettier-ignore
});
