// The scene in React Flow's terms. Sizes and handles are given, so nothing is measured; what did not change stays the same object.
import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react';
import type { Translate } from '../text/studio.ts';
import { plainLine } from './card-line.ts';
import { ENTRY_Y, NODE_WIDTH } from './geometry.ts';
import { isTouch } from './touch.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

export type CardNode = Node<SceneNode, 'card'>;
export type WireEdge = Edge<{ route: SceneEdge['route']; fails: boolean; orphaned: boolean; halo: boolean }, 'wire'>;

/** The handle every wire enters by. */
export const ENTRY = 'in';

const handlesOf = ({ card, exits }: SceneNode): NodeHandle[] => [
  ...(card.takes
    ? [{ id: ENTRY, type: 'target' as const, position: Position.Left, x: 0, y: ENTRY_Y - 0.5, width: 1, height: 1 }]
    : []),
  ...card.exits.map(({ id }) => ({
    id,
    type: 'source' as const,
    position: Position.Right,
    x: NODE_WIDTH - 1,
    y: (exits[id] ?? ENTRY_Y) - 0.5,
    width: 1,
    height: 1,
  })),
];

/** One tab stop for the canvas, arrows inside; the category's colour is there for a card without insides. */
const attributesOf = ({ card }: SceneNode) => ({ tabIndex: -1, 'data-category': card.category });

/** "Ask, Order number, reads …, 2 exits": what a screen reader hears. */
function labelOf({ card }: SceneNode, t: Translate): string {
  const title = card.title === card.type ? card.title : `${card.type}, ${card.title}`;
  const lines = card.lines.map(plainLine).join(', ');
  return [title, card.skipped ? t('canvas.tag.skipped') : '', lines, t('canvas.exits-count', { n: card.exits.length })]
    .filter(Boolean)
    .join(', ');
}

/** A finger drags what is selected; over anything else it moves the canvas. */
const draggable = (selected: boolean) => (isTouch ? { draggable: selected } : {});

const sameScene = (a: SceneNode, b: SceneNode): boolean =>
  a.node === b.node &&
  a.card === b.card &&
  a.box.height === b.box.height &&
  a.threaded === b.threaded &&
  JSON.stringify(a.jumps) === JSON.stringify(b.jumps);

/** The scene's nodes, keeping the objects of `before` that still say the same; selection and drag state stay. */
export function cardNodes(
  scene: Scene,
  before: readonly CardNode[],
  selection: ReadonlySet<string>,
  t: Translate,
): CardNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return [...scene.nodes.values()].map((made): CardNode => {
    const old = known.get(made.id);
    const { x, y, height } = made.box;
    const data = old && sameScene(old.data, made) ? old.data : made;
    const selected = selection.has(made.id);
    if (
      old &&
      old.data === data &&
      old.position.x === x &&
      old.position.y === y &&
      (old.selected ?? false) === selected
    )
      return old;
    if (old && old.data === data) return { ...old, position: { x, y }, selected, ...draggable(selected) };
    return {
      id: made.id,
      type: 'card',
      position: { x, y },
      width: NODE_WIDTH,
      height,
      handles: handlesOf(made),
      data,
      selected,
      ...draggable(selected),
      ariaRole: 'group',
      ariaLabel: labelOf(made, t),
      domAttributes: attributesOf(made),
    };
  });
}

export function wireEdges(
  scene: Scene,
  before: readonly WireEdge[],
  selected: string | undefined,
  t: Translate,
): WireEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const title = (id: string) => scene.nodes.get(id)?.card.title ?? id;
  return scene.edges.map(({ id, source, exit, target, fails, orphaned, halo, route }): WireEdge => {
    const old = known.get(id);
    const label = scene.nodes.get(source)?.card.exits.find((one) => one.id === exit)?.label ?? exit;
    const ariaLabel = t('canvas.edge-label', { from: title(source), exit: label, to: title(target) });
    const isSelected = selected === id;
    if (
      old?.data && old.target === target && old.ariaLabel === ariaLabel && old.data.fails === fails && old.data.orphaned === orphaned && old.data.halo === halo &&
      (old.selected ?? false) === isSelected && JSON.stringify(old.data.route) === JSON.stringify(route)
    )
      return old; // prettier-ignore
    return {
      id,
      type: 'wire',
      source,
      sourceHandle: exit,
      target,
      targetHandle: ENTRY,
      data: { route, fails, orphaned, halo },
      ariaLabel,
      selected: isSelected,
    };
  });
}
