// Measures what is found of personal data against labelled lines: kind and both offsets must agree.
import { findPersonal } from './find-personal.ts';
import type { PersonalSpan } from './span.ts';

export type LabelledLine = { text: string; spans: readonly { kind: string; start: number; end: number }[] };
type Share = { precision: number; recall: number; f1: number };
/** Fractions 0–1. */
export type PersonalEvaluation = Share & {
  byKind: Record<string, Share & { wanted: number }>;
  /** Lines that are not as labelled. */
  differences: { text: string; missed: LabelledLine['spans']; wrong: PersonalSpan[] }[];
};
const keyOf = ({ kind, start, end }: LabelledLine['spans'][number]): string => `${kind} ${start} ${end}`;

export function evaluatePersonal(lines: readonly LabelledLine[]): PersonalEvaluation {
  const counts = new Map<string, Count>();
  const count = (kind: string): Count => {
    const known = counts.get(kind) ?? { right: 0, found: 0, wanted: 0 };
    counts.set(kind, known);
    return known;
  };
  const differences: PersonalEvaluation['differences'] = [];
  for (const { text, spans } of lines) {
    const found = findPersonal(text);
    const wanted = new Set(spans.map(keyOf));
    const got = new Set(found.map(keyOf));
    for (const { kind } of spans) count(kind).wanted++;
    for (const one of found) {
      count(one.kind).found++;
      if (wanted.has(keyOf(one))) count(one.kind).right++;
    }
    const missed = spans.filter((one) => !got.has(keyOf(one)));
    const wrong = found.filter((one) => !wanted.has(keyOf(one)));
    if (missed.length + wrong.length > 0) differences.push({ text, missed, wrong });
  }
  const all = { right: 0, found: 0, wanted: 0 };
  for (const { right, found, wanted } of counts.values()) {
    all.right += right;
    all.found += found;
    all.wanted += wanted;
  }
  const byKind = Object.fromEntries([...counts].map(([kind, one]) => [kind, { ...shareOf(one), wanted: one.wanted }]));
  return { ...shareOf(all), byKind, differences };
}
type Count = { right: number; found: number; wanted: number };
function shareOf({ right, found, wanted }: Count): Share {
  const precision = found === 0 ? (wanted === 0 ? 1 : 0) : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
