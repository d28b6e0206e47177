// Liquid within limits. One engine per place a value is put: what a customer reads, a URL, a JSON body, a header, plain words, a model.
// Author text is the template; values are data: they are escaped for the place and never parsed again.
import { Liquid, type Template as Parsed } from 'liquidjs';

export type Place = 'people' | 'url' | 'json' | 'header' | 'prompt' | 'model';
export type Values = Readonly<Record<string, unknown>>;

/** Longest rendered text, in characters. */
export const RENDERED_CHARACTERS = 64 * 1024;
const SOURCE_CHARACTERS = 100_000;

/** A template that cannot be parsed or rendered: `code` for the reader's sentence, `message` in Liquid's words. */
export class TemplateFault extends Error {
  readonly code: 'template.syntax' | 'template.limit';
  /** Where in the source, when it is known. */
  readonly at: number | undefined;
  constructor(code: TemplateFault['code'], message: string, at?: number) {
    super(message);
    this.code = code;
    this.at = at;
  }
}

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) return value.join(', ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
};
/** Markdown signs of a value, so that a customer's `*` or `[` stays what they typed; block signs only where a block could begin. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<~|]/g, '\\$&')
    .replace(/(^|\n)([ \t]*)(>|#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$)))/g, escapeBlock);
const escapeBlock = (_: string, line: string, space: string, sign: string) =>
  /^\d/.test(sign) ? `${line}${space}${sign}\\` : `${line}${space}\\${sign}`;

const escapes: Record<Place, (value: unknown) => string> = {
  people: (value) => (typeof value === 'number' ? String(value) : escapeMarkdown(asText(value))),
  url: (value) => encodeURIComponent(asText(value).toWellFormed()).replace(/[!'()*.]/g, escapeUrlSign),
  json: (value) => JSON.stringify(asText(value).toWellFormed()).slice(1, -1),
  header: (value) => asText(value).replace(/[^\t\x20-\x7e\x80-\xff]+/g, ' '), // no line breaks, no control signs
  prompt: asText,
  model: asText, // each value is marked as data where it is put: see `marked`
};
// `.` alone or doubled would walk up a path; the rest are legal but mean something to some servers
const escapeUrlSign = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** They read files, need HTML, write into the variables they are given, or put a value where no escaping sees it. */
const forbiddenTags = [
  'include',
  'render',
  'layout',
  'block',
  'tablerow',
  'increment',
  'decrement',
  'echo',
  'cycle',
  'liquid',
];
const dateFilters = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];
/** `date: "%9999999d"` would pad without end (a CVE class of LiquidJS); two digits are wide enough for any date. */
const narrow = (format: string) => format.replace(/%([-_0^#:]*)\d{3,}/g, '%$1');
/** A date without a zone is read as UTC, not as the machine's own. */
const zoned = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(value)
    ? `${value.length === 10 ? `${value}T00:00` : value.replace(' ', 'T')}Z`
    : value;

function engineFor(place: Place): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: SOURCE_CHARACTERS,
    renderLimit: 500, // milliseconds: a busy machine may stall a harmless one for a while; loops are held by the memory limit
    memoryLimit: 10_000_000,
    templates: {}, // never the disk
    jsTruthy: true,
    outputEscape: escapes[place],
    timezoneOffset: 0, // the same text on every machine; a time that carries its zone keeps it
    preserveTimezones: true,
  });
  for (const tag of forbiddenTags) delete engine.tags[tag];
  delete engine.filters['sample']; // a die
  engine.registerFilter('json', {
    raw: place === 'json' || place === 'prompt' || place === 'model',
    handler: (value: unknown) => JSON.stringify(value ?? null),
  });
  if (place !== 'prompt') delete engine.filters['raw']; // it would switch the escaping off
  if (place === 'model') engine.registerFilter(MARK, { raw: true, handler: (value: unknown, from: unknown) => dataFor(value, String(from)) }); // prettier-ignore
  for (const name of dateFilters) {
    const date = engine.filters[name] as (this: unknown, value: unknown, ...rest: unknown[]) => unknown;
    engine.registerFilter(name, function (this: unknown, value: unknown, format?: unknown, ...rest: unknown[]) {
      if (value === 'now' || value === 'today') return ''; // a clock: the same text must come out when it is rendered again
      return date.call(this, zoned(value), typeof format === 'string' ? narrow(format) : format, ...rest);
    });
  }
  return engine;
}
const MARK = 'dialoom_data';
/** `{{ order.note }}` says where its value is from. A text in quotes is the author's own. */
const marked = (source: string): string =>
  source.replace(/\{\{(-?)((?:"[^"]*"|'[^']*'|(?!-?\}\})[\s\S])*)(-?)\}\}/g, (whole, left: string, inner: string, right: string) => {
    const [from] = /^\s*[\p{L}_][\p{L}\p{M}\p{N}_.-]*/u.exec(inner) ?? [];
    return from === undefined ? whole : `{{${left}${inner} | ${MARK}: "${from.trim()}"${right}}}`;
  }); // prettier-ignore
/**
 * A value as a model reads it: words of strangers stand between marks that they cannot close, with where they are from. What no eye sees
 * (zero-width signs, tags, changes of direction) is left out: a model would read it. Numbers and truths are no words.
 */
export function dataFor(value: unknown, from: string): string {
  const text = asText(value);
  if (text === '' || typeof value === 'number' || typeof value === 'boolean') return text;
  return `<data from="${from}">${text.replace(UNSEEN, '').replace(/<(?=[\s/]*data)/gi, '‹')}</data>`;
}
const UNSEEN = /[\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

const engines: Partial<Record<Place, Liquid>> = {};
const engine = (place: Place): Liquid => (engines[place] ??= engineFor(place));

const parsed = new Map<string, Parsed[]>();
function parseFor(place: Place, source: string): Parsed[] {
  const key = `${place}\0${source}`;
  const known = parsed.get(key);
  if (known) return known;
  let made: Parsed[];
  try {
    made = engine(place).parse(source);
  } catch (error) {
    throw new TemplateFault('template.syntax', wordsOf(error), placeIn(error));
  }
  if (parsed.size >= 5_000) parsed.clear();
  parsed.set(key, made);
  return made;
}
const wordsOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
/** Liquid's errors carry the token they are about. */
const placeIn = (error: unknown): number | undefined =>
  (error as { token?: { begin?: number } } | undefined)?.token?.begin;
/** Most templates only put values in: the same text without a walk through Liquid, which takes several times as long; nothing for the others. */
function putIn(source: string, values: Values, place: Place): string | undefined {
  if (place === 'model') return undefined; // marks where each value is from
  let pieces = insertions.get(source);
  if (pieces === undefined) {
    if (insertions.size >= 5_000) insertions.clear();
    insertions.set(source, (pieces = piecesOf(source)));
  }
  if (pieces === null) return undefined;
  const escape = escapes[place];
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : escape(valueAt(values, piece));
  return text;
}
/** The author's own words, and the paths of the values between them. */
type Pieces = readonly (string | readonly string[])[];
const insertions = new Map<string, Pieces | null>();
const INSERTION = /\{\{\s*([a-z_]\w*(?:\.[a-z_]\w*)*)\s*\}\}/i;
/** What Liquid reads in another way than as a name: literals at the start of a path, counting and picking behind it. */
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank', 'size']);
const PICKS: ReadonlySet<string> = new Set(['size', 'first', 'last']);
const isOther = (piece: Pieces[number]) =>
  typeof piece === 'string' ? /\{[{%]/.test(piece) : piece.some((name, i) => (i === 0 ? LITERALS : PICKS).has(name));
function piecesOf(source: string): Pieces | null {
  if (source.length > SOURCE_CHARACTERS) return null; // refused there
  const parts = source.split(INSERTION); // odd ones are paths
  const pieces = parts.map((part, i) => (i % 2 === 0 ? part : part.split('.')));
  return pieces.some(isOther) ? null : pieces;
}
/** Own properties only, as Liquid is told. */
function valueAt(values: Values, path: readonly string[]): unknown {
  let value: unknown = values;
  for (const name of path) {
    if (value === null || value === undefined || !Object.hasOwn(value, name)) return undefined;
    value = (value as Values)[name];
  }
  return value;
}
const isPlain = (source: string) => !source.includes('{{') && !source.includes('{%');

/**
 * Renders author text with values, escaped for the place they go.
 * @throws TemplateFault when the text is no template, or rendering passes a limit (half a second, memory, 64 K characters)
 */
export function renderTemplate(source: string, values: Values, place: Place = 'people'): string {
  if (isPlain(source)) return source;
  const text = putIn(source, values, place) ?? byLiquid(source, values, place);
  if (text.length > RENDERED_CHARACTERS) throw new TemplateFault('template.limit', 'the text grew too long');
  return text;
}

function byLiquid(source: string, values: Values, place: Place): string {
  const template = parseFor(place, place === 'model' ? marked(source) : source);
  try {
    return engine(place).renderSync(template, values) as string;
  } catch (error) {
    throw new TemplateFault('template.limit', wordsOf(error));
  }
}

/** What is wrong with the template in Liquid's words, or nothing. */
export function templateFault(source: string): string | undefined {
  if (isPlain(source)) return undefined;
  try {
    parseFor('people', source);
    return undefined;
  } catch (error) {
    if (error instanceof TemplateFault) return error.message;
    throw error;
  }
}

type Seen = { path: string; row: number; column: number };
/**
 * Every place where a variable is read: its path, line and column from 1.
 * @throws TemplateFault when it does not parse
 */
export function templateReads(source: string): Seen[] {
  if (isPlain(source)) return [];
  const { globals } = engine('people').analyzeSync(parseFor('people', source));
  return Object.values(globals).flatMap((reads) =>
    reads.map((read) => ({ path: String(read), row: read.location.row, column: read.location.col })),
  );
}

/** Paths of the variables a template reads, such as `order.status`; none when it does not parse. */
export function templateVariables(source: string): string[] {
  if (isPlain(source) || templateFault(source) !== undefined) return [];
  const paths = engine('people').globalFullVariablesSync(parseFor('people', source));
  return [...paths];
}
