// Undo and redo, per gesture. Pure: a history is data, and can be stored and read again. It holds what one person did here; what others
// did meanwhile is remembered only as places that undoing must leave alone.
import type { BotDocument } from '@dialoom/shared/document/document';
import { changesBetween, withChanges, type Change } from './changes.ts';
import type { Operation } from './operation.ts';
import { applyOperation, inverseOf, touchedBy } from './operations/registry.ts';
import { restore } from './operations/restore.ts';
import { getIn, overlap, sameJson, type Path } from './path.ts';

/** What a node was called when the gesture touched it: a label can name it after it is gone. */
export type NodeName = { type: string; name?: string };
/** One gesture: what was done, and what leads back (forward again, in the future). `merge` names the field and focus it may grow with. */
export type Entry = {
  done: readonly Operation[];
  back: readonly Operation[];
  merge?: string;
  at?: number;
  names?: Readonly<Record<string, NodeName>>;
  /** Places that others changed since: neither undone nor done again. */
  others?: readonly Path[];
};
export type History = { past: readonly Entry[]; future: readonly Entry[] };
export type Present = { document: BotDocument; history: History };

export const emptyHistory: History = { past: [], future: [] };
/** Gestures kept for undo. */
export const HISTORY_ENTRIES = 500;
/** Nodes one gesture remembers by name: its label speaks of more as a number. */
const MOST_NAMES = 20;
/** When others changed more than this at once, going back through it would be guesswork: the history begins anew. */
const MOST_OTHERS = 2_000;

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

function namesIn(operations: readonly Operation[], before: BotDocument, after: BotDocument): Entry['names'] {
  const named = operations.flatMap((operation) => {
    const { flow = '', nodes = [] } = touchedBy(operation) ?? {};
    return nodes.slice(0, MOST_NAMES).flatMap((id) => {
      const node = before.flows[flow]?.nodes[id] ?? after.flows[flow]?.nodes[id];
      return node ? [[id, { type: node.type, ...(node.name !== undefined && { name: node.name }) }] as const] : [];
    });
  });
  return Object.fromEntries(named.slice(0, MOST_NAMES));
}

/** Does operations as one gesture. With the `merge` word of the gesture before it (same field, same focus), they become one. */
export function commit(
  { document, history }: Present,
  operations: readonly Operation[],
  merge?: string,
  at?: number,
): Present {
  const after = apply(document, operations);
  if (after.document === document) return { document, history };
  const last = history.past.at(-1);
  const grows = merge !== undefined && last?.merge === merge && !last.others && history.future.length === 0;
  const names = namesIn(operations, document, after.document);
  const entry: Entry = {
    done: grows ? grown(last.done, operations) : operations,
    back: grows ? grownBack(last.back, after.back, last.done.length === 1) : after.back,
    ...(merge !== undefined && { merge }),
    ...(at !== undefined && { at }),
    names: { ...(grows ? last.names : {}), ...names },
  };
  const past = [...(grows ? history.past.slice(0, -1) : history.past), entry].slice(-HISTORY_ENTRIES);
  return { document: after.document, history: { past, future: [] } };
}
/** Typing on in one field: the newest value stands for all. */
const grown = (before: readonly Operation[], more: readonly Operation[]): readonly Operation[] =>
  isSamePlace(before, more) ? more : [...before, ...more];
const isSamePlace = ([one, ...rest]: readonly Operation[], [other, ...more]: readonly Operation[]): boolean =>
  rest.length === 0 && more.length === 0 && one?.type === other?.type && placeOf(one) === placeOf(other);
const placeOf = (operation: Operation | undefined) => {
  const { flow, node, path } = (operation ?? {}) as { flow?: string; node?: string; path?: Path };
  return JSON.stringify([flow, node, path]);
};
/** Two ways back that hold the same places: the older one leads further. */
function grownBack(before: readonly Operation[], more: readonly Operation[], single: boolean): readonly Operation[] {
  const keysOf = (operations: readonly Operation[]) =>
    operations.length === 1 && operations[0]?.type === restore.type
      ? (operations[0] as unknown as { changes: readonly Change[] }).changes.map(({ path }) => JSON.stringify(path))
      : undefined;
  const [old, now] = [keysOf(before), keysOf(more)];
  const same = single && old !== undefined && now !== undefined && old.length === now.length;
  return same && now.every((key) => old.includes(key)) ? before : [...more, ...before];
}

/** `skipped`: all of the gesture, or a part of it, no longer applies: others changed the place. The person is told. */
export type Stepped = Present & { entry?: Entry; skipped: false | 'all' | 'part' };

/** Whether going back would take away what others did: the same place, or a node they drew an edge to. */
function isOthers(document: BotDocument, { path, ...change }: Change, others: readonly Path[]): boolean {
  if (others.some((other) => overlap(other, path))) return true;
  const isDeletion = path.length === 4 && path[2] === 'nodes' && !('value' in change);
  return (
    isDeletion &&
    others.some((other) => other[4] === 'next' && other[1] === path[1] && getIn(document, other) === path[3])
  );
}

function step(
  { document }: Present,
  entry: Entry,
): { document: BotDocument; turned?: Entry; skipped: Stepped['skipped'] } {
  const after = apply(document, entry.back);
  const { others } = entry;
  const turned = (back: readonly Operation[]): Entry => ({ ...entry, back });
  if (!others) {
    if (after.document === document) return { document, skipped: 'all' };
    return { document: after.document, turned: turned(after.back), skipped: false };
  }
  const wanted = changesBetween(document, after.document);
  const mine = wanted.filter((change) => !isOthers(document, change, others));
  if (mine.length === 0) return { document, skipped: 'all' };
  if (mine.length === wanted.length) return { document: after.document, turned: turned(after.back), skipped: false };
  const next = withChanges(document, mine);
  return { document: next, turned: turned([restore.of({ changes: changesBetween(next, document) })]), skipped: 'part' };
}

export function undo(now: Present): Stepped {
  const { document, history } = now;
  const entry = history.past.at(-1);
  if (!entry) return { document, history, skipped: false };
  const past = history.past.slice(0, -1);
  const stepped = step(now, entry);
  // what leads forward again is made from what undoing really did: after a merge that may be less than was done
  const future = stepped.turned ? [stepped.turned, ...history.future] : history.future;
  return { document: stepped.document, history: { past, future }, entry, skipped: stepped.skipped };
}

export function redo(now: Present): Stepped {
  const { document, history } = now;
  const [entry, ...future] = history.future;
  if (!entry) return { document, history, skipped: false };
  const stepped = step(now, entry);
  const past = stepped.turned ? [...history.past, stepped.turned] : history.past;
  return { document: stepped.document, history: { past, future }, entry, skipped: stepped.skipped };
}

/** Others changed the document under this history: what they changed is left alone by every step that is in it now. */
export function besideOthers(history: History, before: BotDocument, after: BotDocument): History {
  const places = changesBetween(before, after).map(({ path }) => path);
  if (places.length === 0) return history;
  if (places.length > MOST_OTHERS) return emptyHistory;
  const lists = new Map<readonly Path[] | undefined, readonly Path[]>(); // shared by the entries, as it is kept
  const listFor = (others: readonly Path[] | undefined) => {
    const known = lists.get(others) ?? [...(others ?? []), ...places];
    lists.set(others, known);
    return known;
  };
  const mark = (entry: Entry): Entry => ({ ...entry, others: listFor(entry.others) });
  return { past: history.past.map(mark), future: history.future.map(mark) };
}
