// Forms: what was typed into the fields of a card, or beside it. Each field is read by the rules an answer in words is read by.
import type { FormField } from '@dialoom/shared/node/content';
import type { Json } from '@dialoom/shared/node/effects';
import { findWanted } from './entities/find.ts';
import { faultOf } from './entities/validate.ts';
import { readSlots, type House } from './read-slots.ts';
import { zoneOf } from './zone.ts';

export type Typed = Readonly<Record<string, string>>;
export type Filled =
  | { values: Record<string, Json> }
  /** Why each field is refused, by its id: `missing`, the kind it is not, or the rule it breaks. */
  | { faults: Record<string, string> };

/** Kinds that are read in their own, wider way. */
const PLAIN = ['number', 'date', 'phone', 'email', 'pattern', 'choice'] as const;
const isPlain = (kind: string): kind is (typeof PLAIN)[number] => PLAIN.some((one) => one === kind);

/**
 * Reads a card that was filled in. A field left empty is null, or missing when it is required; what belongs to no field is left out.
 * @param house the document: its own entities, its zone
 * @param when  the time of the answer in ms, what "tomorrow" means; the conversation's language
 */
export function fillForm(
  fields: readonly FormField[],
  typed: Typed,
  house: House,
  when: { at: number; locale: string },
): Filled {
  const values: Record<string, Json> = {};
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const text = (Object.hasOwn(typed, field.id) ? (typed[field.id] ?? '') : '').trim();
    if (text === '') {
      if (field.required) faults[field.id] = 'missing';
      else values[field.id] = null;
      continue;
    }
    const read = valueIn(field, text, house, when);
    if ('fault' in read) faults[field.id] = read.fault;
    else values[field.id] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { values };
}
function valueIn(field: FormField, text: string, house: House, when: { at: number; locale: string }): { value: Json } | { fault: string } {
  const { id, kind, rule, choices, pattern } = field;
  if (kind === 'text') return { value: text };
  if (kind === 'choice' && choices?.some((one) => one.id === text)) return { value: text };
  if (isPlain(kind)) {
    const clock = { at: when.at, zoneMinutes: zoneOf(house.settings, when.locale, when.at) };
    const hit = findWanted({ wants: kind, pattern, choices }, text, clock.at, clock.zoneMinutes);
    const fault = hit && rule && faultOf(hit.value, rule, clock);
    return fault ? { fault } : hit ? { value: hit.value } : { fault: kind };
  }
  const { found, refused } = readSlots([field], text, house, { ...when, asked: id });
  const [hit] = found;
  // on a card nobody is asked "did you mean …?": it is to be written so that it can be read in one way
  return hit && !hit.doubtful ? { value: hit.value } : { fault: refused[0]?.reason ?? kind };
} // prettier-ignore
