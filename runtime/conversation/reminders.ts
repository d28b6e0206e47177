// An open question that nobody answers: reminders first, then silence. One timer row serves both; what it means is kept with the conversation.
import { asksCustomer } from '@dialoom/shared/node/effects';
import type { Pending } from '../engine/types.ts';
import type { Timer } from '../store/conversations.ts';
import type { State } from './state.ts';
import { dueOf } from './timers.ts';

/** Of one wait: how many reminders were said, and when it becomes silence. */
export type Quiet = { call: string; end: number; said: number };
type Reminders = readonly { after: number }[];

/** What the flow says after the agent's close is not waited for longer. */
const CLOSING_MS = 10 * 60_000;

/** The timer of a wait that begins now. Notes in `state` which reminders it has. */
export function untilSilence(state: State, call: Pending, now: number, reminders: Reminders = []): Timer[] {
  const end = Math.min(dueOf(call, now), state.closing ? now + CLOSING_MS : Infinity);
  delete state.quiet;
  const first = state.closing || !asksCustomer(call.kind) ? undefined : reminders[0];
  if (first) state.quiet = { call: call.key, end, said: 0 };
  return [{ kind: 'silence', due: dueAfter(end, now, first), call: call.key }];
}

/**
 * The timer after a reminder was said. With none left it rings for silence.
 * @param quiet the wait, that reminder counted
 */
export const afterReminder = (quiet: Quiet, now: number, reminders: Reminders): Timer[] => [
  { kind: 'silence', due: dueAfter(quiet.end, now, reminders[quiet.said]), call: quiet.call },
];

const dueAfter = (end: number, now: number, next: { after: number } | undefined): number =>
  Math.min(end, next ? now + next.after * 1_000 : Infinity);

/** The wait that still has time when the timer of its call rings: a reminder is due. Nothing: it is silence. */
export const reminderDue = ({ quiet }: State, call: string, now: number): Quiet | undefined =>
  quiet && quiet.call === call && quiet.end > now ? quiet : undefined;
