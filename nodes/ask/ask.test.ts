import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { ask } from './index.ts';

const answers = (...texts: (string | [string, string | number])[]) =>
  texts.map((one) => ({ ask: typeof one === 'string' ? { text: one } : { text: one[0], value: one[1] } }));

test('asks the runtime for what it wants, and parses nothing itself', () => {
  const request = (config: object) => play(ask, { prompt: '?', ...config }, []).calls[0]?.request;
  expect(request({ kind: 'pattern', pattern: '[0-9]+', list: [{ id: 'a', value: 'x' }] })).toMatchObject({
    wants: 'pattern',
    pattern: '[0-9]+',
  });
  expect(request({ kind: 'pattern', pattern: '[0-9]+', list: [{ id: 'a', value: 'x' }] })).not.toHaveProperty('list');
  expect(request({ kind: 'list', list: [{ id: 'a', value: 'x', says: ['y'] }, { id: 'b' }] })).toMatchObject({
    wants: 'list',
    list: [{ value: 'x', says: ['y'] }],
  });
  expect(request({ kind: 'number', waitMinutes: 2 })).toMatchObject({ wants: 'number', within: 120_000 });
  // a text that looks like a number is none until the runtime has found one
  expect(play(ask, { prompt: '?', kind: 'number', tries: 1 }, answers('42')).exit).toBe('gave-up');
});
describe('kinds of answer', () => {
  test.each([
    ['number', 3],
    ['date', '2026-11-22'],
    ['phone', '+8613800138000'],
    ['email', 'li@shop.test'],
    ['list', 'Wuhan'],
  ] as const)('%s: what was found is saved', (kind, value) => {
    expect(play(ask, { prompt: '?', kind, variable: 'v' }, answers(['well, it is', value]))).toMatchObject({
      exit: 'answered',
      set: { v: value },
    });
  });
  test('text: all of it, without the space around; nothing is no answer', () => {
    expect(play(ask, { prompt: '?', variable: 'v' }, answers('  ', ' hi '))).toMatchObject({
      exit: 'answered',
      set: { v: 'hi' },
    });
  });
  test('zero is an answer', () => {
    expect(play(ask, { prompt: '?', kind: 'number', variable: 'v' }, answers(['none', 0])).set).toEqual({ v: 0 });
  });
});
describe('asking again', () => {
  const retries = [
    { id: 'a', text: 'first' },
    { id: 'b', text: 'second {{ x }}' },
  ];
  test('the wordings come one after the other, the last one stays', () => {
    expect(
      play(ask, { prompt: '?', kind: 'number', tries: 4, retries }, answers('a', 'b', 'c', 'd'), { x: '!' }),
    ).toMatchObject({
      exit: 'gave-up',
      said: ['?', 'first', 'second !', 'second !'],
    });
  });
  test('an answer that was understood but is not accepted is told so', () => {
    const accept = { rows: [{ variable: 'value', op: 'at-most' as const, value: '5' }] };
    const base = { prompt: '?', kind: 'number' as const, accept, retries };
    expect(play(ask, { ...base, refusal: 'at most five' }, answers(['9', 9], 'what?', ['5', 5]))).toMatchObject({
      exit: 'answered',
      said: ['?', 'at most five', 'second '],
    });
    expect(play(ask, base, answers(['9', 9])).said).toEqual(['?', 'first']);
  });
  test('conditions that were taken away again are none', () => {
    expect(play(ask, { prompt: '?', accept: { rows: [] } }, answers('x')).exit).toBe('answered');
  });
  test('once means once', () => {
    expect(play(ask, { prompt: '?', kind: 'number', tries: 1 }, answers('x'))).toMatchObject({
      exit: 'gave-up',
      said: ['?'],
    });
  });
});
describe('cancelling', () => {
  const cancel = ['算了', 'never mind', '!'];
  test.each(['算了', '算了。', ' 算 了 ', 'NEVER MIND!', 'ｎｅｖｅｒ mind'])('%j cancels', (text) => {
    expect(play(ask, { prompt: '?', cancel }, answers(text)).exit).toBe('cancelled');
  });
  test.each(['算了一下是三件', 'I never mind asking', '!', '？'])('%j does not', (text) => {
    expect(play(ask, { prompt: '?', cancel }, answers(text)).exit).toBe('answered');
  });
  test('the way out is there only when there are words for it', () => {
    expect(ask.exits(ask.config.parse({ cancel }))).toContain('cancelled');
    expect(ask.exits(ask.config.parse({}))).not.toContain('cancelled');
  });
});
test('quick replies are plain, and empty ones are left out', () => {
  const suggest = [
    { id: 'a', text: '{{ x }}' },
    { id: 'b', text: ' ' },
  ];
  expect(play(ask, { prompt: '?', suggest }, [], { x: '*a*' }).calls[0]?.request['suggest']).toEqual(['*a*']);
  expect(play(ask, { prompt: '?' }, []).calls[0]?.request).not.toHaveProperty('suggest');
});
test('says what kind of variable it fills', () => {
  expect(ask.sets(ask.config.parse({ kind: 'number', variable: 'v' }))).toEqual({ v: 'number' });
  expect(ask.sets(ask.config.parse({ kind: 'date', variable: 'v' }))).toEqual({ v: 'text' });
  expect(ask.sets(ask.config.parse({}))).toEqual({});
});
test('finds what is missing', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) =>
    [...ask.lint(ask.config.parse({ prompt: '?', variable: 'v', ...config }), site)].map(({ code }) => code);
  expect(found({})).toEqual([]);
  expect(found({ prompt: { en: ' ' } })).toEqual(['no-prompt']);
  expect(found({ kind: 'pattern' })).toEqual(['no-pattern']);
  expect(found({ kind: 'list', list: [{ id: 'a' }] })).toEqual(['no-list']);
  expect(found({ variable: '' })).toEqual(['not-saved']);
});
test('the card shows the question, then what is wanted and where it goes', () => {
  const card = (config: object) => ask.card(ask.config.parse({ prompt: 'Which?', ...config }), showOf(ask, 'zh-CN'));
  expect(card({ kind: 'number', variable: 'n' })).toEqual(['"Which?', '数字 · 存入 {{ n }}']);
  expect(card({ variable: 'n' })).toEqual(['"Which?', '存入 {{ n }}']);
  expect(card({})).toEqual(['"Which?']);
});
