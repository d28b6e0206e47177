// A conversation as questions with the answers that followed. Small talk on either side is passed over: the question is still open after it.
import { isAnswer, isTellingLine, LONGEST } from './telling.ts';

export type Line = { at: number; who: 'customer' | 'agent'; text: string; time: number | undefined };
type Pair = { question: string; answer: string; row: number; time: number | undefined };
/** An answer that is longer is none to be given again. */
const MOST_ANSWER = 2_000;
const MOST_ANSWER_LINES = 6;

type Look = (text: string) => boolean;
/** How lines are told apart. @param wrap around each look at a text */
export const tellingWith = (wrap: (look: Look) => Look) => ({ tells: wrap(isTellingLine), answers: wrap(isAnswer) });

/** @param lines of one conversation, in any order if every one has its time */
export function pairsOf(lines: readonly Line[], { tells: isTelling, answers } = tellingWith((look) => look)): Pair[] {
  const timed = lines.every(({ time }) => time !== undefined);
  const sorted = timed ? lines.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0) || a.at - b.at) : lines;
  const pairs: Pair[] = [];
  let open: Line | undefined;
  let answer: string[] = [];
  const close = () => {
    if (open) pairs.push({ question: open.text, answer: answer.join('\n').slice(0, MOST_ANSWER), row: open.at, time: open.time }); // prettier-ignore
    open = undefined;
    answer = [];
  };
  for (const line of sorted) {
    if (line.who === 'customer') {
      const tells = line.text.length <= LONGEST && isTelling(line.text);
      if (answer.length > 0 || (tells && open)) close();
      if (tells) open = line;
    } else if (open && answer.length < MOST_ANSWER_LINES && answers(line.text)) answer.push(line.text);
  }
  close();
  return pairs;
}
