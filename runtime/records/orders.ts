// Orders (purchases in the database): found by their number's keyed hash and by their contact; the rest is sealed.
import type { FieldValue, Order, OrderDraft, RecordField } from '@dialoom/shared/api/records';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Selectable } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { contactRows, shownOf, type Held } from './contact-rows.ts';
import { fittingFields, ownFields } from './fields.ts';
import { orderKey } from './look-up.ts';
import {
  cursorOf,
  newRecordId,
  PAGE,
  Raced,
  raced,
  type Db,
  type RecordParts,
  type Source,
  type Who,
} from './parts.ts';
import { inOrder, keysInOrder, type Sorted } from './sorted.ts';

export type OrderAbout = { number: string; title: string; status: string; amountCents: number | null; currency: string; url: string; fields: Record<string, FieldValue> }; // prettier-ignore
type Row = Selectable<Tables['purchase']>;
export type HeldOrder = Omit<Row, 'about'> & { about: OrderAbout };
export const emptyOrder = (number: string): OrderAbout => ({ number, title: '', status: '', amountCents: null, currency: '', url: '', fields: {} }); // prettier-ignore

export type Orders = ReturnType<typeof orders>;
export function orders(parts: RecordParts) {
  const { store: { db }, seal, clock, lookUp } = parts; // prettier-ignore
  const own = ownFields(parts);
  const rows = contactRows(parts);
  const place = ({ workspace, id }: { workspace: string; id: string }) => `order:${workspace}:${id}`;
  const sealed = (row: { workspace: string; id: string }, about: OrderAbout) => seal.seal(JSON.stringify(about), place(row)); // prettier-ignore
  const held = (row: Row): HeldOrder => ({ ...row, about: JSON.parse(seal.open(row.about, place(row))) as OrderAbout });
  const views = async (on: Db, workspace: string, list: readonly HeldOrder[], shown?: readonly RecordField[]): Promise<Order[]> => {
    const fields = shown ?? (await own.of(workspace, 'order', on));
    const keys = [...new Set(list.flatMap(({ contact }) => (contact === null ? [] : [contact])))];
    const of = new Map((await rows.byKeys(on, keys)).map((one) => [one.key, { id: one.id, name: one.about.name }]));
    return list.map((row) => {
      const { about } = row;
      return {
        id: row.id, rev: row.rev, source: row.source as Source, createdAt: row.created_at, updatedAt: row.updated_at,
        ...about, placedAt: row.placed_at === 0 ? null : row.placed_at, fields: shownOf(about.fields, fields), contact: of.get(row.contact ?? -1) ?? null,
      }; // prettier-ignore
    });
  };
  const one = async (on: Db, row: HeldOrder): Promise<Order> => {
    const [view] = await views(on, row.workspace, [row]);
    if (!view) throw new DialoomError('not-found', 404);
    return view;
  };
  const find = async (on: Db, workspace: string, id: string): Promise<HeldOrder | undefined> => {
    const row = await on.selectFrom('purchase').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst(); // prettier-ignore
    return row && held(row);
  };
  const numbered = async (on: Db, workspace: string, number: string): Promise<HeldOrder | undefined> => {
    const row = await on.selectFrom('purchase').selectAll().where('workspace', '=', workspace).where('number_token', '=', lookUp.order(workspace, number)).executeTakeFirst(); // prettier-ignore
    const found = row && held(row);
    return found && orderKey(found.about.number) === orderKey(number) ? found : undefined;
  };
  const mustBeFree = async (on: Db, workspace: string, number: string, mine?: number) => {
    const other = await numbered(on, workspace, number);
    if (other && other.key !== mine) throw new DialoomError('record.exists', 409, { path: 'order.number', params: { value: number }, fields: { id: other.id } }); // prettier-ignore
  };
  const contactFor = async (on: Db, workspace: string, id: string | null): Promise<Held | undefined> => {
    if (id === null) return undefined;
    const contact = await rows.find(on, workspace, id);
    if (!contact) throw new DialoomError('not-found', 404, { path: 'order.contact' });
    await rows.touch(on, contact);
    return contact;
  };
  const insert = async (on: Db, workspace: string, source: Source, contact: number | null, placedAt: number | null, about: OrderAbout): Promise<HeldOrder> => {
    const at = clock();
    const id = newRecordId('order');
    const row = { id, workspace, rev: 1, source, created_at: at, updated_at: at, contact, number_token: lookUp.order(workspace, about.number), placed_at: placedAt ?? 0 }; // prettier-ignore
    const made = await on.insertInto('purchase').values({ ...row, about: sealed(row, about) }).onConflict((c) => c.columns(['workspace', 'number_token']).doNothing()).returning('key').executeTakeFirst(); // prettier-ignore
    if (!made) throw new Raced(); // the same number at the same moment
    return { ...row, key: made.key, about };
  };
  const write = async (on: Db, was: HeldOrder, contact: number | null, placedAt: number | null, about: OrderAbout): Promise<HeldOrder> => {
    const now = { contact, placed_at: placedAt ?? 0, number_token: lookUp.order(was.workspace, about.number), rev: was.rev + 1, updated_at: clock() }; // prettier-ignore
    const { numUpdatedRows } = await on.updateTable('purchase').set({ ...now, about: sealed(was, about) }).where('key', '=', was.key).where('rev', '=', was.rev).executeTakeFirst(); // prettier-ignore
    if (numUpdatedRows !== 1n) throw new Raced();
    return { ...was, ...now, about };
  };
  const aboutOf = (draft: OrderDraft, definitions: readonly RecordField[], was: OrderAbout): OrderAbout => {
    const { contact: _, placedAt: __, fields, ...rest } = draft;
    return { ...was, ...rest, fields: { ...was.fields, ...fittingFields(definitions, fields) } };
  };

  return {
    held,
    sealed,
    insert,
    write,
    numbered,
    /** `q` is a whole number; only what is sealed under another token could be found by a part of it. */
    async list(workspace: string, { q = '', after, contact, sort = 'placed', order = 'down', locale = 'en' }: Sorted<'order'> & { q?: string | undefined; contact?: string | undefined }): Promise<{ orders: Order[]; total: number; next?: string }> {
      const of = contact === undefined ? undefined : await rows.find(db, workspace, contact);
      const base = () => {
        let all = db.selectFrom('purchase').where('workspace', '=', workspace);
        if (contact !== undefined) all = all.where('contact', '=', of?.key ?? -1);
        return q === '' ? all : all.where('number_token', '=', lookUp.order(workspace, q));
      };
      const count = await base().select((e) => e.fn.countAll<number>().as('n')).executeTakeFirst();
      const down = order === 'down';
      if (sort !== 'placed') {
        const { keys, next } = await keysInOrder(
          async (last, most) => (await base().selectAll().where('key', '>', last).orderBy('key').limit(most).execute()).map(held),
          async (some) => {
            if (sort !== 'contact') return some.map(({ about }) => (sort === 'amount' ? about.amountCents : about[sort]));
            const named = await rows.byKeys(db, [...new Set(some.flatMap((one) => one.contact ?? []))]);
            const of = new Map(named.map(({ key, about }) => [key, about.name]));
            return some.map((one) => of.get(one.contact ?? -1) ?? '');
          },
          { down, locale, after },
        );
        const some = keys.length === 0 ? [] : await db.selectFrom('purchase').selectAll().where('key', 'in', keys).execute();
        return { orders: await views(db, workspace, inOrder(keys, some).map(held)), total: Number(count?.n ?? 0), ...(next && { next }) }; // prettier-ignore
      }
      const from = cursorOf(after);
      let more = base().selectAll().orderBy('placed_at', down ? 'desc' : 'asc').orderBy('key', down ? 'desc' : 'asc').limit(PAGE + 1);
      if (from) more = more.where((e) => e.or([e('placed_at', down ? '<' : '>', from.time), e.and([e('placed_at', '=', from.time), e('key', down ? '<' : '>', from.key)])])); // prettier-ignore
      const found = await more.execute();
      const page = found.slice(0, PAGE).map(held);
      const last = page.at(-1);
      return {
        orders: await views(db, workspace, page),
        total: Number(count?.n ?? 0),
        ...(found.length > PAGE && last && { next: `${last.placed_at}~${last.key}` }),
      };
    },
    /** All of them, 500 at a time: for an export. */
    async each(workspace: string, take: (page: Order[]) => Promise<void>): Promise<void> {
      const fields = await own.of(workspace, 'order');
      for (let key = 0; ; ) {
        const some = await db.selectFrom('purchase').selectAll().where('workspace', '=', workspace).where('key', '>', key).orderBy('key').limit(500).execute(); // prettier-ignore
        const last = some.at(-1);
        if (!last) return;
        await take(await views(db, workspace, some.map(held), fields));
        key = last.key;
      }
    },
    async find(workspace: string, id: string): Promise<Order | undefined> {
      const row = await find(db, workspace, id);
      return row && one(db, row);
    },
    create: ({ workspace }: Who, draft: OrderDraft): Promise<Order> =>
      raced(parts, async (trx) => {
        await mustBeFree(trx, workspace, draft.number);
        const contact = await contactFor(trx, workspace, draft.contact);
        const about = aboutOf(draft, await own.of(workspace, 'order', trx), emptyOrder(draft.number));
        return one(trx, await insert(trx, workspace, 'person', contact?.key ?? null, draft.placedAt, about));
      }),
    save: ({ workspace }: Who, id: string, rev: number, draft: OrderDraft): Promise<Order> =>
      raced(parts, async (trx) => {
        const was = await find(trx, workspace, id);
        if (!was) throw new DialoomError('not-found', 404);
        if (was.rev !== rev) throw new DialoomError('record.changed', 409);
        await mustBeFree(trx, workspace, draft.number, was.key);
        const contact = await contactFor(trx, workspace, draft.contact);
        const about = aboutOf(draft, await own.of(workspace, 'order', trx), was.about);
        return one(trx, await write(trx, was, contact?.key ?? null, draft.placedAt, about));
      }),
    remove: async ({ workspace }: Who, id: string): Promise<void> => {
      const { numDeletedRows } = await db.deleteFrom('purchase').where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst(); // prettier-ignore
      if (numDeletedRows !== 1n) throw new DialoomError('not-found', 404);
    },
    /** For a bot: of a contact, by number, or both; the latest first. */
    async sought(on: Db, workspace: string, { contact, number, status, limit }: { contact?: string | undefined; number?: string | undefined; status?: string | undefined; limit: number }): Promise<HeldOrder[]> {
      const of = contact === undefined ? undefined : await rows.find(on, workspace, contact);
      if (contact !== undefined && !of) return [];
      let all = on.selectFrom('purchase').selectAll().where('workspace', '=', workspace);
      if (of) all = all.where('contact', '=', of.key);
      if (number !== undefined) all = all.where('number_token', '=', lookUp.order(workspace, number));
      // a status is sealed: it is compared after opening, over more than are asked for
      const found = (await all.orderBy('placed_at', 'desc').orderBy('key', 'desc').limit(status === undefined ? limit : 200).execute()).map(held); // prettier-ignore
      const key = (text: string) => text.normalize('NFKC').trim().toLowerCase();
      return found
        .filter(({ about }) => number === undefined || orderKey(about.number) === orderKey(number))
        .filter(({ about }) => status === undefined || key(about.status) === key(status))
        .slice(0, limit);
    },
  };
} // prettier-ignore
