// How Chinese signs sound, for slips between signs that sound alike (花被, 花呗) and for words typed in letters (tuikuan, 退款). No tones.
import { signsBySyllable } from './pinyin-signs.ts';

const syllableOf = new Map<string, string>();
for (const line of signsBySyllable.trim().split('\n')) {
  const [syllable = '', signs = ''] = line.split(' ');
  for (const sign of signs) if (!syllableOf.has(sign)) syllableOf.set(sign, syllable);
}
const syllables = new Set(syllableOf.values());
const LONGEST = 6; // zhuang

/** Without what many speakers hear no difference in: zh and z, ng and n. */
const folded = new Map<string, string>();
const fold = (syllable: string): string => {
  let made = folded.get(syllable);
  if (made === undefined)
    folded.set(
      syllable,
      (made = syllable
        .replace(/^([zcs])h/, '$1')
        .replace(/ng$/, 'n')
        .replace('v', 'u')),
    );
  return made;
};

/** Folded syllables by number. */
const numbers = new Map([...new Set([...syllables].map(fold))].toSorted().map((syllable, i) => [syllable, i]));
/** By code unit, one more than the number: the signs of GB 2312 are single units. */
const sounds = new Int16Array(65_536);
for (const [sign, syllable] of syllableOf) sounds[sign.charCodeAt(0)] = (numbers.get(fold(syllable)) ?? -1) + 1;

/** The usual reading of one sign as a number below 1,024, the same for those that sound alike. `undefined` for what is not in GB 2312. */
export function soundOf(sign: string): number | undefined {
  const sound = sounds[sign.charCodeAt(0)] ?? 0;
  return sound === 0 ? undefined : sound - 1;
}

/**
 * Letters as sounds when they are nothing but Chinese in letters: `tuikuan` sounds like 退款.
 * @param letters lower case, as typed
 * @returns `undefined` when they cannot be read so, or are one syllable only
 */
export function soundsIn(letters: string): number[] | undefined {
  if (letters.length < 4 || letters.length > 40 || !/^[a-z]+$/.test(letters)) return undefined;
  /** The fewest syllables from each place to the end: how many, and the first of them. */
  const ways: ({ count: number; first: string } | undefined)[] = [];
  ways[letters.length] = { count: 0, first: '' };
  for (let at = letters.length - 1; at >= 0; at--)
    for (let n = 1; n <= LONGEST && at + n <= letters.length; n++) {
      const rest = ways[at + n];
      const first = letters.slice(at, at + n);
      if (!rest || !syllables.has(first) || (ways[at]?.count ?? Infinity) <= rest.count + 1) continue;
      ways[at] = { count: rest.count + 1, first };
    }
  const read: number[] = [];
  for (let at = 0; at < letters.length;) {
    const way = ways[at];
    if (!way) return undefined;
    read.push(numbers.get(fold(way.first)) ?? 0);
    at += way.first.length;
  }
  return read.length > 1 ? read : undefined;
}
