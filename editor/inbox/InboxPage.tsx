// The inbox: list, conversation, what the bot knows. Open it and you are there for customers.
import { useMemo } from 'react';
import { Inbox } from 'lucide-react';
import { useTitle } from '../app/Page.tsx';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { useMay, useMe } from '../queries/session.ts';
import { shellMessages } from '../text/shell.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { ConversationPane } from './ConversationPane.tsx';
import { DraftContext, draftsOf } from './draft-context.ts';
import { ListPane } from './ListPane.tsx';
import { ListsContext, useInbox, useLists } from './use-lists.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { usePresence } from './use-presence.ts';
import './inbox.css';

export default function InboxPage({ open }: { open: string | undefined }) {
  const t = useWords(inboxMessages);
  const person = useMe().data?.person;
  const may = useMay('inbox.read');
  useTitle(t('inbox.title'));
  const drafts = useMemo(() => draftsOf(person?.id ?? ''), [person?.id]);
  if (!may)
    return (
      <main className="page" id="content">
        <Empty icon={<Inbox size={20} aria-hidden="true" />}>{t('inbox.forbidden')}</Empty>
      </main>
    );
  return (
    <DraftContext value={drafts}>
      <Desk open={open} />
    </DraftContext>
  );
}

function Desk({ open }: { open: string | undefined }) {
  const shell = useWords(shellMessages);
  const lists = useLists(open);
  usePresence();
  useInboxKeys(lists);
  return (
    <ListsContext value={lists}>
      <main
        className="inbox"
        id="content"
        data-open={open !== undefined || undefined}
        aria-label={shell('shell.inbox')}
      >
        <ListPane />
        {open === undefined ? <NoneOpen /> : <ConversationPane key={open} id={open} />}
      </main>
    </ListsContext>
  );
}

/** Nothing is open: what to do next, or that there is nothing to do. */
function NoneOpen() {
  const t = useWords(inboxMessages);
  const { list, rows, next, accept, accepting, waiting } = useInbox();
  const queued = next?.owner === 'queue' ? next : undefined;
  const count = waiting.data?.counts.waiting ?? 0;
  const isEmpty = rows.length === 0;
  if (!waiting.data || (isEmpty && list !== 'mine')) return <div className="inbox-none" />; // the list says already that it is empty
  return (
    <div className="inbox-none">
      <Empty
        icon={<Inbox size={20} aria-hidden="true" />}
        title={t(isEmpty ? 'inbox.empty-waiting-title' : 'inbox.none-open-title')}
        action={
          queued && (
            <Button kind="primary" busy={accepting && t('talk.accepting')} onClick={() => accept(queued)}>
              {t('inbox.accept-next')}
            </Button>
          )
        }
      >
        {count > 0
          ? t('inbox.none-open-waiting', { n: count })
          : t(isEmpty ? 'inbox.empty-waiting' : 'inbox.none-open')}
      </Empty>
    </div>
  );
}
