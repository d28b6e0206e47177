import { expect, test } from 'vitest';
import { testDefinitions, testDocument, testNode } from '../canvas/test-flow.ts';
import { emptyPaths } from './maybe-empty.ts';

const bot = testDocument({
  start: testNode('begin', [0, 0], {}, { next: 'fork' }),
  fork: testNode('branch', [0, 100], { rows: [{ id: 'r1', name: 'a' }] }, { 'row:r1': 'sets', else: 'end' }),
  sets: testNode('branch', [0, 200], { save: 'city' }, { else: 'behind' }),
  behind: testNode('branch', [0, 300], {}, { else: 'end' }),
  end: testNode('branch', [0, 400], {}, { else: 'late' }),
  late: testNode('branch', [0, 500], { save: 'later' }),
  alone: testNode('branch', [400, 0], {}),
});
const at = (node: string, source: string, document = bot) =>
  emptyPaths(source, document, testDefinitions, { flow: 'main', node });

test('empty where a way leads past all that set it; sure behind them', () => {
  expect(at('end', '{{ city }} {{ city.zone }} {{ city }}')).toEqual(['city', 'city.zone']);
  expect(at('behind', '{{ city }}')).toEqual([]);
  expect(at('behind', '{{ later }}')).toEqual(['later']);
  expect(at('alone', '{{ later }}')).toEqual([]); // nothing leads there yet
});
test('said for that case already, given with the bot, or not of this flow: nothing to say', () => {
  expect(at('end', '{{ city | default: "-" }} {{ city | upcase | default: "x" }}')).toEqual([]);
  const begun = { ...bot, variables: { city: { type: 'text' as const, initial: 'Wuhan' } } };
  expect(at('end', '{{ city }}', begun)).toEqual([]);
  expect(at('end', '{{ nobody }} {{ conversation.id }} plain')).toEqual([]);
  expect(emptyPaths('{{ city }}', bot, testDefinitions, undefined)).toEqual([]);
});
test('who the customer is may not be known', () => {
  expect(at('behind', 'Hi {{ contact.name }}')).toEqual(['contact.name']);
});
