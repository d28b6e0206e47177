// The settings: a list of its pages at the left, the page beside it.
import { useEffect, useRef, type ReactNode } from 'react';
import {
  CircleUserRound,
  Coins,
  History,
  IdCard,
  Info,
  KeyRound,
  Network,
  Plug,
  ShieldCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { may, type Permission, type Role } from '@dialoom/shared/api/permissions';
import { useTitle } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, usePath } from '../app/router.ts';
import { useMe } from '../queries/session.ts';
import { settingsMessages } from '../text/settings.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import './settings.css';

type Of = { key: string; to: string; icon: ReactNode; may?: Permission };
const icon = (Icon: LucideIcon) => <Icon size={16} aria-hidden="true" />;
const pages = [
  { key: 'connections', to: places.connections, icon: icon(Plug), may: 'connections.use' },
  { key: 'models', to: places.models, icon: icon(Coins), may: 'models.read' },
  { key: 'guard', to: places.guard, icon: icon(ShieldCheck), may: 'guard.read' },
  { key: 'personal', to: places.personal, icon: icon(IdCard), may: 'personal.edit' },
  { key: 'network', to: places.network, icon: icon(Network), may: 'connections.use' },
  { key: 'people', to: places.people, icon: icon(Users), may: 'people.read' },
  { key: 'keys', to: places.keys, icon: icon(KeyRound), may: 'keys.edit' },
  { key: 'audit', to: places.audit, icon: icon(History), may: 'audit.read' },
  { key: 'account', to: places.account, icon: icon(CircleUserRound) },
  { key: 'about', to: places.about, icon: icon(Info) },
] as const satisfies readonly Of[];
/** Pages for everyone carry no permission. */
const allowed = (page: Of, role: Role | undefined) =>
  page.may === undefined || (role !== undefined && may(role, page.may));

type Props = { page: (typeof pages)[number]['key']; lead?: string; actions?: ReactNode; children: ReactNode };

export function SettingsPage({ page, lead, actions, children }: Props) {
  const t = useWords(settingsMessages);
  const shell = useWords(shellMessages);
  const path = usePath();
  const role = useMe().data?.person?.role;
  const own = pages.find(({ key }) => key === page);
  const nav = useRef<HTMLElement>(null);
  // on a phone the list is a row, and the page's own name may lie outside of it
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }); // gives a promise: not to be returned
  }, [page]);
  useTitle(t(`settings.${page}`));
  return (
    <div className="settings">
      <nav ref={nav} className="settings-nav" aria-label={t('settings.nav')}>
        <p className="settings-title">{t('settings.nav')}</p>
        {pages
          .filter((one) => allowed(one, role))
          .map(({ key, to, icon: drawn }) => (
            <Link key={key} to={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
              {drawn}
              {t(`settings.${key}`)}
            </Link>
          ))}
      </nav>
      <main className="page" id="content">
        <header className="page-head">
          <div className="grow">
            <h1>{t(`settings.${page}`)}</h1>
            {lead !== undefined && <p className="page-lead">{lead}</p>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </header>
        {own && !allowed(own, role) ? <p className="muted">{shell('shell.forbidden')}</p> : children}
      </main>
    </div>
  );
}
