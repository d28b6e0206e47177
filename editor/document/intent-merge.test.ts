import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { intentMerge } from './intent-merge.ts';
import { intentUses } from './intent-uses.ts';
import { commit, emptyHistory, redo, undo } from './history.ts';
import { mergeIntents, overflowOf } from './operations/merge-intents.ts';

const definitions = Object.fromEntries(nodes.map((node) => [node.type, node]));
const row = (id: string, intent: string) => ({ id, intent, label: { en: id } });
const asks = (rows: object[], next: Record<string, string>) => ({ type: 'intent', version: 1, at: [0, 0], config: { rows }, next }); // prettier-ignore
const end = { type: 'end', version: 1, at: [0, 0], config: {}, next: {} };
const day = { start: 0, end: 5, entity: 'date' };
const document = BotDocument.parse({
  name: 'B', languages: ['en'], main: 'main',
  flows: {
    main: { name: 'Main', nodes: {
      both: asks([row('ra', 'back'), row('rb', 'refund'), row('rc', 'track')], { 'intent:ra': 'one', 'intent:rb': 'two', 'intent:rc': 'one' }),
      only: asks([row('ra', 'back')], { 'intent:ra': 'two' }),
      one: end, two: end,
    } },
    plugin: { name: 'Plugin', nodes: { raw: { type: 'gone', version: 1, at: [0, 0], config: { intent: 'back' }, next: {} } } },
  },
  intents: {
    back: { name: 'Return', examples: { en: ['send it back', 'today please', 'shared'], 'zh-CN': ['退货'] }, marks: { en: { 'today please': [day], shared: [{ start: 0, end: 6, entity: 'city' }] } }, global: 'main', startsOver: true },
    refund: { name: 'Refund', examples: { en: ['money back', 'shared'] }, marks: { en: { shared: [{ start: 0, end: 3, entity: 'date' }] } } },
    track: { name: 'Track', examples: { en: ['where is it'] } },
  },
}); // prettier-ignore
const merge = (from: string, into: string, of = document) =>
  mergeIntents.of({ from, into, name: 'x', changes: intentMerge(of, definitions, from, into).changes });

test('examples, marks, the flow from anywhere and every node go over, in one step and back in one', () => {
  const before = { document, history: emptyHistory };
  const after = commit(before, [merge('back', 'refund')]);
  const { intents, flows } = after.document;
  expect(Object.keys(intents)).toEqual(['refund', 'track']);
  expect(intents['refund']).toEqual({
    name: 'Refund',
    examples: { en: ['money back', 'shared', 'send it back', 'today please'], 'zh-CN': ['退货'] },
    marks: { en: { shared: [{ start: 0, end: 3, entity: 'date' }], 'today please': [day] } },
    global: 'main',
    startsOver: true,
  });
  expect(flows['main']?.nodes['only']).toMatchObject({ config: { rows: [row('ra', 'refund')] }, next: { 'intent:ra': 'two' } }); // prettier-ignore
  expect(flows['main']?.nodes['both']).toEqual({ ...document.flows['main']?.nodes['both'], config: { rows: [row('rb', 'refund'), row('rc', 'track')] }, next: { 'intent:rb': 'two', 'intent:rc': 'one' } }); // prettier-ignore
  expect(intentUses(after.document, definitions, 'back')).toEqual([]);
  const undone = undo(after);
  expect(undone.document).toEqual(document);
  expect(redo(undone).document).toEqual(after.document);
});
test('it says which nodes follow and which had a way for each; what no definition knows is left alone', () => {
  expect(intentMerge(document, definitions, 'back', 'refund')).toMatchObject({ repointed: [{ flow: 'main', node: 'only' }], doubled: [{ flow: 'main', node: 'both' }] }); // prettier-ignore
  expect(intentMerge(document, definitions, 'track', 'refund').repointed).toEqual([]);
});
test('with itself, or with one that is gone, nothing happens; what has no room is counted', () => {
  expect(mergeIntents.apply(document, { from: 'back', into: 'back', name: 'x', changes: [] })).toBe(document);
  expect(mergeIntents.apply(document, { from: 'back', into: 'none', name: 'x', changes: [] })).toBe(document);
  const full = { name: 'F', examples: { en: Array.from({ length: 5_000 }, (_, i) => `line ${i}`) } };
  expect(overflowOf(full, { name: 'G', examples: { en: ['line 3', 'new', 'newer'] } })).toBe(2);
});
