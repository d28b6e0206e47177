// The kinds of expectations one can choose from, and an empty one of each. A flag of an expectation is a kind of its own for who chooses.
import type { Expectation, SingleExpectation } from '@dialoom/shared/cases/expectation';

export const kinds = [
  'says', 'visits', 'visits-not', 'offers', 'intent', 'exit', 'variable', 'person', 'ends', 'length', 'says-generated', 'length-generated',
] as const; // prettier-ignore
type SingleKind = (typeof kinds)[number];
export type Kind = SingleKind | 'any';

export function kindOf(one: SingleExpectation): SingleKind {
  if ((one.is === 'says' || one.is === 'length') && one.generated) return `${one.is}-generated`;
  return one.is === 'visits' && one.not ? 'visits-not' : one.is;
}

/** The same expectation as another kind; what both kinds have is kept. */
export function turned(one: SingleExpectation, kind: SingleKind): SingleExpectation {
  const empty = freshSingle(kind);
  if (one.is === 'says' && empty.is === 'says') return { ...empty, how: one.how, text: one.text };
  if (one.is === 'visits' && empty.is === 'visits') return { ...empty, flow: one.flow, node: one.node };
  if (one.is === 'length' && empty.is === 'length') {
    const { least, most } = one;
    return { ...empty, ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  }
  return empty;
}

export const freshExpectation = (kind: Kind): Expectation =>
  kind === 'any' ? { is: 'any', of: [freshSingle('says')] } : freshSingle(kind);

function freshSingle(kind: SingleKind): SingleExpectation {
  switch (kind) {
    case 'says':
      return { is: 'says', how: 'contains', text: '' };
    case 'says-generated':
      return { is: 'says', how: 'contains', text: '', generated: true };
    case 'offers':
      return { is: 'offers', text: '' };
    case 'intent':
      return { is: 'intent', intent: '' };
    case 'visits':
      return { is: 'visits', flow: '', node: '' };
    case 'visits-not':
      return { is: 'visits', flow: '', node: '', not: true };
    case 'exit':
      return { is: 'exit', flow: '', node: '', exit: '' };
    case 'variable':
      return { is: 'variable', variable: '', op: 'equals', value: '' };
    case 'length':
      return { is: 'length' };
    case 'length-generated':
      return { is: 'length', generated: true };
    case 'person':
    case 'ends':
      return { is: kind };
    default:
      return kind satisfies never;
  }
}
