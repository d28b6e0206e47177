// The open groups of the flow: a tinted frame behind their nodes, with a title to drag them all by. It follows nodes that are being dragged.
import { useRef, useState } from 'react';
import { useReactFlow, useStore, type ReactFlowState } from '@xyflow/react';
import { ChevronsDownUp } from 'lucide-react';
import { groupColours, type Group } from '@dialoom/shared/document/document';
import { NameInput } from '../kit/NameInput.tsx';
import { PickList } from '../palette/PickList.tsx';
import { useT } from '../text/use-studio.ts';
import type { CardNode } from './flow-nodes.ts';
import { membersOf } from './fold.ts';
import { FRAME_PADDING, FRAME_TITLE } from './frames.ts';
import { GRID } from './geometry.ts';
import { editGroupOf, toggle } from './groups.ts';
import { useDraft, useReadOnly, useStudio, useView } from './studio-context.ts';

const NEAR_A_CLICK = 3;
const nothing: ReadonlyMap<string, string[]> = new Map();

export function GroupFrames() {
  const flow = useView((view) => view.flow);
  const collapsed = useView((view) => view.collapsed);
  const drawn = useDraft(({ document }) => document.flows[flow]);
  const members = drawn?.groups ? membersOf(drawn) : nothing;
  return [...members].map(([id, nodes]) => {
    const group = drawn?.groups?.[id];
    return group && !collapsed.has(id) && <Frame key={id} id={id} group={group} nodes={nodes} />;
  });
}

/** The bounds of some nodes as a string, so that a frame is drawn anew only when they change. */
const boundsOf =
  (ids: readonly string[]) =>
  ({ nodeLookup }: ReactFlowState) => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const id of ids) {
      const node = nodeLookup.get(id);
      if (!node) continue;
      const { x, y } = node.internals.positionAbsolute;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + (node.width ?? 0));
      bottom = Math.max(bottom, y + (node.height ?? 0));
    }
    return `${left} ${top} ${right - left} ${bottom - top}`;
  };

function Frame({ id, group, nodes }: { id: string; group: Group; nodes: readonly string[] }) {
  const t = useT();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const renaming = useView((view) => view.renaming === id);
  const [colours, setColours] = useState<{ x: number; y: number }>();
  const [left = 0, top = 0, width = 0, height = 0] = useStore(boundsOf(nodes)).split(' ').map(Number);
  const drag = useTitleDrag(nodes);
  if (!Number.isFinite(left)) return null;
  const onMenu = (event: React.MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    studio.select(nodes);
    const screen = { x: event.clientX, y: event.clientY };
    studio.view.setState({ picker: { kind: 'menu', screen, node: nodes[0], edge: undefined } });
  };
  return (
    <div
      className="group-frame"
      data-group={group.colour}
      role="group"
      aria-label={t('groups.label', { name: group.name, n: nodes.length })}
      style={{
        transform: `translate(${left - FRAME_PADDING}px, ${top - FRAME_PADDING - FRAME_TITLE}px)`,
        width: width + 2 * FRAME_PADDING,
        height: height + 2 * FRAME_PADDING + FRAME_TITLE,
      }}
    >
      <div className="group-title nopan" {...(readOnly ? {} : drag)} onContextMenu={onMenu}>
        <button
          type="button"
          className="group-fold"
          tabIndex={-1}
          aria-label={t('groups.collapse')}
          title={`${t('groups.collapse')} Alt+G`}
          onClick={() => toggle(studio, [id])}
        >
          <ChevronsDownUp size={14} aria-hidden="true" />
        </button>
        {renaming ? (
          <NameInput
            className="group-rename nodrag"
            label={t('groups.name')}
            name={group.name}
            done={(name) => {
              studio.view.setState({ renaming: undefined });
              if (name !== undefined) editGroupOf(studio, id, { name });
              studio.focusCard?.(nodes[0]);
            }}
          />
        ) : (
          <span
            className="group-name"
            title={group.name}
            onDoubleClick={() => !readOnly && studio.view.setState({ renaming: id })}
          >
            {group.name}
          </span>
        )}
        <span className="group-count">{nodes.length}</span>
        {!readOnly && (
          <button
            type="button"
            className="group-swatch"
            tabIndex={-1}
            aria-label={t('groups.colour')}
            title={t('groups.colour')}
            onClick={(event) => setColours({ x: event.clientX, y: event.clientY + 8 })}
          />
        )}
      </div>
      {colours && (
        <PickList
          label={t('groups.colour')}
          placeholder={t('groups.colour')}
          empty={t('picker.empty')}
          at={colours}
          picks={groupColours.map((colour) => ({
            id: colour,
            label: t(`groups.colour.${colour}`),
            icon: <span className="group-swatch" data-group={colour} aria-hidden="true" />,
          }))}
          onPick={(colour) => {
            setColours(undefined);
            editGroupOf(studio, id, { colour });
          }}
          onClose={() => setColours(undefined)}
        />
      )}
    </div>
  );
}

/** Dragging the title moves all nodes of the group; a click selects them. The document hears of it once, at the end. */
function useTitleDrag(nodes: readonly string[]) {
  const studio = useStudio();
  const { setNodes, getZoom } = useReactFlow<CardNode>();
  const from = useRef<{ x: number; y: number; places: Map<string, readonly [number, number]>; moved: boolean }>(
    undefined,
  );
  const placesFor = (event: React.PointerEvent) => {
    const start = from.current;
    if (!start) return undefined;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (!start.moved && Math.hypot(dx, dy) < NEAR_A_CLICK) return undefined;
    start.moved = true;
    const step = (by: number) => Math.round(by / getZoom() / GRID) * GRID;
    return new Map([...start.places].map(([id, [x, y]]) => [id, [x + step(dx), y + step(dy)] as const]));
  };
  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, input'))) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const places = new Map(
        nodes.flatMap((id) => {
          const at = studio.node(id)?.at;
          return at ? [[id, at] as const] : [];
        }),
      );
      from.current = { x: event.clientX, y: event.clientY, places, moved: false };
    },
    onPointerMove: (event: React.PointerEvent) => {
      const to = placesFor(event);
      if (!to) return;
      setNodes((before) =>
        before.map((node) => {
          const at = to.get(node.id);
          return at ? { ...node, position: { x: at[0], y: at[1] } } : node;
        }),
      );
    },
    onPointerUp: (event: React.PointerEvent) => {
      const to = placesFor(event);
      const moved = from.current?.moved;
      from.current = undefined;
      if (to) studio.move(Object.fromEntries(to));
      else if (!moved) studio.select(nodes, true);
    },
    onPointerCancel: () => (from.current = undefined),
  };
}
