// What a bot did not understand of a conversation, from its log: free text that was looked up as an intent or in a knowledge list and not
// found, or only in doubt; and what was answered with something the customer called unhelpful.
import type { Result } from '@dialoom/shared/node/effects';
import type { LogBody, Vote } from '../conversation/state.ts';
import type { Why } from './propose.ts';

/** `answer`: what an agent wrote after it, line by line. */
type Missed = { text: string; at: number; why: Why; answer: string[] };
type Heard = {
  text: string;
  at: number;
  answer: string[];
  best?: 'found' | 'doubtful' | 'unmatched';
  unhelpful?: true;
};
const MOST_ANSWER_LINES = 4;

/** @param bodies of the rows of one conversation, oldest first */
export function missedIn(bodies: readonly LogBody[]): Missed[] {
  const heard: Heard[] = [];
  const after = new Map<string, Heard>(); // what the bot said -> what it said it to
  const votes = new Map<string, Vote>(); // the last word about a message counts
  for (const body of bodies) {
    for (const input of body.in ?? []) {
      if (input.type === 'message') {
        // a button that was pressed is understood, and so is a greeting
        const { intent, greeting } = input.understood ?? {};
        const clear = input.value !== undefined || intent !== undefined || greeting === true || input.text === '';
        heard.push({ text: input.text, at: input.at, answer: [], ...(clear && { best: 'found' as const }) });
      } else if (input.type === 'performed') {
        const last = heard.at(-1);
        const how = outcomeOf(input.key, input.result);
        if (last && how) last.best = better(last.best, how);
      }
    }
    const last = heard.at(-1);
    for (const event of last ? (body.ev ?? []) : []) {
      if (!last || event.type !== 'message') continue;
      if (event.from === 'bot') after.set(event.id, last);
      else if (event.from === 'agent' && event.text && last.answer.length < MOST_ANSWER_LINES) last.answer.push(event.text);
    }
    for (const vote of body.votes ?? []) votes.set(vote.message, vote);
  }
  for (const { message, helpful } of votes.values()) {
    const one = after.get(message);
    if (one && !helpful) one.unhelpful = true;
  }
  return heard.flatMap(({ text, at, answer, best, unhelpful }): Missed[] => {
    if (best === 'unmatched' || best === 'doubtful') return [{ text, at, why: best, answer }];
    return unhelpful ? [{ text, at, why: 'unhelpful', answer }] : [];
  });
} // prettier-ignore

const order = ['unmatched', 'doubtful', 'found'] as const;
const better = (one: Heard['best'], other: NonNullable<Heard['best']>): NonNullable<Heard['best']> =>
  one !== undefined && order.indexOf(one) >= order.indexOf(other) ? one : other;

/** What a look-up came to; nothing of another call. Its key ends in `kind-hash`. */
function outcomeOf(key: string, result: unknown): NonNullable<Heard['best']> | undefined {
  const kind = key.split(':').at(-1)?.split('-')[0];
  if (kind === 'classify') {
    const { intent, doubtful = [] } = result as Result<'classify'>;
    return intent !== undefined ? 'found' : doubtful.length > 0 ? 'doubtful' : 'unmatched';
  }
  if (kind !== 'retrieve') return undefined;
  const { band } = result as Result<'retrieve'>;
  return band === 'found' ? 'found' : band === 'doubtful' ? 'doubtful' : 'unmatched';
}
