// The conversations in which two wordings are tried: test cases, a row of a table each, and questions typed for it.
import { CASE_TIME, type Case } from '@dialoom/shared/cases/case';
import { stepWords } from '@dialoom/shared/cases/inputs';
import { runsOf } from '@dialoom/shared/cases/rows';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json, Vars } from '@dialoom/shared/node/effects';

export type TalkToTry = {
  case: Case;
  /** Of the case; absent for a question. */
  id?: string;
  row?: number;
  name: string;
  said: string;
  /** The customer has just said this, and stands before the node. */
  question?: string;
  /** And that is in the variables then. */
  variables?: Vars;
};
const SAID = 300;

/** Those that are off are left out. */
export const talksOfCases = (cases: readonly Case[]): TalkToTry[] =>
  cases
    .filter(({ off }) => !off)
    .flatMap((one) =>
      runsOf(one).map(({ case: filled, row }) => ({
        case: filled,
        id: one.id,
        ...(row !== undefined && { row }),
        name: one.name,
        said: filled.steps.map(stepWords).join(' · ').slice(0, SAID),
      })),
    );
type Asked = { questions: readonly string[]; locale?: string | undefined; holds: readonly string[]; variables: Vars };
/** `holds`: variables in which the question itself stands, as the node before would have kept it. */
export const talksOfQuestions = ({ questions, locale, holds, variables }: Asked, document: Pick<BotDocument, 'variables'>): TalkToTry[] =>
  questions.map((question) => ({
    case: { id: 'question', name: question.slice(0, 200), steps: [], at: CASE_TIME, ...(locale && { locale }) },
    name: question,
    said: question,
    question,
    variables: variablesOf([...Object.entries(variables), ...holds.map((path): [string, Json] => [path, question])], document),
  })); // prettier-ignore
/** A part of a variable leaves its other parts as they begin. */
function variablesOf(values: readonly [string, Json][], document: Pick<BotDocument, 'variables'>): Vars {
  let all: Vars = {};
  for (const [path, value] of values) {
    const [head = '', ...rest] = path.split('.');
    const before = Object.hasOwn(all, head) ? all[head] : Object.hasOwn(document.variables, head) ? document.variables[head]?.initial : undefined;
    all = { ...all, [head]: putIn(before, rest, value) };
  }
  return all;
} // prettier-ignore
function putIn(before: Json | undefined, [head, ...rest]: readonly string[], value: Json): Json {
  if (head === undefined) return value;
  const parts = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  return { ...parts, [head]: putIn(Object.hasOwn(parts, head) ? parts[head] : undefined, rest, value) };
}

/** How much is expected of a case, all turns together. */
export const expectationsOf = ({ greeting = [], steps }: Case): number =>
  greeting.length + steps.reduce((sum, { expect = [] }) => sum + expect.length, 0);
