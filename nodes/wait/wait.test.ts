import { describe, expect, test } from 'vitest';
import { play, PLAY_NOW } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { wait } from './index.ts';

const request = (config: object) => play(wait, config, []).calls.at(-1)?.request;

describe('how long', () => {
  test.each([
    [{}, 600_000],
    [{ amount: 2, unit: 'hours' }, 7_200_000],
    [{ amount: 3, unit: 'days' }, 259_200_000],
    [{ amount: 1_440, unit: 'days' }, 2_592_000_000],
  ])('%j', (config, ms) => {
    expect(request(config)).toEqual({ until: PLAY_NOW + ms, within: ms });
  });
  test('until business hours; within them, and when they cannot be read, not at all', () => {
    expect(request({ kind: 'hours' })).toEqual({ until: PLAY_NOW + 3_600_000, within: 3_600_000 }); // eight in Shanghai, opens at nine
    for (const more of [{ from: '08:00' }, { from: 'nine' }, { zone: 'Mars/Base' }])
      expect(play(wait, { kind: 'hours', ...more }, [])).toMatchObject({ exit: 'done', calls: [{ kind: 'now' }] });
  });
});
describe('how it ends', () => {
  test('what the customer wrote meanwhile stays unread; a bare greeting is nothing to understand', () => {
    expect(play(wait, {}, [{ sleep: { text: 'my order?' } }])).toMatchObject({ exit: 'wrote', unread: 'my order?' });
    const greeted = play(wait, {}, [{ sleep: { text: '' } }]);
    expect(greeted.exit).toBe('wrote');
    expect(greeted).not.toHaveProperty('unread');
  });
  test('the time comes', () => {
    expect(play(wait, {}, [{ sleep: {} }])).toMatchObject({ exit: 'done', set: {} });
  });
});
test('finds what cannot be', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) =>
    [...wait.lint(wait.config.parse(config), site)].map(({ code, at }) => `${code} ${at}`);
  expect(found({})).toEqual([]);
  expect(found({ amount: 30, unit: 'days' })).toEqual([]);
  expect(found({ amount: 31, unit: 'days' })).toEqual(['too-long amount']);
  expect(found({ kind: 'hours' })).toEqual([]);
  expect(found({ kind: 'hours', from: 'nine', to: '' })).toEqual(['no-time from', 'no-time to']);
  expect(found({ kind: 'hours', from: '18:00', to: '9:00' })).toEqual(['backwards to']);
  expect(found({ kind: 'hours', zone: 'Peking' })).toEqual(['no-zone zone']);
  expect(found({ from: 'nine', zone: '?' })).toEqual([]); // not what is waited for
});
test('the card says how long, or the hours', () => {
  const card = (config: object) => wait.card(wait.config.parse(config), showOf(wait, 'zh-CN'));
  expect(card({ amount: 2, unit: 'hours' })).toEqual(['2 小时']);
  expect(card({ kind: 'hours' })).toEqual(['到营业时间', '周一到周五 09:00–18:00']);
});
