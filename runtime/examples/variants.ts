// New wordings for an intent, ready to be looked through: made by words or by a model, without those that are near to what is there, each
// told when another intent would take it. Nothing is added here.
import type { z } from 'zod';
import type { suggestVariants } from '@dialoom/shared/api/examples';
import type { Answer } from '@dialoom/shared/api/route';
import { EXAMPLE_CHARACTERS, type BotDocument } from '@dialoom/shared/document/document';
import type { Performers } from '@dialoom/shared/node/effects';
import { classifyIn } from '../understanding/classify.ts';
import type { Models } from '../understanding/models.ts';
import { nearKey } from './near.ts';
import { askModel, type Asked } from './ask-model.ts';
import { wordingsOf, type ListWords, type Wording } from './wordings.ts';

type Wanted = z.output<(typeof suggestVariants)['body']>;
type Given = Answer<typeof suggestVariants>;
/** Examples that wordings are made from: the first ones are the newest. */
const MOST_SEEDS = 50;

/** @throws DialoomError variants.no-model, variants.model */
export async function variantsFor(
  { models, llm }: { models: Models; llm: Performers['llm'] },
  document: BotDocument,
  { intent, language, by, connection, from, most }: Wanted,
  asked: Asked,
): Promise<Given> {
  const own = document.intents[intent];
  const lines = own?.examples[language] ?? [];
  const seeds = (from ?? lines).filter((line) => line.trim() !== '').slice(0, MOST_SEEDS);
  const said: { wordings: Wording[] } & Pick<Given, 'tokens' | 'model'> =
    by === 'model' && own
      ? await askModel(llm, { name: own.name, examples: seeds, language, most, connection }, asked)
      : { wordings: wordingsOf(seeds, language, listWords(document, language)) };
  const known = new Set(lines.map(nearKey));
  const kept: Wording[] = [];
  let near = 0;
  for (const wording of said.wordings) {
    const key = nearKey(wording.text);
    if (key === '' || wording.text.length > EXAMPLE_CHARACTERS) continue;
    if (known.has(key)) near++;
    else if (kept.length < most) kept.push(wording);
    known.add(key);
  }
  const like = await likeOther(models, document, intent);
  const { tokens, model } = said;
  return {
    variants: kept.map(({ text, from: seed }) => {
      const other = like(text);
      return { text, from: seed, ...(other !== undefined && { like: other }) };
    }),
    near,
    ...(tokens && { tokens }),
    ...(model !== undefined && { model }),
  };
}

/** What each list entity can be called in a language, all of its values together. */
function listWords({ entities }: BotDocument, language: string): ListWords {
  return Object.values(entities).flatMap(({ kind, values }) =>
    kind === 'list' ? [Object.values(values).flatMap(({ value, says }) => [value, ...(says[language] ?? [])])] : [],
  );
}

/** Which other intent a text would be taken for, if any. */
async function likeOther(models: Models, document: BotDocument, intent: string): Promise<(text: string) => string | undefined> {
  const ids = Object.keys(document.intents);
  if (ids.length < 2) return () => undefined;
  const model = await models.ready(document);
  const borders = { sure: document.settings.threshold, doubtful: document.settings.doubtful };
  return (text) => {
    const found = classifyIn(model, text, ids, borders);
    const [taken] = found.intent !== undefined ? [found.intent] : (found.doubtful ?? []);
    return taken === intent ? undefined : taken;
  };
} // prettier-ignore
