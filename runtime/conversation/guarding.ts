// The guard in a conversation: what customers say before it is understood, and everything that is said to them before it is committed. Without
// a word that is listed for the bot none of it does anything.
import type { MessageEvent } from '@dialoom/shared/api/chat';
import type { Words } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { inLanguage } from '@dialoom/shared/template/words';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mapTexts } from '../personal/map-texts.ts';
import type { Guarded } from '../engine/types.ts';
import type { Told } from '../guard/house.ts';
import { judge, stops, streamFor, type BotGuard, type Verdict } from '../guard/policy.ts';
import type { StreamGuard } from '../guard/stream.ts';
import { botWords } from './bot-words.ts';
import type { Draft, Unnumbered } from './draft.ts';
import type { Live } from './live.ts';

/** What a conversation needs of the lists. */
export type GuardOf = { of(bot: string): BotGuard | undefined; told(one: Told): void };
type WordsOf = (live: Live, key: keyof typeof botWords, own?: Words) => string;

const policyOf = (live: Live) => live.bot.compiled.document.settings.guard;
/** Nothing where no word is listed, or the bot wants none of it. */
const guardOf = (guards: GuardOf | undefined, live: Live): BotGuard | undefined =>
  policyOf(live)?.on === false ? undefined : guards?.of(live.bot.id);

/** What a customer has said, as it may be understood; nothing without a hit. A guard that fails lets nothing through. */
export function guardIn(guards: GuardOf | undefined, live: Live, text: string, words: WordsOf): Guarded | undefined {
  const bot = guardOf(guards, live);
  if (!bot) return undefined;
  const own = policyOf(live);
  let verdict: Verdict | undefined;
  try {
    verdict = judge(bot, own, text, 'in');
  } catch {
    return { text: '***', hits: [], action: 'block', reply: words(live, 'apology') };
  }
  if (!verdict) return undefined;
  const { category, hits } = verdict;
  const before = live.state.guarded ?? 0;
  const isOver = own?.escalate !== undefined && before + 1 >= own.escalate.after && verdict.action !== 'end';
  const action = isOver ? (own.escalate?.to ?? 'handoff') : verdict.action;
  const guarded: Guarded = { text: verdict.text, hits: [...new Set(hits.map(({ word }) => word))], action, category };
  if (stops(action)) guarded.reply = replyOf(live, category, words);
  return guarded;
}
const replyOf = (live: Live, category: string, words: WordsOf): string => {
  const own =
    policyOf(live)?.replies[category] ??
    (category === 'self-harm' ? undefined : live.bot.compiled.document.settings.says?.guarded);
  return words(live, category === 'self-harm' ? 'guardedHelp' : 'guarded', own);
};
/** The same in what was filled in. */
export function maskedValue(guards: GuardOf | undefined, live: Live, value: Json): Json {
  const bot = guardOf(guards, live);
  if (!bot) return value;
  const own = policyOf(live);
  return mapTexts(value, (text) => judge(bot, own, text, 'in')?.text ?? text);
}

/** An answer that streams to the customer; nothing where nothing is listed. */
export function guardStream(guards: GuardOf | undefined, live: Live): StreamGuard | undefined {
  const bot = guardOf(guards, live);
  return bot && streamFor(bot, policyOf(live));
}

/** @throws guard.refused for what an agent may not send */
export function guardAgent(guards: GuardOf | undefined, live: Live, text: string): void {
  const bot = guardOf(guards, live);
  const verdict = bot && judge(bot, policyOf(live), text, 'out');
  if (verdict && stops(verdict.action)) throw new DialoomError('guard.refused', 422);
}

type Message = Unnumbered<MessageEvent>;
/**
 * Every text for the customer that the draft holds and that was not looked at yet. What is not let out is said otherwise; a person, or the
 * end, comes after it.
 * @returns what was found, to be told after the commit
 */
export function guardOut(guards: GuardOf | undefined, live: Live, draft: Draft, words: WordsOf): Told[] {
  const bot = guardOf(guards, live);
  if (!bot) return [];
  const own = policyOf(live);
  const told: Told[] = [];
  draft.reword((message) => {
    let stopped: Verdict | undefined;
    const look = (text: string): string => {
      const verdict = judge(bot, own, text, 'out');
      if (!verdict) return text;
      const { action, category, hits } = verdict;
      draft.marks.push(`guard:out:${action}:${category}`);
      told.push({ conversation: live.row.id, bot: live.bot.id, direction: 'out', action, category, hits });
      if (stops(action) && message.from === 'bot') stopped ??= verdict;
      return verdict.text;
    };
    try {
      const made = worded(message, look);
      if (!stopped) return made;
    } catch {
      draft.marks.push('guard:failed');
      return instead(message, words(live, 'apology'));
    }
    if (stopped.action === 'handoff') draft.toPerson ||= 'guard';
    const locale = (draft.state.now.vars['conversation'] as { locale?: string } | undefined)?.locale ?? 'en';
    const ownWords = live.bot.compiled.document.settings.says?.guardedOut;
    const said = ownWords && inLanguage(ownWords, locale, live.bot.compiled.languages[0]);
    return instead(message, said || words(live, 'guardedOut'));
  });
  return told;
}
/** An answer in place of what is not let out; what the customer may press stays. */
function instead({ type, at, id, from, choices, form, language }: Message, text: string): Message {
  return { type, at, id, from, text, ...(choices && { choices }), ...(form && { form }), ...(language !== undefined && { language }) };
} // prettier-ignore

/** Every text in it that is read, through `look`. Addresses and ids stay. */
function worded(message: Message, look: (text: string) => string): Message {
  const deep = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(deep) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        typeof one === 'string' ? (READ.has(key) && one !== '' ? look(one) : one) : deep(one),
      ]),
    ) as T;
  };
  const { suggest } = message;
  const made = deep(message);
  if (suggest) made.suggest = suggest.map(look);
  return made;
}
/** Fields of messages that hold words for people. */
const READ: ReadonlySet<string> = new Set(['text', 'title', 'subtitle', 'label', 'value', 'place', 'quote', 'alt', 'help', 'placeholder', 'send', 'cancel', 'description']); // prettier-ignore
