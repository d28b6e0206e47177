// The conversations in which two wordings are tried: test cases, a row of a table each, and questions typed for it.
import { CASE_TIME, type Case } from '@dialoom/shared/cases/case';
import { stepWords } from '@dialoom/shared/cases/inputs';
import { runsOf } from '@dialoom/shared/cases/rows';

export type TalkToTry = {
  case: Case;
  /** Of the case; absent for a question. */
  id?: string;
  row?: number;
  name: string;
  said: string;
  /** The customer has just said this, and stands before the node. */
  question?: string;
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
export const talksOfQuestions = (questions: readonly string[], locale: string | undefined): TalkToTry[] =>
  questions.map((question) => ({
    case: { id: 'question', name: question.slice(0, 200), steps: [], at: CASE_TIME, ...(locale && { locale }) },
    name: question,
    said: question,
    question,
  }));

/** How much is expected of a case, all turns together. */
export const expectationsOf = ({ greeting = [], steps }: Case): number =>
  greeting.length + steps.reduce((sum, { expect = [] }) => sum + expect.length, 0);
