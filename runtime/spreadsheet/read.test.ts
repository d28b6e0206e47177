import { describe, expect, test } from 'vitest';
import { withSheet } from './read.ts';
import { table, type Cell, type SheetRow } from './rows.ts';
import { writeSheet } from './write.ts';
import { zipOf } from './zip-for-tests.ts';

async function read(bytes: Uint8Array | string, name: string): Promise<{ columns: readonly string[]; rows: SheetRow[] }> {
  return await withSheet({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, batch: 2 }, async (sheet) => {
    const rows: SheetRow[] = [];
    for await (const batch of sheet.batches) rows.push(...batch);
    return { columns: sheet.columns, rows };
  });
} // prettier-ignore
const cells = async (bytes: Uint8Array | string, name = 'a.csv') =>
  (await read(bytes, name)).rows.map((row) => row.cells);
const refusal = async (bytes: Uint8Array | string, name = 'a.csv') => await read(bytes, name).catch((error: { code: string }) => error.code); // prettier-ignore

const TEXT = '姓名,手机\n张敏,13800138000\n李娜,\n';
/** A few words of GB18030, as Excel in Chinese saves them. */
const GB = Buffer.from('d0d5c3fb2cc3e6bbfd0ad5c5c3f42c310ac0eec4c82c320a', 'hex');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('CSV', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE', swapped(`\uFEFF${TEXT}`)],
    ['UTF-16 LE without a mark', Buffer.from(TEXT.repeat(9).replace(/\n姓名/g, '\n重复'), 'utf16le')],
    ['UTF-16 BE without a mark', swapped(TEXT.repeat(9).replace(/\n姓名/g, '\n重复'))],
  ])('%s', async (_, bytes) => {
    const { columns, rows } = await read(bytes, 'a.csv');
    expect(columns).toEqual(['姓名', '手机']);
    expect(rows[0]).toEqual({ at: 2, cells: ['张敏', '13800138000'] });
    expect(rows[1]).toEqual({ at: 3, cells: ['李娜', ''] });
  });
  test('GB18030, and a Western file that is not', async () => {
    expect(await read(GB, '客户.csv')).toEqual({
      columns: ['姓名', '面积'],
      rows: [{ at: 2, cells: ['张敏', '1'] }, { at: 3, cells: ['李娜', '2'] }],
    }); // prettier-ignore
    expect(await cells(Buffer.from('name;city\nJosé;Köln\n', 'latin1'))).toEqual([['José', 'Köln']]);
  });
  test.each([[';'], ['\t'], [',']])('separated by %j', async (by) => {
    expect(await cells(['a', '"b,;\t"', 'c'].join(by) + '\n' + ['1', `"2${by}2"`, '3'].join(by))).toEqual([
      ['1', `2${by}2`.trim(), '3'],
    ]);
    expect(await cells(`sep=${by}\na${by}b\n1${by}2`)).toEqual([['1', '2']]);
  });
  test('quotes, line breaks in a cell, empty lines: rows keep the number that a spreadsheet shows', async () => {
    const text = 'q,a\r\n"say ""hi""","one\r\ntwo"\r\n\r\n,\r\n5" screen,x\r\n';
    expect((await read(text, 'a.csv')).rows).toEqual([
      { at: 2, cells: ['say "hi"', 'one\r\ntwo'] },
      { at: 5, cells: ['5" screen', 'x'] },
    ]);
  });
  test('a row with cells beyond the columns says so and does not take the others with it', async () => {
    expect((await read('a,b\n1,2,3\n4\n5,6,,\n', 'a.csv')).rows).toEqual([
      { at: 2, cells: ['1', '2'], wrong: 'more-cells' },
      { at: 3, cells: ['4', ''] },
      { at: 4, cells: ['5', '6'] },
    ]);
  });
  test('NUL and half characters do not come in', async () => {
    expect(await cells(Buffer.from('\uFEFFa,b\nx\0y,\uD83D!', 'utf16le'))).toEqual([['xy', '\uFFFD!']]);
  });
  test('a quote that is never closed is told with its row', async () => {
    await expect(read('a\n1\n"2\n3', 'a.csv')).rejects.toMatchObject({ code: 'sheet.quote', params: { row: 3 } });
  });
});

