// `kill -9` in the middle of turns, under load, on both databases: what was acknowledged is there once, what was under way can be sent
// again under its id, an unsafe call never goes out twice, and whoever waited goes on.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServing, type Asked, type Child } from '../child-for-tests.ts';
import { API_KEY, botOf } from '../server-for-tests.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';

const CUSTOMERS = 24;
/** Killed after so many acknowledged messages, while all others are under way. */
const KILL_AFTER = [60, 90];
type Customer = { id: string; token: string; acknowledged: string[]; open: string | undefined; n: number };

describe.each(storeKinds)('killed on %s', (kind) => {
  let backend: Server;
  let at = '';
  /** How often each call with a key arrived. */
  const keys = new Map<string, number>();
  let child: Child;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  beforeEach(async () => {
    keys.clear();
    backend = createServer((req, res) => {
      const key = req.headers['idempotency-key'];
      if (typeof key === 'string') keys.set(key, (keys.get(key) ?? 0) + 1);
      setTimeout(() => res.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'), 15);
    });
    await new Promise<void>((done) => backend.listen(0, '127.0.0.1', done));
    at = `127.0.0.1:${(backend.address() as AddressInfo).port}`;
    database = await emptyDatabase(kind);
  });
  afterEach(async () => {
    await child.kill('SIGKILL');
    backend.closeAllConnections();
    backend.close();
    await database.drop();
  });
  const start = async () => {
    child = await startServing(database.url);
  };
  const call = <T>(...asked: Asked): Promise<T> => child.call<T>(...asked);
  const bot = async (method: 'GET' | 'POST', settings: object = {}) => {
    const document = botOf({
      start: ['start', {}, { next: 'question' }],
      question: ['ask', { prompt: 'Say something', variable: 'line' }, { answered: 'look', 'gave-up': 'question' }],
      look: ['api-call', { method, address: `http://${at}/look`, timeoutSeconds: 1 }, { ok: 'echo', refused: 'sorry', 'not-found': 'sorry', error: 'sorry' }],
      echo: ['say', { text: 'You said {{ line }}' }, { next: 'question' }],
      sorry: ['say', { text: 'Sorry about {{ line }}: {{ error }}' }, { next: 'question' }],
    }, { settings }); // prettier-ignore
    const { id } = await call<{ id: string }>('POST', '/api/bots', API_KEY, { document });
    await call('POST', `/api/bots/${id}/publish`, API_KEY, {});
    return id;
  };
  const send = (customer: Customer, message: string) =>
    call('POST', `/v1/conversations/${customer.id}/messages`, customer.token, { id: message, type: 'text', text: message }); // prettier-ignore
  const eventsOf = async ({ id, token }: Customer) =>
    (await call<{ events: ChatEvent[] }>('GET', `/v1/conversations/${id}/events?after=0`, token)).events;

  test('nothing acknowledged is lost or doubled, and every conversation goes on', { timeout: 60_000 }, async () => {
    await start();
    await call('PUT', '/api/settings/network', API_KEY, { allowed: [{ target: at, why: 'test' }] });
    const bots = [await bot('GET'), await bot('POST'), await bot('GET', { gatherSeconds: 0.05 })]; // the last holds each line for a moment
    const customers = await Promise.all(
      Array.from({ length: CUSTOMERS }, async (_, i): Promise<Customer> => {
        const { id, token } = await call<{ id: string; token: string }>('POST', `/v1/bots/${bots[i % 3]}/conversations`, '', {}); // prettier-ignore
        return { id, token, acknowledged: [], open: undefined, n: 0 };
      }),
    );
    const waiting = customers.slice(0, 2); // these only wait: nothing of theirs is under way when it happens
    for (const killAfter of KILL_AFTER) {
      let acknowledged = 0;
      let dead = false;
      const talk = async (customer: Customer) => {
        while (!dead) {
          const message = customer.open ?? `message-${++customer.n}`;
          customer.open = message;
          try {
            await send(customer, message);
          } catch {
            return; // the server is gone: whether it was taken, nobody knows yet
          }
          customer.open = undefined;
          customer.acknowledged.push(message);
          if (++acknowledged >= killAfter && !dead) {
            dead = true;
            void child.kill('SIGKILL');
          }
        }
      };
      await Promise.all(customers.slice(2).map(talk));
      await child.ended;
      await start();
    }
    expect(customers.filter(({ open }) => open !== undefined).length).toBeGreaterThan(0); // it was in the middle of turns

    for (const customer of waiting) await send(customer, 'after-the-crash');
    await Promise.all(
      customers.map(async (customer) => {
        if (customer.open !== undefined) await send(customer, customer.open);
        await send(customer, 'the-last-one');
      }),
    );
    for (const customer of customers) {
      const events = await eventsOf(customer);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
      const said = events.flatMap((event) => (event.type === 'message' ? [`${event.from} ${event.text}`] : []));
      const sent = [...customer.acknowledged, ...(customer.open !== undefined ? [customer.open] : []), ...(waiting.includes(customer) ? ['after-the-crash'] : []), 'the-last-one']; // prettier-ignore
      expect(said.filter((line) => line.startsWith('customer'))).toEqual(sent.map((text) => `customer ${text}`));
      for (const text of sent) {
        const answers = said.filter((line) => line === `bot You said ${text}` || line.startsWith(`bot Sorry about ${text}:`)); // prettier-ignore
        expect([text, answers]).toEqual([text, [answers[0]]]);
        // an acknowledged turn had its answer; only one that was under way may be uncertain, and says so
        if (answers[0]?.includes('Sorry')) expect(answers[0]).toBe(`bot Sorry about ${text}: uncertain`);
      }
    }
    expect([...keys.values()].filter((count) => count > 1)).toEqual([]);
  });
});
