// The text that copied nodes are on the system clipboard: a kind, a version, and everything the nodes use. Reading it keeps what is right.
import { z } from 'zod';
import { DocNode, Group, Id, Intent, MOST_NODES, Variable } from '@dialoom/shared/document/document';
import { Entity } from '@dialoom/shared/document/entity';
import { VariableName } from '@dialoom/shared/node/fields';
import { tableIn } from './pasted-table.ts';

export const KIND = 'dialoom/nodes';
export const SCHEMA_VERSION = 1;
/** The largest text that is looked at. */
const MOST_CHARACTERS = 5 * 1024 * 1024;
/** The longest text that becomes a message. */
export const MOST_WORDS = 4_000;

const maps = {
  variables: z.record(VariableName, Variable),
  intents: z.record(Id, Intent),
  entities: z.record(Id, Entity),
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

/** What the clipboard's text is: nodes of ours (with how many of them nobody can read), a table, an address, words for a customer, or nothing to paste. */
export type Read =
  | { is: 'nodes'; envelope: Envelope; unread: number }
  | { is: 'table'; rows: string[][]; words: string }
  | { is: 'picture'; address: string }
  | { is: 'link'; address: string; words: string }
  | { is: 'words'; words: string }
  | { is: 'newer' | 'broken' | 'foreign' | 'too-long' | 'nothing' };

/** No database keeps it, and nobody reads it. */
const NUL = '\0';

export function readClipboard(given: string): Read {
  const text = given.replaceAll(NUL, '');
  const words = text.trim();
  if (words === '') return { is: 'nothing' };
  if (words.length > MOST_CHARACTERS) return { is: 'too-long' };
  const data = dataIn(words);
  if (data === undefined) {
    const rows = tableIn(text);
    if (rows) return { is: 'table', rows, words };
    return addressIn(words) ?? (words.length > MOST_WORDS ? { is: 'too-long' } : { is: 'words', words });
  }
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
    entities: readEach(data['entities'], maps.entities),
    connections: readEach(data['connections'], maps.connections),
    knowledge: readEach(data['knowledge'], maps.knowledge),
    groups: readEach(data['groups'], maps.groups),
  };
  const unread = all.length - Object.keys(nodes).length;
  return Object.keys(nodes).length === 0 || all.length > MOST_NODES
    ? { is: 'broken' }
    : { is: 'nodes', envelope, unread };
}

const MOST_ADDRESS = 2_000;
const picture = /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i;
/** An address alone, of a picture or of a page; a link reads as the address without its `https://`. */
function addressIn(text: string): Extract<Read, { is: 'picture' | 'link' }> | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || text.length > MOST_ADDRESS || !URL.canParse(text)) return undefined;
  const { href, host, pathname, search } = new URL(text);
  if (picture.test(pathname)) return { is: 'picture', address: href };
  const shown = `${host}${pathname === '/' ? '' : pathname}${search}`;
  const short = shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
  return { is: 'link', address: href, words: `[${short.replace(/[[\]\\*_`~]/g, '\\$&')}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})` };
} // prettier-ignore

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Data that somebody's program wrote, or nothing when it is words. A figure or a quoted word is words. */
function dataIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll(NUL, '') : value));
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
