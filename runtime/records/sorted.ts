// Lists in the reader's order. What is personal is sealed, so the database cannot sort by it: the values are opened a few hundred at a
// time, other work in between, and only they and the keys are held.
import type { RecordKind, SortColumn } from '@dialoom/shared/api/records';
import type { Locale } from '@dialoom/shared/node/define';
import { DialoomError } from '@dialoom/shared/text/errors';
import { PAGE } from './parts.ts';

/** More than this are not opened for one look at a list: it would take a second. Who searches first has fewer. */
export const MOST_SORTED = 20_000;
const AT_ONCE = 500;

type Value = string | number | null;
/** As the routes tell it. */
export type Sorted<K extends RecordKind> = {
  sort?: SortColumn<K>;
  order?: 'up' | 'down';
  locale?: Locale;
  after?: string | undefined;
};
export type Sorting = { down: boolean; locale: Locale; after?: string | undefined };

/**
 * @param read rows behind this key, in the order of their keys; at most as many as asked for
 * @param valueOf what they are sorted by, one for each; an empty one comes last, whichever way
 * @param isMeant leaves out what only looked like what was searched for
 * @returns the keys of one page, and where the next begins
 * @throws record.too-many
 */
export async function keysInOrder<Row extends { key: number }>(
  read: (after: number, most: number) => Promise<readonly Row[]>,
  valueOf: (rows: readonly Row[]) => Promise<readonly Value[]> | readonly Value[],
  { down, locale, after }: Sorting,
  isMeant: (row: Row) => boolean = () => true,
): Promise<{ keys: number[]; next?: string }> {
  const all: { key: number; value: Value }[] = [];
  for (let last = 0; ;) {
    const some = await read(last, AT_ONCE);
    const rows = some.filter(isMeant);
    const values = await valueOf(rows);
    rows.forEach(({ key }, i) => all.push({ key, value: values[i] ?? null }));
    if (all.length > MOST_SORTED) throw new DialoomError('record.too-many', 409, { params: { most: MOST_SORTED } });
    const end = some.at(-1);
    if (!end || some.length < AT_ONCE) break;
    last = end.key;
    await new Promise((done) => setImmediate(done));
  }
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const way = down ? -1 : 1;
  const isEmpty = (value: Value) => value === null || value === '';
  all.sort((a, b) => {
    if (isEmpty(a.value) || isEmpty(b.value)) return Number(isEmpty(a.value)) - Number(isEmpty(b.value)) || b.key - a.key;
    const by = typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compare(String(a.value), String(b.value)); // prettier-ignore
    return by * way || b.key - a.key;
  });
  const from = beginning(all, after);
  const page = all.slice(from, from + PAGE).map(({ key }) => key);
  return { keys: page, ...(all.length > from + PAGE && { next: `${from + PAGE}~${page.at(-1) ?? 0}` }) };
} // prettier-ignore

/** Behind the last row of the page before; where that has moved or gone, as far down as it was. */
function beginning(all: readonly { key: number }[], after: string | undefined): number {
  const [, count, key] = /^(\d{1,9})~(\d{1,15})$/.exec(after ?? '') ?? [];
  if (count === undefined) return 0;
  const there = all.findIndex((one) => one.key === Number(key));
  return there === -1 ? Number(count) : there + 1;
}

/** What was found, in the order of these keys. */
export function inOrder<Row extends { key: number }>(keys: readonly number[], rows: readonly Row[]): Row[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
