// A table of variants: one case becomes one run a row, with `{{ column }}` replaced in what is said and what is expected.
import type { Case, CaseStep } from './case.ts';
import type { Expectation, SingleExpectation } from './expectation.ts';

/** One run of a case. `row` counts from 0; absent without a table. */
export type Run = { case: Case; row?: number };

/** Every run that a case stands for. A table without rows is no run. */
export function runsOf(one: Case): Run[] {
  if (!one.table) return [{ case: one }];
  const { columns, rows } = one.table;
  return rows.map((cells, row) => ({ case: withRow(one, columns, cells), row }));
}
/** How many results they have together; a table without rows has one: that it has none. */
export const countRuns = (cases: readonly Case[]): number =>
  cases.reduce((sum, one) => sum + (one.off ? 0 : Math.max(1, one.table?.rows.length ?? 1)), 0);

const HOLE = /\{\{\s*([^{}]{1,40}?)\s*\}\}/g;
/** The columns that the texts of a case name. */
export function holesOf(one: Case): Set<string> {
  const found = new Set<string>();
  mapCase(one, (text) => {
    for (const [, name = ''] of text.matchAll(HOLE)) found.add(name);
    return text;
  });
  return found;
}

function withRow(one: Case, columns: readonly string[], cells: readonly string[]): Case {
  const values = new Map(columns.map((column, i) => [column, cells[i] ?? '']));
  return mapCase(one, (text) => text.replace(HOLE, (hole, name: string) => values.get(name) ?? hole));
}

/** The case with every text of its steps and expectations put through. Mocks stay: they hold data of a backend, braces and all. */
function mapCase(one: Case, put: (text: string) => string): Case {
  const single = (expectation: SingleExpectation): SingleExpectation => {
    switch (expectation.is) {
      case 'says':
      case 'offers':
        return { ...expectation, text: put(expectation.text) };
      case 'intent':
        return { ...expectation, intent: put(expectation.intent) };
      case 'variable':
        return { ...expectation, value: put(expectation.value) };
      case 'visits':
      case 'exit':
        return { ...expectation, node: put(expectation.node) };
      case 'length':
      case 'person':
      case 'ends':
        return expectation;
      default:
        return expectation satisfies never;
    }
  };
  const each = (list: readonly Expectation[]): Expectation[] =>
    list.map((expectation) => (expectation.is === 'any' ? { ...expectation, of: expectation.of.map(single) } : single(expectation)));
  const step = (given: CaseStep): CaseStep => {
    const expect = given.expect && { expect: each(given.expect) };
    switch (given.do) {
      case 'say':
      case 'press':
        return { ...given, ...expect, text: put(given.text) };
      case 'fill':
        return { ...given, ...expect, values: Object.fromEntries(Object.entries(given.values).map(([id, text]) => [id, put(text)])) };
      case 'file':
        return { ...given, ...expect, name: put(given.name) };
      case 'burst':
        return { ...given, ...expect, lines: given.lines.map(put) };
      case 'silence':
      case 'person':
      case 'language':
      case 'customer':
      case 'clock':
      case 'set':
        return { ...given, ...expect };
      default:
        return given satisfies never;
    }
  };
  return { ...one, ...(one.greeting && { greeting: each(one.greeting) }), steps: one.steps.map(step) };
} // prettier-ignore
