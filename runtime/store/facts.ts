// Fact tables. Rows belong to a generation of their table: an import writes the next one beside the one in use, piece by piece, and turns
// over to it at the end. What was in use stays for one undo, until somebody changes something.
import {
  MOST_CELL_CHARACTERS,
  MOST_FACT_ROWS,
  MOST_TABLES,
  type FactCells,
  type FactColumn,
  type FactRow,
  type FactTableFile,
  type FactTableView,
} from '@dialoom/shared/api/facts';
import type { KnowledgeFile } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Selectable, type Transaction } from 'kysely';
import { plainOf } from '../facts/compile.ts';
import { normal } from '../understanding/features.ts';
import { newId } from './bots.ts';
import type { By } from './faq-rows.ts';
import type { KnowledgeStore } from './knowledge.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

const PAGE = 100;
/** Rows written in one transaction: a few hundredths of a second. */
const PIECE = 200;
/** A generation that has been unused so long has lost the process that was writing it. */
const LOST_MS = 10 * 60_000;
type Trx = Transaction<Tables>;
type Stored = Selectable<Tables['fact_table']>;
type Undo = { import: string; rev: number; gen: number; name: string; columns: FactColumn[] };
export type WholeTable = { id: string; name: string; rev: number; columns: FactColumn[]; rows: FactRow[] };

export const thingOf = (columns: readonly FactColumn[], cells: FactCells): string =>
  plainOf(cells[columns.find(({ part }) => part === 'thing')?.id ?? ''] ?? '');
const columnsOf = ({ columns }: Pick<Stored, 'columns'>): FactColumn[] => JSON.parse(columns) as FactColumn[];
const foldedOf = (cells: FactCells): string => normal(Object.values(cells).join('\n'));
/** What is empty is not kept, and nothing of columns that are not there. */
const kept = (columns: readonly FactColumn[], cells: FactCells): FactCells =>
  Object.fromEntries(columns.flatMap(({ id }) => {
    const value = (cells[id] ?? '').slice(0, MOST_CELL_CHARACTERS);
    return value === '' ? [] : [[id, value]];
  })); // prettier-ignore

