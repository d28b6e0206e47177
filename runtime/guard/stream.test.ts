// What a stream lets out: nothing listed, in any form, however it is cut; and everything else as soon as it can.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Guard } from './guard.ts';
import { covered, masked } from './mask.ts';
import { Scanner } from './scan.ts';
import { StreamGuard, type Judge } from './stream.ts';
import { compileLists, type Listed, type Reads } from './words.ts';

const guardOf = (listed: readonly Listed[], allowed: readonly string[] = [], reads?: Reads) =>
  new Guard([new Scanner(compileLists(listed, allowed, reads))]);
/** The house's list and the bot's: a phrase that one allows excuses the words of both. */
const guardOfTwo: typeof guardOf = (listed, allowed, reads) =>
  new Guard([
    new Scanner(compileLists(listed.filter((_, i) => i % 2 === 0), allowed, reads)),
    new Scanner(compileLists(listed.filter((_, i) => i % 2 === 1), [], reads)),
  ]); // prettier-ignore
const words = (...list: string[]): Listed[] => list.map((word) => ({ word, category: 'c' }));
const stars: Judge = () => 'stars';
/** What leaves, piece by piece, then at the end. */
function pieces(guard: Guard, cut: readonly string[], judge: Judge = stars): string[] {
  const stream = new StreamGuard(guard, judge);
  return [...cut.map((piece) => stream.push(piece)), stream.end()];
}

describe('what is held back', () => {
  const guard = guardOf(words('发票', 'fig', '荔枝蜜'), ['发票夹']);
  test.each([
    ['nothing of what no word begins with', ['你好'], ['你好', '']],
    ['the beginning of a word, with what stands behind it', ['开发', ' * '], ['开', '', '发 * ']],
    ['… until it is none', ['开发', '区'], ['开', '发区', '']],
    ['a word, until it is known that it stands alone', ['a fig', 'ure', '; fig', '.'], ['a ', 'figure', '; ', '***.', '']],
    ['a word, as long as it may be part of a phrase that is allowed', ['发票', '夹', '发票', '呀'], ['', '发票夹', '', '**呀', '']],
    ['a clause ends every word', ['荔枝，', '蜜'], ['荔枝，', '蜜', '']],
    ['half of a character', ['\ud83d', '\ude00'], ['', '\u{1f600}', '']],
    ['a digit that may become a picture', ['发', '1', '\ufe0f\u20e3', '票'], ['', '', '', '', '***']],
    ['of a phrase that is allowed, only the word in it', ['新', '发', '票', '吗'], ['新', '', '', '**吗', '']],
    ['of a letter twice, what a word can still begin with', ['f*f', '*f', ' f', 'ig'], ['f*', 'f*', 'f ', '', '***']],
    ['not what is broken already', ['f ig', 's', ' f'], ['f ig', 's', ' ', 'f']],
    ['a digit that no word can hold', ['it is 1', '2 and 3'], ['it is 1', '2 and 3', '']],
    ['what is spelled', ['a fapia', 'o b', 'fap', 'ple'], ['', '', '', '', '']],
  ])('%s', (name, cut, left) => {
    if (name === 'what is spelled') {
      const out = pieces(guard, cut);
      expect(out.join('')).toBe('a ****** bfapple');
      expect(out[0]).toBe('a ');
    } else expect(pieces(guard, cut)).toEqual(left);
  }); // prettier-ignore
  test('at most the longest possible match: signs beyond the limit end it', () => {
    const out = pieces(guard, ['发', ...Array.from({ length: 80 }, () => '-'), '票']);
    expect(out.join('')).toBe(`发${'-'.repeat(80)}票`);
    expect(out.findIndex((one) => one.startsWith('发'))).toBe(65);
  });
  test('a pattern: as many characters as it may find', () => {
    const numbers = guardOf([{ word: '\\d{6,8}', category: 'c', pattern: true }]);
    expect(pieces(numbers, ['no 123', '456', ' is it', ' and so on and on']).join('')).toBe('no ****** is it and so on and on');
    expect(pieces(numbers, ['x'.repeat(100)])[0]).toBe('x'.repeat(84));
  }); // prettier-ignore
  test('a word that counts near another waits for it, and remembers it', () => {
    const near = guardOf([{ word: '返利', category: 'c', near: '微信', within: 10 }]);
    expect(pieces(near, ['做返利', '加我', '微信', '吧']).join('')).toBe('做**加我微信吧');
    expect(pieces(near, ['加微信', '，', '有返利', '的']).join('')).toBe('加微信，有**的');
    expect(pieces(near, ['做返利', '很好'.repeat(50), '微信']).join('')).toBe(`做返利${'很好'.repeat(50)}微信`);
  });
});
test.each([
  ['51b', '511', ['a5', '11.'], ['a', '***.', '']],
  ['aabx', 'aa bx', ['aa ', 'bx.'], ['', '*****.', '']],
])('%s begins like %s, and does not stand for it', (one, other, cut, out) => {
  expect(pieces(guardOf(words(one, other)), cut)).toEqual(out);
});

