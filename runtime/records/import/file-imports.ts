// Files of records: looked at without writing, then written batch by batch in the background, all of them or none.
import type { ImportPlan, Reason, SeenRow } from '@dialoom/shared/api/imports';
import type { RecordKind } from '@dialoom/shared/api/records';
import { guessColumns, readableColumns } from '@dialoom/shared/records/columns';
import { emailKey, phoneDigits } from '@dialoom/shared/records/phone';
import { DialoomError } from '@dialoom/shared/text/errors';
import { withSheet, type Sheet } from '../../spreadsheet/read.ts';
import type { SheetRow } from '../../spreadsheet/rows.ts';
import { MOST_BATCH, type ImportRow, type Undone } from '../imports.ts';
import type { Who } from '../parts.ts';
import type { Records } from '../records.ts';
import { convert, neededFields, type Converter } from './convert.ts';
import type { RefusedRow, RefusedRows } from './refused-rows.ts';

export type FilePlan = Omit<ImportPlan, 'map'> & { map: readonly (string | null)[] | undefined };
export type Preview = {
  rows: number; created: number; updated: number; skipped: number; refused: number; unknown: number;
  columns: { name: string; field: string | null }[]; missing: string[]; first: SeenRow[]; refusedRows: SeenRow[];
}; // prettier-ignore
type Parts = { records: Records; refused: RefusedRows; log(error: unknown, about: string): void };

const SHOWN_FIRST = 10;
const SHOWN_REFUSED = 100;
/** A preview looks up so many rows; of the rest it says only whether they can be read. */
const MOST_LOOKED_UP = 50_000;