/** The tables of a list that is deleted. */
export async function clearTables({ db, transaction }: Pick<Store, 'db' | 'transaction'>, workspace: string, list: string): Promise<void> {
  const tables = await db.selectFrom('fact_table').select('id').where('workspace', '=', workspace).where('list', '=', list).execute();
  for (const { id } of tables)
    await transaction(async (trx) => {
      await trx.deleteFrom('fact_row').where('fact_table', '=', id).execute();
      await trx.deleteFrom('fact_table').where('id', '=', id).execute();
    });
} // prettier-ignore
export type FactStore = ReturnType<typeof factStore>;
export function factStore({ db, transaction, kind }: Store, clock: () => number) {
  const countOf = async (from: Pick<Trx, 'selectFrom'>, id: string, gen: number): Promise<number> =>
    Number((await from.selectFrom('fact_row').select((e) => e.fn.countAll<number>().as('n')).where('fact_table', '=', id).where('gen', '=', gen).executeTakeFirstOrThrow()).n); // prettier-ignore
  const viewOf = async (from: Pick<Trx, 'selectFrom'>, row: Stored): Promise<FactTableView> => ({
    id: row.id, name: row.name, columns: columnsOf(row), rows: await countOf(from, row.id, row.gen), rev: row.rev,
    updatedAt: Number(row.updated_at), updatedBy: row.updated_by,
  }); // prettier-ignore
  const find = (from: Pick<Trx, 'selectFrom'>, workspace: string, list: string, id: string) =>
    from.selectFrom('fact_table').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).executeTakeFirst(); // prettier-ignore
  /** Locks the table; nothing can be taken back any more. @throws not-found */
  const touch = async (trx: Trx, workspace: string, list: string, id: string, by: By): Promise<Stored> => {
    const row = await trx
      .updateTable('fact_table')
      .set({ rev: sql`rev + 1`, undo: null, updated_at: clock(), updated_by: by.name })
      .where('workspace', '=', workspace)
      .where('list', '=', list)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new DialoomError('not-found', 404);
    await trx.deleteFrom('fact_row').where('fact_table', '=', id).where('gen', '<', row.gen).execute();
    return row;
  };
  const write = async (trx: Trx, id: string, gen: number, place: number, rows: readonly FactRow[]): Promise<void> => {
    if (rows.length > 0) await trx.insertInto('fact_row').values(rows.map(({ id: row, cells }, i) => ({ fact_table: id, gen, id: row, place: place + i, folded: foldedOf(cells), cells: JSON.stringify(cells), at: clock() }))).execute(); // prettier-ignore
  };
  const rowsOf = async (id: string, gen: number): Promise<FactRow[]> => {
    const out: FactRow[] = [];
    for (let place = -1; ;) {
      const rows = await db.selectFrom('fact_row').select(['id', 'place', 'cells']).where('fact_table', '=', id).where('gen', '=', gen).where('place', '>', place).orderBy('place').limit(500).execute(); // prettier-ignore
      for (const row of rows) out.push({ id: row.id, cells: JSON.parse(row.cells) as FactCells });
      const last = rows.at(-1);
      if (rows.length < 500 || !last) return out;
      place = last.place;
    }
  };
  /** @throws facts.twice: another row is about the same thing */
  const mustBeNew = async (trx: Trx, table: Stored, cells: FactCells, but?: string): Promise<void> => {
    const columns = columnsOf(table);
    const thing = thingOf(columns, cells);
    if (thing === '') throw new DialoomError('facts.no-thing', 400);
    const rows = await trx.selectFrom('fact_row').select(['id', 'cells']).where('fact_table', '=', table.id).where('gen', '=', table.gen).execute(); // prettier-ignore
    if (rows.some((row) => row.id !== but && thingOf(columns, JSON.parse(row.cells) as FactCells) === thing))
      throw new DialoomError('facts.twice', 409);
  };
  const roomFor = async (trx: Trx, workspace: string, list: string): Promise<void> => {
    const { n } = await trx.selectFrom('fact_table').select((e) => e.fn.countAll<number>().as('n')).where('workspace', '=', workspace).where('list', '=', list).executeTakeFirstOrThrow(); // prettier-ignore
    if (Number(n) >= MOST_TABLES) throw new DialoomError('facts.full', 400, { params: { most: MOST_TABLES } });
  };
  const nextGen = async (id: string): Promise<number> =>
    (await transaction((trx) => trx.updateTable('fact_table').set({ last_gen: sql`last_gen + 1` }).where('id', '=', id).returning('last_gen').executeTakeFirstOrThrow())).last_gen; // prettier-ignore
  const writeAll = async (id: string, gen: number, rows: readonly FactRow[]): Promise<void> => {
    for (let i = 0; i < rows.length; i += PIECE) await transaction((trx) => write(trx, id, gen, i, rows.slice(i, i + PIECE))); // prettier-ignore
  };
  return {
    async tables(workspace: string, list: string): Promise<FactTableView[]> {
      const rows = await db.selectFrom('fact_table').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('gen', '>', 0).orderBy('created_at').orderBy('id').execute(); // prettier-ignore
      return Promise.all(rows.map((row) => viewOf(db, row)));
    },
    async table(workspace: string, list: string, id: string): Promise<FactTableView | undefined> {
      const row = await find(db, workspace, list, id);
      return row && row.gen > 0 ? viewOf(db, row) : undefined;
    },
    /** All rows, in their order. */
    async whole(workspace: string, list: string, id: string): Promise<WholeTable | undefined> {
      const row = await find(db, workspace, list, id);
      if (!row || row.gen === 0) return undefined;
      return { id, name: row.name, rev: row.rev, columns: columnsOf(row), rows: await rowsOf(id, row.gen) };
    },
    /** How often each table of a list was changed: by it an index knows that it is old. */
    async revs(workspace: string, list: string): Promise<Map<string, number>> {
      const rows = await db.selectFrom('fact_table').select(['id', 'rev']).where('workspace', '=', workspace).where('list', '=', list).where('gen', '>', 0).orderBy('created_at').orderBy('id').execute(); // prettier-ignore
      return new Map(rows.map(({ id, rev }) => [id, rev]));
    },
    async page(
      workspace: string,
      list: string,
      id: string,
      { q, after }: { q?: string | undefined; after?: string | undefined },
    ) {
      const table = await find(db, workspace, list, id);
      if (!table || table.gen === 0) return undefined;
      let wanted = db.selectFrom('fact_row').where('fact_table', '=', id).where('gen', '=', table.gen);
      if (q) wanted = wanted.where(sql<boolean>`folded like ${`%${normal(q).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`); // prettier-ignore
      const { n } = await wanted.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
      const from = Number(after ?? -1);
      const rows = await wanted.select(['id', 'place', 'cells']).where('place', '>', Number.isSafeInteger(from) ? from : -1).orderBy('place').limit(PAGE + 1).execute(); // prettier-ignore
      const page = rows.slice(0, PAGE);
      const last = page.at(-1);
      return {
        table: await viewOf(db, table),
        rows: page.map((row): FactRow => ({ id: row.id, cells: JSON.parse(row.cells) as FactCells })),
        found: Number(n),
        ...(rows.length > PAGE && last && { next: String(last.place) }),
      };
    },
    /** Seen only when all of it is there. @throws facts.full */
    async create(workspace: string, list: string, { name, columns, rows }: FactTableFile, by: By, made?: string): Promise<FactTableView> {
      const id = newId('table');
      const at = clock();
      await transaction(async (trx) => {
        await roomFor(trx, workspace, list);
        await trx.insertInto('fact_table').values({ id, workspace, list, name, rev: 1, columns: JSON.stringify(columns), gen: 0, last_gen: 1, undo: null, created_at: at, updated_at: at, updated_by: by.name }).execute();
      });
      await writeAll(id, 1, rows.slice(0, MOST_FACT_ROWS).map((cells) => ({ id: newId('row'), cells: kept(columns, cells) })));
      const undo: Undo | undefined = made === undefined ? undefined : { import: made, rev: 1, gen: 0, name, columns };
      const row = await transaction((trx) => trx.updateTable('fact_table').set({ gen: 1, undo: undo ? JSON.stringify(undo) : null }).where('id', '=', id).returningAll().executeTakeFirstOrThrow());
      return viewOf(db, row);
    }, // prettier-ignore
    /** @throws facts.changed when somebody saved since `rev`; not-found */
    save: (workspace: string, list: string, id: string, { rev, name, columns }: { rev: number; name: string; columns: FactColumn[] }, by: By): Promise<FactTableView> =>
      transaction(async (trx) => {
        const row = await touch(trx, workspace, list, id, by);
        if (row.rev !== rev + 1) throw new DialoomError('facts.changed', 409);
        const changed = await trx.updateTable('fact_table').set({ name, columns: JSON.stringify(columns) }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
        return viewOf(trx, changed);
      }), // prettier-ignore
    drop: (workspace: string, list: string, id: string): Promise<void> =>
      transaction(async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('fact_table').where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).executeTakeFirst(); // prettier-ignore
        if (numDeletedRows !== 1n) throw new DialoomError('not-found', 404);
        await trx.deleteFrom('fact_row').where('fact_table', '=', id).execute();
      }),
    addRow: (workspace: string, list: string, id: string, cells: FactCells, by: By): Promise<FactRow> =>
      transaction(async (trx) => {
        const table = await touch(trx, workspace, list, id, by);
        if ((await countOf(trx, id, table.gen)) >= MOST_FACT_ROWS) throw new DialoomError('facts.rows', 400, { params: { most: MOST_FACT_ROWS } }); // prettier-ignore
        const row = { id: newId('row'), cells: kept(columnsOf(table), cells) };
        await mustBeNew(trx, table, row.cells);
        const { last } = await trx.selectFrom('fact_row').select((e) => e.fn.max('place').as('last')).where('fact_table', '=', id).where('gen', '=', table.gen).executeTakeFirstOrThrow(); // prettier-ignore
        await write(trx, id, table.gen, Number(last ?? -1) + 1, [row]);
        return row;
      }),
    /** @throws facts.changed when the cell holds something else than `was` */
    setCell: (workspace: string, list: string, id: string, row: string, { column, value, was }: { column: string; value: string; was: string }, by: By): Promise<FactRow> =>
      transaction(async (trx) => {
        const table = await touch(trx, workspace, list, id, by);
        const columns = columnsOf(table);
        const there = await trx.selectFrom('fact_row').select('cells').where('fact_table', '=', id).where('gen', '=', table.gen).where('id', '=', row).executeTakeFirst();
        if (!there || !columns.some((one) => one.id === column)) throw new DialoomError('not-found', 404);
        const cells = JSON.parse(there.cells) as FactCells;
        if ((cells[column] ?? '') !== was) throw new DialoomError('facts.changed', 409);
        const changed = kept(columns, { ...cells, [column]: value });
        if (columns.some((one) => one.id === column && one.part === 'thing')) await mustBeNew(trx, table, changed, row);
        await trx.updateTable('fact_row').set({ cells: JSON.stringify(changed), folded: foldedOf(changed) }).where('fact_table', '=', id).where('gen', '=', table.gen).where('id', '=', row).execute();
        return { id: row, cells: changed };
      }), // prettier-ignore
    dropRow: (workspace: string, list: string, id: string, row: string, by: By): Promise<void> =>
      transaction(async (trx) => {
        const { gen } = await touch(trx, workspace, list, id, by);
        const { numDeletedRows } = await trx.deleteFrom('fact_row').where('fact_table', '=', id).where('gen', '=', gen).where('id', '=', row).executeTakeFirst(); // prettier-ignore
        if (numDeletedRows !== 1n) throw new DialoomError('not-found', 404);
      }),
    /**
     * Everything anew, all of it or nothing: seen at once, at the end. @param rev what it was made from
     * @throws facts.changed when somebody changed the table meanwhile
     */
    async replace(workspace: string, list: string, id: string, rev: number, { columns, rows }: { columns: FactColumn[]; rows: readonly FactRow[] }, made: string, by: By): Promise<FactTableView> {
      const there = await find(db, workspace, list, id);
      if (!there) throw new DialoomError('not-found', 404);
      const gen = await nextGen(id);
      try {
        await writeAll(id, gen, rows.map((row) => ({ ...row, cells: kept(columns, row.cells) })));
        return await transaction(async (trx) => {
          const row = await touch(trx, workspace, list, id, by);
          if (row.rev !== rev + 1) throw new DialoomError('facts.changed', 409);
          const undo: Undo = { import: made, rev: row.rev, gen: row.gen, name: row.name, columns: columnsOf(row) };
          return viewOf(trx, await trx.updateTable('fact_table').set({ gen, columns: JSON.stringify(columns), undo: JSON.stringify(undo) }).where('id', '=', id).returningAll().executeTakeFirstOrThrow());
        });
      } catch (error) {
        await transaction((trx) => trx.deleteFrom('fact_row').where('fact_table', '=', id).where('gen', '=', gen).execute());
        throw error;
      }
    }, // prettier-ignore
    /** @throws facts.changed when something was changed since; not-found */
    undo: (workspace: string, list: string, id: string, made: string, by: By): Promise<void> =>
      transaction(async (trx) => {
        const row = await trx.updateTable('fact_table').set({ rev: sql`rev + 1`, updated_at: clock(), updated_by: by.name }).where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).returningAll().executeTakeFirst();
        if (!row) throw new DialoomError('not-found', 404);
        const undo = row.undo === null ? undefined : (JSON.parse(row.undo) as Undo);
        if (undo?.import !== made || undo.rev !== row.rev - 1) throw new DialoomError('facts.changed', 409);
        await trx.deleteFrom('fact_row').where('fact_table', '=', id).where('gen', '=', row.gen).execute();
        if (undo.gen === 0) await trx.deleteFrom('fact_table').where('id', '=', id).execute();
        else await trx.updateTable('fact_table').set({ gen: undo.gen, name: undo.name, columns: JSON.stringify(undo.columns), undo: null }).where('id', '=', id).execute();
      }), // prettier-ignore
    /** Takes away what a process that is gone left half written. @param alone no other process uses the database */
    async sweep(alone: boolean): Promise<void> {
      const before = alone ? clock() : clock() - LOST_MS;
      for (const { id, gen, undo, created_at } of await db.selectFrom('fact_table').select(['id', 'gen', 'undo', 'created_at']).execute()) {
        const used = [gen, ...(undo === null ? [] : [(JSON.parse(undo) as Undo).gen])];
        await db.deleteFrom('fact_row').where('fact_table', '=', id).where('gen', 'not in', used).where('at', '<=', before).execute();
        if (gen === 0 && Number(created_at) <= before) await db.deleteFrom('fact_table').where('id', '=', id).execute();
      }
    }, // prettier-ignore
    /** Another process may change what this one holds. */
    shared: kind === 'postgres',
  };
}

/** Lists that bring tables along. */
export const listsWithTables = <K extends Pick<KnowledgeStore, 'create'>>(knowledge: K, facts: Pick<FactStore, 'create'>): K => ({
  ...knowledge,
  create: async (workspace: string, file: KnowledgeFile, by: By) => {
    const made = await knowledge.create(workspace, file, by);
    for (const table of file.tables ?? []) await facts.create(workspace, made.id, table, by);
    return made;
  },
}); // prettier-ignore
