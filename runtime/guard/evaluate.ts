// How well the matcher does on cases with known hits, with figures that can be compared.
import type { Hit, Scanner } from './scan.ts';

export type Case = { text: string; kind?: string; hits: readonly Hit[] };
/** Shares from 0 to 1. `byKind`: of the cases of a kind, those whose hits are exactly the expected ones. */
export type Figures = {
  precision: number;
  recall: number;
  f1: number;
  byKind: Readonly<Record<string, number>>;
  mbPerSecond: number;
};

/** How much text is read to time it: short files are read again and again. */
const TIMED_BYTES = 8_000_000;
const keyOf = ({ start, end, word, category }: Hit): string => JSON.stringify([start, end, word, category]);

/** `clock` in milliseconds. Speed is over the texts as UTF-8, on this one thread. */
export function evaluateGuard(scanner: Scanner, cases: readonly Case[], clock: () => number): Figures {
  let right = 0;
  let found = 0;
  let expected = 0;
  const kinds = new Map<string, { right: number; all: number }>();
  for (const { text, kind = 'all', hits } of cases) {
    const got = new Set(scanner.scan(text).map(keyOf));
    const wanted = new Set(hits.map(keyOf));
    const both = [...got].filter((one) => wanted.has(one)).length;
    right += both;
    found += got.size;
    expected += wanted.size;
    const sum = kinds.get(kind) ?? { right: 0, all: 0 };
    sum.all++;
    if (both === got.size && both === wanted.size) sum.right++;
    kinds.set(kind, sum);
  }
  const precision = found === 0 ? 1 : right / found;
  const recall = expected === 0 ? 1 : right / expected;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    byKind: Object.fromEntries([...kinds].map(([kind, sum]) => [kind, sum.right / sum.all])),
    mbPerSecond: speedOf(scanner, cases, clock),
  };
}

function speedOf(scanner: Scanner, cases: readonly Case[], clock: () => number): number {
  const bytes = cases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes === 0) return 0;
  const rounds = Math.max(1, Math.ceil(TIMED_BYTES / bytes));
  const began = clock();
  for (let round = 0; round < rounds; round++) for (const { text } of cases) scanner.scan(text);
  return (bytes * rounds) / 1_000 / Math.max(clock() - began, 0.001);
}
