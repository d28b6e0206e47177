import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { exitName, showOf } from '@dialoom/shared/node/show';
import { guard } from './index.ts';

const rows = [
  { id: 'a', category: 'fraud' as const, words: ['x1'] },
  { id: 'b', name: 'Rivals', words: ['Acme'] },
];
const nothing = (masked: string) => ({ guard: { lists: [], hits: [], masked } });
const said = (message: string) => ({ conversation: { message } });

describe('what is checked', () => {
  test('what the customer just said', () => {
    expect(play(guard, { rows }, [nothing('hi')], said('hi')).calls).toMatchObject([
      { kind: 'guard', request: { text: 'hi', lists: [{ id: 'a', words: ['x1'], mask: true }, { id: 'b' }] } },
    ]);
  }); // prettier-ignore
  test('a variable, whatever it holds', () => {
    const checked = (value: never) => play(guard, { check: 'variable', variable: 'v', rows }, [nothing('')], { v: value, ...said('no') }).calls[0]?.request['text']; // prettier-ignore
    expect(checked('hello' as never)).toBe('hello');
    expect(checked({ list: ['Acme'] } as never)).toBe('{"list":["Acme"]}');
    expect(checked(7 as never)).toBe('7');
  });
  test.each([['no text yet', {}], ['nothing but spaces', said('  ')], ['an empty variable', { conversation: { message: null } }]])('%s is clean and asks for nothing', (_, vars) => {
    expect(play(guard, { rows, tags: 't', found: 'f' }, [], vars)).toMatchObject({ exit: 'clean', calls: [], set: { t: [], f: [] } });
  }); // prettier-ignore
  test('lists without words are not sent; without any there is nothing to ask', () => {
    const half = [...rows, { id: 'c', category: 'ads' as const, words: [] }];
    expect(play(guard, { rows: half }, [nothing('hi')], said('hi')).calls[0]?.request['lists']).toHaveLength(2);
    expect(play(guard, { rows: [] , masked: 'm' }, [], said('hi'))).toMatchObject({ exit: 'clean', set: { m: 'hi' } });
  }); // prettier-ignore
  test('a text beyond the limit is an error, not a pass', () => {
    expect(play(guard, { rows }, [], said('x'.repeat(50_001))).exit).toBe('error');
  });
});

test('tags are ids that no language changes; an own category is known by its name', () => {
  const hits = [{ list: 'b', word: 'Acme', start: 0, end: 4 }, { list: 'b', word: 'Acme', start: 6, end: 10 }]; // prettier-ignore
  const found = { guard: { lists: ['a', 'b'], hits, masked: '****, ****' } };
  expect(play(guard, { rows, tags: 't', found: 'f' }, [found], said('Acme, Acme'), 'zh-CN')).toMatchObject({
    exit: 'hit:a',
    set: { t: ['fraud', 'Rivals'], f: ['Acme'] },
  });
});
test('exits and card speak of categories', () => {
  const config = guard.config.parse({ rows, masked: 'safe' });
  expect(guard.exits(config).map((exit) => exitName(guard, config, exit, 'en'))).toEqual(['Fraud', 'Rivals', 'Nothing found', 'Error']); // prettier-ignore
  expect(guard.card(config, showOf(guard, 'zh-CN'))).toEqual(['客户刚说的话', '诈骗 · Rivals', '打码后的文字存入 {{ safe }}']); // prettier-ignore
});
test('finds what would never be found, and what would be found everywhere', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const findings = (config: object) =>
    [...guard.lint(guard.config.parse(config), site)].map(({ code, at, level = 'error' }) => `${level} ${code} ${at}`);
  expect(findings({ rows })).toEqual([]);
  expect(findings({ check: 'variable' })).toEqual(['error no-variable variable', 'error no-list rows']);
  expect(findings({ rows: [...rows, { id: 'c', category: 'fraud', words: ['**', 'x', '发票'] }, { id: 'd' }] })).toEqual([
    'warning category-twice rows.2.category',
    'warning no-letter rows.2.words',
    'warning short-word rows.2.words',
    'error no-name rows.3.name',
    'error empty-list rows.3.words',
  ]);
}); // prettier-ignore
