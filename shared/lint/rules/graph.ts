// The graph: entries, unreachable nodes, open exits, missing targets, flows that call themselves, loops without a wait.
import type { Entering } from '../../node/define.ts';
import type { Finding } from '../finding.ts';
import { nodeRef } from '../../tools/node-ref.ts';
import { runAsTools } from './tools.ts';
import { targetOf, type LintContext, type LintNode } from '../context.ts';

export function* graphRules(context: LintContext): Generator<Finding> {
  const { document, byFlow } = context;
  if (!byFlow.has(document.main)) yield { code: 'missing-main', level: 'error', path: 'main' };
  const live = new Set<LintNode>();
  const byModels = runAsTools(context);
  const isTool = ({ flow, id }: LintNode) => byModels.has(nodeRef(flow, id));
  for (const [flow, nodes] of byFlow) {
    const entries = [...nodes.values()].filter(({ def }) => def?.entry);
    if (entries.length === 0) yield { code: 'missing-entry', level: 'error', flow };
    for (const extra of entries.slice(1)) yield { code: 'two-entries', level: 'error', flow, node: extra.id };
    yield* edges(context, nodes, isTool);
    const reached = reach(context, entries.slice(0, 1));
    if (entries.length > 0)
      for (const one of nodes.values())
        if (!reached.has(one) && one.def?.category !== 'note' && !isTool(one))
          yield { code: 'unreachable', level: 'warning', flow, node: one.id };
    for (const one of reached) live.add(one);
    for (const one of nodes.values()) if (isTool(one)) live.add(one);
  }
  yield* recursion(context, live);
  yield* loops(context);
}

const entersOf = ({ def, config }: LintNode): readonly Entering[] =>
  config === undefined ? [] : (def?.enters?.(config) ?? []);

/** A flow that is called while it waits for what it called would be entered for ever: the call fails at run time. */
function* recursion({ site }: LintContext, live: ReadonlySet<LintNode>): Generator<Finding> {
  const leads = new Map<string, Set<string>>();
  for (const one of live)
    for (const { flow } of entersOf(one)) leads.set(one.flow, (leads.get(one.flow) ?? new Set()).add(flow));
  const leadsTo = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    for (const flow of seen) for (const next of leads.get(flow) ?? []) seen.add(next); // a set visits what is added on the way
    return seen.has(to);
  };
  for (const one of live)
    for (const { flow, by } of entersOf(one))
      if (by === 'call' && leadsTo(flow, one.flow))
        yield {
          code: 'recursion',
          level: 'error',
          flow: one.flow,
          node: one.id,
          params: { name: site.flows[flow] ?? flow },
        };
}

function* edges(
  context: LintContext,
  nodes: ReadonlyMap<string, LintNode>,
  isTool: (one: LintNode) => boolean,
): Generator<Finding> {
  for (const one of nodes.values()) {
    for (const [exit, target] of Object.entries(one.node.next)) {
      const to = nodes.get(target);
      if (!to) yield { code: 'missing-target', level: 'error', flow: one.flow, node: one.id, exit };
      else if (to.def?.category === 'note')
        yield { code: 'leads-to-note', level: 'error', flow: one.flow, node: one.id, exit };
      else if (one.config !== undefined && !one.exits.includes(exit))
        yield { code: 'orphaned-edge', level: 'warning', flow: one.flow, node: one.id, exit };
    }
    // an error nobody connected goes to the bot's own policy, silence closes, and any other flow ends by its open exits: all are fine
    // nor is one that only a model runs gone on from
    for (const exit of one.flow === context.document.main && !(isTool(one) && Object.keys(one.node.next).length === 0)
      ? one.exits
      : [])
      if (exit !== 'error' && exit !== 'silent' && !Object.hasOwn(one.node.next, exit))
        yield {
          code: one.lost.includes(exit) ? 'leads-to-skipped' : 'open-exit',
          level: 'warning',
          flow: one.flow,
          node: one.id,
          exit,
        };
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

/** May the conversation rest at this node, or in a flow it calls? */
function rests(context: LintContext, one: LintNode, seen = new Set<string>()): boolean {
  // of an unknown node, and of settings that cannot be read, nobody can tell
  if (one.def?.waits !== false && (one.config === undefined || (one.def?.rests?.(one.config) ?? true))) return true;
  return entersOf(one).some(({ flow, by }) => {
    if (by === 'jump' || seen.has(flow)) return false;
    seen.add(flow);
    return [...(context.byFlow.get(flow)?.values() ?? [])].some((inside) => rests(context, inside, seen));
  });
}

/** A ring of nodes in which nothing ever waits, through jumps too, would run until it is stopped. Tarjan's rings over the nodes that do not wait. */
function* loops(context: LintContext): Generator<Finding> {
  const resting = new Map(context.nodes.map((one) => [one, rests(context, one)]));
  const entryOf = (flow: string) => [...(context.byFlow.get(flow)?.values() ?? [])].find(({ def }) => def?.entry);
  const index = new Map<LintNode, number>();
  const low = new Map<LintNode, number>();
  const stack: LintNode[] = [];
  const rings: LintNode[][] = [];
  const next = (one: LintNode) =>
    [
      ...one.exits.map((exit) => targetOf(context, one, exit)),
      ...entersOf(one).map(({ flow, by }) => (by === 'jump' ? entryOf(flow) : undefined)),
    ].filter((to): to is LintNode => to !== undefined && resting.get(to) === false);
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
  for (const one of context.nodes) if (resting.get(one) === false && !index.has(one)) visit(one);
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
