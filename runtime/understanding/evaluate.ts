// Measures the classifier: accuracy, what is understood with the threshold, how well "none of these" is seen, calibration, time.
import type { Classifier } from './classifier.ts';
import type { Example } from './learn.ts';

/** The test file's name for "none of them". */
const NONE = 'oos';
/** Messages before times count: a server that runs is warm. */
const WARM = 300;
/** Shares are fractions 0–1; without rows outside, the figures about them are 0. */
export type Evaluation = {
  /** Over the rows inside, nothing rejected. */
  accuracy: number;
  macroF1: number;
  /** Over the rows inside, with the threshold: a rejected row is wrong. */
  inScope: number;
  oosRecall: number;
  oosPrecision: number;
  /** How well confidence tells inside from outside. */
  auroc: number;
  /** Expected calibration error: confidence against being right, ten bins. */
  ece: number;
  threshold: number;
  p50Us: number;
  p99Us: number;
};

/** The rows to learn from, and what their intents are called: `card_not_working` is "card not working". */
export function lessonOf(rows: readonly Example[]): { examples: Example[]; names: Map<string, string> } {
  const examples = rows.filter(({ intent }) => intent !== NONE);
  return { examples, names: new Map(examples.map(({ intent }) => [intent, intent.replace(/[_./-]+/g, ' ')])) };
}

/** @param now a clock in ms, for the times only */
export function evaluate(model: Classifier, ask: readonly Example[], now: () => number): Evaluation {
  for (const { text } of ask.slice(0, WARM)) model.classify(text);
  const times: number[] = [];
  const rows = ask.map(({ text, intent }) => {
    const before = now();
    const [best] = model.classify(text).ranked;
    times.push((now() - before) * 1_000);
    return { wanted: intent, got: best?.intent ?? '', confidence: best?.confidence ?? 0 };
  });
  const inside = rows.filter(({ wanted }) => wanted !== NONE);
  const outside = rows.filter(({ wanted }) => wanted === NONE);
  const accepted = ({ confidence }: { confidence: number }) => confidence >= model.threshold;
  const rejected = rows.filter((row) => !accepted(row));
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    accuracy: share(inside, ({ wanted, got }) => wanted === got),
    macroF1: macroF1(inside),
    inScope: share(inside, (row) => row.wanted === row.got && accepted(row)),
    oosRecall: share(outside, (row) => !accepted(row)),
    oosPrecision: share(rejected, ({ wanted }) => wanted === NONE),
    auroc: auroc(inside, outside),
    ece: calibrationError(rows.map(({ wanted, got, confidence }) => ({ confidence, right: wanted === got }))),
    threshold: model.threshold,
    p50Us: at(0.5),
    p99Us: at(0.99),
  };
}

const share = <T>(rows: readonly T[], holds: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;

/** The mean of the intents' F1, each counting alike however often it is asked for. */
function macroF1(rows: readonly { wanted: string; got: string }[]): number {
  const intents = [...new Set(rows.map(({ wanted }) => wanted))];
  const f1 = intents.map((intent) => {
    const right = rows.filter(({ wanted, got }) => wanted === intent && got === intent).length;
    const asked = rows.filter(({ wanted }) => wanted === intent).length;
    const said = rows.filter(({ got }) => got === intent).length;
    return (2 * right) / (asked + said);
  });
  return f1.length === 0 ? 0 : f1.reduce((sum, one) => sum + one, 0) / f1.length;
}

/** The chance that a row inside is surer than one outside, ties counting half (Mann–Whitney). */
function auroc(inside: readonly { confidence: number }[], outside: readonly { confidence: number }[]): number {
  if (inside.length === 0 || outside.length === 0) return 0;
  const all = [
    ...inside.map(({ confidence }) => ({ confidence, inside: true })),
    ...outside.map(({ confidence }) => ({ confidence, inside: false })),
  ].toSorted((a, b) => a.confidence - b.confidence);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.confidence === all[from]?.confidence) to++;
    const rank = (from + 1 + to) / 2; // those who are alike share the middle of their ranks
    for (let i = from; i < to; i++) if (all[i]?.inside) ranks += rank;
    from = to;
  }
  return (ranks - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
}

function calibrationError(rows: readonly { confidence: number; right: boolean }[], bins = 10): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const of = rows.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    if (of.length === 0) continue;
    const sure = of.reduce((sum, { confidence }) => sum + confidence, 0) / of.length;
    error += (of.length / rows.length) * Math.abs(sure - share(of, ({ right }) => right));
  }
  return error;
}
