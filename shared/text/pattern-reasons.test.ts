import { expect, test } from 'vitest';
import { patternFault } from '../pattern/pattern.ts';
import { patternReason } from './pattern-reasons.ts';

// through the real engine: a new version of it that words things differently fails here
test.each([
  ['(a', '“(a” lacks a closing bracket )'],
  ['a)', 'a bracket ) too many'],
  ['[a', 'lacks a closing bracket ]'],
  ['[z-a]', '“z-a” is no range'],
  ['*a', 'nothing before “*”'],
  ['a**', '“**” repeats twice'],
  ['a{2,1}', '“{2,1}” is no count'],
  ['a\\', 'last backslash'],
  ['\\q', '“\\q” cannot be used'],
  ['(?=x)', '“(?=” is not supported'],
  ['(?<=x)y', '“(?<=” is not supported'],
  ['(?<!x)y', '“(?<!” is not supported'],
  ['(?P<1-a>x)', 'the name of the group'],
  ['(?P<n>a)(?P<n>b)', 'the name “n” is used twice'],
])('%s', (source, words) => {
  const reason = patternFault(source) ?? '';
  expect(patternReason(reason, 'en')).toContain(words);
  expect(patternReason(reason, 'zh-CN')).toMatch(/\p{Script=Han}/u);
});

test('what it has no words for stays, without its preamble', () => {
  expect(patternReason('error parsing regexp: something new: `x`', 'zh-CN')).toBe('something new: `x`');
});
