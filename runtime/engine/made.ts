// Texts of a model that reach the customer by way of a variable (rewritten, translated, summed up): whatever says them is marked as made by one.
import type { Json, Vars } from '@dialoom/shared/node/effects';
import type { Entry } from './types.ts';

/** Less than this is a word that anybody may say. */
const LEAST = 4;
/** Signs that a template puts before what would be markup. */
const plain = (text: string): string => text.replaceAll('\\', '').trim();
const textsIn = (journal: readonly Entry[]): string[] =>
  journal.flatMap(({ hash, reply }) => {
    if (!hash.startsWith('llm-') || !('is' in reply)) return [];
    const { text } = reply.is as { text?: Json };
    return typeof text === 'string' ? [plain(text)] : [];
  });

/** The variables that hold such a text after a node has set some. @param journal what the node had asked, and was answered */
export function madeByModel(before: readonly string[], set: Vars, journal: readonly Entry[]): readonly string[] {
  const names = Object.keys(set);
  if (names.length === 0) return before;
  const texts = textsIn(journal);
  const made = names.filter((name) => {
    const value = set[name];
    return typeof value === 'string' && plain(value).length >= LEAST && texts.includes(plain(value));
  });
  return [...before.filter((name) => !names.includes(name)), ...made];
}
/** Does the text hold the value of one of them? */
export function holdsMade(text: string, made: readonly string[], vars: Vars): boolean {
  if (made.length === 0) return false;
  const said = plain(text);
  return made.some((name) => {
    const value = vars[name];
    return typeof value === 'string' && said.includes(plain(value));
  });
}
