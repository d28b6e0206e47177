import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRID, NODE_WIDTH } from './geometry.ts';
import { layout, type LayoutNode } from './layout.ts';

const node = (id: string, to: readonly (string | undefined)[] = [], more: Partial<LayoutNode> = {}): LayoutNode => {
  const height = 60 + to.length * 24;
  const exits = to.map((one, i) => ({ to: one, y: 60 + i * 24, fails: false }));
  return {
    id,
    x: 0,
    y: 0,
    width: NODE_WIDTH,
    height,
    tall: to.length > 0 ? height + 30 : height,
    entry: false,
    note: false,
    group: undefined,
    exits,
    ...more,
  };
};
const ids = Array.from({ length: 14 }, (_, i) => `n${i}`);
const anyFlow = fc
  .array(
    fc.record({
      to: fc.array(fc.option(fc.constantFrom(...ids), { freq: 8 }), { maxLength: 5 }),
      at: fc.tuple(fc.nat(2_000), fc.nat(2_000)),
      group: fc.option(fc.constantFrom('ga', 'gb'), { freq: 2 }),
      note: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: ids.length },
  )
  .map((drawn) =>
    drawn.map(({ to, at: [x, y], group, note }, i) =>
      node(ids[i] ?? '', note ? [] : to.map((one) => one ?? undefined), { x, y, note, entry: i === 0 && !note, group: note ? undefined : (group ?? undefined) }),
    ),
  ); // prettier-ignore
const boxesOf = (nodes: readonly LayoutNode[]) => {
  const places = layout(nodes);
  return nodes.map((one) => {
    const [x, y] = places[one.id] ?? [Number.NaN, Number.NaN];
    return { ...one, x, y };
  });
};
const apart = (a: LayoutNode, b: LayoutNode) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.tall <= b.y || b.y + b.tall <= a.y;

test('every card has a place of its own in whole steps of the grid, whatever leads where', () => {
  fc.assert(
    fc.property(anyFlow, (nodes) => {
      const boxes = boxesOf(nodes);
      for (const [i, a] of boxes.entries()) {
        expect(Number.isInteger(a.x) && Number.isInteger(a.y)).toBe(true);
        for (const b of boxes.slice(i + 1)) {
          const inStack = a.x === b.x && a.note === b.note;
          expect(apart(a, b) || (inStack && (a.y + a.height <= b.y || b.y + b.height <= a.y)), `${a.id} ${b.id}`).toBe(
            true,
          );
        }
      }
      const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
      expect([left, top]).toEqual([Math.min(...nodes.map(({ x }) => x)), Math.min(...nodes.map(({ y }) => y))]);
      for (const { x } of boxes) expect((x - left) % GRID).toBe(0);
    }),
    { numRuns: 400 },
  );
});

test('the same flow is arranged the same way, and a second time nothing moves', () => {
  fc.assert(
    fc.property(anyFlow, (nodes) => {
      const once = boxesOf(nodes.filter(({ note }) => !note));
      fc.pre(once.length > 0);
      expect(boxesOf(once)).toEqual(once);
    }),
  );
});

test('the ways out of a card stand below each other in the order of its exits, in the next column', () => {
  const boxes = boxesOf([node('menu', ['c', 'a', 'b'], { entry: true }), node('a'), node('b'), node('c')]);
  const of = (id: string) => boxes.find((box) => box.id === id) ?? node('none');
  expect(new Set([of('a').x, of('b').x, of('c').x]).size).toBe(1);
  expect(of('a').x).toBeGreaterThan(of('menu').x + NODE_WIDTH);
  expect([of('c').y, of('a').y, of('b').y]).toEqual([of('c').y, of('a').y, of('b').y].toSorted((x, y) => x - y));
});

test('a way back moves nothing to the right: the card it leads to stays in front', () => {
  const boxes = boxesOf([
    node('start', ['ask'], { entry: true }),
    node('ask', ['yes', 'no']),
    node('yes', ['ask']),
    node('no', ['ask']),
  ]);
  const x = (id: string) => boxes.find((box) => box.id === id)?.x ?? Number.NaN;
  expect(x('ask')).toBeLessThan(x('yes'));
  expect(x('yes')).toBe(x('no'));
});

test('cards that simply follow each other stand in one stack, at most three', () => {
  const boxes = boxesOf([node('a', ['b'], { entry: true }), node('b', ['c']), node('c', ['d']), node('d')]);
  expect(boxes.map(({ x }) => x === boxes[0]?.x)).toEqual([true, true, true, false]);
});

test('the cards of a group stay together: no other card lies within its frame', () => {
  fc.assert(
    fc.property(anyFlow, (nodes) => {
      const boxes = boxesOf(nodes);
      for (const [group, inside] of Map.groupBy(boxes, (box) => box.group)) {
        if (group === undefined) continue;
        const frame = {
          ...node('frame'),
          x: Math.min(...inside.map(({ x }) => x)),
          y: Math.min(...inside.map(({ y }) => y)),
          width: Math.max(...inside.map(({ x, width }) => x + width)) - Math.min(...inside.map(({ x }) => x)),
          tall: Math.max(...inside.map(({ y, tall }) => y + tall)) - Math.min(...inside.map(({ y }) => y)),
        };
        for (const other of boxes) if (other.group !== group && !other.note) expect(apart(frame, other)).toBe(true);
      }
    }),
  );
});

test('a group begins with the card that is met first, also where another of its cards leads back to it', () => {
  const boxes = boxesOf([
    node('lookup', ['status', 'missing'], { group: 'ga' }),
    node('missing', ['number'], { group: 'ga' }),
    node('number', ['lookup', 'status'], { group: 'ga' }),
    node('start', ['number'], { entry: true }),
    node('status', [], { group: 'ga' }),
  ]);
  const x = (id: string) => boxes.find((box) => box.id === id)?.x ?? Number.NaN;
  expect(x('start')).toBeLessThan(x('number'));
  expect(x('number')).toBeLessThan(x('lookup'));
  expect(x('lookup')).toBeLessThan(x('missing'));
});

test('a note keeps its place beside the card it lies next to', () => {
  const boxes = boxesOf([
    node('a', ['b', 'c'], { entry: true, x: 0, y: 0 }),
    node('b', [], { x: 900, y: 40 }),
    node('c', [], { x: 900, y: 900 }),
    node('n', [], { note: true, x: 900, y: 760 }),
  ]);
  const of = (id: string) => boxes.find((box) => box.id === id) ?? node('none');
  expect(of('n').x).toBe(of('c').x);
});

test('two thousand cards in a ring are arranged without running out of stack', () => {
  const many = Array.from({ length: 2_000 }, (_, i) =>
    node(`m${i}`, [`m${(i + 1) % 2_000}`, `m${(i * 7) % 2_000}`], { entry: i === 0 }),
  );
  expect(Object.keys(layout(many))).toHaveLength(2_000);
});
