// Forms: what was typed into the fields of a card, or beside it. Each field is read by the rules an answer in words is read by.
import type { FormField } from '@dialoom/shared/node/content';
import type { Json } from '@dialoom/shared/node/effects';
import type { Found } from '../engine/types.ts';
import { findWanted, type Asked } from './entities/find.ts';

export type Typed = Readonly<Record<string, string>>;
export type Filled =
  | { values: Record<string, Json> }
  /** Why each field is refused, by its id: `missing`, or the kind it is not. */
  | { faults: Record<string, string> };

const askedOf = ({ kind, pattern, choices }: FormField): Asked => ({ wants: kind, pattern, choices });

/**
 * Reads a card that was filled in. A field left empty is null, or missing when it is required; what belongs to no field is left out.
 * @param at          the time of the answer in ms: what "tomorrow" means
 * @param zoneMinutes the customer's place, east of UTC
 */
export function fillForm(fields: readonly FormField[], typed: Typed, at: number, zoneMinutes: number): Filled {
  const values: Record<string, Json> = {};
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const text = (Object.hasOwn(typed, field.id) ? (typed[field.id] ?? '') : '').trim();
    if (text === '') {
      if (field.required) faults[field.id] = 'missing';
      else values[field.id] = null;
      continue;
    }
    const value = valueIn(field, text, at, zoneMinutes);
    if (value === undefined) faults[field.id] = field.kind;
    else values[field.id] = value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { values };
}
function valueIn(field: FormField, text: string, at: number, zoneMinutes: number): Json | undefined {
  if (field.kind === 'text') return text;
  if (field.kind === 'choice' && field.choices?.some(({ id }) => id === text)) return text;
  return findWanted(askedOf(field), text, at, zoneMinutes)?.value;
}

/** What is sure comes first: the digits of a phone number are no number, and those of a date neither. */
const SURE_FIRST = ['email', 'pattern', 'phone', 'date', 'choice', 'number'] as const;

/**
 * Finds values for the fields in a sentence: 「后天下午，电话 138…」. A stretch of text serves one field only; free text is asked for.
 * @returns a hit per field that was found, its `type` the field's id
 */
export function findInText(fields: readonly FormField[], text: string, at: number, zoneMinutes: number): Found[] {
  let rest = text;
  const found: Found[] = [];
  for (const kind of SURE_FIRST)
    for (const field of fields) {
      if (field.kind !== kind) continue;
      const hit = findWanted(askedOf(field), rest, at, zoneMinutes);
      if (!hit) continue;
      found.push({ ...hit, type: field.id });
      rest = rest.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + rest.slice(hit.end); // offsets stay
    }
  return found;
}
