import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { exitName, showOf } from '@dialoom/shared/node/show';
import { condition } from './index.ts';

const when = (value: string, variable = 'x') => ({ rows: [{ variable, op: 'equals' as const, value }] });

test('the first branch that holds is taken', () => {
  const rows = [
    { id: 'a', when: when('1') },
    { id: 'b', when: when('2') },
    { id: 'c', when: when('2') },
  ];
  const taken = (x: number) => play(condition, { rows }, [], { x }).exit;
  expect([taken(1), taken(2), taken(3)]).toEqual(['row:a', 'row:b', 'else']);
});
test('a branch without conditions is never taken', () => {
  expect(play(condition, { rows: [{ id: 'a' }] }, []).exit).toBe('else');
});
test('a value that cannot be rendered fails, and says so', () => {
  expect(play(condition, { rows: [{ id: 'a', when: when('{{ broken') }] }, [], { x: 1 })).toMatchObject({
    end: 'template',
    set: { error: 'template' },
  });
});
test('exits carry the branch’s name, or its conditions in words without the chips', () => {
  const config = condition.config.parse({
    rows: [
      { id: 'a', name: 'Rich', when: when('1') },
      { id: 'b', when: when('2', 'order.days') },
    ],
  });
  expect(exitName(condition, config, 'row:a', 'en')).toBe('Rich');
  expect(exitName(condition, config, 'row:b', 'zh-CN')).toBe('order.days 等于 2');
  expect(exitName(condition, config, 'else', 'zh-CN')).toBe('都不满足');
  expect(condition.card(config, showOf(condition, 'en'))).toEqual(['Rich: {{ x }} is 1', '{{ order.days }} is 2']);
});
test('finds what is missing, in its row', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (rows: object[]) =>
    [...condition.lint(condition.config.parse({ rows }), site)].map(({ code, at, level }) =>
      [code, at, level].filter(Boolean).join(' '),
    );
  expect(found([])).toEqual(['no-branch rows']);
  expect(found([{ id: 'a', when: when('1') }, { id: 'b' }, { id: 'c', when: when('1') }])).toEqual([
    'no-condition rows.1.when',
    'branch-twice rows.2.when warning',
  ]);
});
