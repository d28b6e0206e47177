// The values that a bot's own conditions speak of. A search that wants both sides of a condition tries these first.
import type { LintContext } from '@dialoom/shared/lint/context';
import type { ConditionsData, Rule } from '@dialoom/shared/node/conditions';
import type { Json } from '@dialoom/shared/node/effects';

export type Literal = {
  path: string;
  values: readonly Json[];
  /** It must fit one of these: in RE2 syntax. */
  patterns?: readonly string[];
};

/** By variable path, in the order they stand in the document. Each rule gives a value it holds for and one it does not. */
export function literalsIn({ nodes }: LintContext): Literal[] {
  const found = new Map<string, Json[]>();
  const patterns = new Map<string, string[]>();
  for (const { values } of nodes)
    for (const { schema, value } of values) {
      if (schema.as !== 'conditions') continue;
      for (const row of (value as ConditionsData).rows)
        for (const rule of 'op' in row ? [row] : row.rules) {
          if (rule.variable === '') continue;
          const known = found.get(rule.variable) ?? [];
          for (const one of bothSides(rule)) if (!known.includes(one)) known.push(one);
          found.set(rule.variable, known);
          if (rule.op === 'matches') patterns.set(rule.variable, [...(patterns.get(rule.variable) ?? []), rule.value]);
        }
    }
  return [...found].map(([path, values]) => ({ path, values, ...(patterns.has(path) && { patterns: patterns.get(path) ?? [] }) })); // prettier-ignore
}

function bothSides({ op, value }: Rule): Json[] {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  const typed: Json = Number.isNaN(number) ? value : number;
  switch (op) {
    case 'equals':
    case 'not-equals':
    case 'contains':
    case 'not-contains':
    case 'starts-with':
    case 'ends-with':
      return [typed];
    case 'one-of':
      return value.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
    case 'greater':
    case 'at-least':
    case 'less':
    case 'at-most':
      return Number.isNaN(number) ? [] : [number, number + 1, number - 1];
    case 'before':
    case 'after':
      return ['2000-01-01', '2099-12-31'];
    case 'is-true':
    case 'is-false':
      return [true, false];
    case 'is-empty':
    case 'is-not-empty':
      return ['x', ''];
    case 'matches':
      return [];
    default:
      return op satisfies never;
  }
}
