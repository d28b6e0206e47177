// Copy and paste through the system clipboard, across tabs and bots. The envelope names its kind and version; other text is left alone.
import { z } from 'zod';
import { DocNode, Id, Intent, Variable, type BotDocument } from '@dialoom/shared/document/document';
import { fieldsOf } from '../document/config-fields.ts';
import { newId } from '../document/edit.ts';
import { formFor } from '../document/form.ts';
import type { PasteNodes } from '../document/operations/paste-nodes.ts';
import { variablesIn, type Definitions } from '../document/variable-uses.ts';

const Envelope = z.strictObject({
  kind: z.literal('dialoom/nodes'),
  schemaVersion: z.literal(1),
  nodes: z.record(Id, DocNode),
  variables: z.record(z.string(), Variable).default({}),
  intents: z.record(Id, Intent).default({}),
});
export type Envelope = z.infer<typeof Envelope>;

/** The nodes with the edges among them, and the declarations they use. Nodes a flow begins with are left out. */
export function copyNodes(
  document: BotDocument,
  flow: string,
  ids: Iterable<string>,
  definitions: Definitions,
): Envelope {
  const inside = document.flows[flow]?.nodes ?? {};
  const taken = [...ids].flatMap((id) => {
    const node = inside[id];
    return node && !definitions[node.type]?.entry ? [[id, node] as const] : [];
  });
  const set = new Set(taken.map(([id]) => id));
  const nodes = taken.map(
    ([id, node]) => [id, { ...node, next: innerEdges(node, (to) => (set.has(to) ? to : undefined)) }] as const,
  );
  const [variables, intents] = [new Set<string>(), new Set<string>()];
  for (const [, node] of taken) {
    const definition = definitions[node.type];
    if (!definition) continue;
    for (const field of fieldsOf(formFor(definition), node.config)) {
      for (const path of variablesIn(field)) variables.add(path.split('.')[0] ?? path);
      if (field.schema.from === 'intents' && typeof field.value === 'string') intents.add(field.value);
    }
  }
  const pick = <V>(map: Readonly<Record<string, V>>, keys: Set<string>) =>
    Object.fromEntries(Object.entries(map).filter(([key]) => keys.has(key)));
  return {
    kind: 'dialoom/nodes',
    schemaVersion: 1,
    nodes: Object.fromEntries(nodes),
    variables: pick(document.variables, variables),
    intents: pick(document.intents, intents),
  };
}

/** What the clipboard's text holds, if it is ours. */
export function readEnvelope(text: string): Envelope | undefined {
  if (!text.includes('dialoom/nodes')) return undefined;
  try {
    const parsed = Envelope.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // text that merely names us
    throw error;
  }
}

/** The paste: new ids, names made unique, shape kept around `at` (the upper left of what is pasted), entry nodes refused. */
export function pasteOf(
  envelope: Envelope,
  document: BotDocument,
  flow: string,
  at: readonly [number, number],
  definitions: Definitions,
): PasteNodes {
  const nodes = Object.entries(envelope.nodes).filter(([, node]) => !definitions[node.type]?.entry);
  const ids = new Map(nodes.map(([id]) => [id, newId()]));
  const [left, top] = [
    Math.min(...nodes.map(([, node]) => node.at[0])),
    Math.min(...nodes.map(([, node]) => node.at[1])),
  ];
  const taken = new Set(Object.values(document.flows[flow]?.nodes ?? {}).flatMap((node) => node.name ?? []));
  const pasted = nodes.map(([id, node]) => {
    const place: [number, number] = [Math.round(at[0] + node.at[0] - left), Math.round(at[1] + node.at[1] - top)];
    const name = node.name === undefined ? {} : { name: uniqueName(node.name, taken) };
    return [ids.get(id) ?? id, { ...node, ...name, at: place, next: innerEdges(node, (to) => ids.get(to)) }] as const;
  });
  return { flow, nodes: Object.fromEntries(pasted), variables: envelope.variables, intents: envelope.intents };
}

const innerEdges = (node: DocNode, target: (to: string) => string | undefined): DocNode['next'] =>
  Object.fromEntries(
    Object.entries(node.next).flatMap(([exit, to]) => (target(to) === undefined ? [] : [[exit, target(to) ?? to]])),
  );

/** `Name`, `Name 2`, `Name 3` …; the name found is taken from then on. */
export function uniqueName(name: string, taken: Set<string>): string {
  const stem = name.replace(/ \d+$/, '');
  let made = name;
  for (let n = 2; taken.has(made); n++) made = `${stem} ${n}`;
  taken.add(made);
  return made;
}
