// A conversation becomes a known customer's: by a signed token, once, for good. Nothing else attaches one: not a typed e-mail, not a name.
import { createHash } from 'node:crypto';
import type { IdentityReason } from '@dialoom/shared/api/identity';
import type { Vars } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql } from 'kysely';
import {
  contactRows,
  emailsOnce,
  emptyAbout,
  phonesOnce,
  shares,
  type ContactAbout,
  type Held,
} from '../records/contact-rows.ts';
import { changedNames } from '../records/contacts.ts';
import { contactEvents } from '../records/events.ts';
import { contactVars, linked } from '../records/linked.ts';
import { operateOn } from '../records/operate.ts';
import { botAs, newRecordId, raced, type Db, type RecordParts } from '../records/parts.ts';
import type { IdentityKeys } from './keys.ts';
import { verifyIdentity, type Identity } from './verify.ts';

export type Identified = { vars: Vars; desk: { name?: string; email?: string; phone?: string } };
export type Identify = ReturnType<typeof identifyWith>;

export function identifyWith(parts: RecordParts, keys: IdentityKeys) {
  const { store, lookUp, clock } = parts;
  const rows = contactRows(parts);
  const events = contactEvents(parts);
  const links = linked(parts);
  const { companyName } = operateOn(parts);
  const wrong = (reason: IdentityReason) => new DialoomError('identity.wrong', 403, { path: 'token', params: { reason }, fields: { token: reason } });

  /** A token counts for one conversation; the same again there, after a lost answer, is no reuse. */
  const useUp = async (db: Db, bot: string, { jti, exp }: Identity, conversation: string) => {
    const hash = createHash('sha256').update(jti).digest('base64url');
    const row = { bot, hash, conversation, expires_at: (exp + 120) * 1_000 };
    await db.insertInto('identity_token').values(row).onConflict((on) => on.doNothing()).execute();
    const used = await db.selectFrom('identity_token').select('conversation').where('bot', '=', bot).where('hash', '=', hash).executeTakeFirst(); // prettier-ignore
    if (used?.conversation !== conversation) throw wrong('used');
  };
  /** Whom the site means: by its own id; the first time by what it says it has checked. */
  const whose = async (db: Db, workspace: string, site: string, { email, email_verified, phone, phone_verified }: Identity): Promise<Held | undefined> => {
    const known = (await rows.withTokens(db, workspace, [lookUp.site(workspace, site)])).find(({ about }) => about.sites?.includes(site)); // prettier-ignore
    if (known) return known;
    const keys = { phones: phone && phone_verified ? [phone] : [], emails: email && email_verified ? [email] : [] };
    const bot = site.slice(0, site.indexOf(':') + 1);
    const same = (await rows.matching(db, workspace, keys)).filter(({ about }) => !about.sites?.some((other) => other.startsWith(bot))); // prettier-ignore
    return same.length === 1 ? same[0] : undefined;
  };
  /** What the site says now. A phone or an e-mail that somebody else has is believed only when the site has checked it. */
  const told = async (db: Db, workspace: string, site: string, was: Held | undefined, identity: Identity): Promise<ContactAbout> => {
    const about = was?.about ?? emptyAbout();
    const { name, email, phone, tier, locale } = identity;
    const free = async (keys: { phones: string[]; emails: string[] }) => (await rows.matching(db, workspace, keys)).every(({ key }) => key === was?.key); // prettier-ignore
    const mine = (keys: { phones: string[]; emails: string[] }) => shares(about, keys);
    const phones = phone && (mine({ phones: [phone], emails: [] }) || (await free({ phones: [phone], emails: [] }))) ? [phone] : []; // prettier-ignore
    const emails = email && (mine({ phones: [], emails: [email] }) || (await free({ phones: [], emails: [email] }))) ? [email] : []; // prettier-ignore
    return {
      ...about,
      ...(name && { name }),
      ...(tier !== undefined && { level: tier }),
      ...(locale && { language: locale }),
      phones: phonesOnce([...about.phones, ...phones]).slice(0, 20),
      emails: emailsOnce([...about.emails, ...emails]).slice(0, 20),
      sites: [...new Set([...(about.sites ?? []), site])],
    };
  };

  return {
    /** @throws identify.off without a key, identity.wrong, identity.other when the conversation is somebody else's already */
    async identify(bot: { id: string; workspace: string }, conversation: string, token: string): Promise<Identified> {
      const secrets = await keys.secretsOf(bot.id);
      if (secrets.length === 0) throw new DialoomError('identify.off', 400);
      const identity = await verifyIdentity(token, bot.id, secrets, clock());
      if ('fault' in identity) throw wrong(identity.fault);
      const { workspace } = bot;
      const site = `${bot.id}:${identity.sub}`;
      const who = botAs(workspace, bot.id);
      return raced(parts, async (trx) => {
        if (store.kind === 'postgres') await sql`select pg_advisory_xact_lock(${lookUp.site(workspace, site)})`.execute(trx); // prettier-ignore
        await useUp(trx, bot.id, identity, conversation);
        const was = await whose(trx, workspace, site, identity);
        const link = await links.of(trx, conversation);
        if (link?.verified && link.contact.key !== was?.key) throw new DialoomError('identity.other', 409);
        const about = await told(trx, workspace, site, was, identity);
        const held = !was
          ? await rows.insert(trx, { id: newRecordId('contact'), workspace, source: 'identity', company: null, verified: 1, about }) // prettier-ignore
          : was.verified === 1 && JSON.stringify(about) === JSON.stringify(was.about)
            ? was
            : await rows.write(trx, was, about, { verified: 1 });
        if (held !== was) await events.add(trx, who, held.key, { type: 'change', change: was ? 'identified' : 'created', what: was ? changedNames(was.about, about) : [] }); // prettier-ignore
        await links.link(trx, conversation, held, true);
        const vars = contactVars(held, await companyName(trx, held));
        const { name, emails, phones } = held.about;
        return { vars, desk: { ...(name && { name }), ...(emails[0] && { email: emails[0] }), ...(phones[0] && { phone: phones[0] }) } }; // prettier-ignore
      });
    },
    /** Tokens that nobody could use any more. */
    sweep: async (): Promise<void> => {
      await store.db.deleteFrom('identity_token').where('expires_at', '<', clock()).execute();
    },
  };
} // prettier-ignore
