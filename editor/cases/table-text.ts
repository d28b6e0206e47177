// A table of variants as lines of text: the columns' names, then a line a row, cells separated by |.
import type { Table } from '@dialoom/shared/cases/case';

export const tableText = (table: Table | undefined): string =>
  table ? [table.columns, ...table.rows].map((cells) => cells.join(' | ')).join('\n') : '';

/** Nothing while no column is named. */
export function tableFrom(text: string): Table | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [head, ...rows] = lines.map((line) => line.split(/[|\t]/).map((cell) => cell.trim()));
  const columns = (head ?? []).filter(Boolean).slice(0, 12);
  return columns.length === 0 ? undefined : { columns, rows: rows.map((cells) => cells.slice(0, columns.length)) };
}
