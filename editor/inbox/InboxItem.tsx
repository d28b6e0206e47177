// One conversation in a list: who, since when, the last line, and what is special about it.
import { ArrowUp, Bot, Check, Hourglass, MailPlus, PencilLine, User } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Chip } from '../kit/Chip.tsx';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { SinceClock, WaitClock } from './Clock.tsx';
import { useDraftText } from './draft-context.ts';
import type { GroupName } from './groups.ts';
import { customerName, lastWords, ownerWords, reasonWords } from './row-words.ts';

type Props = {
  row: InboxRow;
  group: GroupName;
  search: string;
  current: boolean;
  me: string | undefined;
  /** Several bots: each row says which. */
  showBot: boolean;
  /** The one the Tab key comes to; arrows move between the others. */
  tabStop: boolean;
};

export function InboxItem({ row, group, search, current, me, showBot, tabStop }: Props) {
  const t = useWords(inboxMessages);
  const name = customerName(row, t);
  const draft = useDraftText(row.id, 'reply');
  const unread = current && row.owner === 'agent' ? 0 : row.unread;
  const words = draft !== '' && !current ? t('row.draft', { text: draft }) : lastWords(row, me, t);
  return (
    <Link
      to={places.conversation(row.id) + search}
      className="inbox-item"
      aria-current={current ? 'page' : undefined}
      data-unread={unread > 0 || undefined}
      tabIndex={tabStop ? 0 : -1}
    >
      <Avatar name={name} />
      <span className="grow">
        <span className="inbox-item-head">
          <b className="cut">{name}</b>
          <RowClock row={row} />
        </span>
        <span className="inbox-item-line">
          {draft !== '' && !current && <PencilLine size={12} aria-hidden="true" />}
          <span className="cut grow">{words}</span>
          {unread > 0 && (
            <span className="unread num" title={t('row.unread', { n: unread })}>
              <span className="sr">{t('row.unread', { n: unread })}</span>
              <span aria-hidden="true">{unread}</span>
            </span>
          )}
        </span>
        <Chips row={row} group={group} me={me} showBot={showBot} />
      </span>
    </Link>
  );
}

function RowClock({ row }: { row: InboxRow }) {
  if (row.waitingSince !== undefined && row.owner !== 'agent')
    return (
      <WaitClock since={row.waitingSince} kind={row.left && row.owner !== 'queue' ? 'left' : 'live'} said="waited" />
    );
  if (row.owner === 'agent' && row.lastFrom === 'customer')
    return <WaitClock since={row.lastAt ?? row.at} kind="live" said="unanswered" />;
  return <SinceClock at={row.lastAt ?? row.at} />;
}

const ownerIcons = {
  bot: <Bot aria-hidden="true" />,
  queue: <Hourglass aria-hidden="true" />,
  agent: <User aria-hidden="true" />,
  closed: <Check aria-hidden="true" />,
} as const;

function Chips({ row, group, me, showBot }: Pick<Props, 'row' | 'group' | 'me' | 'showBot'>) {
  const t = useWords(inboxMessages);
  const chips: ReactNode[] = [];
  if (group === 'all')
    chips.push(
      <Chip key="owner" icon={ownerIcons[row.owner]}>
        {ownerWords(row, me, t)}
      </Chip>,
    );
  if (row.priority > 0)
    chips.push(
      <Chip key="priority" kind="warn" icon={<ArrowUp aria-hidden="true" />}>
        {t('row.urgent')}
      </Chip>,
    );
  if (row.left && group !== 'left')
    chips.push(
      <Chip key="left" kind="warn" icon={<MailPlus aria-hidden="true" />}>
        {t('row.left')}
      </Chip>,
    );
  if (row.reason && group !== 'all' && (row.reason !== 'asked' || row.said !== undefined))
    chips.push(<Chip key="reason">{reasonWords(row.reason, t)}</Chip>);
  if (showBot) chips.push(<Chip key="bot">{row.bot.name}</Chip>);
  return chips.length > 0 && <span className="inbox-item-chips">{chips}</span>;
}
