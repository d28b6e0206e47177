// Everything that is wrong in a template and every variable it reads, each with its place: for marks where it stands.
import { TemplateFault, templateReads } from './template.ts';

/** Offsets in the source. */
type Span = { at: number; length: number };
/** `reason` in Liquid's words (see text/template-reasons.ts). */
export type FaultPlace = Span & { reason: string };
export type ReadPlace = Span & { path: string };

const MOST = 50;

/**
 * Reads on behind a mistake: what is wrong is taken out and the rest is read again, so that the second mistake is told too. Never throws.
 * @returns both in the order of the text
 */
export function templatePlaces(source: string): { faults: FaultPlace[]; reads: ReadPlace[] } {
  const faults: FaultPlace[] = [];
  for (let rest = source; ;) {
    try {
      const reads = templateReads(rest).map(({ path, row, column }) => ({
        path, at: offsetOf(rest, row, column), length: nameIn(path).length,
      })); // prettier-ignore
      return { faults: faults.toSorted(byPlace), reads: reads.toSorted(byPlace) };
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      const at = pieceAt(rest, error.at);
      faults.push({ reason: error.message, ...at });
      if (at.length === 0 || faults.length === MOST) return { faults: faults.toSorted(byPlace), reads: [] };
      rest = blanked(rest, at);
    }
  }
}

const byPlace = (a: Span, b: Span) => a.at - b.at;
/** The variable itself: `order` of `order.lines[0].sku`. */
export const nameIn = (path: string): string => path.split(/[.[]/)[0] ?? path;

/** The braces a place lies in; without an end, the rest of the line. Length 0: there are none, so nobody can take them out. */
function pieceAt(source: string, place: number | undefined): Span {
  const from = place ?? source.search(/\{[{%]/);
  const before = Math.max(source.lastIndexOf('}}', from - 1), source.lastIndexOf('%}', from - 1)) + 1;
  const opens = source.slice(before).search(/\{[{%]/); // the first that nothing closed: `{{ name … {{ other }}`
  const at = opens < 0 ? -1 : before + opens;
  if (at < 0 || at > from) return { at: Math.max(0, Math.min(from, source.length)), length: 0 };
  const end = /[}%]\}/.exec(source.slice(Math.max(at + 2, from)));
  const next = source.slice(at + 2).search(/\{[{%]/);
  const closed = end && Math.max(at + 2, from) + end.index + 2;
  if (closed && (next < 0 || closed <= at + 2 + next)) return { at, length: closed - at };
  const line = source.indexOf('\n', at);
  const stops = [source.length, line < 0 ? source.length : line, next < 0 ? source.length : at + 2 + next];
  return { at, length: Math.max(2, Math.min(...stops) - at) };
}

/** Spaces in its place, so that every other place stays where it was. */
const blanked = (source: string, { at, length }: Span): string =>
  source.slice(0, at) + source.slice(at, at + length).replace(/[^\n]/g, ' ') + source.slice(at + length);

function offsetOf(source: string, row: number, column: number): number {
  let at = 0;
  for (let line = 1; line < row; line++) at = source.indexOf('\n', at) + 1;
  return at + column - 1;
}
