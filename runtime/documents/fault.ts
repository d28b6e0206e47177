// What is wrong with a document as a whole. A plain object across the thread's wall.
import type { ErrorCode } from '@dialoom/shared/text/errors';
import { SheetFault } from '../spreadsheet/fault.ts';

export type ReadingCode = Extract<ErrorCode, `reading.${string}` | `sheet.${string}`>;
export type Params = Readonly<Record<string, string | number>>;

export class ReadingFault extends Error {
  readonly code: ReadingCode;
  readonly params: Params;
  constructor(code: ReadingCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What the readers of ZIP files and of text say, in the words of documents. */
export function asReading(error: unknown): ReadingFault {
  if (error instanceof ReadingFault) return error;
  if (!(error instanceof SheetFault)) return new ReadingFault('reading.broken'); // a file that our reader trips over
  switch (error.code) {
    case 'sheet.encrypted':
    case 'sheet.bomb':
    case 'sheet.kind':
    case 'sheet.slow':
      return new ReadingFault(`reading.${error.code.slice(6) as 'encrypted' | 'bomb' | 'kind' | 'slow'}`);
    default:
      return new ReadingFault('reading.broken');
  }
}
