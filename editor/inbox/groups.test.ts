import { expect, test } from 'vitest';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { groupsOf, nextToAccept, rowsOf, stepFrom } from './groups.ts';

const row = (id: string, owner: InboxRow['owner'], more: Partial<InboxRow> = {}): InboxRow => ({
  id, owner, bot: { id: 'b', name: 'Bot' }, epoch: 1, contact: {}, at: 0, left: false, unread: 0, priority: 0, ...more,
}); // prettier-ignore
const names = (groups: ReturnType<typeof groupsOf>) => groups.map(({ name, rows }) => [name, rows.map(({ id }) => id)]);
const mine = [row('m1', 'agent')];
const waiting = [row('l1', 'bot', { left: true }), row('q1', 'queue'), row('q2', 'queue')];
const all = [row('a1', 'closed')];

test('my list ends with who waits: the queue, then messages left', () => {
  expect(names(groupsOf('mine', { mine, waiting, all }))).toEqual([
    ['mine', ['m1']],
    ['queue', ['q1', 'q2']],
    ['left', ['l1']],
  ]);
});
test('an empty group is not shown, except mine, which says why it is empty', () => {
  expect(names(groupsOf('mine', { mine: [], waiting: [], all }))).toEqual([['mine', []]]);
  expect(names(groupsOf('waiting', { mine, waiting: [], all }))).toEqual([]);
});
test('a conversation just accepted does not stand there twice while the older list still has it', () => {
  const accepted = row('q1', 'agent');
  const rows = rowsOf(groupsOf('mine', { mine: [accepted], waiting, all }));
  expect(rows.map(({ id }) => id)).toEqual(['q1', 'q2', 'l1']);
});
test('the next is the first of the queue in the order of the server, and a message left only when nobody waits', () => {
  expect(nextToAccept(waiting)?.id).toBe('q1');
  expect(nextToAccept(waiting.slice(0, 1))?.id).toBe('l1');
  expect(nextToAccept([])).toBeUndefined();
});
test('steps go along the list and stop at its ends; from nowhere they begin at an end', () => {
  expect(stepFrom(waiting, 'l1', 1)?.id).toBe('q1');
  expect(stepFrom(waiting, 'q2', 1)).toBeUndefined();
  expect(stepFrom(waiting, 'l1', -1)).toBeUndefined();
  expect(stepFrom(waiting, 'elsewhere', 1)?.id).toBe('l1');
  expect(stepFrom(waiting, undefined, -1)?.id).toBe('q2');
});
