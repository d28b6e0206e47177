// What proposals become in a draft: examples of intents that are there or new ones, each in the bot's language that it is written in.
import type { Proposal } from '@dialoom/shared/api/learning';
import { EXAMPLE_CHARACTERS, type BotDocument, type Intent } from '@dialoom/shared/document/document';
import type { Brought } from '../document/operations/bring-examples.ts';

/** Where a proposal goes: an intent by its id, or a new one by its name. */
export type Target = { intent: string } | { name: string };
const NEAR = 0.5;

/** The intent it is near enough to, if the draft still has it; else a new one. */
export function targetOf({ intent, name }: Pick<Proposal, 'intent' | 'name'>, intents: Readonly<Record<string, Intent>>): Target {
  if (intent && intent.confidence >= NEAR && Object.hasOwn(intents, intent.id)) return { intent: intent.id };
  const same = Object.entries(intents).find(([, one]) => one.name === name);
  return same ? { intent: same[0] } : { name };
} // prettier-ignore

/** The language of the bot a text is written in; its first when it has none of that script. */
export function languageFor(text: string, languages: readonly string[]): string {
  const chinese = /\p{Script=Han}/u.test(text);
  return languages.find((one) => /^zh/i.test(one) === chinese) ?? languages[0] ?? 'en';
}

/** @param fresh makes the id of a new intent; those of one name are one */
export function broughtFrom(taken: readonly (Pick<Proposal, 'wordings'> & { to: Target })[], { languages, intents }: Pick<BotDocument, 'languages' | 'intents'>, fresh: () => string): Brought[] {
  const made = new Map<string, string>();
  const said = new Set(Object.values(intents).flatMap(({ examples }) => Object.values(examples).flat()));
  const brought: Brought[] = [];
  for (const { wordings, to } of taken) {
    const isNew = 'name' in to;
    const intent = isNew ? (made.get(to.name) ?? fresh()) : to.intent;
    if (isNew) made.set(to.name, intent);
    const texts = wordings.map(({ text }) => text).filter((text) => text.length <= EXAMPLE_CHARACTERS && !said.has(text));
    for (const [language, own] of Map.groupBy(texts, (text) => languageFor(text, languages)))
      brought.push({ intent, ...(isNew && { name: to.name.slice(0, 120) }), language, examples: own.map((text) => ({ text })) });
  }
  return brought;
} // prettier-ignore
export const countOf = (brought: readonly Brought[]): number =>
  brought.reduce((sum, { examples }) => sum + examples.length, 0);
