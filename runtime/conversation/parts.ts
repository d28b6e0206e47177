// What a conversation needs from outside: databases, bots, performers, people. Handed in once, at the start of the process.
import type { Performers } from '@dialoom/shared/node/effects';
import type { Connection } from '@dialoom/shared/node/define';
import type { Bot } from '../engine/compile.ts';
import type { Input, Pending } from '../engine/types.ts';
import type { GuardOf } from './guarding.ts';
import type { ConversationStore } from '../store/conversations.ts';
import type { Seal } from '../store/seal.ts';

/** A published version, compiled once. */
export type Published = { workspace: string; id: string; version: number; compiled: Bot };
export type Bots = {
  /** The live version; nothing when the bot is not there or not published. */
  live(bot: string): Promise<Published | undefined>;
  version(bot: string, version: number): Promise<Published | undefined>;
};
export type Understood = NonNullable<Extract<Input, { type: 'message' }>['understood']>;
/** What is understood of a text before the walk: entities for the open question, a global intent, a bare greeting. */
export type Understand = (
  bot: Published,
  pending: Pending | undefined,
  text: string,
  at: number,
  locale: string,
) => Understood | Promise<Understood>;
export type Presence = { anyone(workspace: string): boolean | Promise<boolean> };
export type Log = { error(error: unknown, about: string): void; info(about: string): void };
export type Parts = {
  store: ConversationStore;
  seal: Seal;
  bots: Bots;
  performers: Performers;
  understand: Understand;
  presence: Presence;
  connections(workspace: string): Readonly<Record<string, Connection>>;
  clock(): number;
  log: Log;
  /** Word lists; absent: there are none. */
  guard?: GuardOf;
  /** After this long (8 s) a customer is told that a call takes its time. */
  stillMs?: number;
  /** This process, for leases. */
  process: string;
  /** True when this process is the only one on the database: a lease of any other is of the dead. */
  alone: boolean;
};
