// Small talk in what a customer says. The pack's lines and the bot's own intents are learnt together, so that they compete: it is small talk
// when that wins clearly and none of the bot's business comes near. A kind the bot has an intent of its own for is left to it wherever that
// intent can be heard. Only bots that switched it on pay for it.
import type { BotDocument } from '@dialoom/shared/document/document';
import { asksTheBot, isSmallTalk, type SmallTalkKind } from '@dialoom/shared/small-talk/kinds';
import type { Pending } from '../../engine/types.ts';
import { featuresOf, normal } from '../features.ts';
import type { Models } from '../models.ts';
import { smallTalkLines } from './lines.ts';

/** No id of an intent begins so. */
const MARK = '~';
/** What is said by the way is short. */
const LONGEST = 60;
const LEAST = 4;
/** A rare word in it may be the matter: it must be surer than an intent. */
const SURE = 0.7;
/** From here on it may be about the bot's business. */
const BUSINESS = 0.15;

/** What else is in it may be a matter the bot knows nothing of: so much of what it means in Chinese must be in the pack … */
const KNOWN = 0.7;
/** … and fewer pairs of signs in a row may be unknown: three hold a word. Of English words each must be known. */
const RUN = 3;

/** One form for the same words, courtesy kept: 「好的谢谢」 is thanks, 「好的」 is not. */
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, ''); // prettier-ignore
const said = new Map(smallTalkLines.map(({ text, kind }) => [bare(text), kind]));
/** Lines whose courtesy is not left out when they are learnt: the rest of the others means something else. */
const learnable = smallTalkLines.filter(({ text }) => bare(normal(text)) === bare(text));
const together = new WeakMap<BotDocument, BotDocument>();

/** The document with the pack's lines as further intents: what is learnt for small talk. Nothing where it is off. */
export function withSmallTalk(document: BotDocument): BotDocument | undefined {
  if (!document.settings.smallTalk?.on) return undefined;
  const known = together.get(document);
  if (known) return known;
  const kinds: Record<string, BotDocument['intents'][string]> = {};
  for (const { text, kind } of learnable) {
    const one = (kinds[MARK + kind] ??= { name: text, examples: { und: [] } });
    one.examples['und']?.push(text);
  }
  const made = { ...document, intents: { ...document.intents, ...kinds } };
  together.set(document, made);
  return made;
}

/** All that is learnt for a document is there; a promise only while something is being learnt. */
export function allLearnt(models: Models, document: BotDocument): void | Promise<void> {
  const both = withSmallTalk(document);
  const waits = [models.ready(document), both && models.ready(both)].filter((one) => one instanceof Promise);
  return waits.length > 0 ? Promise.all(waits).then(() => undefined) : undefined;
}

/** The kind of small talk that a text is and nothing else; an open question that the customer answers in their own words keeps most of it. */
export function smallTalkIn(
  models: Models,
  document: BotDocument,
  text: string,
  pending: Pick<Pending, 'kind' | 'request'> | undefined,
  globals: ReadonlyMap<string, string> = new Map(),
): SmallTalkKind | undefined {
  const both = withSmallTalk(document);
  if (!both || text.length > LONGEST) return undefined;
  const kind = kindOf(models, document, both, text, (intent) => globals.has(intent) || !wantsValue(pending));
  if (kind === undefined || document.settings.smallTalk?.without.includes(kind)) return undefined;
  const isOpen = pending?.kind === 'ask' && (pending.request['wants'] ?? 'text') === 'text';
  return isOpen && !asksTheBot.has(kind) ? undefined : kind;
}

/** A number, a date, a form: no intent is heard there but one that may be asked from anywhere, and 「谢谢」 is no failed answer. */
function wantsValue(pending: Pick<Pending, 'kind' | 'request'> | undefined): boolean {
  if (pending?.kind === 'form') return true;
  return pending?.kind === 'ask' && !['text', 'intent'].includes(String(pending.request['wants'] ?? 'text'));
}

function kindOf(
  models: Models,
  document: BotDocument,
  both: BotDocument,
  text: string,
  isHeard: (intent: string) => boolean,
): SmallTalkKind | undefined {
  const plain = bare(text);
  const exact = said.get(plain);
  const own = ownOf(document);
  if (exact) return own.kinds.get(exact)?.some(isHeard) ? undefined : exact;
  // a number is part of a matter; one word says too little
  if (own.lines.has(plain) || /\d/.test(text) || plain.length < LEAST) return undefined;
  // 「谢谢，我要退货」: what stands beside the courtesy counts, whether the bot knows it or not
  const parts = text.split(/[,，。.!！?？;；\n]+/u).filter((part) => part.trim() !== '');
  if (parts.length > 1 && parts.some((part) => !said.has(bare(part)) && !isKnown(part))) return undefined;
  if (!isKnown(text)) return undefined;
  const [best, ...others] = models.of(both).classify(text).ranked;
  if (!best?.intent.startsWith(MARK) || best.confidence < SURE) return undefined;
  if (others.some(({ intent, confidence }) => !intent.startsWith(MARK) && confidence >= BUSINESS)) return undefined;
  const kind = best.intent.slice(MARK.length);
  return isSmallTalk(kind) && !own.kinds.has(kind) ? kind : undefined;
}

const meanings = new Set(learnable.flatMap(({ text }) => featuresOf(text).meaning));
/** It holds no word that could be a matter. */
function isKnown(text: string): boolean {
  const { meaning } = featuresOf(text);
  let known = 0;
  let run = 0;
  for (const one of meaning) {
    if (meanings.has(one)) {
      known++;
      run = 0;
    } else if (!HAN.test(one) || ++run >= RUN) return false;
  }
  return known > 0 && known / meaning.length >= KNOWN;
}
const HAN = /\p{Script=Han}/u;

type Own = { lines: ReadonlySet<string>; kinds: ReadonlyMap<SmallTalkKind, readonly string[]> };
const owns = new WeakMap<BotDocument['intents'], Own>();
/** What the bot's own examples say, and the kinds of small talk that are among it, with the intents that have them. */
function ownOf({ intents }: BotDocument): Own {
  const known = owns.get(intents);
  if (known) return known;
  const lines = new Set<string>();
  const kinds = new Map<SmallTalkKind, string[]>();
  for (const [intent, { examples }] of Object.entries(intents))
    for (const example of Object.values(examples).flat()) {
      lines.add(normal(example));
      const kind = said.get(bare(example));
      if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), intent]);
    }
  const made = { lines, kinds };
  owns.set(intents, made);
  return made;
}
