import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { testDefinitions, testDocument, testNode } from '../canvas/test-flow.ts';
import { nameFault, variableRows } from './variable-rows.ts';

const document = BotDocument.parse({
  ...testDocument({
    a: testNode('branch', [0, 0], {
      text: 'Hi {{ contact.name }} {{ city }} {{ loop_only }} {{ value }}',
      save: 'answer',
    }),
    b: testNode('branch', [0, 0], { text: '{{ answer }}' }),
    odd: testNode('branch', [0, 0], { tries: 99, save: 'half' }),
  }),
  variables: { city: { type: 'text', initial: 'Wuhan' }, alone: { type: 'number' } },
});

test('declared ones and those nodes make, by name, with who sets and who reads', () => {
  const rows = variableRows(document, testDefinitions, 'en').map(({ name, declared, type, sets, reads }) => [
    name,
    declared !== undefined,
    type,
    sets.length,
    reads.length,
  ]);
  expect(rows).toEqual([
    ['alone', true, 'number', 0, 0],
    ['answer', false, 'text', 1, 1],
    ['city', true, 'text', 0, 1],
    ['half', false, 'any', 1, 0], // its node is half finished: what kind it will be is not known
  ]);
});

test.each([
  ['订单号', undefined],
  ['order_no2', undefined],
  ['2nd', 'bad-name'],
  ['order no', 'bad-name'],
  ['order.no', 'bad-name'],
  ['__proto__', 'bad-name'],
  ['', 'bad-name'],
  ['a'.repeat(65), 'bad-name'],
  ['contact', 'reserved'],
  ['value', 'reserved'],
  ['city', 'taken'],
] as const)('the name %j: %s', (name, fault) => expect(nameFault(name, new Set(['city']))).toBe(fault));
