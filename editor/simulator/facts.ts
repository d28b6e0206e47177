// What a tester says of the customer and of the page: rows of name and value, as they are typed.
import type { Json } from '@dialoom/shared/node/effects';
import type { Setting } from './simulation.ts';

export type Fact = { name: string; value: string };
type Facts = NonNullable<Setting['contact']>;

/**
 * `true` and `false` are what they say; everything else stays text, so that a phone number keeps its zeros.
 * @param was what the rows were made from: a value nobody touched keeps its kind
 */
export const factsFrom = (rows: readonly Fact[], was: Facts = {}): Facts =>
  Object.fromEntries(
    rows
      .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
      .filter(({ name }) => name !== '')
      .map(({ name, value }) => {
        const old = Object.hasOwn(was, name) ? was[name] : undefined;
        if (old !== undefined && String(old ?? '') === value) return [name, old];
        return [name, value === 'true' ? true : value === 'false' ? false : value];
      }),
  );
/** Rows of what is told with a conversation; what is no plain value cannot be written in a row. */
export const factRows = (facts: Json | undefined): Fact[] =>
  Object.entries(plainFacts(facts)).map(([name, value]) => ({ name, value: String(value ?? '') }));
export const plainFacts = (facts: Json | undefined): Facts =>
  facts === null || typeof facts !== 'object' || Array.isArray(facts)
    ? {}
    : Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, Facts[string]] => typeof entry[1] !== 'object' || entry[1] === null)); // prettier-ignore

/** Of a date field: local time without a zone. */
export const timeField = (at: number | undefined): string => {
  if (at === undefined) return '';
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
};
export const timeFrom = (field: string): number | undefined => {
  const at = new Date(field).getTime();
  return field === '' || Number.isNaN(at) ? undefined : at;
};
