// The variables a field may offer: declared ones, those nodes set, and what the conversation brings along; each with where it is set.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { VarType } from '@dialoom/shared/node/define';
import { parsedConfig } from '../canvas/card.ts';
import type { Definitions } from '../document/variable-uses.ts';
import { nodesBefore } from './nodes-before.ts';

export type Place = { flow: string; node: string };
/** As the list of variables is headed, in this order. `earlier`: a node before this one sets it, so it can hold something here. */
export const variableGroups = ['earlier', 'flow', 'bot', 'customer', 'conversation', 'system'] as const;
export type KnownVariable = {
  path: string;
  type: VarType;
  from: 'bot' | 'node' | 'conversation';
  /** Nodes that set it. */
  setBy: readonly Place[];
};

/** Set by inputs: who the customer is, where they are, and this conversation. */
const given: readonly KnownVariable[] = [
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.id',
  'conversation.id',
  'conversation.channel',
  'conversation.locale',
  'conversation.message',
  'context.page',
]
  .map((path): KnownVariable => ({ path, type: 'text', from: 'conversation', setBy: [] }))
  .concat(
    ['conversation.negative', 'conversation.urgent'].map((path) => ({
      path,
      type: 'boolean',
      from: 'conversation',
      setBy: [],
    })),
  );

const read = new WeakMap<BotDocument, readonly KnownVariable[]>();
/** Read once per document: every field of the open form asks for it. */
export function knownVariables(document: BotDocument, definitions: Definitions): readonly KnownVariable[] {
  const known = read.get(document);
  if (known) return known;
  const found = new Map<string, KnownVariable & { setBy: Place[] }>();
  for (const [path, { type }] of Object.entries(document.variables))
    found.set(path, { path, type, from: 'bot', setBy: [] });
  for (const [flow, { nodes }] of Object.entries(document.flows))
    for (const [id, node] of Object.entries(nodes)) {
      const definition = definitions[node.type];
      const config = definition && parsedConfig(definition, node);
      if (!definition || !config) continue;
      for (const [path, type] of Object.entries(definition.sets(config))) {
        if (path === '') continue;
        const before = found.get(path);
        if (before) before.setBy.push({ flow, node: id });
        else found.set(path, { path, type, from: 'node', setBy: [{ flow, node: id }] });
      }
    }
  const all = [...found.values(), ...given];
  read.set(document, all);
  return all;
}

/** Under which heading a variable stands in the list of a field of that node. */
export function groupOf(
  { path, from, setBy }: KnownVariable,
  document: BotDocument,
  at: Place,
): (typeof variableGroups)[number] {
  if (from === 'conversation')
    return path.startsWith('contact') ? 'customer' : path.startsWith('conversation') ? 'conversation' : 'system';
  const here = setBy.filter(({ flow }) => flow === at.flow);
  if (here.length === 0) return 'bot';
  const before = nodesBefore(document.flows[at.flow]?.nodes ?? {}, at.node);
  return here.some(({ node }) => before.has(node)) ? 'earlier' : 'flow';
}

/** Whether a template may use this path: its head is known. Parts of `context` and `contact` are the site's own. */
export const isKnown = (path: string, known: readonly KnownVariable[]): boolean => {
  const head = path.split(/[.[]/)[0];
  return known.some((variable) => variable.path.split('.')[0] === head);
};
