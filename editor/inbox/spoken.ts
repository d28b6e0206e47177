// Which lines are news to somebody who listens: the customer's and the bot's; one's own are known.
import type { ChatEvent } from '@dialoom/shared/api/chat';

const LONGEST = 160;
const MOST = 3;

/** The lines after a sequence number, the last few of them, each cut to what is bearable to hear. */
export function newLines(
  events: readonly ChatEvent[],
  after: number,
): readonly { from: 'customer' | 'bot'; text: string }[] {
  return events
    .flatMap((event) => {
      if (event.seq <= after || event.type !== 'message') return [];
      const { from } = event;
      const text =
        event.text ?? event.card?.title ?? event.cards?.[0]?.title ?? event.image?.alt ?? event.file?.name ?? '';
      if ((from !== 'customer' && from !== 'bot') || text === '') return [];
      return [{ from, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text }];
    })
    .slice(-MOST);
}
