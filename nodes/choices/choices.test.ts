import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { choices } from './index.ts';

const rows = [
  { id: 'a', label: { en: 'Yes', 'zh-CN': '是' } },
  { id: 'b', label: 'No', says: ['nope'], value: 'no' },
];

test('typed words that fit no button stay unread, so that whoever understands them need not ask', () => {
  expect(play(choices, { prompt: '?', rows }, [{ choose: { text: 'where is my parcel' } }])).toMatchObject({
    exit: 'else',
    unread: 'where is my parcel',
  });
});
test('asked again with its own words when none are given, in the customer’s language', () => {
  const twice = [{ choose: { text: 'x' } }, { choose: { text: 'y' } }];
  expect(play(choices, { prompt: '?', rows, repeats: 1 }, twice).said).toEqual(['?', 'Please pick one of these:']);
  expect(play(choices, { prompt: '?', rows, repeats: 1 }, twice, {}, 'zh-CN').said).toEqual(['?', '请从下面选一项：']);
  expect(play(choices, { prompt: '?', rows, repeats: 1 }, twice)).toMatchObject({ exit: 'else', unread: 'y' });
});
test('buttons carry other words for them, and variables as they are', () => {
  const { calls } = play(choices, { prompt: '?', rows: [...rows, { id: 'c', label: '{{ x }}' }] }, [], { x: '*new*' });
  expect(calls[0]?.request['choices']).toEqual([
    { id: 'a', label: 'Yes', says: [] },
    { id: 'b', label: 'No', says: ['nope'] },
    { id: 'c', label: '*new*', says: [] },
  ]);
});
test('saves the fixed value, or the button as the customer saw it', () => {
  const taken = (id: string, locale: string) =>
    play(choices, { prompt: '?', rows, variable: 'v' }, [{ choose: { id, text: '' } }], {}, locale).set;
  expect([taken('a', 'en'), taken('a', 'zh-CN'), taken('b', 'zh-CN')]).toEqual([
    { v: 'Yes' },
    { v: '是' },
    { v: 'no' },
  ]);
});
test('a button without a label is not offered; without any button it goes on', () => {
  const empty = [{ id: 'a', label: '{{ nothing }}' }];
  expect(play(choices, { prompt: '?', rows: [...rows, ...empty] }, []).calls[0]?.request['choices']).toHaveLength(2);
  expect(play(choices, { prompt: '?', rows: empty }, [])).toMatchObject({ exit: 'else', calls: [] });
});
test('waits as long as it was told', () => {
  expect(play(choices, { prompt: '?', rows, waitMinutes: 10 }, []).calls[0]?.request['within']).toBe(600_000);
  expect(play(choices, { prompt: '?', rows }, []).calls[0]?.request['within']).toBe(86_400_000);
});
test('exits follow their rows, whatever their order', () => {
  const exits = (list: typeof rows) => choices.exits(choices.config.parse({ rows: list }));
  expect(exits(rows)).toEqual(['row:a', 'row:b', 'else', 'silent']);
  expect(exits(rows.toReversed())).toEqual(['row:b', 'row:a', 'else', 'silent']);
});
test('the card shows the question as a quote and the buttons', () => {
  const config = choices.config.parse({ prompt: { 'zh-CN': '好吗？', en: 'OK?' }, rows, variable: 'v' });
  expect(choices.card(config, showOf(choices, 'zh-CN'))).toEqual(['"好吗？', '是 · No', '存入 {{ v }}']);
});
test('finds what is missing, in its row', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) => [...choices.lint(choices.config.parse(config), site)];
  expect(found({})).toEqual([
    { code: 'no-prompt', at: 'prompt' },
    { code: 'no-choice', at: 'rows' },
  ]);
  expect(found({ prompt: '?', rows: [{ id: 'a', label: 'x' }, { id: 'b' }] })).toEqual([
    { code: 'no-label', at: 'rows.1.label' },
  ]);
});
