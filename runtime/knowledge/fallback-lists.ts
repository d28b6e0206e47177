// The lists that a bot looks into when it has not understood an intent: what goes out there is answered from them.
import type { AnyNode } from '@dialoom/shared/node/define';
import type { BotDocument } from '@dialoom/shared/document/document';
import { contextOf, type LintNode } from '@dialoom/shared/lint/context';

/** Nodes between "not understood" and the look: to count it, to set something. */
const MOST_BETWEEN = 6;
const known = new WeakMap<BotDocument, readonly string[]>();

/** @returns ids, none where nothing is listened for or it leads elsewhere; found once per document */
export function fallbackLists(document: BotDocument, definitions: readonly AnyNode[]): readonly string[] {
  const told = known.get(document);
  if (told) return told;
  const { nodes, byFlow } = contextOf(document, definitions, { connections: undefined });
  const listens = ({ values }: LintNode) =>
    values.some(({ schema, value }) => schema.from === 'intents' && value !== '');
  const lists = nodes
    .filter(listens)
    .flatMap(({ flow, node, def }) =>
      (def?.misses ?? []).flatMap((exit) => listsFrom(byFlow.get(flow), node.next[exit])),
    );
  const found = [...new Set(lists)];
  known.set(document, found);
  return found;
}

/** Of the first node on each way that looks something up; nobody is asked anything before. */
function listsFrom(flow: ReadonlyMap<string, LintNode> | undefined, first: string | undefined): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  let at = first === undefined ? [] : [first];
  for (let step = 0; step <= MOST_BETWEEN && at.length > 0; step++) {
    const next: string[] = [];
    for (const id of at) {
      const one = flow?.get(id);
      if (!one || seen.has(id)) continue;
      seen.add(id);
      const own = one.values.flatMap(({ schema, value }) => (schema.from === 'knowledge' && typeof value === 'string' && value !== '' ? [value] : [])); // prettier-ignore
      found.push(...own);
      if (own.length === 0 && !one.def?.waits) next.push(...Object.values(one.node.next));
    }
    at = next;
  }
  return found;
}
