// Several slots from one message: what each takes, what a correction changes, what is refused and why.
import type { Json } from '@dialoom/shared/node/effects';
import { findPattern, PATTERN_INPUT } from '@dialoom/shared/pattern/pattern';
import { correctionIn } from './correction.ts';
import { type Clock, type Entity, type EntityType } from './entity.ts';
import { findEntities } from './find-entities.ts';
import { fold } from './fold.ts';
import { findListed, type ListEntry } from './lists.ts';
import { singleDays } from './moments.ts';
import { longest } from './overlap.ts';
import { rolesOf, type Role } from './roles.ts';
import { faultOf, type Fault, type Rule } from './validate.ts';

/** What a slot takes: a system kind, an own list, an own expression (RE2), or parts that come together (from A to B on D). */
export type Kind =
  | { kind: 'system'; type: EntityType }
  | { kind: 'list'; entries: readonly ListEntry[]; exact?: true }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'composite'; parts: readonly (Slot & { takes: Exclude<Kind, { kind: 'composite' }> })[] };
export type Slot = {
  id: string;
  takes: Kind;
  /** Of two values of a kind, the one it takes. */
  role?: Role;
  rule?: Rule;
};
export type Taken = {
  value: Json;
  start: number;
  end: number;
  /** A value it had was corrected. */
  corrected?: true;
  /** Read with a slip or in one of two ways: confirm it. */
  doubtful?: true;
};
export type Slots = {
  filled: Record<string, Taken>;
  /** Understood and refused. */
  refused: Record<string, { value: Json; reason: Fault; start: number; end: number }>;
};
/** `role` where the expression itself tells it: a span of days is from and to. */
type Candidate = Entity<string> & { role?: Role };
/** What the caller knows of the talk. */
export type Talk = Clock & {
  locale: string;
  /** The slots that hold a value already: they change only by a correction, or when nothing else is open. */
  filled?: ReadonlySet<string>;
  /** The slot that was asked for: it comes first. */
  asked?: string;
  orderPattern?: string;
};

/** A date will do where a moment is asked for in part, and the other way round. */
const alsoTakes: Partial<Record<EntityType, readonly EntityType[]>> = { date: ['datetime'], time: ['datetime'] }; // prettier-ignore
const partOf = (wanted: EntityType, value: Json, type: string): Json => {
  if (type !== 'datetime' || typeof value !== 'string') return value;
  return wanted === 'date' ? value.slice(0, 10) : wanted === 'time' ? value.slice(11) : value;
};

/** What candidates for each slot are called: two slots for one list (a town from, a town to) look at the same ones. */
function typesOf(slots: readonly Slot[]): string[] {
  const own: Kind[] = [];
  return slots.map(({ takes }) => {
    if (takes.kind === 'system') return takes.type;
    const known = own.findIndex((other) => isSame(other, takes));
    return `own-${known >= 0 ? known : own.push(takes) - 1}`;
  });
}
function isSame(a: Kind, b: Kind): boolean {
  if (a.kind === 'pattern') return b.kind === 'pattern' && a.pattern === b.pattern;
  if (a.kind !== 'list' || b.kind !== 'list' || a.exact !== b.exact) return false;
  if (a.entries === b.entries) return true;
  return a.entries.length <= SHORT_LIST && JSON.stringify(a.entries) === JSON.stringify(b.entries);
}
/** Lists of entities are laid out once and are the same object; the choices of a field are compared up to here. */
const SHORT_LIST = 50;
/** Every place of a list or a pattern, called by `type`. */
export function ownIn(takes: Kind, type: string, text: string): Candidate[] {
  if (takes.kind === 'list') return findListed(takes.entries, text, takes.exact).map(({ value, start, end, near }) => ({ type, value, start, end, ...(near && { doubtful: true }) })); // prettier-ignore
  if (takes.kind !== 'pattern') return [];
  const found: Candidate[] = [];
  const folded = fold(text).slice(0, PATTERN_INPUT);
  for (let from = 0; from < folded.length && found.length < 20;) {
    const hit = findPattern(takes.pattern, folded.slice(from));
    if (!hit || hit.start === hit.end) break;
    found.push({ type, value: hit.text, start: from + hit.start, end: from + hit.end });
    from += hit.end;
  }
  return found;
}

/**
 * Reads one message for all open slots. A stretch of text serves one slot; of two values of a kind the words beside them (从…到…, from … to)
 * tell which is which, else their order. A slot that holds a value keeps it unless the message corrects it (不对，是周四; no, Thursday).
 */
