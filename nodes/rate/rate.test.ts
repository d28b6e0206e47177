import { describe, expect, test } from 'vitest';
import { Failed } from '@dialoom/shared/node/effects';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { rate } from './index.ts';

const reasons = [
  { id: 'slow', label: 'Slow' },
  { id: 'blank', label: '{{ nothing }}' },
];
const saving = { variable: 'score', reasonVariable: 'why', commentVariable: 'words' };
const pick = (id: string) => ({ choose: { id, text: id } });
const type = (text: string) => ({ choose: { text } });
const silence = { choose: { failed: 'silence' } };
const rated = (config: object, ...script: (ReturnType<typeof pick> | ReturnType<typeof type> | typeof silence)[]) =>
  play(rate, { prompt: 'How?', ...saving, ...config }, script);
type Button = { id: string; label: string; says: string[] };
const buttons = (config: object, call = 0, locale = 'en', before: ReturnType<typeof pick>[] = []) =>
  play(rate, { prompt: '?', ...config }, before, {}, locale).calls[call]?.request['choices'] as Button[];

describe('the scale', () => {
  test('five stars or three faces, upwards, and a way to skip', () => {
    expect(buttons({}).map(({ id, label }) => `${id} ${label}`)).toEqual([
      '1 ★ Very bad',
      '2 ★★ Bad',
      '3 ★★★ Okay',
      '4 ★★★★ Good',
      '5 ★★★★★ Very good',
      'skip Skip',
    ]);
    expect(buttons({ scale: 'faces' }, 0, 'zh-CN').map(({ id, label }) => `${id} ${label}`)).toEqual([
      '1 😞 不满意',
      '3 😐 一般',
      '5 🙂 满意',
      'skip 跳过',
    ]);
  });
  test.each(['en', 'zh-CN'])('what customers type in %s stands for one button only', (locale) => {
    for (const scale of ['stars', 'faces']) {
      const said = buttons({ scale }, 0, locale).flatMap(({ says }) => says);
      expect(new Set(said).size).toBe(said.length);
      expect(said.every((word) => word.trim() !== '')).toBe(true);
      expect(said.includes('2')).toBe(scale === 'stars');
    }
  });
  test.each([
    [1, 'dissatisfied'],
    [2, 'dissatisfied'],
    [3, 'neutral'],
    [4, 'satisfied'],
    [5, 'satisfied'],
  ])('%i is %s', (score, exit) => {
    const got = rated({ askReason: 'nobody', askComment: 'nobody' }, pick(String(score)));
    expect(got).toMatchObject({ exit, set: { score, why: null, words: null } });
    expect(got.calls).toHaveLength(1);
  });
});
describe('not rated', () => {
  test('skipping saves nothing; another question goes to whoever understands it', () => {
    expect(rated({}, pick('skip'))).toMatchObject({ exit: 'skipped', set: {} });
    expect(rated({}, pick('skip'))).not.toHaveProperty('unread');
    expect(rated({}, type('my parcel?'))).toMatchObject({ exit: 'skipped', unread: 'my parcel?', set: {} });
  });
  test('silence before a score is no answer', () => {
    expect(rated({}, silence).exit).toBe('silent');
  });
});
describe('why, and a comment', () => {
  const asked = (config: object, score: number) => {
    const { said } = rated(config, pick(String(score)), pick('skip'), pick('skip'));
    return said.length - 1;
  };
  test('each is asked of nobody, of those who gave 3 or less, or of everybody', () => {
    const of = (askReason: string, askComment: string) =>
      [3, 4].map((score) => asked({ reasons, askReason, askComment }, score));
    expect(of('nobody', 'nobody')).toEqual([0, 0]);
    expect(of('low', 'nobody')).toEqual([1, 0]);
    expect(of('nobody', 'low')).toEqual([1, 0]);
    expect(of('low', 'all')).toEqual([2, 1]);
    expect(of('all', 'all')).toEqual([2, 2]);
    expect(asked({ askReason: 'all', askComment: 'nobody' }, 1)).toBe(0); // nothing to choose from
  });
  test('reasons without words are not offered', () => {
    expect(buttons({ reasons }, 1, 'en', [pick('1')]).map(({ id }) => id)).toEqual(['reason-slow', 'skip']);
  });
  test('a reason that is typed is the comment, and nothing more is asked', () => {
    const got = rated({ reasons }, pick('1'), type('It broke'));
    expect(got).toMatchObject({ exit: 'dissatisfied', set: { score: 1, why: null, words: 'It broke' } });
    expect(got.calls).toHaveLength(2);
  });
  test('a reason whose id is a word of ours is still a reason', () => {
    const odd = [{ id: 'skip', label: 'Rude' }];
    expect(rated({ reasons: odd, askComment: 'nobody' }, pick('1'), pick('reason-skip')).set).toMatchObject({
      why: 'Rude',
    });
  });
  test('the score stands when nothing more is said', () => {
    expect(rated({ reasons }, pick('2'), silence)).toMatchObject({
      exit: 'dissatisfied',
      set: { score: 2, why: null },
    });
    expect(rated({ reasons }, pick('2'), pick('reason-slow'), silence)).toMatchObject({
      exit: 'dissatisfied',
      set: { score: 2, why: 'Slow', words: null },
    });
  });
  test('any other failure is not swallowed', () => {
    const run = rate.run(rate.config.parse({ prompt: '?' }), { render: String, prompt: String, text: String } as never);
    run.next();
    run.next(pick('1').choose);
    expect(() => run.throw(new Failed('bad-request'))).toThrow('bad-request');
  });
});
test('finds what is missing', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (config: object) =>
    [...rate.lint(rate.config.parse({ prompt: '?', variable: 's', ...config }), site)].map(({ code, at, level }) =>
      [code, at, level].filter(Boolean).join(' '),
    );
  expect(found({})).toEqual([]);
  expect(found({ prompt: '' })).toEqual(['no-prompt prompt']);
  expect(found({ reasons: [{ id: 'a', label: 'x' }, { id: 'b' }] })).toEqual(['no-label reasons.1.label']);
  expect(found({ askReason: 'all' })).toEqual(['no-reason reasons']);
  expect(found({ variable: '' })).toEqual(['not-saved variable warning']);
});
test('the card shows the question, the scale and where the score goes', () => {
  const config = rate.config.parse({ prompt: 'How?', reasons, variable: 's' });
  expect(rate.card(config, showOf(rate, 'zh-CN'))).toEqual(['"How?', '一到五星 · 原因 2', '分数存入 {{ s }}']);
});
