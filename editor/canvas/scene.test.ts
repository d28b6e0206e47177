import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NODE_WIDTH } from './geometry.ts';
import { testDocument, testNode, testStudio } from './test-flow.ts';
import { corners, routesOf } from './wires.ts';

const at = (x: number, y: number) => ({ x, y, width: NODE_WIDTH, height: 90 });
const wire = (source: string, target: string, exitY = 60) => ({
  id: `${source}:${exitY}`,
  source,
  exit: String(exitY),
  target,
  exitY,
  solo: false,
  fails: false,
});

test('a card shows what the customer reads, names its exits, and keeps an edge whose exit is gone', () => {
  const studio = testStudio(
    testDocument({
      a: testNode(
        'branch',
        [0, 0],
        { text: { en: 'Hello **{{ city }}**', 'zh-CN': '你好' }, rows: [{ id: 'one', name: 'First' }], save: 'reply' },
        { 'row:one': 'b', 'row:old': 'b' },
      ),
      b: testNode('branch', [264, 0]),
      c: testNode('gone', [528, 0], { any: 1 }, { out: 'b' }),
    }),
  );
  const { nodes, edges } = studio.scene();
  const card = nodes.get('a')?.card;
  expect(card?.lines).toEqual([
    { quote: true, rows: 1, parts: [{ text: 'Hello ' }, { variable: 'city' }] },
    { quote: false, rows: 1, parts: [{ variable: 'reply' }] },
  ]);
  expect(card?.exits.map(({ label, orphaned }) => [label, orphaned])).toEqual([
    ['First', false],
    ['Else', false],
    ['row:old', true],
  ]);
  expect(nodes.get('c')?.card).toMatchObject({ title: 'gone', category: undefined, exits: [{ id: 'out', to: 'b' }] });
  expect(edges.map(({ source }) => source)).toContain('a');
});

test('a config that does not fit its definition is drawn: its edges stay, its exits have the family’s name', () => {
  const rows = [{ id: 'one', name: 'First' }];
  const broken = testNode('branch', [0, 0], { rows, how: 'sideways' }, { 'row:one': 'b', else: 'b' });
  const { nodes } = testStudio(testDocument({ a: broken, b: testNode('branch', [264, 0]) })).scene();
  expect(nodes.get('a')?.card).toMatchObject({ lines: [], exits: [{ label: 'Row', to: 'b' }, { label: 'Else' }] });
});

test('a note is read whole, line breaks kept, and its height follows; a very long one is cut', () => {
  const heightOf = (text: string) => {
    const made = testStudio(testDocument({ n: testNode('paper', [0, 0], { text }) }))
      .scene()
      .nodes.get('n');
    return [made?.card.lines[0]?.rows ?? 0, made?.box.height];
  };
  expect(heightOf('')).toEqual([0, 40]);
  expect(heightOf('one')).toEqual([1, 68]);
  expect(heightOf('one\n\nthree')).toEqual([3, 104]);
  expect(heightOf('字'.repeat(60))[0]).toBe(5);
  expect(heightOf('long '.repeat(400))[0]).toBe(14);
  const card = testStudio(testDocument({ n: testNode('paper', [0, 0], { text: 'a\n {{ b }} **c**' }) }))
    .scene()
    .nodes.get('n')?.card;
  expect(card?.lines[0]?.parts).toEqual([{ text: 'a\n {{ b }} **c**' }]);
});

test('an edit redraws the card it touched and no other', () => {
  const studio = testStudio(testDocument({ a: testNode('branch', [0, 0]), b: testNode('branch', [264, 0]) }));
  const before = studio.scene();
  studio.rename('a', 'New');
  const after = studio.scene();
  expect(after.nodes.get('b')?.card).toBe(before.nodes.get('b')?.card);
  expect(after.nodes.get('a')?.card.title).toBe('New');
});

test('a wire bends at right angles only, and runs through no third card', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 5 }).map((n) => n * 264),
    y: fc.integer({ min: 0, max: 8 }).map((n) => n * 120),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 2, maxLength: 12, selector: ({ x, y }) => `${x} ${y}` }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom(50, 74)), { maxLength: 12 }),
      (places, pairs) => {
        const boxes = new Map(places.map(({ x, y }, i) => [`n${i}`, at(x, y)]));
        const wires = pairs.map(([a, b, y]) => wire(`n${a % places.length}`, `n${b % places.length}`, y));
        for (const [id, route] of routesOf(wires, boxes)) {
          const one = wires.findLast((candidate) => candidate.id === id);
          const [from, to] = [boxes.get(one?.source ?? ''), boxes.get(one?.target ?? '')];
          if (!one || !from || !to) throw new Error('a route of no wire');
          if (wires.filter((candidate) => candidate.id === id).length > 1) continue; // the same exit twice cannot be
          const points = corners(route, [from.x + from.width, from.y + one.exitY], [to.x, to.y + 20]);
          for (const [i, b] of points.entries()) {
            const a = points[i - 1];
            if (!a) continue;
            expect(a[0] === b[0] || a[1] === b[1]).toBe(true);
            for (const [other, box] of boxes) {
              if (other === one.source || other === one.target) continue;
              const through =
                Math.min(a[0], b[0]) < box.x + box.width &&
                Math.max(a[0], b[0]) > box.x &&
                Math.min(a[1], b[1]) < box.y + box.height &&
                Math.max(a[1], b[1]) > box.y;
              expect(through, `${id} through ${other}`).toBe(false);
            }
          }
        }
      },
    ),
  );
});

test('far targets become names, wires to one target share a lane', () => {
  const boxes = new Map([
    ['a', at(0, 0)],
    ['b', at(264, 0)],
    ['far', at(2_640, 0)],
    ['c', at(0, 120)],
  ]);
  const routes = routesOf([wire('a', 'b', 50), wire('a', 'far', 74), wire('c', 'b', 50)], boxes);
  expect([...routes.keys()].toSorted()).toEqual(['a:50', 'c:50']);
  expect(routes.get('a:50')).toEqual(routes.get('c:50'));
});

test('a wire from group to group may be long, and runs through no other frame; without one it is a name', () => {
  const boxes = new Map([
    ['a', at(0, 300)],
    ['b', at(1_400, 0)],
  ]);
  const edge = wire('a', 'b');
  expect(routesOf([edge], boxes).size).toBe(0); // too long
  const pointsOf = (between: { x: number; y: number; width: number; height: number }[]) => {
    const route = routesOf([{ ...edge, between }], boxes).get(edge.id);
    return route && corners(route, [NODE_WIDTH, 360], [1_400, 20]);
  };
  expect(pointsOf([])?.at(-2)).toEqual([pointsOf([])?.at(1)?.[0], 20]);
  const [, , near] = pointsOf([{ x: 400, y: -40, width: 600, height: 200 }]) ?? []; // in the way of the upper stretch
  expect(near?.[0]).toBeGreaterThan(1_000);
  expect(pointsOf([{ x: 400, y: -400, width: 600, height: 1_200 }])).toBeUndefined();
});

test('an exit that is all but level with the entrance: straight, without a bend of a few pixels', () => {
  expect(corners({ kind: 'forward', lane: 12 }, [200, 60], [264, 64])).toEqual([[200, 60], [264, 60]]); // prettier-ignore
  expect(corners({ kind: 'forward', lane: 12 }, [200, 60], [264, 80])).toHaveLength(4);
});
