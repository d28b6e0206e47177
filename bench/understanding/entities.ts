// What is found in a text: dates, amounts, telephone numbers and the like. Type, value and both places must be right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateEntities, type Row as Example } from '../../runtime/understanding/entities/evaluate.ts';
import { findEntities } from '../../runtime/understanding/entities/find-entities.ts';
import type { Row } from '../table.ts';
import type { Measured } from './main.ts';

/** The least F1 in per cent: of what was looked at, and of wordings that were not. */
const bars = { dev: 90, 'looked-at': 90, 'held-out': 80, 'held-out-late': 80, 'held-out-mixed': 80 } as const;
/** Milliseconds a row. */
const SLOWEST = 0.3;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const clock = () => performance.now();

const examplesOf = (set: string): Example[] =>
  readFileSync(join(import.meta.dirname, 'entities', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);

/** Nothing but what nearly fits, as long as the longest paste. */
function longMs(): number {
  const options = { locale: 'zh-CN', at: Date.UTC(2026, 2, 11), zoneMinutes: 480 };
  return Math.max(
    ...['三月', '下午三点', 'one ', '$1', '0', '订单A1'].map((piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const began = clock();
      findEntities(text, options);
      return clock() - began;
    }),
  );
}

export function measureEntities(): Measured {
  const result: Record<string, unknown> = {};
  const rows = Object.entries(bars).flatMap(([set, bar]): Row[] => {
    const examples = examplesOf(set);
    // the best of five: what the machine does beside it only takes away
    const rounds = Array.from({ length: 5 }, () => evaluateEntities(examples, clock));
    const { differences, ...measured } = rounds.reduce((best, one) => (one.meanUs < best.meanUs ? one : best));
    result[set] = { ...measured, rows: examples.length, differences: differences.length };
    const { f1, precision, recall, meanUs } = measured;
    return [
      { what: `entities ${set} (${examples.length} rows): F1`, value: `${percent(f1)} (P ${percent(precision)}, R ${percent(recall)})`, bar: `≥ ${bar} %`, holds: f1 * 100 >= bar },
      { what: `entities ${set}: a row`, value: `${(meanUs / 1_000).toFixed(3)} ms`, bar: `≤ ${SLOWEST} ms`, holds: meanUs / 1_000 <= SLOWEST },
    ];
  }); // prettier-ignore
  const long = longMs();
  result['longMs'] = long;
  rows.push({ what: 'entities: 100,000 signs of what nearly fits', value: `${long.toFixed(0)} ms` });
  return { result, rows };
}
