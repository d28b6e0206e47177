// The first sheet that is not hidden of a workbook, row by row: texts, numbers, yes or no, and dates as text. Formulas give what they gave last.
import { SheetFault } from './fault.ts';
import { MOST_COLUMNS } from './limits.ts';
import type { Cell, RawRow } from './rows.ts';
import { attribute, elements, streamed, unescaped, whole } from './xml.ts';
import { dateStyles, dateText } from './xlsx-dates.ts';
import { readZip, unpack, type Zip } from './zip.ts';

type Book = { strings: readonly string[]; isDate: readonly boolean[]; from1904: boolean };

/** @throws SheetFault */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<RawRow> {
  const zip = readZip(bytes);
  if (zip.has('xl/workbook.bin') || !zip.has('xl/workbook.xml')) throw new SheetFault('sheet.kind');
  const part = async (name: string) => {
    const entry = zip.get(name);
    return entry ? await whole(unpack(bytes, entry)) : '';
  };
  const workbook = await part('xl/workbook.xml');
  const sheet = firstSheet(zip, workbook, await part('xl/_rels/workbook.xml.rels'));
  const [properties] = elements(workbook, 'workbookPr');
  const book: Book = {
    strings: await sharedStrings(bytes, zip),
    isDate: dateStyles(await part('xl/styles.xml')),
    from1904: /^(1|true)$/.test(attribute(properties?.attributes ?? '', 'date1904') ?? ''),
  };
  let at = 0;
  for await (const row of streamed(unpack(bytes, sheet), 'row')) {
    at = Number(attribute(row.attributes, 'r') ?? at + 1);
    yield readRow(row.inside, at, book);
  }
}

function firstSheet(zip: Zip, workbook: string, relations: string) {
  const [sheet] = [...elements(workbook, 'sheet')].filter(({ attributes }) => !/hidden/i.test(attribute(attributes, 'state') ?? '')); // prettier-ignore
  const id = sheet && /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(sheet.attributes)?.[1];
  const relation = [...elements(relations, 'Relationship')].find(
    ({ attributes }) => attribute(attributes, 'Id') === id,
  );
  const target = attribute(relation?.attributes ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  const entry = zip.get(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
  if (!entry || attribute(relation?.attributes ?? '', 'TargetMode') === 'External')
    throw new SheetFault('sheet.broken');
  return entry;
}

/** Texts stand once, and cells name them by their place. */
async function sharedStrings(bytes: Buffer, zip: Zip): Promise<string[]> {
  const entry = zip.get('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (entry) for await (const { inside } of streamed(unpack(bytes, entry), 'si')) strings.push(joined(inside));
  return strings;
}
/** The text of its runs; how a Japanese name is read aloud (rPh) is not part of it. */
function joined(inside: string): string {
  const text = inside.includes('rPh') ? inside.replace(/<(\w+:)?rPh\b[^>]*>.*?<\/\1?rPh>/gs, '') : inside;
  let all = '';
  for (const run of elements(text, nameIn(text, 't'))) all += unescaped(run.inside);
  return all;
}
/** `t`, or `x:t` in a part whose writer uses prefixes. */
const nameIn = (text: string, name: string): string => {
  const prefix = /<([\w.-]+:)/.exec(text)?.[1];
  return prefix === undefined ? name : `${prefix}${name}`;
};

function readRow(inside: string, at: number, book: Book): RawRow {
  const cells: Cell[] = [];
  let wrong: RawRow['wrong'];
  let next = 0;
  for (const { attributes, inside: cell } of elements(inside, nameIn(inside, 'c'))) {
    const column = columnOf(attribute(attributes, 'r')) ?? next;
    next = column + 1;
    const type = attribute(attributes, 't') ?? 'n';
    if (type === 'e') wrong = 'formula'; // #REF!, #N/A
    const value = type === 'e' ? '' : cellValue(cell, type, Number(attribute(attributes, 's') ?? 0), book);
    if (value === '') continue;
    if (column >= MOST_COLUMNS) throw new SheetFault('sheet.columns', { most: MOST_COLUMNS });
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
  return { at, cells, ...(wrong && { wrong }) };
}

function cellValue(cell: string, type: string, style: number, { strings, isDate, from1904 }: Book): Cell {
  if (type === 'inlineStr') return joined(cell);
  const [found] = elements(cell, nameIn(cell, 'v'));
  const text = found?.inside ?? '';
  if (text === '') return '';
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'str':
      return unescaped(text);
    case 'b':
      return text === '1';
    case 'd':
      return text.replace('T', ' ').replace(/( 00:00:00)?(\.\d+)?Z?$/, '');
    default: {
      const number = Number(text);
      return isDate[style] === true ? dateText(number, from1904) : number;
    }
  }
}
/** `AB12` is 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
