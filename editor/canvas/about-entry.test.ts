// The history says which setting, which entity, by the labels of their pages.
import { expect, test } from 'vitest';
import { translator } from '@dialoom/shared/text/messages';
import type { Entry } from '../document/history.ts';
import type { Operation } from '../document/operation.ts';
import { labelOf } from '../document/operations/registry.ts';
import { operationMessages } from '../text/operations.ts';
import { aboutEntry } from './about-entry.ts';
import { testDocument, testStudio } from './test-flow.ts';

const studio = testStudio({ ...testDocument({}), entities: { colour: { name: 'Colour', kind: 'list', values: {}, fuzzy: true, pattern: '', parts: [] } } }); // prettier-ignore
const told = (operation: Operation) =>
  labelOf(translator(operationMessages, 'en') as Parameters<typeof labelOf>[0], operation, aboutEntry(studio, { done: [operation] } as unknown as Entry)); // prettier-ignore

test('settings and entities are called by their names', () => {
  expect(told({ type: 'edit-settings', path: ['smallTalk', 'on'], value: false } as Operation)).toBe('Edit settings: Small talk'); // prettier-ignore
  expect(told({ type: 'edit-settings', path: ['says', 'stillLooking'], value: '…' } as Operation)).toMatch(
    /takes longer/,
  );
  expect(told({ type: 'edit-entity', id: 'colour', path: ['fuzzy'], value: false } as Operation)).toBe('Edit entity “Colour”'); // prettier-ignore
  expect(told({ type: 'set-values', id: 'colour', values: { a: null } } as Operation)).toBe('Edit values of “Colour” (1)'); // prettier-ignore
  expect(told({ type: 'edit-widget', path: ['theme', 'accent'], value: '#000000' } as Operation)).toBe('Edit chat window: Colour'); // prettier-ignore
});
