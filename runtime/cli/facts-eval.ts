// `facts eval`: how well questions about somebody's own tables are understood.
import { z } from 'zod';
import { evaluateFacts, type AskedRow, type TableRow } from '../facts/evaluate.ts';
import { CliFailure, print, type Run } from './command.ts';
import { holdsNothing, readRows } from './read-rows.ts';

const Table = z.object({ table: z.string(), columns: z.array(z.string()).min(1), rows: z.array(z.array(z.string())) });
const Asked = z.object({
  in: z.string(),
  text: z.string(),
  after: z.array(z.string()).optional(),
  cells: z.array(z.array(z.string())).optional(),
  empty: z.boolean().optional(),
  rows: z.array(z.string()).optional(),
  count: z.int().optional(),
  asks: z.enum(['thing', 'fact']).optional(),
  none: z.boolean().optional(),
});
const SHAPE =
  '{"table": "…", "columns": ["…"], "rows": [["…"]]} / {"in": "…", "text": "…", "cells" | "rows" | "count" | "asks" | "none"}';

export const factsEval: Run = async ({ flags, json }) => {
  const lines = await readRows(flags, 'data', {
    shape: { 'zh-CN': SHAPE, en: SHAPE },
    read: (row): TableRow | AskedRow | undefined => {
      const table = Table.safeParse(row);
      return table.success ? table.data : Asked.safeParse(row).data;
    },
    empty: holdsNothing,
  });
  const tables = new Set<string>();
  for (const line of lines)
    if ('table' in line) tables.add(line.table);
    else if (!tables.has(line.in))
      throw new CliFailure({
        'zh-CN': `「${line.text}」之前没有表格「${line.in}」`,
        en: `there is no table "${line.in}" before "${line.text}"`,
      });
  const { wrong, ...figures } = evaluateFacts(lines, () => performance.now());
  if (json) {
    print(JSON.stringify(figures));
    return 0;
  }
  for (const { in: table, text, expected, got } of wrong) print(`${table}: ${text}\n  - ${expected}\n  + ${got}`);
  for (const [name, value] of Object.entries(figures)) print(`${name.padEnd(10)}${Math.round(value * 10_000) / 10_000}`); // prettier-ignore
  return 0;
};
