// All examples of a bot as a file, in the form the import reads.
import type { BotDocument } from '@dialoom/shared/document/document';
import { marksOf } from '@dialoom/shared/document/marks';
import type { Locale } from '@dialoom/shared/node/define';
import { writeSheet } from '../spreadsheet/write.ts';
import { columnNames } from './columns.ts';

type Row = { intent: string; language: string; text: string; marks: { start: number; end: number; entity: string }[] };

function* rowsOf({ intents }: BotDocument, only: string | undefined): Generator<Row> {
  for (const [id, intent] of Object.entries(intents)) {
    if (only !== undefined && id !== only) continue;
    for (const [language, lines] of Object.entries(intent.examples))
      for (const text of lines)
        yield { intent: intent.name, language, text, marks: marksOf(intent, language, text).map(({ start, end, entity }) => ({ start, end, entity })) }; // prettier-ignore
  }
}

/** @param only the id of one intent */
export function writeExamples(type: 'csv' | 'jsonl', document: BotDocument, locale: Locale, only?: string): AsyncIterable<Buffer> {
  if (type === 'csv') {
    const { intent, language, text, marks } = columnNames[locale];
    return writeSheet('csv', [intent, language, text, marks], cellsOf(rowsOf(document, only)));
  }
  return linesOf(rowsOf(document, only));
} // prettier-ignore
function* cellsOf(rows: Iterable<Row>): Generator<string[]> {
  for (const { intent, language, text, marks } of rows)
    yield [intent, language, text, marks.map(({ start, end, entity }) => `${start}-${end}:${entity}`).join('; ')];
}
async function* linesOf(rows: Iterable<Row>): AsyncGenerator<Buffer> {
  for (const { marks, ...row } of rows) yield Buffer.from(`${JSON.stringify({ ...row, ...(marks.length > 0 && { marks }) })}\n`); // prettier-ignore
}
