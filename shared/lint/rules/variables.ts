// Variables: read but never set, and conditions that compare what cannot be compared.
import type { ConditionsData, Rule } from '../../node/conditions.ts';
import { reserved } from '../../node/fields.ts';
import { templateVariables } from '../../template/template.ts';
import type { Finding } from '../finding.ts';
import type { LintContext } from '../context.ts';

const head = (path: string) => path.split(/[.[]/)[0] ?? path;
/** Set by the engine where a node failed, the answer a validation looks at, the entry of a list that a card is made for. */
const always = new Set([...reserved, 'error', 'value', 'item']);
const numbers = new Set(['greater', 'at-least', 'less', 'at-most']);
const dates = new Set(['before', 'after']);
const truths = new Set(['is-true', 'is-false']);

export function* variableRules({ nodes, set, site }: LintContext): Generator<Finding> {
  for (const { flow, id, values } of nodes) {
    const told = new Set<string>();
    const unset = (path: string, name: string): Finding[] => {
      if (name === '' || set.has(head(name)) || always.has(head(name)) || told.has(name)) return [];
      told.add(name);
      return [{ code: 'never-set', level: 'warning', flow, node: id, path, params: { name: head(name) } }];
    };
    for (const { path, schema, value } of values) {
      if (schema.as === 'words' || schema.as === 'template') {
        for (const text of textsOf(value)) for (const name of templateVariables(text)) yield* unset(path, name);
      } else if (schema.from === 'variables' && schema.access === 'read')
        for (const one of Array.isArray(value) ? value : [value]) yield* unset(path, String(one));
      else if (schema.as === 'conditions')
        for (const rule of rulesOf(value as ConditionsData)) {
          if (rule.variable === '') yield { code: 'empty-condition', level: 'error', flow, node: id, path };
          yield* unset(path, rule.variable);
          const type = rule.variable.includes('.') ? 'any' : (site.variables[rule.variable] ?? 'any');
          if (!fits(rule, type))
            yield { code: 'wrong-kind', level: 'error', flow, node: id, path, params: { name: rule.variable } };
        }
    }
  }
}
export const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).filter((text) => typeof text === 'string')
      : [];

function* rulesOf(data: ConditionsData | undefined): Generator<Rule> {
  for (const row of data?.rows ?? []) {
    if ('op' in row) yield row;
    else yield* row.rules;
  }
}
/** A text never is greater than a number, a number is no date, and only a truth is true. */
function fits({ op, value }: Rule, type: string): boolean {
  if (type === 'any') return true;
  if (numbers.has(op))
    return (
      (type === 'number' || type === 'text') &&
      (value.includes('{{') || value.trim() === '' || !Number.isNaN(Number(value.replaceAll(',', ''))))
    );
  if (dates.has(op)) return type === 'text';
  if (truths.has(op)) return type === 'boolean' || type === 'text';
  if (op === 'equals' && type === 'number')
    return value.includes('{{') || value.trim() === '' || !Number.isNaN(Number(value.replaceAll(',', '')));
  return true;
}
