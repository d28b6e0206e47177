// Where a simulated conversation stands.
import type { SimulationState, TracedStep } from '@dialoom/shared/api/simulations';

/** A step that has not been left yet: it waits, or it called a flow that does. */
export const isOpen = (step: TracedStep): boolean =>
  step.exit === undefined && step.end === undefined && step.to === undefined && step.failed === undefined;

/**
 * The step the conversation rests at: the newest one not left. After an aside that is not the last step of the trace.
 * Nothing when it is over.
 */
export function restingStep({ status, steps }: Pick<SimulationState, 'status' | 'steps'>): TracedStep | undefined {
  return status === 'ended' || status === 'stopped' ? undefined : steps.findLast(isOpen);
}

/** What is waited for there: the effect without a reply. */
export const waitedFor = (step: TracedStep | undefined): TracedStep['effects'][number] | undefined =>
  step?.effects.findLast((effect) => effect.reply === undefined);
