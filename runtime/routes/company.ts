// Who has a draft open, told by their own windows.
import { tellCompany } from '@dialoom/shared/api/company';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mount, type Door } from '../http/mount.ts';
import type { BotStore } from '../store/bots.ts';
import type { CompanyStore } from '../store/company.ts';

export function mountCompany(door: Door, { bots, company }: { bots: BotStore; company: CompanyStore }): void {
  mount(door, tellCompany, async ({ params, body: { leaves, ...place }, actor }) => {
    const bot = await bots.stateOf(actor.workspace, params.bot);
    if (!bot) throw new DialoomError('not-found', 404);
    if (leaves) await company.go(params.bot, place.tab, actor.id);
    else await company.come(actor.workspace, params.bot, { ...place, person: actor.id, name: actor.name });
    const mates = leaves ? [] : await company.others(actor.workspace, params.bot, place.tab);
    return { mates, etag: bot.etag, ...(bot.updated_by !== null && { updatedBy: bot.updated_by }) };
  });
}
