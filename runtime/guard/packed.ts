// A list as one text, to be handed to a thread without a copy of each word.
import { compileLists, type Listed, type Lists, type Reads } from './words.ts';

type PackedWord = {
  kind: 'word' | 'pattern' | 'allow';
  word: string;
  category: string;
  near: string;
  within: number;
};
const FIELD = '\u0001';
const LINE = '\u0002';
const control = /[\u0001\u0002]/g; // oxlint-disable-line no-control-regex -- the two that part the words

const clean = (text: string): string => text.replace(control, '');
export const pack = (words: readonly PackedWord[]): string =>
  words
    .map(({ kind, word, category, near, within }) =>
      [kind, clean(word), category, clean(near), String(within)].join(FIELD),
    )
    .join(LINE);
export const packAfter = (packed: string, more: string): string =>
  packed === '' || more === '' ? packed + more : packed + LINE + more;

export function compilePacked(packed: string, reads: Reads): Lists {
  const listed: Listed[] = [];
  const allowed: string[] = [];
  for (const line of packed === '' ? [] : packed.split(LINE)) {
    const [kind = '', word = '', category = '', near = '', within = ''] = line.split(FIELD);
    if (kind === 'allow') allowed.push(word);
    else
      listed.push({
        word,
        category,
        ...(near !== '' && { near, within: Number(within) }),
        ...(kind === 'pattern' && { pattern: true as const }),
      });
  }
  return compileLists(listed, allowed, reads);
}

/** The arrays of a list, to be handed over. */
export function buffersOf(lists: Lists): ArrayBuffer[] {
  const arrays = [lists, lists.automaton, lists.sounds, lists.sounds?.automaton].flatMap((one) => (one ? Object.values(one) : [])); // prettier-ignore
  return [...new Set(arrays.flatMap((one) => (ArrayBuffer.isView(one) ? [one.buffer as ArrayBuffer] : [])))];
}
