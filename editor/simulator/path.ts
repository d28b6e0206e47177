// The steps of a simulation as the canvas lights them: nodes and edges of one flow.
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { edgeKey, type Walk } from '../canvas/walk.ts';
import { restingStep } from './resting.ts';

/** @param flow the flow on the canvas: two flows may hold nodes of one id */
export function pathOf(
  state: SimulationState,
  flow: string,
  failureWords: (code: string) => string,
): Omit<Walk, 'lit'> {
  const visited = new Map<string, number>();
  const walkedEdges = new Set<string>();
  const mocked = new Set(state.mocks.flatMap(({ node }) => (node === undefined ? [] : [node])));
  const failed = new Map<string, string>();
  for (const step of state.steps) {
    if (step.flow !== flow) continue;
    visited.set(step.node, step.step);
    if (step.exit !== undefined) walkedEdges.add(edgeKey(step.node, step.exit));
    if (step.effects.some(({ by }) => by === 'mocked')) mocked.add(step.node);
    // an answer that never came is a way of the conversation, not a fault
    if (step.failed !== undefined && step.failed !== 'silence') failed.set(step.node, failureWords(step.failed));
    else failed.delete(step.node);
  }
  const resting = restingStep(state);
  const at = resting ?? state.steps.at(-1);
  return {
    visited,
    walkedEdges,
    mocked,
    failed,
    current: at?.flow === flow ? at.node : undefined,
    waiting: resting !== undefined && state.status === 'waiting', // in a hand-off nobody waits for the customer
  };
}
