import { expect, test } from 'vitest';
import { templateFault } from '../template/template.ts';
import { templateReason } from './template-reasons.ts';

// through the real parser: a new version of it that words things differently fails here
test.each([
  ['{{ name', '“{{ name” is not closed'],
  ['{{ "a }}', '“{{ "a }}” is not closed'],
  ['{% case x %}{% endcase', '“{% endcase” is not closed'],
  ['{% if vip %}a', '“{% if vip %}” has no end tag'],
  ['{{ name | shout }}', 'there is no filter called “shout”'],
  ['{% include "x" %}', '“include” cannot be used here'],
  ['{% endif %}', '“endif” cannot be used here'],
  ['{% for a b %}{% endfor %}', '“{% for a b %}” cannot be used here'],
  ['{{ }}', 'there is no variable between the braces'],
  ['{{ list[ }}', 'a square bracket is not closed'],
  ['{{ 1 + 2 }}', 'only variables and filters'],
])('%s', (source, words) => {
  const reason = templateFault(source) ?? '';
  expect(templateReason(reason, 'en')).toContain(words);
  expect(templateReason(reason, 'zh-CN')).toMatch(/\p{Script=Han}/u);
});

test('what it has no words for stays, without its position', () => {
  expect(templateReason('something new, line:3, col:14', 'zh-CN')).toBe('something new');
});
