// Which CRM an operation goes to: the house's own records when nothing is said, told before publishing and at run time when it is another thing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const keeping = (config: object, error = 'oops') =>
  botOf({
    start: ['start', {}, { next: 'ask' }],
    ask: ['ask', { prompt: 'Phone?', variable: 'phone' }, { answered: 'keep', 'gave-up': 'bye' }],
    keep: ['save-contact', { phone: '{{ phone }}', variable: 'customer', ...config }, { saved: 'ok', several: 'bye', ...(error && { error }) }],
    ok: ['say', { text: 'Kept {{ customer.phone }}.' }, { next: 'bye' }],
    oops: ['say', { text: 'Not kept: {{ error }}.' }, { next: 'bye' }],
    bye: ['end', {}],
  }); // prettier-ignore

describe.each(storeKinds)('the CRM of a node on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => void (s = await testServer(kind)));
  afterAll(() => s.stop());
  const said = async (bot: string, text: string) => {
    const chat = await s.chat(bot);
    await chat.send(text);
    return lines(await chat.all()).at(-1);
  };
  const refusal = async (config: object) => {
    const { json } = await s.ask('POST', '/api/bots', { as: 'key', body: { document: keeping(config, '') } });
    const told = await s.ask('POST', `/api/bots/${String(json['id'])}/publish`, { as: 'key', body: {} });
    return [told.status, (told.json.error as { findings?: { code: string; params?: object }[] } | undefined)?.findings?.filter(({ code }) => code.includes('connection'))]; // prettier-ignore
  };

  test('a document that says nothing, and one that says it, mean the same', async () => {
    expect(await said(await s.publish(keeping({})), '13800138001')).toBe('bot: Kept 13800138001.');
    expect(await said(await s.publish(keeping({ connection: 'dialoom-records' })), '+86 138 0013 8001')).toBe('bot: Kept 13800138001.'); // prettier-ignore
    expect((await s.ask('GET', '/api/contacts?q=13800138001', { as: 'owner' })).json).toMatchObject({ total: 1 });
  });
  test('it is the first in the list, has no secret, and is nobody’s to change', async () => {
    const { json } = await s.ask('GET', '/api/connections', { as: 'editor' });
    const [own] = json['connections'] as object[];
    expect(own).toMatchObject({
      id: 'dialoom-records',
      kind: 'crm',
      name: 'Dialoom records',
      secret: '',
      builtIn: true,
    });
    const connection = { kind: 'api', name: 'Mine', settings: { address: 'https://acme.example' } };
    expect((await s.ask('POST', '/api/connections', { as: 'owner', body: { id: 'dialoom-records', connection } })).status).toBe(409); // prettier-ignore
    expect((await s.ask('PUT', '/api/connections/dialoom-records', { as: 'owner', body: { connection } })).status).toBe(404); // prettier-ignore
    expect((await s.ask('DELETE', '/api/connections/dialoom-records', { as: 'owner' })).status).toBe(404);
    expect((await s.ask('POST', '/api/connections/dialoom-records/test', { as: 'owner', body: {} })).json).toMatchObject({ ok: true }); // prettier-ignore
    expect((await s.ask('POST', '/api/connections', { as: 'owner', body: { connection: { ...connection, kind: 'crm' } } })).status).toBe(400); // prettier-ignore
  });
  test('one that is missing, and one of another kind, are told before anybody meets them', async () => {
    const connection = { kind: 'api', name: 'Warehouse', settings: { address: 'https://acme.example' } };
    await s.ask('POST', '/api/connections', { as: 'owner', body: { id: 'warehouse', connection } });
    expect(await refusal({ connection: 'erp' })).toMatchObject([400, [{ code: 'missing-connection' }]]);
    expect(await refusal({ connection: 'warehouse' })).toMatchObject([400, [{ code: 'wrong-connection', params: { name: 'Warehouse' } }]]); // prettier-ignore
    expect(await refusal({ connection: '' })).toMatchObject([400, [{ code: 'no-connection' }]]);
  });
  test('one that is gone, or became another thing, leaves by the error with its reason', async () => {
    const bot = await s.publish(keeping({ connection: 'later' }));
    expect(await said(bot, '13800138002')).toBe('bot: Not kept: connection.');
    const connection = { kind: 'api', name: 'Later', settings: { address: 'https://acme.example' } };
    await s.ask('POST', '/api/connections', { as: 'owner', body: { id: 'later', connection } });
    expect(await said(bot, '13800138002')).toBe('bot: Not kept: not-crm.');
    expect((await s.ask('GET', '/api/contacts?q=13800138002', { as: 'owner' })).json).toMatchObject({ total: 0 });
  });
});
