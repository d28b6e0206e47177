// What a document teaches: its examples and the names of its intents, in one order, and a name for all of that together.
import { createHash } from 'node:crypto';
import type { BotDocument } from '@dialoom/shared/document/document';
import { exampleRows } from '@dialoom/shared/understanding/quality';
import { CORE, type Example } from './learn.ts';

export const examplesOf = ({ intents }: BotDocument): Example[] =>
  exampleRows(intents).map(({ text, intent }) => ({ text, intent }));
export const namesOf = ({ intents }: BotDocument): ReadonlyMap<string, string> =>
  new Map(Object.entries(intents).map(([intent, { name }]): [string, string] => [intent, name]).toSorted(([a], [b]) => (a < b ? -1 : 1))); // prettier-ignore

/** The same for documents from which the same model is learnt. */
export const lessonKey = (document: BotDocument): string =>
  createHash('sha256')
    .update(
      JSON.stringify([CORE, examplesOf(document).map(({ text, intent }) => [intent, text]), [...namesOf(document)]]),
    )
    .digest('base64url');
