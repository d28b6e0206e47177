// What a step of a case is to a simulation.
import type { SimulationInput } from '../api/simulations.ts';
import type { CaseStep } from './case.ts';

/** A pressed button goes as its words: what it is called stands for it. */
export function inputOf(step: CaseStep): SimulationInput {
  switch (step.do) {
    case 'say':
    case 'press':
      return { type: 'message', text: step.text };
    case 'fill':
      return { type: 'message', text: Object.values(step.values).join(' · ') || '—', values: step.values };
    case 'file': {
      const { name, type = 'application/octet-stream', size = 1_024 } = step;
      return { type: 'message', text: name, file: { type, size } };
    }
    case 'silence':
      return { type: 'silence' };
    case 'person':
      return { type: 'handoff-ends', outcome: step.outcome, ...(step.note !== undefined && { note: step.note }) };
    case 'burst':
      return { type: 'burst', lines: step.lines };
    case 'language':
      return { type: 'language', locale: step.locale };
    case 'customer':
      return { type: 'customer', contact: step.contact, context: step.context };
    case 'clock':
      return { type: 'clock', at: step.at };
    case 'set':
      return { type: 'set-variables', variables: step.variables };
    default:
      return step satisfies never;
  }
}
export const inputsOf = (steps: readonly CaseStep[]): SimulationInput[] => steps.map(inputOf);

/** What the customer did, in a line. */
export function stepWords(step: CaseStep): string {
  switch (step.do) {
    case 'say':
    case 'press':
      return step.text;
    case 'fill':
      return Object.values(step.values).join(' · ') || '—';
    case 'file':
      return step.name;
    case 'person':
      return step.outcome;
    case 'burst':
      return step.lines.join(' / ');
    case 'language':
      return step.locale;
    case 'clock':
      return new Date(step.at).toISOString();
    case 'set':
      return Object.keys(step.variables).join(', ');
    case 'silence':
    case 'customer':
      return '…';
    default:
      return step satisfies never;
  }
}
