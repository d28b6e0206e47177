// How well personal data is found in the labelled lines that ship: those that the finder was mended for, and those that nobody mended for.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { evaluatePersonal, type LabelledLine } from '../runtime/personal/evaluate.ts';
import type { Row } from './table.ts';

const folder = join(import.meta.dirname, '../runtime/personal/sample');
/** What is asked of the set that is kept for it. */
const SET = 'lines';
const BARS: Readonly<Record<string, number>> = { all: 0.98, idcard: 0.98, bankcard: 0.98, phone: 0.98, email: 0.98, plate: 0.98, name: 0.9, address: 0.9 }; // prettier-ignore
type Figures = { precision: number; recall: number };
export type PersonalFigures = Readonly<Record<string, { lines: number; kinds: Record<string, Figures> }>>;

export const measurePersonal = (): PersonalFigures =>
  Object.fromEntries(
    globSync('*.jsonl', { cwd: folder })
      .toSorted()
      .map((file) => {
        const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as LabelledLine); // prettier-ignore
        const { byKind, precision, recall } = evaluatePersonal(lines);
        return [basename(file, '.jsonl'), { lines: lines.length, kinds: { ...byKind, all: { precision, recall } } }];
      }),
  );

export const personalRows = (figures: PersonalFigures): Row[] =>
  Object.entries(figures).flatMap(([set, { lines, kinds }]) =>
    Object.entries(kinds).map(([kind, { precision, recall }]): Row => {
      const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
      const bar = set === SET ? BARS[kind] : undefined;
      const row = { what: `personal data, ${set} (${lines} lines): ${kind}, precision and recall`, value: `${percent(precision)}, ${percent(recall)}` }; // prettier-ignore
      return bar === undefined ? row : { ...row, bar: `≥ ${percent(bar)}`, holds: Math.min(precision, recall) >= bar };
    }),
  );
