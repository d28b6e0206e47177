// What a document teaches: its examples and the names of its intents, in one order, and a name for all of that together.
import { createHash } from 'node:crypto';
import type { BotDocument } from '@dialoom/shared/document/document';
import { CORE, type Example } from './learn.ts';

export const examplesOf = ({ intents }: BotDocument): Example[] =>
  Object.entries(intents).flatMap(([intent, { examples }]) =>
    Object.values(examples).flatMap((texts) => texts.filter((text) => text.trim()).map((text) => ({ text, intent }))),
  );
export const namesOf = ({ intents }: BotDocument): ReadonlyMap<string, string> =>
  new Map(Object.entries(intents).map(([intent, { name }]) => [intent, name]));

/** The same for documents from which the same model is learnt. */
export const lessonKey = (document: BotDocument): string =>
  createHash('sha256')
    .update(
      JSON.stringify([CORE, examplesOf(document).map(({ text, intent }) => [intent, text]), [...namesOf(document)]]),
    )
    .digest('base64url');
