// Auto layout: columns from left to right, each card's ways out below each other in the order of its exits. Pure data in and out, so that a
// worker can do it. How it was chosen: docs/decisions/0017-structure.md.
import { COLUMN_GAP, ENTRY_Y, GRID, ROW_GAP } from './geometry.ts';
import { inWalkingOrder } from './walking-order.ts';

export type LayoutNode = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its height when its only exit is written out, because the wire cannot be drawn. */
  tall: number;
  entry: boolean;
  /** Nothing leads to it and it leads nowhere: it stays beside the card it lies next to. */
  note: boolean;
  group: string | undefined;
  exits: readonly { to: string | undefined; y: number; fails: boolean }[];
};
export type Places = Record<string, [number, number]>;

/** Cards in one stack at most: a column should stay on the screen. */
const TALLEST_STACK = 3;
/** Whole steps of the grid, and no less than the frame takes that is drawn around a group. */
const GROUP_PADDING = 16;
const GROUP_TITLE = 32;

/** Cards that are placed as one: a stack, a group, or a single card. Places are relative to its upper left corner. */
type Block = {
  key: string;
  places: Map<string, readonly [number, number]>;
  width: number;
  height: number;
  entry: boolean;
  entryY: number;
  /** Ways out to other blocks, top to bottom. */
  exits: { to: string; y: number; fails: boolean }[];
};

/** Places for all of these nodes, the upper left corner of the whole kept where it was. */
export function layout(nodes: readonly LayoutNode[]): Places {
  const steps = inWalkingOrder(nodes.filter(({ note }) => !note));
  const byGroup = Map.groupBy(steps, ({ group }) => group);
  const blocks = [...byGroup].flatMap(([group, inside]) =>
    group === undefined || inside.length < 2 ? stacksOf(inside, steps) : [groupBlock(group, inside, steps)],
  );
  const placed = flatten(arrange(joined(blocks)));
  beside(
    nodes.filter(({ note }) => note),
    steps,
    placed,
  );
  return anchored(nodes, placed);
}

/** A group is arranged on its own, and then placed as one. */
function groupBlock(group: string, inside: readonly LayoutNode[], all: readonly LayoutNode[]): Block {
  const within = flatten(arrange(joined(stacksOf(inside, all))));
  const places = new Map(
    [...within].map(([id, [x, y]]) => [id, [x + GROUP_PADDING, y + GROUP_TITLE + GROUP_PADDING] as const]),
  );
  const boxes = inside.map((node) => ({ node, at: places.get(node.id) ?? [0, 0] }) as const);
  const entries = boxes.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return {
    key: `group ${group}`,
    places,
    width: Math.max(...boxes.map(({ node, at }) => at[0] + node.width)) + GROUP_PADDING,
    height: Math.max(...boxes.map(({ node, at }) => at[1] + node.tall)) + GROUP_PADDING,
    entry: inside.some(({ entry }) => entry),
    entryY: (entries[0]?.at[1] ?? 0) + ENTRY_Y,
    exits: boxes
      .toSorted((a, b) => a.at[1] - b.at[1])
      .flatMap(({ node, at }) =>
        node.exits.flatMap(({ to, y, fails }) => (to === undefined ? [] : [{ to, y: at[1] + y, fails }])),
      ),
  };
}

