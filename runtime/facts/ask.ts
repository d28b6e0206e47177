// A question put to all tables of a list: the one that understands it best answers.
import type { Compiled, Fact } from './compile.ts';
import { say, type Said } from './say.ts';
import { understand, type After, type Understood } from './understand.ts';

export type Asked = { compiled: Compiled; understood: Understood; said: Said; id: string };
/** An answer's own name: the table, and the row and the column it rests on; by it "and its price?" is understood later. */
export const answerId = ({ table }: Compiled, row?: number, fact?: Fact): string =>
  ['fact', table.id, ...(row === undefined ? [] : [table.rows[row]?.id ?? '', ...(fact ? [fact.column.id] : [])])].join(':'); // prettier-ignore
function afterOf(compiled: Compiled, id: string | undefined): After | undefined {
  const [kind, table, row, column] = id?.split(':') ?? [];
  if (kind !== 'fact' || table !== compiled.table.id || row === undefined) return undefined;
  const at = compiled.table.rows.findIndex((one) => one.id === row);
  return at < 0 ? undefined : { row: at, fact: compiled.facts.find((fact) => fact.column.id === column) };
}

/** @param after the id of the last answer, if it was a table's @returns nothing when it is about none of the tables */
export function askTables(
  tables: readonly Compiled[],
  text: string,
  locale: string,
  after?: string,
): Asked | undefined {
  let best: Asked | undefined;
  for (const compiled of tables) {
    const understood = understand(compiled, text, afterOf(compiled, after));
    if (best && understood.confidence <= best.understood.confidence) continue;
    const said = say(compiled, understood, locale);
    if (!said) continue;
    const [cell] = said.cells;
    const one = new Set(said.cells.map(({ row }) => row)).size === 1;
    best = { compiled, understood, said, id: one && cell ? answerId(compiled, cell.row, cell.fact) : answerId(compiled) }; // prettier-ignore
  }
  return best;
}
