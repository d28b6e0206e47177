import { expect, test } from 'vitest';
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { sameTalk } from './same-talk.ts';

const document = testDocument({
  a: testNode('begin', [0, 0], {}, { next: 'b' }),
  b: testNode('branch', [264, 0], { text: 'Hi' }),
});
function withNode(id: string, change: Partial<DocNode> | undefined): BotDocument {
  const flow = document.flows['main'];
  if (!flow) throw new Error('a test flow');
  const { [id]: old, ...others } = flow.nodes;
  const nodes = change && old ? { ...flow.nodes, [id]: { ...old, ...change } } : others;
  return { ...document, flows: { main: { ...flow, nodes } } };
}

test('moving and naming a node changes nothing that is said', () => {
  expect(sameTalk(document, document)).toBe(true);
  expect(sameTalk(document, withNode('b', { at: [300, 40] }))).toBe(true);
  expect(sameTalk(document, withNode('b', { name: 'Greeting' }))).toBe(true);
  expect(sameTalk(document, { ...document, name: 'Other' })).toBe(true);
});
test('words, wires, nodes, intents and settings do', () => {
  for (const other of [
    withNode('b', { config: { text: 'Hello' } }),
    withNode('a', { next: {} }),
    withNode('b', undefined),
    { ...document, intents: {} },
    { ...document, settings: { ...document.settings } },
  ])
    expect([sameTalk(document, other), sameTalk(other, document)]).toEqual([false, false]);
});
