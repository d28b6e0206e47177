// The inbox: lists, one conversation, the commands of an agent, presence.
import * as api from '@dialoom/shared/api/inbox';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Conversations } from '../conversation/conversations.ts';
import type { Live } from '../conversation/live.ts';
import { mount, type Door } from '../http/mount.ts';
import { can, type Actor } from '../people/actor.ts';
import type { Inbox } from '../people/inbox.ts';
import type { Records } from '../records/records.ts';
import type { PresenceStore } from '../people/presence.ts';
import type { Files } from '../files/files.ts';
import { starred, starredRow } from '../personal/starred.ts';
import { answerWithFile } from './sent-files.ts';

export function mountInbox(
  door: Door,
  parts: {
    conversations: Conversations;
    inbox: Inbox;
    presence: PresenceStore;
    files: Files;
    /** For good: what was learnt from it, too. */
    eraseConversation(id: string): Promise<void>;
    records: Pick<Records, 'card'>;
    /** Kinds of personal data that agents see with stars. */
    hidden(workspace: string): Promise<ReadonlySet<PersonalKind>>;
    record(actor: Actor, action: string, object: string): Promise<void>;
  },
): void {
  const { conversations, inbox, presence } = parts;
  const { desk } = conversations;
  const find = async (actor: Actor, id: string): Promise<Live> => {
    const live = await inbox.find(actor.workspace, id);
    if (!live) throw new DialoomError('not-found', 404);
    return live;
  };
  const agent = ({ id, name }: Actor) => ({ id, name });
  const done = (live: Live) => ({ epoch: live.row.epoch, owner: live.row.owner });
  const badge = async (actor: Actor) => {
    const [status, counts, online] = await Promise.all([
      presence.of(actor.id),
      inbox.counts(actor.workspace, actor.id),
      presence.online(actor.workspace),
    ]);
    return { status, ...counts, online };
  };

  const hiddenFrom = async (actor: Actor): Promise<ReadonlySet<PersonalKind>> =>
    can(actor, 'personal.read') ? new Set() : parts.hidden(actor.workspace);

  mount(door, api.listInbox, async ({ query, actor }) => {
    const [{ conversations: rows, ...more }, counts, hidden] = await Promise.all([
      inbox.list(actor.workspace, query.list, actor.id, query.before),
      inbox.counts(actor.workspace, actor.id),
      hiddenFrom(actor),
    ]);
    return { conversations: rows.map((row) => starredRow(row, hidden)), ...more, counts };
  });
  mount(door, api.readInbox, async ({ params, actor }) => {
    const live = await find(actor, params.conversation);
    const [told, customer, hidden] = await Promise.all([
      inbox.read(live),
      parts.records.card(actor.workspace, live.row.id),
      hiddenFrom(actor),
    ]);
    return { ...starred(told, hidden), ...(customer && { customer }) };
  });
  mount(door, api.readGuarded, async ({ params, actor }) => {
    const live = await find(actor, params.conversation);
    const text = await inbox.beforeGuard(live, params.message);
    if (text === undefined) throw new DialoomError('not-found', 404);
    await parts.record(actor, 'guard.text', live.row.id);
    return { text };
  });
  mount(door, api.readSentFile, async ({ params, actor }) =>
    answerWithFile(parts.files, (await find(actor, params.conversation)).row, params.file),
  );
  mount(door, api.acceptConversation, async ({ params, body, actor }) => {
    const live = await find(actor, params.conversation);
    await desk.accept(live, agent(actor), body.epoch);
    return done(live);
  });
  mount(door, api.replyInConversation, async ({ params, body, actor }) => {
    const live = await find(actor, params.conversation);
    const { events } = await desk.reply(live, agent(actor), body.epoch, body);
    return { events };
  });
  mount(door, api.noteInConversation, async ({ params, body, actor }) =>
    desk.note(await find(actor, params.conversation), agent(actor), body.text),
  );
  mount(door, api.returnConversation, async ({ params, body, actor }) => {
    const live = await find(actor, params.conversation);
    await desk.returnToBot(live, agent(actor), body.epoch, body.note);
    return done(live);
  });
  mount(door, api.closeConversation, async ({ params, body, actor }) => {
    const live = await find(actor, params.conversation);
    await desk.close(live, agent(actor), body.epoch);
    return done(live);
  });
  mount(door, api.eraseConversation, async ({ params, actor }) => {
    const live = await find(actor, params.conversation);
    await parts.eraseConversation(live.row.id);
    await parts.record(actor, 'conversation.erase', live.row.id);
  });
  mount(door, api.typeInConversation, async ({ params, actor }) => {
    const live = await find(actor, params.conversation);
    if (live.row.owner === 'agent' && live.row.agent === actor.id) live.publish([{ type: 'typing', from: 'agent' }]);
  });
  mount(door, api.setPresence, async ({ body, actor }) => {
    await presence.set(actor.workspace, actor.id, body.status);
    return badge(actor);
  });
  mount(door, api.readPresence, async ({ actor }) => badge(actor));
}
