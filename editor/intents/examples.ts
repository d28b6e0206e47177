// What customers say, line by line: as it is stored, and what is the same said again, here or under another intent.
import type { Intent } from '@dialoom/shared/document/document';

/** Two lines that differ in case, width or a closing sign are the same thing said. */
export const sameKey = (line: string): string =>
  line
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[\s.,!?;:~。，！？；：、…]+/gu, '');

/** Which other intent holds a line too, by its key: such pairs confuse the classifier. */
export function elsewhere(
  intents: Readonly<Record<string, Intent>>,
  intent: string,
  language: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, other] of Object.entries(intents))
    if (id !== intent) for (const line of other.examples[language] ?? []) found.set(sameKey(line), other.name);
  return found;
}

export const countOf = (intent: Intent): number =>
  Object.values(intent.examples).reduce((sum, lines) => sum + lines.length, 0);
