// The rows that an import has left out, with their reasons: kept sealed for 30 days, so that they can be mended and brought again.
import type { Reason } from '@dialoom/shared/api/imports';
import type { Cell } from '../../spreadsheet/rows.ts';
import type { Store } from '../../store/open.ts';
import type { Seal } from '../../store/seal.ts';

export type RefusedRow = { at: number; cells: Cell[]; reasons: Reason[] };
const KEPT_MS = 30 * 86_400_000;
/** The columns stand as the first row: the header is row 1 at the earliest. */
const HEADER = 0;

export type RefusedRows = ReturnType<typeof refusedRows>;
export function refusedRows({ store: { db }, seal, clock }: { store: Store; seal: Seal; clock(): number }) {
  const place = (id: string) => `import-refused:${id}`;
  const insert = async (id: string, first: number, body: unknown) =>
    void (await db.insertInto('import_refused').values({ import: id, first_row: first, body: seal.seal(JSON.stringify(body), place(id)), at: clock() }).execute()); // prettier-ignore
  return {
    begin: (id: string, columns: readonly string[]) => insert(id, HEADER, columns),
    async add(id: string, rows: readonly RefusedRow[]): Promise<void> {
      const [first] = rows;
      if (first) await insert(id, first.at, rows);
    },
    /** Nothing when there are none, or no longer. */
    async read(id: string): Promise<{ columns: string[]; rows: AsyncGenerator<RefusedRow> } | undefined> {
      const header = await db.selectFrom('import_refused').select('body').where('import', '=', id).where('first_row', '=', HEADER).executeTakeFirst(); // prettier-ignore
      if (!header) return undefined;
      const rows = async function* (): AsyncGenerator<RefusedRow> {
        for (let after = HEADER; ;) {
          const next = await db.selectFrom('import_refused').selectAll().where('import', '=', id).where('first_row', '>', after).orderBy('first_row').limit(1).executeTakeFirst(); // prettier-ignore
          if (!next) return;
          yield* JSON.parse(seal.open(next.body, place(id))) as RefusedRow[];
          after = next.first_row;
        }
      };
      return { columns: JSON.parse(seal.open(header.body, place(id))) as string[], rows: rows() };
    },
    async forget(id: string): Promise<void> {
      await db.deleteFrom('import_refused').where('import', '=', id).execute();
    },
    async sweep(): Promise<void> {
      await db
        .deleteFrom('import_refused')
        .where('at', '<', clock() - KEPT_MS)
        .execute();
    },
  };
}
