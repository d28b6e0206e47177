// What the guard does to a line, whoever holds the conversation: the drive loop or a simulation.
import type { botWords } from '../conversation/bot-words.ts';
import type { Settings, Words } from '@dialoom/shared/document/document';
import type { Guarded } from '../engine/types.ts';
import { judge, judgeAcross, stops, type BotGuard, type Verdict } from './policy.ts';
import type { Hit } from './scan.ts';

export type Guarding = {
  bot: BotGuard;
  /** Where the bot does otherwise than the house. */
  own: Settings['guard'];
  says: { guarded?: Words; guardedOut?: Words };
  /** The bot's own words if there are any, else ours. */
  words(key: keyof typeof botWords, own?: Words): string;
  inOwn(own: Words): string;
};
/** The end of what a customer said last: a word may be split over two lines. */
export type LastLine = { text: string; at: number };
/** Longer ago, or further back, a line has nothing to do with the next one. */
const ACROSS_MS = 60_000;
const ACROSS_CHARACTERS = 40;
/** Who takes a word apart writes pieces: after a longer line none is looked for. */
const LONGEST_PIECE = 24;
export const lastOf = (before: LastLine | undefined, text: string, at: number): LastLine | undefined =>
  text.length > LONGEST_PIECE
    ? undefined
    : { text: ((before && at - before.at <= ACROSS_MS ? before.text : '') + text).slice(-ACROSS_CHARACTERS), at };

/**
 * What a customer has said, as it may be understood; nothing without a hit. A guard that fails lets nothing through.
 * A word that only the line before completes is told of and counts, and fetches a person where it would; the line goes on.
 */
export function hear(
  guarding: Guarding,
  text: string,
  { before, last, at }: { before: number; last: LastLine | undefined; at: number },
): { guarded?: Guarded; hits: readonly Hit[] } {
  const { bot, own, words } = guarding;
  let verdict: Verdict | undefined;
  try {
    verdict =
      judge(bot, own, text, 'in') ??
      (last && at - last.at <= ACROSS_MS ? judgeAcross(bot, own, last.text, text) : undefined);
  } catch {
    return { guarded: { text: '***', hits: [], action: 'block', reply: words('apology') }, hits: [] };
  }
  if (!verdict) return { hits: [] };
  const { category, hits } = verdict;
  const isOver = own?.escalate !== undefined && before + 1 >= own.escalate.after && verdict.action !== 'end';
  const action = isOver ? (own.escalate?.to ?? 'handoff') : verdict.action;
  const guarded: Guarded = { text: verdict.text, hits: [...new Set(hits.map(({ word }) => word))], action, category };
  if (stops(action)) guarded.reply = replyTo(guarding, category);
  return { guarded, hits };
}
function replyTo({ own, says, words }: Guarding, category: string): string {
  const isHelp = category === 'self-harm';
  return words(isHelp ? 'guardedHelp' : 'guarded', own?.replies[category] ?? (isHelp ? undefined : says.guarded));
}

/** What of a message a customer reads. */
type Readable = { text?: string | undefined; suggest?: readonly string[] | undefined };
/**
 * A message to the customer, as it may leave. `looked` is told of each text with a hit. What is not let out of a bot's is another sentence in its
 * place, with what the customer may press; of a guard that fails, only that.
 */
export function reword<M extends Readable>(
  { bot, own, says, words, inOwn }: Guarding,
  message: M,
  isBots: boolean,
  looked: (text: string, verdict: Verdict) => void,
): { message: M; stopped?: Verdict | 'failed' } {
  let stopped: Verdict | undefined;
  const look = (text: string): string => {
    const verdict = judge(bot, own, text, 'out');
    if (!verdict) return text;
    looked(text, verdict);
    if (stops(verdict.action) && isBots) stopped ??= verdict;
    return verdict.text;
  };
  try {
    if (!isAny(message, (text) => judge(bot, own, text, 'out') !== undefined)) return { message };
    const made = worded(message, look);
    if (!stopped) return { message: made };
    return { message: instead(made, (says.guardedOut && inOwn(says.guardedOut)) || words('guardedOut'), ['choices', 'form']), stopped }; // prettier-ignore
  } catch {
    return { message: instead(message, words('apology'), []), stopped: 'failed' };
  }
}
const SHOWN = ['card', 'cards', 'image', 'suggest', 'generated', 'answer', 'sources', 'choices', 'form'];
function instead<M extends Readable>(message: M, text: string, kept: readonly string[]): M {
  return { ...Object.fromEntries(Object.entries(message).filter(([key]) => !SHOWN.includes(key) || kept.includes(key))), text } as M; // prettier-ignore
}

/** Fields of messages that hold words for people. Addresses and ids stay. */
const READ: ReadonlySet<string> = new Set(['text', 'title', 'subtitle', 'label', 'value', 'place', 'quote', 'alt', 'help', 'placeholder', 'send', 'cancel', 'description']); // prettier-ignore
/** Most messages hold nothing: they are read without being copied. */
function isAny(value: unknown, holds: (text: string) => boolean, key = 'text'): boolean {
  if (typeof value === 'string') return READ.has(key) && value !== '' && holds(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => isAny(one, holds, typeof one === 'string' && key !== 'suggest' ? '' : 'text')); // prettier-ignore
  for (const at in value) if (isAny((value as Record<string, unknown>)[at], holds, at)) return true;
  return false;
}
function worded<M extends Readable>(message: M, look: (text: string) => string): M {
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
