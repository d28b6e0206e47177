// Reads the text of a PDF, page by page: lines from where the letters stand, paragraphs from the space between lines, headings from their
// size, without what stands on every page.
import { tidy, type Block, type Reading } from './block.ts';
import { ReadingFault } from './fault.ts';
import { MOST_PAGES, MOST_TEXT } from './limits.ts';
import { paragraphs, withoutRunning, type PdfLine } from './pdf-lines.ts';

/** A page with fewer letters holds a picture of its text. */
const FEW = 8;

/** @param progress told after some pages. @throws ReadingFault */
export async function readPdf(bytes: Buffer, progress: (done: number, of: number) => void): Promise<Reading> {
  const { getDocument, PasswordException } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, stopAtErrors: false,
    maxImageSize: 1, enableXfa: false, verbosity: 0,
  }); // prettier-ignore
  const pdf = await task.promise.catch((error: unknown) => {
    throw new ReadingFault(error instanceof PasswordException ? 'reading.encrypted' : 'reading.broken');
  });
  if (pdf.numPages > MOST_PAGES) throw new ReadingFault('reading.pages', { most: MOST_PAGES });
  const pages: PdfLine[][] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOf(items);
    pages.push(lines);
    letters += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > MOST_TEXT) throw new ReadingFault('reading.long', { most: MOST_TEXT.toLocaleString('en') });
    page.cleanup();
    if (number % 10 === 0) progress(number, pdf.numPages);
  }
  if (letters < FEW * pages.length) throw new ReadingFault('reading.no-text');
  const meta = await pdf.getMetadata().catch(() => undefined);
  const { Title: title } = (meta?.info ?? {}) as { Title?: unknown };
  const blocks: Block[] = paragraphs(withoutRunning(pages));
  return { blocks, pages: pages.length, ...(typeof title === 'string' && tidy(title) !== '' && { title: tidy(title).slice(0, 200) }) }; // prettier-ignore
}

/** What pdf.js tells of a stretch of letters: where it stands, and how large it is. */
type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };
function linesOf(items: readonly object[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const given of items) {
    if (!('str' in given)) continue;
    const { str, transform, width, height } = given as Item;
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    if (str !== '') {
      if (line && Math.abs(line.y - y) > Math.max(line.height, height) * 0.5) line = undefined;
      if (!line) lines.push((line = { text: '', y, height: 0, left: x, right: x }));
      const gap = x - line.right;
      if (line.text !== '' && gap > Math.max(1, height * 0.18) && !/\s$/.test(line.text) && !/^\s/.test(str)) line.text += gap > height * 2 ? '  ' : ' '; // prettier-ignore
      line.text += str;
      line.height = Math.max(line.height, str.trim() === '' ? 0 : height);
      line.right = x + width;
    }
    if ((given as Item).hasEOL) line = undefined;
  }
  return lines.map((one) => ({ ...one, text: tidy(one.text) })).filter(({ text }) => text !== '');
}
