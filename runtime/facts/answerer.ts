// The tables of a list as one of those who answer `retrieve`: answers with the rows they stand in, and choices where something is missing.
import type { Answerer } from '../perform/retrieve.ts';
import { answerId, askTables } from './ask.ts';
import { nameOf } from './say.ts';
import type { FactShelf } from './shelf.ts';

const TITLE = 200;
const PLACE = 300;
const BUTTON = 80;

export const factAnswerer =
  (shelf: Pick<FactShelf, 'tables'>): Answerer =>
  async ({ workspace, list, text, locale, after }) => {
    const asked = askTables(await shelf.tables(workspace, list), text, locale, after);
    if (!asked) return [];
    const { compiled, understood, said, id } = asked;
    const { confidence } = understood;
    const citation = (rows: readonly number[]) => ({
      title: compiled.table.name.slice(0, TITLE),
      ...(rows.length > 0 && { place: [...new Set(rows)].map((row) => nameOf(compiled, row, locale)).join(', ').slice(0, PLACE) }), // prettier-ignore
    });
    if (said.choices.length > 0)
      return said.choices.map(({ label, answer, row, fact }, i) => ({
        id: answerId(compiled, row, fact),
        kind: 'fact' as const,
        question: label,
        answer,
        citation: citation([row]),
        band: 'doubtful' as const,
        confidence: confidence - i / 1_000, // in the order of the table
        how: 'words' as const,
        by: label,
      }));
    const by = said.cells.map(({ row }) => nameOf(compiled, row, locale)).join(', ') || compiled.table.name;
    // of those that fit, one press asks about one
    const listed = said.listed.map((row) => nameOf(compiled, row, locale)).filter((name) => name.length <= BUTTON);
    return [{ id, kind: 'fact' as const, question: text.slice(0, TITLE), answer: said.answer, ...(listed.length > 0 && { offers: [...new Set(listed)] }), citation: citation(said.cells.map(({ row }) => row)), band: 'found' as const, confidence, how: 'words' as const, by }]; // prettier-ignore
  };
