// A text file line by line, as a table of one column: in whatever encoding it is written.
import { decode, encodingOf } from './encoding.ts';
import { SheetFault } from './fault.ts';
import { isOther } from './kind.ts';
import { MOST_CELL } from './limits.ts';
import type { RawRow } from './rows.ts';

/** @throws sheet.empty, sheet.kind */
export async function* readLines(bytes: Buffer): AsyncGenerator<RawRow> {
  if (bytes.length === 0) throw new SheetFault('sheet.empty');
  if (isOther(bytes)) throw new SheetFault('sheet.kind');
  yield { at: 0, cells: ['text'] };
  let [at, held, cr] = [0, '', false];
  const line = (text: string): RawRow => ({ at: ++at, cells: [text] });
  for (const piece of decode(bytes, encodingOf(bytes))) {
    const parts = (cr && piece.startsWith('\n') ? piece.slice(1) : piece).split(/\r\n|[\n\r\u2028\u2029]/u);
    cr = piece.endsWith('\r');
    for (const [i, part] of parts.entries()) {
      if (held.length <= MOST_CELL) held += part; // of a longer line no more is needed than that it is too long
      if (i === parts.length - 1) break;
      yield line(held);
      held = '';
    }
  }
  if (held !== '') yield line(held);
}
