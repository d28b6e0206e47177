import { expect, test } from 'vitest';
import { may, roles } from './permissions.ts';

test('a real conversation is tested with by those who may read conversations and test bots, and nobody else', () => {
  for (const role of roles)
    expect(may(role, 'conversations.test'), role).toBe(may(role, 'inbox.read') && may(role, 'bots.test'));
});
