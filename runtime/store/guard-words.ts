// Word lists of the guard: a word a row, so that each has its author, note and hits; read in pages, so that a long list makes nobody wait.
import {
  guardPage,
  MOST_GUARD_WORDS,
  type GuardDay,
  type GuardWord,
  type GuardWordFields,
} from '@dialoom/shared/api/guard';
import { GuardSettings } from '@dialoom/shared/guard/policy';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Words } from '../guard/word-pieces.ts';
import { kinds } from '../guard/fold.ts';
import { foldWord, markKind, SPACED } from '../guard/words.ts';
import { newId } from './bots.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

const READ = 500;
/** Rows written in one statement, and in one transaction: a customer's turn waits for one of these at most. */
const PIECE = 50;
const TRANSACTION = 200;
type Stored = Selectable<Tables['guard_word']>;
type Trx = Transaction<Tables>;
type LineWord = Pick<GuardWordFields, 'kind' | 'word' | 'category' | 'level' | 'note' | 'near' | 'within'>;
/** What a matcher needs of a word. */
export type ListedWord = Pick<GuardWord, 'kind' | 'word' | 'category' | 'near' | 'within' | 'level'>;

const viewOf = ({ id, bot: list, kind, word, category, near, within, level, note, by, at, hits, hit_at }: Stored): GuardWord => ({
  id, list, kind: kind as GuardWord['kind'], word, category, near, within, level, note, by, at: Number(at), hits: Number(hits),
  ...(hit_at !== null && { hitAt: Number(hit_at) }),
}); // prettier-ignore
/** Two words that are read the same are one: 发 票 and 发票 are, `man go` and `mango` are not. */
export function foldedOf({ kind, word, near }: Pick<GuardWordFields, 'kind' | 'word' | 'near'>): string {
  if (kind === 'pattern') return word;
  const hex = (text: string): string => {
    const { symbols, marks } = foldWord(text);
    const isLatin = (i: number) => markKind(marks[i] ?? 0) !== kinds.ideograph;
    return symbols.map((symbol, i) => `${(marks[i] ?? 0) & SPACED && isLatin(i) && isLatin(i - 1) ? '_' : ''}${symbol.toString(36)}`).join('.');
  }; // prettier-ignore
  return near === '' ? hex(word) : `${hex(word)} ${hex(near)}`;
}

