// Versions of a bot: read, listed, and which of them is live.
import * as api from '@dialoom/shared/api/versions';
import type { Json } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { PublishedBots } from '../published.ts';
import type { BotStore } from '../store/bots.ts';
import { botOf } from './bot-of.ts';

export type VersionParts = {
  bots: BotStore;
  published: Pick<PublishedBots, 'changed'>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountVersions(door: Door, { bots, published, record }: VersionParts): void {
  const find = botOf(bots);
  const given = (by: string | null) => by !== null && { by };

  mount(door, api.listVersions, async ({ params, query, actor }) => {
    const bot = await find(actor, params.bot);
    const [{ rows, next }, newest] = await Promise.all([
      bots.versions(bot.id, query, api.VERSIONS_PAGE),
      bots.newest(bot.id),
    ]);
    return {
      versions: rows.map(({ version, note, published_at, published_by, conversations }) => ({
        version,
        note,
        at: published_at,
        ...given(published_by),
        live: version === bot.version,
        conversations: Number(conversations ?? 0),
      })),
      ...(next !== undefined && { next }),
      ...(bot.version !== null && { live: bot.version }),
      ...(newest !== undefined && { newest }),
    };
  });
  mount(door, api.readVersion, async ({ params, actor }) => {
    const bot = await find(actor, params.bot);
    const found = await bots.versionRow(bot.id, Number(params.version));
    if (!found) throw new DialoomError('not-found', 404);
    const { version, note, at, by, document } = found;
    return { version, note, at, ...given(by), document: document as unknown as Json };
  });
  mount(door, api.rollBack, async ({ params, body: { version }, actor }) => {
    const done = await bots.rollBack(actor.workspace, params.bot, version);
    if (!done) throw new DialoomError('not-found', 404);
    published.changed(params.bot);
    const before = done.before === null ? {} : { before: done.before };
    if (done.before !== version) await record(actor, 'bot.rollback', params.bot, { version, ...before });
    return { version, ...before };
  });
}
