import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Vars } from '@dialoom/shared/node/effects';
import { play } from '@dialoom/shared/node/play';
import { scopeOf } from '@dialoom/shared/node/scope';
import { exitName, showOf } from '@dialoom/shared/node/show';
import { split } from './index.ts';

const half = [
  { id: 'a', name: 'A', share: 50 },
  { id: 'b', name: 'B', share: 50 },
];
const drawn = (config: object, vars = {}) => play(split, { rows: half, ...config }, [], vars).exit;
const conversations = Array.from({ length: 4_000 }, (_, i) => ({ conversation: { id: `conversation-${i}` } }));
const countOf = (exit: string, config: object) => conversations.filter((vars) => drawn(config, vars) === exit).length;

describe('shares', () => {
  test.each([[[50, 50]], [[90, 10]], [[1, 99]], [[20, 30, 50]]])(
    '%j are kept to within four standard deviations',
    (shares) => {
      const rows = shares.map((share, i) => ({ id: `r${i}`, share }));
      for (const [i, share] of shares.entries()) {
        const p = share / 100;
        const most = 4 * Math.sqrt(conversations.length * p * (1 - p));
        expect(Math.abs(countOf(`row:r${i}`, { rows }) - p * conversations.length)).toBeLessThanOrEqual(most);
      }
    },
  );
  test('a share of 0 is never drawn, one of 100 always', () => {
    const rows = [
      { id: 'a', share: 0 },
      { id: 'b', share: 100 },
      { id: 'c', share: 0 },
    ];
    expect(countOf('row:b', { rows })).toBe(conversations.length);
  });
  test('two trials draw apart', () => {
    const other = conversations.filter((vars) => drawn({ trial: 'x' }, vars) === drawn({ trial: 'y' }, vars)).length;
    expect(Math.abs(other - conversations.length / 2)).toBeLessThanOrEqual(4 * Math.sqrt(conversations.length / 4));
  });
});
test('two nodes draw apart, two nodes of one trial together', () => {
  const alike = (trial: string) => {
    const config = split.config.parse({ rows: half, trial });
    const at = (here: string, vars: object) =>
      JSON.stringify(split.run(config, scopeOf(split, { vars: vars as Vars, locale: 'en', here })).next().value);
    return conversations.filter((vars) => at('main/one', vars) === at('main/two', vars)).length;
  };
  expect(Math.abs(alike('') - conversations.length / 2)).toBeLessThanOrEqual(4 * Math.sqrt(conversations.length / 4));
  expect(alike('greeting')).toBe(conversations.length);
});
describe('who keeps a way', () => {
  const ways = (config: object, all: object[]) => new Set(all.map((vars) => drawn(config, vars))).size;
  const visits = conversations.slice(0, 40);
  test('a known contact keeps it over conversations, told by id, e-mail or phone', () => {
    for (const contact of [
      { id: 7 },
      { email: 'li@shop.test' },
      { phone: '13800138000' },
      { id: '', email: 'li@shop.test' },
    ])
      expect(
        ways(
          {},
          visits.map(({ conversation }) => ({ conversation, contact })),
        ),
      ).toBe(1);
    expect(
      ways(
        {},
        Array.from({ length: 40 }, (_, i) => ({ contact: { email: `${i}@shop.test` } })),
      ),
    ).toBe(2);
  });
  test('who is not known, and when told so everybody, is drawn by conversation', () => {
    expect(ways({}, visits)).toBe(2);
    expect(
      ways(
        {},
        visits.map(({ conversation }) => ({ conversation, contact: { name: 'Li' } })),
      ),
    ).toBe(2);
    expect(
      ways(
        { by: 'conversation' },
        visits.map(({ conversation }) => ({ conversation, contact: { id: 7 } })),
      ),
    ).toBe(2);
  });
  test('each time anew asks for a die; the others ask for nothing', () => {
    expect(play(split, { rows: half, by: 'visit' }, []).calls.map(({ kind }) => kind)).toEqual(['random']);
    expect(play(split, { rows: half }, []).calls).toEqual([]);
  });
});
test('law: whatever a draft holds, it leaves by one of its ways', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(shares, fc.string(), fc.constantFrom('contact', 'conversation', 'visit'), (list, id, by) => {
      const rows = list.map((share, i) => ({ id: `r${i}`, share }));
      const exit = drawn({ rows, by }, { conversation: { id } });
      expect(split.exits(split.config.parse({ rows }))).toContain(exit);
      const own = rows.find((one) => exit === `row:${one.id}`);
      if (list.some((share) => share > 0)) expect(own?.share).toBeGreaterThan(0);
    }),
  );
  expect(play(split, {}, [])).toMatchObject({ end: 'done' });
});
test('shares that do not make 100 are told, with what they make', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (...shares: number[]) =>
    [...split.lint(split.config.parse({ rows: shares.map((share, i) => ({ id: `r${i}`, share })) }), site)].map(
      ({ code, level, detail }) => [code, level, detail?.['sum']].filter(Boolean).join(' '),
    );
  expect(found(50, 50)).toEqual([]);
  expect(found(0, 100, 0)).toEqual([]);
  expect(found(50, 40)).toEqual(['not-hundred 90']);
  expect(found(60, 60)).toEqual(['not-hundred 120']);
  expect(found(100)).toEqual(['no-split']);
  expect(found()).toEqual(['no-split']);
});
test('exits say the name and the share, the card who keeps a way', () => {
  const config = split.config.parse({ rows: [...half, { id: 'c', share: 0 }, { id: 'd', share: 1 }] });
  expect(exitName(split, config, 'row:a', 'en')).toBe('A 50 %');
  expect(exitName(split, config, 'row:c', 'zh-CN')).toBe('0 %');
  expect(split.card(config, showOf(split, 'en'))).toEqual(['A customer always goes the same way']);
});
