// Simulations over HTTP: bad input is named and loses nothing; a real conversation opens for those who may, with nothing personal in it.
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type As, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

describe.each(storeKinds)('simulations on %s', (kind) => {
  let s: TestServer;
  let bot: string;
  beforeAll(async () => {
    s = await testServer(kind);
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());
  const ask = (path: string, body: object = {}, as: As = 'tester') =>
    s.ask('POST', `/api/bots/${bot}/simulations${path}`, { as, body });
  const start = async (body: object = {}) => {
    const told = await ask('', body);
    expect(told.status, told.text).toBe(201);
    return told.json as unknown as SimulationState;
  };
  const mock = (more: object) => ({ kind: 'http', answer: { is: { status: 200, body: null } }, ...more });

  test.each<[string, object, string]>([
    ['a mock of no kind', { mocks: [mock({ kind: 'telepathy' })] }, 'mocks.0.kind'],
    ['a mock with a surplus field', { mocks: [mock({ url: '/x' })] }, 'mocks.0'],
    ['a mock without an answer', { mocks: [{ kind: 'http' }] }, 'mocks.0.answer'],
    ['a rule that compares in no way', { mocks: [mock({ when: [{ at: 'path', is: 'like', value: 'x' }] })] }, 'mocks.0.when.0.is'], // prettier-ignore
    ['a delay before the beginning', { network: { http: { delay: -1 } } }, 'network.http.delay'],
    ['a network that is none', { network: { pigeons: { delay: 1 } } }, 'network'],
    ['people who are neither', { people: 'asleep' }, 'people'],
    ['a breakpoint nowhere', { breakpoints: [{ node: 'x' }] }, 'breakpoints.0.flow'],
    ['a time past all dates', { at: 9e15 }, 'at'],
  ])('%s is refused by its place', async (_, body, path) => {
    const told = await ask('', body);
    expect([told.status, told.json.error?.code, told.json.error?.path]).toEqual([400, 'bad-request', path]);
  });
  test('a bad input changes nothing of what runs', async () => {
    const { id } = await start();
    await ask(`/${id}/inputs`, { type: 'message', text: 'hello' });
    const before = await s.ask('GET', `/api/bots/${bot}/simulations/${id}/events`, { as: 'tester' });
    for (const body of [
      { type: 'mocks', mocks: [mock({ kind: 'x' })] },
      { type: 'set-variables', variables: { contact: 'Emma' } },
      { type: 'clock', at: 'noon' },
      { type: 'burst', lines: [] },
      { type: 'go', how: 'back' },
    ])
      expect((await ask(`/${id}/inputs`, body)).status).toBeGreaterThanOrEqual(400);
    const after = await s.ask('GET', `/api/bots/${bot}/simulations/${id}/events`, { as: 'tester' });
    expect({ ...after.json, at: 0 }).toEqual({ ...before.json, at: 0 });
  });
  test('a breakpoint on a node that is not there is dropped and named', async () => {
    const gone = [{ flow: 'main', node: 'nowhere' }];
    expect(await start({ breakpoints: gone })).toMatchObject({ breakpoints: [], gone });
  });
  test('a node that is not there cannot be run', async () => {
    const told = await ask('', { from: { flow: 'main', node: 'nowhere' } });
    expect([told.status, told.json.error?.code]).toEqual([404, 'not-found']);
  });

  test('a real conversation, as it was, without what is personal; noted in the audit trail; for owners and managers', async () => {
    const talk = await s.chat(bot, { locale: 'en', contact: { name: 'Emma Clark', phone: '13812345678' } });
    await talk.send('I am Emma Clark, call 13812345678 or emma@clark.org');
    const open = (as: As) => s.ask('POST', `/api/inbox/${talk.id}/simulation`, { as });
    for (const as of ['editor', 'tester', 'agent', 'viewer'] as const) expect((await open(as)).status, as).toBe(403);
    const told = await open('manager');
    expect(told.status, told.text).toBe(201);
    expect(told.json).toMatchObject({ bot, real: { conversation: talk.id, version: 1 } });
    expect(told.text).not.toMatch(/Emma Clark|13812345678|emma@clark/);
    const said = (told.json as unknown as SimulationState).messages.filter(({ from }) => from === 'customer');
    expect(said[0]?.text).toMatch(/^I am Customer \d, call 138\d{8} or customer\d@example\.com$/);
    const audit = await s.ask('GET', '/api/audit', { as: 'owner' });
    expect(audit.text).toContain('conversation.test');
  });
  test('one that was erased is told to be gone', async () => {
    expect((await s.ask('POST', '/api/inbox/c_nobody/simulation', { as: 'owner' })).status).toBe(404);
  });
});
