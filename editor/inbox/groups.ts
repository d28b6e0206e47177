// What one list of the inbox shows, in groups: what is with me, who waits for a person, what was left while nobody was there.
import type { InboxRow } from '@dialoom/shared/api/inbox';

export const lists = ['mine', 'waiting', 'all'] as const;
export type ListName = (typeof lists)[number];
export type GroupName = 'mine' | 'queue' | 'left' | 'all';
export type Group = { name: GroupName; rows: readonly InboxRow[] };

/** What the server answered for each list. */
export type Lists = {
  mine: readonly InboxRow[];
  waiting: readonly InboxRow[];
  all: readonly InboxRow[];
};

const isQueued = ({ owner }: InboxRow) => owner === 'queue';

/**
 * The groups of a list, in the order they are read. My list also ends with who waits: an agent sees both without a click.
 * A row stands once: the two lists are asked one after the other, and what is mine already no longer waits.
 */
export function groupsOf(list: ListName, { mine, waiting, all }: Lists): readonly Group[] {
  if (list === 'all') return [{ name: 'all', rows: all }];
  const own = new Set(mine.map(({ id }) => id));
  const open = waiting.filter(({ id }) => !own.has(id));
  const groups: Group[] = [
    ...(list === 'mine' ? [{ name: 'mine', rows: mine } as const] : []),
    { name: 'queue', rows: open.filter(isQueued) },
    { name: 'left', rows: open.filter((row) => !isQueued(row)) },
  ];
  return groups.filter(({ name, rows }) => name === 'mine' || rows.length > 0);
}
/** All rows as the arrow keys walk them. */
export const rowsOf = (groups: readonly Group[]): readonly InboxRow[] => groups.flatMap(({ rows }) => rows);

/** Who is next: the first of the queue, whose order the server gives; then the message that was left first. */
export const nextToAccept = (waiting: readonly InboxRow[]): InboxRow | undefined =>
  waiting.find(isQueued) ?? waiting[0];

/** Steps from an open conversation to another; from nowhere it is the first or the last. Stops at the ends. */
export function stepFrom(rows: readonly InboxRow[], open: string | undefined, step: 1 | -1): InboxRow | undefined {
  const at = rows.findIndex(({ id }) => id === open);
  if (at === -1) return step === 1 ? rows[0] : rows.at(-1);
  return rows[at + step];
}
