// The frame around every page: the rail at the left, on a phone tabs at the bottom with the rest behind "more".
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { Ellipsis } from 'lucide-react';
import { useAttention } from '../inbox/use-desk.ts';
import { Badge } from '../kit/Badge.tsx';
import { Mark } from '../kit/Mark.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';
import { useMay } from '../queries/session.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { Catch } from './Catch.tsx';
import { MeMenu } from './MeMenu.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { navItems, type NavItem } from './nav.tsx';
import { places } from './places.ts';
import { Link, usePath } from './router.ts';

const MoreContext = createContext<() => void>(() => {});
/** Opens the sheet with the other pages, for pages that bring their own tabs on a phone. */
export const useMore = (): (() => void) => use(MoreContext);

const PHONE_TABS = 3;

type Props = {
  bot?: string | undefined;
  /** The page draws its own tabs on a phone. */
  ownTabs?: boolean;
  children: ReactNode;
};

export function Frame({ bot, ownTabs, children }: Props) {
  const t = useWords(shellMessages);
  const path = usePath();
  const mayInbox = useMay('inbox.read');
  const waiting = useAttention();
  const mayRecords = useMay('records.read');
  const mayTest = useMay('bots.test');
  const mayEdit = useMay('bots.edit');
  const items = useMemo(
    () => navItems(bot, mayInbox, mayRecords, mayTest, mayEdit),
    [bot, mayInbox, mayRecords, mayTest, mayEdit],
  );
  const [more, setMore] = useState(false);
  const [openMore, closeMore] = useMemo(() => [() => setMore(true), () => setMore(false)], []);
  return (
    <div className="frame" data-own-tabs={ownTabs || undefined}>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <nav className="rail" aria-label={t('shell.nav')}>
        <Link to={places.start} className="rail-mark" tabIndex={-1} aria-hidden="true">
          <Mark />
        </Link>
        <RailItems items={items.filter(({ group }) => group === 'all')} path={path} waiting={waiting} />
        {bot !== undefined && <span className="rail-line" />}
        <RailItems items={items.filter(({ group }) => group === 'bot')} path={path} waiting={waiting} />
        <span className="rail-space" />
        <RailItems items={items.filter(({ group }) => group === 'end')} path={path} waiting={waiting} />
        <MeMenu />
      </nav>
      <MoreContext value={openMore}>
        <div className="frame-page">
          <Catch at={path}>{children}</Catch>
        </div>
      </MoreContext>
      {!ownTabs && (
        <nav className="tabs-bar" aria-label={t('shell.nav')}>
          {phoneTabs(items).map((item) => (
            <Link key={item.key} to={item.to} aria-current={item.here(path) ? 'page' : undefined}>
              {item.icon}
              {item.badge && <Badge count={waiting} />}
              <span>{t(item.key)}</span>
            </Link>
          ))}
          <button type="button" onClick={openMore} aria-expanded={more}>
            <Ellipsis size={18} aria-hidden="true" />
            <span>{t('shell.more')}</span>
          </button>
        </nav>
      )}
      <MoreSheet open={more} onClose={closeMore} items={items} path={path} waiting={waiting} />
    </div>
  );
}

/** The bot's own pages first when one is open. */
const phoneTabs = (items: readonly NavItem[]): readonly NavItem[] => {
  const ofBot = items.filter(({ group }) => group === 'bot').slice(0, PHONE_TABS - 1);
  return ofBot.length > 0
    ? [...ofBot, ...items.filter(({ badge }) => badge !== undefined)].slice(0, PHONE_TABS)
    : items.slice(0, PHONE_TABS);
};

function RailItems({ items, path, waiting }: { items: readonly NavItem[]; path: string; waiting: number }) {
  const t = useWords(shellMessages);
  return items.map((item) => {
    const count = item.badge ? waiting : 0;
    const label = count > 0 ? t('shell.inbox-waiting', { n: count }) : t(item.key);
    return (
      <Tooltip key={item.key} label={label} side="right">
        <Link to={item.to} className="rail-item" aria-label={label} aria-current={item.here(path) ? 'page' : undefined}>
          {item.icon}
          <Badge count={count} />
        </Link>
      </Tooltip>
    );
  });
}
