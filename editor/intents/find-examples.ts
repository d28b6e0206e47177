// Examples and intents that hold some words, over the whole bot.
import type { Intent } from '@dialoom/shared/document/document';

export type Found = { intent: string; language: string; text: string };
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Examples with the words in them, in the order of the intents given; every example for no words in a language that is asked for. */
export function findExamples(
  intents: readonly (readonly [id: string, intent: Intent])[],
  words: string,
  language?: string,
): Found[] {
  const wanted = folded(words.trim());
  return intents.flatMap(([intent, { examples }]) =>
    Object.entries(examples).flatMap(([tag, lines]) =>
      language !== undefined && tag !== language
        ? []
        : lines.flatMap((text) => (folded(text).includes(wanted) ? [{ intent, language: tag, text }] : [])),
    ),
  );
}
