// From headings and paragraphs to the pieces that are found and shown: 200–600 characters of one section, with the headings above them.
import type { Block } from './block.ts';
import { sentencesOf } from './sentences.ts';

/** In characters. A section that is shorter is a piece by itself: what stands under another heading is about something else. */
export const LEAST = 200;
export const MOST = 600;
const HEADING = 120;

/** `page`: where it begins. */
export type Piece = { headings: string[]; text: string; page?: number };

export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let open: { level: number; text: string; used: boolean }[] = [];
  let section: Part[] = [];
  const close = () => {
    const headings = open.map(({ text }) => shortened(text, HEADING));
    if (section.length > 0) for (const one of open) one.used = true;
    for (const { text, page } of packed(section)) pieces.push({ headings, text, ...(page !== undefined && { page }) });
    section = [];
  };
  /** A heading over nothing is all that its section says. */
  const leave = (level: number, page: number | undefined) => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const last = open.pop();
      if (!last || last.used) continue;
      for (const one of open) one.used = true;
      pieces.push({ headings: open.map(({ text }) => shortened(text, HEADING)), text: shortened(last.text, MOST), ...(page !== undefined && { page }) }); // prettier-ignore
    }
  };
  for (const { text, level, page } of blocks) {
    if (level === undefined) {
      for (const part of cut(text)) section.push({ text: part, ...(page !== undefined && { page }) });
      continue;
    }
    close();
    leave(level, page);
    open = [...open, { level, text, used: false }];
  }
  close();
  leave(1, undefined); // the highest: all of them
  return pieces;
}

type Part = { text: string; page?: number };
/** As many paragraphs as fit; one that is left over small goes to the one before it, where it fits. */
function packed(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const both = last ? last.text.length + 1 + part.text.length : Infinity;
    if (last && both <= MOST && (last.text.length < LEAST || part.text.length < LEAST)) last.text += `\n${part.text}`;
    else out.push({ ...part });
  }
  return out;
}

/** A paragraph that is too long, at the ends of its sentences; a sentence that is too long, where it may be. */
function cut(text: string): string[] {
  if (text.length <= MOST) return [text];
  const parts: string[] = [];
  let part = '';
  for (const sentence of sentencesOf(text).flatMap(cutSentence)) {
    if (part !== '' && part.length + sentence.trimEnd().length > MOST) {
      parts.push(part.trim());
      part = '';
    }
    part += sentence;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts.filter(Boolean);
}
function cutSentence(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.trimEnd().length > MOST) {
    const window = rest.slice(0, MOST);
    let at = Math.max(window.lastIndexOf('，'), window.lastIndexOf(', '), window.lastIndexOf('、'), window.lastIndexOf(' ')) + 1; // prettier-ignore
    if (at < LEAST) at = MOST;
    if (isHalf(rest, at)) at--;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}
const shortened = (text: string, most: number): string => text.slice(0, isHalf(text, most) ? most - 1 : most);
/** Between the two halves of one character. */
const isHalf = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? ''); // prettier-ignore
