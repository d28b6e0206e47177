// Measures what is found in texts against what is right: type, value and both offsets must agree.
import type { Json } from '@dialoom/shared/node/effects';
import type { EntityType } from './entity.ts';
import { findEntities } from './find-entities.ts';

export type Row = {
  text: string;
  locale: string;
  /** ISO 8601 with its offset: the clock and the customer's zone. */
  now: string;
  /** An IANA name, where the offset of `now` is not the customer's. */
  zone?: string | undefined;
  entities: readonly { type: string; value: Json; start: number; end: number }[];
};
type Share = { precision: number; recall: number; f1: number };
/** Fractions 0–1. */
export type EntityEvaluation = Share & {
  byType: Record<string, Share>;
  /** Microseconds a row. */
  p50Us: number;
  p99Us: number;
  meanUs: number;
};
export type Difference = { text: string; missed: Row['entities']; wrong: Row['entities'] };

/** Minutes east of UTC. */
export function zoneOfRow({ now, zone }: Pick<Row, 'now' | 'zone'>): number {
  if (zone !== undefined) {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(now))
      .find(({ type }) => type === 'timeZoneName')?.value;
    return offset(name ?? '');
  }
  return offset(/[+-]\d{2}:?\d{2}$/.exec(now)?.[0] ?? '');
}
function offset(text: string): number {
  const match = /([+-])(\d{2}):?(\d{2})$/.exec(text);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

const plain = (value: Json): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(value);
const keyOf = ({ type, value, start, end }: Row['entities'][number]): string => `${type} ${start} ${end} ${plain(value)}`; // prettier-ignore

/**
 * Only the types that the rows name count, so that a file about dates is not blamed for its numbers.
 * @param now a clock in ms, for the times only
 */
export function evaluateEntities(rows: readonly Row[], now: () => number): EntityEvaluation & { differences: Difference[] } {
  const types = new Set(rows.flatMap(({ entities }) => entities.map(({ type }) => type as EntityType)));
  for (const row of rows) findEntities(row.text, { locale: row.locale, at: 0, zoneMinutes: 0 }); // expressions are compiled when first used
  const counts = new Map([...types].map((type) => [type as string, { right: 0, found: 0, wanted: 0 }]));
  const differences: Difference[] = [];
  const times: number[] = [];
  for (const row of rows) {
    const zoneMinutes = zoneOfRow(row);
    const at = Date.parse(row.now);
    const began = now();
    const found = findEntities(row.text, { locale: row.locale, at, zoneMinutes, types });
    times.push((now() - began) * 1_000);
    const wanted = new Set(row.entities.map(keyOf));
    const got = new Set(found.map(keyOf));
    for (const { type } of row.entities) count(counts, type).wanted++;
    for (const one of found) {
      count(counts, one.type).found++;
      if (wanted.has(keyOf(one))) count(counts, one.type).right++;
    }
    const missed = row.entities.filter((one) => !got.has(keyOf(one)));
    const wrong = found.filter((one) => !wanted.has(keyOf(one)));
    if (missed.length + wrong.length > 0) differences.push({ text: row.text, missed, wrong });
  }
  const all = { right: 0, found: 0, wanted: 0 };
  for (const one of counts.values()) {
    all.right += one.right;
    all.found += one.found;
    all.wanted += one.wanted;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    ...shareOf(all),
    byType: Object.fromEntries([...counts].map(([type, one]) => [type, shareOf(one)])),
    p50Us: at(0.5),
    p99Us: at(0.99),
    meanUs: times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length),
    differences,
  };
} // prettier-ignore
type Count = { right: number; found: number; wanted: number };
function count(counts: Map<string, Count>, type: string): Count {
  const known = counts.get(type) ?? { right: 0, found: 0, wanted: 0 };
  counts.set(type, known);
  return known;
}
function shareOf({ right, found, wanted }: Count): Share {
  const precision = found === 0 ? (wanted === 0 ? 1 : 0) : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
