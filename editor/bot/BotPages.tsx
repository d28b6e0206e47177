// The pages of one bot. Its draft is opened once, whatever page is looked at.
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect } from '../app/Redirect.tsx';
import { Frame } from '../app/Frame.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { PageSkeleton } from '../app/Page.tsx';
import { places, qualityTabs } from '../app/places.ts';
import { matchPath } from '../app/router.ts';
import { Failure } from '../kit/Failure.tsx';
import { ApiFailure } from '../queries/failure.ts';
import { useMay, useMe } from '../queries/session.ts';
import { OpenBot } from '../studio/OpenBot.tsx';
import { BotBar } from './BotBar.tsx';
import { flowsPage } from './flows-page.ts';
import './bot.css';

const FlowsPage = flowsPage.Page;
const IntentsPage = lazy(() => import('../intents/IntentsPage.tsx'));
const EntitiesPage = lazy(() => import('../entities/EntitiesPage.tsx'));
const QualityPage = lazy(() => import('../quality/QualityPage.tsx'));
const LearningPage = lazy(() => import('../learning/LearningPage.tsx'));
const VariablesPage = lazy(() => import('../variables/VariablesPage.tsx'));
const LanguagesPage = lazy(() => import('./LanguagesPage.tsx'));
const VersionsPage = lazy(() => import('../versions/VersionsPage.tsx'));
const ComparePage = lazy(() => import('../versions/ComparePage.tsx'));
const ImportPage = lazy(() => import('../versions/ImportPage.tsx'));
const BotSettingsPage = lazy(() => import('./BotSettingsPage.tsx'));
const TestsPages = lazy(() => import('../cases/TestsPages.tsx'));
const EmbedPage = lazy(() => import('../embed/EmbedPage.tsx'));

function pageOf(bot: string, path: string): ReactNode {
  const at = path.slice(`/bots/${encodeURIComponent(bot)}`.length);
  const intent = matchPath('/intents/:intent', at);
  if (intent || at === '/intents') return <IntentsPage bot={bot} chosen={intent?.intent} />;
  const entity = matchPath('/entities/:entity', at);
  if (entity || at === '/entities') return <EntitiesPage bot={bot} chosen={entity?.entity} />;
  const quality = at === '/quality' ? 'sure' : qualityTabs.find((tab) => tab !== 'sure' && at === `/quality/${tab}`);
  if (quality) return <QualityPage bot={bot} tab={quality} />;
  if (at === '/learning' || at === '/learning/history')
    return <LearningPage bot={bot} from={at === '/learning' ? 'live' : 'history'} />;
  if (at === '/variables') return <VariablesPage bot={bot} />;
  if (at === '/languages') return <LanguagesPage bot={bot} />;
  if (at === '/versions') return <VersionsPage bot={bot} />;
  if (at === '/versions/compare') return <ComparePage bot={bot} />;
  if (at === '/versions/import') return <ImportPage bot={bot} />;
  if (at === '/settings') return <BotSettingsPage />;
  const test = matchPath('/tests/:test', at)?.test;
  if (test !== undefined || at === '/tests') return <TestsPages open={test} />;
  if (at === '/embed') return <EmbedPage bot={bot} />;
  return undefined;
}

export default function BotPages({ bot, path }: { bot: string; path: string }) {
  const mayEdit = useMay('bots.edit');
  const person = useMe().data?.person?.id ?? '';
  const [missing, setMissing] = useState(false);
  const flow = matchPath('/bots/:bot/flows/:flow', path)?.flow;
  const isFlows = flow !== undefined || matchPath('/bots/:bot/flows', path) !== undefined;
  if (matchPath('/bots/:bot', path)) return <Redirect to={places.flows(bot)} />;
  const page = isFlows ? <FlowsPage bot={bot} flow={flow} /> : pageOf(bot, path);
  return (
    <Frame bot={missing ? undefined : bot} ownTabs={isFlows && !missing}>
      {page === undefined ? (
        <MissingPage />
      ) : (
        <OpenBot
          bot={bot}
          flow={flow}
          mayEdit={mayEdit}
          person={person}
          loading={<PageSkeleton />}
          // oxlint-disable-next-line react/no-unstable-nested-components -- a render function, not a component
          failed={(error, retry) =>
            error instanceof ApiFailure && error.status === 404 ? (
              <NoBot onSeen={setMissing} />
            ) : (
              <main className="page" id="content">
                <Failure whole error={error} onRetry={retry} />
              </main>
            )
          }
        >
          {!isFlows && <BotBar bot={bot} />}
          <Suspense fallback={<PageSkeleton />}>{page}</Suspense>
        </OpenBot>
      )}
    </Frame>
  );
}

/** The frame around it then offers no pages of a bot. */
function NoBot({ onSeen }: { onSeen(missing: boolean): void }) {
  useEffect(() => {
    onSeen(true);
    return () => onSeen(false);
  }, [onSeen]);
  return <MissingPage what="bot" />;
}
