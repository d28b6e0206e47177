import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked } from './mask.ts';
import { Scanner, type Hit } from './scan.ts';
import { simplified } from './traditional.ts';
import { compileLists, foldWord } from './words.ts';

const scannerOf = (words: readonly string[], allowed: readonly string[] = []) =>
  new Scanner(compileLists(words.map((word) => ({ word, category: word })), allowed)); // prettier-ignore
const found = (words: readonly string[], text: string, allowed: readonly string[] = []): string[] =>
  scannerOf(words, allowed)
    .scan(text)
    .map(({ start, end, word }) => `${word}: ${text.slice(start, end)}`);

const sample = (name: string) =>
  readFileSync(new URL(`sample/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe.each(['', '-2'])('evasion cases%s', (which) => {
  type Case = { text: string; kind: string; hits: Hit[] };
  const rows = sample(`words${which}.txt`).map((line) => line.split('\t'));
  const listed = rows.filter(([, category]) => category !== 'allow').map(([word = '', category = '']) => ({ word, category })); // prettier-ignore
  const allowed = rows.filter(([, category]) => category === 'allow').map(([word = '']) => word);
  const scanner = new Scanner(compileLists(listed, allowed));
  const byKind = Map.groupBy(
    sample(`cases${which}.jsonl`).map((line) => JSON.parse(line) as Case),
    ({ kind }) => kind,
  );
  test.each([...byKind].filter(([kind]) => which !== '' || !kind.startsWith('pinyin')))('%s', (_, cases) => {
    for (const { text, hits } of cases) expect(scanner.scan(text), text).toEqual(hits);
  });
});

describe('what is read as the same', () => {
  test.each([
    ['width and case', 'apple', 'ＡｐＰＬＥ'],
    ['letters in circles, squares and mathematics', 'bad', 'ⓑ🅐𝐝'],
    ['accents, of one code point and of two', 'resume', 'résume\u0301'],
    ['Cyrillic and Greek look-alikes', 'peace', 'реасе'],
    ['small capitals', 'secret', 'ꜱᴇᴄʀᴇᴛ'],
    ['ligatures', 'traffic', 'traﬃc'],
    ['digits for letters', 'casino', 'c4s1n0'],
    ['traditional characters, in the list too', '發票', '发票'],
    ['ideographs outside the basic plane', '𠮷野', '𠮷＊野'],
    ['repeats', '发票', '发发发票票'],
    ['one letter for each sign', '发票', '发·-·票'],
    ['digits for Chinese numbers', '六合彩', '⑥合彩'],
    ['Chinese numbers for digits', '3陪', '三·陪'],
  ])('%s', (_, word, text) => {
    expect(found([word], `……${text}……`)).toEqual([`${word}: ${text}`]);
  });
  test.each([
    ['👨‍👩‍👧‍👦 joined'], ['🇨🇳 flag'], ['1️⃣ key cap'], ['㊙️ ideograph as a picture'], ['👍🏽 skin'], ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 tags'], ['ℹ️ letter as a picture'], ['\u3164 filler'], ['\u200d joiner'], ['\n line'], ['℃ sign'],
  ])('%s between two characters hides nothing', (sign) => {
    const text = `发${sign.slice(0, sign.indexOf(' '))}票`;
    expect(found(['发票'], `开${text}吗`)).toEqual([`发票: ${text}`]);
  }); // prettier-ignore
});

describe('what is not the same', () => {
  test.each([
    ['a letter too few', 'apple', 'aple'],
    ['inside a longer word', 'fig', 'config, figure, fi\u0301gs'],
    ['before a letter, its last sign a digit', 'studio54', 'studio54b, studio54é, xstudio54'],
    ['behind a letter, its first sign a digit', '7up', 'x7up'],
    ['in two words', 'mango', 'the man go home'],
    ['two clauses', '西瓜', '往东往西，瓜分'],
    ['digits alone', 'is', '15'],
    ['a number inside a longer one', '110', '131104'],
    ['voiced kana', 'かき', 'がき'],
  ])('%s', (_, word, text) => {
    expect(found([word], text)).toEqual([]);
  });
  test('letter by letter it is the word; the spaces of the list may be anything, or nothing', () => {
    expect(found(['mango'], 'the m a n g o!')).toEqual(['mango: m a n g o']);
    expect(found(['free money'], 'free-money, FREEMONEY, free  money, fre e money').length).toBe(3);
  });
  test('other scripts touch no Latin word', () => {
    expect(found(['fig', 'T恤'], '买fig吧 大T恤')).toEqual(['fig: fig', 'T恤: T恤']);
  });
});

describe('several at once', () => {
  test('words may overlap', () => {
    expect(found(['发票据', '票据单'], '开发票据单')).toEqual(['发票据: 发票据', '票据单: 票据单']);
  });
  test('of one category the longest counts, of two both do', () => {
    const both = (a: string, b: string) =>
      new Scanner(compileLists([{ word: '发票', category: a }, { word: '假发票', category: b }])).scan('买假发票吗').map(({ word }) => word); // prettier-ignore
    expect(both('x', 'x')).toEqual(['假发票']);
    expect(both('x', 'y')).toEqual(['假发票', '发票']);
  });
  test('an allowed phrase excuses what it holds, and only when nothing was put into it', () => {
    expect(found(['苹果'], '苹果园里没有苹果', ['苹果园'])).toEqual(['苹果: 苹果']);
    expect(found(['苹果'], '苹果*园', ['苹果园'])).toEqual(['苹果: 苹果']);
  });
  test('a word that holds no letter is never found', () => {
    expect(found(['', '**', ' '], 'a ** b')).toEqual([]);
  });
});

// ── laws ────────────────────────────────────────────────────────────────────────────────────────────────────

const traditional = new Map(
  [...simplified].map(([from, to]) => [String.fromCodePoint(to), String.fromCodePoint(from)]),
);
const hanWord = fc
  .array(fc.constantFrom(...'发票赌场龙国门书东车马鸟鱼'), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(''));
const latinWord = fc
  .array(fc.constantFrom(...'abcdefgilmnoprstu'), { minLength: 2, maxLength: 7 })
  .map((list) => list.join(''));
const word = fc.oneof(hanWord, latinWord);
const between = fc.constantFrom('', '', '*', '·', '\u200b', '\u00ad', '🔥', '👨‍👩‍👧', '--', '_', '@', '#️⃣', '\u2060~');
type Disguise = { more: number; how: number; sign: string };
const disguise: fc.Arbitrary<Disguise> = fc.record({ more: fc.nat(2), how: fc.nat(4), sign: between });
/** One character said again, in another form, with a sign after it. */
function disguised(character: string, { more, how }: Disguise): string {
  const forms = [
    character,
    character.toUpperCase(),
    /[a-z]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 97 + 0xff41) : character,
    traditional.get(character) ?? character,
    /[a-z]/.test(character) ? `${character}\u0301` : character,
  ];
  return (forms[how] ?? character).repeat(more + 1);
}
const planted = fc.tuple(word, fc.array(disguise, { minLength: 8, maxLength: 8 })).map(([word, disguises]) => ({
  word,
  text: [...word].map((character, i) => disguised(character, disguises[i] as Disguise) + (i + 1 < word.length ? (disguises[i] as Disguise).sign : '')).join(''),
})); // prettier-ignore
/** Around a planted word: what could neither begin nor go on it. */
const around = fc.constantFrom('', '你好', '，', ' 。', '😀', 'xyz ', '？ ');
const anyText = fc
  .array(fc.oneof(word, between, around, fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom(' ', '，', 'ﬁ', '1', '0', '\ud83d', '發')), { maxLength: 20 })
  .map((parts) => parts.join('')); // prettier-ignore

test('nothing listed is missed, whatever is inserted, repeated or written otherwise', () => {
  fc.assert(
    fc.property(planted, around, around, fc.array(word, { maxLength: 5 }), ({ word, text }, before, after, others) => {
      const said = `${before.replace(/xyz $/, 'xyz  ')}${text}${after.replace(/^xyz/, ' xyz')}`;
      const from = said.indexOf(text);
      const hits = scannerOf([word, ...others]).scan(said);
      const to = from + text.length;
      const covers = hits.some((hit) => hit.word === word && hit.start <= from && hit.end >= to);
      const overlaps = hits.some((hit) => hit.word === word && hit.start < to && hit.end > from);
      // of 发发 said as 发发@发 the first two are enough
      expect(/(.)\1/u.test(word) ? overlaps : covers).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
test('a word that stands alone is found, whatever words stand around it', () => {
  const latin = fc.array(fc.constantFrom(...'axxkw'), { minLength: 2, maxLength: 4 }).map((letters) => letters.join(''));
  const other = fc.oneof(latin, latin.map((text) => `m${text}`), fc.constantFrom('x', 'k', '你好', '5', 'xX'));
  fc.assert(
    fc.property(latin, fc.array(other, { maxLength: 4 }), fc.array(other, { maxLength: 2 }), (word, before, after) => {
      const said = [...before, word, ...after].join(' ');
      const from = before.reduce((sum, one) => sum + one.length + 1, 0);
      const hits = scannerOf([word]).scan(said);
      expect(hits.some(({ start, end }) => start < from + word.length && end > from)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
}); // prettier-ignore
/** The rule itself, in Latin: letters may be repeated and signs put between them; spaces only between all of them; no letter touches it. */
function asPattern(word: string): RegExp {
  const written = (gap: string) => [...word].map((letter) => `${letter}(?:${gap}${letter})*`).join(gap);
  return new RegExp(`(?<![a-z])(?:${written('[*]*')}|${written('[* ]+')})(?![a-z])`);
}
test('found, or not, as the rule says it', () => {
  const latin = fc.array(fc.constantFrom(...'axxk'), { minLength: 2, maxLength: 4 }).map((letters) => letters.join(''));
  const text = (word: string) => fc.array(fc.constantFrom(word, [...word].join(' '), 'a', 'x', 'x', 'k', 'm', '*', ' ', ' '), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(latin.chain((word) => fc.tuple(fc.constant(word), text(word))), ([word, said]) => {
      expect(scannerOf([word]).scan(said).length > 0).toBe(asPattern(word).test(said));
    }),
    { numRuns: 2_000 },
  );
}); // prettier-ignore
test.each([['xxx', 'max xxx'], ['kk', 'ok kk'], ['www', 'new www'], ['哈哈', '哈，哈哈']])('%s in %s', (word, text) => {
  expect(scannerOf([word]).scan(text).map(({ start, end }) => text.slice(start, end))).toEqual([word]);
}); // prettier-ignore
test('offsets point at text that is read as the word, wherever it is cut out', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), anyText, (words, text) => {
      for (const { start, end, word } of scannerOf(words).scan(text)) {
        const cut = text.slice(start, end);
        expect(foldWord(cut).key).toBe(foldWord(word).key);
        expect(scannerOf([word]).scan(cut)).toContainEqual({ start: 0, end: cut.length, word, category: word });
      }
    }),
    { numRuns: 1_000 },
  );
});
test('plain text: the same as looking for each word at each place', () => {
  const letters = fc.array(fc.constantFrom(...'犇骉羴鱻'), { maxLength: 40 });
  const distinct = letters.map((list) => list.filter((one, i) => one !== list[i - 1]).join('')); // repeats are read as one
  fc.assert(
    fc.property(fc.array(distinct.filter((one) => one !== ''), { maxLength: 12 }), distinct, (words, text) => {
      const slow = [...new Set(words)].flatMap((word) =>
        [...text].flatMap((_, start) => (text.startsWith(word, start) ? [`${start} ${word}`] : [])),
      );
      expect(scannerOf(words).scan(text).map(({ start, word }) => `${start} ${word}`).toSorted()).toEqual(slow.toSorted());
    }),
  ); // prettier-ignore
});
test('a scan leaves nothing behind: the next one is as if it were the first', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), anyText, anyText, (words, first, second) => {
      const used = scannerOf(words);
      used.scan(first);
      expect(used.scan(second)).toEqual(scannerOf(words).scan(second));
    }),
  );
});
test('what is masked holds no listed word, and keeps the rest', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), anyText, (words, text) => {
      const scanner = scannerOf(words);
      const hits = scanner.scan(text);
      const left = masked(scanner, text, hits);
      expect(scanner.scan(left)).toEqual([]);
      if (hits.length === 0) expect(left).toBe(text);
    }),
  );
  const scanner = scannerOf(['荔枝', '苹果', '坏 蛋']);
  const mask = (text: string) => masked(scanner, text, scanner.scan(text));
  expect(mask('买荔*枝和苹\u200b果👍')).toBe('买***和**👍');
  expect(mask('苹荔枝果')).toBe('****');
});
test('long texts made to be slow are read in one pass', () => {
  const words = ['哈哈', 'aab', 'ill', 'ab', 'abab', 'bbbb', 'il1l', '苹果'];
  const scanner = scannerOf(words);
  // with a step per pair of characters each of these would take minutes
  for (const text of ['哈', 'a', 'il', '1l', 'ab', 'aab', '苹*', '哈 ', 'e\u0301', '苹荔'].map((part) =>
    part.repeat(100_000),
  ))
    expect(scanner.scan(text).every(({ end }) => end <= text.length)).toBe(true);
});
