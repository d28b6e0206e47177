// What the code window says of a text, and what it offers: without the window.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';
import { nextParts, type CodeVariable } from './scope.ts';

const variables: CodeVariable[] = [
  { path: 'order', type: 'object', hint: 'Object' },
  { path: 'order.status', type: 'text', hint: 'Text · now sent' },
  { path: '城市', type: 'text', hint: 'Text' },
  { path: 'contact.name', type: 'text', hint: 'Text' },
];
const marks = (source: string, language: 'script' | 'json' | 'template', locale: 'en' | 'zh-CN' = 'en') =>
  marksOf(source, language, variables, locale).map(
    ({ line, column, level, message }) => `${line}:${column} ${level} ${message}`,
  );

test('the next words of a path are offered, each once', () => {
  expect(nextParts(variables, '').map(({ part }) => part)).toEqual(['order', '城市', 'contact']);
  expect(nextParts(variables, 'order.')).toEqual([{ part: 'status', hint: 'Text · now sent', whole: true }]);
  expect(nextParts(variables, 'nobody.')).toEqual([]);
});

test('a script: what is not finished, what is not there, where', () => {
  expect(marks('return vars.order.status', 'script')).toEqual([]);
  expect(marks('const a = 1\nreturn {', 'script')).toEqual([
    '2:9 error not finished: a bracket or a quote may be missing',
  ]);
  expect(marks('return vars.colour', 'script')).toEqual(['1:13 warning there is no variable “colour”']);
  expect(marks('return order.status', 'script', 'zh-CN')).toEqual(['1:8 error 变量要写成 vars.order']);
});

test('a text: its variables, and Liquid in our words', () => {
  expect(marks('您好 {{ contact.name }}，{{ 城市 }}', 'template')).toEqual([]);
  expect(marks('line one\nHi {{ nmae }}', 'template', 'zh-CN')).toEqual(['2:7 warning 没有变量「nmae」']);
  expect(marks('Hi {{ order | shout }}', 'template')).toEqual(['1:4 error there is no filter called “shout”']);
  expect(marks('{{ order.no }} {{ nmae }}\n您好 {{ }} {{ 城市 | shout }} {{ nmae }}', 'template')).toEqual([
    '2:4 error there is no variable between the braces',
    '2:10 error there is no filter called “shout”',
    '1:19 warning there is no variable “nmae”',
    '2:30 warning there is no variable “nmae”',
  ]);
});

test('JSON: variables may stand where values stand, the rest must be JSON', () => {
  expect(marks('{ "no": {{ order.status }}, "to": "{{ 城市 }}" }', 'json')).toEqual([]);
  expect(marks('{ "no": {{ order.status }}\n  "to": 1 }', 'json')).toEqual(['2:3 error no JSON from here on: look at quotes, commas and brackets']);
  expect(marks('{ "no": {{ order | shout }} "to": 1 }', 'json')).toEqual([
    '1:9 error there is no filter called “shout”',
    '1:29 error no JSON from here on: look at quotes, commas and brackets',
  ]);
  expect(marks('{ "no": 1', 'json')).toHaveLength(1);
}); // prettier-ignore

test('never fails, and every place it names is in the text', () => {
  const piece = fc.constantFrom('{{', '}}', 'vars.', 'order', ' ', '\n', '"', "'", '{', '}', ':', ',', '|', '1', '{%', '%}', '文', '`', '(', '$');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('script', 'json', 'template'), (parts, language) => {
      const source = parts.join('');
      for (const { line, column } of marksOf(source, language, variables, 'zh-CN')) {
        const at = source.split('\n')[line - 1];
        expect(at, source).toBeDefined();
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((at?.length ?? 0) + 1);
      }
    }),
  );
}); // prettier-ignore
