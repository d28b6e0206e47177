// Which of the intents in doubt a message is nearest to, by vectors of their examples. Silent when two are about as near, or none is near
// enough: how near is enough is what the examples are to their own kind.

export type Placed = { intent: string; vector: Float32Array };

/** The mean of an intent's nearest examples, this many. */
const NEAREST = 3;
/** Two intents that are this near to each other are not told apart. */
const APART = 0.03;
/** So many of an intent's examples may lie farther from the others than a message that is taken for it. */
const FAR = 0.1;

export function nearestIntent(
  message: Float32Array,
  examples: readonly Placed[],
  asked: ReadonlySet<string>,
  floor: number,
): string | undefined {
  const near = new Map<string, number[]>();
  for (const { intent, vector } of examples)
    if (asked.has(intent)) {
      const list = near.get(intent);
      const how = cosine(message, vector);
      if (list) list.push(how);
      else near.set(intent, [how]);
    }
  const [first, second] = [...near]
    .map(([intent, all]) => ({ intent, near: meanOfBest(all) }))
    .toSorted((a, b) => b.near - a.near || (a.intent < b.intent ? -1 : 1));
  if (!first || first.near < floor || (second && first.near - second.near < APART)) return undefined;
  return first.intent;
}

/** How near an example is to the others of its intent, at its least: beyond that a message is about something else. */
export function floorOf(examples: readonly Placed[]): number {
  const own = examples.flatMap((one, i) => {
    const others = examples.flatMap((other, j) => (i !== j && other.intent === one.intent ? [cosine(one.vector, other.vector)] : [])); // prettier-ignore
    return others.length === 0 ? [] : [meanOfBest(others)];
  });
  return own.toSorted((a, b) => a - b)[Math.floor(own.length * FAR)] ?? 0;
}

const meanOfBest = (all: readonly number[]): number => {
  const best = all.toSorted((a, b) => b - a).slice(0, NEAREST);
  return best.reduce((sum, one) => sum + one, 0) / best.length;
};
export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let left = 0;
  let right = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    left += x * x;
    right += y * y;
  }
  return left > 0 && right > 0 ? dot / Math.sqrt(left * right) : 0;
}
