import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameWording, withWording, wordingOf } from './kept-wording.ts';

const def = { wording: ['prompt', 'model', 'heat'] };
const value = fc.constantFrom('', 'a', 'b', 1);
const config = fc.dictionary(fc.constantFrom('prompt', 'model', 'heat', 'speak', 'tools'), value);

test('law: what is kept comes back whole, and nothing else of the node changes', () => {
  fc.assert(
    fc.property(config, config, (was, now) => {
      const kept = wordingOf(def, was);
      const after = withWording(def, now, kept);
      expect(wordingOf(def, after)).toEqual(kept);
      for (const key of ['speak', 'tools']) expect(after[key]).toBe(now[key]);
      expect(withWording(def, was, kept)).toEqual(was);
    }),
  );
});
test('a version cannot bring fields that are no wording', () => {
  expect(withWording(def, { speak: true }, { prompt: 'p', speak: false, tools: 'x' })).toEqual({ speak: true, prompt: 'p' });
}); // prettier-ignore
test('an empty text and none say the same; law: the same either way round', () => {
  expect(sameWording({ prompt: 'a', model: '' }, { prompt: 'a' })).toBe(true);
  expect(sameWording({ prompt: 'a' }, { prompt: 'a', heat: 1 })).toBe(false);
  fc.assert(fc.property(config, config, (a, b) => sameWording(a, b) === sameWording(b, a)));
});
