// Fact tables of a knowledge list: things in rows, what is said of them in columns. A question that names both is answered by a cell.
import { z } from 'zod';
import { route } from './route.ts';

export const MOST_TABLES = 20;
export const MOST_FACT_ROWS = 5_000;
export const MOST_FACT_COLUMNS = 30;
export const MOST_CELL_CHARACTERS = 500;
export const MOST_FACT_FILE_BYTES = 10 * 1_048_576;

/** What the cells of a column are. `list`: several values in one cell, as in "S, M, L". */
export const FactType = z.enum(['text', 'number', 'date', 'yesno', 'list']);
export type FactType = z.infer<typeof FactType>;
const Word = z.string().trim().min(1).max(60);
const Language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** A column as it is kept. */
export const FactColumn = z.strictObject({
  /** Rows name their cells by it; it never changes. */
  id: z.string().regex(/^c\d{1,4}$/),
  name: z.string().trim().min(1).max(80),
  /** `thing`: what the row is about, exactly one column; `alias`: other words for it; `fact`: something said of it. */
  part: z.enum(['thing', 'alias', 'fact']).default('fact'),
  type: FactType.default('text'),
  /** Of numbers without one in the cell: 元, GB, kg. */
  unit: z.string().trim().max(20).default(''),
  /** The cells are written in this language; empty: in any. */
  language: z.union([Language, z.literal('')]).default(''),
  /** The id of the column that says the same in another language; empty: none. */
  of: z.string().max(8).default(''),
  /** Other words for the column. */
  synonyms: z.array(Word).max(30).default([]),
  /** By language; `{thing}`, `{fact}` and `{value}` are filled in. Empty: the usual sentence. */
  sentence: z.record(Language, z.string().trim().max(300)).default({}),
  /** Customers may be told. */
  asked: z.boolean().default(true),
});
export type FactColumn = z.output<typeof FactColumn>;
/** The columns of a table: one names the things, no id and no name twice. */
export const FactColumns = z
  .array(FactColumn)
  .min(1)
  .max(MOST_FACT_COLUMNS)
  .refine((columns) => columns.filter(({ part }) => part === 'thing').length === 1, {
    params: {
      facts: 'one-thing',
      words: { 'zh-CN': '要有且只有一列写名称', en: 'exactly one column names the things' },
    },
  })
  .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, {
    params: { facts: 'twice', words: { 'zh-CN': '两列用了同一个编号', en: 'two columns have the same id' } },
  });

const FactCell = z.string().trim().max(MOST_CELL_CHARACTERS);
/** By column id; what is not named is empty. */
export const FactCells = z.record(z.string().regex(/^c\d{1,4}$/), FactCell);
export type FactCells = z.output<typeof FactCells>;
export const FactRow = z.object({ id: z.string(), cells: FactCells });
export type FactRow = z.output<typeof FactRow>;
const label = z.string().trim().min(1).max(80);
/** A table as a template ships it, in `tables` of its `faq.json`. */
export const FactTableFile = z.strictObject({
  name: label,
  columns: FactColumns,
  rows: z.array(FactCells).max(MOST_FACT_ROWS).default([]),
});
export type FactTableFile = z.output<typeof FactTableFile>;
export const FactTableView = z.object({
  id: z.string(),
  name: z.string(),
  columns: z.array(FactColumn),
  rows: z.int(),
  rev: z.int(), // sent back with a change of the columns: a stale one is refused
  updatedAt: z.int(),
  updatedBy: z.string(),
});
export type FactTableView = z.output<typeof FactTableView>;

export const listFactTables = route({
  method: 'get',
  path: '/api/knowledge/:list/tables',
  may: 'knowledge.read',
  summary: 'The fact tables of a list.',
  result: z.object({ tables: z.array(FactTableView) }),
});
export const createFactTable = route({
  method: 'post',
  path: '/api/knowledge/:list/tables',
  may: 'knowledge.edit',
  summary: 'Makes a table, with rows or without.',
  body: FactTableFile,
  result: FactTableView,
});
export const readFactTable = route({
  method: 'get',
  path: '/api/knowledge/:list/tables/:table',
  may: 'knowledge.read',
  summary: 'A table and a page of its rows, 100 at a time; `q` looks for words in any cell.',
  query: z.object({ q: z.string().max(200).optional(), after: z.string().max(20).optional() }),
  result: z.object({ table: FactTableView, rows: z.array(FactRow), found: z.int(), next: z.string().optional() }),
});
export const saveFactTable = route({
  method: 'put',
  path: '/api/knowledge/:list/tables/:table',
  may: 'knowledge.edit',
  summary: 'Changes the name of a table and what its columns are. Cells of columns that are left out go with them.',
  body: z.strictObject({ rev: z.int(), name: label, columns: FactColumns }),
  result: FactTableView,
});
export const deleteFactTable = route({
  method: 'delete',
  path: '/api/knowledge/:list/tables/:table',
  may: 'knowledge.edit',
  summary: 'Deletes a table and its rows.',
});
export const addFactRow = route({
  method: 'post',
  path: '/api/knowledge/:list/tables/:table/rows',
  may: 'knowledge.edit',
  summary: 'Adds a row. Two rows about the same thing are refused.',
  body: z.strictObject({ cells: FactCells }),
  result: FactRow,
});
export const setFactCell = route({
  method: 'put',
  path: '/api/knowledge/:list/tables/:table/rows/:row',
  may: 'knowledge.edit',
  summary: 'Changes one cell, unless somebody changed it since: `was` is what it held.',
  body: z.strictObject({ column: z.string().max(8), value: FactCell, was: z.string().max(MOST_CELL_CHARACTERS) }),
  result: FactRow,
});
export const deleteFactRow = route({
  method: 'delete',
  path: '/api/knowledge/:list/tables/:table/rows/:row',
  may: 'knowledge.edit',
  summary: 'Takes a row out.',
});

