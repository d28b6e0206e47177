// Words disguised by a generator: every disguise on every word among things that are not it. Found from its first to its last character, once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Scanner } from './scan.ts';
import { simplified } from './traditional.ts';
import { compileLists } from './words.ts';

const han: Readonly<Record<string, string>> = { 白菜: 'bai cai', 萝卜: 'luo bo', 辣椒: 'la jiao', 熊猫: 'xiong mao', 孔雀: 'kong que', 钢琴: 'gang qin', 显示器: 'xian shi qi', 马铃薯: 'ma ling shu', 哈士奇: 'ha shi qi', 绿萝: 'lv luo', 西兰花: 'xi lan hua', 银行卡: 'yin hang ka', 长颈鹿: 'chang jing lu', 二维码: 'er wei ma', 鹅卵石: 'e luan shi', 爱尔兰: 'ai er lan', 战略: 'zhan lue', 嗯呐呐: 'en na na' }; // prettier-ignore
const latin = [
  'tomato',
  'carrot',
  'cabbage',
  'garlic',
  'turtle',
  'zebra',
  'kangaroo',
  'violin',
  'keyboard',
  'pizza',
  'sheriff',
  'jazz',
  'aardvark',
  'bookkeeper',
  'lollipop',
  'free money',
];
const scanner = new Scanner(compileLists([...Object.keys(han), ...latin].map((word) => ({ word, category: 'c' }))));

