// Simulations: a draft talked to with the server's own engine.
import * as api from '@dialoom/shared/api/simulations';
import { MOST_BYTES } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { Inbox } from '../people/inbox.ts';
import { fromLog } from '../simulation/from-log.ts';
import type { Session } from '../simulation/session.ts';
import type { Simulations } from '../simulation/simulations.ts';
import type { BotStore } from '../store/bots.ts';
import { botOf, sentDocument } from './bot-of.ts';

/** Writes the audit trail. */
type Record = (actor: Actor, action: string, object: string) => Promise<void>;
const BODY = MOST_BYTES + 65_536;

export function mountSimulations(
  door: Door,
  {
    simulations,
    bots,
    inbox,
    record,
  }: { simulations: Simulations; bots: BotStore; inbox: Pick<Inbox, 'find' | 'log'>; record: Record },
): void {
  const bot = botOf(bots);
  const session = async (actor: Actor, params: { bot: string; simulation: string }): Promise<Session> => {
    await bot(actor, params.bot);
    const found = simulations.find(params.bot, params.simulation);
    if (!found) throw new DialoomError('simulation.gone', 404);
    return found;
  };

  mount(
    door,
    api.startSimulation,
    async ({ params, body, actor }) => {
      const found = await bot(actor, params.bot);
      const version = body.version === undefined ? undefined : await bots.version(found.id, body.version);
      if (body.version !== undefined && !version) throw new DialoomError('not-found', 404);
      const opened = simulations.open({
        workspace: actor.workspace,
        bot: found.id,
        document: body.document === undefined ? (version ?? found.draft) : sentDocument(body.document),
        locale: body.locale,
        channel: body.channel,
        contact: body.contact,
        context: body.context,
        mocks: body.mocks,
        network: body.network,
        people: body.people,
        breakpoints: body.breakpoints,
        at: body.at,
        from: body.from,
        until: body.until,
      });
      await (body.inputs ? opened.bringBack(body.inputs) : opened.begin());
      return opened.state();
    },
    BODY,
  );
  mount(door, api.sendToSimulation, async ({ params, body, actor }) => {
    const one = await session(actor, params);
    await one.tell(body);
    return one.state();
  });
  mount(
    door,
    api.rewindSimulation,
    async ({ params, body, actor }) => {
      const one = await session(actor, params);
      await one.rewind(body, body.document === undefined ? undefined : sentDocument(body.document));
      return one.state();
    },
    BODY,
  );
  mount(door, api.openConversation, async ({ params, actor }) => {
    const live = await inbox.find(actor.workspace, params.conversation);
    if (!live) throw new DialoomError('not-found', 404);
    const real = fromLog(live.row.id, live.row.version, await inbox.log(live));
    if (!real) throw new DialoomError('simulation.no-log', 409);
    const opened = simulations.open({
      workspace: actor.workspace,
      bot: live.row.bot,
      document: live.bot.compiled.document,
      ...real.start,
      real,
    });
    await record(actor, 'conversation.test', live.row.id);
    await opened.begin();
    return { ...opened.state(), bot: live.row.bot };
  });
  mount(door, api.readSimulation, async ({ params, actor }) => (await session(actor, params)).state());
}
