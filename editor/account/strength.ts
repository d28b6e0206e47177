// How hard a password is to guess, roughly and kindly: a hint while typing. The server has the last word, with its list of common ones.
export const LEAST_CHARACTERS = 10;

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Kinds of signs a guesser has to try. */
const pools: readonly [RegExp, size: number][] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{N}/u, 10],
  [/[\p{P}\p{S}\s]/u, 33],
  [/\p{Lo}/u, 2_000], // Chinese and other signs
];
const FAIR_BITS = 50;
const STRONG_BITS = 70;

/**
 * @param about name and e-mail: a password made of them is weak however long
 * @returns `short` below ten characters; else by bits, where a sign that repeats or continues the one before counts a quarter
 */
export function strengthOf(password: string, about: readonly string[] = []): Strength {
  const signs = [...password];
  if (signs.length < LEAST_CHARACTERS) return 'short';
  const pool = pools.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0) || 1;
  let counted = 0;
  for (const [at, sign] of signs.entries()) {
    const step = (sign.codePointAt(0) ?? 0) - (signs[at - 1]?.codePointAt(0) ?? -9);
    counted += Math.abs(step) <= 1 ? 0.25 : 1;
  }
  const distinct = new Set(signs).size;
  const bits = Math.min(counted, distinct * 2) * Math.log2(pool);
  const lower = password.toLowerCase();
  const known = about
    .flatMap((text) => text.toLowerCase().split(/[\s@.]+/))
    .filter((part) => part.length >= 4 && lower.includes(part));
  const left = bits - known.join('').length * Math.log2(pool);
  return left < FAIR_BITS ? 'weak' : left < STRONG_BITS ? 'fair' : 'strong';
}
