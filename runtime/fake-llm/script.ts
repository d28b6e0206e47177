// What the fake model says: the first line of the script whose `when` occurs in the last user message, else a sentence about that message.
import { z } from 'zod';

export const Line = z.strictObject({
  /** Occurs anywhere in what the user wrote, in any case; without it the line fits always. */
  when: z.string().optional(),
  say: z.string(),
});
export const Script = z.array(Line).max(1_000);
export type Script = z.output<typeof Script>;

export function answerTo(question: string, script: Script): string {
  const folded = question.toLowerCase();
  const line = script.find(({ when }) => when === undefined || folded.includes(when.toLowerCase()));
  if (line) return line.say;
  const about = question
    .replace(/<\/?data[^>]*>/g, '')
    .trim()
    .slice(0, 200); // the marks around words of strangers
  return /\p{Script=Han}/u.test(question)
    ? `这是一个写好的回答，没有经过任何模型。您问的是：「${about}」。`
    : `This is a scripted answer; no model was asked. Your question was: "${about}".`;
}

/** Pieces as a model would send them: a Han character, or a word with the space behind it. Joined they are the text. */
export const tokensOf = (text: string): string[] => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
