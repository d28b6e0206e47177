// What is kept of a conversation beside its log, and what one log row holds. Both are JSON, sealed by the live conversation.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { Checkpoint, Input } from '../engine/types.ts';
import type { Request } from '@dialoom/shared/node/effects';
import type { Held } from './gather.ts';
import type { Quiet } from './reminders.ts';
import type { GuardAction } from '@dialoom/shared/guard/policy';
import type { LastLine } from '../guard/guarding.ts';
import type { TimerKind } from '../store/conversations.ts';

/** For the desk: what a list shows and what an agent should know, without reading the log. */
export type DeskState = {
  lastLine?: string;
  lastFrom?: 'bot' | 'agent' | 'customer' | 'system';
  lastAt?: number;
  said?: string; // the customer's last line: what a list of those who wait shows
  unread?: number; // customer's lines since a person last wrote
  reason?: string; // why it was handed over
  priority?: number;
  intent?: string; // the last one understood
  contact?: { name?: string; email?: string; phone?: string };
  left?: { text: string; contact?: string }; // a message left while nobody was there
  agentName?: string;
  waitedMs?: number;
};
export type State = {
  now: Checkpoint;
  desk: DeskState;
  /** A call's reply that came after a person had taken over: it goes in when the bot is back. */
  late?: Input;
  /** The turn a pending outside call belongs to, so that its answer is told to the right message. */
  turn?: number;
  /** The present wait: when it becomes silence. Its timer row may ring earlier, and is moved then. */
  wait?: { call: string; due: number };
  /** The reminders of the present wait: how many were said, and when it becomes silence. */
  quiet?: Quiet;
  /** The customer has left the page for good: nobody is there to be reminded. */
  gone?: true;
  /** Lines that may be the beginning of one message: they are heard together. */
  held?: Held;
  /** What was to be agreed to last was not let out: nobody has read it. */
  unasked?: true;
  /** Messages of the customer's in which the guard found something. */
  guarded?: number;
  /** The end of the customer's last line, of bots with listed words: one may be split over two lines. */
  last?: LastLine;
  /** The language gone on in, once it is another than at the beginning. */
  language?: string;
  /** The timer rows as they were last written; absent: not known. */
  rings?: readonly { kind: TimerKind; due: number }[];
  /** When what was said until then was erased. */
  erased?: number;
  /** The agent closed; what the resolved exit still says comes first. */
  closing?: true;
};
/** Seen by the desk only. */
export type DeskNote = { at: number; by: string; text: string };
/** Helpful or not; the last one of a message counts. `answer` is what was looked up for it. */
export type Vote = { at: number; message: string; answer?: string; helpful: boolean; comment?: string };
/** What came of a tool that a model called. `ms`: as long as it ran. */
export type ToolTold = { at: number; flow: string; node: string; told: Request<'tool'>; ms?: number };
/** What a message was before the guard, for those who may read it. */
export type GuardedLine = {
  message: string;
  direction: 'in' | 'out';
  action: GuardAction;
  category: string;
  text: string;
};
export type LogBody = {
  in?: readonly Input[];
  ev?: readonly ChatEvent[];
  notes?: readonly DeskNote[];
  /** What the customer thinks of an answer. */
  votes?: readonly Vote[];
  tools?: readonly ToolTold[];
  /** Nodes entered, as `flow/node`. */
  path?: readonly string[];
  /** What happened that only the desk and the trace should see: stops, drops, failures. */
  marks?: readonly string[];
  guarded?: readonly GuardedLine[];
};