test('a phrase of one list excuses a word of another, also when it comes in two pieces', () => {
  const guard = new Guard([new Scanner(compileLists([], ['发票夹'])), new Scanner(compileLists(words('发票')))]);
  expect(pieces(guard, ['开发票', '夹，发票', '呀'])).toEqual(['开', '发票夹，', '**呀', '']);
});

describe('what is done about a hit', () => {
  test('it is covered, told of, or the end', () => {
    const guard = guardOf([
      { word: '荔枝', category: 'mask' },
      { word: '苹果', category: 'tag' },
      { word: '西瓜', category: 'stop' },
      { word: '葡萄', category: 'put' },
    ]); // prettier-ignore
    const stream = new StreamGuard(guard, ({ category }) =>
      category === 'mask'
        ? 'stars'
        : category === 'stop'
          ? 'stop'
          : category === 'put'
            ? { text: '（略）' }
            : undefined,
    );
    const out = ['苹', '果和荔', '枝，葡萄', '；西', '瓜和苹果', '。'].map((piece) => stream.push(piece));
    expect(out.join('') + stream.end()).toBe('苹果和**，（略）；');
    expect(stream.hits.map(({ word }) => word)).toEqual(['苹果', '荔枝', '葡萄', '西瓜']);
    expect(stream.stopped).toMatchObject({ word: '西瓜' });
    expect(stream.push('more')).toBe('');
  });
  test('a word in place of another that is listed too ends as stars', () => {
    const guard = guardOf(words('荔枝'));
    expect(pieces(guard, ['荔枝了'], () => ({ text: '荔枝' })).join('')).toMatch(/^\*+了$/);
  });
  test('what covering makes of its neighbours is covered too', () => {
    expect(pieces(guardOf(words('荔枝', '苹果')), ['苹荔', '枝果']).join('')).toBe('苹***');
  });
});
test('a guard that fails lets nothing more out', () => {
  const stream = new StreamGuard({ read: () => { throw new Error('broken'); } }, stars); // prettier-ignore
  expect([stream.push('hello'), stream.push('!'), stream.end(), stream.stopped]).toEqual(['', '', '', 'failed']);
});

// ── laws ────────────────────────────────────────────────────────────────────────────────────────────────────

