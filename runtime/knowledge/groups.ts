// Questions that mean about the same, together: each joins the group whose first question has most of its words, or begins one.
import { keyOfGroup, keyOfPair, keyOfSign, keyOfWord } from './keys.ts';
import { groupWorth, partsOf, signWorth, wordWorth, worth } from './terms.ts';
import { namedIn } from './thesaurus.ts';

/** So much of the words of both must be shared. */
const ALIKE = 0.5;
/** Questions looked at before others get a turn. */
const AT_ONCE = 50;

type Terms = ReadonlyMap<number, number>;
function termsOf(text: string): Terms {
  const terms = new Map<number, number>();
  const add = (key: number, weight: number) => void terms.set(key, weight);
  for (const part of partsOf(text, 0)) {
    const chinese = 'signs' in part;
    const keys = chinese ? part.signs.map(keyOfSign) : part.words.map(({ stem }) => keyOfWord(stem));
    if (chinese)
      for (const [i, sign] of part.signs.entries()) {
        add(keyOfSign(sign), signWorth(sign));
        const before = keys[i - 1];
        if (before !== undefined) add(keyOfPair(before, keyOfSign(sign)), worth.pair);
      }
    else for (const word of part.words) add(keyOfWord(word.stem), wordWorth(word));
    for (const { groups } of namedIn(chinese ? 'chinese' : 'english', keys))
      for (const group of groups) add(keyOfGroup(group), 2 * groupWorth(group));
  }
  return terms;
}
const sum = (terms: Terms): number => [...terms.values()].reduce((all, one) => all + one, 0);

/**
 * @param questions the most asked first: the first of a group is the one it is called by
 * @returns the groups by the places of their questions, in the order they began
 */
export async function grouped(questions: readonly string[]): Promise<number[][]> {
  const groups: { places: number[]; terms: Terms; weight: number }[] = [];
  const having = new Map<number, number[]>(); // term -> groups whose first question has it
  for (const [place, text] of questions.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate);
    const terms = termsOf(text);
    const weight = sum(terms);
    const shared = new Map<number, number>();
    for (const [key, worthOf] of terms)
      for (const group of having.get(key) ?? []) shared.set(group, (shared.get(group) ?? 0) + worthOf);
    let best: { places: number[] } | undefined;
    let most = ALIKE;
    for (const [at, common] of shared) {
      const group = groups[at];
      if (!group) continue;
      const likeness = common / (weight + group.weight - common || 1);
      if (likeness > most || (likeness === most && !best)) [best, most] = [group, likeness];
    }
    if (best) best.places.push(place);
    else {
      for (const key of terms.keys()) {
        const there = having.get(key);
        if (there) there.push(groups.length);
        else having.set(key, [groups.length]);
      }
      groups.push({ places: [place], terms, weight });
    }
  }
  return groups.map(({ places }) => places);
}
