// What happens while a question stays open and time passes: the bot's reminders, then silence. The rules are those of live conversations.
import type { Pending } from '../engine/types.ts';
import { afterReminder, reminderDue, untilSilence } from '../conversation/reminders.ts';
import type { State } from '../conversation/state.ts';

export type Overdue = { at: number } & ({ what: 'reminder'; number: number } | { what: 'silence' });

/**
 * What is due by `now`, in order.
 * @param since when the wait began
 * @param said reminders that were said already
 */
export function overdue(
  call: Pending,
  since: number,
  said: number,
  reminders: readonly { after: number }[],
  now: number,
): Overdue[] {
  const state = {} as State; // only its `quiet` is looked at
  const out: Overdue[] = [];
  let [timer] = untilSilence(state, call, since, reminders);
  while (timer && timer.due <= now) {
    const at = timer.due;
    const quiet = reminderDue(state, call.key, at);
    if (!quiet) return [...out, { what: 'silence', at }];
    if (quiet.said >= said) out.push({ what: 'reminder', number: quiet.said, at });
    state.quiet = { ...quiet, said: quiet.said + 1 };
    [timer] = afterReminder(state.quiet, at, reminders);
  }
  return out;
}
