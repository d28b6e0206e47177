// A flow as the canvas draws it: cards with their places and sizes, wires with their routes, jumps for what lies far away.
import type { DocNode, Flow } from '@dialoom/shared/document/document';
import { fold } from './fold.ts';
import { framesBetween, framesOf } from './frames.ts';
import { cardOf, heightOf, listsExits, rowsOf, type Card, type CardContext } from './card.ts';
import { ENTRY_Y, exitY, NODE_WIDTH, type Box } from './geometry.ts';
import { routesOf, type Route, type WireEnds } from './wires.ts';

export type SceneNode = {
  id: string;
  node: DocNode;
  card: Card;
  box: Box;
  /** Exit → the title it leads to, where a wire would run too far. */
  jumps: Readonly<Record<string, string>>;
  /** The middle of each exit from the top of the card. */
  exits: Readonly<Record<string, number>>;
  listed: boolean;
  /** Its only wire leaves downwards: no dot at the side. */
  threaded: boolean;
};
export type SceneEdge = {
  id: string;
  source: string;
  exit: string;
  target: string;
  fails: boolean;
  orphaned: boolean;
  halo: boolean;
  route: Route;
};
export type Scene = { nodes: ReadonlyMap<string, SceneNode>; edges: readonly SceneEdge[] };

/** Cards are kept while their node is the same object: an edit redraws what it touched. */
export type CardCache = { context: CardContextOf; cards: WeakMap<DocNode, Card> };
export type CardContextOf = (type: string) => CardContext;

/** Exits whose target is written as a name, by node. */
type Jumps = ReadonlyMap<string, ReadonlySet<string>>;
const noJumps: ReadonlySet<string> = new Set();

const PASSES = 3;
/** A flow within these bounds, given what each type's definition says. `collapsed`: groups that are drawn as one card. */
export function sceneOf(whole: Flow, cache: CardCache, collapsed: ReadonlySet<string> = noJumps): Scene {
  const all = new Map<string, Card>();
  for (const [id, node] of Object.entries(whole.nodes)) {
    const card = cache.cards.get(node) ?? cardOf(node, cache.context(node.type));
    cache.cards.set(node, card);
    all.set(id, card);
  }
  const { flow, cards } = fold(whole, all, collapsed);
  // A jump makes its card taller, which may open or close the way of a wire: settle in a few passes.
  const none: Jumps = new Map();
  let jumps = none;
  for (let pass = 0; pass < PASSES; pass++) {
    const ends = endsOf(flow, cards, jumps, none);
    const routes = routesOf(ends, boxesOf(flow, cards, jumps));
    const unrouted = Map.groupBy(
      ends.filter(({ id }) => !routes.has(id)),
      ({ source }) => source,
    );
    const before = jumps;
    jumps = new Map([...unrouted].map(([id, ends]) => [id, new Set(ends.map(({ exit }) => exit))]));
    if (sameJumps(before, jumps)) break; // the next pass would find them again
  }
  const boxes = boxesOf(flow, cards, jumps);
  const ends = endsOf(flow, cards, jumps, jumps);
  const routes = routesOf(ends, boxes);
  const title = (id: string) => cards.get(id)?.title ?? id;
  const nodes = new Map<string, SceneNode>();
  for (const [id, card] of cards) {
    const node = flow.nodes[id];
    const box = boxes.get(id);
    const own = jumps.get(id) ?? noJumps;
    if (!node || !box) continue;
    const jumpTitles = Object.fromEntries(
      card.exits.flatMap(({ id: exit, to }) => (to !== undefined && own.has(exit) ? [[exit, title(to)]] : [])),
    );
    const exits = Object.fromEntries(card.exits.map((exit, i) => [exit.id, yOf(card, own, i)]));
    const listed = listsExits(card, own);
    const threaded = !listed && card.exits.some((exit) => routes.get(edgeIdOf(card, id, exit.id))?.kind === 'thread');
    nodes.set(id, { id, node, card, box, jumps: jumpTitles, exits, listed, threaded });
  }
  const edges = ends.map(({ id, source, exit, target }): SceneEdge => {
    const known = cards.get(source)?.exits.find((one) => one.id === exit);
    const route = routes.get(id) ?? { kind: 'forward', lane: 16 };
    return {
      id,
      source,
      exit,
      target,
      fails: known?.fails ?? false,
      orphaned: known?.orphaned ?? true,
      halo: true,
      route,
    };
  });
  return { nodes, edges: merged(edges, nodes) };
}

const sameJumps = (a: Jumps, b: Jumps): boolean =>
  a.size === b.size && [...a].every(([id, exits]) => b.get(id)?.size === exits.size && b.get(id)?.isSupersetOf(exits));

/** Wires that share a lane to one target meet in it: the longest is drawn first and alone has a halo, or the halos would cut the joints. */
function merged(edges: readonly SceneEdge[], nodes: ReadonlyMap<string, SceneNode>): SceneEdge[] {
  const laneOf = ({ id, source, target, route }: SceneEdge) =>
    route.kind === 'forward' ? `${Math.round(((nodes.get(source)?.box.x ?? 0) + route.lane) / 4)} ${target}` : id;
  const length = ({ source, exit, target }: SceneEdge) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    return Math.abs((from?.box.y ?? 0) + (from?.exits[exit] ?? 0) - (to?.box.y ?? 0) - ENTRY_Y);
  };
  return [...Map.groupBy(edges, laneOf).values()].flatMap((group) =>
    group.toSorted((a, b) => length(b) - length(a)).map((edge, i) => (i === 0 ? edge : { ...edge, halo: false })),
  );
}

const yOf = (card: Card, jumps: ReadonlySet<string>, index: number): number =>
  listsExits(card, jumps) ? exitY(rowsOf(card), index) : ENTRY_Y;

function boxesOf(flow: Flow, cards: ReadonlyMap<string, Card>, jumps: Jumps): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const [id, card] of cards) {
    const [x, y] = flow.nodes[id]?.at ?? [0, 0];
    boxes.set(id, { x, y, width: NODE_WIDTH, height: heightOf(card, jumps.get(id) ?? noJumps) });
  }
  return boxes;
}

/** An edge is called by its node and exit; that of a collapsed group by those of the node inside. */
const edgeIdOf = (card: Card, node: string, exit: string): string => (card.group ? exit : `${node}:${exit}`);

/** The edges to draw, with `jumps` deciding how tall cards are; those in `without` are left out. */
function endsOf(flow: Flow, cards: ReadonlyMap<string, Card>, jumps: Jumps, without: Jumps): WireEnds[] {
  const frames = framesOf(flow, boxesOf(flow, cards, jumps));
  const ends: WireEnds[] = [];
  for (const [id, card] of cards) {
    const own = jumps.get(id) ?? noJumps;
    for (const [i, exit] of card.exits.entries()) {
      if (exit.to === undefined || without.get(id)?.has(exit.id) || !flow.nodes[exit.to]) continue;
      ends.push({
        id: edgeIdOf(card, id, exit.id),
        source: id,
        exit: exit.id,
        target: exit.to,
        exitY: yOf(card, own, i),
        solo: !listsExits(card, own),
        fails: exit.fails,
        between: framesBetween(frames, flow.nodes[id]?.group, flow.nodes[exit.to]?.group),
      });
    }
  }
  return ends;
}
