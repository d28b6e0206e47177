// A file of past chats as messages, row by row and never as a whole: CSV and Excel by their columns, JSON lines by their keys.
import { MOST_HISTORY_ROWS, type HistoryFault, type HistoryMap } from '@dialoom/shared/api/learning';
import { readCsv } from '../spreadsheet/csv.ts';
import { SheetFault } from '../spreadsheet/fault.ts';
import { kindOf } from '../spreadsheet/kind.ts';
import { readLines } from '../spreadsheet/lines.ts';
import { table, type Cell } from '../spreadsheet/rows.ts';
import { readXlsx } from '../spreadsheet/xlsx.ts';

/** `cells`: in the order of the columns. */
export type HistoryRow = { at: number; cells: string[]; fault?: HistoryFault };
type HistoryFile = { columns: string[]; rows: AsyncIterable<HistoryRow> };
const JSON_NAME = /\.(jsonl|ndjson|json)$/i;
/** Lines in which keys are looked for. */
const LOOKED_AT = 200;
const BATCH = 500;

/** @throws SheetFault */
export async function historyFile(bytes: Buffer, name: string): Promise<HistoryFile> {
  if (JSON_NAME.test(name.trim())) return jsonFile(bytes);
  const kind = kindOf(bytes, name);
  const parts = table(kind === 'csv' ? readCsv(bytes) : readXlsx(bytes), BATCH);
  const first = await parts.next();
  if (first.done || !('columns' in first.value)) throw new SheetFault('sheet.empty');
  const { columns } = first.value;
  async function* rows(): AsyncGenerator<HistoryRow> {
    for await (const part of parts)
      if ('rows' in part)
        for (const { at, cells, wrong } of part.rows)
          yield { at, cells: cells.map(String), ...(wrong && { fault: wrong }) };
  }
  return { columns, rows: limited(rows()) };
}
async function* limited(rows: AsyncIterable<HistoryRow>): AsyncGenerator<HistoryRow> {
  let count = 0;
  for await (const row of rows) {
    if (++count > MOST_HISTORY_ROWS) throw new SheetFault('sheet.rows', { most: MOST_HISTORY_ROWS });
    yield row;
  }
}

type Said = Readonly<Record<string, unknown>>;
async function jsonFile(bytes: Buffer): Promise<HistoryFile> {
  const lines = readLines(bytes);
  await lines.next(); // its header
  const seen: { at: number; said: Said[] | undefined }[] = [];
  const keys = new Set<string>();
  for (let n = 0; n < LOOKED_AT; n++) {
    const line = await lines.next();
    if (line.done) break;
    const one = { at: line.value.at, said: saidIn(line.value.cells[0], line.value.at) };
    seen.push(one);
    for (const said of one.said ?? []) for (const key of Object.keys(said)) if (keys.size < 200) keys.add(key);
  }
  if (seen.length === 0) throw new SheetFault('sheet.empty');
  if (keys.size === 0) throw new SheetFault('sheet.kind');
  const columns = [...keys];
  const rowsOf = ({ at, said }: (typeof seen)[number]): HistoryRow[] =>
    said ? said.map((one) => ({ at, cells: columns.map((key) => cellOf(one[key])) })) : [{ at, cells: columns.map(() => ''), fault: 'json' }]; // prettier-ignore
  async function* rows(): AsyncGenerator<HistoryRow> {
    for (const one of seen) yield* rowsOf(one);
    for await (const { at, cells } of lines) {
      const said = saidIn(cells[0], at);
      if (said?.length !== 0) yield* rowsOf({ at, said });
    }
  }
  return { columns, rows: limited(rows()) };
}
/** One message, or all of a conversation: {"messages": [{"role", "content"}]}. Nothing: no JSON. An empty line says nothing. */
function saidIn(line: Cell | undefined, at: number): Said[] | undefined {
  const text = String(line ?? '').trim();
  if (text === '') return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // told as a row that is no JSON
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const whole = value as Said;
  const list = whole['messages'] ?? whole['turns'] ?? whole['dialog'] ?? whole['dialogue'];
  if (!Array.isArray(list)) return [whole];
  const conversation = whole['conversation'] ?? whole['conversation_id'] ?? whole['id'] ?? `line ${at}`;
  return list.flatMap((one: unknown) => (typeof one === 'object' && one !== null ? [{ conversation, ...(one as Said) }] : [])); // prettier-ignore
}
const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''; // prettier-ignore

/** What a row says, by the columns. */
export function cellsOf(map: HistoryMap): Record<NonNullable<HistoryMap[number]>, (row: HistoryRow) => string> {
  const at = (part: HistoryMap[number]) => {
    const i = map.indexOf(part);
    return ({ cells }: HistoryRow) => (i < 0 ? '' : (cells[i] ?? ''));
  };
  return { conversation: at('conversation'), time: at('time'), role: at('role'), text: at('text') };
}
