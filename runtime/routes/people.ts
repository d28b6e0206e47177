// Who works here: people, invitations, keys for scripts, new passwords, and the audit list.
import * as api from '@dialoom/shared/api/people';
import type { Locale } from '@dialoom/shared/node/define';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { AddressOf } from '../http/address.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import { WORKSPACE, personOf, type Actor } from '../people/actor.ts';
import type { ApiKeys } from '../people/api-keys.ts';
import type { Auth } from '../people/auth.ts';
import type { Invitations } from '../people/invitations.ts';
import type { Mail } from '../people/mail.ts';
import type { Members } from '../people/members.ts';
import type { PasswordReset } from '../people/password-reset.ts';
import type { Sessions } from '../people/sessions.ts';
import type { auditReader, auditStore } from '../store/audit.ts';
import { signedIn } from './accounts.ts';

export type PeopleParts = {
  members: Members;
  invitations: Invitations;
  keys: ApiKeys;
  reset: PasswordReset;
  sessions: Sessions;
  mail: Mail | undefined;
  audit: ReturnType<typeof auditReader>;
  record: ReturnType<typeof auditStore>;
};
type Around = {
  auth: Auth;
  addressOf: AddressOf;
  origins: readonly string[];
  log(error: unknown, about: string): void;
};

export function mountPeople(door: Door, parts: PeopleParts, { auth, addressOf, origins, log }: Around): void {
  const { members, invitations, keys, reset, sessions, mail, audit, record } = parts;
  /** Behind the `#`: what a browser keeps to itself. Never from the request's own Host. */
  const link = (page: string, token: string) => `${origins[0] ?? ''}/${page}#${token}`;
  const system = (id: string, name: string, workspace: string): Actor => ({ kind: 'person', id, name, email: '', role: 'viewer', workspace }); // prettier-ignore

  mount(door, api.listPeople, async ({ actor }) => ({
    people: await members.list(actor.workspace),
    invitations: await invitations.list(actor.workspace),
  }));
  mount(door, api.changeRole, async ({ actor, params, body }) => {
    const member = await members.changeRole(actor.workspace, params.person, body.role);
    await record(actor, 'person.role', params.person, { role: body.role });
    return member;
  });
  mount(door, api.removePerson, async ({ actor, params }) => {
    const { email } = await members.remove(actor.workspace, params.person);
    await record(actor, 'person.remove', params.person, { email });
  });
  mount(door, api.invite, async ({ actor, body }, c) => {
    const email = body.email.toLowerCase();
    if (await members.exists(email)) throw new DialoomError('person.exists', 409, { path: 'email' });
    const { invitation, token } = await invitations.make(actor.workspace, actor, email, body.role);
    await record(actor, 'person.invite', invitation.id, { email, role: body.role });
    const to = link('join', token);
    const mailed = await sent(
      mail?.send({ kind: 'invitation', to: email, by: actor.name, link: to, locale: localeOf(c) }),
    );
    return { ...invitation, link: to, mailed };
  });
  mount(door, api.withdrawInvitation, async ({ actor, params }) => {
    const { email } = await invitations.withdraw(actor.workspace, params.invitation);
    await record(actor, 'person.withdraw', params.invitation, { email });
  });
  mount(door, api.readInvitation, async ({ body }, c) => {
    await door.limit('setup', addressOf(c));
    return invitations.read(body.token);
  });
  mount(door, api.join, async ({ body }, c) => {
    await door.limit('setup', addressOf(c));
    const person = await invitations.accept(body.token, body.name, body.password);
    await record(system(person.id, person.name, person.workspace), 'person.join', person.id, { role: person.role });
    const { workspace: _, ...own } = person;
    return signedIn(c, auth, addressOf, own, body.password);
  });

  mount(door, api.askReset, async ({ body }, c) => {
    const email = body.email.toLowerCase();
    await door.limit('resetAddress', addressOf(c));
    await door.limit('reset', email);
    if (mail) void mailReset(mail, email, localeOf(c)).catch((error: unknown) => log(error, 'password reset')); // nobody waits: the time would tell
  });
  const mailReset = async (by: Mail, email: string, locale: Locale) => {
    const token = await reset.begin(email);
    if (token !== undefined) await by.send({ kind: 'reset', to: email, link: link('reset-password', token), locale });
  };
  mount(door, api.resetPassword, async ({ body }, c) => {
    await door.limit('setup', addressOf(c));
    const { id } = await reset.confirm(body.token, body.password);
    await record(system(id, '', WORKSPACE), 'person.reset', id);
  });
  /** A key is nobody's self. */
  const self = (actor: Actor): { id: string; session: string } => {
    if (actor.session === undefined) throw new DialoomError('forbidden', 403);
    return { id: actor.id, session: actor.session };
  };
  mount(door, api.renameMe, async ({ actor, body }) => {
    await members.rename(self(actor).id, body.name);
    return { ...personOf(actor), name: body.name };
  });

  mount(door, api.listSessions, async ({ actor }) => {
    const { id, session } = self(actor);
    return { sessions: await sessions.list(id, session) };
  });
  mount(door, api.endSession, ({ actor, params }) => sessions.end(self(actor).id, params.session));
  mount(door, api.endOtherSessions, ({ actor }) => {
    const { id, session } = self(actor);
    return sessions.endOthers(id, session);
  });

  mount(door, api.listApiKeys, async ({ actor }) => ({ keys: await keys.list(actor) }));
  mount(door, api.createApiKey, async ({ actor, body }) => {
    // a key that makes keys would outlive the end of its own
    if (actor.kind === 'key' && actor.id !== 'api-key') throw new DialoomError('forbidden', 403);
    const made = await keys.create(actor, body.name, body.role, body.days);
    await record(actor, 'key.create', made.id, { name: made.name, role: made.role });
    return made;
  });
  mount(door, api.deleteApiKey, async ({ actor, params }) => {
    const { name } = await keys.remove(actor, params.key);
    await record(actor, 'key.delete', params.key, { name });
  });
  mount(door, api.listAudit, ({ actor, query }) => audit(actor.workspace, query));

  /** The invitation stands either way: its link can be handed over by other means. */
  async function sent(sending: Promise<void> | undefined): Promise<boolean> {
    try {
      await sending;
      return sending !== undefined;
    } catch (error) {
      log(error, 'mail');
      return false;
    }
  }
}
