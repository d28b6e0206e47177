// Checkpoints that a tester makes by hand: a conversation that begins at a node, and variables that are changed.
import { reserved } from '@dialoom/shared/node/fields';
import { freeze } from '@dialoom/shared/node/pump';
import type { Json, Vars } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Bot } from '../engine/compile.ts';
import { limits } from '../engine/limits.ts';
import type { About, Checkpoint } from '../engine/types.ts';

type Start = { flow: string; node: string; variables?: Vars | undefined; message?: string | undefined };

/** A conversation that stands before its first step, which is that node. @throws not-found when the node is not there */
export function atNode(bot: Bot, id: string, { flow, node, variables = {}, message }: Start, about: About): Checkpoint {
  if (!bot.node(flow, node)) throw new DialoomError('not-found', 404);
  const { contact, context, locale = '', channel = 'web' } = about;
  const fresh: Checkpoint = {
    id,
    vars: {
      ...bot.initial,
      ...(contact && { contact }),
      ...(context && { context }),
      conversation: { id, locale, channel, ...(message !== undefined && { message }) },
    },
    frames: [{ flow, node, step: 1, journal: [], shadow: {} }],
    steps: 1,
    turnBegan: 0,
  };
  return withVariables(fresh, variables);
}

/** Names that would reach a prototype, or what the engine says of the conversation. */
const untouchable: ReadonlySet<string> = new Set(['conversation', '__proto__', 'constructor', 'prototype']);
/** The values reserved for what is given with a conversation may be changed, though no node may set them. */
const given: ReadonlySet<string> = new Set([...reserved].filter((name) => !untouchable.has(name)));

/**
 * Changes variables. A node that has begun goes on seeing what it saw when it was entered, as always; one that stands before its
 * beginning sees the new values. @throws too-large
 */
export function withVariables(from: Checkpoint, changed: Vars): Checkpoint {
  const names = Object.keys(changed).filter((name) => !untouchable.has(name));
  if (names.length === 0) return from;
  const set = Object.fromEntries(names.map((name) => [name, changed[name] as Json]));
  for (const name of names) if (given.has(name) && !isRecord(set[name])) throw new DialoomError('variable.shape', 422, { params: { name } }); // prettier-ignore
  const vars = { ...from.vars, ...freeze(structuredClone(set)) };
  if (JSON.stringify(vars).length > limits.variables) throw new DialoomError('too-large', 413, { params: { most: '256 KB' } }); // prettier-ignore
  const old = Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(from.vars, name) ? [from.vars[name] as Json] : []]),
  );
  const frames = from.frames.map((frame) =>
    frame.pending || frame.journal.length > 0 ? { ...frame, shadow: { ...old, ...frame.shadow } } : frame,
  );
  return { ...from, vars, frames };
}
const isRecord = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
