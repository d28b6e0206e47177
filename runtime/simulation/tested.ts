// Why a condition held or not: each rule with its values put in. The node is not asked: its form says which fields are conditions.
import type { TestedCondition } from '@dialoom/shared/api/simulations';
import { configValues } from '@dialoom/shared/lint/config-values';
import { valueless, type ConditionsData, type Rule } from '@dialoom/shared/node/conditions';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Vars } from '@dialoom/shared/node/effects';
import { formOf } from '@dialoom/shared/node/fields';
import type { FieldSchema } from '@dialoom/shared/node/form-leaves';
import { holds } from '@dialoom/shared/node/holds';
import { atPath } from '@dialoom/shared/node/paths';
import { renderTemplate, TemplateFault } from '@dialoom/shared/template/template';
import { MASK } from './masked.ts';

const forms = new WeakMap<AnyNode, FieldSchema>();
function formFor(def: AnyNode): FieldSchema {
  const known = forms.get(def);
  if (known) return known;
  const made = formOf(def.config) as FieldSchema;
  forms.set(def, made);
  return made;
}

/** Every condition of a config, tested against the variables the node saw; without rules there is nothing to tell. */
export function testedConditions(
  def: AnyNode,
  config: unknown,
  vars: Vars,
  isSecret: (variable: string) => boolean,
): TestedCondition[] {
  return [...configValues(formFor(def), config)].flatMap(({ schema, path, value }) => {
    const data = value as ConditionsData;
    return schema.as === 'conditions' && data.rows.length > 0 ? [{ at: path, ...tested(data, vars, isSecret) }] : [];
  });
}

function tested(
  data: ConditionsData,
  vars: Vars,
  isSecret: (variable: string) => boolean,
): Omit<TestedCondition, 'at'> {
  const render = (value: string): string => {
    try {
      return renderTemplate(value, vars, 'prompt');
    } catch (error) {
      if (error instanceof TemplateFault) return value; // the node has failed by it: what is written is all there is to show
      throw error;
    }
  };
  const rule = (one: Rule) => {
    const left = one.variable === '' ? undefined : atPath(vars, one.variable);
    return {
      variable: one.variable,
      op: one.op,
      ...(left !== undefined && { left: isSecret(one.variable.split(/[.[]/)[0] ?? '') ? MASK : left }),
      right: valueless.has(one.op) ? '' : /\{[{%]/.test(one.value) ? render(one.value) : one.value,
      holds: holds({ match: 'all', rows: [one] }, vars, render),
    };
  };
  return {
    match: data.match,
    holds: holds(data, vars, render),
    rows: data.rows.map((row) =>
      'op' in row
        ? rule(row)
        : { match: row.match, holds: holds({ match: 'all', rows: [row] }, vars, render), rules: row.rules.map(rule) },
    ),
  };
}
