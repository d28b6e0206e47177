// A word file as it comes: a word a line, or a table of word, category and note. Each line that is not taken says why.
import type { GuardLineFault, GuardWordFields } from '@dialoom/shared/api/guard';
import { guardCategories } from '@dialoom/shared/guard/policy';
import { patternFault } from '@dialoom/shared/pattern/pattern';
import { lengthOf, MOST_FOUND } from './patterns.ts';
import { foldWord } from './words.ts';

export type FileWord = Pick<GuardWordFields, 'kind' | 'word' | 'category' | 'level' | 'note' | 'near' | 'within'>;
export type FileLine = { line: number; fault: GuardLineFault; text: string };
/** `isFull`: there are more than may be; then none are kept, and the rest was not read. */
export type FileRead = { lines: number; words: FileWord[]; faults: FileLine[]; refused: number; isFull: boolean };

const MOST_CHARACTERS = 200;
const MOST_FAULTS = 100;
const SHOWN = 60;
const ALLOW = /^(?:allow|白名单|放行)$/i;
const heading = /^(?:word|words|词|敏感词|关键词)$/i;

/** Why it cannot be listed; nothing when it can. */
export function faultOf({ kind, word }: Pick<FileWord, 'kind' | 'word'>): GuardLineFault | undefined {
  if (word.trim() === '') return 'empty';
  if (word.length > MOST_CHARACTERS) return 'long';
  if (kind === 'pattern') return patternFault(word) !== undefined || lengthOf(word) > MOST_FOUND ? 'pattern' : undefined; // prettier-ignore
  const { symbols } = foldWord(word);
  if (symbols.length === 0) return 'no-letter';
  return kind === 'word' && symbols.length === 1 ? 'single' : undefined;
}

/** @param own the house's own categories: a name or id that a line may say @param most words that there is room for */
export function readWordFile(
  all: Uint8Array,
  {
    category,
    level,
    own,
    most,
  }: { category: string; level: number; own: Readonly<Record<string, string>>; most: number },
): FileRead {
  const known = new Map<string, string>([
    ...guardCategories.map((id): [string, string] => [id, id]),
    ...Object.entries(own).flatMap(([id, name]): [string, string][] => [[id, id], [name.toLowerCase(), id]]),
  ]); // prettier-ignore
  const out: FileRead = { lines: 0, words: [], faults: [], refused: 0, isFull: false };
  const seen = new Set<string>();
  const refuse = (fault: GuardLineFault, text: string): void => {
    out.refused++;
    if (out.faults.length < MOST_FAULTS) out.faults.push({ line: out.lines, fault, text: shownOf(text) });
  };
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const lossy = new TextDecoder('utf-8');
  const take = (part: Uint8Array): void => {
    out.lines++;
    let text: string;
    try {
      text = utf8.decode(part);
    } catch {
      return refuse('encoding', lossy.decode(part));
    }
    if (text.trim() === '' || text.startsWith('#')) return;
    const cells = cellsOf(text);
    const word = cells[0] ?? '';
    if (out.lines === 1 && heading.test(word)) return;
    const named = (cells[1] ?? '').toLowerCase();
    const kind = ALLOW.test(named) ? ('allow' as const) : ('word' as const);
    const its = named === '' || kind === 'allow' ? category : known.get(named);
    if (its === undefined) return refuse('category', text);
    const fault = faultOf({ kind, word });
    if (fault) return refuse(fault, text);
    const same = `${kind}\u0001${its}\u0001${word}`;
    if (seen.has(same)) return refuse('twice', text);
    seen.add(same);
    out.words.push({ kind, word, category: its, level, note: (cells[2] ?? '').slice(0, 300), near: '', within: 20 });
  };
  const bytes = asUtf8(all);
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    take(bytes.subarray(from, bytes[to - 1] === 13 ? to - 1 : to));
    if (out.words.length > most) return { ...out, words: [], isFull: true };
    from = to + 1;
  }
  return out;
}

const UNSEEN = /\p{Cc}+/gu;
const shownOf = (text: string): string => text.slice(0, SHOWN).replace(UNSEEN, '�');

/** Files of other programs come in UTF-16, with its mark, or in GB18030: where most lines with letters beyond ASCII are no UTF-8 and all are that. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const read = (encoding: string): Uint8Array | undefined => {
    try {
      return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      return undefined;
    }
  };
  if (wide) return (bytes.length > 3 ? read(wide) : undefined) ?? bytes;
  if (read('utf-8')) return bytes;
  let beyond = 0;
  let wrong = 0;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
    if (!line.some((one) => one > 127)) continue;
    beyond++;
    try {
      utf8.decode(line);
    } catch {
      wrong++;
    }
  }
  return (wrong * 2 > beyond ? read('gb18030') : undefined) ?? bytes;
} // prettier-ignore

/** The cells of a line: a comma, a tab or a wide comma parts them, quotes keep them together. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length && cells.length < 3;) {
    if (line[at] === '"') {
      let cell = '';
      for (at++; at < line.length; at++) {
        if (line[at] !== '"') cell += line[at];
        else if (line[at + 1] === '"') cell += line[at++];
        else break;
      }
      cells.push(cell.trim());
      at = (/[,\t]/.exec(line.slice(at))?.index ?? line.length - at) + at + 1;
      continue;
    }
    const next = /[,\t]/.exec(line.slice(at));
    const to = next ? at + next.index : line.length;
    cells.push(line.slice(at, to).trim());
    at = to + 1;
  }
  return cells;
}
