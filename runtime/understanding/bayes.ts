// Multinomial Bayes over the examples' own features: how often the examples of a class have what a text has. It knows nothing of which
// feature tells the classes apart, as the regression does, and errs elsewhere; where examples abound, the two are better together.
import type { Vector } from './vectors.ts';

/** How often a class is taken to have what its examples do not have. */
const UNSEEN = 0.1;
/** With so many examples an intent it begins to count, and with so many it counts in full. Below, chance is most of what it hears. */
const FROM = 12;
const FULL = 24;
const WEIGHT = 2;

/** How much it counts beside the regression: by the examples an intent has on average. */
export const bayesWeight = (examples: number, intents: number): number =>
  WEIGHT * Math.min(1, Math.max(0, (examples / Math.max(1, intents) - FROM) / (FULL - FROM)));

/** Rows of examples by class, as `Fitted` has them. */
export type Rows = { labels: Uint16Array; starts: Uint32Array; ids: Uint16Array };

/**
 * @param size features there are
 * @returns how much likelier each class makes a feature of the text than all examples do: the mean of the logarithms. The array is used
 * again by the next call.
 */
export function bayesOf(
  { labels, starts, ids }: Rows,
  classes: number,
  size: number,
): (vector: Vector) => Float64Array {
  // of each feature the classes that have it, and what that says; rows come class by class, so the last seen is enough
  const first = new Uint32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  const each = (see: (id: number, label: number, isNew: boolean) => void): void => {
    last.fill(-1);
    for (const [row, label] of labels.entries())
      for (let at = starts[row] as number, end = starts[row + 1] as number; at < end; at++) {
        const id = ids[at] as number;
        see(id, label, last[id] !== label);
        last[id] = label;
      }
  };
  each((id, _, isNew) => void (isNew && (first[id + 1] = (first[id + 1] as number) + 1)));
  for (let id = 0; id < size; id++) first[id + 1] = (first[id + 1] as number) + (first[id] as number);
  const next = first.slice();
  const having = new Uint16Array(first[size] as number);
  const says = new Float32Array(having.length);
  const seen = new Float64Array(classes).fill(UNSEEN * size);
  each((id, label, isNew) => {
    if (isNew) having[(next[id] = (next[id] as number) + 1) - 1] = label;
    const at = (next[id] as number) - 1;
    says[at] = (says[at] as number) + 1;
    seen[label] = (seen[label] as number) + 1;
  });
  for (const [at, count] of says.entries()) says[at] = Math.log1p(count / UNSEEN);
  const any = new Float64Array(size).fill(UNSEEN);
  for (const id of ids) any[id] = (any[id] as number) + 1;
  const all = ids.length + UNSEEN * size;
  const usual = any.map((count) => Math.log(count / all));
  const few = seen.map((count) => Math.log(UNSEEN / count));
  const lift = new Float64Array(classes);
  return ({ ids: own }) => {
    lift.fill(0);
    if (own.length === 0) return lift;
    let expected = 0;
    for (let k = 0; k < own.length; k++) {
      const id = own[k] as number;
      expected += usual[id] as number;
      for (let at = first[id] as number, end = first[id + 1] as number; at < end; at++)
        lift[having[at] as number] = (lift[having[at] as number] as number) + (says[at] as number);
    }
    for (let c = 0; c < classes; c++) lift[c] = ((lift[c] as number) - expected) / own.length + (few[c] as number);
    return lift;
  };
}
