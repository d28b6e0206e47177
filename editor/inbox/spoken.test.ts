import { expect, test } from 'vitest';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { newLines } from './spoken.ts';

const line = (seq: number, from: 'bot' | 'agent' | 'customer' | 'system', text: string): ChatEvent => ({
  type: 'message',
  seq,
  at: 0,
  id: `${seq}`,
  from,
  text,
});

test('only what came after, of others, is news; long lines are cut', () => {
  const events = [
    line(1, 'customer', 'old'),
    line(2, 'agent', 'mine'),
    line(3, 'system', 'x'),
    line(4, 'customer', '啊'.repeat(400)),
  ];
  expect(newLines(events, 1)).toEqual([{ from: 'customer', text: `${'啊'.repeat(160)}…` }]);
  expect(newLines(events, 4)).toEqual([]);
});
test('a flood is told by its last lines', () => {
  const events = Array.from({ length: 9 }, (_, i) => line(i + 1, 'customer', `${i}`));
  expect(newLines(events, 0).map(({ text }) => text)).toEqual(['6', '7', '8']);
});
