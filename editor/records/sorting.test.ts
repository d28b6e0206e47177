import { expect, test } from 'vitest';
import { turned } from './sorting.ts';

test('a column begins at the end one reads it from, and is turned round by another press', () => {
  const byName = turned({ sort: 'updated', order: 'down' }, 'name');
  expect(byName).toEqual({ sort: 'name', order: 'up' });
  expect(turned(byName, 'name')).toEqual({ sort: 'name', order: 'down' });
  expect(turned(byName, 'updated')).toEqual({ sort: 'updated', order: 'down' });
});
