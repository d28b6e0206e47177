// What a customer mistyped, as the examples spell it: a word nobody has said, one slip away from one they say. "recieve" is "receive".
// Chinese slips are signs that sound alike: 退宽 is 退款.
import { Spelling } from '../knowledge/spelling.ts';
import { elsewhere } from './elsewhere.ts';
import { families, kinOfWord } from './kin.ts';
import { matters, things } from './kin-of-things.ts';
import { soundOf } from './pinyin.ts';
import { rootOf } from './plain-forms.ts';

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
/** Shorter ones are other words sooner than slips. */
const LATIN = /^[a-z]{5,24}$/;
const HAN = /\p{Script=Han}{2,}/gu;
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];
/** Everybody's words, whatever a bot is for: one of them is no slip of another. */
const common = new Set([
  ...elsewhere.flatMap(wordsOf),
  ...'about above after again against almost along already although always among another anything anyway around away because been before behind being below beneath beside between beyond could couldnt didnt doesnt doing during either else enough even every everything except first further given going hadnt hasnt havent having hence hers herself himself however indeed instead itself later least less likely maybe might mine more most much must myself near neither never nothing often only other otherwise ours ourselves over own perhaps quite rather really same shall should shouldnt since some something sometimes soon still such than their theirs them themselves then there these they thing things though thought three through thus together toward under unless until upon very wasnt were werent whatever when whenever where whether which while whole whom whose will within without wont would wouldnt yours yourself'.split(
    ' ',
  ),
]);

/** Two Chinese signs side by side. */
const pairsIn = (text: string): string[] =>
  [...text.matchAll(HAN)].flatMap(([run]) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)));
/** Numbers and the small words of every sentence stand beside anything. */
const SMALL = new Set(
  '一二三四五六七八九十百千万两半的地得了是不没有在我你您他她它这那哪就都也和与吗呢吧啊很太要想能可会去来上下',
);
let usual: ReadonlySet<string> | undefined;
/** What is in so many examples is a word, not chance. */
const OFTEN = 2;
/** Pairs of the words everybody knows. */
const usualPairs = (): ReadonlySet<string> =>
  (usual ??= new Set([families, things, matters, ...elsewhere].flatMap(pairsIn)));

/**
 * Reads over slips. Of Latin words, those of five letters and more, and what begins otherwise, or only goes on, is another word; of Chinese
 * signs those that no example and no usual word has beside their neighbours, where a sign that sounds alike is known there.
 * @param texts the examples; gone through when the first word comes that could be a slip
 */
export function spelling(texts: () => Iterable<string>): (text: string) => string {
  const latin = latinSpelling(texts);
  const chinese = chineseSpelling(texts);
  return (text) => chinese(text.replace(WORD, latin));
}

function latinSpelling(texts: () => Iterable<string>): (said: string) => string {
  let made: { known: Map<string, number>; roots: ReadonlySet<string>; near: ReadonlyMap<string, Spelling> } | undefined;
  const make = () => {
    const known = new Map<string, number>();
    for (const text of texts()) for (const word of wordsOf(text)) known.set(word, (known.get(word) ?? 0) + 1);
    const near = new Map<string, Spelling>(); // by the first letter, which hardly anybody mistypes
    for (const word of known.keys()) {
      const first = word[0] ?? '';
      const there = near.get(first) ?? new Spelling();
      near.set(first, there);
      there.add(word);
    }
    return { known, near, roots: new Set([...known.keys()].map(rootOf)) };
  };
  return (said) => {
    const word = said.toLowerCase();
    if (!LATIN.test(word) || common.has(word)) return said;
    const { known, near, roots } = (made ??= make());
    const root = rootOf(word);
    if (known.has(word) || roots.has(root) || kinOfWord(root).length > 0) return said;
    const meant = near.get(word[0] ?? '')?.nearest(word, (one) => known.get(one) ?? 0);
    return meant === undefined || meant.startsWith(word) || word.startsWith(meant) ? said : meant;
  };
}

function chineseSpelling(texts: () => Iterable<string>): (text: string) => string {
  let made: { pairs: ReadonlyMap<string, number>; bySound: ReadonlyMap<number, string> } | undefined;
  const make = () => {
    const pairs = new Map<string, number>();
    for (const text of texts()) for (const pair of pairsIn(text)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    const bySound = new Map<number, string>(); // the pair that is said most of those that sound so
    for (const [pair, count] of pairs) {
      const sound = soundOfPair(pair);
      const there = sound === undefined ? undefined : bySound.get(sound);
      if (sound !== undefined && count >= OFTEN && (there === undefined || count > (pairs.get(there) ?? 0)))
        bySound.set(sound, pair);
    }
    return { pairs, bySound };
  };
  return (text) =>
    text.replace(HAN, (run) => {
      const { pairs, bySound } = (made ??= make());
      const isKnown = (pair: string) => pair.length === 2 && (pairs.has(pair) || usualPairs().has(pair));
      let read = run;
      for (let i = 0; i < run.length; i++) {
        const before = i === 0 ? '' : read.slice(i - 1, i + 1);
        const after = read.slice(i, i + 2);
        if (SMALL.has(read.charAt(i)) || isKnown(before) || isKnown(after)) continue;
        const ofBefore = bySound.get(soundOfPair(before) ?? -1);
        const ofAfter = bySound.get(soundOfPair(after) ?? -1);
        const meant = [
          ...(ofBefore?.startsWith(before.charAt(0))
            ? [{ sign: ofBefore.charAt(1), count: pairs.get(ofBefore) ?? 0 }]
            : []),
          ...(ofAfter?.endsWith(after.charAt(1)) ? [{ sign: ofAfter.charAt(0), count: pairs.get(ofAfter) ?? 0 }] : []),
        ].toSorted((a, b) => b.count - a.count)[0];
        if (meant) read = read.slice(0, i) + meant.sign + read.slice(i + 1);
      }
      return read;
    });
}
function soundOfPair(pair: string): number | undefined {
  const [first, second] = [soundOf(pair.charAt(0)), soundOf(pair.charAt(1))];
  return pair.length < 2 || first === undefined || second === undefined ? undefined : first * 1_024 + second;
}
