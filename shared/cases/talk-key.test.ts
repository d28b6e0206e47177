import { expect, test } from 'vitest';
import type { BotDocument } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { talkKey } from './talk-key.ts';

const read = (value: unknown): BotDocument => {
  const parsed = parseDocument(value);
  if ('fault' in parsed) throw new Error(parsed.fault.code);
  return parsed.document;
};
const given = {
  name: 'B',
  languages: ['en'],
  main: 'main',
  flows: {
    main: { name: 'Main', nodes: { a: { type: 'x', version: 1, at: [0, 0], config: { b: 1, a: 2 }, next: {} } } },
  },
};
const withNode = (more: object) => ({ ...given, flows: { main: { ...given.flows.main, nodes: { a: { ...given.flows.main.nodes.a, ...more } } } } }); // prettier-ignore

test('where a node stands and what it is called is not talk; what it says and where it leads is', () => {
  const key = talkKey(read(given));
  expect(talkKey(read(withNode({ at: [9, 9], name: 'Renamed', config: { a: 2, b: 1 } })))).toBe(key);
  expect(talkKey(read({ ...given, name: 'Other' }))).toBe(key);
  for (const other of [
    withNode({ config: { b: 2, a: 2 } }),
    withNode({ next: { out: 'a' } }),
    withNode({ skip: true }),
    { ...given, languages: ['en', 'de'] },
  ])
    // prettier-ignore
    expect(talkKey(read(other))).not.toBe(key);
});
