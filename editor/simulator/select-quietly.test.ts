import { expect, test } from 'vitest';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { selectQuietly } from './select-quietly.ts';

const document = testDocument({ a: testNode('begin', [0, 0]), b: testNode('branch', [264, 0]) });
const formOf = ({ view }: ReturnType<typeof testStudio>) => {
  const { inspector, selection } = view.getState();
  return inspector && selection.length === 1 ? selection[0] : undefined;
};

test('looking at steps opens no form; the next selection by hand does', () => {
  const studio = testStudio(document);
  selectQuietly(studio, 'a');
  selectQuietly(studio, 'b');
  expect([studio.selection, formOf(studio)]).toEqual([['b'], undefined]);
  studio.view.setState({ selection: ['a'] }); // what a click on the canvas does
  expect(formOf(studio)).toBe('a');
});
test('a form that is open shows the node that is looked at', () => {
  const studio = testStudio(document);
  studio.select(['a']);
  selectQuietly(studio, 'b');
  expect(formOf(studio)).toBe('b');
});
test('a form that was shut by hand stays shut', () => {
  const studio = testStudio(document);
  studio.view.setState({ selection: ['a'], inspector: false });
  selectQuietly(studio, 'b');
  studio.view.setState({ selection: ['a'] });
  expect(formOf(studio)).toBeUndefined();
});
