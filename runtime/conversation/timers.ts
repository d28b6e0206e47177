// Which timer rows a commit has to write. A customer who answers moves the deadline of silence at every turn; the row is left where it is
// and moved once, when it rings too early. That takes two of the four statements of a turn away.
import type { Call } from '@dialoom/shared/node/pump';
import type { Timer } from '../store/conversations.ts';
import type { State } from './state.ts';

/** When a wait that begins now is over: a sleep at its own time, however often it begins again; all else after its deadline. */
export const dueOf = ({ request: { until, within } }: Pick<Call, 'request'>, now: number): number =>
  typeof until === 'number' ? Math.min(until, now + Number(within)) : now + Number(within);

/** A row this near to ringing may be in the hands of a process already: it is written anew. */
const NEAR_MS = 60_000;

/**
 * Notes in `state` what is waited for and what the table will hold.
 * @param wanted the timers from now on; absent: as they are
 * @returns what the commit writes; absent: the rows stay
 */
export function timersToWrite(
  state: State,
  wanted: readonly Timer[] | undefined,
  now: number,
): readonly Timer[] | undefined {
  if (!wanted) return undefined;
  const [only, another] = wanted;
  const silence = only?.kind === 'silence' && !another ? only : undefined;
  if (silence) state.wait = { call: silence.call, due: silence.due };
  else delete state.wait;
  if (silence && ringsBetween(state, now + NEAR_MS, silence.due)) return undefined;
  if (wanted.length === 0 && state.rings?.length === 0) return undefined;
  state.rings = wanted.map(({ kind, due }) => ({ kind, due }));
  return wanted;
}

/** The one row there is rings for silence, late enough to be left alone and early enough to miss nothing. */
function ringsBetween({ rings = [] }: State, from: number, until: number): boolean {
  const [row, another] = rings;
  return row?.kind === 'silence' && !another && row.due > from && row.due <= until;
}
