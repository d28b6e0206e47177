import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { commands } from './commands.ts';
import { hasIcon } from './LucideIcon.tsx';

test('every node and every command has its icon in the bundle: add it to LucideIcon.tsx', () => {
  const missing = [...nodes, ...commands].map(({ icon }) => icon).filter((icon) => !hasIcon(icon));
  expect(missing).toEqual([]);
});
