// Test cases through the routes: kept beside the draft, run line by line, carried with the bot, and asked at publishing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptRun } from '@dialoom/shared/cases/kept-run';
import { storeKinds } from '../store/stores-for-tests.ts';
import { botOf, testServer, type TestServer } from '../server-for-tests.ts';

const shopLike = (more: Record<string, unknown> = {}) =>
  botOf(
    {
      start: ['start', {}, { next: 'look' }],
      look: [
        'api-call',
        { address: 'https://shop.example/orders/1', variable: 'order' },
        { ok: 'fine', error: 'broken' },
      ],
      fine: ['say', { text: 'It is {{ order.status }}' }, { next: 'question' }],
      broken: ['say', { text: 'No answer' }, { next: 'question' }],
      question: ['ask', { prompt: 'What else?', variable: 'line' }, { answered: 'bye' }],
      bye: ['end', {}],
    },
    more,
  );
const mocked = { kind: 'http', node: 'look', answer: { is: { status: 200, body: { status: 'sent' } } } };
const green = {
  id: 'green',
  name: 'Sent',
  mocks: [mocked],
  greeting: [{ is: 'says', text: 'it is sent' }],
  steps: [{ do: 'say', text: 'nothing', expect: [{ is: 'ends' }] }],
};
type Line = {
  type: string;
  of?: number;
  passed?: number;
  failed?: number;
  result?: { id: string; status: string; failures: { code: string; params: Record<string, unknown>; turn?: number }[] };
};
const linesOf = (text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe.each(storeKinds)('cases on %s', (kind) => {
  let s: TestServer;
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    s.ask(method, path, { as: 'key', ...(body !== undefined && { body }), headers });
  beforeAll(async () => {
    s = await testServer(kind);
  });
  afterAll(() => s.stop());
  const make = async (document: unknown = shopLike()): Promise<string> =>
    ((await send('POST', '/api/bots', { document })).json as unknown as { id: string }).id;
  const save = (bot: string, one: Record<string, unknown> = green, rev = 0) =>
    send('PUT', `/api/bots/${bot}/cases/${String(one['id'])}`, { case: one, rev });
  const run = async (bot: string, body: object = {}) => linesOf((await send('POST', `/api/bots/${bot}/cases/run`, body)).text);
  const publish = (bot: string) => send('POST', `/api/bots/${bot}/publish`, {});

  test('the draft does not notice that a case is written; a second writer is told', async () => {
    const bot = await make();
    const before = (await send('GET', `/api/bots/${bot}/draft`)).headers.get('etag');
    expect((await save(bot)).json).toEqual({ rev: 1 });
    expect((await save(bot, { ...green, name: 'Other' })).status).toBe(409);
    expect((await save(bot, { ...green, name: 'Mine' }, 1)).json).toEqual({ rev: 2 });
    expect((await send('GET', `/api/bots/${bot}/draft`)).headers.get('etag')).toBe(before);
    expect((await send('GET', `/api/bots/${bot}/cases`)).json).toMatchObject({ cases: [{ rev: 2, case: { name: 'Mine' } }] });
  });
  test('what would go out and is not mocked fails with the node, and nothing goes out', async () => {
    const bot = await make();
    await save(bot);
    await save(bot, { ...green, id: 'bare', mocks: undefined });
    const told = await run(bot);
    expect(told[0]).toEqual({ type: 'began', of: 2 });
    expect(told.at(-1)).toMatchObject({ type: 'done', passed: 1, failed: 1, hits: { nodes: { 'main/look': 2, 'main/fine': 1 } } });
    const bare = told.find(({ result }) => result?.id === 'bare')?.result;
    expect(bare?.failures[0]).toMatchObject({ turn: 0, code: 'unmocked', params: { node: 'look', kind: 'http' } });
  });
  test('the newest results are kept for whoever opens the page; a try while editing is not, a deleted bot takes them along', async () => {
    const bot = await make();
    const kept = () => send('GET', `/api/bots/${bot}/cases/run`).then(({ json }) => json as unknown as { run?: KeptRun });
    expect(await kept()).toEqual({});
    await save(bot);
    await save(bot, { ...green, id: 'bare', mocks: undefined });
    await run(bot);
    const first = (await kept()).run;
    expect(first).toMatchObject({ by: 'API', passed: 1, failed: 1, covered: { hits: { nodes: { 'main/look': 2 } } } });
    expect(first?.results.map(({ result: { id, status } }) => `${id} ${status}`)).toEqual(['green passed', 'bare failed']);

    await save(bot, green, 1);
    const edited = shopLike({ languages: ['en', 'de'] });
    await run(bot, { cases: ['green'], document: edited });
    await run(bot, { one: { ...green, id: 'tried' } });
    const second = (await kept()).run;
    expect(second?.results.map(({ of, result: { id } }) => [id, of === first?.of])).toEqual([['bare', true], ['green', false]]);
    expect(second).toMatchObject({ passed: 1, failed: 0, covered: { of: first?.of } });
    expect((await send('GET', '/api/bots/elsewhere/cases/run')).status).toBe(404);
    await send('DELETE', `/api/bots/${bot}`);
    expect((await kept()).run).toBeUndefined();
  }); // prettier-ignore
  test('one is run as it is being edited, without being kept', async () => {
    const bot = await make();
    const told = await run(bot, { one: { ...green, steps: [{ do: 'say', text: 'x', expect: [{ is: 'person' }] }] } });
    expect(told.at(-1)).toMatchObject({ type: 'done', failed: 1 });
    expect((await send('GET', `/api/bots/${bot}/cases`)).json).toEqual({ cases: [] });
  });
  test('a case whose node is gone says so and stays', async () => {
    const bot = await make();
    await save(bot, { ...green, greeting: [{ is: 'visits', flow: 'main', node: 'gone' }] });
    const told = await run(bot);
    expect(told[1]?.result?.failures).toEqual([{ code: 'gone-node', params: { flow: 'main', node: 'gone' }, turn: 0 }]);
    expect((await send('GET', `/api/bots/${bot}/cases`)).json).toMatchObject({ cases: [{ case: { id: 'green' } }] });
  });
  test('cases come in with a file and go along with a copy; those from elsewhere call nobody', async () => {
    const document = { ...shopLike(), cases: [{ ...green, real: ['http'] }, { id: 'odd', name: 'Odd', steps: 'none' }] };
    const bot = await make(document);
    const kept = (id: string) => send('GET', `/api/bots/${id}/cases`).then(({ json }) => json);
    expect(await kept(bot)).toMatchObject({ cases: [{ case: { id: 'green', real: ['http'] } }, { unread: { id: 'odd', path: 'steps' } }] });
    expect(JSON.stringify((await send('GET', `/api/bots/${bot}/draft`)).json)).not.toContain('"cases"');
    const twin = (await send('POST', `/api/bots/${bot}/duplicate`, { name: 'Twin' })).json as unknown as { id: string };
    expect(await kept(twin.id)).toMatchObject({ cases: [{ case: { id: 'green' } }, { unread: { id: 'odd' } }] });
    const foreign = (await send('POST', '/api/bots?foreign=1', { document })).json as unknown as { id: string };
    expect(JSON.stringify(await kept(foreign.id))).not.toContain('"real"');
  });
  test('the gate: no tests, red tests and thin coverage keep a draft from being published', async () => {
    const gated = (gate: object) => shopLike({ settings: { gate } });
    const untested = await make(gated({ tests: true }));
    expect((await publish(untested)).json).toMatchObject({ error: { code: 'publish.gate-no-tests' } });
    await save(untested, { ...green, mocks: [] });
    expect((await publish(untested)).json).toMatchObject({ error: { code: 'publish.gate-tests' } });
    await save(untested, green, 1);
    expect((await publish(untested)).json).toEqual({ version: 1 });
    const thin = await make(gated({ coverage: 100 }));
    await save(thin);
    expect((await publish(thin)).json).toMatchObject({ error: { code: 'publish.gate-coverage' } });
    await save(thin, { id: 'red', name: 'No answer', mocks: [{ kind: 'http', answer: { failed: 'timeout' } }], steps: green.steps });
    expect((await publish(thin)).json).toMatchObject({ error: { code: 'publish.gate-coverage' } }); // what the backend refuses was never seen
  });
  test('going back to a version that was live asks nothing of what publishing asks', async () => {
    const bot = await make();
    expect((await publish(bot)).json).toEqual({ version: 1 });
    const draft = async () => (await send('GET', `/api/bots/${bot}/draft`)).headers.get('etag') ?? '';
    const edit = async (document: object) => send('PUT', `/api/bots/${bot}/draft`, { document }, { 'if-match': await draft() });
    expect((await edit(shopLike({ name: 'Second' }))).status).toBe(200);
    expect((await publish(bot)).json).toEqual({ version: 2 });
    await edit(shopLike({ settings: { gate: { tests: true } } }));
    expect((await publish(bot)).json).toMatchObject({ error: { code: 'publish.gate-no-tests' } });
    expect((await send('PUT', `/api/bots/${bot}/live`, { version: 1 })).json).toEqual({ version: 1, before: 2 });
  }); // prettier-ignore
  test('a way to an exit is a case that runs green; where there is none it is said', async () => {
    const bot = await make();
    const way = (node: string, exit: string) => send('POST', `/api/bots/${bot}/cases/way`, { flow: 'main', node, exit }).then(({ json }) => json as unknown as { case?: { name: string } });
    const made = await way('look', 'error');
    expect(made.case?.name).toContain('→');
    expect((await run(bot, { one: made.case })).at(-1)).toMatchObject({ passed: 1, failed: 0 });
    expect(await way('look', 'no-such')).toMatchObject({ nearest: { flow: 'main' } });
  });
}); // prettier-ignore