export type FileImports = ReturnType<typeof fileImports>;
export function fileImports({ records, refused, log }: Parts) {
  const { imports, fields } = records;

  const converterFor = async ({ workspace }: Who, plan: FilePlan, columns: readonly string[]): Promise<Converter> => {
    const own = await fields.of(workspace, plan.record);
    const known = readableColumns(plan.record, own);
    const map = plan.map ?? guessColumns(columns, known);
    const keys = map.filter((key) => key !== null);
    if (map.length !== columns.length || new Set(keys).size !== keys.length || keys.some((key) => !known.some((one) => one.key === key)))
      throw new DialoomError('import.map', 400, { path: 'map' }); // prettier-ignore
    return { record: plan.record, columns, map, own, existing: plan.existing, offset: plan.offset };
  };
  const missingOf = ({ record, map }: Converter): string[] =>
    neededFields[record].some((key) => map.includes(key)) ? [] : [...neededFields[record]];

  return {
    /** @throws DialoomError `sheet.*`, import.map */
    preview: (who: Who, plan: FilePlan, bytes: Uint8Array): Promise<Preview> =>
      withSheet({ bytes, name: plan.name, batch: MOST_BATCH }, async (sheet) => {
        const converter = await converterFor(who, plan, sheet.columns);
        const missing = missingOf(converter);
        const seen: Preview = {
          rows: 0, created: 0, updated: 0, skipped: 0, refused: 0, unknown: 0,
          columns: sheet.columns.map((name, i) => ({ name, field: converter.map[i] ?? null })), missing, first: [], refusedRows: [],
        }; // prettier-ignore
        const told = new Told(plan.record);
        for await (const batch of sheet.batches) {
          // a file without its one column is refused as a whole, not row by row
          const converted = missing.length > 0 ? [] : batch.map((row) => convert(row, converter));
          const good = converted.flatMap((one) => ('row' in one ? [one.row] : []));
          const found = seen.rows < MOST_LOOKED_UP ? await imports.match(who.workspace, plan.record, good) : [];
          let next = 0;
          for (const [i, row] of batch.entries()) {
            seen.rows++;
            const one = converted[i];
            const line: SeenRow = { at: row.at, cells: row.cells.map(String), fate: 'unknown', reasons: [] };
            if (one && 'reasons' in one) Object.assign(line, { fate: 'refuse', reasons: one.reasons });
            else if (one) {
              const known = found[next++];
              const before = told.has(one.row);
              if (known === 'several')
                Object.assign(line, { fate: 'refuse', reasons: [{ reason: 'several', column: '', value: '' }] }); // prettier-ignore
              else if (known !== undefined) line.fate = known === 'new' && !before ? 'create' : plan.existing;
            }
            const count = ({ create: 'created', update: 'updated', skip: 'skipped', refuse: 'refused', unknown: 'unknown' } as const)[line.fate]; // prettier-ignore
            seen[count]++;
            if (seen.first.length < SHOWN_FIRST) seen.first.push(line);
            if (line.fate === 'refuse' && seen.refusedRows.length < SHOWN_REFUSED) seen.refusedRows.push(line);
          }
        }
        return seen;
      }),

    /**
     * Reads the whole file once, so that a fault in it is told before anything is written, then writes it in the background.
     * @returns the import's id, and `done`, which never fails: what goes wrong undoes the import
     */
    async start(who: Who, plan: FilePlan, bytes: Uint8Array): Promise<{ id: string; done: Promise<void> }> {
      const { total, converter } = await withSheet({ bytes, name: plan.name }, async (sheet) => {
        const found = await converterFor(who, plan, sheet.columns);
        if (missingOf(found).length > 0) throw new DialoomError('import.map', 400, { path: 'map' });
        let rows = 0;
        for await (const batch of sheet.batches) rows += batch.length;
        return { total: rows, converter: found };
      });
      const id = await imports.begin(who, { record: plan.record, file: plan.name.slice(0, 200), rows: total });
      await refused.sweep();
      await refused.begin(id, converter.columns);
      const write = async (sheet: Sheet) => {
        for await (const batch of sheet.batches) await writeBatch(who, id, batch, converter);
        await imports.finish(who, id);
      };
      const done = withSheet({ bytes, name: plan.name, batch: MOST_BATCH }, write).catch(async (error: unknown) => {
        // undone by somebody while it ran: the batch that found it so is not written, and all is well
        if ((await imports.find(who.workspace, id))?.state !== 'running') return;
        log(error, 'an import was undone');
        await undo(who, id);
      });
      return {
        id,
        done: done.catch((error: unknown) => log(error, 'an import is not undone; the next start will do it')),
      };
    },

    undo,
    /** Nothing when there is no such import. */
    async refusedRows({ workspace }: Who, id: string) {
      return (await imports.find(workspace, id)) && refused.read(id);
    },
  };

  async function writeBatch(who: Who, id: string, batch: readonly SheetRow[], converter: Converter): Promise<void> {
    const left: RefusedRow[] = [];
    const good: { row: ImportRow; from: SheetRow }[] = [];
    for (const from of batch) {
      const one = convert(from, converter);
      if ('row' in one) good.push({ row: one.row, from });
      else left.push({ at: from.at, cells: from.cells, reasons: one.reasons });
    }
    const outcomes = await imports.batch(who, id, good.map(({ row }) => row), left.length); // prettier-ignore
    for (const [i, outcome] of outcomes.entries()) {
      const from = good[i]?.from;
      if (outcome.did === 'refused' && from) left.push({ at: from.at, cells: from.cells, reasons: [{ reason: outcome.why, column: '', value: '' }] satisfies Reason[] }); // prettier-ignore
    }
    await refused.add(
      id,
      left.toSorted((a, b) => a.at - b.at),
    );
  }

  /** One that still runs is stopped first: its next batch finds it ended. */
  async function undo(who: Who, id: string): Promise<Undone> {
    const one = await imports.find(who.workspace, id);
    if (one?.state === 'running') await imports.finish(who, id);
    const undone = await imports.undo(who, id);
    await refused.forget(id);
    return undone;
  }
}

/** Keys that the file has said before: its second row of one person changes the first. */
class Told {
  readonly #seen = new Set<string>();
  readonly #record: RecordKind;
  constructor(record: RecordKind) {
    this.#record = record;
  }
  has(row: ImportRow): boolean {
    const keys = this.#keys(row);
    const before = keys.some((key) => this.#seen.has(key));
    for (const key of keys) this.#seen.add(key);
    return before;
  }
  #keys(row: ImportRow): string[] {
    if ('contact' in row) return [...(row.contact.phones ?? []).map((one) => `p${phoneDigits(one)}`), ...(row.contact.emails ?? []).map((one) => `e${emailKey(one)}`)]; // prettier-ignore
    return [('order' in row ? row.order.number : row.company.name).normalize('NFKC').trim().toUpperCase() + this.#record]; // prettier-ignore
  }
}
