import { expect, test } from 'vitest';
import { namedNodes } from './node-names.ts';

const types = ['say', 'api-call'];
test('a comparison with a node type is found, with file, line and the way out', () => {
  const [only, ...rest] = namedNodes({ 'editor/x.ts': "a;\nif (node.type === 'say') draw();" }, types, ['say']);
  expect(only).toContain('editor/x.ts:2 names the node type "say"');
  expect(rest).toEqual([]);
});
test('a quoted type that can only be a node is found anywhere', () => {
  expect(namedNodes({ 'runtime/y.ts': "const list = ['api-call'];" }, types, [])).toHaveLength(1);
});
test('an effect kind of the same word, a comment and another word are not', () => {
  const text = "// type === 'say'\nif (call.kind === 'say') x();\nif (event.type === 'said') y();";
  expect(namedNodes({ 'runtime/z.ts': text }, types, ['say'])).toEqual([]);
});
