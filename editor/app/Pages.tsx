// Which page an address is. Heavy ones are loaded when they are opened.
import { lazy, Suspense, type ReactNode } from 'react';
import { StartPage } from '../start/StartPage.tsx';
import { ConnectionsPage } from '../settings/ConnectionsPage.tsx';
import { NetworkPage } from '../settings/NetworkPage.tsx';
import { AboutPage } from '../settings/AboutPage.tsx';
import { useMay } from '../queries/session.ts';
import { botPages } from './bot-pages.ts';
import { Redirect } from './Redirect.tsx';
import { Frame } from './Frame.tsx';
import { MissingPage } from './MissingPage.tsx';
import { PageSkeleton } from './Page.tsx';
import { places } from './places.ts';
import { matchPath } from './router.ts';

const BotPages = botPages.Page;
const PeoplePage = lazy(async () => ({ default: (await import('../people/PeoplePage.tsx')).PeoplePage }));
const ModelsPage = lazy(() => import('../models/ModelsPage.tsx'));
const PersonalPage = lazy(() => import('../personal/PersonalPage.tsx'));
const GuardPage = lazy(() => import('../guard/GuardPage.tsx'));
const KeysPage = lazy(async () => ({ default: (await import('../people/KeysPage.tsx')).KeysPage }));
const AuditPage = lazy(async () => ({ default: (await import('../people/AuditPage.tsx')).AuditPage }));
const MyAccountPage = lazy(async () => ({ default: (await import('../people/MyAccountPage.tsx')).MyAccountPage }));
const RecordsPages = lazy(() => import('../records/RecordsPages.tsx'));
const KnowledgePage = lazy(() => import('../faq/KnowledgePage.tsx'));
const InboxPage = lazy(() => import('../inbox/InboxPage.tsx'));

function settingsPage(path: string): ReactNode {
  if (path === places.settings) return <FirstSetting />;
  if (path === places.connections) return <ConnectionsPage />;
  if (path === places.models) return <ModelsPage />;
  if (path === places.guard) return <GuardPage />;
  if (path === places.personal) return <PersonalPage />;
  if (path === places.network) return <NetworkPage />;
  if (path === places.people) return <PeoplePage />;
  if (path === places.keys) return <KeysPage />;
  if (path === places.audit) return <AuditPage />;
  if (path === places.account) return <MyAccountPage />;
  if (path === places.about) return <AboutPage />;
  return undefined;
}

export function Pages({ path: raw }: { path: string }) {
  const path = raw.length > 1 ? raw.replace(/\/+$/, '') : raw;
  const bot = botOf(path);
  if (bot !== undefined)
    return (
      <Suspense fallback={<Frame bot={bot}><PageSkeleton /></Frame>}>
        <BotPages key={bot} bot={bot} path={path} />
      </Suspense>
    ); // prettier-ignore
  const conversation = matchPath('/inbox/:conversation', path)?.conversation;
  if (conversation !== undefined || path === places.inbox)
    return (
      <Frame ownTabs={conversation !== undefined}>
        <Suspense fallback={<PageSkeleton />}>
          <InboxPage open={conversation} />
        </Suspense>
      </Frame>
    );
  if (path === places.contacts || path.startsWith(`${places.contacts}/`))
    return (
      <Frame>
        <Suspense fallback={<PageSkeleton />}>
          <RecordsPages path={path} />
        </Suspense>
      </Frame>
    );
  const knowledge = matchPath('/knowledge/:list/:tab', path) ?? matchPath('/knowledge/:list', path);
  if (knowledge || path === places.knowledge)
    return (
      <Frame>
        <Suspense fallback={<PageSkeleton />}>
          <KnowledgePage {...knowledge} />
        </Suspense>
      </Frame>
    );
  return <Frame>{path === '/' ? <StartPage /> : (settingsPage(path) ?? <MissingPage />)}</Frame>;
}

/** The first of the settings that the role may see. */
const FirstSetting = () => <Redirect to={useMay('connections.use') ? places.connections : places.account} />;

/** The bot of `/bots/{id}` and everything below it. */
function botOf(path: string): string | undefined {
  const [, first, id] = path.split('/');
  return first === 'bots' && id ? matchPath('/bots/:bot', `/bots/${id}`)?.bot : undefined;
}
