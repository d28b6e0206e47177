// One message read for the slots of a task: the bot's own entities, what was asked for, what is corrected, what is refused and why.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Entity, EntityPart } from '@dialoom/shared/document/entity';
import type { FormField, Heard } from '@dialoom/shared/node/content';
import type { Json } from '@dialoom/shared/node/effects';
import { isSystemKind } from '@dialoom/shared/node/entity-kinds';
import type { Found, Refused } from '../engine/types.ts';
import { localeIn } from './entities/dates.ts';
import { findWanted } from './entities/find.ts';
import { inLanguage } from '@dialoom/shared/template/words';
import { fold } from './entities/fold.ts';
import type { ListEntry } from './entities/lists.ts';
import { fillSlots, type Kind, type Slot } from './entities/slots.ts';
import { bothWays, faultOf, whyNot } from './entities/validate.ts';
import { zoneOf } from './zone.ts';

/** Of a document, what reading a message needs. */
export type House = Pick<BotDocument, 'entities' | 'settings'>;
export type Asking = {
  at: number;
  /** The conversation's language. */
  locale: string;
  /** The slot that was asked for; without one the message was not asked for. */
  asked?: string | undefined;
  /** Slots that hold a value: only a correction changes them. */
  held?: readonly string[] | undefined;
  /** Of what was asked for, the parts that are known: what is missing comes first. */
  partial?: Readonly<Record<string, Json>> | undefined;
};
export type Read = { found: Found[]; refused: Refused[] };

/** Longer messages are read as far as this. */
const LONGEST = 4_000;

/**
 * Every slot that the message holds a value for, by its id. Free text is taken only where it was asked for, and then it is the whole message.
 * Pure; costs what the first 4,000 characters cost.
 */
export function readSlots(fields: readonly FormField[], given: string, house: House, asking: Asking): Read {
  const text = given.slice(0, LONGEST);
  const clock = { at: asking.at, zoneMinutes: zoneOf(house.settings, asking.locale, asking.at) };
  const known = asking.partial ?? {};
  const held = new Set([...(asking.held ?? []), ...Object.keys(known).map((part) => `${asking.asked}.${part}`)]);
  const asked = fields.find(({ id }) => id === asking.asked);
  const next = asking.partial && asked && missingPart(asked, known, house);
  const slots = fields.flatMap((field): Slot[] => {
    const takes = takenBy(field, house);
    return takes ? [{ id: field.id, takes, ...(field.role && { role: field.role }), ...(field.rule && { rule: field.rule }) }] : [];
  }); // prettier-ignore
  const named = namedIn(fields, text);
  const first = named ?? (next ? `${asked?.id}.${nameOf(next)}` : asked?.kind === 'text' ? undefined : asked?.id);
  const { filled, refused } = fillSlots(slots, text, {
    ...clock,
    locale: localeIn(text),
    filled: held,
    ...(first !== undefined && { asked: first }),
    ...(house.settings.orderPattern && { orderPattern: house.settings.orderPattern }),
  });
  const out: Read = { found: [], refused: [] };
  for (const [id, { value, start, end, doubtful, corrected }] of Object.entries(filled)) {
    const field = fields.find((one) => one.id === id);
    if (!field) continue;
    const either = doubtful && isDay(field.kind) ? bothWays(text.slice(start, end)) : undefined;
    out.found.push({
      type: id,
      value: shaped(field, value, text.slice(start, end)),
      start,
      end,
      ...(doubtful && { doubtful }),
      ...(either && either.length > 1 && either[0] !== either[1] && { either }),
      ...(corrected && { corrected }),
    });
  }
  for (const [id, { value, reason, start, end }] of Object.entries(refused)) {
    const rule = fields.find((one) => one.id === id)?.rule;
    const later = reason === 'too-early' && rule ? afternoon(value, text.slice(start, end)) : undefined;
    if (later !== undefined && rule && faultOf(later, rule, clock) === undefined)
      out.found.push({ type: id, value: later, start, end, ...(held.has(id) && { corrected: true }) });
    else out.refused.push({ type: id, value, reason, start, end });
  }
  if (!asked) {
    for (const one of out.found) complete(one, {}, fields, house, asking.locale);
    return out;
  }
  // free text that was asked for is the whole message, unless it corrects something
  if (asked.kind === 'text') return { found: out.found.filter(({ corrected }) => corrected), refused: [] };
  if (![...out.found, ...out.refused].some(({ type }) => type === asked.id)) {
    seekAsked(next ? partField(asked, next) : asked, text, clock, house, out);
    const hit = next && out.found.find(({ type }) => type === asked.id);
    if (hit) hit.value = { [nameOf(next)]: hit.value };
  }
  for (const one of out.found) complete(one, one.type === asked.id ? known : {}, fields, house, asking.locale);
  return out;
}

