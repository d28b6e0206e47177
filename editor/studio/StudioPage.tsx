// The page of one bot's flows: top bar, tabs, canvas, inspector, problems; on a phone the outline comes first.
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { CircleAlert, CirclePlay, ListTree, Workflow } from 'lucide-react';
import { translator, type UiLocale } from '@dialoom/shared/text/messages';
import { Canvas } from '../canvas/Canvas.tsx';
import { CanvasTools } from '../canvas/CanvasTools.tsx';
import { FindBar } from '../canvas/FindBar.tsx';
import { FlowTabs } from '../canvas/FlowTabs.tsx';
import { ShortcutSheet } from '../canvas/ShortcutSheet.tsx';
import { StudioContext, useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import type { Panels } from '../canvas/studio.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { surroundings, type Surroundings } from '../inspector/surroundings.ts';
import { Outline } from '../outline/Outline.tsx';
import { CanvasPicker } from '../palette/CanvasPicker.tsx';
import { useProblems } from '../problems/findings.ts';
import { MergeScreen } from '../problems/MergeScreen.tsx';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { useLint } from '../problems/use-lint.ts';
import { studioMessages } from '../text/studio.ts';
import { StudioLocale, useT } from '../text/use-studio.ts';
import { cardContexts } from './card-context.ts';
import { draftTransport, publishBot } from './draft-client.ts';
import { definitions } from './definitions.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { isNewerDocument } from './newer.ts';
import { openStudio, type Opened } from './open-studio.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { TopBar } from './TopBar.tsx';
import './studio.css';
import '../canvas/canvas.css';
import '../inspector/inspector.css';

const VersionsPanel = lazy(() => import('./VersionsPanel.tsx'));

export type StudioPageProps = {
  bot: string;
  flow: string | undefined;
  locale: UiLocale;
  connections: Surroundings['connections'];
  mayEdit: boolean;
  mayPublish: boolean;
  version: number | undefined;
  /** The address follows the open flow. */
  onFlow(flow: string): void;
  onOpen: Panels['open'];
  onPublished(version: number): void;
  /** The simulator beside the canvas. */
  simulator?: ((close: () => void) => ReactNode) | undefined;
};

const isNarrow = () => globalThis.matchMedia?.('(max-width: 720px)').matches ?? false;

/** Opens the bot, then shows it; while that takes long, or fails, it says so. */
export function StudioPage(props: StudioPageProps) {
  const { bot, locale, mayEdit } = props;
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState<string>();
  const [tries, setTries] = useState(0);
  const t = useMemo(() => translator(studioMessages, locale), [locale]);
  useEffect(() => {
    let current = true;
    let made: Opened | undefined;
    const uiLocale = locale === 'fake' ? 'en' : locale;
    const cards = () => ({ definition: undefined, locale: uiLocale, shown: {}, unknown: [] }); // drawn anew as soon as the page is there
    const options = { bot, t, locale: uiLocale, cards, transport: draftTransport(bot), definitions, flow: props.flow, mayEdit, outline: isNarrow(), isNewer: isNewerDocument };
    openStudio(options).then(
      (ready) => {
        made = ready;
        if (current) setOpened(ready);
        else ready.autosave.stop();
      },
      (error: unknown) => current && setFailed(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
      void made?.autosave.flush().finally(() => made?.autosave.stop());
      setOpened(undefined);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of language or flow does not open the bot again
  }, [bot, mayEdit, tries]);
  if (failed !== undefined && !opened)
    return (
      <div className="studio-message" role="alert">
        <p>{t('studio.failed')}</p>
        <p className="field-help">{failed}</p>
        <button type="button" className="primary-button" onClick={() => (setFailed(undefined), setTries(tries + 1))}>
          {t('studio.retry')}
        </button>
      </div>
    );
  if (!opened) return <StudioSkeleton label={t('studio.loading')} />;
  return (
    <StudioLocale value={locale}>
      <StudioContext value={opened.studio}>
        <ReactFlowProvider>
          <OpenStudio {...props} opened={opened} />
        </ReactFlowProvider>
      </StudioContext>
    </StudioLocale>
  );
}

const StudioSkeleton = ({ label }: { label: string }) => (
  <div className="studio studio-skeleton" aria-busy="true" aria-label={label}>
    <div className="top-bar" />
    <div className="studio-main">
      <div className="canvas" />
    </div>
  </div>
);

function OpenStudio({ opened, ...props }: StudioPageProps & { opened: Opened }) {
  const { studio, autosave } = opened;
  const t = useT();
  const [dialog, setDialog] = useState<'publish' | 'versions'>();
  const [testing, setTesting] = useState(false);
  const saved = useDraft((draft) => draft.saved);
  const hasInspector = useView(({ inspector, selection }) => inspector && selection.length === 1);
  const drawer = useView((view) => view.drawer);
  const outline = useView((view) => view.outline);
  const { onFlow, onOpen, connections, locale, simulator } = props;
  useCards(props);
  useLint(studio, connections);
  useLeaving(autosave);
  useEffect(() => surroundings.setState({ connections }), [connections]);
  useEffect(() => studio.view.subscribe((now, before) => now.flow !== before.flow && onFlow(now.flow)), [studio, onFlow]);
  useEffect(() => {
    if (props.flow !== undefined && props.flow !== studio.flow) studio.openFlow(props.flow); // the browser's back and forward
  }, [props.flow, studio]);
  const toggleTest = useCallback(() => setTesting((on) => !on), []);
  useEffect(() => {
    studio.panels.test = toggleTest;
    studio.panels.open = onOpen;
  }, [studio, toggleTest, onOpen]);
  const publish = async (note: string) => {
    await autosave.flush();
    if (autosave.isDirty()) return { refused: t('publish.unsaved') };
    const answer = await publishBot(props.bot, note);
    if ('version' in answer) props.onPublished(answer.version);
    return answer;
  };
  const toggleProblems = () => studio.view.setState({ drawer: drawer === undefined ? 'problems' : undefined });
  return (
    <div className="studio" data-outline={outline || undefined} data-inspector={hasInspector || undefined} data-testing={testing || undefined} lang={locale === 'fake' ? 'en' : locale}>
      <TopBar version={props.version} mayPublish={props.mayPublish} testing={testing} onProblems={toggleProblems} onVersions={() => setDialog('versions')} onTest={toggleTest} onPublish={() => setDialog('publish')} />
      <NoticeBar />
      <div className="studio-main">
        <main className="studio-flow">
          <FlowTabs />
          <FindBar />
          <div className="studio-stage">
            {outline && <Outline />}
            <div className="studio-canvas">
              <Canvas />
              <CanvasTools />
            </div>
          </div>
          {drawer === 'problems' && <ProblemsPanel onClose={toggleProblems} />}
        </main>
        {hasInspector && (
          <aside className="studio-inspector">
            <Inspector />
          </aside>
        )}
        {testing && simulator && <aside className="studio-simulator">{simulator(toggleTest)}</aside>}
      </div>
      <PhoneBar testing={testing} onTest={toggleTest} />
      <CanvasPicker />
      <ShortcutSheet />
      <LiveWords />
      {dialog === 'publish' && <PublishDialog next={(props.version ?? 0) + 1} publish={publish} onClose={() => setDialog(undefined)} />}
      {dialog === 'versions' && (
        <Suspense>
          <VersionsPanel bot={props.bot} live={props.version} onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
      {saved.state === 'clash' && <MergeScreen key={JSON.stringify(saved.clashes.map(({ path }) => path))} clashes={saved.clashes} onChoose={(choices) => autosave.choose(choices)} />}
    </div>
  );
}

/** Draws the cards anew when a language or a name they show changes. */
function useCards({ locale, connections }: StudioPageProps): void {
  const studio = useStudio();
  const language = useView((view) => view.language);
  const first = useDraft(({ document }) => document.languages[0]);
  const intents = useDraft(({ document }) => document.intents);
  const flowNames = useDraft(({ document }) => JSON.stringify(Object.entries(document.flows).map(([id, { name }]) => [id, name])));
  useEffect(() => {
    const uiLocale = locale === 'fake' ? 'en' : locale;
    const t = translator(studioMessages, locale);
    const names = Object.fromEntries(Object.entries(connections).map(([id, { name }]) => [id, name]));
    studio.setCards(t, uiLocale, cardContexts({ document: studio.document, definitions, locale: uiLocale, language, connections: names, t }));
  }, [studio, locale, connections, language, first, intents, flowNames]);
}

/** The last net: the plan is the copy in this browser and the queue of saves. */
function useLeaving(autosave: Opened['autosave']): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!autosave.isDirty()) return;
      void autosave.flush();
      event.preventDefault();
    };
    const onHide = () => void (document.visibilityState === 'hidden' && autosave.flush());
    globalThis.addEventListener('beforeunload', onLeave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      globalThis.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [autosave]);
}

function LiveWords() {
  const live = useView((view) => view.live);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {live}
    </p>
  );
}

/** On a phone: outline, canvas, test, problems. */
function PhoneBar({ testing, onTest }: { testing: boolean; onTest(): void }) {
  const t = useT();
  const studio = useStudio();
  const outline = useView((view) => view.outline);
  const drawer = useView((view) => view.drawer);
  const count = useProblems(({ errors, warnings }) => errors + warnings);
  const show = (outline: boolean) => studio.view.setState({ outline, drawer: undefined, selection: [] });
  const tab = (label: string, icon: ReactNode, on: boolean, run: () => void, badge = 0) => (
    <button type="button" aria-pressed={on} onClick={run}>
      {icon}
      {badge > 0 && <span className="phone-badge">{badge}</span>}
      {label}
    </button>
  );
  const plain = drawer === undefined && !testing;
  return (
    <nav className="phone-bar" aria-label={t('phone.label')}>
      {tab(t('phone.outline'), <ListTree size={20} aria-hidden="true" />, outline && plain, () => show(true))}
      {tab(t('phone.canvas'), <Workflow size={20} aria-hidden="true" />, !outline && plain, () => show(false))}
      {tab(t('phone.test'), <CirclePlay size={20} aria-hidden="true" />, testing, onTest)}
      {tab(t('phone.problems'), <CircleAlert size={20} aria-hidden="true" />, drawer === 'problems', () => studio.view.setState({ drawer: drawer === 'problems' ? undefined : 'problems' }), count)}
    </nav>
  );
}
