import { expect, test } from 'vitest';
import { operationKinds } from '../document/operations/registry.ts';
import { didMessages } from './did.ts';

test('the audit list has words for every operation', () => {
  for (const { type } of operationKinds) expect(didMessages).toHaveProperty([`did.${type}`]);
});
