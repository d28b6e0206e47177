// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { matchPath, navigate, safeNext } from './router.ts';

afterEach(() => navigate('/'));

test('a pattern names the parts of a path, decoded', () => {
  expect(matchPath('/bots/:bot/flows/:flow', '/bots/b1/flows/main')).toEqual({ bot: 'b1', flow: 'main' });
  expect(matchPath('/bots/:bot', '/bots/b1/')).toEqual({ bot: 'b1' });
  expect(matchPath('/bots/:bot', '/bots/b1/flows')).toBeUndefined();
  expect(matchPath('/bots/:bot', '/bots/%E0%A4%A')).toBeUndefined();
});
test('whatever is put into an address comes back out of it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (id) => {
      fc.pre(id.isWellFormed());
      expect(matchPath('/bots/:bot/embed', `/bots/${encodeURIComponent(id)}/embed`)).toEqual({ bot: id });
    }),
  );
});
test('going somewhere keeps a step in the history, following the view does not', () => {
  const before = history.length;
  navigate('/bots/b1');
  expect(history.length).toBe(before + 1);
  navigate('/bots/b2', { replace: true });
  expect(history.length).toBe(before + 1);
  expect(location.pathname).toBe('/bots/b2');
});
test('after signing in nobody is led to another site', () => {
  expect(safeNext('/bots/b1?x=1')).toBe('/bots/b1?x=1');
  for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined])
    expect(safeNext(bad)).toBe('/');
});