const nameOf = ({ name, id }: EntityPart): string => name || id;
const partsOf = ({ kind, entity }: FormField, { entities }: House): readonly EntityPart[] => {
  const own = kind === 'entity' && entity !== undefined && Object.hasOwn(entities, entity) ? entities[entity] : undefined; // prettier-ignore
  return own?.kind === 'composite' ? own.parts : [];
};
/** The first part that has words to ask for it and no value. */
const missingPart = (field: FormField, known: Readonly<Record<string, Json>>, house: House): EntityPart | undefined =>
  partsOf(field, house).find((part) => askWords(part) !== undefined && !Object.hasOwn(known, nameOf(part)));
const askWords = ({ asks }: EntityPart) => (asks && Object.values(asks).some((words) => words.trim() !== '') ? asks : undefined); // prettier-ignore
/** The part as if it were asked for alone. */
const partField = ({ id }: FormField, { kind, entity }: EntityPart): FormField => ({ id, label: '', required: true, help: '', kind, ...(entity !== undefined && { entity }) }); // prettier-ignore
/** What was known of it is kept; what is still missing is told. */
function complete(one: Found, known: Readonly<Record<string, Json>>, fields: readonly FormField[], house: House, locale: string): void {
  const field = fields.find(({ id }) => id === one.type);
  if (!field || partsOf(field, house).length === 0) return;
  const all = { ...known, ...(one.value as Readonly<Record<string, Json>>) };
  const value = Object.fromEntries(partsOf(field, house).flatMap((part) => (all[nameOf(part)] === undefined ? [] : [[nameOf(part), all[nameOf(part)]]]))) as Record<string, Json>;
  one.value = value;
  const next = missingPart(field, value, house);
  const words = next && askWords(next);
  if (words) one.lacks = inLanguage(words, locale);
} // prettier-ignore

/** 七点, "seven": in the morning unless that is too early and nothing says so. */
function afternoon(value: Json, said: string): string | undefined {
  const [, day = '', hour = '', minute = ''] = /^(.*T)?(\d{2}):(\d{2})$/.exec(String(value)) ?? [];
  if (hour === '' || Number(hour) < 1 || Number(hour) > 11) return undefined;
  if (/[早晨]|上午|凌晨|\b(?:a\.?m\b|morning|night)|\bat 0|(?:^|\D)0\d[:：]/i.test(said)) return undefined;
  return `${day}${Number(hour) + 12}:${minute}`;
}

/** What was asked for may stand there in a form that is not looked for in every sentence; or one can say why it does not. */
function seekAsked(field: FormField, text: string, clock: { at: number; zoneMinutes: number }, house: House, out: Read): void {
  let rest = text;
  for (const { start, end } of [...out.found, ...out.refused])
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end); // offsets stay
  const hit = nearly(field, rest, clock);
  const fault = hit && field.rule && faultOf(hit.value, field.rule, clock);
  if (hit && fault) out.refused.push({ type: field.id, value: hit.value, reason: fault, start: hit.start, end: hit.end });
  else if (hit) out.found.push({ ...hit, type: field.id });
  if (hit || !isSystemKind(field.kind)) return;
  const why = whyNot(field.kind, rest, clock);
  if (why.reason === 'doubtful') out.found.push({ type: field.id, value: why.either[0] ?? null, start: 0, end: text.length, doubtful: true, either: why.either });
  else if (why.reason !== 'none') out.refused.push({ type: field.id, reason: why.reason, start: 0, end: text.length });
} // prettier-ignore

