// The same flow as a list: nodes in reading order, their exits and where these lead. The path for screen readers and phones; everything
// can be done here too.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { ArrowRight, ChevronRight, Plus } from 'lucide-react';
import { useBreakpoint } from '../canvas/breakpoints.ts';
import { plainLine } from '../canvas/card-line.ts';
import { NodeTile } from '../canvas/NodeTile.tsx';
import { readingOrder } from '../canvas/neighbours.ts';
import type { SceneNode } from '../canvas/scene.ts';
import { useDraft, useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import { edgeKey, useWalk } from '../canvas/walk.ts';
import { FindingBadge } from '../problems/FindingBadge.tsx';
import { useProblem } from '../problems/findings.ts';
import { useT } from '../text/use-studio.ts';

export function Outline() {
  const t = useT();
  const studio = useStudio();
  const flow = useView((view) => view.flow);
  const readOnly = useReadOnly();
  useDraft(({ document }) => document.flows[flow]?.nodes);
  // drawn anew with the nodes, and with the names and languages that cards show
  const subscribe = useCallback((tell: () => void) => studio.onCards(tell), [studio]);
  const scene = useSyncExternalStore(subscribe, () => studio.scene());
  const order = useMemo(() => readingOrder(scene), [scene]);
  return (
    <nav className="outline" aria-label={t('outline.label')}>
      <ol>
        {order.map((id) => {
          const node = scene.nodes.get(id);
          return node && <OutlineNode key={id} node={node} />;
        })}
      </ol>
      {!readOnly && (
        <button type="button" className="list-add" onClick={(event) => openAdd(event, studio)}>
          <Plus size={14} aria-hidden="true" />
          {t('command.add')}
        </button>
      )}
    </nav>
  );
}

function openAdd(event: React.MouseEvent, studio: ReturnType<typeof useStudio>): void {
  const at = event.currentTarget.getBoundingClientRect();
  studio.view.setState({
    picker: { kind: 'add', screen: { x: at.left, y: at.top - 40 }, at: undefined, into: { for: 'free' } },
  });
}

function OutlineNode({ node: { id, card } }: { node: SceneNode }) {
  const t = useT();
  const studio = useStudio();
  const selected = useView(({ selection }) => selection.includes(id));
  const problem = useProblem(id);
  const step = useWalk((walk) => walk.visited.get(id));
  const happened = useWalk((walk) => (walk.failed.has(id) ? 'failed' : walk.mocked.has(id) ? 'mocked' : undefined));
  const stops = useBreakpoint(id);
  const tag = card.skipped ? 'skipped' : happened;
  const choose = (event: React.MouseEvent, exit: string) => {
    const at = event.currentTarget.getBoundingClientRect();
    studio.view.setState({ picker: { kind: 'targets', screen: { x: at.left, y: at.bottom }, node: id, exit } });
  };
  const [first] = card.lines;
  return (
    <li className="outline-node" data-selected={selected || undefined} data-visited={step !== undefined || undefined}>
      <button
        type="button"
        className="outline-title"
        aria-current={selected || undefined}
        onClick={() => studio.openField(studio.flow, id)}
      >
        <NodeTile icon={card.icon} category={card.category} />
        <span className="outline-words">
          <span className="outline-name">{card.title}</span>
          <span className="outline-line">{first ? plainLine(first) : card.type}</span>
        </span>
        {stops && (
          <span
            className="outline-stop"
            role="img"
            aria-label={t('canvas.breakpoint')}
            title={t('canvas.breakpoint')}
          />
        )}
        {tag && (
          <span className="outline-tag" data-tag={tag}>
            {t(`canvas.tag.${tag}`)}
          </span>
        )}
        {problem && <FindingBadge level={problem.level} count={problem.count} />}
        {step !== undefined && <span className="card-step">{step}</span>}
        <ChevronRight size={16} aria-hidden="true" />
      </button>
      {card.exits.length > 0 && (
        <ul className="outline-exits">
          {card.exits.map((exit) => (
            <OutlineExit key={exit.id} node={id} exit={exit} onChoose={(event) => choose(event, exit.id)} />
          ))}
        </ul>
      )}
    </li>
  );
}

type ExitProps = {
  node: string;
  exit: SceneNode['card']['exits'][number];
  onChoose(event: React.MouseEvent): void;
};
function OutlineExit({ node, exit, onChoose }: ExitProps) {
  const t = useT();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const walked = useWalk((walk) => walk.walkedEdges.has(edgeKey(node, exit.id)));
  const stops = useBreakpoint(node, exit.id);
  return (
    <li>
      <button
        type="button"
        data-open={exit.to === undefined || undefined}
        data-fails={exit.fails || undefined}
        data-walked={walked || undefined}
        disabled={readOnly}
        onClick={onChoose}
      >
        <span className="outline-dot" aria-hidden="true" />
        <span>{exit.label}</span>
        {stops && (
          <span
            className="outline-stop"
            role="img"
            aria-label={t('canvas.breakpoint')}
            title={t('canvas.breakpoint')}
          />
        )}
        <ArrowRight size={13} aria-hidden="true" />
        <span className="outline-target">
          {exit.to === undefined ? t('canvas.exit-open') : studio.titleOf(exit.to)}
        </span>
      </button>
    </li>
  );
}
