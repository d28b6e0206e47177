// What customers say in test cases, and which intent the case wants for it.
import type { Case, CaseStep } from './case.ts';
import { runsOf } from './rows.ts';

/** `wanted`: of the only line of a step that expects an intent; empty: none. */
export type SaidInCase = { text: string; wanted?: string };

export const saidIn = (cases: readonly Case[]): SaidInCase[] =>
  cases
    .filter(({ off }) => !off)
    .flatMap(runsOf)
    .flatMap(({ case: one }) => one.steps.flatMap(saidAt));

function saidAt(step: CaseStep): SaidInCase[] {
  const intent = step.expect?.find((expectation) => expectation.is === 'intent');
  if (step.do === 'say') return [{ text: step.text, ...(intent && { wanted: intent.intent }) }];
  return step.do === 'burst' ? step.lines.map((text) => ({ text })) : [];
}
