// The open conversation: its head, what was said, the box to answer, and beside it what the bot knows.
import { useEffect, useState } from 'react';
import { SearchX } from 'lucide-react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Bone, Loading } from '../kit/Skeleton.tsx';
import { useMe } from '../queries/session.ts';
import { failureWords } from '../queries/failure.ts';
import { isGone, useConversation, type Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { BackLink } from './BackLink.tsx';
import { Composer } from './Composer.tsx';
import { ContextPane } from './ContextPane.tsx';
import { ConversationHead } from './ConversationHead.tsx';
import { prefer, useDeskPreferences } from './desk-preferences.ts';
import { customerName } from './row-words.ts';
import { Spoken } from './Spoken.tsx';
import { Transcript } from './Transcript.tsx';
import { useInbox } from './use-lists.ts';
import { useSender } from './use-sender.ts';

export function ConversationPane({ id }: { id: string }) {
  const conversation = useConversation(id);
  if (conversation.data && !isGone(conversation.error))
    return <Talk conversation={conversation.data} stale={conversation.isError} />;
  return (
    <NotThere
      error={conversation.error}
      onRetry={() => void conversation.refetch()}
      busy={conversation.isFetching}
      pending={conversation.isPending}
    />
  );
}

type NotThereProps = { error: Error | null; pending: boolean; busy: boolean; onRetry(): void };

function NotThere({ error, pending, busy, onRetry }: NotThereProps) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const { search } = useInbox();
  return (
    <section className="talk" aria-label={t('talk.loading')}>
      <header className="talk-head">
        <BackLink />
      </header>
      {pending ? (
        <div className="talk-bones">
          <Loading what={t('talk.loading')}>
            <Bone width="46%" height={56} />
            <Bone width="30%" height={38} />
            <Bone width="52%" height={56} />
          </Loading>
        </div>
      ) : isGone(error) ? (
        <Empty
          icon={<SearchX size={20} aria-hidden="true" />}
          action={
            <Link className="k-button" to={places.inbox + search}>
              {t('talk.gone-back')}
            </Link>
          }
        >
          {failureWords(error, locale)}
        </Empty>
      ) : (
        <Failure error={error} onRetry={onRetry} busy={busy} />
      )}
    </section>
  );
}

function Talk({ conversation, stale }: { conversation: Conversation; stale: boolean }) {
  const t = useWords(inboxMessages);
  const { row, mine } = useOwned(conversation);
  const sender = useSender(conversation, mine);
  const { details } = useDeskPreferences();
  const wide = useWide();
  const [sheet, setSheet] = useState(false);
  const name = customerName(row, t);
  const toggle = () => (wide ? prefer({ details: !details }) : setSheet(true));
  return (
    <section className="talk" aria-label={t('talk.pane', { name })}>
      <ConversationHead
        conversation={conversation}
        mine={mine}
        name={name}
        details={wide && details}
        onDetails={toggle}
      />
      {stale && (
        <p className="inbox-stale" role="status">
          {t('inbox.stale')}
        </p>
      )}
      <div className="talk-body">
        <div className="talk-main">
          <Transcript conversation={conversation} pending={sender.pending} />
          <Composer conversation={conversation} mine={mine} sender={sender} name={name} />
        </div>
        {wide && details && (
          <aside className="context" aria-label={t('context.title')}>
            <ContextPane conversation={conversation} />
          </aside>
        )}
      </div>
      <Dialog open={sheet && !wide} onClose={() => setSheet(false)} title={name} shape="side">
        <ContextPane conversation={conversation} />
      </Dialog>
      <Spoken conversation={conversation} />
    </section>
  );
}

function useOwned({ conversation: row }: Conversation) {
  const me = useMe().data?.person?.id;
  return { row, mine: row.owner === 'agent' && row.agent?.id === me };
}

/** Room for three panes: list 284, details 300, and 480 for what is said. */
const WIDE = '(min-width: 1120px)';
function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const change = () => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return wide;
}
