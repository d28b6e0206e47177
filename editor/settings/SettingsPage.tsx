// The settings: a list of its pages at the left, the page beside it.
import type { ReactNode } from 'react';
import { Info, Network, Plug } from 'lucide-react';
import { useTitle } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, usePath } from '../app/router.ts';
import { useMay } from '../queries/session.ts';
import { settingsMessages } from '../text/settings.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import './settings.css';

const pages = [
  { key: 'connections', to: places.connections, icon: <Plug size={16} aria-hidden="true" />, system: true },
  { key: 'network', to: places.network, icon: <Network size={16} aria-hidden="true" />, system: true },
  { key: 'about', to: places.about, icon: <Info size={16} aria-hidden="true" />, system: false },
] as const;

type Props = { page: (typeof pages)[number]['key']; lead?: string; actions?: ReactNode; children: ReactNode };

export function SettingsPage({ page, lead, actions, children }: Props) {
  const t = useWords(settingsMessages);
  const shell = useWords(shellMessages);
  const path = usePath();
  const maySystem = useMay('connections.use');
  const { system } = pages.find(({ key }) => key === page) ?? { system: false };
  useTitle(t(`settings.${page}`));
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('settings.nav')}>
        <p className="settings-title">{t('settings.nav')}</p>
        {pages
          .filter((one) => maySystem || !one.system)
          .map(({ key, to, icon }) => (
            <Link key={key} to={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
              {icon}
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
        {system && !maySystem ? <p className="muted">{shell('shell.forbidden')}</p> : children}
      </main>
    </div>
  );
}
