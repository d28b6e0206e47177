// The path a conversation took, lit on the canvas. The simulator writes it; each card and wire reads its own entry, so one step
// touches the card that was left and the card that was entered.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

export type Walk = {
  /** Node id → the number of its (last) step, across all flows. */
  visited: ReadonlyMap<string, number>;
  current: string | undefined;
  /** Whether the current node waits for the customer. */
  waiting: boolean;
  /** Edges taken, as `node:exit`. */
  walkedEdges: ReadonlySet<string>;
  mocked: ReadonlySet<string>;
  /** Node id → the reason in words. */
  failed: ReadonlyMap<string, string>;
  /** The node a row of the trace points at right now. */
  lit: string | undefined;
};

const nothing: Walk = {
  visited: new Map(),
  current: undefined,
  waiting: false,
  walkedEdges: new Set(),
  mocked: new Set(),
  failed: new Map(),
  lit: undefined,
};

export const walk = createStore<Walk>(() => nothing);
export const edgeKey = (node: string, exit: string): string => `${node}:${exit}`;
export const clearWalk = (): void => walk.setState(nothing);
export const useWalk = <T>(select: (walk: Walk) => T): T => useStore(walk, select);
