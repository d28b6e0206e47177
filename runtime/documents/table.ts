// Reads a CSV or a workbook: each row by itself, its cells with the names of their columns.
import { readCsv } from '../spreadsheet/csv.ts';
import { table } from '../spreadsheet/rows.ts';
import { readXlsx } from '../spreadsheet/xlsx.ts';
import type { Block, Reading } from './block.ts';
import { MOST_TEXT } from './limits.ts';
import { ReadingFault } from './fault.ts';
import { rowText } from './rows.ts';

/** @throws SheetFault, ReadingFault */
export async function readTable(bytes: Buffer, kind: 'csv' | 'xlsx'): Promise<Reading> {
  const blocks: Block[] = [];
  let columns: readonly string[] = [];
  let size = 0;
  for await (const step of table(kind === 'csv' ? readCsv(bytes) : readXlsx(bytes), 500)) {
    if ('columns' in step) {
      ({ columns } = step);
      continue;
    }
    for (const { cells } of step.rows) {
      const text = rowText(columns, cells.map(String));
      size += text.length;
      if (size > MOST_TEXT) throw new ReadingFault('reading.long', { most: MOST_TEXT.toLocaleString('en') });
      if (text !== '') blocks.push({ text });
    }
  }
  return { blocks };
}
