// Two texts, word by word: what stayed, what was taken out, what was put in. Chinese and Japanese go sign by sign, a variable is one word.
export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string };

const WORD =
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
/** Beyond this many words on a side the middle is told as replaced: the work grows with the product of both. */
const MOST = 1_500;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Joined without what was added it is `before`, without what was removed `after`. */
export function textDiff(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  // a sign that is no word to us (half of a pair) is left out of the words: then the texts are told as replaced
  if (a.join('') !== before || b.join('') !== after) return replaced(before, after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle =
    left.length > MOST || right.length > MOST ? replaced(left.join(''), right.join('')) : longestCommon(left, right);
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end === 0 ? '' : a.slice(-end).join('') },
  ]);
}

const replaced = (before: string, after: string): TextPart[] =>
  joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);

/** The usual table of longest common subsequences. */
function longestCommon(a: readonly string[], b: readonly string[]): TextPart[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      parts.push({ kind: 'same', text: x });
      i++;
      j++;
    } else if (
      x !== undefined &&
      (y === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: x });
      i++;
    } else if (y !== undefined) {
      parts.push({ kind: 'added', text: y });
      j++;
    }
  }
  return parts;
}

/** Neighbours of a kind become one; between two stretches what was removed stands before what was added. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const made: TextPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = made.at(-1);
      if (last?.kind === 'same') last.text += text;
      else made.push({ kind, text });
    }
  }
  flush();
  return made;
}