/** Chains in which each card has one way out and the next one way in stand below each other, joined by a straight line. */
function stacksOf(nodes: readonly LayoutNode[], all: readonly LayoutNode[]): Block[] {
  const inside = new Map(nodes.map((node) => [node.id, node]));
  const into = new Map<string, number>();
  for (const { exits } of all) for (const { to } of exits) if (to !== undefined) into.set(to, (into.get(to) ?? 0) + 1);
  const after = (node: LayoutNode) => {
    const [only, ...others] = node.exits;
    const next = only?.to === undefined || others.length > 0 ? undefined : inside.get(only.to);
    return next && next.id !== node.id && into.get(next.id) === 1 && !next.entry ? next : undefined;
  };
  const followers = new Set(nodes.map((node) => after(node)?.id));
  const taken = new Set<string>();
  const blocks: Block[] = [];
  for (const first of [...nodes.filter(({ id }) => !followers.has(id)), ...nodes]) {
    let stack: LayoutNode[] = [];
    for (let at: LayoutNode | undefined = first; at && !taken.has(at.id); at = after(at)) {
      if (stack.length === TALLEST_STACK) blocks.push(stackBlock(stack.splice(0)));
      taken.add(at.id);
      stack.push(at);
    }
    if (stack.length > 0) blocks.push(stackBlock(stack));
  }
  return blocks;
}

function stackBlock(stack: readonly LayoutNode[]): Block {
  const places = new Map<string, readonly [number, number]>();
  let top = 0;
  for (const [i, { id, height }] of stack.entries()) {
    places.set(id, [0, top]);
    if (i < stack.length - 1) top += snap(height + ROW_GAP);
  }
  const last = stack.at(-1);
  return {
    key: stack[0]?.id ?? '',
    places,
    width: Math.max(...stack.map(({ width }) => width)),
    height: top + (last?.tall ?? 0),
    entry: stack.some(({ entry }) => entry),
    entryY: ENTRY_Y,
    exits: (last?.exits ?? []).flatMap(({ to, y, fails }) => (to === undefined ? [] : [{ to, y: top + y, fails }])),
  };
}

/** Exits that lead to blocks, not to cards; those inside a block, and those out of what is arranged, are left out. */
function joined(blocks: readonly Block[]): Block[] {
  const blockOf = new Map(blocks.flatMap(({ key, places }) => [...places.keys()].map((id) => [id, key] as const)));
  return blocks.map((block) => ({
    ...block,
    exits: block.exits.flatMap((exit) => {
      const to = blockOf.get(exit.to);
      return to === undefined || to === block.key ? [] : [{ ...exit, to }];
    }),
  }));
}

type Arranged = { block: Block; x: number; y: number };

/** Blocks in columns. What leads back is left out: it is drawn around, or written out. */
function arrange(blocks: readonly Block[]): Arranged[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const { order, forward } = walkFrom(blocks, byKey);
  const ranks = ranksOf(order, forward);
  const children = treeOf(order, forward, ranks);
  const columns = columnsOf(blocks, ranks);
  const placed = new Map<string, number>();
  // what has been drawn so far, by column: its lower rim
  const rims = new Map<number, number>();
  for (const root of order.filter(({ key }) => !children.hasParent.has(key))) {
    const tree = subtree(root, children.of, ranks);
    const top = Math.max(
      ...tree.map(({ block, y }) => (rims.get(ranks.get(block.key) ?? 0) ?? -ROW_GAP) + ROW_GAP - y),
    );
    for (const { block, y } of tree) {
      const rank = ranks.get(block.key) ?? 0;
      placed.set(block.key, snap(top + y));
      rims.set(rank, Math.max(rims.get(rank) ?? -Infinity, top + y + block.height));
    }
  }
  return blocks.map((block) => ({
    block,
    x: columns.get(ranks.get(block.key) ?? 0) ?? 0,
    y: placed.get(block.key) ?? 0,
  }));
}

type Edge = { to: Block; y: number; fails: boolean };
type Forward = ReadonlyMap<string, readonly Edge[]>;

/**
 * Breadth first from where the flow begins, exits in their order; what is met earlier is not led to again. So the ways out of a menu stand
 * in one column, whatever leads from one of them to another in the end.
 */
