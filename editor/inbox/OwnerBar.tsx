// Where the reply box would be while somebody else has the conversation: who has it, and the one thing to do.
import { Button } from '../kit/Button.tsx';
import type { Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { useInbox } from './use-lists.ts';

export function OwnerBar({ conversation: { conversation: row } }: { conversation: Conversation }) {
  const t = useWords(inboxMessages);
  const { accept, accepting } = useInbox();
  const left = row.left && row.owner !== 'agent' && row.owner !== 'queue';
  const state = left ? 'left' : row.closing && row.owner === 'bot' ? 'closing' : row.owner;
  const verb = {
    left: 'talk.take-left',
    queue: 'talk.accept',
    bot: 'talk.take-over',
    closing: 'talk.take-over',
    agent: undefined,
    closed: undefined,
  } as const;
  const label = verb[state];
  return (
    <div className="owner-bar">
      <p>{t(`state.${state}`, { name: row.agent?.name ?? '' })}</p>
      {label && (
        // waiting customers come first; taking over from a bot that works is the exception
        <Button
          kind={state === 'bot' || state === 'closing' ? 'outline' : 'primary'}
          busy={accepting && t('talk.accepting')}
          onClick={() => accept(row)}
        >
          {t(label)}
        </Button>
      )}
    </div>
  );
}
