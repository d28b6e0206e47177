import { expect, test } from 'vitest';
import { noRecall, recall, remember } from './recall.ts';

const past = ['one', 'two', 'two', 'three'].reduce(remember, noRecall);

test('↑ goes back line by line and stops at the first; ↓ comes back to what was being written', () => {
  const seen: string[] = [];
  let at = past;
  let text = 'own';
  for (const by of [-1, -1, -1, -1, 1, 1, 1, 1] as const) {
    const found = recall(at, by, text);
    if (found) ({ recall: at, text } = found);
    seen.push(found ? text : '·');
  }
  expect(seen).toEqual(['three', 'two', 'one', '·', 'two', 'three', 'own', '·']);
});
test('a line sent begins anew at the end', () => {
  const back = recall(past, -1, 'own');
  expect(back && recall(remember(back.recall, 'four'), -1, '')?.text).toBe('four');
});
test('only the last lines are kept', () => {
  const many = Array.from({ length: 80 }, (_, i) => `line ${i}`).reduce(remember, noRecall);
  expect(many.lines).toHaveLength(50);
  expect(many.lines.at(-1)).toBe('line 79');
});
