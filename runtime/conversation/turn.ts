// One turn of a conversation while it is being made: what it knows of itself, and what it answers.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { Input } from '../engine/types.ts';
import type { Hint } from './live.ts';

/** Another process committed first. */
export class Conflict extends Error {}
export type Answer = { events: ChatEvent[]; seq: number };
/** One turn: its epoch at the start is the fence; `rev` is its first log row. */
export type Turn = {
  epoch: number;
  client: string | null;
  rev?: number;
  made: ChatEvent[];
  outsideMs: number;
  hint?: Hint | undefined;
  /** The client's id is in the log. */
  noted?: true;
  /** The lines of a burst stand in the log, what they make does not yet. */
  burst?: true;
  /** The customer was told that it takes long. */
  still?: true;
};
/** Nothing of it is committed: when another process was first, it begins again as a whole. */
export const isUncommitted = (turn: Turn): boolean => turn.rev === undefined || turn.burst === true;
/** An input before it has its time. */
export type Fact = Input extends infer I ? (I extends Input ? Omit<I, 'at' | 'seed'> : never) : never;
