// The keys of signed identities, per bot. A secret is shown once and stands in no log and no audit line.
import * as api from '@dialoom/shared/api/identity';
import { mount, type Door } from '../http/mount.ts';
import type { IdentityKeys } from '../identity/keys.ts';
import type { Actor } from '../people/actor.ts';
import type { BotStore } from '../store/bots.ts';
import { botOf } from './bot-of.ts';

export type IdentityParts = {
  keys: IdentityKeys;
  bots: Pick<BotStore, 'find'>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountIdentity(door: Door, { keys, bots, record }: IdentityParts): void {
  const mine = botOf(bots);
  mount(door, api.listIdentityKeys, async ({ params, actor }) => {
    await mine(actor, params.bot);
    return { keys: await keys.list(actor.workspace, params.bot) };
  });
  mount(door, api.createIdentityKey, async ({ params, actor }) => {
    await mine(actor, params.bot);
    const made = await keys.make(actor, params.bot);
    await record(actor, 'identity-key.create', params.bot, { key: made.id });
    return made;
  });
  mount(door, api.deleteIdentityKey, async ({ params, actor }) => {
    await mine(actor, params.bot);
    await keys.remove(actor.workspace, params.bot, params.key);
    await record(actor, 'identity-key.delete', params.bot, { key: params.key });
  });
}
