// Cross-validation of a bot's own examples: each is put to a model that has learnt from the others, and is as sure of itself as the whole.
import { classifierOf } from './classifier.ts';
import { learnFrom, modelOf, type Lesson, type Model } from './learn.ts';

/** What a model that had not seen it makes of an example: the likeliest intents by their places, in thousandths, the best first. */
export type Tested = { ranked: readonly (readonly [intent: number, sure: number])[]; exact: boolean };
export type Crossed = {
  /** The model of all examples. */
  model: Model;
  folds: number;
  /** By example; nothing where it could not be tested: the only one of its intent. */
  tested: readonly (Tested | undefined)[];
  /** How sure it is of lines that are about something else, in thousandths. */
  outside: readonly number[];
};

/** With few examples each fold leaves more to learn from. */
const FEW = 1_000;
const foldsFor = (examples: number): number => (examples <= FEW ? 10 : 5);
/** So many intents of a message are kept: more are never offered. */
const KEPT = 4;

/**
 * The same examples and seed give the same answer.
 * @param texts of the rows  @param progress after each model, 0–1
 */
export function crossValidate(
  lesson: Lesson,
  texts: readonly string[],
  seed: number,
  progress: (share: number) => void = () => undefined,
): Crossed {
  const folds = foldsFor(texts.length);
  const model = learnFrom(lesson);
  progress(1 / (folds + 1));
  const { intents, rows, elsewhere } = lesson;
  const at = new Map(intents.map((intent, i) => [intent, i]));
  const foldOf = foldsOf(lesson, folds, seed);
  const tested: (Tested | undefined)[] = rows.map(() => undefined);
  const outside: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { classify } = classifierOf(modelOf(lesson, model, (row) => foldOf[row] !== fold, (line) => line % folds !== fold)); // prettier-ignore
    for (const [row, text] of texts.entries()) {
      if (foldOf[row] !== fold) continue;
      const { ranked, exact } = classify(text);
      tested[row] = {
        ranked: ranked.slice(0, KEPT).map(({ intent, confidence }) => [at.get(intent) ?? 0, thousandths(confidence)]),
        exact,
      };
    }
    for (const [line, text] of elsewhere.entries()) if (line % folds === fold) outside.push(thousandths(classify(text).ranked[0]?.confidence ?? 0)); // prettier-ignore
    progress((fold + 2) / (folds + 1));
  }
  return { model, folds, tested, outside };
}

const thousandths = (share: number): number => Math.round(share * 1_000);

/** Of each row the fold that tests it, −1 for none. What is said the same way twice is tested together, or it would be known already. */
function foldsOf({ rows, keys, intents }: Lesson, folds: number, seed: number): Int8Array {
  const firstOf = new Map<string, number>();
  for (const [i, key] of keys.entries()) if (!firstOf.has(key)) firstOf.set(key, i);
  const own: number[][] = intents.map(() => []);
  for (const i of firstOf.values()) own[rows[i]?.label ?? 0]?.push(i);
  const said: Set<string>[] = intents.map(() => new Set());
  for (const [i, { label }] of rows.entries()) said[label]?.add(keys[i] ?? '');
  const next = lot(seed);
  const fold = new Map<string, number>();
  let turn = 0; // intents of three examples do not all begin with the first fold
  for (const list of own) {
    for (let i = list.length - 1; i > 0; i--) {
      const j = next(i + 1);
      [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
    }
    for (const i of list) fold.set(keys[i] ?? '', turn++ % folds);
  }
  return Int8Array.from(rows, ({ label }, i) => ((said[label]?.size ?? 0) < 2 ? -1 : (fold.get(keys[i] ?? '') ?? 0)));
}

/** Whole numbers below `of`, the same ones for the same seed. */
function lot(seed: number): (of: number) => number {
  let state = seed >>> 0;
  return (of) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
}
