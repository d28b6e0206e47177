import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal, Unsealable } from './seal.ts';

const secret = 'a secret of at least thirty-two characters';
const { seal, open } = createSeal(secret, 'test');
test('what is sealed opens again, in its own place only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      const sealed = seal(text.toWellFormed(), place);
      expect(open(sealed, place)).toBe(text.toWellFormed());
      expect(() => open(sealed, `${place}x`)).toThrow(Unsealable);
    }),
  );
});
test('a changed byte, another secret and plain text do not open', () => {
  const sealed = seal('hello', 'here');
  for (let i = 0; i < sealed.length; i++) {
    const changed = Buffer.from(sealed);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(() => open(changed, 'here')).toThrow(Unsealable);
  }
  expect(() => createSeal(`${secret}!`, 'test').open(sealed, 'here')).toThrow('another DIALOOM_SECRET');
  expect(() => open(Buffer.from('hello'), 'here')).toThrow(Unsealable);
});
test('the same text seals differently each time, beyond one draw of nonces', () => {
  const seen = new Set(Array.from({ length: 600 }, () => seal('x', 'p').toString('hex')));
  expect(seen.size).toBe(600);
});
