// A contact as the table has it: sealed, with its tokens. Everything that reads or writes one goes through here.
import { sql, type Selectable } from 'kysely';
import type { Contact, ContactRow, FieldValue, RecordField } from '@dialoom/shared/api/records';
import type { Json } from '@dialoom/shared/node/effects';
import { emailKey, samePhone } from '@dialoom/shared/records/phone';
import type { Tables } from '../store/tables.ts';
import { inChunks, Raced, type Db, type RecordParts, type Source } from './parts.ts';

/** What is sealed. */
export type ContactAbout = {
  name: string;
  phones: string[];
  emails: string[];
  level: string;
  owner: string;
  language: string;
  tags: string[];
  fields: Record<string, FieldValue>;
  remembered?: Record<string, { value: Json; at: number }>;
  consents?: Record<string, { given: boolean; at: number; words: string }>;
  /** `bot:id`: who signed identities say this is. */
  sites?: string[];
};
type Row = Selectable<Tables['contact']>;
export type Held = Omit<Row, 'about'> & { about: ContactAbout };

export const emptyAbout = (): ContactAbout => ({ name: '', phones: [], emails: [], level: '', owner: '', language: '', tags: [], fields: {} }); // prettier-ignore
/** Postgres tells a bigint's key as a number too: the driver is told so when the store opens. */
const placeOf = ({ workspace, id }: { workspace: string; id: string }) => `contact:${workspace}:${id}`;
/** A merge in a merge in a merge …: no chain is longer, since a merge makes all that led to the one lead to the other. */
const CHAIN = 4;

