// What is marked in examples, one value a line: the words and what they are.
import type { BotDocument, Mark } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { translator } from '@dialoom/shared/text/messages';
import type { Path } from '../document/path.ts';
import { entityName } from '../intents/mark-entities.ts';
import { simulatorMessages } from '../text/simulator.ts';

/** Of a place in the marks of an intent: all of them, those of a language, those of one example. Nothing for other places. */
export function markWords(value: Json, path: Path, { entities }: BotDocument, locale: Locale): string | undefined {
  if (path[0] !== 'intents' || path[2] !== 'marks') return undefined;
  const s = translator(simulatorMessages, locale);
  const told = (text: string, marks: readonly Mark[]) =>
    marks.map(({ start, end, entity }) => `${text.slice(start, end)} · ${entityName(entity, entities, s)}`);
  const inside = (one: unknown, at: Path): string[] =>
    Array.isArray(one)
      ? told(String(at[4] ?? ''), one as Mark[])
      : Object.entries(one ?? {}).flatMap(([key, deeper]) => inside(deeper, [...at, key]));
  return inside(value, path).join('\n');
}
