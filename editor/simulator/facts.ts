// What a tester says of the customer: rows of name and value, as they are typed.
import type { Setting } from './simulation.ts';

export type Fact = { name: string; value: string };
type Contact = NonNullable<Setting['contact']>;

/** `true` and `false` are what they say; everything else stays text, so that a phone number keeps its zeros. */
export const contactFrom = (facts: readonly Fact[]): Contact =>
  Object.fromEntries(
    facts
      .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
      .filter(({ name }) => name !== '')
      .map(({ name, value }) => [name, value === 'true' ? true : value === 'false' ? false : value]),
  );
export const factsOf = (contact: Contact): Fact[] =>
  Object.entries(contact).map(([name, value]) => ({ name, value: String(value ?? '') }));

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
