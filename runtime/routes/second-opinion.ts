// What second opinions have cost a bot.
import * as api from '@dialoom/shared/api/second-opinion';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mount, type Door } from '../http/mount.ts';
import type { BotStore } from '../store/bots.ts';
import type { OpinionStore } from '../store/opinions.ts';

export type SecondOpinionParts = { bots: BotStore; used: OpinionStore['used'] };

export function mountSecondOpinion(door: Door, { bots, used }: SecondOpinionParts): void {
  mount(door, api.readSecondOpinion, async ({ params, actor }) => {
    const bot = await bots.find(actor.workspace, params.bot);
    if (!bot) throw new DialoomError('not-found', 404);
    return used(actor.workspace, bot.id);
  });
}
