// When to call the agent: somebody new waits, or a customer of mine wrote and it is not on the screen.
import type { InboxRow } from '@dialoom/shared/api/inbox';

export type Desk = { waiting: number; mine: readonly Pick<InboxRow, 'id' | 'unread'>[] };

/**
 * Whether `now` is worth a tone after `before`.
 * @param seen the conversation the person looks at: its new lines are no news
 */
export function calls(before: Desk | undefined, now: Desk, seen: string | undefined): boolean {
  if (!before) return false; // the page was just opened: the badge says it
  if (now.waiting > before.waiting) return true;
  return now.mine.some(
    ({ id, unread }) => id !== seen && unread > (before.mine.find((row) => row.id === id)?.unread ?? unread),
  );
}
/** What the badge and the title count: who waits for a person, and my customers without an answer but the one I look at. */
export const attention = ({ waiting, mine }: Desk, seen: string | undefined): number =>
  waiting + mine.filter(({ id, unread }) => id !== seen && unread > 0).length;
