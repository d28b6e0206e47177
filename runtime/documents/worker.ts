// The thread that reads a document: a file from outside can take its memory and its time, not the server's. It comes for one file and goes.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentKind } from '@dialoom/shared/api/documents';
import type { Reading } from './block.ts';
import { asReading, ReadingFault, type Params, type ReadingCode } from './fault.ts';
import { MOST_PIECES, MOST_TEXT } from './limits.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { plainText } from './plain-text.ts';

export type ReadingInput = { bytes: Uint8Array; kind: DocumentKind; charset?: string | undefined };
export type ReadingDone = { title?: string; pages?: number; pieces: (Piece & { digest: string })[] };
export type ReadingAnswer = { progress: { done: number; of: number } } | { done: ReadingDone } | { code: ReadingCode; params: Params }; // prettier-ignore

const tell = (answer: ReadingAnswer) => parentPort?.postMessage(answer);

/** Each reader is loaded when it is wanted. */
async function read({ bytes, kind, charset }: ReadingInput): Promise<Reading> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(file, (done, of) => tell({ progress: { done, of } }));
    case 'docx':
      return (await import('./docx.ts')).readDocx(file);
    case 'csv':
    case 'xlsx':
      return (await import('./table.ts')).readTable(file, kind);
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(limited(plainText(file)));
    case 'text':
      return (await import('./text.ts')).readText(limited(plainText(file)));
    case 'html':
    case 'page': {
      const { charsetOf, readHtml } = await import('./html.ts');
      return readHtml(plainText(file, charset ?? charsetOf(file)));
    }
    default:
      return kind satisfies never;
  }
}
function limited(text: string): string {
  if (text.length > MOST_TEXT) throw new ReadingFault('reading.long', { most: MOST_TEXT.toLocaleString('en') });
  return text;
}
const digestOf = ({ headings, text }: Piece): string => createHash('sha256').update(JSON.stringify([headings, text])).digest('base64url').slice(0, 16); // prettier-ignore

const input = workerData as ReadingInput;
try {
  const { title, pages, blocks } = await read(input);
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT) throw new ReadingFault('reading.long', { most: MOST_TEXT.toLocaleString('en') }); // prettier-ignore
  const pieces = piecesOf(blocks);
  if (pieces.length > MOST_PIECES) throw new ReadingFault('reading.long', { most: MOST_TEXT.toLocaleString('en') });
  if (pieces.length === 0) throw new ReadingFault('reading.empty');
  tell({ done: { pieces: pieces.map((piece) => ({ ...piece, digest: digestOf(piece) })), ...(title !== undefined && { title }), ...(pages !== undefined && { pages }) } }); // prettier-ignore
} catch (error) {
  // tables keep their own words: what is wrong with a row or a column
  const own = (input.kind === 'csv' || input.kind === 'xlsx') && error instanceof Error && 'code' in error ? (error as ReadingFault) : asReading(error); // prettier-ignore
  tell({ code: own.code, params: own.params ?? {} });
}
