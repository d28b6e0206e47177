// The one card for every type of node: it reads the definition's answers, and knows no type. States are attributes, drawn by CSS.
import { createContext, memo, use, useState } from 'react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { useCompany } from '../company/company.ts';
import { NodeCompany } from '../company/NodeCompany.tsx';
import { FindingBadge } from '../problems/FindingBadge.tsx';
import { useProblem } from '../problems/findings.ts';
import { caseMessages } from '../text/cases.ts';
import { useT } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { useBreakpoint } from './breakpoints.ts';
import { CardLines } from './CardLines.tsx';
import './cover.css';
import { ENTRY, type CardNode } from './flow-nodes.ts';
import { useTaken } from './cover.ts';
import { textWidth } from './geometry.ts';
import { NodeTile } from './NodeTile.tsx';
import type { SceneNode } from './scene.ts';
import { useStudio, useView } from './studio-context.ts';
import { isTouch } from './touch.ts';
import { edgeKey, useWalk } from './walk.ts';

function NodeCardBody({ id, data }: NodeProps<CardNode>) {
  const step = useWalk((walk) => walk.visited.get(id));
  const current = useWalk((walk) => walk.current === id);
  const failed = useWalk((walk) => walk.failed.get(id));
  const mocked = useWalk((walk) => walk.mocked.has(id));
  const lit = useWalk((walk) => walk.lit === id);
  const waiting = useWalk((walk) => walk.waiting && walk.current === id);
  const faded = useView((view) => view.hits !== undefined && !view.hits.has(id));
  const stops = useBreakpoint(id);
  const hit = useView((view) => view.hits?.has(id) ?? false);
  const problem = useProblem(id);
  const taken = useTaken(`${useStudio().flow}/${id}`);
  const watched = useCompany(({ byNode }) => byNode.has(id));
  const connecting = useView((view) => view.connecting);
  const [near, setNear] = useState(false);
  const t = useT();
  const tag =
    failed !== undefined
      ? 'failed'
      : waiting
        ? 'waiting'
        : data.card.skipped
          ? 'skipped'
          : mocked
            ? 'mocked'
            : undefined;
  return (
    <div
      className="card"
      data-category={data.card.category}
      data-pill={data.card.pill || undefined}
      data-note={data.card.note || undefined}
      data-group={data.card.group?.colour}
      data-unknown={data.card.category === undefined || undefined}
      data-visited={step !== undefined || undefined}
      data-current={current || undefined}
      data-failed={failed !== undefined || undefined}
      data-problem={problem?.level}
      data-lit={lit || undefined}
      data-faded={faded || undefined}
      data-cover={data.card.note || data.card.group ? undefined : taken}
      data-hit={hit || undefined}
      data-skipped={data.card.skipped || undefined}
      data-marked={stops || watched || undefined}
      data-closed={!data.card.takes || undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      {stops && (
        <span className="card-stop" role="img" aria-label={t('canvas.breakpoint')} title={t('canvas.breakpoint')} />
      )}
      {tag && (
        <span className="card-tag" data-tag={tag}>
          {t(`canvas.tag.${tag}`)}
        </span>
      )}
      <NodeCompany id={id} />
      <CardHeader data={data} step={step} problem={problem} />
      <CardBody data={data} reason={failed ?? problem?.message} />
      {data.card.takes && connecting && (
        <Handle className="entry" data-catching type="target" position={Position.Left} id={ENTRY} tabIndex={-1} />
      )}
      <Live value={isTouch || near}>
        <CardExits data={data} />
      </Live>
    </div>
  );
}
/** Where it is, whether it is selected or dragged: the node around it shows that, so the card is not drawn anew. */
export const NodeCard = memo(NodeCardBody, (before, now) => before.id === now.id && before.data === now.data);

/** Real handles cost a subscription each, so only the card under the pointer has them; the others show dots in the same places. */
const Live = createContext(false);

type HeaderProps = { data: SceneNode; step: number | undefined; problem: ReturnType<typeof useProblem> };
const CardHeader = memo(({ data, step, problem }: HeaderProps) => (
  <header className="card-header">
    <NodeTile icon={data.card.icon} category={data.card.category} />
    <h2
      className="card-title"
      title={data.card.title}
      data-long={textWidth(data.card.title, 14) > 130 - (problem ? 40 : 0) - (step === undefined ? 0 : 30) || undefined}
    >
      {data.card.title}
    </h2>
    {data.card.pill && data.card.lines[0] && <CardLines className="card-sub" lines={data.card.lines.slice(0, 1)} />}
    {data.card.group && <span className="card-count">{data.card.group.count}</span>}
    {problem && <FindingBadge level={problem.level} count={problem.count} />}
    {step !== undefined && <span className="card-step">{step}</span>}
  </header>
));

/** The sentence of what is wrong takes the last line, so the card keeps its height. */
const CardBody = memo(({ data, reason }: { data: SceneNode; reason: string | undefined }) => {
  const { lines, pill } = data.card;
  if (pill || lines.length === 0) return null;
  return (
    <CardLines
      className="card-body"
      lines={reason === undefined ? lines : lines.slice(0, -1)}
      reason={reason}
      room={lines.at(-1)?.rows}
    />
  );
});

/** How many test cases took it. */
function Taken({ times }: { times: number }) {
  const t = useWords(caseMessages);
  const words = times === 0 ? t('cover.mark') : t('cover.times', { n: times });
  return (
    <span className="card-cover" data-cover={times} role="img" aria-label={words} title={words}>
      {times}
    </span>
  );
}

const CardExits = memo(({ data }: { data: SceneNode }) => {
  const { card, listed, jumps, id, threaded } = data;
  const only = card.exits[0];
  if (!listed)
    return only ? (
      <ExitHandle node={id} exit={only.id} label={only.label} open={only.to === undefined} solo quiet={threaded} />
    ) : null;
  return (
    <ul className="card-exits">
      {card.exits.map((exit) => (
        <Exit key={exit.id} node={id} exit={exit} jump={jumps[exit.id]} />
      ))}
    </ul>
  );
});

function Exit({
  node,
  exit,
  jump,
}: {
  node: string;
  exit: SceneNode['card']['exits'][number];
  jump: string | undefined;
}) {
  const walked = useWalk((walk) => walk.walkedEdges.has(edgeKey(node, exit.id)));
  const studio = useStudio();
  const taken = useTaken(`${studio.flow}/${node}/${exit.id}`);
  const t = useT();
  const target = exit.to;
  return (
    <li
      className="card-exit"
      data-open={exit.to === undefined || undefined}
      data-fails={exit.fails || undefined}
      data-orphaned={exit.orphaned || undefined}
      data-walked={walked || undefined}
      data-jump={jump !== undefined || undefined}
      data-cover={taken}
    >
      <span
        className="card-exit-label"
        data-long={textWidth(exit.label, 12) > (jump === undefined ? 150 : 60) || undefined}
      >
        {exit.label}
      </span>
      {taken !== undefined && <Taken times={taken} />}
      {jump !== undefined && target !== undefined && (
        <button
          type="button"
          className="card-jump nodrag"
          tabIndex={-1}
          title={t('canvas.jump-to', { name: jump })}
          onClick={() => studio.reveal(target)}
          onMouseEnter={() => lightUp(target, true)}
          onMouseLeave={() => lightUp(target, false)}
        >
          <span aria-hidden="true">↳</span>
          <span className="card-jump-name" data-long={textWidth(jump, 11) > 60 || undefined}>
            {jump}
          </span>
        </button>
      )}
      <ExitHandle
        node={node}
        exit={exit.id}
        label={exit.label}
        open={exit.to === undefined}
        quiet={jump !== undefined}
      />
    </li>
  );
}

/** A click on an open exit opens the picker; a drag draws a wire (React Flow's part). */
function ExitHandle({
  node,
  exit,
  label,
  open,
  quiet,
  solo = false,
}: {
  node: string;
  exit: string;
  label: string;
  open: boolean;
  quiet: boolean;
  solo?: boolean;
}) {
  const studio = useStudio();
  const add = (event: React.MouseEvent) => {
    if (isTouch || ('pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch')) {
      event.stopPropagation();
      studio.view.setState({ wiring: { node, exit }, connecting: true });
      return studio.tell(studio.t('canvas.wiring.tapped', { exit: label }));
    }
    if (!open) return;
    studio.view.setState({
      picker: {
        kind: 'add',
        screen: { x: event.clientX + 12, y: event.clientY - 12 },
        at: undefined,
        into: { for: 'exit', node, exit },
      },
    });
  };
  const live = use(Live);
  if (!live)
    return (
      <span
        className="exit"
        data-open={open || undefined}
        data-solo={solo || undefined}
        data-quiet={quiet || undefined}
      />
    );
  return (
    <Handle
      type="source"
      position={Position.Right}
      id={exit}
      className="exit"
      tabIndex={-1}
      data-open={open || undefined}
      data-solo={solo || undefined}
      data-quiet={quiet || undefined}
      title={label}
      onClick={add}
    />
  );
}

/** Hovering a jump lights its target: one attribute, no state. */
function lightUp(node: string, on: boolean): void {
  document.querySelector(`[data-canvas] [data-id="${node}"] > .card`)?.toggleAttribute('data-lit', on);
}