export type GuardWordStore = ReturnType<typeof guardWordStore>;
export function guardWordStore({ db, transaction, kind }: Store, clock: () => number) {
  const touch = (trx: Trx, workspace: string, bot: string) =>
    trx
      .insertInto('guard_list')
      .values({ workspace, bot, rev: 1 })
      .onConflict((on) => on.columns(['workspace', 'bot']).doUpdateSet({ rev: sql`guard_list.rev + 1` }))
      .execute();
  const countOf = async (from: Pick<Trx, 'selectFrom'>, workspace: string): Promise<number> =>
    Number((await from.selectFrom('guard_word').select((e) => e.fn.countAll<number>().as('n')).where('workspace', '=', workspace).executeTakeFirstOrThrow()).n); // prettier-ignore
  const rowOf = (workspace: string, bot: string, one: LineWord, by: string) => ({
    id: newId('word'), workspace, bot, kind: one.kind, category: one.category, word: one.word, folded: foldedOf(one), near: one.near,
    within: one.within, level: one.level, note: one.note, by, at: clock(), hits: 0, hit_at: null,
  }); // prettier-ignore
  const filtered = (workspace: string, { q, category, list }: { q?: string | undefined; category?: string | undefined; list?: string | undefined }) => {
    let rows = db.selectFrom('guard_word').where('workspace', '=', workspace);
    if (category === 'allow') rows = rows.where('kind', '=', 'allow');
    else if (category !== undefined) rows = rows.where('category', '=', category).where('kind', '<>', 'allow');
    if (list !== undefined) rows = rows.where('bot', '=', list);
    if (q) rows = rows.where(sql<boolean>`lower(word) like ${`%${q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`);
    return rows;
  }; // prettier-ignore
  return {
    shared: kind === 'postgres',
    /** How often each list was changed, by bot; settings count with the list of all. */
    async revs(workspace: string): Promise<Map<string, number>> {
      const rows = await db.selectFrom('guard_list').select(['bot', 'rev']).where('workspace', '=', workspace).execute(); // prettier-ignore
      return new Map(rows.map(({ bot, rev }) => [bot, Number(rev)]));
    },
    async settings(workspace: string): Promise<GuardSettings> {
      const row = await db.selectFrom('setting').select('value').where('workspace', '=', workspace).where('name', '=', 'guard').executeTakeFirst(); // prettier-ignore
      const read = GuardSettings.safeParse(row ? JSON.parse(row.value) : {});
      return read.success ? read.data : GuardSettings.parse({});
    },
    saveSettings: (workspace: string, settings: GuardSettings): Promise<void> =>
      transaction(async (trx) => {
        const value = JSON.stringify(settings);
        await trx
          .insertInto('setting')
          .values({ workspace, name: 'guard', value })
          .onConflict((on) => on.columns(['workspace', 'name']).doUpdateSet({ value }))
          .execute();
        await touch(trx, workspace, '');
      }),
    /** All words of a list, in pages. */
    async *pages(workspace: string, bot: string): AsyncGenerator<ListedWord[]> {
      for (let after = ''; ;) {
        const rows = await db.selectFrom('guard_word').select(['id', 'kind', 'word', 'category', 'near', 'within', 'level']).where('workspace', '=', workspace).where('bot', '=', bot).where('id', '>', after).orderBy('id').limit(READ).execute(); // prettier-ignore
        yield rows.map((row) => ({ ...row, kind: row.kind as ListedWord['kind'] }));
        const last = rows.at(-1);
        if (rows.length < READ || !last) return;
        after = last.id;
        await new Promise((done) => setImmediate(done)); // a file is read without ever waiting: the next page would come at once
      }
    },
    async counts(workspace: string): Promise<Record<string, number>> {
      const rows = await db.selectFrom('guard_word').select((e) => ['kind', 'category', e.fn.countAll<number>().as('n')]).where('workspace', '=', workspace).groupBy(['kind', 'category']).execute(); // prettier-ignore
      const counts: Record<string, number> = {};
      for (const { kind: one, category, n } of rows) {
        const key = one === 'allow' ? 'allow' : category;
        counts[key] = (counts[key] ?? 0) + Number(n);
      }
      return counts;
    },
    async list(
      workspace: string,
      query: {
        q?: string | undefined;
        category?: string | undefined;
        list?: string | undefined;
        after?: string | undefined;
      },
    ) {
      const { n } = await filtered(workspace, query).select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(); // prettier-ignore
      let rows = filtered(workspace, query);
      const [at, id] = query.after?.split('~') ?? [];
      if (at !== undefined && id !== undefined) rows = rows.where((e) => e.or([e('at', '<', Number(at)), e.and([e('at', '=', Number(at)), e('id', '<', id)])])); // prettier-ignore
      const found = await rows.selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(guardPage + 1).execute(); // prettier-ignore
      const page = found.slice(0, guardPage).map(viewOf);
      const last = page.at(-1);
      return { words: page, found: Number(n), ...(found.length > guardPage && last && { next: `${last.at}~${last.id}` }) }; // prettier-ignore
    },
    /** @throws guard.full, guard.twice */
    add: (workspace: string, fields: GuardWordFields, by: string): Promise<GuardWord> =>
      transaction(async (trx) => {
        if ((await countOf(trx, workspace)) >= MOST_GUARD_WORDS)
          throw new DialoomError('guard.full', 400, { params: { most: MOST_GUARD_WORDS } });
        const row = rowOf(workspace, fields.list, fields, by);
        const made = await trx.insertInto('guard_word').values(row).onConflict((on) => on.doNothing()).returningAll().executeTakeFirst(); // prettier-ignore
        if (!made) throw new DialoomError('guard.twice', 409);
        await touch(trx, workspace, fields.list);
        return viewOf(made);
      }),
    /** @throws not-found, guard.twice */
    change: (workspace: string, id: string, fields: GuardWordFields): Promise<GuardWord> =>
      transaction(async (trx) => {
        const was = await trx.selectFrom('guard_word').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst(); // prettier-ignore
        if (!was) throw new DialoomError('not-found', 404);
        const folded = foldedOf(fields);
        const twin = await trx.selectFrom('guard_word').select('id').where('workspace', '=', workspace).where('bot', '=', fields.list).where('kind', '=', fields.kind).where('category', '=', fields.category).where('folded', '=', folded).where('id', '<>', id).executeTakeFirst(); // prettier-ignore
        if (twin) throw new DialoomError('guard.twice', 409);
        const { list: bot, kind: one, word, category, near, within, level, note } = fields;
        const row = await trx.updateTable('guard_word').set({ bot, kind: one, word, folded, category, near, within, level, note }).where('id', '=', id).returningAll().executeTakeFirstOrThrow(); // prettier-ignore
        await touch(trx, workspace, was.bot);
        if (bot !== was.bot) await touch(trx, workspace, bot);
        return viewOf(row);
      }),
    /** @throws not-found @returns what it was */
    drop: (workspace: string, id: string): Promise<GuardWord> =>
      transaction(async (trx) => {
        const row = await trx.deleteFrom('guard_word').where('workspace', '=', workspace).where('id', '=', id).returningAll().executeTakeFirst(); // prettier-ignore
        if (!row) throw new DialoomError('not-found', 404);
        await touch(trx, workspace, row.bot);
        return viewOf(row);
      }),
    /**
     * Many at once, each thousand for itself: they count together, when all are there. Ended before, or broken off, none of them is.
     * @throws guard.full before anything is written, `signal`'s reason
     */
    async addAll(
      workspace: string,
      bot: string,
      words: Words,
      by: string,
      { signal, progress }: { signal?: AbortSignal; progress?(share: number): void } = {},
    ): Promise<{ added: number; same: number }> {
      if ((await countOf(db, workspace)) + words.length > MOST_GUARD_WORDS)
        throw new DialoomError('guard.full', 400, { params: { most: MOST_GUARD_WORDS } });
      let added = 0;
      const made: string[] = [];
      const takeOut = async (): Promise<void> => {
        for (let i = 0; i < made.length; i += PIECE * 10)
          await db
            .deleteFrom('guard_word')
            .where('id', 'in', made.slice(i, i + PIECE * 10))
            .execute();
      };
      for (let from = 0; from < words.length; from += TRANSACTION) {
        if (signal?.aborted) {
          await takeOut();
          signal.throwIfAborted();
        }
        const one = await transaction(async (trx) => {
          const ids: string[] = [];
          for (let i = from; i < Math.min(from + TRANSACTION, words.length); i += PIECE) {
            const rows = words.slice(i, Math.min(i + PIECE, from + TRANSACTION)).map((one) => rowOf(workspace, bot, one, by)); // prettier-ignore
            for (const { id } of await trx.insertInto('guard_word').values(rows).onConflict((on) => on.doNothing()).returning('id').execute()) ids.push(id); // prettier-ignore
          }
          return ids;
        }).catch(async (error: unknown) => {
          await takeOut();
          throw error;
        });
        made.push(...one);
        added += one.length;
        progress?.(Math.min(1, (from + TRANSACTION) / words.length));
        await new Promise((done) => setImmediate(done)); // a long list makes nobody wait
      }
      if (added > 0) await transaction((trx) => touch(trx, workspace, bot));
      return { added, same: words.length - added };
    },
    /** Counts what was found today. */
    async found(workspace: string, counted: readonly Omit<GuardDay, 'day'>[]): Promise<void> {
      const day = new Date(clock()).toISOString().slice(0, 10);
      for (const { hits, ...one } of counted)
        await db.insertInto('guard_day').values({ workspace, day, ...one, hits }).onConflict((on) => on.columns(['workspace', 'day', 'bot', 'category', 'direction', 'action']).doUpdateSet({ hits: sql`guard_day.hits + ${hits}` })).execute(); // prettier-ignore
    },
    /** What was found on the last so many days, the last day first. */
    async days(workspace: string, days: number): Promise<GuardDay[]> {
      const since = new Date(clock() - (days - 1) * 86_400_000).toISOString().slice(0, 10);
      const rows = await db.selectFrom('guard_day').select(['day', 'bot', 'category', 'direction', 'action', 'hits']).where('workspace', '=', workspace).where('day', '>=', since).orderBy('day', 'desc').execute(); // prettier-ignore
      return rows.map((row) => ({ ...row, hits: Number(row.hits) }) as GuardDay);
    },
    /** Counts hits of words, by bot list, category and word as it is listed. */
    async hit(
      workspace: string,
      counted: readonly { bots: readonly string[]; category: string; word: string; times: number }[],
    ): Promise<void> {
      for (const { bots, category, word, times } of counted)
        await db.updateTable('guard_word').set({ hits: sql`hits + ${times}`, hit_at: clock() }).where('workspace', '=', workspace).where('bot', 'in', [...bots]).where('category', '=', category).where('word', '=', word).execute(); // prettier-ignore
    },
  };
}
