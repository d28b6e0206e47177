// A step and a state with nothing in them: tests say only what matters.
import type { SimulationState, TracedStep } from '@dialoom/shared/api/simulations';

export const emptyStep: TracedStep = { step: 1, turn: 0, flow: 'main', node: 'n', at: 0, ms: 1, before: {}, effects: [], set: {} }; // prettier-ignore
export const emptyState: SimulationState = {
  id: 's', status: 'waiting', messages: [], steps: [], variables: {}, mocks: [], network: {}, people: 'ask', breakpoints: [], gone: [],
  at: 0, clockSet: false, inputs: [], locale: 'en',
}; // prettier-ignore
