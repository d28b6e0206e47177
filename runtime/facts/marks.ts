// Where a question names something of a table: whole phrases first, then slips of the keyboard and of the ear.
import { distance } from '../understanding/edit-distance.ts';
import { soundOf } from '../understanding/pinyin.ts';
import type { Compiled, Mark } from './compile.ts';
import { fillerAt } from './fillers.ts';
import { isHan, keyOf, type Token } from './tokens.ts';

/** Words `from` to `to` (exclusive) and all that they can mean. `near`: not as it stands in the table. */
export type Span = { from: number; to: number; marks: readonly Mark[]; near: boolean };
/** A slip is looked for from this length on: shorter words are too near to each other. */
const SHORTEST = 5;
const TWO_SLIPS = 9;

const rank = ({ kind }: Mark): number => (kind === 'thing' ? 3 : kind === 'value' ? 2 : kind === 'fact' ? 1 : 0);
const bestRank = ({ marks }: Span): number => Math.max(...marks.map(rank));

function exact({ phrases }: Compiled, keys: readonly string[]): Span[] {
  const all: Span[] = [];
  for (let from = 0; from < keys.length; from++)
    for (const { length, found } of phrases.from(keys, from)) all.push({ from, to: from + length, marks: found, near: false }); // prettier-ignore
  return all;
}
/** The longest win; none over another. */
function apart(spans: readonly Span[]): Span[] {
  const taken: Span[] = [];
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from) || bestRank(b) - bestRank(a) || a.from - b.from))
    if (!taken.some(({ from, to }) => from < span.to && span.from < to)) taken.push(span);
  return taken.toSorted((a, b) => a.from - b.from);
} // prettier-ignore

/** @returns the words as they were read, and what they name, in their order */
export function marksIn(compiled: Compiled, given: readonly Token[]): { tokens: readonly Token[]; spans: Span[] } {
  const spans = apart(
    exact(
      compiled,
      given.map(({ key }) => key),
    ),
  );
  const isKnown = (i: number, all: readonly Span[]) => all.some(({ from, to }) => from <= i && i < to);
  const { tokens, mended } = mend(compiled, given, (i) => isKnown(i, spans));
  const keys = tokens.map(({ key }) => key);
  const found = mended.size === 0 ? spans : apart(exact(compiled, keys)).map((span) => ({ ...span, near: [...mended].some((i) => span.from <= i && i < span.to) })); // prettier-ignore
  const heard = alike(compiled, keys, found);
  return { tokens, spans: heard.length === 0 ? found : apart([...found.filter((span) => !heard.some(({ from, to }) => from < span.to && span.from < to)), ...heard]) }; // prettier-ignore
}

/** Words that the table does not know, and that say nothing else, as the words of the table that they are nearest to. */
function mend({ words }: Compiled, given: readonly Token[], isKnown: (i: number) => boolean): { tokens: Token[]; mended: Set<number> } {
  const keys = given.map(({ key }) => key);
  const tokens: Token[] = [];
  const mended = new Set<number>();
  for (let i = 0; i < given.length; i++) {
    const token = given[i];
    if (!token) continue;
    const next = given[i + 1];
    const joined = next && !isKnown(i) && !isKnown(i + 1) ? `${token.word}${next.word}` : '';
    if (next && /^[a-z]{6,}$/.test(joined) && words.get(joined[0] ?? '')?.has(joined)) {
      tokens.push({ ...token, word: joined, key: keyOf(joined), end: next.end });
      mended.add(tokens.length - 1);
      i++;
      continue;
    }
    const meant = isKnown(i) || fillerAt(keys, i) > 0 || token.word.length < SHORTEST || !/^[a-z]+$/.test(token.word) ? undefined : nearest(words.get(token.word[0] ?? ''), token.word); // prettier-ignore
    if (meant !== undefined) mended.add(tokens.length);
    tokens.push(meant === undefined ? token : { ...token, word: meant, key: keyOf(meant) });
  }
  return { tokens, mended };
} // prettier-ignore
/** Nothing when two are equally near. */
function nearest(words: ReadonlySet<string> | undefined, said: string): string | undefined {
  const most = said.length >= TWO_SLIPS ? 2 : 1;
  let best: { word: string; slips: number } | undefined;
  let tied = false;
  for (const word of words ?? []) {
    if (word.length < SHORTEST || Math.abs(word.length - said.length) > most) continue;
    const slips = distance(said, word, most);
    if (slips > most || (best && slips > best.slips)) continue;
    tied = best !== undefined && slips === best.slips && keyOf(word) !== keyOf(best.word);
    best = { word, slips };
  }
  return tied ? undefined : best?.word;
}

/** Names whose signs sound like what was typed; at least half of them must be the same. */
function alike({ sounds }: Compiled, keys: readonly string[], spans: readonly Span[]): Span[] {
  const free = (from: number, to: number) => !spans.some((span) => span.from < to && from < span.to && span.to - span.from >= to - from);
  const heard = keys.map((key) => String(soundOf(key) ?? key));
  const out: Span[] = [];
  for (let from = 0; from < keys.length; from++) {
    if (!isHan(keys[from] ?? '')) continue;
    for (const { length, found } of sounds.from(heard, from)) {
      const near = found.filter(({ keys: own }) => {
        const same = own.filter((key, i) => key === keys[from + i]).length;
        return same < own.length && same * 2 >= own.length;
      });
      if (near.length > 0 && free(from, from + length)) out.push({ from, to: from + length, marks: near.map(({ mark }) => mark), near: true }); // prettier-ignore
    }
  }
  return apart(out);
} // prettier-ignore
