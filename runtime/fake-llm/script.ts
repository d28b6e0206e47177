// What the fake model says: the first line of the script whose `when` occurs in the last message of a user or a tool, else a sentence about that message.
import { z } from 'zod';

export const Line = z.strictObject({
  /** Occurs anywhere in what the user wrote, in any case; without it the line fits always. */
  when: z.string().optional(),
  say: z.string().default(''),
  /** Tools it calls, where it is given one of that name. Arguments that are a text go out as they are. */
  call: z.array(z.strictObject({ name: z.string(), args: z.unknown() })).optional(),
});
export const Script = z.array(Line).max(1_000);
export type Script = z.output<typeof Script>;

const lineFor = (question: string, script: Script): Script[number] | undefined => {
  const folded = question.toLowerCase();
  return script.find(({ when }) => when === undefined || folded.includes(when.toLowerCase()));
};
export type FakeCall = { name: string; args: string };
export const callsFor = (question: string, script: Script): FakeCall[] =>
  (lineFor(question, script)?.call ?? []).map(({ name, args }) => ({
    name,
    args: typeof args === 'string' ? args : JSON.stringify(args ?? {}),
  }));

export function answerTo(question: string, script: Script): string {
  const line = lineFor(question, script);
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
