// The guard in a conversation: what customers say before it is understood, and everything that is said to them before it is committed. Without
// a word that is listed for the bot none of it does anything.
import type { MessageEvent, PublicBot } from '@dialoom/shared/api/chat';
import type { Words } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { inLanguage } from '@dialoom/shared/template/words';
import { DialoomError } from '@dialoom/shared/text/errors';
import { mapTexts } from '../personal/map-texts.ts';
import type { Guarded } from '../engine/types.ts';
import type { Told } from '../guard/house.ts';
import { hear, reword, type Guarding } from '../guard/guarding.ts';
import { judge, stops, streamFor, type BotGuard, type Verdict } from '../guard/policy.ts';
import type { StreamGuard } from '../guard/stream.ts';
import { botWords } from './bot-words.ts';
import type { Draft, Unnumbered } from './draft.ts';
import type { Live } from './live.ts';
import type { Published } from './parts.ts';

/** What a conversation needs of the lists. */
export type GuardOf = { of(bot: string): BotGuard | undefined; told(one: Told): void };
type WordsOf = (live: Live, key: keyof typeof botWords, own?: Words) => string;

/** Nothing where no word is listed, or the bot wants none of it. */
function guardingOf(guards: GuardOf | undefined, live: Live, words: WordsOf): Guarding | undefined {
  const { document, languages } = live.bot.compiled;
  const { guard: own, says } = document.settings;
  const bot = own?.on === false ? undefined : guards?.of(live.bot.id);
  if (!bot) return undefined;
  return {
    bot,
    own,
    says: {
      ...(says?.guarded && { guarded: says.guarded }),
      ...(says?.guardedOut && { guardedOut: says.guardedOut }),
    },
    words: (key, own) => words(live, key, own),
    inOwn: (own) =>
      inLanguage(
        own,
        (live.state.now.vars['conversation'] as { locale?: string } | undefined)?.locale ?? 'en',
        languages[0],
      ),
  };
}

/** What a customer has said, as it may be understood; nothing without a hit. A guard that fails lets nothing through. */
export function guardIn(guards: GuardOf | undefined, live: Live, text: string, words: WordsOf, at: number): Guarded | undefined {
  const guarding = guardingOf(guards, live, words);
  if (!guarding) return undefined;
  const { guarded, hits } = hear(guarding, text, { before: live.state.guarded ?? 0, last: live.state.last, at });
  if (guarded)
    guards?.told({
      conversation: live.row.id,
      bot: live.bot.id,
      direction: 'in',
      action: guarded.action,
      category: guarded.category ?? '',
      hits,
    });
  return guarded;
} // prettier-ignore
/** The same in what was filled in. */
export function maskedValue(guards: GuardOf | undefined, live: Live, value: Json): Json {
  const { guard: own } = live.bot.compiled.document.settings;
  const bot = own?.on === false ? undefined : guards?.of(live.bot.id);
  return bot ? mapTexts(value, (text) => judge(bot, own, text, 'in')?.text ?? text) : value;
}

/** An answer that streams to the customer; nothing where nothing is listed. */
export function guardStream(guards: GuardOf | undefined, live: Live): StreamGuard | undefined {
  const { guard: own } = live.bot.compiled.document.settings;
  const bot = own?.on === false ? undefined : guards?.of(live.bot.id);
  return bot && streamFor(bot, own);
}

/** What the chat window shows and offers of itself: nothing listed either, and of what must not be said nothing at all. */
export function guardWindow(guards: GuardOf | undefined, bot: Published, shown: PublicBot): PublicBot {
  const look = lookOf(guards, bot);
  if (!look) return shown;
  const { texts, triggers, hotQuestions } = shown;
  return {
    ...shown,
    name: look(shown.name) ?? '',
    texts: Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => { const made = text === undefined ? undefined : look(text); return made === undefined ? [] : [[key, made]]; })),
    ...(triggers && { triggers: triggers.flatMap((one) => { const words = look(one.words); return words === undefined ? [] : [{ ...one, words }]; }) }),
    ...(hotQuestions && { hotQuestions: hotQuestions.filter((one) => look(one) === one) }),
  };
} // prettier-ignore
/** Questions that are offered are what the customer will say: those with a listed word are not. */
export function guardOffers(guards: GuardOf | undefined, bot: Published, questions: readonly string[]): string[] {
  const look = lookOf(guards, bot);
  return look ? questions.filter((one) => look(one) === one) : [...questions];
}
function lookOf(guards: GuardOf | undefined, { id, compiled }: Published): ((text: string) => string | undefined) | undefined {
  const { guard: own } = compiled.document.settings;
  const bot = own?.on === false ? undefined : guards?.of(id);
  if (!bot) return undefined;
  return (text) => {
    try {
      const verdict = judge(bot, own, text, 'out');
      return !verdict ? text : stops(verdict.action) ? undefined : verdict.text;
    } catch {
      return undefined; // what could not be checked is not shown
    }
  };
} // prettier-ignore

/** @throws guard.refused for what an agent may not send */
export function guardAgent(guards: GuardOf | undefined, live: Live, text: string): void {
  const { guard: own } = live.bot.compiled.document.settings;
  const bot = own?.on === false ? undefined : guards?.of(live.bot.id);
  const verdict = bot && judge(bot, own, text, 'out');
  if (!verdict || !stops(verdict.action)) return;
  guards?.told({ conversation: live.row.id, bot: live.bot.id, direction: 'out', ...verdict });
  throw new DialoomError('guard.refused', 422);
}

/**
 * Every text for the customer that the draft holds and that was not looked at yet. What is not let out is said otherwise; a person, or the
 * end, comes after it.
 * @returns what was found, to be told after the commit
 */
export function guardOut(guards: GuardOf | undefined, live: Live, draft: Draft, words: WordsOf): Told[] {
  const guarding = guardingOf(guards, live, words);
  if (!guarding) return [];
  const told: Told[] = [];
  draft.reword((message: Unnumbered<MessageEvent>) => {
    const seen: { text: string; verdict: Verdict }[] = [];
    const { message: made, stopped } = reword(guarding, message, message.from === 'bot', (text, verdict) => void seen.push({ text, verdict })); // prettier-ignore
    for (const { verdict: { action, category, hits } } of seen) {
      draft.marks.push(`guard:out:${action}:${category}`);
      told.push({ conversation: live.row.id, bot: live.bot.id, direction: 'out', action, category, hits });
    } // prettier-ignore
    // what cannot be read cannot be agreed to: neither by a button nor in words
    if (stopped && draft.agrees.has(message.id)) {
      delete made.choices;
      draft.state.unasked = true;
    }
    if (stopped === 'failed') draft.marks.push('guard:failed');
    else if (stopped?.action === 'handoff') draft.toPerson ||= 'button';
    const worst = stopped && stopped !== 'failed' ? stopped : seen[0]?.verdict;
    if (worst)
      draft.guarded.push({
        message: message.id,
        direction: 'out',
        action: worst.action,
        category: worst.category,
        text: seen.map(({ text }) => text).join('\n'),
      });
    return made;
  });
  return told;
}