describe('XLSX', () => {
  const sheet = (rows: string) => `<worksheet xmlns="m"><sheetData>${rows}</sheetData></worksheet>`;
  const around = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="H" state="hidden" r:id="r1"/><sheet name="S" r:id="r2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': '<x:sst xmlns:x="m"><x:si><x:t>名</x:t></x:si><x:si><x:r><x:t>a </x:t></x:r><x:r><x:t>&amp;&#20320;_x000D_</x:t></x:r><x:rPh sb="0"><x:t>no</x:t></x:rPh></x:si></x:sst>',
  }; // prettier-ignore
  const book = (rows: string, more: Record<string, string> = {}) => zipOf({ ...around, 'xl/worksheets/sheet1.xml': sheet(''), 'xl/worksheets/sheet2.xml': sheet(rows), ...more }); // prettier-ignore
  const HEAD = '<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>b</t></is></c></row>';

  test('shared and own texts, numbers, yes or no, formulas, gaps, the sheet that is not hidden', async () => {
    const { columns, rows } = await read(
      book(`${HEAD}<row r="3"><c r="B3"><v>1.38001E+10</v></c></row><row/><row r="9"><c t="s"><v>1</v></c><c t="b"><v>1</v></c></row>
        <row><c t="str"><f>A1</f><v>x&lt;y</v></c><c t="e"><v>#REF!</v></c></row>`),
      '客户.XLSX',
    );
    expect(columns).toEqual(['名', 'b']);
    expect(rows).toEqual([
      { at: 3, cells: ['', 13800100000] },
      { at: 9, cells: ['a &你', true] },
      { at: 10, cells: ['x<y', ''], wrong: 'formula' },
    ]);
  });
  test('dates are known by their format, in both calendars', async () => {
    const row = (style: number, value: number) => `<row><c s="${style}"><v>${value}</v></c></row>`;
    const rows = HEAD + row(1, 46027) + row(2, 46027.5) + row(3, 46027.5) + row(1, 0.25) + row(1, 59) + row(1, 61);
    expect((await cells(book(rows), 'a.xlsx')).map(([cell]) => cell)).toEqual(['2026-01-05', '2026-01-05 12:00:00', 46027.5, '06:00:00', '1900-02-28', '1900-03-01']); // prettier-ignore
    const of1904 = book(HEAD + row(1, 44565), { 'xl/workbook.xml': around['xl/workbook.xml'].replace('<workbookPr/>', '<workbookPr date1904="1"/>') }); // prettier-ignore
    expect((await cells(of1904, 'a.xlsx'))[0]?.[0]).toBe('2026-01-05');
  });
  test('billion laughs, a part that is outside, a sheet that is not there', async () => {
    const dtd = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect(await refusal(book('', { 'xl/worksheets/sheet2.xml': dtd + sheet(HEAD) }), 'a.xlsx')).toBe('sheet.broken');
    expect(await refusal(book('', { 'xl/workbook.xml': dtd + around['xl/workbook.xml'] }), 'a.xlsx')).toBe(
      'sheet.broken',
    );
    const out = around['xl/_rels/workbook.xml.rels'].replaceAll('Target="/xl/worksheets/sheet2.xml"', 'Target="file:///etc/passwd" TargetMode="External"'); // prettier-ignore
    expect(await refusal(book(HEAD, { 'xl/_rels/workbook.xml.rels': out }), 'a.xlsx')).toBe('sheet.broken');
  });
  test('bombs are refused by their table of contents, and by what comes out when that lies', async () => {
    const large = Buffer.alloc(30 * 1_048_576, 'a');
    expect(await refusal(zipOf({ ...around, 'xl/worksheets/sheet2.xml': large }), 'a.xlsx')).toBe('sheet.bomb');
    const lying = zipOf({ ...around, 'xl/worksheets/sheet2.xml': large }, { size: 1_000 });
    expect(await refusal(lying, 'a.xlsx')).toBe('sheet.bomb');
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`xl/media/${i}`, '']));
    expect(await refusal(zipOf(many), 'a.xlsx')).toBe('sheet.bomb');
    const sum = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`xl/${i}`, '']));
    expect(await refusal(zipOf(sum, { size: 25 * 1_048_576, packed: 1_048_576 }), 'a.xlsx')).toBe('sheet.bomb');
  });
  test('cut off anywhere it is refused, never half read', async () => {
    const file = book(HEAD);
    for (let length = 1; length < file.length; length += 211)
      expect(await refusal(file.subarray(0, length), 'a.xlsx')).toMatch(/^sheet\.(broken|kind)$/);
  });
  test('one cell far to the right, one row that never ends', async () => {
    expect(await refusal(book(`${HEAD}<row><c r="XFD1"><v>1</v></c></row>`), 'a.xlsx')).toBe('sheet.columns');
    expect(await refusal(zipOf({ ...around, 'xl/worksheets/sheet2.xml': `<worksheet><row>${noise(9_000_000)}` }), 'a.xlsx')).toBe('sheet.broken'); // prettier-ignore
  });
});
/** Text that packs badly. */
function noise(length: number): string {
  let seed = 7;
  let text = '';
  while (text.length < length) text += (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648).toString(36);
  return text;
}

