// What changed: variables of one step, and the step that set each variable last.
import type { SimulationState, TracedStep } from '@dialoom/shared/api/simulations';
import type { Json } from '@dialoom/shared/node/effects';

export type Change = { name: string; before: Json | undefined; after: Json };
const same = (a: Json | undefined, b: Json): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** What a step handed to the flow it called: set as that flow was entered. */
const handedIn = ({ effects }: Pick<TracedStep, 'effects'>): Record<string, Json> =>
  Object.assign({}, ...effects.map(({ kind, request }) => (kind === 'call' ? (request as { inputs?: object }).inputs : {}))) as Record<string, Json>; // prettier-ignore

/** What a step set that was not so before. */
export const changesOf = ({ before, set, effects }: Pick<TracedStep, 'before' | 'set' | 'effects'>): Change[] =>
  Object.entries({ ...handedIn({ effects }), ...set })
    .map(([name, after]) => ({ name, before: Object.hasOwn(before, name) ? before[name] : undefined, after }))
    .filter(({ before, after }) => !same(before, after));

/** Given with the conversation, not set by a node. */
const GIVEN = new Set(['conversation', 'contact', 'context']);

export type VariableRow = { name: string; value: Json; given: boolean; step: number | undefined; fresh: boolean };
/** The variables as they are now; `fresh`: set since the customer last spoke. */
export function variableRows({
  variables,
  steps,
  messages,
}: Pick<SimulationState, 'variables' | 'steps' | 'messages'>): VariableRow[] {
  const spoke = messages.findLast(({ from }) => from === 'customer')?.step ?? 0;
  const rows = Object.entries(variables).map(([name, value]): VariableRow => {
    const setter = steps.findLast((step) => changesOf(step).some((change) => change.name === name));
    return {
      name,
      value,
      given: GIVEN.has(name),
      step: setter?.step,
      fresh: setter !== undefined && setter.step >= spoke,
    };
  });
  return [...rows.filter(({ given }) => !given), ...rows.filter(({ given }) => given)];
}
