import { expect, test } from 'vitest';
import { z } from 'zod';
import { field } from '../node/fields.ts';
import { configIssue, configReason } from './config-reasons.ts';

test.each([
  [z.string().max(3), 'long', 'at most 3 characters'],
  [z.string().min(1), '', 'at least 1 characters'],
  [z.array(z.string()).max(1), ['a', 'b'], 'at most 1 of them'],
  [z.array(z.string()).min(1), [], 'at least 1 of them'],
  [z.int().max(9), 10, 'not more than 9'],
  [z.number().min(2), 1, 'not less than 2'],
  [z.strictObject({}), { x: 1 }, 'it holds something this program does not know'],
  [z.string(), 7, 'its content has the wrong form'],
  [field.words(), 7, 'its content has the wrong form'],
])('what %o lacks of %j', (schema: z.ZodType, value, words) => {
  const { reason, limit } = configIssue(schema.safeParse(value).error?.issues[0], false);
  expect(configReason(reason, limit, 'en')).toBe(words);
  expect(configReason(reason, limit, 'zh-CN')).toMatch(/\p{Script=Han}/u);
});

test('a variable’s name says what it may be', () => {
  expect(configReason(configIssue(undefined, true).reason, undefined, 'en')).toContain('letters, digits and _');
});

test('a key nobody knows is named', () => {
  const issue = z.strictObject({}).safeParse({ colour: 1, shade: 2 }).error?.issues[0];
  expect(configIssue(issue, false)).toEqual({ reason: 'unknown', name: 'colour, shade' });
});
