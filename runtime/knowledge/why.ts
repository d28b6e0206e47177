// What a question and a wording have in common, for people: words as they stand there, and pairs of words that mean the same.
import { partsOf } from './terms.ts';
import { namedIn, type Group } from './thesaurus.ts';

/** Words of a text by the group they belong to, as they stand there. */
function wordsByGroup(text: string): Map<Group, string> {
  const words = new Map<Group, string>();
  for (const part of partsOf(text)) {
    const chinese = 'signs' in part;
    const parts = chinese ? part.signs : part.words.map(({ stem }) => stem);
    const shown = chinese ? part.signs : part.words.map(({ said }) => said);
    for (const { at, length, groups } of namedIn(chinese ? 'chinese' : 'english', parts, true))
      for (const group of groups)
        if (!words.has(group)) words.set(group, shown.slice(at, at + length).join(chinese ? '' : ' '));
  }
  return words;
}

/** @param terms that they share, of which pieces and sounds are not told */
export function readable(question: string, wording: string, terms: readonly string[]): string[] {
  const plain = terms.filter((term) => !/^[~^=]/.test(term));
  const groups = terms.filter((term) => term.startsWith('='));
  if (groups.length === 0) return plain;
  const asked = wordsByGroup(question);
  const there = wordsByGroup(wording);
  const pairs = groups.flatMap((term) => {
    const group = Number(term.slice(1));
    const one = asked.get(group);
    const other = there.get(group);
    return one === undefined || other === undefined || one === other ? [] : [`${one} ≈ ${other}`];
  });
  return [...plain, ...new Set(pairs)];
}
