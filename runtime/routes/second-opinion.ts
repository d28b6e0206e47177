// What second opinions have cost a bot.
import * as api from '@dialoom/shared/api/second-opinion';
import { mount, type Door } from '../http/mount.ts';
import type { BotStore } from '../store/bots.ts';
import type { OpinionStore } from '../store/opinions.ts';
import { botOf } from './bot-of.ts';

export type SecondOpinionParts = { bots: BotStore; used: OpinionStore['used'] };

export function mountSecondOpinion(door: Door, { bots, used }: SecondOpinionParts): void {
  const find = botOf(bots);
  mount(door, api.readSecondOpinion, async ({ params, actor }) =>
    used(actor.workspace, (await find(actor, params.bot)).id),
  );
}
