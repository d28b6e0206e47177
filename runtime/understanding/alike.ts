// Examples beside each other: what is said the same way twice, what is nearly said in another intent, and what is understood thanks to a
// single other example.
import { classifierOf } from './classifier.ts';
import type { Tested } from './cross.ts';
import { modelOf, type Lesson, type Model } from './learn.ts';
import { nearestOf, spaceOf } from './vectors.ts';

export type Alike = {
  /** Rows that are the same but for width, case, politeness and closing signs; two or more each. */
  same: readonly (readonly number[])[];
  /** Rows of two intents that are nearly the same, in thousandths; the nearest first. */
  near: readonly (readonly [a: number, b: number, near: number])[];
  /** Without `on`, `row` would be taken for `intent`, another than its own. */
  leans: readonly (readonly [row: number, on: number, intent: number])[];
};

/** From here on two examples of different intents are nearly the same sentence. */
const NEARLY = 0.72;
const MOST_NEAR = 200;
/** So many that may lean on one other are tried; together no more than this share of the examples, so that the rest stays as it is. */
const MOST_LEANING = 60;
const SHARE_LEANING = 0.05;

/** @param progress 0–1 */
export function alikeIn(
  lesson: Lesson,
  texts: readonly string[],
  model: Model,
  tested: readonly (Tested | undefined)[],
  progress: (share: number) => void = () => undefined,
): Alike {
  const { rows, keys } = lesson;
  const same = [...Map.groupBy(rows.keys(), (i) => keys[i] ?? '').values()].filter(({ length }) => length > 1);
  const space = spaceOf(rows.map(({ features }) => features));
  const vectors = rows.map(({ features }) => space.vectorOf(features));
  const nearest = nearestOf(vectors, space.size);
  const labels = Uint16Array.from(rows, ({ label }) => label);
  const firstOf = new Map<string, number>();
  const numbers = Uint32Array.from(keys, (key, i) => firstOf.get(key) ?? (firstOf.set(key, i), i)); // those said the same way have one
  const near: [number, number, number][] = [];
  const candidates: { row: number; on: number; by: number }[] = [];
  for (const [i, vector] of vectors.entries()) {
    const label = labels[i] ?? 0;
    // its own intent's two nearest, and the nearest of all others
    let [on, first, second, other, foreign] = [-1, 0, 0, -1, 0];
    const hows = nearest(vector);
    // counted by hand: for 15,000 examples it is gone through 225 million times
    for (let j = 0; j < hows.length; j++) {
      const how = hows[j] as number;
      if (how <= second && how <= foreign) continue;
      if (j === i || numbers[j] === numbers[i]) continue;
      if (labels[j] === label) {
        if (how > first) [second, first, on] = [first, how, j];
        else if (how > second) second = how;
      } else if (how > foreign) [foreign, other] = [how, j];
    }
    if (foreign >= NEARLY) near.push([Math.min(i, other), Math.max(i, other), Math.round(foreign * 1_000)]);
    if (on >= 0 && first > foreign && second < foreign && isRight(tested[i], label)) candidates.push({ row: i, on, by: foreign - second }); // prettier-ignore
    if (i % 500 === 0) progress((0.8 * i) / vectors.length);
  }
  const pairs = [...new Map(near.map((pair) => [`${pair[0]} ${pair[1]}`, pair])).values()];
  return {
    same,
    near: pairs.toSorted((a, b) => b[2] - a[2] || a[0] - b[0]).slice(0, MOST_NEAR),
    leans: leansAmong(
      lesson,
      texts,
      model,
      candidates.toSorted((a, b) => b.by - a.by || a.row - b.row),
    ),
  };
}

const isRight = (tested: Tested | undefined, label: number): boolean => tested?.ranked[0]?.[0] === label;

/** Tried, not guessed: two models more, one without the rows, one without what they lean on too. */
function leansAmong(
  lesson: Lesson,
  texts: readonly string[],
  model: Model,
  candidates: readonly { row: number; on: number }[],
): [number, number, number][] {
  const most = Math.min(MOST_LEANING, Math.ceil(texts.length * SHARE_LEANING));
  const taken = new Set<number>();
  const chosen = candidates.filter(({ row, on }) => {
    if (taken.size >= 2 * most || taken.has(row) || taken.has(on)) return false;
    taken.add(row).add(on);
    return true;
  });
  if (chosen.length === 0) return [];
  const out = new Set(chosen.map(({ row }) => row));
  const withOn = classifierOf(modelOf(lesson, model, (row) => !out.has(row)));
  const without = classifierOf(modelOf(lesson, model, (row) => !taken.has(row)));
  const { intents, rows } = lesson;
  return chosen.flatMap(({ row, on }): [number, number, number][] => {
    const own = intents[rows[row]?.label ?? -1];
    const text = texts[row] ?? '';
    if (withOn.classify(text).ranked[0]?.intent !== own) return [];
    const [best] = without.classify(text).ranked;
    return best && best.intent !== own && best.confidence > 0 ? [[row, on, intents.indexOf(best.intent)]] : [];
  });
}
