// Published, started anew: the model of a version is read and not learnt, and conversations are understood as before.
import { describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { readEnv } from '../env.ts';
import { API_KEY, botOf, SECRET } from '../server-for-tests.ts';
import { startServer, type Running } from '../server.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';

const shop = () =>
  botOf(
    {
      start: ['start', {}, { next: 'ask' }],
      ask: ['intent', { prompt: 'How can I help?', rows: [{ id: 'a', intent: 'back', label: 'Return' }, { id: 'b', intent: 'track', label: 'Track' }], askBack: false }, { 'intent:a': 'returning', 'intent:b': 'tracking', else: 'lost' }],
      returning: ['say', { text: 'A return.' }, {}],
      tracking: ['say', { text: 'A parcel.' }, {}],
      lost: ['say', { text: 'No idea.' }, {}],
    },
    {
      intents: {
        back: { name: 'Return', examples: { en: ['I want to send it back', 'return this item', 'give me my money back', 'can I get a refund'] } },
        track: { name: 'Track', examples: { en: ['where is my parcel', 'track my order', 'has it shipped yet', 'when does it arrive'] } },
      },
    },
  ); // prettier-ignore

describe.each(storeKinds)('a server started anew on %s', (kind) => {
  test('publish, restart, classify: nothing is learnt, the same answers', async () => {
    const { url, drop } = await emptyDatabase(kind);
    const env = readEnv({ PORT: '0', DATABASE_URL: url, DIALOOM_API_KEY: API_KEY, DIALOOM_SECRET: SECRET, DIALOOM_DEMO: 'off', DIALOOM_RATE_LIMITS: 'off' }); // prettier-ignore
    const learnt = async ({ parts }: Running) => Number(/^dialoom_models_learnt (\d+)/m.exec(await parts.metrics.metrics())?.[1]);
    const call = async ({ parts }: Running, method: string, path: string, body: object) =>
      (await createApp(parts).request(path, { method, headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<{ id: string; ranked: unknown }>;
    const texts = ['send this back please', 'parcel?', 'sing a song'];
    const understood = (running: Running, bot: string) =>
      Promise.all(texts.map(async (text) => (await call(running, 'POST', `/api/bots/${bot}/understand`, { text, locale: 'en' })).ranked));

    const first = await startServer(env);
    const { id } = await call(first, 'POST', '/api/bots', { document: shop() });
    await call(first, 'POST', `/api/bots/${id}/publish`, {});
    expect(await learnt(first)).toBe(1);
    const before = await understood(first, id);
    await first.stop();

    const second = await startServer(env);
    await second.parts.bots.published.live(id); // as the first customer's page asks for it
    expect(await understood(second, id)).toEqual(before);
    expect(before[0]).toMatchObject([{ intent: 'back' }, { intent: 'track' }]);
    expect(await learnt(second)).toBe(0);
    await second.stop();
    await drop();
  });
}); // prettier-ignore
