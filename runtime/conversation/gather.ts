// Lines sent in a burst (在吗 / 我那个单 / 还没到) are heard as one. Each is committed as it comes, with a timer beside it, so that a crash
// loses none; they share one turn, so that the id of each answers the same events.
import { MESSAGE_CHARACTERS } from '@dialoom/shared/node/effects';

/** `due`: when they are heard, moved by each further line, but not beyond `until`. Times in ms. */
export type Held = { turn: number; due: number; until: number; lines: readonly string[] };

const MOST_LINES = 20;
/** Somebody who goes on writing is answered after so many windows at the latest. */
const MOST_WINDOWS = 3;
/** The row rings when the process that waits has had its chance: it is for the case that there is none. */
export const GATHER_GRACE_MS = 1_500;

/** The line goes to those that are held already, or begins a burst in the turn `fresh`. */
export const holding = (held: Held | undefined, line: string, now: number, seconds: number, fresh: number): Held => {
  const until = held?.until ?? now + seconds * 1_000 * MOST_WINDOWS;
  return {
    turn: held?.turn ?? fresh,
    due: Math.min(until, now + seconds * 1_000),
    until,
    lines: [...(held?.lines ?? []), line],
  };
};

/** There is no room for another line: what is held is heard first. */
export const isFull = ({ lines }: Held, line: string): boolean =>
  lines.length >= MOST_LINES || [...lines, line].join('\n').length > MESSAGE_CHARACTERS;

/** What the lines say together. A greeting in front of the matter is not part of it: it must not get into an answer. */
export function heardTogether(lines: readonly string[], isGreeting: (line: string) => boolean): string {
  const rest = lines.filter((line) => !isGreeting(line));
  return (rest.length > 0 ? rest : lines).join('\n');
}
