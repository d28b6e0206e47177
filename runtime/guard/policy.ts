// What becomes of a text: its hits, what each category does about them in this direction, and the strongest of it.
import { guardActions, guardCategories, ruleOf, type GuardAction, type GuardDirection, type GuardSettings } from '@dialoom/shared/guard/policy'; // prettier-ignore
import type { Settings } from '@dialoom/shared/document/document';
import type { Guard } from './guard.ts';
import { masked, type Cover } from './mask.ts';
import type { Hit } from './scan.ts';
import { StreamGuard } from './stream.ts';

/** What holds for a bot: the lists, the house's rules, and where its own document says otherwise. */
export type BotGuard = { guard: Guard; settings: GuardSettings };
type OwnPolicy = NonNullable<Settings['guard']> | undefined;
/** `category`: the one that decided. `text`: as it may be read on; of what is not let through, what others may see of it. */
export type Verdict = { action: GuardAction; category: string; hits: readonly Hit[]; text: string };

const REPLACEMENT = '…';
const weight = (action: GuardAction): number => guardActions.indexOf(action);
const rank = (category: string): number => {
  const place = (guardCategories as readonly string[]).indexOf(category);
  return place < 0 ? guardCategories.length : place;
};
/** Does nothing of the text go on? */
export const stops = (action: GuardAction): boolean => weight(action) >= weight('block');

/** What a category does in a direction, by the bot's own policy first. */
export function actionOf({ settings }: BotGuard, own: OwnPolicy, category: string, direction: GuardDirection): GuardAction {
  return own?.actions[category]?.[direction] ?? ruleOf(settings, category)[direction];
} // prettier-ignore

const coverOf =
  (bot: BotGuard, own: OwnPolicy, direction: GuardDirection): Cover =>
  ({ category }) => {
    const action = actionOf(bot, own, category, direction);
    if (action === 'tag') return undefined;
    return action === 'replace' ? { text: ruleOf(bot.settings, category).replacement || REPLACEMENT } : 'stars';
  };

/** Nothing for a text without a hit. */
export function judge(bot: BotGuard, own: OwnPolicy, text: string, direction: GuardDirection): Verdict | undefined {
  const hits = bot.guard.scan(text);
  if (hits.length === 0) return undefined;
  return { ...strongest(bot, own, hits, direction), hits, text: masked(bot.guard, text, hits, coverOf(bot, own, direction)) }; // prettier-ignore
}
/** A word that begins in the line before and ends in this one. The line itself goes on as it is. */
export function judgeAcross(bot: BotGuard, own: OwnPolicy, before: string, text: string): Verdict | undefined {
  const hits = bot.guard.scan(before + text).filter(({ start, end }) => start < before.length && end > before.length);
  if (hits.length === 0) return undefined;
  const { action, category } = strongest(bot, own, hits, 'in');
  return { action: action === 'handoff' ? action : 'tag', category, hits, text };
}
function strongest(bot: BotGuard, own: OwnPolicy, hits: readonly Hit[], direction: GuardDirection) {
  let action: GuardAction = 'tag';
  let category = '';
  for (const one of new Set(hits.map((hit) => hit.category))) {
    const its = actionOf(bot, own, one, direction);
    const heavier = weight(its) - weight(action) || (category === '' ? 1 : rank(category) - rank(one));
    if (heavier <= 0) continue;
    action = its;
    category = one;
  }
  return { action, category };
}

/** A streamed answer of the bot's on its way to the customer. */
export function streamFor(bot: BotGuard, own: OwnPolicy): StreamGuard {
  const cover = coverOf(bot, own, 'out');
  return new StreamGuard(bot.guard, (hit) => (stops(actionOf(bot, own, hit.category, 'out')) ? 'stop' : cover(hit)));
}