describe('what is no table', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  test.each<[string, Uint8Array | string, string, string]>([
    ['a picture called .csv', png, 'a.csv', 'sheet.kind'],
    ['a picture called .xlsx', png, 'a.xlsx', 'sheet.kind'],
    ['a page called .csv', '<!DOCTYPE html><table>', 'a.csv', 'sheet.kind'],
    ['a CSV called .xlsx', 'a,b\n', 'a.xlsx', 'sheet.kind'],
    ['a ZIP called .csv', zipOf({ a: 'b' }), 'a.csv', 'sheet.kind'],
    ['a ZIP that is no workbook', zipOf({ a: 'b' }), 'a.xlsx', 'sheet.kind'],
    ['a binary', Buffer.from([1, 2, 3, 0, 0, 9, 44, 10]), 'a.csv', 'sheet.kind'],
    ['nothing but zeros', Buffer.alloc(5_000), 'a.csv', 'sheet.nul'],
    ['a zero in a word', 'a,b\nx,y\0z\n', 'a.csv', 'sheet.nul'],
    ['a zero in an even place', 'a,b\nxx,y\0z\n', 'a.csv', 'sheet.nul'],
    ['Excel 97', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'a.xls', 'sheet.old'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx', 'sheet.encrypted'],
    ['nothing', '', 'a.csv', 'sheet.empty'],
    ['empty lines', '\n\n,,\n', 'a.csv', 'sheet.empty'],
    ['no name we can use', 'a,__proto__\n1,2', 'a.csv', 'sheet.header'],
    ['one name twice', 'a,b,A\n', 'a.csv', 'sheet.header-twice'],
    ['more columns than anybody has', Array.from({ length: 201 }, (_, i) => `c${i}`).join(), 'a.csv', 'sheet.columns'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await refusal(bytes, name)).toBe(code);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  }); // prettier-ignore
  test('more than a million rows are refused when the reader gets there', async () => {
    const raw = (async function* () {
      for (let at = 1; at <= 1_000_002; at++) yield { at, cells: ['x'] };
    })();
    const all = async () => {
      for await (const _ of table(raw, 1_000));
    };
    await expect(all()).rejects.toMatchObject({ code: 'sheet.rows' });
  });
  test('51 MB are refused before a thread is opened', async () => {
    expect(await refusal(Buffer.alloc(51 * 1_048_576))).toBe('too-large');
  });
});

describe('written and read again', () => {
  const rows: Cell[][] = [
    ['张敏', 13800138000, true, 'a,b;"c"\nd'],
    ['=HYPERLINK("x")', -5, false, "'=quoted"],
    ['＝cmd', 0.1, true, '+86 138'],
    ['-1', 1, true, "O'Neill"],
    ['@SUM(1)', 1, true, '<b>&amp;_x000D_</b>'],
  ];
  test.each(['csv', 'xlsx'] as const)('%s', async (type) => {
    const pieces: Buffer[] = [];
    for await (const piece of writeSheet(type, ['a', 'b', 'c', '=d'], rows)) pieces.push(piece);
    const back = await read(Buffer.concat(pieces), `a.${type}`);
    expect(back.columns).toEqual(['a', 'b', 'c', '=d']);
    const typed = type === 'csv' ? rows.map((row) => row.map(String)) : rows;
    expect(back.rows.map((row) => row.cells)).toEqual(typed);
  });
});
