import { expect, test } from 'vitest';
import type { DocNode } from '@dialoom/shared/document/document';
import { nodes } from '@dialoom/nodes';
import { firstPair, sidesOf } from './side-of.ts';

const definition = nodes.find(({ wording }) => wording?.includes('prompt'));
const node = (prompt: string, kept: Record<string, [prompt: string, at: number]> = {}): DocNode => ({
  type: definition?.type ?? '',
  version: 1,
  at: [0, 0],
  config: { prompt, speak: true },
  next: {},
  wordings: Object.fromEntries(Object.entries(kept).map(([id, [text, at]]) => [id, { name: id, by: 'Lin', at, version: 1, values: { prompt: text } }])),
}); // prettier-ignore
const named = { draft: (kept?: string) => `now ${kept ?? '–'}`, live: 'live' };
const pair = (...[one, live]: [DocNode, DocNode?]) => definition && firstPair(sidesOf(definition, one, live, named));

test('what is being written stands against the newest version that says something else', () => {
  expect(pair(node('c', { wa: ['a', 1], wb: ['b', 2] }))).toEqual({ a: 'wb', b: 'draft' });
  expect(pair(node('b', { wa: ['a', 1], wb: ['b', 2] }))).toEqual({ a: 'wa', b: 'draft' });
  expect(pair(node('b', { wb: ['b', 2] }), node('x'))).toEqual({ a: 'live', b: 'draft' });
  expect(pair(node('b'))).toEqual({ a: 'draft', b: 'draft' });
});
test('what is being written is called by the version it is, where it is one', () => {
  const names = (one: DocNode) => definition && sidesOf(definition, one, undefined, named).map(({ name }) => name);
  expect(names(node('a', { wa: ['a', 1], wb: ['b', 2] }))).toEqual(['now wa', 'wb', 'wa']);
  expect(names(node('x', { wa: ['a', 1] }))).toEqual(['now –', 'wa']);
});
test('only the wording is compared, and a live node of another kind is none', () => {
  if (!definition) throw new Error('no node has a wording');
  expect(sidesOf(definition, node('a'), { ...node('x'), type: 'other' }, named).map(({ key, values }) => [key, values])).toEqual([['draft', { prompt: 'a' }]]);
}); // prettier-ignore
