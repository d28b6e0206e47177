// Companies: names as they are, for lists by the alphabet; the rest sealed.
import type { Company, CompanyDraft, FieldValue, RecordField } from '@dialoom/shared/api/records';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Selectable } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { shownOf } from './contact-rows.ts';
import { fittingFields, ownFields } from './fields.ts';
import { inOrder, keysInOrder, type Sorted } from './sorted.ts';
import { newRecordId, PAGE, raced, type Db, type RecordParts, type Source, type Who } from './parts.ts';

export type CompanyAbout = { website: string; phone: string; address: string; fields: Record<string, FieldValue> };
type Row = Selectable<Tables['company']>;
export const companyKeyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
const emptyAbout: CompanyAbout = { website: '', phone: '', address: '', fields: {} };

export type Companies = ReturnType<typeof companies>;
export function companies(parts: RecordParts) {
  const { store: { db }, seal, clock } = parts; // prettier-ignore
  const own = ownFields(parts);
  const place = ({ workspace, id }: { workspace: string; id: string }) => `company:${workspace}:${id}`;
  const aboutIn = (row: Row) => JSON.parse(seal.open(row.about, place(row))) as CompanyAbout;
  const view = (row: Row, shown: readonly RecordField[], count: number): Company => {
    const about = aboutIn(row);
    return {
      id: row.id, rev: row.rev, source: row.source as Source, createdAt: row.created_at, updatedAt: row.updated_at,
      name: row.name, ...about, fields: shownOf(about.fields, shown), contacts: count,
    }; // prettier-ignore
  };
  const counts = async (on: Db, keys: readonly number[]) => {
    if (keys.length === 0) return new Map<number | null, number>();
    const rows = await on.selectFrom('contact').select(['company', (e) => e.fn.countAll<number>().as('n')]).where('company', 'in', keys).where('merged_into', 'is', null).groupBy('company').execute(); // prettier-ignore
    return new Map(rows.map(({ company, n }) => [company, Number(n)]));
  };
  const one = async (on: Db, row: Row) =>
    view(row, await own.of(row.workspace, 'company', on), (await counts(on, [row.key])).get(row.key) ?? 0);
  const find = (on: Db, workspace: string, id: string) =>
    on.selectFrom('company').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst();
  const named = (on: Db, workspace: string, name: string) =>
    on.selectFrom('company').selectAll().where('workspace', '=', workspace).where('name_key', '=', companyKeyOf(name)).executeTakeFirst(); // prettier-ignore
  const mustBeFree = async (on: Db, workspace: string, name: string, mine?: number) => {
    const other = await named(on, workspace, name);
    if (other && other.key !== mine) throw new DialoomError('record.exists', 409, { path: 'company.name', params: { value: name }, fields: { id: other.id } }); // prettier-ignore
  };
  const insert = async (on: Db, workspace: string, source: Source, name: string, about: CompanyAbout): Promise<Row> => {
    const at = clock();
    const id = newRecordId('company');
    const row = { id, workspace, rev: 1, source, created_at: at, updated_at: at, name, name_key: companyKeyOf(name), about: seal.seal(JSON.stringify(about), place({ workspace, id })) }; // prettier-ignore
    // the same name at the same moment: the other one counts
    const made = await on.insertInto('company').values(row).onConflict((c) => c.columns(['workspace', 'name_key']).doNothing()).returning('key').executeTakeFirst(); // prettier-ignore
    if (made) return { ...row, key: made.key };
    const other = await named(on, workspace, name);
    if (!other) throw new DialoomError('busy', 503);
    return other;
  };
  const write = async (on: Db, was: Row, name: string, about: CompanyAbout): Promise<Row> => {
    const now = { name, name_key: companyKeyOf(name), rev: was.rev + 1, updated_at: clock(), about: seal.seal(JSON.stringify(about), place(was)) }; // prettier-ignore
    const { numUpdatedRows } = await on.updateTable('company').set(now).where('key', '=', was.key).where('rev', '=', was.rev).executeTakeFirst(); // prettier-ignore
    if (numUpdatedRows !== 1n) throw new DialoomError('record.changed', 409);
    return { ...was, ...now };
  };
  const aboutOf = (draft: CompanyDraft, definitions: readonly RecordField[], was: CompanyAbout): CompanyAbout => {
    const { name: _, fields, ...rest } = draft;
    return { ...was, ...rest, fields: { ...was.fields, ...fittingFields(definitions, fields) } };
  };

  return {
    insert,
    write,
    aboutIn,
    place,
    named,
    async list(workspace: string, { q = '', after, sort = 'name', order = 'up', locale = 'en' }: Sorted<'company'> & { q?: string | undefined }): Promise<{ companies: Company[]; total: number; next?: string }> {
      const wanted = `%${companyKeyOf(q).replace(/[\\%_]/g, '\\$&')}%`;
      const base = () => {
        const all = db.selectFrom('company').where('workspace', '=', workspace);
        return q === '' ? all : all.where(sql<boolean>`name_key like ${wanted} escape '\\'`);
      };
      const count = await base().select((e) => e.fn.countAll<number>().as('n')).executeTakeFirst();
      const down = order === 'down';
      if (sort === 'contacts') {
        const { keys, next } = await keysInOrder(
          (last, most) => base().select('key').where('key', '>', last).orderBy('key').limit(most).execute(),
          async (some) => {
            const of = await counts(db, some.map(({ key }) => key));
            return some.map(({ key }) => of.get(key) ?? 0);
          },
          { down, locale, after },
        );
        const found = keys.length === 0 ? [] : await db.selectFrom('company').selectAll().where('key', 'in', keys).execute();
        const of = await counts(db, keys);
        const fields = await own.of(workspace, 'company');
        return { companies: inOrder(keys, found).map((row) => view(row, fields, of.get(row.key) ?? 0)), total: Number(count?.n ?? 0), ...(next && { next }) }; // prettier-ignore
      }
      const from = /^company-[0-9a-f]+$/.test(after ?? '') ? await find(db, workspace, after ?? '') : undefined;
      const rows = await (from ? base().where('name_key', down ? '<' : '>', from.name_key) : base()).selectAll().orderBy('name_key', down ? 'desc' : 'asc').limit(PAGE + 1).execute(); // prettier-ignore
      const page = rows.slice(0, PAGE);
      const fields = await own.of(workspace, 'company');
      const of = await counts(db, page.map(({ key }) => key)); // prettier-ignore
      const last = page.at(-1);
      return {
        companies: page.map((row) => view(row, fields, of.get(row.key) ?? 0)),
        total: Number(count?.n ?? 0),
        ...(rows.length > PAGE && last && { next: last.id }),
      };
    },
    /** All of them, 500 at a time: for an export. */
    async each(workspace: string, take: (page: Company[]) => Promise<void>): Promise<void> {
      const fields = await own.of(workspace, 'company');
      for (let key = 0; ; ) {
        const some = await db.selectFrom('company').selectAll().where('workspace', '=', workspace).where('key', '>', key).orderBy('key').limit(500).execute(); // prettier-ignore
        const last = some.at(-1);
        if (!last) return;
        const of = await counts(db, some.map((row) => row.key)); // prettier-ignore
        await take(some.map((row) => view(row, fields, of.get(row.key) ?? 0)));
        key = last.key;
      }
    },
    async find(workspace: string, id: string): Promise<Company | undefined> {
      const row = await find(db, workspace, id);
      return row && one(db, row);
    },
    create: ({ workspace }: Who, draft: CompanyDraft): Promise<Company> =>
      raced(parts, async (trx) => {
        const about = aboutOf(draft, await own.of(workspace, 'company', trx), emptyAbout);
        await mustBeFree(trx, workspace, draft.name);
        return one(trx, await insert(trx, workspace, 'person', draft.name, about));
      }),
    save: ({ workspace }: Who, id: string, rev: number, draft: CompanyDraft): Promise<Company> =>
      raced(parts, async (trx) => {
        const was = await find(trx, workspace, id);
        if (!was) throw new DialoomError('not-found', 404);
        if (was.rev !== rev) throw new DialoomError('record.changed', 409);
        const about = aboutOf(draft, await own.of(workspace, 'company', trx), aboutIn(was));
        await mustBeFree(trx, workspace, draft.name, was.key);
        return one(trx, await write(trx, was, draft.name, about));
      }),
    /** Its contacts stay, without it. */
    remove: ({ workspace }: Who, id: string): Promise<void> =>
      raced(parts, async (trx) => {
        const was = await find(trx, workspace, id);
        if (!was) throw new DialoomError('not-found', 404);
        await trx.updateTable('contact').set({ company: null }).where('company', '=', was.key).execute();
        await trx.deleteFrom('company').where('key', '=', was.key).execute();
      }),
  };
} // prettier-ignore
