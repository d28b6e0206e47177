// The left pane: my status, the three lists with their counts, who is in them.
import { useState, type KeyboardEvent } from 'react';
import { Download, Inbox, MessagesSquare } from 'lucide-react';
import { ConversationsDialog } from '../exports/ConversationsDialog.tsx';
import { navigate } from '../app/router.ts';
import { places } from '../app/places.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Bone, Loading } from '../kit/Skeleton.tsx';
import { useMay, useMe } from '../queries/session.ts';
import { exportMessages } from '../text/exports.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { InboxItem } from './InboxItem.tsx';
import { lists, type Group, type ListName } from './groups.ts';
import { AwayBar, PresenceMenu } from './PresenceMenu.tsx';
import { searchOf, useInbox } from './use-lists.ts';

export function ListPane() {
  const t = useWords(inboxMessages);
  const { list, open, waiting, mine } = useInbox();
  const counts = waiting.data?.counts ?? mine.data?.counts;
  const choose = (name: ListName) =>
    navigate((open === undefined ? places.inbox : places.conversation(open)) + searchOf(name), { replace: true });
  return (
    <section className="inbox-pane" aria-label={t('inbox.lists')}>
      <header className="inbox-head">
        <h1 className="grow">{t('inbox.title')}</h1>
        <ExportButton />
        <PresenceMenu />
      </header>
      <AwayBar />
      <div className="inbox-views" role="group" aria-label={t('inbox.lists')}>
        {lists.map((name) => {
          const count = name === 'all' ? undefined : counts?.[name];
          return (
            <button key={name} type="button" aria-pressed={name === list} onClick={() => choose(name)}>
              {t(`inbox.${name}`)}
              {count !== undefined && (
                <span className="num" data-hot={(name === 'waiting' && count > 0) || undefined}>
                  {count}
                </span>
              )}
            </button>
          );
        })}
      </div>
      <ListBody />
    </section>
  );
}

function ExportButton() {
  const t = useWords(exportMessages);
  const may = useMay('conversations.export');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <IconButton
        label={t('export.open')}
        icon={<Download size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      />
      {open && <ConversationsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ListBody() {
  const t = useWords(inboxMessages);
  const { list, groups, rows, mine, waiting, all } = useInbox();
  const query = list === 'all' ? all : list === 'waiting' ? waiting : mine;
  if (query.isPending)
    return (
      <div className="inbox-list">
        <Loading what={t('inbox.loading')}>
          {[0, 1, 2, 3].map((row) => (
            <div key={row} className="inbox-bones">
              <Bone width="36px" height={36} />
              <div className="grow">
                <Bone width="45%" />
                <Bone width="80%" />
              </div>
            </div>
          ))}
        </Loading>
      </div>
    );
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  return (
    <>
      {query.isError && (
        <p className="inbox-stale" role="status">
          {t('inbox.stale')}
        </p>
      )}
      {rows.length === 0 && list !== 'mine' ? (
        <div className="inbox-list">
          <Empty
            icon={
              list === 'all' ? <MessagesSquare size={20} aria-hidden="true" /> : <Inbox size={20} aria-hidden="true" />
            }
            title={t(`inbox.empty-${list}-title`)}
          >
            {t(`inbox.empty-${list}`)}
          </Empty>
        </div>
      ) : (
        <nav className="inbox-list" aria-label={t(`inbox.${list}`)} onKeyDown={moveFocus}>
          {groups.map((group) => (
            <GroupRows key={group.name} group={group} />
          ))}
          <MoreRows />
        </nav>
      )}
    </>
  );
}

function GroupRows({ group: { name, rows } }: { group: Group }) {
  const t = useWords(inboxMessages);
  const inbox = useInbox();
  const me = useMe().data?.person?.id;
  const manyBots = new Set(inbox.rows.map(({ bot }) => bot.id)).size > 1;
  const stop = inbox.rows.some(({ id }) => id === inbox.open) ? inbox.open : inbox.rows[0]?.id;
  const title = name === 'queue' || name === 'left' ? t(`inbox.group-${name}`) : undefined;
  const { next } = inbox;
  return (
    <section aria-label={title ?? t(name === 'all' ? 'inbox.all' : 'inbox.mine')}>
      {title !== undefined && (
        <header className="inbox-group">
          <h2>{title}</h2>
          {name === 'queue' && next && (
            <button type="button" className="k-link" disabled={inbox.accepting} onClick={() => inbox.accept(next)}>
              {t('inbox.accept-next')}
            </button>
          )}
        </header>
      )}
      {rows.length === 0 ? (
        <p className="inbox-quiet">{t('inbox.empty-mine')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <InboxItem
                row={row}
                group={name}
                search={inbox.search}
                current={row.id === inbox.open}
                me={me}
                showBot={manyBots}
                tabStop={row.id === stop}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is not on the screen: older ones on demand, and how many wait behind the first fifty. */
function MoreRows() {
  const t = useWords(inboxMessages);
  const { list, all, waiting } = useInbox();
  const behind = (waiting.data?.counts.waiting ?? 0) - (waiting.data?.conversations.length ?? 0);
  if (list !== 'all') return behind > 0 && <p className="inbox-quiet">{t('inbox.waiting-more', { n: behind })}</p>;
  return (
    all.hasNextPage && (
      <div className="inbox-more">
        <Button small onClick={() => void all.fetchNextPage()} busy={all.isFetchingNextPage && t('inbox.loading-more')}>
          {t('inbox.more')}
        </Button>
      </div>
    )
  );
}

/** The arrows walk over the rows of all groups; Enter follows the link under the focus. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.inbox-item')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at === -1) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}
