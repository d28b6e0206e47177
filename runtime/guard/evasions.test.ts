// Other words, other separators and other disguises than those of the sample: every place must be found, and its offsets be exact.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Scanner } from './scan.ts';
import { compileLists } from './words.ts';

const han = { 榴莲: 'liulian', 山竹: 'shanzhu', 石榴: 'shiliu', 银杏: 'yinxing', 长豆角: 'changdoujiao', 女贞子: 'nvzhenzi', 西红柿: 'xihongshi', 绿豆: 'lvdou', 重阳糕: 'chongyanggao', 螺蛳粉: 'luosifen' }; // prettier-ignore
const syllables: Record<string, string[]> = { 榴莲: ['liu', 'lian'], 山竹: ['shan', 'zhu'], 石榴: ['shi', 'liu'], 银杏: ['yin', 'xing'], 长豆角: ['chang', 'dou', 'jiao'], 女贞子: ['nv', 'zhen', 'zi'], 西红柿: ['xi', 'hong', 'shi'], 绿豆: ['lv', 'dou'], 重阳糕: ['chong', 'yang', 'gao'], 螺蛳粉: ['luo', 'si', 'fen'] }; // prettier-ignore
const tones: Record<string, string> = { 榴莲: 'liú lián', 山竹: 'shān zhú', 石榴: 'shíliú', 银杏: 'yínxìng', 长豆角: 'cháng dòu jiǎo', 女贞子: 'nǚ zhēn zǐ', 西红柿: 'xīhóngshì', 绿豆: 'lǜ dòu', 重阳糕: 'chóng yáng gāo', 螺蛳粉: 'luósīfěn' }; // prettier-ignore
const latin = ['durian', 'kiwi', 'pomelo', 'guava', 'walnut', 'cassava', 'quince', 'lychee nut'];
const scanner = new Scanner(
  compileLists(
    [...Object.keys(han), ...latin].map((word) => ({ word, category: 'fruit' })),
    ['石榴石', 'walnut creek'],
  ),
);
const around = [['', ''], ['我要', '吗？'], ['看 ', ' 呀'], ['😀，', '！'], ['(', ')'], ['1. ', '; 2']] as const; // prettier-ignore
/** Where the disguised word is not found from its first to its last character; nowhere is right. */
const missed = (word: string, written: string): string[] =>
  around.flatMap(([before, after]) => {
    const hits = scanner.scan(before + written + after);
    const right = [{ start: before.length, end: before.length + written.length, word, category: 'fruit' }];
    return isDeepStrictEqual(hits, right) ? [] : [before + written + after];
  });
const all = [...Object.keys(han), ...latin.slice(0, -1)];
const between = ['/', '\\', '|', '^', '%', '=', '<>', '…', '—', '、', '．', '\u00a0', '\u3000', '\u2062', '\u034f', '\ufeff', '\u180e', '👩‍🚒', '🏳️‍🌈', '👍🏿', '🇯🇵', '7️⃣', '✂️', '☠︎', '🫱🏻‍🫲🏿', '♻', '´', '¨', '¯', '￣', '゜', '‾', '§', '¤', '♪', '⭐️', '\t']; // prettier-ignore

describe('found however it is written', () => {
  test.each(between)('%j between the characters', (sign) => {
    for (const word of all) expect(missed(word, [...word].join(sign))).toEqual([]);
  });
  test('each character twice, thrice, or only the last', () => {
    for (const word of all) {
      expect(missed(word, [...word].map((one) => one + one).join(''))).toEqual([]);
      expect(missed(word, [...word].map((one, i) => one.repeat(1 + (i % 3))).join(''))).toEqual([]);
      expect(missed(word, word + (word.at(-1) ?? '').repeat(4))).toEqual([]);
    }
  });
  test('pinyin: joined, apart, with signs between, with tones, with figures for tones, in capitals', () => {
    for (const [word, joined] of Object.entries(han)) {
      const parts = syllables[word] ?? [];
      for (const written of [joined, joined.toUpperCase(), parts.join(' '), parts.join('-'), parts.join('·'), tones[word] ?? '', parts.map((one, i) => `${one}${1 + (i % 4)}`).join(''), joined.replaceAll('v', 'ü')]) expect(missed(word, written)).toEqual([]); // prettier-ignore
    }
  });
  test('pinyin for one sign, or for all but one', () => {
    for (const [word, parts] of Object.entries(syllables)) {
      const signs = [...word];
      parts.forEach((part, i) => {
        expect(missed(word, signs.map((sign, k) => (i === k ? part : sign)).join(''))).toEqual([]);
        expect(missed(word, signs.map((sign, k) => (i === k ? ` ${part} ` : sign)).join('').trim())).toEqual([]);
        if (parts.length < 3) return;
        expect(missed(word, signs.map((sign, k) => (i === k ? sign : ` ${parts[k]} `)).join('').trim())).toEqual([]);
      });
    }
  }); // prettier-ignore
  test.each([
    ['kiwi', 'κιωι'.replace('ω', 'w')], ['durian', 'ԁurіаn'], ['pomelo', 'рοmеlο'], ['guava', '🅖🅤🅐🅥🅐'], ['walnut', '𝔴𝔞𝔩𝔫𝔲𝔱'], ['cassava', 'c4554v4'], ['quince', 'qu1nc3'], ['durian', 'ⒹⓊⓇⒾⒶⓃ'], ['guava', 'ɢᴜᴀᴠᴀ'], ['walnut', 'w̶a̶l̶n̶u̶t̶'], ['lychee nut', 'lychee-nut'], ['lychee nut', 'LYCHEENUT'],
  ])('%s as %s', (word, written) => {
    expect(missed(word, written)).toEqual([]);
  }); // prettier-ignore
});
describe('left alone', () => {
  test.each([
    '石榴石的项链', 'in Walnut Creek today', 'kiwis are birds', 'walnuts', 'quincewood', '长，豆角', '绿。豆子', '山。竹子', '时流行', '山猪', 'the women can change', 'shan，zhu', 'liu and lian', 'He liked a shiny name', '榴 在这里 莲 在那里', 'yin x xing',
  ])('%s', (text) => {
    expect(scanner.scan(text)).toEqual([]);
  }); // prettier-ignore
  test('what sounds alike, unless it is wanted', () => {
    expect(scanner.scan('刘联和山猪')).toEqual([]);
    const hears = new Scanner(compileLists([{ word: '榴莲', category: 'f' }], [], { homophones: true }));
    expect(hears.scan('吃刘联吗')).toEqual([{ start: 1, end: 3, word: '榴莲', category: 'f' }]);
    expect(hears.scan('吃留lian吗')).toHaveLength(1);
  });
});
