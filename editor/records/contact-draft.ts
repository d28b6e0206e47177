// A contact as it is typed: lists as lines of text, own fields as texts, until it is saved. And what to do when two people saved.
import type { Contact, ContactDraft, FieldValue, RecordField } from '@dialoom/shared/api/records';

/** `company`: its name. */
export type Typed = {
  name: string; phones: string; emails: string; company: string; level: string; owner: string; language: string; tags: string;
  fields: Record<string, string>;
}; // prettier-ignore
export const emptyTyped = (): Typed => ({ name: '', phones: '', emails: '', company: '', level: '', owner: '', language: '', tags: '', fields: {} }); // prettier-ignore

export const typedOf = ({ name, phones, emails, company, level, owner, language, tags, fields }: Contact): Typed => ({
  name, level, owner, language,
  phones: phones.join('\n'), emails: emails.join('\n'), tags: tags.join(', '), company: company?.name ?? '',
  fields: typedFields(fields),
}); // prettier-ignore
export const typedFields = (fields: Readonly<Record<string, FieldValue>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([slug, value]) => [slug, value === null ? '' : String(value)]));

const lines = (text: string, by: RegExp): string[] => [...new Set(text.split(by).map((one) => one.trim()).filter(Boolean))]; // prettier-ignore
/** `company`: the id its name came to. What does not fit its field is sent as typed: the server says so. */
export const draftOf = (typed: Typed, company: string | null, own: readonly RecordField[]): ContactDraft => ({
  name: typed.name.trim(), level: typed.level.trim(), owner: typed.owner.trim(), language: typed.language.trim(),
  phones: lines(typed.phones, /\n/), emails: lines(typed.emails, /[\n,，;；\s]/), tags: lines(typed.tags, /[,，;；、\n]/), company,
  fields: draftFields(typed.fields, own),
}); // prettier-ignore
export const draftFields = (typed: Readonly<Record<string, string>>, own: readonly RecordField[]): Record<string, FieldValue> =>
  Object.fromEntries(own.flatMap(({ slug, type }) => {
    const text = typed[slug]?.trim();
    if (text === undefined) return [];
    const value = text === '' ? null : type === 'number' && Number.isFinite(Number(text)) ? Number(text) : type === 'boolean' ? text === 'true' : text;
    return [[slug, value]];
  })); // prettier-ignore

/** One thing that can be changed: a usual field, or `own:` and the slug of one of the house's own. */
export type TypedKey = Exclude<keyof Typed, 'fields'> | `own:${string}`;
const keysOf = (...all: readonly Typed[]): TypedKey[] => {
  const slugs = new Set(all.flatMap(({ fields }) => Object.keys(fields)));
  return [...(['name', 'phones', 'emails', 'company', 'level', 'owner', 'language', 'tags'] as const), ...[...slugs].map((slug) => `own:${slug}` as const)]; // prettier-ignore
};
const ownSlug = (key: TypedKey): string | undefined => (key.startsWith('own:') ? key.slice(4) : undefined);
export const typedValue = (typed: Typed, key: TypedKey): string => {
  const slug = ownSlug(key);
  return slug === undefined ? typed[key as Exclude<keyof Typed, 'fields'>] : (typed.fields[slug] ?? '');
};
const withValue = (typed: Typed, key: TypedKey, value: string): Typed => {
  const slug = ownSlug(key);
  return slug === undefined ? { ...typed, [key]: value } : { ...typed, fields: { ...typed.fields, [slug]: value } };
};

/**
 * Two edits that began from the same state: what I changed stands on top of what they saved.
 * @returns `both`: what each of us changed, to something else
 */
export function mergeTyped(base: Typed, mine: Typed, theirs: Typed): { merged: Typed; both: TypedKey[] } {
  const keys = keysOf(base, mine, theirs);
  const changed = keys.filter((key) => typedValue(mine, key) !== typedValue(base, key));
  const merged = changed.reduce((into, key) => withValue(into, key, typedValue(mine, key)), theirs);
  const both = changed.filter((key) => typedValue(theirs, key) !== typedValue(base, key) && typedValue(theirs, key) !== typedValue(mine, key)); // prettier-ignore
  return { merged, both };
}
