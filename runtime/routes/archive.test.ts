// A bot laid aside: off its sites, out of the way, and back as it was.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

describe.each(storeKinds)('an archived bot on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());

  test('begins no conversation; the running ones go on; brought back it is live again', async () => {
    const bot = await s.publish(echoBot());
    const running = await s.chat(bot);
    const archive = (archived: boolean) => s.ask('PUT', `/api/bots/${bot}/archived`, { as: 'manager', body: { archived } });
    const begin = () => s.ask('POST', `/v1/bots/${bot}/conversations`, { headers: { origin: s.url }, body: { locale: 'en' } });
    expect((await archive(true)).status).toBe(204);
    expect((await begin()).status).toBe(404);
    expect((await s.ask('GET', `/v1/bots/${bot}`, { headers: { origin: s.url } })).status).toBe(404);
    expect((await running.send('still here')).status).toBe(200);
    const { bots } = (await s.ask('GET', '/api/bots', { as: 'viewer' })).json as unknown as { bots: { id: string; archived: boolean; version?: number }[] };
    expect(bots.find(({ id }) => id === bot)).toMatchObject({ archived: true, version: 1 });
    expect((await archive(false)).status).toBe(204);
    expect((await begin()).status).toBe(201);
  });
}); // prettier-ignore