const signs = [...'~#*·+-_|/\\^%&=`"<>{}[]()…—–「」『』【】《》“”、．￥°•●○■△★※→♂♥♪✓✿☺☀¤§¶†®', '\u2027', '\u30fb', '\u00a0', '\u3000', '\u2003', '--', '///', '..', '\t']; // prettier-ignore
const strokes = [...'丶丨丿乀亅ㆍˆˉ˙'];
const unseen = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u034f', '\u061c', '\u200e', '\u202a', '\u202e', '\u2066', '\u2069', '\u2063', '\u3164', '\uffa0', '\u115f', '\ufe0f', '\ufe00', '\u{e0100}', '\u{e0061}', '\u0000', '\u001b']; // prettier-ignore
const pictures = ['🍎', '👨‍👩‍👧‍👦', '👩🏽‍🚀', '🏳️‍🌈', '🏴‍☠️', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🇨🇳', '👍🏿', '1️⃣', '#️⃣', '❤️‍🔥', '🧑🏻‍🤝‍🧑🏿', '☝️', '🐻‍❄️', '🔟', '🆗', '🅰️', '🈶', '㊙️', 'Ⓜ️', 'ℹ️', '©️', '™️', '‼️', '🀄', '👁️‍🗨️', '♾️']; // prettier-ignore
const marks = [...'\u0301\u0308\u0336\u0338\u20d2\u20dd\u0489\u0321\u0332\u0345\u1dc4\ufe20\u0488\u0483'];
const tables = {
  cyrillic: 'aаbЬcсeеhһiіjјkкlӏmмnпoоpрqԛrгsѕtтvѵwԝxхyуdԁgɡfғ', capitals: 'aАbВcСeЕhНiІjЈkКmМoОpРsЅtТxХyУvѴwԜgԌ',
  greek: 'aαbβeεiιkκnηoοpρtτuυvνwωxχyγdδsςzζ', cherokee: 'aᎪbᏴcᏟdᎠeᎬgᏀhᎻiᎥjᎫkᏦlᏞmᎷpᏢrᏒsᏚtᎢvᏙwᎳyᎩzᏃ', lisu: 'aꓮbꓐcꓚdꓓeꓰgꓖhꓧiꓲjꓙkꓗlꓡmꓟnꓠoꓳpꓑrꓣsꓢtꓔuꓴvꓦwꓪyꓬzꓜ', canadian: 'aᗩbᗷcᑕdᗪeᗴfᖴhᕼjᒍlᒪmᗰnᑎpᑭrᖇsᔕuᑌvᐯwᗯ',
  armenian: 'oօuսnոhհgցqզsՏlԼ',
  struck: 'aⱥbƀcȼdđeɇgǥhħiɨjɉkƙlƚoøpƥtŧuʉyɏzƶnŋrɍ', accents: 'aäeëiïoöuücçnñyÿzžsšrřlłdðhħgğkķbḅpṗwŵmṃvṿfḟ', leet: 'o0i1z2e3a4s5t7b8g9', atAndDollar: 'a@s$', marksForLetters: 'i!l|e€',
} as const; // prettier-ignore
const letters = { wide: 0xff41, circled: 0x24d0, filled: 0x1_f150, boxed: 0x1_f170, bracketed: 0x249c, bold: 0x1_d41a, script: 0x1_d4ea, gothic: 0x1_d51e, mono: 0x1_d68a, regional: 0x1_f1e6 } as const; // prettier-ignore
const traditional = new Map(
  [...simplified].map(([old, now]) => [String.fromCodePoint(now), String.fromCodePoint(old)]),
);
const tones: Readonly<Record<string, string>> = { a: 'āáǎà', e: 'ēéěè', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', v: 'ǖǘǚǜ' };

/** Numbers from 0 to 999, as many as are asked for. */
type Draw = () => number;
const one = <T>(list: readonly T[], draw: Draw): T => list[draw() % list.length] as T;
const each = (word: string, make: (sign: string, i: number) => string): string => [...word].map((sign, i) => (sign === ' ' ? ' ' : make(sign, i))).join(''); // prettier-ignore
const toned = (syllable: string, draw: Draw): string => {
  const at = ['a', 'e', 'o', 'v', 'u', 'i'].map((vowel) => syllable.lastIndexOf(vowel)).find((found) => found >= 0) ?? 0;
  return syllable.slice(0, at) + (tones[syllable.charAt(at)]?.charAt(draw() % 4) ?? '') + syllable.slice(at + 1).replace('v', 'ü');
}; // prettier-ignore
const parted = (word: string, list: readonly string[], draw: Draw): string => [...word].map((sign, i) => (i === 0 ? '' : one(list, draw)) + sign).join(''); // prettier-ignore

type Disguise = (word: string, draw: Draw, syllables: readonly string[]) => string;
const forAll: Readonly<Record<string, Disguise>> = {
  plain: (word) => word,
  signs: (word, draw) => parted(word, signs, draw),
  unseen: (word, draw) => parted(word, unseen, draw),
  pictures: (word, draw) => parted(word, pictures, draw),
  several: (word, draw) => parted(parted(word, unseen, draw), [...pictures, ...signs], draw),
  'one sign': (word, draw) => { const sign = one([...signs, ...unseen, ...pictures], draw); return [...word].join(sign); },
  'in one place': (word, draw) => {
    const at = 1 + (draw() % (word.length - 1));
    return word.slice(0, at) + one([...signs.filter((sign) => sign.trim() !== ''), ...strokes, ...unseen, ...pictures], draw) + word.slice(at);
  },
  marks: (word, draw) => each(word, (sign) => sign + one(marks, draw) + (draw() % 2 ? one(marks, draw) : '')),
  repeated: (word, draw) => each(word, (sign) => sign.repeat(1 + (draw() % 4))),
}; // prettier-ignore
const forLatin: Readonly<Record<string, Disguise>> = {
  capitals: (word, draw) => each(word, (sign) => (draw() % 2 ? sign.toUpperCase() : sign)),
  ...Object.fromEntries(
    Object.entries(letters).map(([name, first]): [string, Disguise] => [name, (word) => each(word, (sign) => String.fromCodePoint(first + sign.charCodeAt(0) - 97))]),
  ),
  ...Object.fromEntries(
    Object.entries(tables).map(([name, pairs]): [string, Disguise] => {
      const table = new Map([...pairs.matchAll(/([a-z])(.)/gu)].map(([, from = '', to = '']) => [from, to]));
      // digits alone are a number, and stay one: the last letter is itself
      return [name, (word, draw) => each(word, (sign, i) => ((draw() % 4 && i < word.length - 1) ? (table.get(sign) ?? sign) : sign))];
    }),
  ),
}; // prettier-ignore
const forHan: Readonly<Record<string, Disguise>> = {
  traditional: (word) => each(word, (sign) => traditional.get(sign) ?? sign),
  joined: (_, draw, all) => { const made = all.join(''); return draw() % 2 ? made : made.toUpperCase(); },
  spaced: (_, draw, all) => all.join(one([' ', '-', '·', "'", '_', '*', '🍎', '\u200b'], draw)),
  toned: (_, draw, all) => all.map((part) => toned(part, draw)).join(draw() % 2 ? ' ' : ''),
  'tones apart': (_, draw, all) => all.map((part) => toned(part, draw)).join(' ').normalize('NFD'),
  numbered: (_, draw, all) => all.map((part) => part + (1 + (draw() % 4))).join(''),
  wide: (_, __, all) => each(all.join(''), (sign) => String.fromCodePoint(0xff41 + sign.charCodeAt(0) - 97)),
  'letter by letter': (_, draw, all) => [...all.join('')].join(one([' ', '*', '-', '·'], draw)),
  mixed: (word, draw, all) => { const k = draw() % all.length; return [...word].map((sign, i) => (i === k ? (all[i] ?? '') : sign)).join(one(['', '', ' ', '*', '🍎'], draw)); },
}; // prettier-ignore
const around = [['', ''], ['请给我来点', '吧'], ['哪里有 ', ' 多少钱'], ['😀', '😀'], ['群里都在聊', '，谢谢'], ['"', '"'], ['（', '）'], ['I like ', ' today'], ['①', '②'], ['https://', '/'], ['你好，', '。'], ['q:', ':q'], ['🇨🇳', '🇨🇳'], ['3 ', ' 4']] as const; // prettier-ignore

const isFound = (word: string, disguise: Disguise, syllables: readonly string[], beside: readonly (readonly [string, string])[] = around): void => {
  fc.assert(
    fc.property(fc.constantFrom(...beside), fc.infiniteStream(fc.nat(999)), ([before, behind], stream) => {
      const written = disguise(word, () => stream.next().value, syllables);
      const hits = scanner.scan(before + written + behind).map(({ start, end, word: found }) => ({ written: (before + written + behind).slice(start, end), start, found }));
      expect(hits).toEqual([{ written, start: before.length, found: word }]);
    }),
    { numRuns: 12 },
  );
}; // prettier-ignore

describe('found in every disguise', () => {
  test.each(Object.entries({ ...forAll, ...forHan }))('words of signs: %s', (name, disguise) => {
    expect.hasAssertions();
    const beside = name === 'letter by letter' ? around.filter((both) => !/[a-z]/.test(both.join(''))) : around; // a letter more is another word
    for (const [word, spelled] of Object.entries(han)) isFound(word, disguise, spelled.split(' '), beside);
  });
  test.each(Object.entries({ ...forAll, ...forLatin }))('words of letters: %s', (name, disguise) => {
    expect.hasAssertions();
    const beside = name === 'regional' ? around.filter(([before]) => before !== '🇨🇳') : around;
    for (const word of latin) isFound(word, disguise, [], beside);
  });
});

describe('left alone', () => {
  const found = (list: readonly string[], texts: readonly string[]): string[] => {
    const alone = new Scanner(compileLists(list.map((word) => ({ word, category: 'c' }))));
    return texts.filter((text) => alone.scan(text).length > 0);
  };
  test('a word across the border of two others, by the dictionary', () => {
    expect(found(['大便', '海洛', '色情', '发票', '片段', '球拍', '线电'], ['北大便利店', '我在上海洛阳路', '黄色情书', '开发票据系统', '乒乓球拍卖会', '无线电视机'])).toEqual([]); // prettier-ignore
  });
  test('… yet not where it only begins or ends beside one', () => {
    const listed = new Scanner(compileLists(['大便', '发票', '赌博'].map((word) => ({ word, category: 'c' }))));
    for (const text of ['我要大便利索', '代开发票吗', '开发票', '在线赌博彩票', '北大便', '北·大·便利店'])
      expect([text, listed.scan(text).length]).toEqual([text, 1]);
  });
  test('English words that can be read as pinyin', () => {
    expect(found(['那么', '单个', '生格', '蛮狗', '词啊', '我们', '超级', '安德', '没那个', '法内', '骚子', '泥那', '普热', '黑龙'], ['name the danger', 'change language', 'machine made menu', 'The women manage', 'an orange', 'a fine sauce'])).toEqual([]); // prettier-ignore
  });
  test('letters inside longer words, in any writing', () => {
    expect(found(['fig', 'ass', 'cock', 'tit', 'rape', 'anal', '110'], ['config', 'ＣＯＮＦＩＧ', 'cоnfig', 'class', 'cl@ss', 'peacock', 'title', 'grape', 'analysis', '13110', 'assess', 'therapist'])).toEqual([]); // prettier-ignore
  });
  test('addresses and prices are not read as letters, flags not as words', () => {
    expect(found(['tomato', 'ale', 'casino'], ['tom@to.com', 'call me @ 5', 'at $5'])).toEqual([]);
    expect(found(['us', 'cn'], ['🇺🇸', '🇨🇳 and 🇺🇸'])).toEqual([]);
  });
  test('codes with digits, clauses, and words that spaces part', () => {
    expect(
      found(
        ['苹果', 'mango', 'ping', 'solo'],
        ['苹，果', '苹。果', '苹！果', 'man go home', '5010', 'xping2', 'so lo'],
      ),
    ).toEqual([]);
  });
});
