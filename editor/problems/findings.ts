// What lint says of the draft, indexed by node, so that a card reads only its own entry.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Path } from '../document/path.ts';

/** A finding in words, with its place. */
export type Problem = {
  code: string;
  level: 'error' | 'warning';
  flow: string | undefined;
  node: string | undefined;
  /** Where in the node's config; empty: the node itself. */
  path: Path;
  exit: string | undefined;
  message: string;
};
export type NodeProblem = { level: Problem['level']; count: number; message: string };
export type Problems = {
  all: readonly Problem[];
  byNode: ReadonlyMap<string, NodeProblem>;
  errors: number;
  warnings: number;
  /** Nothing was checked yet. */
  pending: boolean;
};

const none: Problems = { all: [], byNode: new Map(), errors: 0, warnings: 0, pending: true };
export const problems = createStore<Problems>(() => none);
export const useProblems = <T>(select: (problems: Problems) => T): T => useStore(problems, select);
/** The problem of one card. Node ids are unique enough across flows to be asked alone. */
export const useProblem = (node: string): NodeProblem | undefined => useProblems(({ byNode }) => byNode.get(node));

/** Puts findings in, errors first; entries that say the same stay the same object, so their cards are not redrawn. */
export function showProblems(found: readonly Problem[]): void {
  const all = found.toSorted((a, b) => rank(a) - rank(b));
  const before = problems.getState().byNode;
  const byNode = new Map<string, NodeProblem>();
  for (const { node, level, message } of all) {
    if (node === undefined) continue;
    const known = byNode.get(node);
    byNode.set(node, known ? { ...known, count: known.count + 1 } : { level, count: 1, message });
  }
  for (const [node, now] of byNode) {
    const old = before.get(node);
    if (old && old.level === now.level && old.count === now.count && old.message === now.message) byNode.set(node, old);
  }
  const errors = all.filter(({ level }) => level === 'error').length;
  problems.setState({ all, byNode, errors, warnings: all.length - errors, pending: false });
}
const rank = ({ level }: Problem) => (level === 'error' ? 0 : 1);
