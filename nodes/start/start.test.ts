import { expect, test } from 'vitest';
import { nodes } from '../registry.generated.ts';
import { start } from './index.ts';

test('it is the entry of a flow, and the only one there is', () => {
  expect(start.entry).toBe(true);
  expect(nodes.filter((node) => node.entry).map((node) => node.type)).toEqual([start.type]);
});