const NAME =
  /^(?:我叫|我是|叫我|姓名[:：]?|名字[:：]?|my name is|i am|i'm|it's|this is)?\s*([\p{L}·•'’. -]{2,40}?)\s*[。.!！]?$/iu;
function nearly(field: FormField, text: string, { at, zoneMinutes }: { at: number; zoneMinutes: number }): Found | undefined {
  const { kind } = field;
  if (kind === 'choice') return findWanted({ wants: 'choice', choices: field.choices }, text, at, zoneMinutes);
  if (kind === 'number' || kind === 'date' || kind === 'phone' || kind === 'email') return findWanted({ wants: kind }, text, at, zoneMinutes);
  if (kind === 'percent' || kind === 'amount' || kind === 'ordinal') return undefined;
  if (kind === 'person') {
    const [, name] = NAME.exec(text.trim()) ?? [];
    if (name === undefined) return undefined;
    const start = text.indexOf(name);
    return { type: kind, value: name, start, end: start + name.length };
  }
  if (kind === 'order') {
    // without a word for it, where it is all that was said
    const [code] = /(?<![A-Za-z0-9])(?=[A-Za-z-]*\d)[A-Za-z0-9][A-Za-z0-9_-]{3,39}(?![A-Za-z0-9_])/.exec(fold(text)) ?? [];
    if (code === undefined || code.length * 2 < text.trim().length) return undefined;
    const start = fold(text).indexOf(code);
    return { type: kind, value: code, start, end: start + code.length };
  }
  return undefined;
} // prettier-ignore

const isDay = (kind: string) => kind === 'date' || kind === 'datetime';
/** A telephone number as it was typed; both ends of a span by name. */
function shaped({ kind }: FormField, value: Json, said: string): Json {
  if (kind === 'phone') {
    const typed = fold(said).replace(/[\s().·-]/g, '');
    return /^\+?\d+$/.test(typed) ? typed : String(value).replace(/^\+86(?=1)/, '');
  }
  if (kind === 'daterange' && typeof value === 'string') {
    const [from = '', to = ''] = value.split('/');
    return { from, to };
  }
  return value;
}
/** In a correction the slot that is called by its name: 人数改成三, change the day to Friday. */
function namedIn(fields: readonly FormField[], text: string): string | undefined {
  const said = fold(text).toLowerCase();
  const named = fields.filter(({ label }) => label.length > 1 && said.includes(fold(label).toLowerCase()));
  return named.length === 1 ? named[0]?.id : undefined;
}

/** What a field takes; nothing for free text and for an entity that is gone. */
export function takenBy(field: FormField, { entities }: House): Kind | undefined {
  const { kind, pattern, choices, entity } = field;
  if (kind === 'text') return undefined;
  if (kind === 'pattern') return pattern === undefined || pattern === '' ? undefined : { kind, pattern };
  if (kind === 'choice') return { kind: 'list', entries: (choices ?? []).map(({ id, label, says }) => ({ value: id, says: [label, ...says] })) };
  if (kind !== 'entity') return { kind: 'system', type: kind };
  const own = entity !== undefined && Object.hasOwn(entities, entity) ? entities[entity] : undefined;
  return own && (own.kind === 'composite' ? composed(own.parts, entities) : simple(own));
} // prettier-ignore
function composed(parts: readonly EntityPart[], entities: House['entities']): Kind {
  return {
    kind: 'composite',
    parts: parts.flatMap(({ id, name, kind, entity, role }) => {
      const own = kind === 'entity' && entity !== undefined ? entities[entity] : undefined;
      const takes = kind === 'entity' ? own && simple(own) : { kind: 'system' as const, type: kind };
      return takes ? [{ id: name || id, takes, ...(role && { role }) }] : [];
    }),
  };
}
function simple(own: Entity): Exclude<Kind, { kind: 'composite' }> | undefined {
  if (own.kind === 'pattern') return own.pattern === '' ? undefined : { kind: 'pattern', pattern: own.pattern };
  return own.kind === 'list' ? { kind: 'list', entries: entriesOf(own), ...(!own.fuzzy && { exact: true as const }) } : undefined;
} // prettier-ignore

/** A document is frozen and shared: its lists are laid out once. */
const laidOut = new WeakMap<Entity['values'], readonly ListEntry[]>();
function entriesOf({ values }: Pick<Entity, 'values'>): readonly ListEntry[] {
  const known = laidOut.get(values);
  if (known) return known;
  const made = Object.values(values).map(({ value, says }) => ({
    value,
    says: [value, ...Object.values(says).flat()],
  }));
  laidOut.set(values, made);
  return made;
}

/** What a node gets to know of it. */
export function heardOf({ found, refused }: { found: readonly Found[]; refused: readonly Refused[] }): Heard {
  const lacks = found.flatMap(({ type, lacks: words }) => (words === undefined ? [] : [[type, words] as const]));
  return {
    ...(lacks.length > 0 && { lacks: Object.fromEntries(lacks) }),
    values: Object.fromEntries(found.map(({ type, value }) => [type, value])),
    doubtful: Object.fromEntries(
      found.flatMap(({ type, doubtful, either = [] }) => (doubtful ? [[type, either.slice(0, 4)] as const] : [])),
    ),
    corrected: found.flatMap(({ type, corrected }) => (corrected ? [type] : [])),
    refused: Object.fromEntries(
      refused.map(({ type, reason, value }) => [type, { reason, ...(value !== undefined && { value }) }]),
    ),
  };
}
