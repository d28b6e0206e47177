// The text that copied nodes are on the system clipboard: a kind, a version, and everything the nodes use. Reading it keeps what is right.
import { z } from 'zod';
import { DocNode, Group, Id, Intent, MOST_NODES, Variable } from '@dialoom/shared/document/document';
import { VariableName } from '@dialoom/shared/node/fields';

export const KIND = 'dialoom/nodes';
export const SCHEMA_VERSION = 1;
/** The largest text that is looked at. */
const MOST_CHARACTERS = 5 * 1024 * 1024;
/** The longest text that becomes a message. */
const MOST_WORDS = 4_000;

const maps = {
  variables: z.record(VariableName, Variable),
  intents: z.record(Id, Intent),
  /** Those that were copied whole. */
  groups: z.record(Id, Group),
  /** What the nodes name outside the bot, so that another installation can find its own: a name and a kind, never a secret. */
  connections: z.record(z.string().max(64), z.object({ kind: z.string().max(20), name: z.string().max(120) })),
  knowledge: z.record(z.string().max(64), z.object({ name: z.string().max(200) })),
};
export type Envelope = {
  kind: typeof KIND;
  schemaVersion: typeof SCHEMA_VERSION;
  /** With the edges among them. */
  nodes: Readonly<Record<string, DocNode>>;
} & { [K in keyof typeof maps]: z.infer<(typeof maps)[K]> };

/** What a node may point at outside the bot. */
export type Outside = {
  connections: Readonly<Record<string, { kind: string; name: string }>>;
  knowledge: Readonly<Record<string, string>>;
};
export const nothingOutside: Outside = { connections: {}, knowledge: {} };

/** What the clipboard's text is: nodes of ours (with how many of them nobody can read), words for a customer, or nothing to paste. */
export type Read =
  | { is: 'nodes'; envelope: Envelope; unread: number }
  | { is: 'words'; words: string }
  | { is: 'newer' | 'broken' | 'foreign' | 'too-long' | 'nothing' };

export function readClipboard(text: string): Read {
  const words = text.trim();
  if (words === '') return { is: 'nothing' };
  if (words.length > MOST_CHARACTERS) return { is: 'too-long' };
  const data = dataIn(words);
  if (data === undefined) return words.length > MOST_WORDS ? { is: 'too-long' } : { is: 'words', words };
  if (!isMap(data) || data['kind'] !== KIND) return { is: 'foreign' };
  const version = data['schemaVersion'];
  if (typeof version === 'number' && version > SCHEMA_VERSION) return { is: 'newer' };
  if (version !== SCHEMA_VERSION || !isMap(data['nodes'])) return { is: 'broken' };
  const all = Object.entries(data['nodes']);
  const nodes = readEach(data['nodes'], z.record(Id, DocNode));
  const envelope: Envelope = {
    kind: KIND,
    schemaVersion: SCHEMA_VERSION,
    nodes,
    variables: readEach(data['variables'], maps.variables),
    intents: readEach(data['intents'], maps.intents),
    connections: readEach(data['connections'], maps.connections),
    knowledge: readEach(data['knowledge'], maps.knowledge),
    groups: readEach(data['groups'], maps.groups),
  };
  const unread = all.length - Object.keys(nodes).length;
  return Object.keys(nodes).length === 0 || all.length > MOST_NODES
    ? { is: 'broken' }
    : { is: 'nodes', envelope, unread };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Data that somebody's program wrote, or nothing when it is words. A figure or a quoted word is words. */
function dataIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // [like this]
    throw error;
  }
}
/** The entries of a map that are right; the others are left out. */
function readEach<V extends z.ZodType>(
  map: unknown,
  schema: z.ZodRecord<z.ZodType<string, string>, V>,
): Record<string, z.infer<V>> {
  if (!isMap(map)) return {};
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const read = schema.safeParse({ [key]: value });
      return read.success ? Object.entries(read.data) : [];
    }),
  ) as Record<string, z.infer<V>>;
}
