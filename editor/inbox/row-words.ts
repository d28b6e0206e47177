// What one row says: who it is, the last line and who spoke it, the state it is in.
import type { InboxRow } from '@dialoom/shared/api/inbox';
import type { Translate } from '@dialoom/shared/text/messages';
import type { inboxMessages } from '../text/inbox.ts';

type T = Translate<typeof inboxMessages>;
const ID_SIGNS = 4;

/** The customer's own name, else how they can be reached, else a visitor with the end of the conversation's id. */
export function customerName({ id, contact }: Pick<InboxRow, 'id' | 'contact'>, t: T): string {
  const known = contact.name?.trim() || contact.email?.trim() || contact.phone?.trim();
  return (
    known ||
    t('row.visitor', {
      id: id
        .replace(/[^a-z0-9]/gi, '')
        .slice(-ID_SIGNS)
        .toUpperCase(),
    })
  );
}

/** The last line, with its speaker unless it is the customer. Of those who wait: what they said last, not what the bot told them. */
export function lastWords(row: InboxRow, me: string | undefined, t: T): string {
  const { lastLine: text, lastFrom, agent, said } = row;
  if (row.owner === 'queue') return said ?? t('row.asked-at-once');
  if (!text) return t(row.erased ? 'row.erased' : 'row.no-line');
  if (lastFrom === 'bot') return t('row.bot', { text });
  if (lastFrom === 'agent')
    return !agent || agent.id === me ? t('row.you', { text }) : t('row.agent', { name: agent.name, text });
  return text;
}

/** Who has it, where the list does not say so already. */
export function ownerWords({ owner, agent, closing }: InboxRow, me: string | undefined, t: T): string {
  switch (owner) {
    case 'bot':
      return t(closing ? 'row.closing' : 'row.with-bot');
    case 'queue':
      return t('row.queue');
    case 'agent':
      return agent?.id === me ? t('row.with-you') : t('row.with', { name: agent?.name ?? '' });
    case 'closed':
      return t('row.closed');
    default:
      return owner satisfies never;
  }
}
/** A reason a person can read: ours by word, the flow author's as it is. */
export function reasonWords(reason: string, t: T): string {
  if (reason === 'asked') return t('context.reason-asked');
  if (reason === 'stopped' || reason === 'budget' || reason === 'guard') return t(`context.reason-${reason}`);
  return reason;
}
