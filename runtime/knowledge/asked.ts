// A question as the list is asked for it: a sum of things looked for, each in any of several forms of which the best counts.
import { soundOf, soundsIn } from '../understanding/pinyin.ts';
import { stem } from '../understanding/stem.ts';
import { keyOfGroup, keyOfPair, keyOfPiece, keyOfSign, keyOfSound, keyOfWord } from './keys.ts';
import { groupWorth, isTelling, partsOf, piecesOf, signWorth, wordWorth, worth, type Word } from './terms.ts';
import { isWayOfAsking, namedIn, type Group } from './thesaurus.ts';

/** A term that would do, and what it is worth. */
export type Form = readonly [key: number, weight: number];
export type Sought = {
  /** Dearest first. */
  forms: readonly Form[];
  /** A sign, a pair of signs or a stem as people read it; '' for pieces, sounds and meanings. */
  said: string;
  /** What is meant by it, when it is meanings that are looked for. */
  groups: readonly Group[];
  /** Whether it says what the question is about. */
  tells: boolean;
};
/** The words that a list knows. */
export type Vocabulary = {
  has(stem: string): boolean;
  /** The word of the list that a misspelt one most likely is. */
  nearest(word: string): string | undefined;
};

/** A word that is only meant by its sound or its likeness. */
const GUESSED = 0.7;
/** The sound of nothing. */
const UNHEARD = -1;

/** The question word by word comes first, what it means last. */
export function askedFor(text: string, known: Vocabulary): Sought[] {
  const plain = new Map<number, { said: string; weight: number; also: Form | undefined }>();
  let counts = 1; // of the part that is read
  const add = (key: number, weight: number, said = '', also?: Form) => {
    const there = plain.get(key);
    if (there) there.weight += counts * weight;
    else plain.set(key, { said: counts < 1 ? '' : said, weight: counts * weight, also });
  };
  const named: Sought[] = [];
  const seen = new Set<Group>();
  const name = (groups: readonly Group[], share: number, tells = true) => {
    const fresh = groups.filter((group) => !seen.has(group));
    for (const group of fresh) seen.add(group);
    const forms = fresh.map((group): Form => [keyOfGroup(group), counts * share * groupWorth(group)]);
    if (fresh.length > 0) named.push({ forms, said: '', groups: fresh, tells: tells && counts === 1 && !fresh.every(isWayOfAsking) });
  };
  /** Words of the thesaurus that only sound like what is there. */
  const listen = (heard: readonly number[], tells: boolean) => {
    for (const { groups } of namedIn('sounds', heard)) name(groups, GUESSED, tells);
  };
  const words = (own: readonly Word[]) => {
    const stems: string[] = [];
    for (const word of own) {
      add(keyOfWord(word.stem), wordWorth(word), word.stem);
      for (const piece of piecesOf(word)) add(keyOfPiece(piece), worth.piece);
      let root = word.stem;
      if (!word.common && !known.has(root)) {
        const sounds = soundsIn(word.said);
        for (const [i, sound] of sounds?.entries() ?? []) if (i > 0) add(keyOfSound(sounds?.[i - 1] ?? 0, sound), worth.sound + worth.pair);
        if (sounds) listen(sounds, true);
        const meant = namedIn('english', [keyOfWord(root)]).length > 0 ? undefined : known.nearest(word.said);
        if (meant !== undefined) add(keyOfWord((root = stem(meant))), GUESSED, root);
      }
      stems.push(root);
    }
    for (const { groups } of namedIn('english', stems.map(keyOfWord))) name(groups, 1);
  };
  for (const part of partsOf(text)) {
    counts = part.counts;
    if ('words' in part) {
      words(part.words);
      continue;
    }
    const { signs } = part;
    const heard = signs.map(soundOf);
    for (const [i, sign] of signs.entries()) {
      add(keyOfSign(sign), signWorth(sign), sign);
      const before = signs[i - 1];
      if (before === undefined) continue;
      const [one, other] = [heard[i - 1], heard[i]];
      add(keyOfPair(keyOfSign(before), keyOfSign(sign)), worth.pair, before + sign, one === undefined || other === undefined ? undefined : [keyOfSound(one, other), worth.sound]);
    }
    const sure = new Set<number>();
    for (const { at, length, groups } of namedIn('chinese', signs.map(keyOfSign))) {
      name(groups, 1);
      if (length > 1) for (let i = at; i < at + length; i++) sure.add(i);
    }
    listen(heard.map((sound, i) => (sure.has(i) ? UNHEARD : (sound ?? UNHEARD))), false); // many words sound alike
  }
  return [
    ...[...plain].map(([key, { weight, said, also }]): Sought => ({ forms: also ? [[key, weight], also] : [[key, weight]], said, groups: [], tells: said !== '' && isTelling(said) })),
    ...named,
  ];
} // prettier-ignore
