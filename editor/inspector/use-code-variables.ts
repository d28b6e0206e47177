// The bot's variables as the code window lists them, and one of them in a few words: type, value and who sets it.
import { useMemo } from 'react';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { CodeVariable } from '../code/scope.ts';
import type { Studio } from '../canvas/studio.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { knownVariables, type KnownVariable } from './known-variables.ts';
import { shortValue, useLiveValues, type LiveValues } from './live-values.ts';

/** `Text · now Wuhan · set by “Ask”`; a part that is not known is left out. */
export function variableHint(
  { path, type, setBy }: Pick<KnownVariable, 'path' | 'type' | 'setBy'>,
  studio: Studio,
  bot: BotDocument,
  live: LiveValues | undefined,
): string {
  const { t } = studio;
  const value = shortValue(live, path);
  const now = value === undefined ? undefined : t('inspector.value-now', { value });
  const [place] = setBy;
  const node = place && bot.flows[place.flow]?.nodes[place.node];
  const name = node && (node.name || studio.definitions[node.type]?.text[studio.locale].title);
  const by = name === undefined ? undefined : t('inspector.set-by', { name });
  return [t(`variable.type.${type}`), now, by].filter(Boolean).join(' · ');
}

export function useCodeVariables(): readonly CodeVariable[] {
  const studio = useStudio();
  const bot = useDraft((draft) => draft.document);
  const live = useLiveValues();
  return useMemo(
    () =>
      knownVariables(bot, studio.definitions).map((variable) => ({
        path: variable.path,
        type: variable.type,
        hint: variableHint(variable, studio, bot, live),
      })),
    [bot, live, studio],
  );
}
