// Conditions, built by clicking and stored as data: rows of variable, operator, value, in and/or groups two levels deep.
import { z } from 'zod';

export const operators = [
  'equals',
  'not-equals',
  'contains',
  'not-contains',
  'starts-with',
  'ends-with',
  'matches', // a pattern
  'greater',
  'at-least',
  'less',
  'at-most',
  'before', // dates
  'after',
  'is-empty',
  'is-not-empty',
  'is-true',
  'is-false',
  'one-of', // the value is a list, one a line
] as const;
export type Operator = (typeof operators)[number];

/** Operators that take no value. */
export const valueless: ReadonlySet<Operator> = new Set(['is-empty', 'is-not-empty', 'is-true', 'is-false']);

export const Rule = z.strictObject({
  variable: z.string().max(200), // a path; empty while nothing is chosen
  op: z.enum(operators),
  value: z.string().max(1_000).default(''), // may hold {{ variables }}
});
export type Rule = z.output<typeof Rule>;
export const Group = z.strictObject({ match: z.enum(['all', 'any']), rules: z.array(Rule).max(20) });
export type Group = z.output<typeof Group>;
/** A rule has `op`, a group has `match`. An empty list of rows holds for nobody. */
export const ConditionsData = z.strictObject({
  match: z.enum(['all', 'any']).default('all'),
  rows: z.array(z.union([Rule, Group])).max(20),
});
export type ConditionsData = z.output<typeof ConditionsData>;

declare const opaque: unique symbol;
/** Data at run time, opaque to the compiler: only scope.holds tests it. */
export type Conditions = { readonly [opaque]: 'conditions' };

/** No row at all: as if the condition were not there. */
export const isOpen = (conditions: Conditions | undefined): boolean =>
  conditions === undefined || (conditions as unknown as ConditionsData).rows.length === 0;
