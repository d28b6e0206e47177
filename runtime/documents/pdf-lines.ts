// From lines on pages to headings and paragraphs: pure, so that it can be tried without a PDF.
import { numberedHeading, type Block } from './block.ts';

/** A line as it stands on a page; `y` grows upwards. In points. */
export type PdfLine = { text: string; y: number; height: number; left: number; right: number };

/** Lines at the top and bottom that stand on most pages, numbers aside, and page numbers. */
export function withoutRunning(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const shapeOf = ({ text }: PdfLine) => text.replace(/\d+/g, '#');
  const edges = (lines: readonly PdfLine[]) => {
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    return new Set([...sorted.slice(0, 2), ...sorted.slice(-2)]);
  };
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const shape of new Set([...edges(lines)].map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return pages.map((lines) => {
    const outer = edges(lines);
    const runs = (line: PdfLine) => outer.has(line) && ((pages.length > 2 && (counts.get(shapeOf(line)) ?? 0) > pages.length / 2) || isPageNumber(line.text)); // prettier-ignore
    return lines.filter((line) => !runs(line));
  });
}
const isPageNumber = (text: string): boolean =>
  /^[-–—\s]*(第|page)?\s*\d{1,4}\s*页?(\s*([/／|,，]|of|共)\s*\d{1,4}\s*页?)?[-–—\s]*$/i.test(text);

/** Larger than the text by this much is a heading. */
const LARGER = 1.15;
const LONGEST_HEADING = 80;

export function paragraphs(pages: readonly (readonly PdfLine[])[]): Block[] {
  const body = bodyHeight(pages);
  const sizes = [...new Set(pages.flat().map(sizeOf).filter((size) => size >= body * LARGER))].toSorted((a, b) => b - a); // prettier-ignore
  const levelOf = (line: PdfLine): number | undefined => {
    if (line.text.length > LONGEST_HEADING) return undefined;
    const at = sizes.indexOf(sizeOf(line));
    return at >= 0 && /\p{L}/u.test(line.text) ? Math.min(6, at + 1) : numberedHeading(line.text);
  };
  const blocks: Block[] = [];
  let before: PdfLine | undefined;
  for (const [i, lines] of pages.entries()) {
    const step = usualStep(lines);
    const edge = Math.max(0, ...lines.map(({ right }) => right));
    for (const line of lines) {
      const level = levelOf(line);
      const last = blocks.at(-1);
      const gap = before && before.y - line.y;
      const isNear = gap !== undefined && gap > 0 && gap <= Math.max(step, line.height) * 1.45;
      if (level !== undefined) {
        // a heading over two lines
        if (
          last?.level === level &&
          isNear &&
          last.text.length + line.text.length <= LONGEST_HEADING &&
          numberedHeading(line.text) === undefined
        )
          last.text = joined(last.text, line.text); // prettier-ignore
        else blocks.push({ text: line.text, level, page: i + 1 });
      } else if (last && last.level === undefined && before && goesOn(before, line, isNear, last.page === i + 1, edge))
        last.text = joined(last.text, line.text); // prettier-ignore
      else blocks.push({ text: line.text, page: i + 1 });
      before = line;
    }
  }
  return blocks;
}
/** Whether a line belongs to the paragraph before it. */
function goesOn(before: PdfLine, line: PdfLine, isNear: boolean, samePage: boolean, edge: number): boolean {
  if (/^([-•·●▪◦]|\(?\d{1,2}[.)、]|[（(][一二三四五六七八九十\d]+[)）])\s?/.test(line.text)) return false; // an item of a list
  const ended = /[。！？!?.：:；;]["”’」』）)]*$/.test(before.text);
  if (!samePage) return !ended; // a sentence that goes on over the page
  if (!isNear) return false;
  return !(ended && before.right < edge * 0.85);
}
const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
function joined(one: string, other: string): string {
  const [last = '', next = ''] = [one.at(-1), other[0]];
  if (last === '-' && /\p{L}-$/u.test(one) && /^\p{Ll}/u.test(other)) return one.slice(0, -1) + other;
  return CJK.test(last) || CJK.test(next) ? one + other : `${one} ${other}`;
}
const sizeOf = ({ height }: PdfLine): number => Math.round(height * 2) / 2;
/** The size that most letters have. */
function bodyHeight(pages: readonly (readonly PdfLine[])[]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) letters.set(sizeOf(line), (letters.get(sizeOf(line)) ?? 0) + line.text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
/** From one line to the next within a paragraph. */
function usualStep(lines: readonly PdfLine[]): number {
  const steps = lines.flatMap(({ y, height }, i) => {
    const step = (lines[i - 1]?.y ?? y) - y;
    return step > 0 && step < height * 3 ? [step] : [];
  });
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 3)] ?? 0;
}
