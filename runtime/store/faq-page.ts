// The entries of a list as its page asks for them: searched, filtered, sorted, in pages, with what the whole list has.
import { categoryPath, type FaqEntry, type FaqSort, type FaqState } from '@dialoom/shared/api/faq';
import { sql } from 'kysely';
import { normal } from '../understanding/features.ts';
import { faqFigures } from './faq-figures.ts';
import { entryOf } from './faq-rows.ts';
import type { Store } from './open.ts';
import { othersFirst } from './others-first.ts';

const PAGE = 50;
/** Entries that are searched for a text at once: a few ms. */
const SEARCHED = 1_000;
const worthOf = {
  asked: (asked: number) => asked,
  helpful: (_: number, helpful: number) => helpful,
  worst: (_: number, helpful: number, unhelpful: number) => unhelpful / (helpful + unhelpful + 1),
} as const;
const MOST_TAGS = 200;
export type Filter = { q?: string | undefined; category?: string | undefined; tag?: string | undefined; state?: FaqState | undefined; sort?: FaqSort | undefined; after?: string | undefined }; // prettier-ignore
export type FaqPage = {
  entries: FaqEntry[];
  total: number;
  categories: { name: string; entries: number }[];
  tags: { name: string; entries: number }[];
  waiting: number;
  next?: string;
};

/** A part of a text in a LIKE. */
const part = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export function faqPages({ db, transaction }: Pick<Store, 'db' | 'transaction'>, clock: () => number) {
  const figures = faqFigures({ db, transaction }, clock);
  return async (workspace: string, list: string, { q, category, tag, state, sort = 'newest', after }: Filter): Promise<FaqPage> => {
    const own = db.selectFrom('faq').where('faq.workspace', '=', workspace).where('faq.list', '=', list);
    const now = clock();
    let wanted = own;
    if (tag) wanted = wanted.where(sql<boolean>`tags like ${part(`\n${tag}\n`)} escape '\\'`);
    const path = category === undefined ? undefined : categoryPath(category);
    if (path !== undefined) wanted = wanted.where((e) => e.or([e('category', '=', path), ...(path === '' ? [] : [e.and([e('category', '>=', `${path}/`), e('category', '<', `${path}0`)])])])); // 0 comes after / in every order of signs // prettier-ignore
    if (state === 'draft' || state === 'review' || state === 'retired') wanted = wanted.where('stage', '=', state);
    else if (state !== undefined) {
      wanted = wanted.where('stage', '=', 'approved');
      if (state === 'expired') wanted = wanted.where('to_at', '<=', now);
      else wanted = wanted.where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', now)]));
      if (state === 'waiting') wanted = wanted.where('from_at', '>', now);
      if (state === 'live') wanted = wanted.where((e) => e.or([e('from_at', 'is', null), e('from_at', '<=', now)]));
    }
    /** Entries with `q` in their texts, a piece after another: a database that answers at once lets nobody else in meanwhile. */
    const searched = async (words: string): Promise<{ key: number; id: string }[]> => {
      const found: { key: number; id: string }[] = [];
      for (let from = -1; ;) {
        const end = await own.select('key').where('key', '>', from).orderBy('key').offset(SEARCHED - 1).limit(1).executeTakeFirst();
        const piece = wanted.select(['faq.key', 'faq.id']).where('key', '>', from).where(sql<boolean>`folded like ${part(normal(words))} escape '\\'`);
        for (const { key, id } of await (end ? piece.where('key', '<=', end.key) : piece).orderBy('key').execute()) found.push({ key: Number(key), id });
        if (!end) return found.toReversed();
        from = Number(end.key);
        await othersFirst();
      }
    };
    const hits = q ? await searched(q) : undefined;
    const n = hits?.length ?? (await wanted.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
    const categories = await own.select('category').select((e) => e.fn.countAll<number>().as('n')).groupBy('category').orderBy('category').execute(); // prettier-ignore
    const tagged = await own.select('tags').select((e) => e.fn.countAll<number>().as('n')).where('tags', '!=', '').groupBy('tags').execute(); // prettier-ignore
    const { waiting } = await own.select((e) => e.fn.countAll<number>().as('waiting')).where('stage', '=', 'review').executeTakeFirstOrThrow(); // prettier-ignore
    const from = after === undefined ? Number.NaN : Number(after);
    const goesOn = Number.isSafeInteger(from) && from >= 0;
    const sums = figures.sums().where('workspace', '=', workspace).where('list', '=', list);
    /** What was found, in the order that is wanted. */
    const ordered = async (found: readonly { key: number; id: string }[]) => {
      if (sort === 'newest') return found.filter(({ key }) => !goesOn || key < from).slice(0, PAGE + 1);
      const known = new Map((await sums.execute()).map((row) => [row.faq, worthOf[sort](Number(row.asked), Number(row.helpful), Number(row.unhelpful))]));
      return found.toSorted((a, b) => (known.get(b.id) ?? 0) - (known.get(a.id) ?? 0) || b.key - a.key).slice(goesOn ? from : 0).slice(0, PAGE + 1);
    };
    /** Which ones, before their texts are read: a sort carries along what it selects. */
    const sorted = async () => {
      const keys = hits ? await ordered(hits) : await wanted
        .leftJoin(sums.as('f'), 'f.faq', 'faq.id')
        .select('faq.key')
        .orderBy(sort === 'asked' ? sql`coalesce(f.asked, 0)` : sort === 'helpful' ? sql`coalesce(f.helpful, 0)` : sql`coalesce(f.unhelpful * 1.0 / (f.helpful + f.unhelpful + 1), 0)`, 'desc')
        .orderBy('faq.key', 'desc')
        .offset(goesOn ? from : 0)
        .limit(PAGE + 1)
        .execute();
      const places = new Map(keys.map(({ key }, i) => [Number(key), i]));
      const found = keys.length === 0 ? [] : await db.selectFrom('faq').selectAll().where('key', 'in', keys.map(({ key }) => key)).execute();
      return found.toSorted((a, b) => (places.get(Number(a.key)) ?? 0) - (places.get(Number(b.key)) ?? 0));
    };
    const rows = await (sort === 'newest' && !hits ? (goesOn ? wanted.where('key', '<', from) : wanted).selectAll('faq').orderBy('key', 'desc').limit(PAGE + 1).execute() : sorted());
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const known = await figures.figuresOf(page.map(({ id }) => id));
    return {
      entries: page.map((row) => entryOf(row, now, known.get(row.id))),
      total: Number(n),
      categories: categories.map(({ category: name, n: entries }) => ({ name, entries: Number(entries) })),
      tags: counted(tagged),
      waiting: Number(waiting),
      ...(rows.length > PAGE && last && { next: String(sort === 'newest' ? last.key : (goesOn ? from : 0) + PAGE) }),
    };
  };
} // prettier-ignore

function counted(rows: readonly { tags: string; n: number }[]): { name: string; entries: number }[] {
  const tags = new Map<string, number>();
  for (const { tags: own, n } of rows)
    for (const tag of own.split('\n').filter(Boolean)) tags.set(tag, (tags.get(tag) ?? 0) + Number(n));
  return [...tags]
    .map(([name, entries]) => ({ name, entries }))
    .toSorted((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_TAGS);
}
