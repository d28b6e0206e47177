// Imports over HTTP, on the whole server: looked at, read in the background, taken back; and what was written read again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportView } from '@dialoom/shared/api/imports';
import { testServer, type TestServer } from '../../server-for-tests.ts';
import { storeKinds } from '../../store/stores-for-tests.ts';
import { writeSheet } from '../../spreadsheet/write.ts';

const FILE = `姓名,手机,邮箱,公司,生日
张敏,138-0013-8000,min@a.example,织物社,1990-01-05
李娜,13900139000,,织物社,
坏电话,不知道,,,
,,,没人,
=1+1,13700137000,,,2026-02-30
又是张敏,+86 13800138000,,,
`;

describe.each(storeKinds)('imports on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => {
    s = await testServer(kind);
    await s.ask('PUT', '/api/record-fields', { as: 'key', body: { record: 'contact', fields: [{ slug: 'birthday', label: '生日', type: 'date' }] } }); // prettier-ignore
  });
  afterAll(() => s.stop());

  const post = (path: string, file: string | Uint8Array<ArrayBuffer>, query: Record<string, string>) =>
    s.ask('POST', `${path}?${new URLSearchParams({ record: 'contact', name: 'a.csv', ...query }).toString()}`, { as: 'manager', raw: file, headers: { 'content-type': 'application/octet-stream' } }); // prettier-ignore
  const ended = async (id: string): Promise<ImportView> => {
    for (;;) {
      const { json } = await s.ask('GET', `/api/imports/${id}`, { as: 'manager' });
      if (json['state'] !== 'running') return json as unknown as ImportView;
    }
  };
  const run = async (file: string | Uint8Array<ArrayBuffer>, query: Record<string, string> = {}) => {
    const started = await post('/api/imports', file, query);
    expect(started.status, started.text).toBe(202);
    return ended(String(started.json['id']));
  };
  const total = async () => (await s.ask('GET', '/api/contacts', { as: 'manager' })).json['total'];
  const undo = (id: string) => s.ask('POST', `/api/imports/${id}/undo`, { as: 'manager', body: {} });

  test('the preview says what would become of every row, and writes nothing', async () => {
    const { json, status, text } = await post('/api/imports/preview', FILE, {});
    expect(status, text).toBe(200);
    expect(json).toMatchObject({
      rows: 6, created: 2, updated: 1, skipped: 0, refused: 3, unknown: 0, missing: [],
      columns: [['姓名', 'name'], ['手机', 'phones'], ['邮箱', 'emails'], ['公司', 'company'], ['生日', 'own:birthday']].map(([name, field]) => ({ name, field })),
      refusedRows: [
        { at: 4, fate: 'refuse', reasons: [{ reason: 'phone', column: '手机', value: '不知道' }] },
        { at: 5, reasons: [{ reason: 'nobody' }] },
        { at: 6, reasons: [{ reason: 'date', column: '生日', value: '2026-02-30' }] },
      ],
    }); // prettier-ignore
    expect((json['first'] as { fate: string }[]).map(({ fate }) => fate)).toEqual(['create', 'create', 'refuse', 'refuse', 'refuse', 'update']); // prettier-ignore
    expect(await total()).toBe(0);
  });

  test('an import writes what fits, keeps what does not with its reasons, and is taken back as a whole', async () => {
    await s.ask('POST', '/api/contacts', { as: 'manager', body: { contact: { name: '李娜小姐', phones: ['139 0013 9000'], level: 'VIP' } } }); // prettier-ignore
    const done = await run(FILE);
    expect(done).toMatchObject({ state: 'done', rows: 6, created: 1, updated: 2, refused: 3, file: 'a.csv', record: 'contact' }); // prettier-ignore
    const found = (await s.ask('GET', '/api/contacts?q=13800138000', { as: 'manager' })).json as unknown as { contacts: object[] }; // prettier-ignore
    expect(found.contacts).toMatchObject([{ name: '又是张敏', phones: ['138-0013-8000'], emails: ['min@a.example'], company: { name: '织物社' }, fields: { birthday: '1990-01-05' }, source: 'import' }]); // prettier-ignore

    const refused = await s.ask('GET', `/api/imports/${done.id}/refused?lang=zh-CN`, { as: 'manager' });
    expect(refused.headers.get('content-disposition')).toBe('attachment; filename="refused.csv"');
    expect(refused.text.replace('\uFEFF', '').split('\r\n')).toEqual([
      '姓名,手机,邮箱,公司,生日,行号,没有导入的原因',
      '坏电话,不知道,,,,4,「不知道」不是电话号码',
      ',,,没人,,5,没有姓名、手机，也没有邮箱',
      `"'=1+1",13700137000,,,2026-02-30,6,「生日」应当是日期：2026-02-30`,
      '',
    ]);
    expect((await undo(done.id)).json).toEqual({ removed: 2, restored: 1, kept: 0 }); // one contact and the company
    expect(await total()).toBe(1);
    const back = (await s.ask('GET', '/api/contacts?q=13900139000', { as: 'manager' })).json as unknown as { contacts: object[] }; // prettier-ignore
    expect(back.contacts).toMatchObject([{ name: '李娜小姐', phones: ['139 0013 9000'], level: 'VIP', company: null }]);
    expect((await undo(done.id)).status).toBe(404);
    expect((await s.ask('GET', `/api/imports/${done.id}/refused`, { as: 'manager' })).status).toBe(404);
  });

  test('existing ones can be left as they are; a column can be told where to go', async () => {
    const map = JSON.stringify(['level', 'phones', null]);
    const done = await run('姓名,b,c\nGold,13900139000,x\nSilver,13600136000,y\n', { map, existing: 'skip' });
    expect(done).toMatchObject({ created: 1, updated: 0, skipped: 1, refused: 0 });
    await undo(done.id);
  });

  test.each<[string, Record<string, string>, string]>([
    ['two columns for one field', { map: '["name","name"]' }, 'import.map'],
    ['a field that is none', { map: '["name","__proto__"]' }, 'import.map'],
    ['one column too few', { map: '["name"]' }, 'import.map'],
    ['no list at all', { map: '{"a":1}' }, 'import.map'],
    ['nothing to tell a contact by', { map: '["level",null]' }, 'import.map'],
    ['a picture', { name: 'a.png' }, 'sheet.kind'],
  ])('%s: nothing begins', async (_, query, code) => {
    const before = (await s.ask('GET', '/api/imports', { as: 'manager' })).text;
    expect((await post('/api/imports', 'a,b\n1,2\n', query)).json.error).toMatchObject({ code });
    expect((await s.ask('GET', '/api/imports', { as: 'manager' })).text).toBe(before);
  });
  test('300 MB are refused while they come in', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 300) return controller.close();
        sent++;
        controller.enqueue(new Uint8Array(1_048_576));
      },
    });
    const answer = await s.ask('POST', '/api/imports?record=contact&name=a.csv', { as: 'manager', raw: endless });
    expect([answer.status, answer.json.error?.code]).toEqual([413, 'too-large']);
    expect(sent).toBeLessThan(60);
  });

  test('orders find their contact by phone, or make one; and go again with it', async () => {
    const before = await total();
    const done = await run('订单号,金额,手机,下单时间\nA1,￥12.50,13900139000,2026-01-05 08:00\nA2,3,13512345678,\n', { record: 'order', name: 'o.csv', offset: '480' }); // prettier-ignore
    expect(done).toMatchObject({ created: 2, refused: 0 });
    const { json } = await s.ask('GET', '/api/orders?q=A1', { as: 'manager' });
    expect(json).toMatchObject({ orders: [{ number: 'A1', amountCents: 1250, currency: 'CNY', placedAt: Date.UTC(2026, 0, 5), contact: { name: '李娜小姐' } }] }); // prettier-ignore
    await undo(done.id);
    expect(await total()).toBe(before);
  });

  test('stopped while it runs, nothing of it is left', async () => {
    const before = await total();
    const many = Array.from({ length: 3_000 }, (_, i) => `多${i},${13_000_000_000 + i}`).join('\n');
    const started = await post('/api/imports', `姓名,手机\n${many}`, {});
    const id = String(started.json['id']);
    expect((await undo(id)).status).toBe(200);
    expect(await ended(id)).toMatchObject({ state: 'undone' });
    await expect.poll(total).toBe(before);
  });

  test.each(['csv', 'xlsx'] as const)('what is exported as %s comes back as it was', async (as) => {
    const text =
      '姓名,手机,邮箱,公司,等级,负责人,语言,标签,生日\n=cmd,+86 13800138000,a@b.example,C,,,,"a; b",2026-01-05\n';
    const made = await run(text);
    const answer = await s.request('GET', `/api/record-export?record=contact&as=${as}&lang=en&personal=as-written`, {
      as: 'manager',
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (as === 'csv') expect(new TextDecoder().decode(bytes)).toContain(`"'=cmd","'+86 13800138000",a@b.example,C,,,,a; b,2026-01-05\r\n`.replace('a; b', '"a; b"')); // prettier-ignore
    const seen = (await post('/api/imports/preview', bytes, { name: `a.${as}` })).json;
    expect(seen).toMatchObject({ rows: 2, created: 0, updated: 2, refused: 0 });
    const again = await run(bytes, { name: `a.${as}` });
    expect(again).toMatchObject({ updated: 2 });
    await undo(again.id);
    expect((await undo(made.id)).json).toMatchObject({ kept: 0 });
  });
  test('a workbook is read as a CSV is', async () => {
    const pieces: Buffer[] = [];
    for await (const piece of writeSheet('xlsx', ['姓名', '手机'], [['王芳', 13612345678]])) pieces.push(piece);
    const done = await run(new Uint8Array(Buffer.concat(pieces)), { name: '客户.xlsx' });
    expect(done).toMatchObject({ created: 1 });
    await undo(done.id);
  });
});
