// The bot's variables as the code window lists them: name, and in a few words type, value and who sets it.
import { useMemo } from 'react';
import type { CodeVariable } from '../code/scope.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { useT } from '../text/use-studio.ts';
import { knownVariables } from './known-variables.ts';
import { shortValue, useLiveValues } from './live-values.ts';

export function useCodeVariables(): readonly CodeVariable[] {
  const t = useT();
  const studio = useStudio();
  const bot = useDraft((draft) => draft.document);
  const live = useLiveValues();
  return useMemo(
    () =>
      knownVariables(bot, studio.definitions).map(({ path, type, setBy }) => {
        const value = shortValue(live, path);
        const now = value === undefined ? undefined : t('inspector.value-now', { value });
        const [place] = setBy;
        const node = place && bot.flows[place.flow]?.nodes[place.node];
        const name = node && (node.name || studio.definitions[node.type]?.text[studio.locale].title);
        const by = name === undefined ? undefined : t('inspector.set-by', { name });
        return { path, type, hint: [t(`variable.type.${type}`), now, by].filter(Boolean).join(' · ') };
      }),
    [bot, live, studio, t],
  );
}
