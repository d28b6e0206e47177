// What one simulation stays through every rewind, and what the parts of a run are told of it.
import type { People } from '@dialoom/shared/api/simulations';
import type { Bot } from '../engine/compile.ts';
import type { Pending } from '../engine/types.ts';
import type { Asked } from './asked.ts';
import type { Calls } from './calls.ts';
import type { SimulationClock } from './clock.ts';
import type { Pausing } from './pausing.ts';
import type { Recordings } from './recordings.ts';
import type { SessionParts, SessionStart } from './session.ts';
import type { GuardedTalk } from './guarded.ts';
import type { Line, Transcript } from './transcript.ts';

/** What stays the same through every rewind. */
export type World = {
  parts: Pick<SessionParts, 'understand' | 'connections' | 'evidence' | 'guard'>;
  /** Replaced when the same is said as somebody else. */
  start: SessionStart;
  calls: Calls;
  recordings: Recordings;
  pausing: Pausing;
  people(): People;
  startedAt: number;
  /** Of every turn that brings none of its own. */
  readonly seed: number;
};

/** A run, as those see it that speak in it: the desk, the customer's lines, reminders. */
export type Stage = {
  readonly world: World;
  readonly bot: Bot;
  readonly clock: SimulationClock;
  readonly transcript: Transcript;
  readonly asked: Asked;
  readonly guarded: GuardedTalk;
  readonly locale: string;
  /** A person has it, or it is over, because of what the guard found. */
  readonly held: 'person' | 'end' | undefined;
  /** The call that is waited for. */
  readonly pending: Pending | undefined;
  /** Where a line is written to that no node says. */
  readonly line: Line;
};
