// Undo and redo, per gesture. Pure: a history is data, and can be stored and read again.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Operation } from './operation.ts';
import { sameJson } from './path.ts';
import { applyOperation, inverseOf } from './operations/registry.ts';

/** One gesture: what was done, and what leads back. `merge` names the field and focus it may grow with. */
export type Entry = { done: readonly Operation[]; back: readonly Operation[]; merge?: string };
export type History = { past: readonly Entry[]; future: readonly Entry[] };
export type Present = { document: BotDocument; history: History };

export const emptyHistory: History = { past: [], future: [] };
/** Gestures kept for undo. */
export const HISTORY_ENTRIES = 500;

/** Applies operations one after another; `back` undoes them in the opposite order. */
function apply(document: BotDocument, operations: readonly Operation[]): { document: BotDocument; back: Operation[] } {
  const back: Operation[] = [];
  let now = document;
  for (const operation of operations) {
    const inverse = inverseOf(now, operation);
    const next = applyOperation(now, operation);
    if (!inverse || sameJson(next, now)) continue; // nothing happened: no empty step in the history
    back.unshift(inverse);
    now = next;
  }
  return { document: now, back };
}

/** Does operations as one gesture. With the `merge` word of the gesture before it (same field, same focus), they become one. */
export function commit({ document, history }: Present, operations: readonly Operation[], merge?: string): Present {
  const after = apply(document, operations);
  if (after.document === document) return { document, history };
  const last = history.past.at(-1);
  const grows = merge !== undefined && last?.merge === merge && history.future.length === 0;
  const entry: Entry = {
    done: grows ? [...last.done, ...operations] : operations,
    back: grows ? [...after.back, ...last.back] : after.back,
    ...(merge === undefined ? {} : { merge }),
  };
  const past = [...(grows ? history.past.slice(0, -1) : history.past), entry].slice(-HISTORY_ENTRIES);
  return { document: after.document, history: { past, future: [] } };
}

/** `skipped`: the gesture no longer applies (a merge took its place away); it is dropped, and the person is told. */
export type Stepped = Present & { entry?: Entry; skipped: boolean };

export function undo({ document, history }: Present): Stepped {
  const entry = history.past.at(-1);
  if (!entry) return { document, history, skipped: false };
  const past = history.past.slice(0, -1);
  const after = apply(document, entry.back);
  if (after.document === document) return { document, history: { ...history, past }, entry, skipped: true };
  // what leads forward again is made from what undoing really did: after a merge that may be less than was done
  const redo: Entry = { done: entry.back, back: after.back };
  return { document: after.document, history: { past, future: [redo, ...history.future] }, entry, skipped: false };
}

export function redo({ document, history }: Present): Stepped {
  const entry = history.future[0];
  if (!entry) return { document, history, skipped: false };
  const future = history.future.slice(1);
  const after = apply(document, entry.back);
  if (after.document === document) return { document, history: { ...history, future }, entry, skipped: true };
  const again: Entry = { done: entry.back, back: after.back };
  return { document: after.document, history: { past: [...history.past, again], future }, entry, skipped: false };
}