export type ContactRows = ReturnType<typeof contactRows>;
export function contactRows({ seal, lookUp, clock, store }: RecordParts) {
  const held = (row: Row): Held => ({ ...row, about: JSON.parse(seal.open(row.about, placeOf(row))) as ContactAbout });
  const sealed = (row: { workspace: string; id: string }, about: ContactAbout) =>
    seal.seal(JSON.stringify(about), placeOf(row));

  /** From the tokens of what a contact said to those of what it says. */
  const tokenMoves = ({ workspace, about: was }: Held, about: ContactAbout): { gone: number[]; fresh: number[] } => {
    const [there, wanted] = [new Set(lookUp.tokensOf(workspace, was)), new Set(lookUp.tokensOf(workspace, about))];
    return { gone: [...there].filter((token) => !wanted.has(token)), fresh: [...wanted].filter((token) => !there.has(token)) }; // prettier-ignore
  };
  const moveTokens = async (db: Db, was: Held, about: ContactAbout) => {
    const { gone, fresh } = tokenMoves(was, about);
    if (gone.length > 0)
      await db.deleteFrom('contact_token').where('contact', '=', was.key).where('token', 'in', gone).execute();
    await addTokens(db, fresh.map((token) => ({ token, contact: was.key }))); // prettier-ignore
  };
  const addTokens = async (db: Db, rows: readonly { token: number; contact: number }[]) => {
    if (rows.length === 0) return;
    if (store.kind === 'postgres') {
      // two lists instead of thousands of values: several times faster to send and to plan
      const [tokens, contacts] = [rows.map(({ token }) => token), rows.map(({ contact }) => contact)];
      await sql`insert into contact_token (token, contact) select * from unnest(${tokens}::bigint[], ${contacts}::bigint[]) on conflict do nothing`.execute(db); // prettier-ignore
      return;
    }
    for (const chunk of inChunks(rows, 2_000))
      await db.insertInto('contact_token').values(chunk).onConflict((on) => on.doNothing()).execute(); // prettier-ignore
  };

  return {
    held,
    sealed,
    addTokens,
    /** Under the id of one that was merged, the one it was merged into. */
    async find(db: Db, workspace: string, id: string): Promise<Held | undefined> {
      let row = await db.selectFrom('contact').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst(); // prettier-ignore
      for (let steps = 0; row && row.merged_into !== null && steps < CHAIN; steps++)
        row = await db.selectFrom('contact').selectAll().where('key', '=', row.merged_into).executeTakeFirst();
      return row && row.merged_into === null ? held(row) : undefined;
    },
    async byKeys(db: Db, keys: readonly number[]): Promise<Held[]> {
      if (keys.length === 0) return [];
      const rows = await db.selectFrom('contact').selectAll().where('key', 'in', keys).execute(); // prettier-ignore
      return rows.filter((row) => row.merged_into === null).map(held);
    },
    /** All that share a token with what is looked for: candidates, to be compared. */
    async withTokens(db: Db, workspace: string, tokens: readonly number[]): Promise<Held[]> {
      const found = new Map<number, Held>();
      for (const chunk of inChunks([...new Set(tokens)], 2_000)) {
        // by the tokens first and nothing else in the query: a planner that began at the workspace would read all of it each time
        const keys = await db.selectFrom('contact_token').select('contact').where('token', 'in', chunk).execute();
        for (const some of inChunks([...new Set(keys.map(({ contact }) => contact))], 2_000))
          for (const one of await this.byKeys(db, some)) if (one.workspace === workspace) found.set(one.key, one);
      }
      return [...found.values()].toSorted((a, b) => a.key - b.key);
    },
    /** Whoever has one of these phones (in any form) or e-mails. */
    async matching(db: Db, workspace: string, wanted: Keys): Promise<Held[]> {
      const tokens = keyTokens(lookUp, workspace, wanted);
      return tokens.length === 0 ? [] : (await this.withTokens(db, workspace, tokens)).filter(({ about }) => shares(about, wanted)); // prettier-ignore
    },
    /** For each of these, how many have one of its phones or e-mails. */
    async matchingEach(db: Db, workspace: string, list: readonly Keys[]): Promise<number[]> {
      const all = { phones: list.flatMap(({ phones }) => phones), emails: list.flatMap(({ emails }) => emails) };
      const held = await this.withTokens(db, workspace, keyTokens(lookUp, workspace, all));
      const byToken = new Map<number, Held[]>();
      for (const one of held)
        for (const token of keyTokens(lookUp, workspace, one.about)) byToken.set(token, [...(byToken.get(token) ?? []), one]);
      return list.map((keys) => {
        const near = keyTokens(lookUp, workspace, keys).flatMap((token) => byToken.get(token) ?? []);
        return new Set(near.filter(({ about }) => shares(about, keys))).size;
      });
    },
    /** Two who add the same phone at the same moment wait for each other. On libSQL there is one writer anyway. */
    async alone(db: Db, workspace: string, wanted: Keys): Promise<void> {
      if (store.kind !== 'postgres') return;
      const tokens = keyTokens(lookUp, workspace, wanted).toSorted((a, b) => a - b); // in one order everywhere
      if (tokens.length > 0) await sql`select pg_advisory_xact_lock(token) from unnest(${tokens}::bigint[]) as token`.execute(db); // prettier-ignore
    },
    async insertMany(db: Db, list: readonly NewContact[]): Promise<Held[]> {
      const at = clock();
      const made: Held[] = [];
      for (const chunk of inChunks(list, 500)) {
        const values = chunk.map(({ about, ...row }) => ({ ...row, rev: 1, created_at: at, updated_at: at, merged_into: null, about: sealed(row, about) })); // prettier-ignore
        const keys = await db.insertInto('contact').values(values).returning(['id', 'key']).execute();
        const keyOf = new Map(keys.map(({ id, key }) => [id, key])); // in what order they come back is nobody's promise
        made.push(...chunk.map(({ about, ...row }) => ({ ...row, rev: 1, created_at: at, updated_at: at, merged_into: null, about, key: keyOf.get(row.id) ?? 0 }))); // prettier-ignore
      }
      await addTokens(db, made.flatMap(({ key, workspace, about }) => lookUp.tokensOf(workspace, about).map((token) => ({ token, contact: key })))); // prettier-ignore
      return made;
    },
    async insert(db: Db, row: NewContact): Promise<Held> {
      const [made] = await this.insertMany(db, [row]);
      if (!made) throw new Raced();
      return made;
    },
    /** Writes what a contact now says. @throws Raced when it is not as it was read */
    async write(db: Db, was: Held, about: ContactAbout, more: { company?: number | null; verified?: number } = {}): Promise<Held> {
      const changed = { ...more, rev: was.rev + 1, updated_at: clock() };
      const { numUpdatedRows } = await db
        .updateTable('contact')
        .set({ ...changed, about: sealed(was, about) })
        .where('key', '=', was.key)
        .where('rev', '=', was.rev)
        .where('merged_into', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new Raced();
      await moveTokens(db, was, about);
      return { ...was, ...changed, about };
    },
    /** The same for many at once. @throws Raced when one of them is not as it was read */
    async writeMany(db: Db, list: readonly { was: Held; about: ContactAbout; company: number | null }[]): Promise<Held[]> {
      if (store.kind !== 'postgres') {
        const done: Held[] = [];
        for (const { was, about, company } of list) done.push(await this.write(db, was, about, { company }));
        return done;
      }
      if (list.length === 0) return [];
      const at = clock();
      const [keys, revs] = [list.map(({ was }) => was.key), list.map(({ was }) => was.rev)];
      const [companies, abouts] = [list.map(({ company }) => company), list.map(({ was, about }) => sealed(was, about))];
      // one statement: the way to the server and back costs more than the rows
      const { numAffectedRows } = await sql`update contact as c set rev = c.rev + 1, updated_at = ${at}::bigint, company = n.company, about = n.about
        from unnest(${keys}::bigint[], ${revs}::integer[], ${companies}::bigint[], ${abouts}::bytea[]) as n(key, rev, company, about)
        where c.key = n.key and c.rev = n.rev and c.merged_into is null`.execute(db);
      if (Number(numAffectedRows) !== list.length) throw new Raced();
      const moved = list.map(({ was, about }) => ({ key: was.key, ...tokenMoves(was, about) }));
      const gone = moved.flatMap(({ key, gone: some }) => some.map((token) => ({ token, contact: key })));
      if (gone.length > 0)
        await sql`delete from contact_token as t using unnest(${gone.map(({ token }) => token)}::bigint[], ${gone.map(({ contact }) => contact)}::bigint[]) as n(token, contact)
          where t.token = n.token and t.contact = n.contact`.execute(db);
      await addTokens(db, moved.flatMap(({ key, fresh }) => fresh.map((token) => ({ token, contact: key }))));
      return list.map(({ was, about, company }) => ({ ...was, rev: was.rev + 1, updated_at: at, company, about }));
    },
    /**
     * Something is added beside the contact: a note, an order, a conversation. A merge at the same moment waits, or is waited for.
     * @throws Raced when it was merged or erased since it was read
     */
    async touch(db: Db, { key }: Held): Promise<void> {
      const { numUpdatedRows } = await db.updateTable('contact').set({ updated_at: clock() }).where('key', '=', key).where('merged_into', 'is', null).executeTakeFirst(); // prettier-ignore
      if (numUpdatedRows !== 1n) throw new Raced();
    },
  };
} // prettier-ignore

export type NewContact = { id: string; workspace: string; source: Source; company: number | null; verified: number; about: ContactAbout }; // prettier-ignore
export type Keys = { phones: readonly string[]; emails: readonly string[] };
export const keyTokens = (lookUp: RecordParts['lookUp'], workspace: string, { phones, emails }: Keys): number[] => [
  ...new Set([
    ...phones.map((phone) => lookUp.phone(workspace, phone)),
    ...emails.map((email) => lookUp.email(workspace, email)),
  ]),
];
export const shares = (about: ContactAbout, { phones, emails }: Keys): boolean =>
  about.phones.some((mine) => phones.some((phone) => samePhone(mine, phone))) ||
  about.emails.some((mine) => emails.some((email) => emailKey(mine) === emailKey(email)));

/** Each once, whatever its form; the first form stays. */
export const phonesOnce = (phones: readonly string[]): string[] =>
  phones.filter((phone, i) => !phones.slice(0, i).some((other) => samePhone(other, phone)));
export const emailsOnce = (emails: readonly string[]): string[] =>
  emails.filter((email, i) => !emails.slice(0, i).some((other) => emailKey(other) === emailKey(email)));

/** What the studio sees of it: of the own fields those that are shown. */
export function contactRowOf(
  row: Held,
  company: { id: string; name: string } | null,
  shown: readonly RecordField[],
): ContactRow {
  const { name, phones, emails, level, owner, language, tags, fields } = row.about;
  return {
    id: row.id, rev: row.rev, source: row.source as Source, createdAt: row.created_at, updatedAt: row.updated_at,
    name, phones, emails, company, level, owner, language, tags, fields: shownOf(fields, shown), verified: row.verified === 1,
  }; // prettier-ignore
}
export const contactOf = (row: Held, company: { id: string; name: string } | null, shown: readonly RecordField[]): Contact => ({
  ...contactRowOf(row, company, shown),
  remembered: row.about.remembered ?? {},
  consents: row.about.consents ?? {},
}); // prettier-ignore
export const shownOf = (fields: Record<string, FieldValue>, shown: readonly RecordField[]): Record<string, FieldValue> =>
  Object.fromEntries(shown.flatMap(({ slug }) => (Object.hasOwn(fields, slug) ? [[slug, fields[slug] ?? null]] : []))); // prettier-ignore
