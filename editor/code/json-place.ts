// Where a cursor stands in a piece of JSON that may be half written, and where each of its values lies.
import type { Path } from '../document/path.ts';

/** What is written at the cursor: a key of the object at `path`, or the value at `path`. `from` to `to` is what stands there already. */
type JsonPlace = { at: 'key' | 'value'; path: Path; from: number; to: number; has: ReadonlySet<string> };
type Span = { start: number; end: number };

type Frame = {
  list: boolean;
  key: string | number;
  wants: 'key' | 'colon' | 'value' | 'comma';
  has: Set<string>;
  start: number;
};
const tokens = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;
const fresh = (list: boolean, start: number): Frame => ({
  list,
  key: list ? 0 : '',
  wants: list ? 'value' : 'key',
  has: new Set(),
  start,
});
const textOf = (token: string): string => {
  try {
    return String(JSON.parse(token));
  } catch {
    return token.replaceAll('"', ''); // half of a text
  }
};

/** Reads as far as it can be read; nothing fails. @param found told of each value with its path */
function read(text: string, found: (path: Path, span: Span) => void, offset = -1): JsonPlace | undefined {
  const frames: Frame[] = [];
  let place: JsonPlace | undefined;
  let rootDone = false;
  const path = (): Path => frames.map(({ key }) => key);
  const look = (from: number, to: number) => {
    const top = frames.at(-1);
    if (!top) place = rootDone ? undefined : { at: 'value', path: [], from, to, has: new Set() };
    else if (top.wants === 'key') place = { at: 'key', path: path().slice(0, -1), from, to, has: top.has };
    else if (top.wants === 'value') place = { at: 'value', path: path(), from, to, has: top.has };
  };
  const done = (start: number, end: number) => {
    found(path(), { start, end });
    const top = frames.at(-1);
    if (top) top.wants = 'comma';
    else rootDone = true;
  };
  let last = 0;
  let looked = offset < 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const end = index + token.length;
    const isSign = /^[{}[\],:]$/.test(token);
    if (!looked && offset <= index) looked = (look(offset, offset), true); // in the space before it
    if (!looked && !isSign && offset <= end)
      looked = (look(index, offset + (/^[\p{L}\p{N}_-]*"?/u.exec(text.slice(offset, end))?.[0].length ?? 0)), true); // within it, or right behind; a quote that is not closed ends with its word
    const top = frames.at(-1);
    if (token === '{' || token === '[') frames.push(fresh(token === '[', index));
    else if (token === '}' || token === ']') {
      const closed = frames.pop();
      if (closed) done(closed.start, end);
    } else if (token === ':') {
      if (top) top.wants = 'value';
    } else if (token === ',') {
      if (top?.list) [top.key, top.wants] = [Number(top.key) + 1, 'value'];
      else if (top) [top.key, top.wants] = ['', 'key'];
    } else if (top?.wants === 'key') {
      const key = textOf(token);
      [top.key, top.wants] = [key, 'colon'];
      if (index !== place?.from) top.has.add(key); // the one that is being written may be offered again
    } else done(index, end);
    last = end;
  }
  if (!looked && offset >= last) look(offset, offset);
  return place;
}

/** Nothing where neither a key nor a value may stand. */
export const placeAt = (text: string, offset: number): JsonPlace | undefined => read(text, () => undefined, offset);

/** Where the value at a path lies; of one that is missing, the nearest around it. */
export function spanOf(text: string, path: Path): Span {
  let best: Span = { start: 0, end: Math.min(1, text.length) };
  let depth = -1;
  read(text, (at, span) => {
    if (at.length <= depth || at.length > path.length || !at.every((key, i) => String(key) === String(path[i]))) return;
    [best, depth] = [span, at.length];
  });
  return best;
}
