// The page of one bot's flows: top bar, tabs, canvas, inspector, problems; on a phone the outline comes first.
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { CircleAlert, CirclePlay, Ellipsis, ListTree, Workflow } from 'lucide-react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { CanvasTools } from '../canvas/CanvasTools.tsx';
import { FindBar } from '../canvas/FindBar.tsx';
import { FlowTabs } from '../canvas/FlowTabs.tsx';
import { ShortcutSheet } from '../canvas/ShortcutSheet.tsx';
import type { Panels } from '../canvas/studio.ts';
import { useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import type { DebugOrder } from '../canvas/studio.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useHasInspector } from '../inspector/SeveralInspector.tsx';
import { surroundings, type Surroundings } from '../inspector/surroundings.ts';
import { useNarrow } from '../kit/use-narrow.ts';
import { Outline } from '../outline/Outline.tsx';
import { CanvasPicker } from '../palette/CanvasPicker.tsx';
import { useProblems } from '../problems/findings.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { useLint } from '../problems/use-lint.ts';
import { useMay } from '../queries/session.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { cardContexts } from './card-context.ts';
import { CoverBar } from './CoverBar.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { useAutosave } from './OpenBot.tsx';
import { PastedTable } from './PastedTable.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { useConnectionNames, useShownConnections } from './use-connection-names.ts';
import { useKnowledgeNames } from './use-knowledge-names.ts';
import { usePublish } from './use-publish.ts';
import './studio.css';
import '../canvas/canvas.css';
import '../inspector/inspector.css';

/** On a phone a test may go on while something else is looked at. */
type Testing = 'shown' | 'behind';
const noKnowledge: Surroundings['knowledge'] = {};

type Props = {
  bot: string;
  /** Which flow the address names. */
  flow: string | undefined;
  /** What can be done to the bot as a whole, behind its name. */
  menu?: ReactNode;
  /** On a phone: the other pages. */
  onMore(): void;
  /** The simulator beside the canvas. */
  simulator?: ((close: () => void) => ReactNode) | undefined;
  /** Hears what its debugger shall do; must stay the same function. */
  onDebug?(what: DebugOrder): void;
  /** It is open from the beginning: a link leads to it. */
  testing?: boolean;
};

/** Stands inside the open bot (OpenBot), which holds the draft. */
export const StudioPage = (props: Props) => (
  <ReactFlowProvider>
    <Flows {...props} />
  </ReactFlowProvider>
);

function Flows({ bot, flow, menu, onMore, simulator, onDebug, testing: opens }: Props) {
  const studio = useStudio();
  const autosave = useAutosave();
  const [dialog, setDialog] = useState<'publish'>();
  const [testing, setTesting] = useState<Testing | undefined>(opens ? 'shown' : undefined);
  const hasInspector = useHasInspector();
  const several = useView(({ selection }) => selection.length > 1);
  const isNarrow = useNarrow();
  const drawer = useView((view) => view.drawer);
  const outline = useView((view) => view.outline);
  const mayPublish = useMay('bots.publish');
  const mayTest = useMay('bots.test');
  const known = useConnectionNames();
  const connections = useShownConnections(
    useDraft(({ document }) => document),
    studio.definitions,
  );
  const { live, next, publish } = usePublish(bot);
  const knownLists = useKnowledgeNames();
  const knowledge = knownLists ?? noKnowledge;
  useCards(connections, knowledge);
  useLint(studio, known, knownLists);
  useEffect(() => surroundings.setState({ connections, knowledge }), [connections, knowledge]);
  useEffect(
    () => studio.view.subscribe((now, before) => now.flow !== before.flow && navigate(places.flow(bot, now.flow))),
    [studio, bot],
  );
  useEffect(() => {
    if (flow !== undefined && flow !== studio.flow) studio.openFlow(flow); // the browser's back and forward
    if (flow !== studio.flow) navigate(places.flow(bot, studio.flow) + location.search, { replace: true }); // none named, or one that is gone
  }, [flow, studio, bot]);
  const toggleTest = useCallback(() => mayTest && setTesting((on) => (on ? undefined : 'shown')), [mayTest]);
  useEffect(() => {
    studio.panels = {
      debug: (what) => {
        if (!mayTest || !onDebug) return;
        if ('node' in what) setTesting('shown'); // going on needs a test that stands somewhere
        onDebug(what);
      },
      save: () =>
        void autosave.flush().then(() => {
          if (studio.draft.getState().saved.state === 'saved') studio.say(studio.t('canvas.live.saved'));
        }),
      test: toggleTest,
      publish: () => mayPublish && setDialog('publish'),
      open: (place, id) => navigate(pageOf(bot, place, id)),
    };
  }, [studio, autosave, toggleTest, bot, mayTest, mayPublish, onDebug]);
  const toggleProblems = () => studio.view.setState({ drawer: drawer === 'problems' ? undefined : 'problems' });
  return (
    <div
      className="studio"
      data-outline={outline || undefined}
      data-inspector={hasInspector || undefined}
      data-testing={testing}
    >
      <TopBar
        menu={menu}
        version={live}
        mayPublish={mayPublish}
        mayTest={mayTest}
        testing={testing !== undefined}
        onProblems={toggleProblems}
        onVersions={() => navigate(places.versions(bot))}
        onTest={toggleTest}
        onPublish={() => setDialog('publish')}
      />
      <NoticeBar />
      <div className="studio-main">
        <main
          className="studio-flow"
          id="content"
          inert={isNarrow && ((hasInspector && !several) || testing === 'shown')}
        >
          <FlowTabs />
          <FindBar />
          <div className="studio-stage">
            {outline && <Outline />}
            <div className="studio-canvas">
              <Canvas />
              <CanvasTools />
              <CoverBar />
            </div>
          </div>
          {drawer === 'problems' && <ProblemsPanel onClose={toggleProblems} />}
        </main>
        {drawer === 'history' && <HistoryPanel onClose={() => studio.view.setState({ drawer: undefined })} />}
        {hasInspector && (
          <aside className="studio-inspector" data-several={several || undefined}>
            <Inspector />
          </aside>
        )}
        {testing && simulator && <aside className="studio-simulator">{simulator(toggleTest)}</aside>}
      </div>
      <PhoneBar mayTest={mayTest} testing={testing} onTesting={setTesting} onMore={onMore} />
      <CanvasPicker />
      <ShortcutSheet />
      <PastedTable />
      <LiveWords />
      {dialog === 'publish' && (
        <PublishDialog
          next={next}
          publish={publish}
          onEmbed={() => navigate(places.embed(bot))}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

/** The page where something is defined that a node names. */
function pageOf(bot: string, place: Parameters<Panels['open']>[0], id: string | undefined): string {
  switch (place) {
    case 'intents':
      return id === undefined ? places.intents(bot) : places.intent(bot, id);
    case 'entities':
      return id === undefined ? places.entities(bot) : places.entity(bot, id);
    case 'variables':
      return places.variables(bot) + (id === undefined ? '' : `?variable=${encodeURIComponent(id)}`);
    case 'knowledge':
      return id === undefined ? places.knowledge : places.knowledgeList(id);
    case 'connections':
      return places.connections;
  }
}

/** Draws the cards anew when a language or a name they show changes. */
function useCards(connections: Surroundings['connections'], knowledge: Surroundings['knowledge']): void {
  const studio = useStudio();
  const t = useT();
  const locale = useLocale();
  const language = useView((view) => view.language);
  const first = useDraft(({ document }) => document.languages[0]);
  const intents = useDraft(({ document }) => document.intents);
  const flowNames = useDraft(({ document }) =>
    JSON.stringify(Object.entries(document.flows).map(([id, { name }]) => [id, name])),
  );
  useEffect(() => {
    const names = Object.fromEntries(Object.entries(connections).map(([id, { name }]) => [id, name]));
    studio.setCards(
      t,
      locale,
      cardContexts({
        document: studio.document,
        definitions: studio.definitions,
        locale,
        language,
        connections: names,
        knowledge,
        t,
      }),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- intents, flow names and the first language are read from the document
  }, [studio, t, locale, connections, knowledge, language, first, intents, flowNames]);
}

function LiveWords() {
  const live = useView((view) => view.live);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {live}
    </p>
  );
}

/** On a phone: outline, canvas, test, problems. A test goes on behind the others, so that its path can be looked at. */
function PhoneBar({
  mayTest,
  testing,
  onTesting,
  onMore,
}: {
  mayTest: boolean;
  testing: Testing | undefined;
  onTesting(testing: Testing | undefined): void;
  onMore(): void;
}) {
  const t = useT();
  const studio = useStudio();
  const outline = useView((view) => view.outline);
  const drawer = useView((view) => view.drawer);
  const count = useProblems(({ errors, warnings }) => errors + warnings);
  const shown = testing === 'shown';
  const show = (outline: boolean) => {
    studio.view.setState({ outline, drawer: undefined, selection: [] });
    if (testing) onTesting('behind');
  };
  const tab = (label: string, icon: ReactNode, on: boolean, run: () => void, badge = 0) => (
    <button type="button" aria-pressed={on} onClick={run}>
      {icon}
      {badge > 0 && <span className="phone-badge">{badge}</span>}
      {label}
    </button>
  );
  const plain = drawer === undefined && !shown;
  return (
    <nav className="phone-bar" aria-label={t('phone.label')}>
      {tab(t('phone.outline'), <ListTree size={20} aria-hidden="true" />, outline && plain, () => show(true))}
      {tab(t('phone.canvas'), <Workflow size={20} aria-hidden="true" />, !outline && plain, () => show(false))}
      {mayTest &&
        tab(t('phone.test'), <CirclePlay size={20} aria-hidden="true" />, shown && drawer === undefined, () => {
          studio.view.setState({ drawer: undefined, selection: [] });
          onTesting('shown');
        })}
      {tab(
        t('phone.problems'),
        <CircleAlert size={20} aria-hidden="true" />,
        drawer === 'problems',
        () => {
          studio.view.setState({ drawer: drawer === 'problems' ? undefined : 'problems' });
          if (shown) onTesting('behind');
        },
        count,
      )}
      {tab(t('phone.more'), <Ellipsis size={20} aria-hidden="true" />, false, onMore)}
    </nav>
  );
}