function walkFrom(blocks: readonly Block[], byKey: ReadonlyMap<string, Block>): { order: Block[]; forward: Forward } {
  const roots = blocks.toSorted((a, b) => Number(b.entry) - Number(a.entry));
  const met = new Map<string, number>();
  const order: Block[] = [];
  const meet = (block: Block | undefined) => {
    if (!block || met.has(block.key)) return;
    met.set(block.key, order.length);
    order.push(block);
  };
  for (const root of roots) {
    let at = order.length;
    meet(root);
    for (; at < order.length; at++) {
      const { exits = [] } = order[at] ?? {};
      for (const { to } of [...exits.filter(({ fails }) => !fails), ...exits.filter(({ fails }) => fails)])
        meet(byKey.get(to));
    }
  }
  const forward = new Map(
    order.map((block, i) => [
      block.key,
      block.exits.flatMap(({ to, y, fails }): Edge[] => {
        const target = byKey.get(to);
        return target && (met.get(to) ?? 0) > i ? [{ to: target, y, fails }] : [];
      }),
    ]),
  );
  return { order, forward };
}

/** The column of each block: one after the last that leads to it. Failures count only for what nothing else leads to. */
function ranksOf(order: readonly Block[], forward: Forward): Map<string, number> {
  const into = new Map<string, { from: string; fails: boolean }[]>();
  for (const { key } of order)
    for (const { to, fails } of forward.get(key) ?? [])
      into.set(to.key, [...(into.get(to.key) ?? []), { from: key, fails }]);
  const ranks = new Map<string, number>();
  for (const { key } of order) {
    const all = into.get(key) ?? [];
    const sound = all.filter(({ fails }) => !fails);
    const before = (sound.length > 0 ? sound : all).map(({ from }) => ranks.get(from) ?? 0);
    ranks.set(key, Math.max(-1, ...before) + 1);
  }
  return ranks;
}

type Child = { block: Block; y: number };
/** Each block hangs on the first in the column before it that leads to it; so a card's ways out keep their order. */
function treeOf(
  order: readonly Block[],
  forward: Forward,
  ranks: ReadonlyMap<string, number>,
): { of: ReadonlyMap<string, Child[]>; hasParent: ReadonlySet<string> } {
  const of = new Map<string, Child[]>();
  const hasParent = new Set<string>();
  for (const { key } of order)
    for (const { to, y } of forward.get(key) ?? []) {
      if (hasParent.has(to.key) || ranks.get(to.key) !== (ranks.get(key) ?? 0) + 1) continue;
      hasParent.add(to.key);
      of.set(key, [...(of.get(key) ?? []), { block: to, y }]);
    }
  return { of, hasParent };
}

/** A block and what hangs on it, each way out beside its exit or below the one before, without a gap that could be closed. */
function subtree(
  root: Block,
  children: ReadonlyMap<string, Child[]>,
  ranks: ReadonlyMap<string, number>,
): { block: Block; y: number }[] {
  type Tree = { placed: { block: Block; y: number }[]; tops: Map<number, number>; bottoms: Map<number, number> };
  const made = new Map<string, Tree>();
  const todo: Block[] = [root];
  for (const block of todo) for (const child of children.get(block.key) ?? []) todo.push(child.block);
  for (const block of todo.toReversed()) {
    const rank = ranks.get(block.key) ?? 0;
    const tree: Tree = {
      placed: [{ block, y: 0 }],
      tops: new Map([[rank, 0]]),
      bottoms: new Map([[rank, block.height]]),
    };
    const own = (children.get(block.key) ?? []).flatMap((child) => {
      const below = made.get(child.block.key);
      return below ? [{ ...child, below, top: 0 }] : [];
    });
    const rims = new Map<number, number>();
    for (const child of own) {
      child.top = child.y - child.block.entryY;
      for (const [column, top] of child.below.tops)
        child.top = Math.max(child.top, (rims.get(column) ?? -Infinity) + ROW_GAP - top);
      for (const [column, bottom] of child.below.bottoms)
        rims.set(column, Math.max(rims.get(column) ?? -Infinity, bottom + child.top));
    }
    const mean = (of: (child: (typeof own)[number]) => number) =>
      own.reduce((sum, one) => sum + of(one), 0) / own.length;
    // as far below the exits as above them
    const up = own.length === 0 ? 0 : mean(({ top, block: { entryY } }) => top + entryY) - mean((child) => child.y);
    for (const { below, top } of own) {
      const y = snap(top - up);
      tree.placed.push(...below.placed.map((one) => ({ block: one.block, y: one.y + y })));
      for (const [column, rim] of below.tops)
        tree.tops.set(column, Math.min(tree.tops.get(column) ?? Infinity, rim + y));
      for (const [column, rim] of below.bottoms)
        tree.bottoms.set(column, Math.max(tree.bottoms.get(column) ?? -Infinity, rim + y));
    }
    made.set(block.key, tree);
  }
  return made.get(root.key)?.placed ?? [];
}

