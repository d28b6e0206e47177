// Contacts saved by who does not look first: bots and imports. Each row finds its contact by phone or e-mail, in any form, or becomes one.
import type { ContactDraft } from '@dialoom/shared/api/records';
import { emailKey, phoneTail, samePhone } from '@dialoom/shared/records/phone';
import { checkFields } from '@dialoom/shared/records/own-fields';
import { companies, companyKeyOf } from './companies.ts';
import {
  contactRows,
  emailsOnce,
  emptyAbout,
  keyTokens,
  phonesOnce,
  type ContactAbout,
  type Held,
} from './contact-rows.ts';
import { changedNames } from './contacts.ts';
import { ownFields } from './fields.ts';
import { newRecordId, type Db, type RecordParts, type Source } from './parts.ts';

/** Only what is named is written. Phones and e-mails are added, never taken away; the company is named, and made when there is none. */
export type ContactChange = Partial<Omit<ContactDraft, 'company'>> & { company?: string };
export type ContactRowIn = {
  existing: 'update' | 'skip';
  contact: ContactChange;
  /** This one, whatever its phone. */
  known?: Held;
  /** The id if one is made. */
  fresh?: string;
};
/** `was`: what it said before; nothing: it is new. `what`: names of what changed. */
export type SavedContact =
  | { did: 'created' | 'updated' | 'skipped'; held: Held; was: { about: ContactAbout; company: number | null } | undefined; what: string[] }
  | { did: 'refused'; why: 'several' | 'full' | 'field' }; // prettier-ignore
export type MadeCompany = { key: number; rev: number };

const MOST = 20;
/** A contact while the rows go over it. */
type Open = { held: Held | undefined; about: ContactAbout; company: number | null; fresh: string | undefined };

export function saveContactsWith(parts: RecordParts) {
  const { lookUp } = parts;
  const rows = contactRows(parts);
  const own = ownFields(parts);
  const firms = companies(parts);

  /** In one transaction of the caller's. `made`: companies that came into being. */
  return async function save(db: Db, workspace: string, source: Source, list: readonly ContactRowIn[]): Promise<{ saved: SavedContact[]; made: MadeCompany[] }> {
    const definitions = await own.of(workspace, 'contact', db);
    const keys = { phones: list.flatMap(({ contact }) => contact.phones ?? []), emails: list.flatMap(({ contact }) => contact.emails ?? []) };
    await rows.alone(db, workspace, keys);
    const there = new Directory();
    for (const held of await rows.withTokens(db, workspace, keyTokens(lookUp, workspace, keys))) there.add(opened(held));
    for (const { known } of list) if (known && !there.of(known.key)) there.add(opened(known));
    const { named, made } = await companiesNamed(db, workspace, source, list);

    const touched = new Set<Open>();
    const outcomes = list.map(({ existing, contact, known, fresh: id = newRecordId('contact') }): { open: Open; did: 'created' | 'updated' | 'skipped' } | { did: 'refused'; why: 'several' | 'full' | 'field' } => {
      const found = known ? [there.of(known.key)].filter((one) => one !== undefined) : there.find(contact.phones ?? [], contact.emails ?? []);
      if (found.length > 1) return { did: 'refused', why: 'several' };
      const [old] = found;
      if (old && existing === 'skip') return { did: 'skipped', open: old };
      const open: Open = old ?? { held: undefined, about: emptyAbout(), company: null, fresh: id };
      const about = changed(open.about, contact);
      if (about.phones.length > MOST || about.emails.length > MOST) return { did: 'refused', why: 'full' };
      if (contact.fields) {
        const { fields, wrong } = checkFields(definitions, contact.fields);
        if (Object.keys(wrong).length > 0) return { did: 'refused', why: 'field' };
        about.fields = { ...about.fields, ...fields };
      }
      open.about = about;
      if (contact.company !== undefined) open.company = named.get(companyKeyOf(contact.company)) ?? null;
      there.add(open);
      touched.add(open);
      return { did: old ? 'updated' : 'created', open };
    });

    const after = new Map<Open, Extract<SavedContact, { held: Held }>>();
    const fresh = [...touched].filter(({ held }) => held === undefined);
    const inserted = await rows.insertMany(db, fresh.map(({ about, company, fresh: id = '' }) => ({ id, workspace, source, company, verified: 0, about })));
    fresh.forEach((open, i) => {
      const held = inserted[i];
      if (held) after.set(open, { did: 'created', held, was: undefined, what: [] });
    });
    const known = [...touched].flatMap((open) => (open.held ? [{ open, old: open.held, what: whatChanged(open.held, open) }] : [])); // prettier-ignore
    const changes = known.filter(({ what }) => what.length > 0);
    const written = await rows.writeMany(db, changes.map(({ open, old }) => ({ was: old, about: open.about, company: open.company }))); // prettier-ignore
    const now = new Map(changes.map(({ open }, i) => [open, written[i]]));
    for (const { open, old, what } of known)
      after.set(open, { did: 'updated', held: now.get(open) ?? old, was: { about: old.about, company: old.company }, what }); // prettier-ignore
    const saved = outcomes.map((outcome): SavedContact => {
      if (!('open' in outcome)) return outcome;
      const done = after.get(outcome.open);
      if (done) return { ...done, did: outcome.did };
      const { held } = outcome.open;
      return held ? { did: 'skipped', held, was: undefined, what: [] } : { did: 'refused', why: 'several' };
    });
    return { saved, made };
  };

  async function companiesNamed(db: Db, workspace: string, source: Source, list: readonly ContactRowIn[]) {
    const made: MadeCompany[] = [];
    const named = new Map<string, number>();
    const names = new Map(list.flatMap(({ contact }) => (contact.company?.trim() ? [[companyKeyOf(contact.company), contact.company.trim()] as const] : []))); // prettier-ignore
    if (names.size === 0) return { named, made };
    const there = await db.selectFrom('company').select(['key', 'name_key']).where('workspace', '=', workspace).where('name_key', 'in', [...names.keys()]).execute(); // prettier-ignore
    for (const { key, name_key: name } of there) named.set(name, key);
    for (const [key, name] of names) {
      if (named.has(key)) continue;
      const row = await firms.insert(db, workspace, source, name, { website: '', phone: '', address: '', fields: {} });
      made.push({ key: row.key, rev: row.rev });
      named.set(key, row.key);
    }
    return { named, made };
  }
} // prettier-ignore

