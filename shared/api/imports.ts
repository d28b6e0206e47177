// Spreadsheets of records: looked at first, then read in the background, then taken back if it was a mistake; and written.
// The file is the body itself, of any type: it is never more than read.
import { z } from 'zod';
import { RecordKind } from './records.ts';
import { route } from './route.ts';

/** `row`: what it is about, told with the row's number. Words: shared/text/row-reasons.ts. */
export const rowReasons = [
  'more-cells', 'long-cell', 'formula', 'nobody', 'no-number', 'no-name', 'long', 'many', 'phone', 'phone-cut', 'email', 'amount', 'currency',
  'moment', 'url', 'text', 'number', 'date', 'boolean', 'choice', 'several', 'full', 'field',
] as const; // prettier-ignore
export type RowReason = (typeof rowReasons)[number];
/** Why a row is refused; `column`: its name in the file, or '' for the row as a whole. */
const Reason = z.object({ reason: z.enum(rowReasons), column: z.string(), value: z.string() });
export type Reason = z.output<typeof Reason>;

/** One per column of the file: the key of the field it goes to, or null. In the address as JSON. */
export const ColumnMap = z.array(z.string().max(60).nullable()).max(200);
const Plan = z.object({
  record: RecordKind,
  /** The file's name: it must say .csv or .xlsx, and be one. */
  name: z.string().min(1).max(300),
  /** JSON of a ColumnMap; without it the columns are guessed from their names. */
  map: z.string().max(8_000).optional(),
  /** What becomes of a record that is there already. */
  existing: z.enum(['update', 'skip']).default('update'),
  /** Minutes east of UTC: the clock that times in the file were written by. */
  offset: z.coerce.number().int().min(-900).max(900).default(0),
});
export type ImportPlan = z.output<typeof Plan>;

const Counts = { rows: z.int(), created: z.int(), updated: z.int(), skipped: z.int(), refused: z.int() };
export const rowFates = ['create', 'update', 'skip', 'refuse', 'unknown'] as const;
const SeenRow = z.object({
  at: z.int(), // as a spreadsheet numbers it
  cells: z.array(z.string()),
  /** `unknown`: the file is so long that this row was not looked up. */
  fate: z.enum(rowFates),
  reasons: z.array(Reason),
});
export type SeenRow = z.output<typeof SeenRow>;
export const previewImport = route({
  method: 'post',
  path: '/api/imports/preview',
  may: 'records.import',
  summary:
    'Reads a CSV or XLSX file and says what an import of it would do, row by row; nothing is written. The body is the file (≤ 50 MB).',
  query: Plan,
  result: z.object({
    ...Counts,
    unknown: z.int(),
    columns: z.array(z.object({ name: z.string(), field: z.string().nullable() })),
    /** A column it cannot do without is missing: none of these is mapped. */
    missing: z.array(z.string()),
    first: z.array(SeenRow),
    refusedRows: z.array(SeenRow),
  }),
});
const ImportView = z.object({
  id: z.string(),
  record: RecordKind,
  file: z.string(),
  at: z.int(),
  by: z.string(),
  state: z.enum(['running', 'done', 'undone']),
  ...Counts,
});
export type ImportView = z.output<typeof ImportView>;
export const startImport = route({
  method: 'post',
  path: '/api/imports',
  may: 'records.import',
  summary: 'Reads the file into the records, in the background: ask for its state. Rows that do not fit are left out and kept for a look.',
  query: Plan,
  result: z.object({ id: z.string() }),
  status: 202,
}); // prettier-ignore
export const listImports = route({
  method: 'get',
  path: '/api/imports',
  may: 'records.import',
  summary: 'The last 50 imports, the newest first.',
  result: z.object({ imports: z.array(ImportView) }),
});
export const readImport = route({
  method: 'get',
  path: '/api/imports/:import',
  may: 'records.import',
  summary: 'How far an import is. One that failed, or whose process went away, is undone as a whole.',
  result: ImportView,
});
export const readRefusedRows = route({
  method: 'get',
  path: '/api/imports/:import/refused',
  may: 'records.import',
  summary: 'The rows that were left out, with the reason of each, as a CSV in the columns of the file. Kept for 30 days.',
  status: 200,
}); // prettier-ignore
export const undoImport = route({
  method: 'post',
  path: '/api/imports/:import/undo',
  may: 'records.import',
  summary: 'Takes an import back, one that still runs too. `kept`: records that somebody has changed or used since.',
  result: z.object({ removed: z.int(), restored: z.int(), kept: z.int() }),
});
export const exportRecords = route({
  method: 'get',
  path: '/api/record-export',
  may: 'records.import',
  summary:
    'All contacts, companies or orders as a CSV or XLSX file. Personal data is starred; as it was written, for who may read it, an import reads the file again.',
  query: z.object({
    record: RecordKind,
    as: z.enum(['csv', 'xlsx']).default('csv'),
    personal: z.enum(['starred', 'as-written']).default('starred'),
  }),
  status: 200,
});