/** Where each column begins: as wide as its widest block, with more room where many wires run. */
function columnsOf(blocks: readonly Block[], ranks: ReadonlyMap<string, number>): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { key, width } of blocks) {
    const rank = ranks.get(key) ?? 0;
    widths.set(rank, Math.max(widths.get(rank) ?? 0, width));
  }
  const columns = new Map<number, number>();
  let x = 0;
  for (let rank = 0; rank <= Math.max(-1, ...widths.keys()); rank++) {
    columns.set(rank, x);
    x += snapUp((widths.get(rank) ?? 0) + COLUMN_GAP);
  }
  return columns;
}

const flatten = (arranged: readonly Arranged[]): Map<string, readonly [number, number]> =>
  new Map(
    arranged.flatMap(({ block, x, y }) =>
      [...block.places].map(([id, [dx, dy]]) => [id, [x + dx, y + dy] as const] as const),
    ),
  );

/** Notes keep their place beside the nearest card, or go below all cards of its column where that place is taken. */
function beside(
  notes: readonly LayoutNode[],
  steps: readonly LayoutNode[],
  placed: Map<string, readonly [number, number]>,
): void {
  const boxes = steps.flatMap(({ id, width, tall }) => {
    const at = placed.get(id);
    return at ? [{ x: at[0], y: at[1], width, height: tall }] : [];
  });
  for (const note of notes) {
    const far = (one: LayoutNode) => Math.abs(one.x - note.x) + Math.abs(one.y - note.y);
    const nearest = steps.reduce<LayoutNode | undefined>(
      (best, one) => (best && far(best) <= far(one) ? best : one),
      undefined,
    );
    const at = nearest && placed.get(nearest.id);
    const [dx, dy] = at && nearest ? [at[0] - nearest.x, at[1] - nearest.y] : [0, 0];
    const wanted: [number, number] = [snap(note.x + dx), snap(note.y + dy)];
    const taken = boxes.some(
      ({ x, y, width, height }) =>
        wanted[0] < x + width && x < wanted[0] + note.width && wanted[1] < y + height && y < wanted[1] + note.height,
    );
    const x = at?.[0] ?? 0;
    const inColumn = boxes.filter((box) => box.x < x + note.width && x < box.x + box.width);
    const bottom = Math.max(0, ...inColumn.map((box) => box.y + box.height));
    const place: [number, number] = taken ? [x, snapUp(bottom + ROW_GAP)] : wanted;
    placed.set(note.id, place);
    boxes.push({ x: place[0], y: place[1], width: note.width, height: note.height });
  }
}

function anchored(nodes: readonly LayoutNode[], placed: ReadonlyMap<string, readonly [number, number]>): Places {
  const [left, top] = [Math.min(...nodes.map(({ x }) => x)), Math.min(...nodes.map(({ y }) => y))];
  const all = [...placed.values()];
  const [dx, dy] = [left - Math.min(...all.map(([x]) => x)), top - Math.min(...all.map(([, y]) => y))];
  return Object.fromEntries([...placed].map(([id, [x, y]]) => [id, [Math.round(x + dx), Math.round(y + dy)]]));
}

const snap = (value: number) => Math.round(value / GRID) * GRID;
const snapUp = (value: number) => Math.ceil(value / GRID) * GRID;
