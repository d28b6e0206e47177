// Whether a condition holds with the values of the open test, worked out by the code that the running bot uses.
import type { ConditionsData, Rule } from '@dialoom/shared/node/conditions';
import { holds } from '@dialoom/shared/node/holds';
import { renderTemplate, TemplateFault } from '@dialoom/shared/template/template';
import type { LiveValues } from './live-values.ts';

/** Nothing while no test runs, or while the condition is not filled in. */
export function truthOf(data: ConditionsData, live: LiveValues | undefined): boolean | undefined {
  const rules = data.rows.flatMap((row) => ('op' in row ? [row] : row.rules));
  if (!live || !rules.some(({ variable }) => variable !== '')) return undefined;
  try {
    return holds(data, live, (value) => renderTemplate(value, live, 'prompt'));
  } catch (error) {
    if (error instanceof TemplateFault) return undefined; // half-written: said elsewhere
    throw error;
  }
}
export const ruleTruth = (rule: Rule, live: LiveValues | undefined): boolean | undefined =>
  truthOf({ match: 'all', rows: [rule] }, live);
