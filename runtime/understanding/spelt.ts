// What a customer mistyped, as the examples spell it: a word nobody has said, one slip away from one they say. "recieve" is "receive".
import { Spelling } from '../knowledge/spelling.ts';
import { elsewhere } from './elsewhere.ts';
import { kinOfWord } from './kin.ts';
import { rootOf } from './plain-forms.ts';

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
/** Shorter ones are other words sooner than slips. */
const LATIN = /^[a-z]{5,24}$/;
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];
/** Everybody's words, whatever a bot is for: one of them is no slip of another. */
const common = new Set([
  ...elsewhere.flatMap(wordsOf),
  ...'about above after again against almost along already although always among another anything anyway around away because been before behind being below beneath beside between beyond could couldnt didnt doesnt doing during either else enough even every everything except first further given going hadnt hasnt havent having hence hers herself himself however indeed instead itself later least less likely maybe might mine more most much must myself near neither never nothing often only other otherwise ours ourselves over own perhaps quite rather really same shall should shouldnt since some something sometimes soon still such than their theirs them themselves then there these they thing things though thought three through thus together toward under unless until upon very wasnt were werent whatever when whenever where whether which while whole whom whose will within without wont would wouldnt yours yourself'.split(
    ' ',
  ),
]);

/**
 * Reads over slips of the fingers in Latin words of five letters and more; what begins otherwise, or only goes on, is another word.
 * @param texts the examples; gone through when the first word comes that could be one
 */
export function spelling(texts: () => Iterable<string>): (text: string) => string {
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
  return (text) =>
    text.replace(WORD, (said) => {
      const word = said.toLowerCase();
      if (!LATIN.test(word) || common.has(word)) return said;
      const { known, near, roots } = (made ??= make());
      const root = rootOf(word);
      if (known.has(word) || roots.has(root) || kinOfWord(root).length > 0) return said;
      const meant = near.get(word[0] ?? '')?.nearest(word, (one) => known.get(one) ?? 0);
      return meant === undefined || meant.startsWith(word) || word.startsWith(meant) ? said : meant;
    });
}