/** Why a row is not taken. `twice`: the same thing stands in an earlier row. */
export const FactRowFault = z.enum(['no-thing', 'twice', 'more-cells', 'long-cell', 'formula', 'full']);
export type FactRowFault = z.infer<typeof FactRowFault>;
const File = {
  name: z.string().min(1).max(300),
  /** The bytes, in Base64. */
  file: z.base64().max(Math.ceil(MOST_FACT_FILE_BYTES / 3) * 4),
  /** The table that it changes; without it a new one is made. */
  table: z.string().max(64).optional(),
  /** Which column names the things, from 0; without it, it is guessed. */
  thing: z.int().min(0).max(MOST_FACT_COLUMNS - 1).optional(),
  /** Things that are in the table and not in the file. */
  gone: z.enum(['keep', 'remove']).default('keep'),
}; // prettier-ignore
const Changes = { created: z.int(), changed: z.int(), same: z.int(), removed: z.int(), refused: z.int() };
export const previewFacts = route({
  method: 'post',
  path: '/api/knowledge/:list/tables/preview',
  may: 'knowledge.edit',
  summary: 'Reads a CSV or XLSX file (up to 10 MB) and says what an import would do. Nothing is written.',
  body: z.strictObject(File),
  result: z.object({
    ...Changes,
    columns: z.array(FactColumn),
    rows: z.array(FactCells), // the first 5
    /** Cells that would change, the first 20. */
    changes: z.array(z.object({ thing: z.string(), column: z.string(), from: z.string(), to: z.string() })),
    faults: z.array(z.object({ row: z.int(), fault: FactRowFault, text: z.string() })), // the first 100
  }),
});
export const importFacts = route({
  method: 'post',
  path: '/api/knowledge/:list/tables/import',
  may: 'knowledge.edit',
  summary:
    'Takes in what is right of a CSV or XLSX file, all of it or nothing: as a new table, or into one that is there.',
  body: z.strictObject({ ...File, title: label.optional() }),
  result: z.object({ ...Changes, import: z.string(), table: FactTableView }),
});
export const undoFacts = route({
  method: 'delete',
  path: '/api/knowledge/:list/tables/:table/imports/:import',
  may: 'knowledge.edit',
  summary: 'Takes the last import back, as long as nothing was changed since.',
});
export const exportFacts = route({
  method: 'get',
  path: '/api/knowledge/:list/tables/:table/export',
  may: 'knowledge.read',
  summary: 'The table as a CSV or XLSX file, in the form that the import reads.',
  status: 200,
  query: z.object({ type: z.enum(['csv', 'xlsx']).default('csv') }),
});

const Cell = z.object({ row: z.string(), thing: z.string(), column: z.string(), fact: z.string(), value: z.string() });
/** What was understood of a question, in the words of the table. */
export const Understanding = z.object({
  table: z.string(),
  things: z.array(z.string()),
  facts: z.array(z.string()),
  conditions: z.array(z.string()),
  /** What was not made use of; much of it means that the question is about something else. */
  rest: z.array(z.string()),
});
export const FactKind = z.enum(['cells', 'compared', 'differ', 'best', 'list', 'count', 'nothing-fits', 'ask-thing', 'ask-fact', 'none']); // prettier-ignore
export const tryFacts = route({
  method: 'post',
  path: '/api/knowledge/:list/tables/try',
  may: 'knowledge.read',
  summary: 'What the tables of a list say to a question, and what was understood of it.',
  body: z.strictObject({
    text: z.string().max(2_000),
    locale: z.string().max(35),
    /** What the last answer was about, for "and its price?": the id of that answer. */
    after: z.string().max(100).optional(),
  }),
  result: z.object({
    kind: FactKind,
    understood: Understanding.optional(),
    id: z.string().optional(),
    answer: z.string().optional(),
    cells: z.array(Cell),
    choices: z.array(z.object({ label: z.string(), answer: z.string() })),
    ms: z.number(),
  }),
});
