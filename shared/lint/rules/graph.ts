// The graph: entries, unreachable nodes, open exits, missing targets, loops without a wait.
import type { Finding } from '../finding.ts';
import { targetOf, type LintContext, type LintNode } from '../context.ts';

export function* graphRules(context: LintContext): Generator<Finding> {
  const { document, byFlow } = context;
  if (!byFlow.has(document.main)) yield { code: 'missing-main', level: 'error', path: 'main' };
  for (const [flow, nodes] of byFlow) {
    const entries = [...nodes.values()].filter(({ def }) => def?.entry);
    if (entries.length === 0) yield { code: 'missing-entry', level: 'error', flow };
    for (const extra of entries.slice(1)) yield { code: 'two-entries', level: 'error', flow, node: extra.id };
    yield* edges(context, nodes);
    const reached = reach(context, entries.slice(0, 1));
    if (entries.length > 0)
      for (const one of nodes.values())
        if (!reached.has(one) && one.def?.category !== 'note')
          yield { code: 'unreachable', level: 'warning', flow, node: one.id };
    yield* loops(context, nodes);
  }
}

function* edges(context: LintContext, nodes: ReadonlyMap<string, LintNode>): Generator<Finding> {
  for (const one of nodes.values()) {
    for (const [exit, target] of Object.entries(one.node.next)) {
      if (!nodes.has(target)) yield { code: 'missing-target', level: 'error', flow: one.flow, node: one.id, exit };
      else if (one.config !== undefined && !one.exits.includes(exit))
        yield { code: 'orphaned-edge', level: 'warning', flow: one.flow, node: one.id, exit };
    }
    // an error nobody connected goes to the bot's own policy, silence closes, and any other flow ends by its open exits: all are fine
    for (const exit of one.flow === context.document.main ? one.exits : [])
      if (exit !== 'error' && exit !== 'silent' && !Object.hasOwn(one.node.next, exit))
        yield { code: 'open-exit', level: 'warning', flow: one.flow, node: one.id, exit };
  }
}

function reach(context: LintContext, from: readonly LintNode[]): Set<LintNode> {
  const seen = new Set(from);
  const open = [...from];
  for (let one = open.pop(); one; one = open.pop())
    for (const exit of Object.keys(one.node.next)) {
      const next = targetOf(context, one, exit);
      if (next && !seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  return seen;
}

/** A ring of nodes in which nothing ever waits would run until it is stopped. Tarjan's rings over the nodes that do not wait. */
function* loops(context: LintContext, nodes: ReadonlyMap<string, LintNode>): Generator<Finding> {
  const index = new Map<LintNode, number>();
  const low = new Map<LintNode, number>();
  const stack: LintNode[] = [];
  const rings: LintNode[][] = [];
  const next = (one: LintNode) =>
    one.exits
      .map((exit) => targetOf(context, one, exit))
      .filter((to): to is LintNode => to !== undefined && to.def?.waits === false);
  const visit = (root: LintNode) => {
    const work: { one: LintNode; rest: LintNode[] }[] = [{ one: root, rest: next(root) }];
    const enter = (one: LintNode) => {
      index.set(one, index.size);
      low.set(one, index.size - 1);
      stack.push(one);
    };
    enter(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const to = top.rest.pop();
      if (to) {
        if (!index.has(to)) {
          enter(to);
          work.push({ one: to, rest: next(to) });
        } else if (stack.includes(to)) low.set(top.one, Math.min(low.get(top.one) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const below = work.at(-1);
      if (below) low.set(below.one, Math.min(low.get(below.one) ?? 0, low.get(top.one) ?? 0));
      if (low.get(top.one) !== index.get(top.one)) continue;
      const ring = stack.splice(stack.indexOf(top.one));
      if (ring.length > 1 || next(top.one).includes(top.one)) rings.push(ring);
    }
  };
  for (const one of nodes.values()) if (one.def?.waits === false && !index.has(one)) visit(one);
  for (const ring of rings) {
    const [first] = ring.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (first)
      yield {
        code: 'loop-without-wait',
        level: 'error',
        flow: first.flow,
        node: first.id,
        params: { count: String(ring.length) },
      };
  }
}