const letters = '发票赌场苹果荔枝';
const listedWords = fc.uniqueArray(
  fc.oneof(
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }).map((list) => list.join('')),
    fc.array(fc.constantFrom(...'abfig'), { minLength: 2, maxLength: 5 }).map((list) => list.join('')),
    fc.array(fc.constantFrom(...'abi15'), { minLength: 2, maxLength: 4 }).map((list) => list.join('')),
    fc.array(fc.constantFrom('a', 'b', 'aa', '票', '5', ' '), { minLength: 3, maxLength: 5 }).map((list) => `a${list.join('')}b`.replaceAll(/ +/g, ' ')),
  ),
  { minLength: 1, maxLength: 8 },
); // prettier-ignore
const noise = fc.constantFrom('*', ' ', '，', '\u200b', '👨‍👩‍👧', '1️⃣', '\ufe0f', 'é', 'Ａ', '發', 'fa', 'piao', 'ping guo', 'du', 'ℹ', '1', '\ud83d', '\u0301', 'x', '不'); // prettier-ignore
/** Made once: what costs time is the making. */
const lists = fc.sample(fc.tuple(listedWords, listedWords), { numRuns: 90, seed: 7 }).map(([list, more], i) => {
  const make = i % 3 === 0 ? guardOfTwo : guardOf;
  const phrases = more.slice(0, Math.min(2, list.length)).map((one, i) => (list[i] ?? '') + one);
  return { list, phrases, guard: make(words(...list), phrases), unspelled: make(words(...list), phrases, { pinyin: false }), bare: guardOf(words(...list), [], { pinyin: false }) };
}); // prettier-ignore
const streamed = fc.constantFrom(...lists).chain((made) =>
  fc.record({
    made: fc.constant(made),
    text: fc
      .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...made.list, ...made.phrases) }, fc.constantFrom(...letters, ...'abfig15'), noise), { maxLength: 14 })
      .map((parts) => parts.join('')),
    cuts: fc.array(fc.nat(60), { maxLength: 12 }),
  }),
); // prettier-ignore
/** Cut by code units, anywhere. */
const cutAt = (text: string, cuts: readonly number[]): string[] => {
  const places = [0, ...cuts.map((one) => one % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return places.slice(1).map((to, i) => text.slice(places[i], to));
};

test('10,000 splits: nothing listed leaves in any form, and the rest leaves as it came', () => {
  fc.assert(
    fc.property(streamed, ({ made: { guard }, text, cuts }) => {
      const out = pieces(guard, cutAt(text, cuts)).join('');
      expect(guard.scan(out)).toEqual([]);
      if (guard.scan(text).length === 0) expect(out).toBe(text);
      else expect(out.replaceAll('*', '').length).toBeLessThan(text.length);
    }),
    { numRuns: 10_000 },
  );
});
test('one word: cut or not, the same leaves', () => {
  fc.assert(
    fc.property(streamed, ({ made: { guard }, text, cuts }) => {
      const hits = guard.scan(text);
      // where words touch, covering one makes neighbours of the others, and which is first depends on the pieces
      if (hits.length !== 1 || guard.scan(covered(text, hits, () => 'stars')).length > 0) return;
      expect(pieces(guard, cutAt(text, cuts)).join('')).toBe(masked(guard, text, hits));
    }),
    { numRuns: 1_000 },
  );
});
// The law: what is held first can become part of a listed word. Every end of every word is tried as what follows, joined, apart and begun anew, with its own spaces and without.
test('every character leaves as soon as no text that follows can make it part of a word', () => {
  fc.assert(
    fc.property(streamed, ({ made: { list, unspelled: guard, bare }, text, cuts }) => {
      const stream = new StreamGuard(guard, () => undefined);
      const ends = list.flatMap((word) => [word, word.replaceAll(' ', '')]).flatMap((word) =>
        [...word].flatMap((_, i, all) => [all.slice(i).join(''), all.slice(i).join(' '), ` ${all.slice(i).join(' ')}`, ` ${all.slice(i).join('')}`]),
      );
      let said = '';
      let left = 0;
      for (const piece of cutAt(text, cuts)) {
        said += piece;
        left += stream.push(piece).length;
        if (left === said.length || /(?:[\ud800-\udbff]|[0-9ℹ]\ufe0f?)$/u.test(said)) continue; // the next one may make a picture of it
        // what its neighbours excuse is a word again when one of them is covered
        const could = guard.read(said, true).leaning.some((span) => span.start <= left && span.end > left) || ['', ...ends].some((end) => bare.scan(said + end).some((hit) => hit.start <= left && hit.end > left));
        expect({ held: said.slice(left), could }).toEqual({ held: said.slice(left), could: true });
      }
    }),
    { numRuns: 1_000 },
  );
}); // prettier-ignore