const whatChanged = (old: Held, { about, company }: Open): string[] => [
  ...changedNames(old.about, about),
  ...(company === old.company ? [] : ['company']),
];
const opened = (held: Held): Open => ({ held, about: held.about, company: held.company, fresh: undefined });

function changed(was: ContactAbout, change: ContactChange): ContactAbout {
  const { company: _, fields: __, phones = [], emails = [], ...rest } = change;
  return { ...was, ...rest, phones: phonesOnce([...was.phones, ...phones]), emails: emailsOnce([...was.emails, ...emails]) };
} // prettier-ignore

/** Those of one batch by phone and e-mail, so that the second row of a person finds the first. */
class Directory {
  readonly #byKey = new Map<number, Open>();
  readonly #byPhone = new Map<string, Set<Open>>();
  readonly #byEmail = new Map<string, Set<Open>>();
  add(open: Open): void {
    if (open.held) this.#byKey.set(open.held.key, open);
    for (const phone of open.about.phones) into(this.#byPhone, phoneTail(phone), open);
    for (const email of open.about.emails) into(this.#byEmail, emailKey(email), open);
  }
  of(key: number): Open | undefined {
    return this.#byKey.get(key);
  }
  find(phones: readonly string[], emails: readonly string[]): Open[] {
    const byPhone = phones.flatMap((phone) =>
      [...(this.#byPhone.get(phoneTail(phone)) ?? [])].filter(({ about }) => about.phones.some((mine) => samePhone(mine, phone))),
    ); // prettier-ignore
    const byEmail = emails.flatMap((email) => [...(this.#byEmail.get(emailKey(email)) ?? [])]);
    return [...new Set([...byPhone, ...byEmail])];
  }
}
const into = (map: Map<string, Set<Open>>, key: string, open: Open): void => {
  const list = map.get(key) ?? new Set();
  list.add(open);
  map.set(key, list);
};
