// What differs between two states of a document, as places with the value they should have. Undo, the merge and the journal use it.
import type { Json } from '@dialoom/shared/node/effects';
import { getIn, removeIn, sameJson, setIn, type Path } from './path.ts';

/** `value` absent: the place is removed. */
export type Change = { path: Path; value?: Json };

const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The changes that lead from one state to another. Maps are compared key by key, lists and single values as a whole.
 * Parts that are the same object in both are skipped, so the cost follows what was touched, not the size of the document.
 */
export function changesBetween(from: unknown, to: unknown, at: Path = []): Change[] {
  if (from === to) return [];
  if (!isMap(from) || !isMap(to)) return sameJson(from, to) ? [] : [{ path: at, value: to as Json }];
  const found: Change[] = [];
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) found.push({ path: [...at, key] });
  for (const key of Object.keys(to)) {
    if (Object.hasOwn(from, key)) found.push(...changesBetween(from[key], to[key], [...at, key]));
    else found.push({ path: [...at, key], value: to[key] as Json });
  }
  return found;
}

/** Whether the change still has a place to happen: its parent exists. */
const fits = (document: unknown, { path }: Change): boolean => isMap(getIn(document, path.slice(0, -1)));

/** Makes the changes that still have a place; the others are left out. */
export function withChanges<T>(document: T, changes: readonly Change[]): T {
  let now = document;
  for (const change of changes) {
    if (!fits(now, change)) continue;
    now = 'value' in change ? setIn(now, change.path, change.value) : removeIn(now, change.path);
  }
  return now;
}