export function fillSlots(slots: readonly Slot[], text: string, talk: Talk): Slots {
  const flat = slots.flatMap((slot) => (slot.takes.kind === 'composite' ? slot.takes.parts.map((part) => ({ ...part, id: `${slot.id}.${part.id}` })) : [slot])); // prettier-ignore
  const wanted = new Set<EntityType>();
  for (const { takes } of flat)
    if (takes.kind === 'system') for (const type of [takes.type, ...(alsoTakes[takes.type] ?? [])]) wanted.add(type);
  const { at, zoneMinutes, locale, orderPattern } = talk;
  const spans = wanted.has('date') && !wanted.has('daterange');
  if (spans) wanted.add('daterange');
  const system = wanted.size === 0 ? [] : findEntities(text, { at, zoneMinutes, locale, types: wanted, orderPattern });
  const types = typesOf(flat);
  // what was asked for has the first word where two lists know the same one
  const turns = [...types.keys()].toSorted((a, b) => Number(flat[b]?.id === talk.asked) - Number(flat[a]?.id === talk.asked) || a - b); // prettier-ignore
  const looked = new Set<string>();
  const own = turns.flatMap((i) => {
    const { [i]: slot } = flat;
    const { [i]: type = '' } = types;
    if (!slot || slot.takes.kind === 'system' || looked.has(type)) return [];
    looked.add(type);
    return ownIn(slot.takes, type, text);
  });
  // what the author wrote down is surer than what we know of the world
  const all = longest([...own, ...system]);
  const changed = correctionIn(text, all);
  const candidates: Candidate[] = (changed ? changed.put : all).flatMap((one) => (spans && one.type === 'daterange' ? endsOf(one, text, talk) : [one])); // prettier-ignore
  const beside = rolesOf(text, candidates);
  const roles = candidates.map(({ role }, i) => role ?? beside[i]);
  const used = new Map<Candidate, Set<string>>();
  const out: Slots = { filled: {}, refused: {} };
  const held = talk.filled ?? new Set<string>();
  const order = flat.map((slot, i) => ({ slot, i })).toSorted((a, b) => rank(a.slot) - rank(b.slot) || a.i - b.i);
  function rank({ id, role }: Slot): number {
    return (id === talk.asked ? 0 : held.has(id) ? 4 : 2) + (role === undefined ? 1 : 0);
  }
  for (const { slot, i } of order) {
    // a value that is there is changed only where something is taken back, or said again with nothing else open for it
    const correcting = held.has(slot.id);
    if (correcting && !changed && slot.id !== talk.asked) continue;
    const fits = candidates.filter((one, at) => isFree(used, slot, one) && takesOf(slot, types[i], one.type) && (roles[at] === undefined || slot.role === undefined || roles[at] === slot.role)); // prettier-ignore
    const hit = fits.find((one) => slot.role !== undefined && roles[candidates.indexOf(one)] === slot.role) ?? fits[0];
    if (hit === undefined) continue;
    used.set(hit, (used.get(hit) ?? new Set()).add(types[i] ?? ''));
    const value = slot.takes.kind === 'system' ? partOf(slot.takes.type, hit.value, hit.type) : hit.value;
    const { start, end } = hit;
    const fault = slot.rule && faultOf(value, slot.rule, talk);
    if (fault !== undefined) out.refused[slot.id] = { value, reason: fault, start, end };
    else out.filled[slot.id] = { value, start, end, ...(correcting && { corrected: true as const }), ...(hit.doubtful && { doubtful: true as const }) }; // prettier-ignore
  }
  return composed(slots, out);
}
/** One datetime serves a slot for the day and another for the time; anything else serves one. */
function isFree(used: ReadonlyMap<Candidate, ReadonlySet<string>>, { takes }: Slot, one: Candidate): boolean {
  const by = used.get(one);
  if (by === undefined) return true;
  return one.type === 'datetime' && takes.kind === 'system' && (takes.type === 'date' || takes.type === 'time') && !by.has(takes.type) && !by.has('datetime'); // prettier-ignore
}
/** 15号到18号 where two days are asked for. */
function endsOf(span: Candidate, text: string, { at, zoneMinutes, locale }: Talk): Candidate[] {
  const [from = '', to = ''] = String(span.value).split('/');
  const days = singleDays(text, /^zh/i.test(locale), { at, zoneMinutes }).filter((day) => day.start >= span.start && day.end <= span.end); // prettier-ignore
  const [first, last] = days.length === 2 ? days : [span, span];
  const doubtful = span.doubtful && { doubtful: span.doubtful };
  return ([['from', from, first], ['to', to, last]] as const).map(([role, value, place]) => ({ type: 'date', value, role, start: place?.start ?? span.start, end: place?.end ?? span.end, ...doubtful })); // prettier-ignore
}
function takesOf(slot: Slot, own: string | undefined, type: string): boolean {
  if (slot.takes.kind !== 'system') return type === own;
  return type === slot.takes.type || (alsoTakes[slot.takes.type] ?? []).some((other) => other === type);
}
/** The parts of a composite as one value, by their names, from the first sign to the last. */
function composed(slots: readonly Slot[], { filled, refused }: Slots): Slots {
  for (const { id, takes } of slots) {
    if (takes.kind !== 'composite') continue;
    const parts = takes.parts.flatMap((part) => {
      const taken = filled[`${id}.${part.id}`];
      delete filled[`${id}.${part.id}`];
      return taken ? [[part.id, taken] as const] : [];
    });
    if (parts.length === 0) continue;
    filled[id] = {
      value: Object.fromEntries(parts.map(([name, { value }]) => [name, value])),
      start: Math.min(...parts.map(([, { start }]) => start)),
      end: Math.max(...parts.map(([, { end }]) => end)),
      ...(parts.some(([, { doubtful }]) => doubtful) && { doubtful: true as const }),
    };
  }
  return { filled, refused };
}
