import { describe, expect, test } from 'vitest';
import { play, PLAY_NOW } from '@dialoom/shared/node/play';
import { script } from './index.ts';

const site = { intents: {}, flows: {}, variables: { total: 'number', weight: 'number' }, connections: {}, locales: ['en'] } as const; // prettier-ignore
const findings = (config: object) =>
  [...script.lint(script.config.parse({ variable: 'v', ...config }), site)].map(
    ({ code, at, level = 'error', detail = {} }) => [level, code, at, ...Object.values(detail)].join(' '),
  );

describe('what goes in', () => {
  test('all variables, the conversation’s time and die, and the zone’s clock', () => {
    const { calls } = play(script, { code: 'return 1', zone: 'Asia/Kolkata', limitMs: 30 }, [], { a: 1, contact: { name: 'Li' } }); // prettier-ignore
    expect(calls.at(-1)?.request).toEqual({
      code: 'return 1',
      input: { a: 1, contact: { name: 'Li' } },
      at: PLAY_NOW,
      offset: 330,
      seed: 2 ** 31,
      limit: 30,
      within: 5_000,
    });
  });
});
describe('what comes out', () => {
  const results = [{ id: 'aaaa', path: 'list.0.name', variable: 'first' }, { id: 'bbbb', path: 'gone', variable: 'gone' }]; // prettier-ignore
  test('is saved whole and in parts; a part that is not there is empty', () => {
    const value = { list: [{ name: 'pen' }] };
    expect(play(script, { code: 'x', variable: 'all', results }, [{ script: { value, logs: [] } }])).toMatchObject({
      exit: 'ok',
      set: { all: value, first: 'pen', gone: null },
    });
  });
  test.each([['0', 0], ['an empty text', ''], ['false', false]])('%s is a result', (_, value) => {
    expect(play(script, { code: 'x', variable: 'v' }, [{ script: { value, logs: [] } }])).toMatchObject({ exit: 'ok', set: { v: value } });
  }); // prettier-ignore
  test('null is none', () => {
    expect(play(script, { code: 'x', variable: 'v' }, [{ script: { value: null, logs: [] } }])).toMatchObject({ exit: 'nothing', set: {} }); // prettier-ignore
  });
  test.each(['syntax', 'threw', 'time', 'memory', 'output', 'promise', 'crashed'] as const)('%s leaves by error and says so', (what) => {
    expect(play(script, { code: 'x' }, [{ script: { logs: [], wrong: { what, text: 't' } } }])).toMatchObject({ exit: 'error', set: { error: `script-${what}` } });
  }); // prettier-ignore
});
test('lint says what is wrong with it, with the line', () => {
  expect(findings({ code: 'return vars.total * vars.weight' })).toEqual([]);
  expect(findings({ code: ' \n' })).toEqual(['error no-code code']);
  expect(findings({ code: 'const a = 1\nreturn a +* 2' })).toEqual(['error syntax code 2 11 *']);
  expect(findings({ code: 'return (1' })).toEqual(['error unfinished code 1 10 ']);
  expect(findings({ code: 'const x = await 1\nreturn x' })).toEqual(['error waits code 1']);
  expect(findings({ code: '\nreturn fetch(total)' })).toEqual(['error unknown-name code fetch 2', 'error lacks-vars code total 2']); // prettier-ignore
  expect(findings({ code: 'return vars.fee + vars.contact.name + vars.error' })).toEqual(['warning unknown-variable code fee 1']); // prettier-ignore
  expect(findings({ code: 'vars.total' })).toEqual(['warning no-return code']);
  expect(findings({ code: 'return 1', variable: '' })).toEqual(['warning goes-nowhere variable']);
  expect(findings({ code: 'return 1', zone: 'Mars/Base', results: [{ id: 'aaaa', path: 'x' }] })).toEqual(['error no-zone zone', 'error half-a-result results.0.variable']); // prettier-ignore
});
test('the card shows what the script is about', () => {
  const show = { source: String, label: String, name: (_: string, id: string) => id, conditions: () => '' };
  expect(script.card(script.config.parse({ code: '\n// The fee\nreturn 1', variable: 'fee' }), show as never)).toEqual(['The fee', 'variable {{ fee }}']); // prettier-ignore
  expect(script.card(script.config.parse({}), show as never)).toEqual(['…']);
});
