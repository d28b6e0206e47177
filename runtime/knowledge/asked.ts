// A question as the list is asked for it: a sum of things looked for, each in any of several forms of which the best counts.
import { soundOf, soundsIn } from '../understanding/pinyin.ts';
import { stem } from '../understanding/stem.ts';
import { groupTerm, groupWorth, partsOf, piecesOf, signWorth, soundTerm, wordWorth, worth, type Word } from './terms.ts';
import { namedIn, type Group } from './thesaurus.ts';

/** Forms of one thing with what each is worth, dearest first. */
export type Sought = readonly (readonly [term: string, weight: number])[];
/** The words that a list knows. */
export type Vocabulary = {
  has(stem: string): boolean;
  /** The word of the list that a misspelt one most likely is. */
  nearest(word: string): string | undefined;
};

/** A word that is only meant by its sound or its likeness. */
const GUESSED = 0.7;

export function askedFor(text: string, known: Vocabulary): Sought[] {
  const plain = new Map<string, { weight: number; also?: [string, number] }>();
  const add = (term: string, weight: number, also?: [string, number]) => {
    const there = plain.get(term);
    if (there) there.weight += weight;
    else plain.set(term, { weight, ...(also && { also }) });
  };
  const named: Sought[] = [];
  const seen = new Set<Group>();
  const name = (groups: readonly Group[], share: number) => {
    const fresh = groups.filter((group) => !seen.has(group));
    for (const group of fresh) seen.add(group);
    if (fresh.length > 0) named.push(fresh.map((group) => [groupTerm(group), share * groupWorth(group)]));
  };
  /** Words of the thesaurus that only sound like what is there. */
  const listen = (heard: readonly (string | undefined)[]) => {
    for (const { groups } of namedIn('sounds', heard.map((sound) => sound ?? ''))) name(groups, GUESSED); // prettier-ignore
  };
  const pairs = (sounds: readonly string[]) => {
    for (let i = 1; i < sounds.length; i++) add(`^${sounds[i - 1]} ${sounds[i]}`, worth.sound + worth.pair);
    listen(sounds);
  };
  const words = (own: readonly Word[]) => {
    const stems: string[] = [];
    for (const word of own) {
      add(word.stem, wordWorth(word));
      for (const piece of piecesOf(word)) add(piece, worth.piece);
      let root = word.stem;
      if (!word.common && !known.has(root)) {
        const sounds = soundsIn(word.said);
        if (sounds) pairs(sounds);
        const meant = namedIn('english', [root]).length > 0 ? undefined : known.nearest(word.said);
        if (meant !== undefined) add((root = stem(meant)), GUESSED);
      }
      stems.push(root);
    }
    for (const { groups } of namedIn('english', stems)) name(groups, 1);
  };
  for (const part of partsOf(text)) {
    if ('words' in part) {
      words(part.words);
      continue;
    }
    const { signs } = part;
    for (const [i, sign] of signs.entries()) {
      add(sign, signWorth(sign));
      if (i === 0) continue;
      const sound = soundTerm(signs[i - 1], sign);
      add(`${signs[i - 1]}${sign}`, worth.pair, sound === undefined ? undefined : [sound, worth.sound]);
    }
    const sure = new Set<number>();
    for (const { at, length, groups } of namedIn('chinese', signs)) {
      name(groups, 1);
      if (length > 1) for (let i = at; i < at + length; i++) sure.add(i);
    }
    listen(signs.map((sign, i) => (sure.has(i) ? undefined : soundOf(sign))));
  }
  return [...[...plain].map(([term, { weight, also }]): Sought => (also ? [[term, weight], also] : [[term, weight]])), ...named];
} // prettier-ignore
