// What a question and a wording have in common, for people: words as they stand there, and pairs of words that mean the same.
import type { Sought } from './asked.ts';
import { keyOfSign, keyOfWord } from './keys.ts';
import { partsOf } from './terms.ts';
import { namedIn, type Group } from './thesaurus.ts';

/** Words of a text by the group they belong to, as they stand there. */
function wordsByGroup(text: string): Map<Group, string> {
  const words = new Map<Group, string>();
  for (const part of partsOf(text)) {
    const chinese = 'signs' in part;
    const parts = chinese ? part.signs.map(keyOfSign) : part.words.map(({ stem }) => keyOfWord(stem));
    const shown = chinese ? part.signs : part.words.map(({ said }) => said);
    for (const { at, length, groups } of namedIn(chinese ? 'chinese' : 'english', parts, true))
      for (const group of groups)
        if (!words.has(group)) words.set(group, shown.slice(at, at + length).join(chinese ? '' : ' '));
  }
  return words;
}

/** @param met what of the question the wording has; pieces and sounds are not told */
export function readable(question: string, wording: string, met: readonly Sought[]): string[] {
  const plain = met.flatMap(({ said }) => (said === '' ? [] : [said]));
  const groups = met.flatMap((one) => one.groups);
  if (groups.length === 0) return plain;
  const asked = wordsByGroup(question);
  const there = wordsByGroup(wording);
  const pairs = groups.flatMap((group) => {
    const one = asked.get(group);
    const other = there.get(group);
    return one === undefined || other === undefined || one === other ? [] : [`${one} ≈ ${other}`];
  });
  return [...plain, ...new Set(pairs)];
}
