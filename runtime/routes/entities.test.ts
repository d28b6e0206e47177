import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const withEntities = {
  ...echoBot(),
  settings: { zone: 'Asia/Shanghai', orderPattern: 'ZX[0-9]{4}' },
  entities: {
    shade: { name: 'Shade', kind: 'list', values: { red: { value: 'red', says: { 'zh-CN': ['红色', '大红'] } } } },
    member: { name: 'Member', kind: 'pattern', pattern: 'M[0-9]{3}' },
    trip: { name: 'Trip', kind: 'composite', parts: [{ id: 'a', name: 'from', kind: 'city', role: 'from' }, { id: 'b', name: 'to', kind: 'city', role: 'to' }] },
    old: {},
  },
}; // prettier-ignore

describe.each(storeKinds)('entities on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind);
    bot = String((await s.ask('POST', '/api/bots', { as: 'editor', body: { document: withEntities } })).json['id']);
  });
  afterAll(() => s.stop());
  const ask = (path: string, body: unknown, as: 'editor' | 'viewer' = 'editor') =>
    s.ask('POST', `/api/bots/${bot}/entities/${path}`, { as, body });

  test('a sentence: the kinds without a list and the bot’s own, with their places', async () => {
    const tried = await ask('try', { text: '从上海到北京，要大红的，会员M123，单号ZX0042', locale: 'zh-CN' });
    const { found } = tried.json as unknown as { found: { kind: string; entity?: string; value: unknown }[] };
    expect(found.map(({ kind, entity, value }) => [entity ?? kind, value])).toEqual([
      ['trip', { from: '上海', to: '北京' }],
      ['city', '上海'],
      ['city', '北京'],
      ['shade', 'red'],
      ['member', 'M123'],
      ['order', 'ZX0042'],
    ]);
    expect(tried.json['now']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  });
  test('what is on the screen counts; a document that is none is refused', async () => {
    const document = { ...withEntities, entities: { x: { name: 'X', values: { a: { value: 'blue' } } } } };
    const tried = await ask('try', { text: 'a blue one', locale: 'en', document });
    expect(tried.json['found']).toEqual([{ kind: 'entity', entity: 'x', value: 'blue', start: 2, end: 6 }]);
    expect((await ask('try', { text: 'x', locale: 'en', document: { flows: 1 } })).status).toBe(400);
    expect((await ask('try', { text: 'x', locale: 'en' }, 'viewer')).status).toBe(403);
  });
  test('a catastrophic pattern answers at once', async () => {
    const document = { ...withEntities, entities: { x: { kind: 'pattern', pattern: '(a+)+$' } } };
    expect((await ask('try', { text: `${'a'.repeat(3_900)}!`, locale: 'en', document })).status).toBe(200);
    const refused = { ...withEntities, entities: { x: { kind: 'pattern', pattern: '(?=a)(a+)+\\1' } } };
    expect((await ask('try', { text: 'aaa', locale: 'en', document: refused })).json['found']).toEqual([]);
  });
  test('a table is read as it is and nothing is written; a broken file is told by its code', async () => {
    const read = await ask('read', { name: 'a.csv', file: base64('Value,Also\nRed,crimson|ruby\n"a,b",\n') });
    expect([read.status, read.json]).toMatchObject([200, { columns: ['Value', 'Also'], rows: [{ row: 2, cells: ['Red', 'crimson|ruby'] }, { row: 3, cells: ['a,b', ''] }], refused: 0 }]); // prettier-ignore
    const broken = await ask('read', { name: 'a.xlsx', file: base64('PK\x03\x04 broken') });
    expect([broken.status, broken.json.error?.code]).toEqual([400, 'sheet.broken']);
    const long = await ask('read', { name: 'a.csv', file: base64(`v\n${'x\n'.repeat(5_001)}`) });
    expect(long.json.error?.code).toBe('sheet.rows');
    expect((await ask('read', { name: 'a.csv', file: base64('v\nx') }, 'viewer')).status).toBe(403);
    expect((await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'editor' })).json['document']).toMatchObject({ entities: withEntities.entities }); // prettier-ignore
  });
});
