// Skipped nodes: they stand in the file and never run. Engine and lint both see the flow through this one rule, so they cannot disagree.
import type { DocNode } from './document.ts';

type Next = DocNode['next'];
/** Exits that tell of a failure are no way through. */
export const failures: readonly string[] = ['error', 'silent'];

/**
 * The exit by which a skipped node is passed: the first that leads somewhere, failures aside.
 * @param exits in the definition's order; without them (an unknown type, settings that do not fit) those of its edges, by name
 */
export const wayThrough = (next: Next, exits: readonly string[] = Object.keys(next).toSorted()): string | undefined =>
  exits.find((exit) => !failures.includes(exit) && Object.hasOwn(next, exit));

/**
 * Where edges lead when skipped nodes are passed. An edge with nothing behind the skipped nodes it meets is left out, as if it were not drawn.
 * @param passes the exit by which a skipped node is passed (or nothing, when it has none); `false` for a node that runs
 */
export function nextPast(
  nodes: Readonly<Record<string, DocNode>>,
  next: Next,
  passes: (id: string) => string | undefined | false,
): Next {
  const past = (start: string): string | undefined => {
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const exit = passes(at);
      if (exit === false) return at;
      at = exit === undefined ? undefined : nodes[at]?.next[exit];
    }
    return undefined;
  };
  const edges = Object.entries(next);
  if (edges.every(([, to]) => passes(to) === false)) return next;
  return Object.fromEntries(
    edges.flatMap(([exit, to]) => {
      const end = past(to);
      return end === undefined ? [] : [[exit, end]];
    }),
  );
}
