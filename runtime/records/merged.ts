// Two contacts as one. Where both say something the one that stays counts, and what the other said is put aside, to be read in the time line.
import type { ContactAbout } from './contact-rows.ts';
import { emailsOnce, phonesOnce } from './contact-rows.ts';

const MOST = 20;

/** `aside`: by the name of the field, what found no place. */
export function mergedAbout(
  into: ContactAbout,
  from: ContactAbout,
): { about: ContactAbout; aside: Record<string, unknown> } {
  const aside: Record<string, unknown> = {};
  const one = (name: 'name' | 'level' | 'owner' | 'language') => {
    if (into[name] !== '' && from[name] !== '' && into[name] !== from[name]) aside[name] = from[name];
    return into[name] || from[name];
  };
  const list = (name: string, all: string[]) => {
    if (all.length > MOST) aside[name] = all.slice(MOST);
    return all.slice(0, MOST);
  };
  const fields = { ...into.fields };
  for (const [slug, value] of Object.entries(from.fields))
    if (value !== null && (fields[slug] ?? null) === null) fields[slug] = value;
    else if (value !== null && value !== fields[slug]) aside[slug] = value;
  const remembered = { ...from.remembered, ...into.remembered };
  for (const [name, { value }] of Object.entries(from.remembered ?? {}))
    if (remembered[name]?.value !== value) aside[`remembered.${name}`] = value;
  const about: ContactAbout = {
    name: one('name'),
    phones: list('phones', phonesOnce([...into.phones, ...from.phones])),
    emails: list('emails', emailsOnce([...into.emails, ...from.emails])),
    level: one('level'),
    owner: one('owner'),
    language: one('language'),
    tags: [...new Set([...into.tags, ...from.tags])].slice(0, 30),
    fields,
    remembered,
    consents: laterOf(into.consents ?? {}, from.consents ?? {}),
    sites: [...new Set([...(into.sites ?? []), ...(from.sites ?? [])])],
  };
  return { about, aside };
}
type Consents = NonNullable<ContactAbout['consents']>;
/** What was said last counts: a withdrawal is not undone by a merge. */
function laterOf(a: Consents, b: Consents): Consents {
  const all = { ...b, ...a };
  for (const [purpose, consent] of Object.entries(b)) if (consent.at > (all[purpose]?.at ?? 0)) all[purpose] = consent;
  return all;
}
