// What a node card shows, worked out from its definition: title, up to three lines, named exits, size. No type is known here.
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import type { AnyNode, Category, Locale, Names } from '@dialoom/shared/node/define';
import { exitName, showOf, type Shown } from '@dialoom/shared/node/show';
import { partsOf, plainLine, type CardLine } from './card-line.ts';
import { cardHeight, textWidth } from './geometry.ts';

export type CardExit = {
  id: string;
  label: string;
  fails: boolean;
  to: string | undefined;
  /** The definition no longer offers it, but an edge still leaves by it. */
  orphaned: boolean;
};
export type Card = {
  title: string;
  type: string; // the definition's own title
  icon: string;
  category: Category | undefined; // none: a type this build does not have
  waits: boolean;
  entry: boolean;
  /** Something may lead to it. */
  takes: boolean;
  /** Paper, not a step: read whole. */
  note: boolean;
  /** Left out of the conversation. */
  skipped: boolean;
  lines: CardLine[];
  exits: CardExit[];
  /** A round card of one line. */
  pill: boolean;
  /** It stands for the nodes of a collapsed group. */
  group?: { colour: string; count: number };
};

/** What a card needs to know around its node. */
export type CardContext = {
  definition: AnyNode | undefined;
  locale: Locale; // of the interface
  shown: Shown; // languages of the content, names of what ids point at
  unknown: readonly string[]; // the lines of an unknown type
};

const MOST_LINES = 3;
const QUOTE_WIDTH = 172;
/** A line of a note may break a word early, so it is counted a little narrower than it is. */
const NOTE_WIDTH = 156;
const MOST_NOTE_ROWS = 14;
/** Signs of emphasis and headings say nothing on a card. */
const markdown = /\*\*|__|`|^#{1,6} /gm;

/** The config as the definition of today reads it; nothing when it does not fit. */
export function parsedConfig(definition: AnyNode, node: DocNode): Record<string, unknown> | undefined {
  let { config, version } = node;
  for (; version < definition.version; version++) {
    const step = definition.migrate?.[version + 1];
    if (step) config = step(config);
  }
  const parsed = definition.config.safeParse(config);
  return parsed.success ? parsed.data : undefined;
}

function linesOf(texts: readonly string[]): CardLine[] {
  const lines: CardLine[] = [];
  let rows = 0;
  for (const text of texts) {
    if (rows >= MOST_LINES || text.trim() === '') continue;
    const quote = text.startsWith('"');
    const parts = partsOf((quote ? text.slice(1).replace(markdown, '') : text).replace(/\s+/g, ' ').trim());
    const wide = quote && textWidth(plainLine({ parts })) > QUOTE_WIDTH;
    const line: CardLine = { quote, parts, rows: wide && rows + 2 <= MOST_LINES ? 2 : 1 };
    rows += line.rows;
    lines.push(line);
  }
  return lines;
}

/** A note keeps its line breaks; a very long one is cut. */
function noteLines(texts: readonly string[]): CardLine[] {
  const text = texts.join('\n').trim();
  if (text === '') return [];
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / NOTE_WIDTH)), 0);
  return [{ quote: true, parts: [{ text }], rows: Math.min(rows, MOST_NOTE_ROWS) }];
}

/** An edge may lead to it: not into where a flow begins, and not into a note. */
export const takesEdges = (definition: AnyNode | undefined): boolean =>
  !definition?.entry && definition?.category !== 'note';

const orphans = (node: DocNode, known: readonly string[]): CardExit[] =>
  Object.entries(node.next)
    .filter(([exit]) => !known.includes(exit))
    .map(([exit, to]) => ({ id: exit, label: exit, fails: false, to, orphaned: true }));

export function cardOf(node: DocNode, context: CardContext): Card {
  const { definition, locale, shown } = context;
  if (!definition) {
    const exits = orphans(node, []).map((exit) => ({ ...exit, orphaned: false, fails: exit.id === 'error' }));
    const title = node.name ?? node.type;
    return {
      title,
      type: node.type,
      icon: 'puzzle',
      category: undefined,
      waits: false,
      entry: false,
      takes: true,
      note: false,
      skipped: node.skip === true,
      lines: linesOf(context.unknown),
      exits,
      pill: false,
    };
  }
  const config = parsedConfig(definition, node);
  const known = config === undefined ? Object.keys(node.next) : definition.exits(config);
  const exits = known.map((id) => ({
    id,
    label: exitName(definition, config, id, locale, shown),
    fails: id === 'error',
    to: node.next[id],
    orphaned: false,
  }));
  const type = definition.text[locale].title;
  const note = definition.category === 'note';
  const texts = config === undefined ? [] : definition.card(config, showOf(definition, locale, shown));
  return {
    title: node.name || type,
    type,
    icon: definition.icon,
    category: definition.category,
    waits: definition.waits && (config === undefined || (definition.rests?.(config) ?? true)),
    entry: definition.entry === true,
    takes: takesEdges(definition),
    note,
    skipped: node.skip === true && !definition.entry,
    lines: note ? noteLines(texts) : linesOf(texts),
    exits: [...exits, ...orphans(node, known)],
    pill: definition.category === 'session' && known.length <= 1,
  };
}

/** The rows a card's lines take. */
export const rowsOf = (card: Card): number => (card.pill ? 0 : card.lines.reduce((sum, line) => sum + line.rows, 0));
/** A single way out needs no list, unless it leads far away and is written as a jump. */
export const listsExits = (card: Card, jumps: ReadonlySet<string>): boolean =>
  card.exits.length > 1 || card.exits.some((exit) => exit.orphaned || jumps.has(exit.id) || exit.fails);
export const heightOf = (card: Card, jumps: ReadonlySet<string>): number =>
  cardHeight(rowsOf(card), listsExits(card, jumps) ? card.exits.length : 0);

/** Names by id, for what cards show. */
export function namesOf(document: BotDocument, connections: Names, knowledge: Names): NonNullable<Shown['names']> {
  const named = (map: Readonly<Record<string, { name: string }>>) =>
    Object.fromEntries(Object.entries(map).map(([id, { name }]) => [id, name]));
  return { intents: named(document.intents), flows: named(document.flows), connections, knowledge };
}
