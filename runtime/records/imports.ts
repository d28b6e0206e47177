// Imports: batches of rows, each one transaction, and the way back. What an import wrote is known by its id until it is undone.
import type { CompanyDraft, OrderDraft, RecordKind } from '@dialoom/shared/api/records';
import { checkFields } from '@dialoom/shared/records/own-fields';
import { DialoomError } from '@dialoom/shared/text/errors';
import { companies, type CompanyAbout } from './companies.ts';
import { contactRows, type ContactAbout } from './contact-rows.ts';
import { contactEvents } from './events.ts';
import { ownFields } from './fields.ts';
import { emptyOrder, orders, type OrderAbout } from './orders.ts';
import { newRecordId, Raced, raced, type Db, type RecordParts, type Who } from './parts.ts';
import { saveContactsWith, type ContactChange, type MadeCompany } from './save-contacts.ts';

export type OrderChange = Partial<Omit<OrderDraft, 'contact'>> & { number: string; contactPhone?: string; contactEmail?: string }; // prettier-ignore
/** What is named is written, the rest left alone; '' empties. `existing`: what becomes of a record that is there already. */
export type ImportRow = { existing: 'update' | 'skip' } & (
  | { contact: ContactChange }
  | { company: Partial<CompanyDraft> & { name: string } }
  | { order: OrderChange }
);
/** `several`: it may be more than one contact. `full`: a contact would have more than 20 phones or e-mails. `field`: a value does not fit its field. */
export type Outcome = { did: 'created' | 'updated' | 'skipped'; id: string } | { did: 'refused'; why: 'several' | 'full' | 'field' }; // prettier-ignore
export type ImportView = { id: string; record: RecordKind; file: string; at: number; by: string; state: 'running' | 'done' | 'undone'; rows: number; created: number; updated: number; skipped: number; refused: number }; // prettier-ignore
export type Undone = { removed: number; restored: number; kept: number };

/** What an undo brings back. */
type Before = { about: ContactAbout | OrderAbout | CompanyAbout; company?: number | null; contact?: number | null; placedAt?: number; name?: string }; // prettier-ignore
type Written = { kind: RecordKind; record: number; rev: number; before: Before | null };
/** A batch must be over in the two seconds of a transaction. */
export const MOST_BATCH = 250;
/** Of the two seconds that a transaction may take, on a database that is far away or busy. */
const ENOUGH_MS = 500;
/** On a shared database: an import that was not heard of for so long is one of a process that is gone. */
const LOST_MS = 10 * 60_000;

