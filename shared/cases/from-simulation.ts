// A test case from what a tester did: the same inputs, the mocks that were there, and for every turn what was so.
import type { Mock } from '../api/mocks.ts';
import type { SimulationInput, SimulationState } from '../api/simulations.ts';
import type { Case, CaseStep } from './case.ts';
import type { Expectation } from './expectation.ts';

/** How strict what is recorded is: loosened or tightened later, one by one. */
export type Strictness = 'path' | 'words' | 'exact';
/** Longer texts are recorded by their beginning: the rest is often a template's. */
const MOST_CHARACTERS = 60;

type About = Pick<Case, 'id' | 'name'> &
  Partial<Pick<Case, 'suite' | 'tags' | 'channel' | 'contact' | 'context' | 'at'>>;

export function caseFrom(state: SimulationState, about: About, strictness: Strictness, mocks: readonly Mock[] = state.mocks): Case {
  const steps = state.inputs.flatMap((input, i): CaseStep[] => {
    const step = stepFrom(input);
    if (!step) return [];
    const expect = expectationsOf(state, i + 1, i === state.inputs.length - 1, strictness);
    return [{ ...step, ...(expect.length > 0 && { expect }) }];
  });
  const greeting = expectationsOf(state, 0, state.inputs.length === 0, strictness);
  return {
    ...about,
    ...(state.locale && { locale: state.locale }),
    ...(mocks.length > 0 && { mocks: [...mocks] }),
    ...(greeting.length > 0 && { greeting }),
    steps,
  };
} // prettier-ignore

function stepFrom(input: SimulationInput): CaseStep | undefined {
  switch (input.type) {
    case 'message':
      if (input.values) return { do: 'fill', values: input.values };
      if (input.file) return { do: 'file', name: input.text.slice(0, 255), ...input.file };
      return { do: input.value === undefined ? 'say' : 'press', text: input.text };
    case 'handoff-ends':
      return { do: 'person', outcome: input.outcome, ...(input.note !== undefined && { note: input.note }) };
    case 'silence':
      return { do: 'silence' };
    case 'burst':
      return { do: 'burst', lines: input.lines };
    case 'language':
      return { do: 'language', locale: input.locale };
    case 'customer':
      return { do: 'customer', contact: input.contact, context: input.context };
    case 'clock':
      return input.at === null ? undefined : { do: 'clock', at: input.at };
    case 'set-variables':
      return { do: 'set', variables: input.variables };
    default:
      return undefined; // settings of the tester's, no facts of the conversation
  }
}

function expectationsOf(state: SimulationState, turn: number, isLast: boolean, strictness: Strictness): Expectation[] {
  const expect: Expectation[] = [];
  const said = state.messages.filter((message) => message.turn === turn && message.from === 'bot' && message.text && message.generated !== true);
  for (const { text = '' } of strictness === 'path' ? [] : said)
    if (strictness === 'exact') expect.push({ is: 'says', how: 'exact', text });
    else expect.push({ is: 'says', how: 'contains', text: beginning(text) });
  if (strictness === 'path')
    for (const { flow, node } of state.steps.filter((step) => step.turn === turn).slice(-1)) expect.push({ is: 'visits', flow, node });
  if (isLast && state.status === 'handoff') expect.push({ is: 'person' });
  if (isLast && state.status === 'ended') expect.push({ is: 'ends' });
  return expect.slice(0, 10);
} // prettier-ignore

/** The first line, cut where a reader would not notice: a case is not exact by accident. */
function beginning(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? text;
  return Array.from(line.trim()).slice(0, MOST_CHARACTERS).join('');
}
