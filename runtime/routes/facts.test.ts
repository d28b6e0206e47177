import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { testServer, type TestServer } from '../server-for-tests.ts';

const file = (text: string, name = 'coats.csv', encoding: BufferEncoding = 'utf8') => ({ name, file: Buffer.from(text, encoding).toString('base64') }); // prettier-ignore
const COATS = 'Name,Price,Colours\nParka,$49,"red, black"\nHoodie,$29,"grey, red"\n,$1,\nparka,$5,red\n';

describe.each(storeKinds)('fact tables on %s', (kind) => {
  let s: TestServer;
  let list = '';
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
    const { status, json } = await s.ask(method, `/api/knowledge/${list}/tables${path}`, { as: 'key', ...(body !== undefined && { body }) }); // prettier-ignore
    return { status, json: json as never as Record<string, never> & { import: string; table: { id: string; name: string; rev: number; rows: number; columns: { id: string; name: string }[] }; rows: { id: string; cells: Record<string, string> }[]; error?: { code: string } } }; // prettier-ignore
  };
  const say = async (text: string) => (await call('POST', '/try', { text, locale: 'en' })).json['answer'];
  beforeAll(async () => {
    s = await testServer(kind);
    const { json } = await s.ask('POST', '/api/knowledge', { as: 'key', body: { name: 'Shop', entries: [] } });
    list = String(json['id']);
  });
  afterAll(() => s.stop());

  test('a file comes in, what cannot be used is told by row, and it can be taken back', async () => {
    const { json: seen } = await call('POST', '/preview', file(COATS));
    expect(seen).toMatchObject({ created: 2, refused: 2, faults: [{ row: 4, fault: 'no-thing' }, { row: 5, fault: 'twice', text: 'parka' }] }); // prettier-ignore
    expect((await call('GET', '')).json['tables']).toEqual([]);
    const { json } = await call('POST', '/import', file(COATS));
    expect(json).toMatchObject({ created: 2, table: { name: 'coats', rows: 2 } });
    expect(await say('how much is the parka')).toBe('Parka – Price: $49.');
    expect((await call('DELETE', `/${json.table.id}/imports/${json.import}`)).status).toBe(204);
    expect((await call('GET', '')).json['tables']).toEqual([]);
    expect(await say('how much is the parka')).toBeUndefined();
  });
  test('a second file changes what differs and says what; an edit since forbids to take it back', async () => {
    const { json: first } = await call('POST', '/import', file(COATS));
    const { id } = first.table;
    const newer = { ...file('Name,Price,Size\nParka,$39,M\nCap,$9,S\n'), table: id };
    const { json: seen } = await call('POST', '/preview', newer);
    expect(seen).toMatchObject({ created: 1, changed: 1, same: 1, removed: 0, changes: [{ thing: 'Parka', column: 'Price', from: '$49', to: '$39' }, { column: 'Size', from: '', to: 'M' }] }); // prettier-ignore
    const { json: second } = await call('POST', '/import', newer);
    expect(await say('what colours does the parka have')).toBe('Parka – Colours: red, black.');
    expect(await say('how much is the parka')).toBe('Parka – Price: $39.');
    const { json: page } = await call('GET', `/${id}`);
    const cap = page.rows.find(({ cells }) => cells['c1'] === 'Cap');
    const set = (body: object) => call('PUT', `/${id}/rows/${cap?.id}`, body);
    expect((await set({ column: 'c2', value: '$8', was: '$1' })).json.error?.code).toBe('facts.changed');
    expect((await set({ column: 'c1', value: 'PARKA', was: 'Cap' })).json.error?.code).toBe('facts.twice');
    expect((await set({ column: 'c2', value: '$8', was: '$9' })).status).toBe(200);
    expect(await say('price of the cap')).toBe('Cap – Price: $8.');
    expect((await call('DELETE', `/${id}/imports/${second.import}`)).json.error?.code).toBe('facts.changed'); // prettier-ignore
    const { json: third } = await call('POST', '/import', { ...newer, gone: 'remove' });
    expect(third).toMatchObject({ removed: 1, changed: 1, created: 0 });
    expect((await call('DELETE', `/${id}/imports/${third.import}`)).status).toBe(204);
    expect(await say('price of the cap')).toBe('Cap – Price: $8.');
    expect((await call('DELETE', `/${id}`)).status).toBe(204);
  });
  test.each([
    ['GB18030', Buffer.from('c3fbb3c62cbcdbb8f10ab7e7d2c22c32393927aa'.slice(0, 36), 'hex'), '风衣'],
    ['UTF-16', Buffer.from('\ufeff名称\t价格\n风衣\t299元\n', 'utf16le'), '风衣'],
  ])('a file in %s', async (_, bytes, thing) => {
    const { json } = await call('POST', '/preview', { name: 'a.csv', file: bytes.toString('base64') });
    expect(json['rows']).toMatchObject([{ c1: thing }]);
  });
  test('what cannot be a table is refused, and nothing is left of it', async () => {
    const wide = Array.from({ length: 31 }, (_, i) => `c${i}`).join(',');
    expect((await call('POST', '/import', file(`${wide}\n1`))).json.error?.code).toBe('facts.columns');
    expect((await call('POST', '/import', file('Name,Price\n'))).json.error?.code).toBe('facts.nothing');
    expect((await call('POST', '/import', file('%PDF-1.4', 'a.xlsx'))).json.error?.code).toBe('sheet.kind');
    const long = `Name\n${Array.from({ length: 5_001 }, (_, i) => `thing ${i}`).join('\n')}\n`;
    expect((await call('POST', '/preview', file(long))).json).toMatchObject({ created: 5_000, refused: 1, faults: [{ row: 5_002, fault: 'full' }] }); // prettier-ignore
    expect((await call('GET', '')).json['tables']).toEqual([]);
  });
  test('columns are set, a stale setting is refused, and the list takes its tables with it', async () => {
    const { json } = await call('POST', '/import', file('Name,Price\nParka,49\n'));
    const { id, rev, columns } = json.table;
    const told = columns.map((one) => (one.name === 'Price' ? { ...one, unit: '$', sentence: { en: 'Only {value}!' } } : one)); // prettier-ignore
    expect((await call('PUT', `/${id}`, { rev, name: 'Coats', columns: told })).status).toBe(200);
    expect(await say('parka price')).toBe('Only $49!');
    expect((await call('PUT', `/${id}`, { rev, name: 'Coats', columns })).json.error?.code).toBe('facts.changed');
    const { text } = await s.ask('GET', `/api/knowledge/${list}/tables/${id}/export`, { as: 'key' });
    expect(text).toContain('Name,Price\r\nParka,49');
    expect((await s.ask('DELETE', `/api/knowledge/${list}`, { as: 'key' })).status).toBe(204);
    expect((await call('GET', `/${id}`)).status).toBe(404);
  });
});
