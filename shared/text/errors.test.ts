import { expect, test } from 'vitest';
import { identityReasons } from '../api/identity.ts';
import { errorText } from './errors.ts';

test.each(identityReasons)('an identity token refused for "%s" says why in words', (reason) => {
  const zh = errorText('identity.wrong', 'zh-CN', { reason });
  const en = errorText('identity.wrong', 'en', { reason });
  expect(zh).toMatch(/^身份凭证无效：.*\p{Script=Han}.*。$/u);
  expect(en).toMatch(/^The identity token is not valid: .*\.$/);
  expect(zh).not.toMatch(new RegExp(`：${reason}$`));
  expect(en).not.toMatch(new RegExp(`: ${reason}$`));
});

test('a value that does not fit its field says what would', () => {
  const params = { name: '生日', reason: 'date' };
  expect(errorText('record.field', 'zh-CN', params)).toBe('「生日」的内容不对：应当是日期，例如 2026-01-05');
  expect(errorText('record.field', 'en', { name: 'x@', reason: 'email' })).toBe(
    '"x@" is not right: it is no e-mail address',
  );
});

test('a reason in words of its own stays as it is', () => {
  expect(errorText('bad-request', 'en', { path: 'text', reason: 'expired' })).toBe('"text" is not right: expired');
});
