// Finding nodes: over titles, texts, variables, intents, addresses and ids, with flags:
// `is:problem is:unused is:changed is:disabled type: uses: in: visited:0`. What has spaces stands in quotes: `uses:"Order status"`.
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import { nodeRef, readNodeRef } from '@dialoom/shared/tools/node-ref';
import { usedAsTools } from '@dialoom/shared/tools/tool-nodes';
import { takesEdges } from './card.ts';
import { fieldsOf, type ConfigField } from '../document/config-fields.ts';
import { formFor } from '../document/form.ts';
import { variablesIn, type Definitions } from '../document/variable-uses.ts';

export type Found = { flow: string; node: string };
export type SearchSurroundings = {
  definitions: Definitions;
  titleOf(type: string, name: string | undefined): string;
  hasProblem(flow: string, node: string): boolean;
  /** What the ids of connections and knowledge lists are called. */
  nameOf?(from: string, id: string): string | undefined;
  /** Nodes that differ from what is live, by flow; nothing while that is not known. */
  changed?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** Whether a test case has come to the node; nothing while none has run. */
  wasVisited?: ((flow: string, node: string) => boolean) | undefined;
};

/** The flags there are; those that want a value end in a colon. */
export const findFlags = [
  'is:problem',
  'is:unused',
  'is:changed',
  'is:disabled',
  'visited:0',
  'type:',
  'uses:',
  'in:',
] as const;

const flag = /(?:^|\s)(is|type|uses|in|visited):(?:"([^"]*)"|(\S+))/g;
const fold = (text: string) => text.normalize('NFKC').toLowerCase();
/** A flag with its value as it is typed. */
export const flagOf = (name: 'uses' | 'in' | 'type', value: string): string =>
  /\s/.test(value) ? `${name}:"${value.replaceAll('"', '')}"` : `${name}:${value}`;
/** Whether the query asks what is live, or what the test cases came to: only then is that read. */
export const asksFor = (query: string, what: 'is:changed' | 'visited:'): boolean => fold(query).includes(what);

/** Nodes that fit every word and flag of the query; none for an empty one. */
export function findNodes(document: BotDocument, query: string, around: SearchSurroundings): Found[] {
  const flags = [...query.matchAll(flag)].map(([, name, quoted, bare]) => ({
    name,
    value: fold(quoted ?? bare ?? ''),
  }));
  const words = fold(query.replace(flag, ' ')).split(/\s+/).filter(Boolean);
  if (flags.length + words.length === 0) return [];
  const { definitions, titleOf, hasProblem, changed, wasVisited } = around;
  const found: Found[] = [];
  const runByModels = usedAsTools(document, definitions);
  for (const [flow, { name: flowName, nodes }] of Object.entries(document.flows)) {
    const reached = new Set(Object.values(nodes).flatMap(({ next }) => Object.values(next)));
    for (const [id, node] of Object.entries(nodes)) {
      const definition = definitions[node.type];
      const fields = definition ? [...fieldsOf(formFor(definition), node.config)] : [];
      const is: Readonly<Record<string, () => boolean>> = {
        problem: () => hasProblem(flow, id),
        unused: () => !reached.has(id) && takesEdges(definition) && !runByModels.has(nodeRef(flow, id)),
        changed: () => changed?.get(flow)?.has(id) ?? false,
        disabled: () => node.skip === true,
      };
      const fits = flags.every(({ name, value }) => {
        if (name === 'is') return is[value]?.() ?? false;
        if (name === 'visited') return wasVisited !== undefined && wasVisited(flow, id) === (value !== '0');
        if (name === 'type') return fold(`${node.type} ${titleOf(node.type, undefined)}`).includes(value);
        if (name === 'in') return fold(`${flow} ${flowName}`).includes(value);
        return fields.some((field) => usesOf(field, document, around).some((one) => fold(one) === value));
      });
      if (fits && holds(words, id, node, fields, document, around)) found.push({ flow, node: id });
    }
  }
  return found;
}

/** What a field names: its variables, and the intent, flow, connection or list it points at, by id and by name. */
function usesOf(field: ConfigField, document: BotDocument, { nameOf, titleOf }: SearchSurroundings): string[] {
  const { from } = field.schema;
  if (from === undefined || from === 'variables') return variablesIn(field).map((path) => path.split('.')[0] ?? path);
  if (typeof field.value !== 'string' || field.value === '') return [];
  const id = field.value;
  const named =
    from === 'intents'
      ? document.intents[id]?.name
      : from === 'entities'
        ? document.entities[id]?.name
        : from === 'flows'
          ? document.flows[id]?.name
          : from === 'nodes'
            ? nodeName(document, id, titleOf)
            : nameOf?.(from, id);
  return named === undefined ? [id] : [id, named];
}

function nodeName({ flows }: BotDocument, ref: string, titleOf: SearchSurroundings['titleOf']): string | undefined {
  const { flow, node } = readNodeRef(ref);
  const found = flows[flow]?.nodes[node];
  return found && titleOf(found.type, found.name);
}

function holds(
  words: readonly string[],
  id: string,
  node: DocNode,
  fields: readonly ConfigField[],
  document: BotDocument,
  around: SearchSurroundings,
): boolean {
  if (words.length === 0) return true;
  const known = around.definitions[node.type] !== undefined;
  const text = fold(
    [
      id,
      around.titleOf(node.type, node.name),
      around.titleOf(node.type, undefined),
      node.group === undefined ? '' : nameOfGroup(document, id, node.group),
      known ? fields.map(({ value }) => textOf(value)).join(' ') : textOf(node.config),
      fields.flatMap((field) => usesOf(field, document, around)).join(' '),
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const nameOfGroup = ({ flows }: BotDocument, node: string, group: string) =>
  Object.values(flows).find(({ nodes }) => nodes[node])?.groups?.[group]?.name ?? '';

/** A thing a node names, with where else it is named. */
export type Reference = {
  from: 'variables' | 'intents' | 'entities' | 'flows' | 'nodes' | 'connections' | 'knowledge';
  id: string;
  name: string;
  uses: number;
};

/** What a node names: each can be gone to, and asked where else it is used. */
export function referencesOf(document: BotDocument, node: DocNode, around: SearchSurroundings): Reference[] {
  const definition = around.definitions[node.type];
  if (!definition) return [];
  const named = [...fieldsOf(formFor(definition), node.config)].flatMap((field): Omit<Reference, 'uses'>[] => {
    const { from = 'variables' } = field.schema;
    const used = usesOf(field, document, around);
    if (from === 'variables') return used.map((variable) => ({ from, id: variable, name: variable }));
    const [id, name = id] = used;
    return id === undefined ? [] : [{ from, id, name: name ?? id }];
  });
  const once = [...new Map(named.map((one) => [`${one.from} ${one.id}`, one])).values()];
  return once.map((one) => ({
    ...one,
    uses: findNodes(document, flagOf('uses', one.id), around).length,
  }));
}