export function imports(parts: RecordParts) {
  const { store, seal, clock } = parts;
  const { db } = store;
  const rows = contactRows(parts);
  const events = contactEvents(parts);
  const save = saveContactsWith(parts);
  const bought = orders(parts);
  const firms = companies(parts);
  const own = ownFields(parts);
  const place = (id: string) => `import:${id}`;

  const row = (on: Db, workspace: string, id: string) =>
    on.selectFrom('record_import').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst(); // prettier-ignore
  const viewOf = (told: NonNullable<Awaited<ReturnType<typeof row>>>): ImportView => {
    const { workspace: _, rows_told: rowsTold, by_name: by, ...one } = told;
    return { ...one, rows: rowsTold, by } as ImportView;
  };
  const running = async (on: Db, workspace: string, id: string) => {
    const one = await row(on, workspace, id);
    if (one?.state !== 'running') throw new DialoomError('not-found', 404);
    return one;
  };

  const withContacts = async (trx: Db, who: Who, list: readonly ImportRow[]): Promise<{ outcomes: Outcome[]; written: Written[] }> => {
    const { saved, made } = await save(trx, who.workspace, 'import', list.flatMap((one) => ('contact' in one ? [one] : []))); // prettier-ignore
    const written: Written[] = made.map(firmWritten);
    // what was found as it was told leaves nothing to take back
    const changes = saved.flatMap((one) => one.did === 'refused' || one.did === 'skipped' || (one.was && one.what.length === 0) ? [] : [one]); // prettier-ignore
    for (const { held, was } of changes) written.push({ kind: 'contact', record: held.key, rev: held.rev, before: was ?? null }); // prettier-ignore
    const told = new Map(changes.flatMap(({ held, was, what }) => (was ? [[held.key, what] as const] : [])));
    await events.addMany(trx, who, [...told].map(([contact, what]) => ({ contact, event: { type: 'change', change: 'imported', what } }))); // prettier-ignore
    return { written, outcomes: saved.map((one) => (one.did === 'refused' ? one : { did: one.did, id: one.held.id })) };
  };
  const withCompanies = async (trx: Db, { workspace }: Who, list: readonly ImportRow[]): Promise<{ outcomes: Outcome[]; written: Written[] }> => {
    const definitions = await own.of(workspace, 'company', trx);
    const [outcomes, written]: [Outcome[], Written[]] = [[], []];
    for (const one of list) {
      if (!('company' in one)) continue;
      const { name, fields = {}, ...rest } = one.company;
      const { fields: fitting, wrong } = checkFields(definitions, fields);
      const old = await firms.named(trx, workspace, name);
      if (Object.keys(wrong).length > 0) outcomes.push({ did: 'refused', why: 'field' });
      else if (old && one.existing === 'skip') outcomes.push({ did: 'skipped', id: old.id });
      else {
        const was = old && firms.aboutIn(old);
        const about = { website: '', phone: '', address: '', ...was, ...rest, fields: { ...was?.fields, ...fitting } };
        const now = old ? await firms.write(trx, old, name, about) : await firms.insert(trx, workspace, 'import', name, about); // prettier-ignore
        written.push({ kind: 'company', record: now.key, rev: now.rev, before: old && was ? { about: was, name: old.name } : null }); // prettier-ignore
        outcomes.push({ did: old ? 'updated' : 'created', id: now.id });
      }
    }
    return { outcomes, written };
  };
  const withOrders = async (trx: Db, who: Who, list: readonly ImportRow[]): Promise<{ outcomes: Outcome[]; written: Written[] }> => {
    const { workspace } = who;
    const definitions = await own.of(workspace, 'order', trx);
    const wanted = list.flatMap((one) => ('order' in one ? [one] : []));
    const owners = wanted.map(({ order: { contactPhone = '', contactEmail = '' } }) => ({ phones: contactPhone === '' ? [] : [contactPhone], emails: contactEmail === '' ? [] : [contactEmail] })); // prettier-ignore
    const named = owners.flatMap((contact, i) => (contact.phones.length + contact.emails.length > 0 ? [{ i, existing: 'skip' as const, contact }] : [])); // prettier-ignore
    const { saved } = await save(trx, workspace, 'import', named);
    const ownerOf = new Map(named.map(({ i }, n) => [i, saved[n]]));
    const [outcomes, written]: [Outcome[], Written[]] = [[], []];
    for (const one of saved) if (one.did === 'created') written.push({ kind: 'contact', record: one.held.key, rev: one.held.rev, before: null }); // prettier-ignore
    for (const [i, { existing, order }] of wanted.entries()) {
      const { number, contactPhone: _, contactEmail: __, placedAt, fields = {}, ...rest } = order;
      const owner = ownerOf.get(i);
      const { fields: fitting, wrong } = checkFields(definitions, fields);
      const old = await bought.numbered(trx, workspace, number);
      if (owner?.did === 'refused') outcomes.push(owner);
      else if (Object.keys(wrong).length > 0) outcomes.push({ did: 'refused', why: 'field' });
      else if (old && existing === 'skip') outcomes.push({ did: 'skipped', id: old.id });
      else {
        const was = old?.about ?? emptyOrder(number);
        const about = { ...was, ...rest, fields: { ...was.fields, ...fitting } };
        const contact = owner ? owner.held.key : (old?.contact ?? null);
        if (owner) await rows.touch(trx, owner.held);
        const at = placedAt === undefined ? (old?.placed_at ?? 0) : placedAt;
        const now = old ? await bought.write(trx, old, contact, at, about) : await bought.insert(trx, workspace, 'import', contact, at, about); // prettier-ignore
        written.push({ kind: 'order', record: now.key, rev: now.rev, before: old ? { about: old.about, contact: old.contact, placedAt: old.placed_at } : null }); // prettier-ignore
        outcomes.push({ did: old ? 'updated' : 'created', id: now.id });
      }
    }
    return { outcomes, written };
  };
  const keep = async (trx: Db, id: string, written: readonly Written[]) => {
    const last = new Map<string, Written>(); // twice in one batch: back to what was before the first
    for (const one of written) {
      const key = `${one.kind} ${one.record}`;
      last.set(key, { ...one, before: (last.get(key) ?? one).before });
    }
    const values = [...last.values()].map(({ before, ...one }) => ({ import: id, ...one, before: before && seal.seal(JSON.stringify(before), place(id)) })); // prettier-ignore
    if (values.length > 0)
      await trx.insertInto('record_import_row').values(values).onConflict((on) => on.columns(['import', 'kind', 'record']).doUpdateSet((e) => ({ rev: e.ref('excluded.rev') }))).execute(); // prettier-ignore
  };

  const self = {
    async begin({ workspace, name }: Who, { record, file, rows: told }: { record: RecordKind; file: string; rows: number }): Promise<string> {
      const id = newRecordId('import');
      await db.insertInto('record_import').values({ id, workspace, record, file, state: 'running', rows_told: told, created: 0, updated: 0, skipped: 0, refused: 0, by_name: name, at: clock() }).execute(); // prettier-ignore
      return id;
    },
    /** All of the batch or nothing of it; ≤ 250 rows. `unread`: rows of the file that are refused before they come here. @throws what went wrong: call undo then */
    batch: (who: Who, id: string, list: readonly ImportRow[], unread = 0): Promise<Outcome[]> =>
      raced(parts, async (trx) => {
        const { record } = await running(trx, who.workspace, id);
        const write = record === 'contact' ? withContacts : record === 'company' ? withCompanies : withOrders;
        const { outcomes, written } = await write(trx, who, list);
        await keep(trx, id, written);
        const count = (did: Outcome['did']) => outcomes.filter((one) => one.did === did).length;
        const { numUpdatedRows } = await trx.updateTable('record_import').set((e) => ({
          created: e('created', '+', count('created')), updated: e('updated', '+', count('updated')),
          skipped: e('skipped', '+', count('skipped')), refused: e('refused', '+', count('refused') + unread), at: clock(),
        })).where('id', '=', id).where('state', '=', 'running').executeTakeFirst(); // prettier-ignore
        if (numUpdatedRows !== 1n) throw new DialoomError('not-found', 404); // ended while this batch was written
        return outcomes;
      }),
    async finish({ workspace }: Who, id: string): Promise<ImportView> {
      const one = await running(db, workspace, id);
      await db.updateTable('record_import').set({ state: 'done' }).where('id', '=', id).execute();
      return viewOf({ ...one, state: 'done' });
    },
    /** Takes back what nobody has changed since: what it made goes, what it changed is as before. `kept`: changed since, or in use by now. */
    async undo({ workspace }: Pick<Who, 'workspace'>, id: string): Promise<Undone> {
      const one = await row(db, workspace, id);
      if (!one || one.state === 'undone') throw new DialoomError('not-found', 404);
      const done: Undone = { removed: 0, restored: 0, kept: 0 };
      for (const kind of ['order', 'contact', 'company'] as const)
        for (let left = true; left; )
          left = await raced(parts, async (trx) => {
            const some = await trx.selectFrom('record_import_row').selectAll().where('import', '=', id).where('kind', '=', kind).orderBy('record').limit(200).execute(); // prettier-ignore
            const now: Undone = { removed: 0, restored: 0, kept: 0 };
            const made = kind === 'contact' ? await removeMade(trx, workspace, some.filter(({ before }) => before === null)) : new Set<number>(); // prettier-ignore
            now.removed += made.size;
            const dealt = [...made];
            const began = performance.now();
            for (const { record, rev, before } of some) {
              if (made.has(record)) continue;
              if (performance.now() - began > ENOUGH_MS) break; // the rest in the next transaction
              now[await takeBack(trx, workspace, kind, record, rev, before && (JSON.parse(seal.open(before, place(id))) as Before))]++; // prettier-ignore
              dealt.push(record);
            }
            if (dealt.length > 0) await trx.deleteFrom('record_import_row').where('import', '=', id).where('kind', '=', kind).where('record', 'in', dealt).execute(); // prettier-ignore
            for (const did of ['removed', 'restored', 'kept'] as const) done[did] += now[did];
            return some.length > 0;
          });
      await db.updateTable('record_import').set({ state: 'undone' }).where('id', '=', id).execute();
      return done;
    },
    async list(workspace: string): Promise<ImportView[]> {
      const some = await db.selectFrom('record_import').selectAll().where('workspace', '=', workspace).orderBy('at', 'desc').limit(50).execute(); // prettier-ignore
      return some.map(viewOf);
    },
    async find(workspace: string, id: string): Promise<ImportView | undefined> {
      const one = await row(db, workspace, id);
      return one && viewOf(one);
    },
    /** For the preview, nothing is written. */
    async match(workspace: string, record: RecordKind, list: readonly ImportRow[]): Promise<('new' | 'known' | 'several')[]> {
      if (record === 'contact') {
        const people = list.map((one) => ('contact' in one ? one.contact : {}));
        return store.transaction(async (trx) => {
          const found = await rows.matchingEach(trx, workspace, people.map(({ phones = [], emails = [] }) => ({ phones, emails }))); // prettier-ignore
          return found.map((n) => (n === 0 ? 'new' : n === 1 ? 'known' : 'several'));
        });
      }
      const known = async (one: ImportRow) =>
        'order' in one ? bought.numbered(db, workspace, one.order.number) : 'company' in one ? firms.named(db, workspace, one.company.name) : undefined; // prettier-ignore
      const found: ('new' | 'known')[] = [];
      for (const one of list) found.push((await known(one)) ? 'known' : 'new');
      return found;
    },
    /** Undoes what a process that is gone left half done. */
    async sweep(alone: boolean): Promise<void> {
      const lost = await db.selectFrom('record_import').select(['id', 'workspace']).where('state', '=', 'running').where('at', '<=', alone ? clock() : clock() - LOST_MS).execute(); // prettier-ignore
      for (const { id, workspace } of lost) await self.undo({ workspace }, id);
    },
  };

  /** Of the contacts that the import has made, those that nobody changed or used since, all at once. */
  async function removeMade(trx: Db, workspace: string, list: readonly { record: number; rev: number }[]): Promise<Set<number>> {
    if (list.length === 0) return new Set();
    const revOf = new Map(list.map(({ record, rev }) => [record, rev]));
    const there = await trx.selectFrom('contact').select(['key', 'rev']).where('workspace', '=', workspace).where('merged_into', 'is', null).where('key', 'in', [...revOf.keys()]).execute(); // prettier-ignore
    const free = new Set(there.filter(({ key, rev }) => revOf.get(key) === rev).map(({ key }) => key));
    for (const table of ['purchase', 'conversation_contact', 'contact_event'] as const) {
      if (free.size === 0) return free;
      const used = await trx.selectFrom(table).select('contact').distinct().where('contact', 'in', [...free]).execute(); // prettier-ignore
      for (const { contact } of used) if (contact !== null) free.delete(contact);
    }
    const keys = [...free];
    if (keys.length === 0) return free;
    await trx.deleteFrom('contact_token').where('contact', 'in', keys).execute();
    for (const rev of new Set(keys.map((key) => revOf.get(key) ?? 0))) {
      const same = keys.filter((key) => revOf.get(key) === rev);
      const { numDeletedRows } = await trx.deleteFrom('contact').where('rev', '=', rev).where('key', 'in', same).executeTakeFirst(); // prettier-ignore
      if (numDeletedRows !== BigInt(same.length)) throw new Raced();
    }
    return free;
  }

  async function takeBack(trx: Db, workspace: string, kind: RecordKind, key: number, rev: number, before: Before | null): Promise<keyof Undone> {
    if (kind === 'contact') {
      const [held] = await rows.byKeys(trx, [key]);
      if (!held || held.workspace !== workspace || held.rev !== rev) return 'kept';
      if (before) {
        await rows.write(trx, held, before.about as ContactAbout, { company: before.company ?? null });
        return 'restored';
      }
      for (const table of ['purchase', 'conversation_contact', 'contact_event'] as const)
        if (await trx.selectFrom(table).select('contact').where('contact', '=', key).limit(1).executeTakeFirst()) return 'kept'; // prettier-ignore
      await trx.deleteFrom('contact_token').where('contact', '=', key).execute();
      const { numDeletedRows } = await trx.deleteFrom('contact').where('key', '=', key).where('rev', '=', rev).executeTakeFirst(); // prettier-ignore
      if (numDeletedRows !== 1n) throw new Raced();
      return 'removed';
    }
    const table = kind === 'company' ? 'company' : 'purchase';
    const there = await trx.selectFrom(table).select(['id', 'rev']).where('key', '=', key).where('workspace', '=', workspace).executeTakeFirst(); // prettier-ignore
    if (!there || there.rev !== rev) return 'kept';
    if (!before) {
      if (kind === 'company' && (await trx.selectFrom('contact').select('key').where('company', '=', key).limit(1).executeTakeFirst())) return 'kept'; // prettier-ignore
      await trx.deleteFrom(table).where('key', '=', key).execute();
      return 'removed';
    }
    if (kind === 'company') {
      const old = await trx.selectFrom('company').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
      await firms.write(trx, old, before.name ?? old.name, before.about as CompanyAbout);
    } else {
      const old = bought.held(await trx.selectFrom('purchase').selectAll().where('key', '=', key).executeTakeFirstOrThrow()); // prettier-ignore
      await bought.write(trx, old, before.contact ?? null, before.placedAt ?? 0, before.about as OrderAbout);
    }
    return 'restored';
  }
  return self;
} // prettier-ignore
const firmWritten = ({ key, rev }: MadeCompany): Written => ({ kind: 'company', record: key, rev, before: null });
