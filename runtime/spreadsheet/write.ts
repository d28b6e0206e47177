// A table as a file, piece by piece: CSV as RFC 4180 has it, with the mark that Excel wants, and XLSX with one sheet.
import { crc32, createDeflateRaw } from 'node:zlib';
import { once } from 'node:events';
import { guarded } from './formula.ts';
import type { Cell } from './rows.ts';

export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
export const sheetTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SheetType = keyof typeof sheetTypes;

/** Texts that would run as formulas are guarded in both. */
export const writeSheet = (type: SheetType, columns: readonly string[], rows: Rows): AsyncGenerator<Buffer> =>
  type === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows);

const PIECE = 65_536;
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < PIECE) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}

function writeCsv(columns: readonly string[], rows: Rows): AsyncGenerator<Buffer> {
  return inPieces(
    (async function* () {
      yield `\uFEFF${csvLine(columns)}`;
      for await (const row of rows) yield csvLine(row);
    })(),
  );
}
const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell); // a number is a number: -5 stays one
  const text = guarded(cell);
  return /[",;\t\r\n]|^\s|\s$|'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// ── XLSX ─────────────────────────────────────────────────────────────────────────────────────────────────────

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const around: readonly (readonly [string, string])[] = [
  ['[Content_Types].xml', `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`],
  ['_rels/.rels', `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
  ['xl/workbook.xml', `${XML}<workbook xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`],
  ['xl/_rels/workbook.xml.rels', `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
  // style 0 plain, style 1 bold for the header, style 2 text: digits typed into such a cell stay as typed
  ['xl/styles.xml', `${XML}<styleSheet xmlns="${SHEETML}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`],
]; // prettier-ignore

async function* sheetXml(columns: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${SHEETML}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield xmlRow(columns, 1, 1);
  let at = 1;
  for await (const row of rows) yield xmlRow(row, ++at, 2);
  yield '</sheetData></worksheet>';
}
// references may be left out, but there are readers that want them
function xmlRow(cells: readonly Cell[], at: number, style: number): string {
  const inside = cells.map((cell, column) => (cell === '' ? '' : xmlCell(cell, `${letters(column)}${at}`, style)));
  return `<row r="${at}">${inside.join('')}</row>`;
}
function xmlCell(cell: Cell, at: string, style: number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(guarded(cell))}</t></is></c>`;
}
/** 0 is A, 27 is AB. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
/** XML 1.0 has no place for most control characters; `_x000D_` in a text would be read as one. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '') // oxlint-disable-line no-control-regex -- they are what is taken out
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;'); // prettier-ignore

async function* writeXlsx(columns: readonly string[], rows: Rows): AsyncGenerator<Buffer> {
  const contents: Buffer[] = [];
  let at = 0;
  const one = (text: string) => (async function* () { yield text; })(); // prettier-ignore
  const parts = [...around.map(([name, text]) => [name, one(text)] as const), ['xl/worksheets/sheet1.xml', sheetXml(columns, rows)] as const]; // prettier-ignore
  for (const [name, text] of parts) {
    const offset = at;
    const head = local(name);
    yield head;
    at += head.length;
    const told = { crc: 0, packed: 0, size: 0 };
    for await (const piece of deflated(inPieces(text), told)) {
      yield piece;
      at += piece.length;
    }
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    sizes(after, 4, told);
    yield after;
    at += after.length;
    contents.push(entry(name, offset, told));
  }
  const size = contents.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(contents.length, 8);
  end.writeUInt16LE(contents.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  yield Buffer.concat([...contents, end]);
}
type Told = { crc: number; packed: number; size: number };
async function* deflated(pieces: AsyncIterable<Buffer>, told: Told): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 6 });
  const feeding = (async () => {
    for await (const piece of pieces) {
      told.crc = crc32(piece, told.crc);
      told.size += piece.length;
      if (!deflate.write(piece)) await once(deflate, 'drain');
    }
    deflate.end();
  })().catch((error: unknown) => deflate.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    told.packed += piece.length;
    yield piece;
  }
  await feeding;
}
/** Sizes are not known yet: they stand behind the part (flag 8) and in the table of contents. Names are UTF-8 (flag 0x800). */
const FLAGS = 0x808;
/** 1980-01-01: the same table gives the same file. */
const DAY_ONE = 0x21;
function local(name: string): Buffer {
  const head = Buffer.alloc(30 + name.length);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(DAY_ONE, 12);
  head.writeUInt16LE(name.length, 26);
  head.write(name, 30, 'latin1');
  return head;
}
function entry(name: string, offset: number, told: Told): Buffer {
  const head = Buffer.alloc(46 + name.length);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(DAY_ONE, 14);
  sizes(head, 16, told);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  head.write(name, 46, 'latin1');
  return head;
}
function sizes(into: Buffer, at: number, { crc, packed, size }: Told): void {
  into.writeUInt32LE(crc, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(size, at + 8);
}
