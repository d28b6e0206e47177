// What cards are drawn with: definitions, languages, names.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Locale, Names } from '@dialoom/shared/node/define';
import { namesOf } from '../canvas/card.ts';
import type { CardContextOf } from '../canvas/scene.ts';
import type { Definitions } from '../document/variable-uses.ts';
import type { Translate } from '../text/studio.ts';

type Parts = {
  document: BotDocument;
  definitions: Definitions;
  locale: Locale;
  language: string | undefined;
  connections: Names;
  knowledge?: Names;
  t: Translate;
};

export function cardContexts({
  document,
  definitions,
  locale,
  language,
  connections,
  knowledge = {},
  t,
}: Parts): CardContextOf {
  const firstLanguage = document.languages[0] ?? locale;
  const shown = {
    language: language ?? firstLanguage,
    firstLanguage,
    names: namesOf(document, connections, knowledge),
  };
  const unknown = [t('canvas.unknown-line'), t('canvas.unknown-line-2')];
  return (type) => ({ definition: definitions[type], locale, shown, unknown });
}
