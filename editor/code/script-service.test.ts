// What TypeScript says of a script over the bot's variables, in our words. The real compiler, without its worker.
import { describe, expect, test } from 'vitest';
import { marksOf } from './marks.ts';
import type { CodeVariable } from './scope.ts';
import { ScriptService } from './script-service.ts';
import { scriptTypes } from './script-types.ts';
import { typeMarks } from './type-marks.ts';

const variables: CodeVariable[] = [
  { path: 'total', type: 'number', hint: 'Number · now 120' },
  { path: 'weight', type: 'text', hint: 'Text' },
  { path: 'paid', type: 'boolean', hint: 'Yes or no' },
  { path: 'items', type: 'list', hint: 'List' },
  { path: 'order', type: 'object', hint: 'Object' },
  { path: 'answer', type: 'any', hint: 'Anything' },
  { path: '城市', type: 'text', hint: 'Text */ export {}' },
  { path: 'contact.name', type: 'text', hint: 'Text' },
];
const values = { total: 120, order: { status: 'sent', lines: [{ sku: 'A1', n: 2 }] }, answer: 'yes', items: ['a'] };
const service = new ScriptService();
const types = scriptTypes(variables, values);
const faults = (code: string, locale: 'en' | 'zh-CN' = 'en', declared = types) =>
  typeMarks(code, service.check(code, declared), marksOf(code, 'script', variables, locale), locale).map(
    ({ line, column, length, level, message }) => `${line}:${column}+${length} ${level} ${message}`,
  );
const offered = (code: string) => service.complete(code, types, code.length).map(({ name }) => name);

describe('what does not fit', () => {
  test.each([
    'const { total, weight } = vars\nif (total >= 199) return { fee: 0 }\nreturn { fee: 10 + Math.ceil(Math.max(0, Number(weight) - 1)) * 3 }',
    'const day = new Date()\nday.setDate(day.getDate() + 2)\nreturn [day.getFullYear(), day.getMonth() + 1].join("-")',
    'return vars.order.status + vars.order.unheardOf.deeper + vars.answer.anything * 2 + vars.contact.vip',
    'console.log(vars.items)\nreturn vars.items.map((item, i) => item + i).filter(Boolean).toSorted().at(-1)',
    'const days = { 上海: 1 }\nreturn days[vars.城市] ?? null',
    'if (vars.paid) return\nreturn 1',
    'return vars.order.lines.reduce((sum, { n }) => sum + n, 0)',
  ])('nothing: %j', (code) => {
    expect(faults(code)).toEqual([]);
  });
  test.each([
    ['return vars.weight * 2', '1:8+11 warning the left side must be a number; a text becomes one with Number(…)'],
    ['const a = 1\nreturn vars.total.toUpperCase()', '2:19+11 warning a number has no “toUpperCase”'],
    ['return vars.weight.length()', '1:20+6 error this is no function: it cannot be called with brackets'],
    ['return vars.weight.toUppercase()', '1:20+11 warning a text has no “toUppercase”: is it “toUpperCase”?'],
    ['return Math.round("a")', '1:19+3 warning between the brackets belongs a number, not a text'],
    ['vars.total = 3\nreturn 1', '1:6+5 warning changing “total” in vars is not kept: give the result with return'],
    ['const a = 1\na = 2\nreturn a', '2:1+1 error “a” is const and stays; with let it may change'],
    ['return vars.total === "x"', '1:8+18 warning a number and a text are never equal'],
  ])('%j', (code, said) => {
    expect(faults(code)).toEqual([said]);
  });
  test('in the reader’s language, and each thing once', () => {
    expect(faults('return vars.weight.size', 'zh-CN')).toEqual(['1:20+4 warning 文本没有「size」']);
    expect(faults('return vars.colour + fetch("x") + total', 'zh-CN')).toEqual([]); // our own reading says so already
  });
  test('a variable that changes its type changes what fits', () => {
    const number = scriptTypes([{ path: 'weight', type: 'number', hint: '' }], undefined);
    expect(faults('return vars.weight * 2', 'en', number)).toEqual([]);
    expect(faults('return vars.weight * 2')).toHaveLength(1);
  });
});

test('what may come next: variables, what is in them, what their type can do, and nothing the sandbox lacks', () => {
  expect(offered('return vars.')).toEqual(['answer', 'contact', 'items', 'order', 'paid', 'total', 'weight', '城市']);
  expect(offered('return vars.order.lines[0].')).toEqual(['n', 'sku']);
  expect(offered('return vars.weight.')).toContain('padStart');
  const all = offered('const mine = 1; ');
  expect(all).toEqual(expect.arrayContaining(['mine', 'vars', 'Math', 'JSON', 'console', 'return', 'const']));
  for (const name of ['fetch', 'document', 'Intl', 'WeakRef', 'SharedArrayBuffer', 'script', 'await'])
    expect(all, name).not.toContain(name);
});

test('what a name is, and what a call takes', () => {
  const code = 'return Math.max(vars.total, ';
  expect(service.hover(code, types, 23)).toMatchObject({ more: 'Number · now 120', start: 21, length: 5 });
  const pad = "return 'a'.padStart(3, ";
  const { items, item, argument } = service.signatures(pad, types, pad.length) ?? { items: [], item: 0, argument: 0 };
  expect(items[item]?.label).toBe('padStart(maxLength: number, fillString?: string): string');
  expect(argument).toBe(1);
});
