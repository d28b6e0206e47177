// What customers say, line by line: reading a paste, finding what is there already, here or under another intent.
import type { Intent } from '@dialoom/shared/document/document';

export const MOST_CHARACTERS = 500;
export const MOST_EXAMPLES = 5_000;

/** As it is stored: one line, no bullet of a list in front. */
export const cleanLine = (line: string): string =>
  line
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[-*•·]\s+/u, '');

/** Two lines that differ in case, width or a closing sign are the same thing said. */
export const sameKey = (line: string): string =>
  line
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[\s.,!?;:~。，！？；：、…]+/gu, '');

export type Pasted = { added: string[]; duplicates: number; tooLong: number; overLimit: number };

/** What of a pasted text is new, in its order. Empty lines are nothing. */
export function readPaste(text: string, existing: readonly string[]): Pasted {
  const seen = new Set(existing.map(sameKey));
  const result: Pasted = { added: [], duplicates: 0, tooLong: 0, overLimit: 0 };
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const line = cleanLine(raw);
    const key = sameKey(line);
    if (key === '') continue;
    if (seen.has(key)) result.duplicates++;
    else if (line.length > MOST_CHARACTERS) result.tooLong++;
    else if (existing.length + result.added.length >= MOST_EXAMPLES) result.overLimit++;
    else result.added.push(line);
    seen.add(key);
  }
  return result;
}

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
