// A CSV row by row: comma, semicolon or tab, found by looking at the first line.
import { CsvError, parse } from 'csv-parse';
import { decode, encodingOf, type Encoding } from './encoding.ts';
import { SheetFault } from './fault.ts';
import { MOST_ROW } from './limits.ts';
import type { RawRow } from './rows.ts';

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** @throws SheetFault */
export async function* readCsv(bytes: Buffer): AsyncGenerator<RawRow> {
  const encoding = encodingOf(bytes);
  const { delimiter, told } = delimiterOf(bytes, encoding);
  const parser = parse({
    delimiter,
    from_line: told ? 2 : 1,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true, // a quote in the middle of a word is a quote: 5" screen
    skip_empty_lines: true,
    max_record_size: MOST_ROW,
    info: true,
  });
  const pieces = decode(bytes, encoding);
  const feed = () => {
    for (let piece = pieces.next(); ; piece = pieces.next()) {
      if (piece.done) return void parser.end();
      if (!parser.write(piece.value)) return;
    }
  };
  parser.on('drain', feed);
  feed();
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { records: number; empty_lines: number } }>)
      yield { at: info.records + info.empty_lines + (told ? 1 : 0), cells: record }; // prettier-ignore
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number((error as { records?: unknown }).records ?? 0) + 1;
    throw new SheetFault('sheet.quote', { row });
  }
}

/** The one that stands most often in the first line, outside quotes. `told`: the file says it itself, in a first line `sep=;`. */
export function delimiterOf(bytes: Buffer, encoding: Encoding): { delimiter: Delimiter; told: boolean } {
  const [text = ''] = decode(bytes, encoding);
  const own = /^sep=([,;\t])\r?\n/i.exec(text)?.[1];
  if (own !== undefined) return { delimiter: delimiters.find((one) => one === own) ?? ',', told: true };
  const counts = new Map<string, number>();
  let quoted = false;
  let seen = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (seen) break;
    } else {
      seen = true;
      if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
  }
  const [best = ','] = delimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return { delimiter: best, told: false };
}
