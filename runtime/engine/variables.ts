// Variables of a conversation: which may be set, how much they may hold, and how they were.
import { reserved } from '@dialoom/shared/node/fields';
import type { Json, Vars } from '@dialoom/shared/node/effects';
import { limits } from './limits.ts';
import type { Shadow } from './types.ts';

/** Set by inputs, or names that would reach a prototype. */
const unsettable: ReadonlySet<string> = new Set([...reserved, '__proto__', 'constructor', 'prototype']);
export const settable = (set: Vars): Vars =>
  Object.fromEntries(Object.entries(set).filter(([name]) => !unsettable.has(name)));

/** As they were before what a shadow remembers was set. */
export const asBefore = (vars: Vars, shadow: Shadow): Vars => {
  const seen: Record<string, Json> = {};
  for (const [name, value] of Object.entries(vars)) if (!Object.hasOwn(shadow, name)) seen[name] = value;
  for (const [name, was] of Object.entries(shadow)) for (const value of was) seen[name] = value;
  return seen;
};

/** Small values are not weighed: a hundred thousand of them would be needed, and an activation is counted long before. */
export const tooLarge = (vars: Vars, set: Vars): boolean =>
  Object.keys(set).length > 0 &&
  JSON.stringify(set).length > 1_024 &&
  JSON.stringify({ ...vars, ...set }).length > limits.variables;
