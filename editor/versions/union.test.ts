import { expect, test } from 'vitest';
import type { DocNode, Flow } from '@dialoom/shared/document/document';
import { unionOf } from './union.ts';

const node = (at: [number, number], next: Record<string, string> = {}): DocNode => ({ type: 'say', version: 1, at, config: {}, next }); // prettier-ignore
const flow = (nodes: Record<string, DocNode>): Flow => ({ name: 'main', nodes });

test('what is there stands where it stands, what was taken out beside it, and every edge that changed is marked', () => {
  const before = flow({
    a: node([0, 0], { next: 'gone', error: 'b' }),
    gone: node([0, 96], { next: 'b' }),
    b: node([0, 192]),
  });
  const after = flow({ a: node([0, 0], { next: 'new' }), new: node([0, 96], { next: 'b' }), b: node([64, 192]) });
  const union = unionOf(before, after);
  expect([...union.ghosts]).toEqual(['gone']);
  expect(Object.keys(union.flow.nodes).toSorted()).toEqual(['a', 'b', 'gone', 'new']);
  expect(union.flow.nodes['b']?.at).toEqual([64, 192]);
  expect(union.flow.nodes['gone']?.at).toEqual([48, 144]); // not under the new one
  expect(Object.fromEntries(union.edges)).toEqual({
    'a:next': 'changed',
    'a:error': 'removed',
    'new:next': 'added',
    'gone:next': 'removed',
  });
  expect(union.flow.nodes['a']?.next).toEqual({ next: 'new', error: 'b' });
});
test('a whole flow that is gone, or new', () => {
  const one = flow({ a: node([0, 0]) });
  expect([...unionOf(one, undefined).ghosts]).toEqual(['a']);
  expect([...unionOf(undefined, one).ghosts]).toEqual([]);
});
test('groups of both sides are drawn; new, gone and renamed ones are marked', () => {
  const grouped = (id: string, groups: Record<string, string>): Flow => ({
    ...flow({ a: { ...node([0, 0]), group: id } }),
    groups: Object.fromEntries(Object.entries(groups).map(([group, name]) => [group, { name, colour: 'blue' }])),
  });
  const { groups, flow: both } = unionOf(
    grouped('one', { one: 'Returns', two: 'Tracking', three: 'Rest' }),
    grouped('four', { two: 'Where is it', three: 'Rest', four: 'New' }),
  );
  expect(Object.fromEntries(groups)).toEqual({ one: 'removed', two: 'changed', four: 'added' });
  expect(Object.values(both.groups ?? {}).map(({ name }) => name)).toEqual(['Returns', 'Where is it', 'Rest', 'New']);
});
