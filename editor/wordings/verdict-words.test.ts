import { expect, test } from 'vitest';
import { translator } from '@dialoom/shared/text/messages';
import type { SideTotal, Verdict } from '@dialoom/shared/wordings/verdict';
import { wordingMessages } from '../text/wordings.ts';
import { verdictWords } from './verdict-words.ts';

const total = (more: Partial<SideTotal> = {}): SideTotal => ({ held: 0, judged: 0, broken: 0, liked: 0, prompt: 0, completion: 0, cost: 0, ...more }); // prettier-ignore
const told = (more: Partial<Verdict>, locale: 'zh-CN' | 'en' = 'en') =>
  verdictWords(
    { a: total(), b: total(), same: 0, marked: 0, waiting: 0, ...more },
    translator(wordingMessages, locale),
  );

test('which is better, how many held, what it costs and how long it takes', () => {
  const verdict = {
    a: total({ held: 7, judged: 10, cost: 1_000, ms: 1_000 }),
    b: total({ held: 9, judged: 10, cost: 1_200, ms: 2_500 }),
    better: { side: 'b', by: 'held' },
  } as const;
  expect(told(verdict)).toEqual(['B is better.', 'A holds 7 of 10, B holds 9 of 10.', 'B costs 20 % more.', 'B usually takes 1.5 s longer.']); // prettier-ignore
  expect(told(verdict, 'zh-CN').slice(0, 3)).toEqual([
    'B 更好。',
    'A 符合期望 7 / 10，B 符合期望 9 / 10。',
    'B 贵 20%。',
  ]);
});
test('as good as each other is said only where that was judged', () => {
  const costs = { a: total({ cost: 100 }), b: total({ cost: 200 }) };
  expect(told({ ...costs, waiting: 2 })[0]).toContain('say in each row which answer is better');
  expect(told({ ...costs, marked: 2, better: { side: 'a', by: 'cost' } })[0]).toBe('Both do as well; A is cheaper.');
  expect(told({ same: 1 })).toEqual([expect.stringContaining('say in each row'), 'In 1 conversation both answered word for word the same.']); // prettier-ignore
  const held = { a: total({ held: 1, judged: 1 }), b: total({ held: 1, judged: 1 }) };
  expect(told(held)[0]).toBe('Nothing tells them apart.');
  expect(told({ ...held, waiting: 1 })).toEqual(['In what is judged so far, nothing tells them apart.', 'A holds 1 of 1, B holds 1 of 1.', '1 conversation still waits for you to say which is better.']); // prettier-ignore
});
test('where all failed it says so, and what still waits for a judgement', () => {
  const failed = { a: total({ judged: 1, cost: 100 }), b: total({ judged: 1, cost: 200 }), waiting: 2 };
  expect(told(failed).slice(0, 3)).toEqual(['Neither meets what is expected in any conversation.', 'A holds 0 of 1, B holds 0 of 1.', '2 conversations still wait for you to say which is better.']); // prettier-ignore
  expect(told(failed, 'zh-CN').slice(0, 3)).toEqual([
    '两边都没有一段对话符合期望。',
    'A 符合期望 0 / 1，B 符合期望 0 / 1。',
    '还有 2 段对话等你判断哪个好。',
  ]);
});
test('a side that cost nothing is not compared in percent', () => {
  expect(told({ a: total({ cost: 0 }), b: total({ cost: 5 }), marked: 1 }).join(' ')).not.toContain('%');
});
