import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { changedNodes } from './changed-nodes.ts';

const node = (text: string, at = [0, 0], next = {}) => ({ type: 'say', version: 1, at, config: { text }, next });
const bot = (flows: Record<string, Record<string, unknown>>) =>
  BotDocument.parse({
    name: 'Shop',
    languages: ['en'],
    main: 'main',
    flows: Object.fromEntries(Object.entries(flows).map(([id, nodes]) => [id, { name: id, nodes }])),
  });

test('new and changed nodes, not those that only stand elsewhere', () => {
  const live = bot({ main: { a: node('one'), b: node('two'), c: node('three'), gone: node('x') } });
  const draft = bot({
    main: { a: node('one', [16, 32]), b: node('two', [0, 0], { next: 'a' }), c: node('3'), d: node('four') },
    side: { e: node('five') },
  });
  expect(changedNodes(live, draft)).toEqual(
    new Map([
      ['main', new Set(['b', 'c', 'd'])],
      ['side', new Set(['e'])],
    ]),
  );
  expect(changedNodes(draft, draft)).toEqual(new Map());
});
