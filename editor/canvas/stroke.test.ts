import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guidesFor, NEAR } from './guides.ts';
import { crossedBy } from './stroke.ts';
import { testDocument, testNode, testStudio } from './test-flow.ts';

const scene = testStudio(
  testDocument({
    start: testNode('begin', [0, 0], {}, { next: 'a' }),
    a: testNode('branch', [0, 200], { rows: [{ id: 'one', name: 'First' }] }, { 'row:one': 'b', else: 'c' }),
    b: testNode('branch', [400, 200]),
    c: testNode('branch', [400, 400]),
  }),
).scene();

test('a stroke cuts the wires it crosses and no other', () => {
  expect(crossedBy([[-50, 150], [250, 150]], scene)).toEqual(['start:next']); // prettier-ignore
  expect(crossedBy([[380, 100], [380, 600]], scene).toSorted()).toEqual(['a:else', 'a:row:one']); // prettier-ignore
  expect(crossedBy([[700, 0], [700, 900]], scene)).toEqual([]); // prettier-ignore
  expect(crossedBy([[10, 10]], scene)).toEqual([]); // prettier-ignore
});

const box = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
  width: fc.constant(200),
  height: fc.integer({ min: 40, max: 160 }),
});

test('a card moved by what its guides say stands level with another', () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 6 }), (moving, others) => {
      const { x, y } = guidesFor(moving, others);
      const lines = (at: 'x' | 'y', size: 'width' | 'height', one: typeof moving) => [
        one[at],
        one[at] + one[size] / 2,
        one[at] + one[size],
      ];
      for (const [guide, at, size] of [
        [x, 'x', 'width'],
        [y, 'y', 'height'],
      ] as const) {
        const near = others.some((other) =>
          lines(at, size, other).some((line, i) => Math.abs(line - (lines(at, size, moving)[i] ?? 0)) <= NEAR),
        );
        expect(guide !== undefined).toBe(near);
        if (!guide) continue;
        const there = lines(at, size, { ...moving, [at]: moving[at] + guide.shift });
        expect(
          others.some((other) => lines(at, size, other).some((line, i) => line === guide.at && line === there[i])),
        ).toBe(true);
        expect(Math.abs(guide.shift)).toBeLessThanOrEqual(NEAR);
      }
    }),
  );
});
