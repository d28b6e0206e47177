import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { showOf } from '@dialoom/shared/node/show';
import { set } from './index.ts';

type Row = { kind: string; value?: string; from?: string; yes?: boolean };
const after = (row: Row, vars = {}) =>
  play(set, { rows: [{ id: 'a', variable: 'v', ...row }] as never }, [], vars).set['v'];

describe('each way to set', () => {
  test.each<[Row, object, unknown]>([
    [{ kind: 'text', value: '{{ x }}!' }, { x: '*a*' }, '*a*!'], // as it is: it is escaped when it is said
    [{ kind: 'number', value: '１，２' }, {}, 12], // full width
    [{ kind: 'number', value: ' -1.5 ' }, {}, -1.5],
    [{ kind: 'boolean', yes: false }, {}, false],
    [{ kind: 'copy', from: 'o.items.0' }, { o: { items: [{ a: 1 }] } }, { a: 1 }],
    [{ kind: 'copy', from: 'o.nothing' }, { o: {} }, null],
    [{ kind: 'copy' }, {}, null],
    [{ kind: 'clear' }, { v: 1 }, null],
    [{ kind: 'append', value: 'b' }, {}, ['b']],
    [{ kind: 'append', value: 'b' }, { v: null }, ['b']],
    [{ kind: 'append', value: 'b' }, { v: ['a'] }, ['a', 'b']],
    [{ kind: 'append', value: 'b' }, { v: 'a' }, ['a', 'b']],
    [{ kind: 'add', value: '2' }, { v: 1 }, 3],
    [{ kind: 'add', value: '2' }, {}, 2],
    [{ kind: 'add', value: '{{ more }}' }, { v: '1,000', more: -1 }, 999],
  ])('%j with %j gives %j', (row, vars, value) => {
    expect(after(row, vars)).toEqual(value);
  });
  test.each(['number', 'add'])('%s: what is no number leaves the variable as it was', (kind) => {
    for (const value of ['many', '', '{{ nothing }}', 'Infinity', '1e999'])
      expect(play(set, { rows: [{ id: 'a', variable: 'v', kind, value }] as never }, [], { v: 1 }).set).toEqual({});
  });
});
test('a later row sees what an earlier one has set; the same variable may be set twice', () => {
  const rows = [
    { id: 'a', variable: 'n', kind: 'add' as const, value: '1' },
    { id: 'b', variable: 'n', kind: 'add' as const, value: '1' },
    { id: 'c', variable: 'm', kind: 'copy' as const, from: 'n' },
    { id: 'd', variable: 'list', kind: 'append' as const, value: '{{ n }}' },
    { id: 'e', variable: 'list', kind: 'append' as const, value: 'x' },
  ];
  expect(play(set, { rows }, [], { n: 1 }).set).toEqual({ n: 3, m: 3, list: ['3', 'x'] });
});
test('a row without a variable does nothing', () => {
  expect(play(set, { rows: [{ id: 'a', value: 'x' }] }, []).set).toEqual({});
});
test('names the kinds it sets, for the picker and lint', () => {
  const kinds = ['text', 'number', 'boolean', 'copy', 'clear', 'append', 'add'] as const;
  const rows = kinds.map((kind) => ({ id: kind, variable: kind, kind }));
  expect(set.sets(set.config.parse({ rows }))).toEqual({
    text: 'text',
    number: 'number',
    boolean: 'boolean',
    copy: 'any',
    clear: 'any',
    append: 'list',
    add: 'number',
  });
});
test('the card says what is set, three rows of it', () => {
  const rows = [
    { id: 'z' },
    { id: 'a', variable: 'a', value: 'x {{ y }}' },
    { id: 'b', variable: 'b', kind: 'copy', from: 'o.c' },
    { id: 'c', variable: 'c', kind: 'clear' },
    { id: 'd', variable: 'd', kind: 'boolean' },
  ];
  expect(set.card(set.config.parse({ rows }), showOf(set, 'zh-CN'))).toEqual([
    '{{ a }} = x {{ y }}',
    '{{ b }} = {{ o.c }}',
    '清空 {{ c }}',
  ]);
});
test('finds what is missing, in its row', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const found = (rows: object[]) =>
    [...set.lint(set.config.parse({ rows }), site)].map(({ code, at }) => `${code} ${at}`);
  expect(found([])).toEqual(['no-row rows']);
  expect(
    found([{ id: 'a' }, { id: 'b', variable: 'b', kind: 'copy' }, { id: 'c', variable: 'c', kind: 'add' }]),
  ).toEqual(['no-variable rows.0.variable', 'no-source rows.1.from', 'no-number rows.2.value']);
});
