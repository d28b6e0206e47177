// The exits of a node with their names, as the open document has it now.
import { useMemo } from 'react';
import { exitName } from '@dialoom/shared/node/show';
import { useDraft } from '../canvas/studio-context.ts';
import { definitions } from '../studio/definitions.ts';
import { useLocale } from '../text/use-studio.ts';

export function useExits(flow: string, node: string): { value: string; label: string }[] {
  const there = useDraft(({ document }) => document.flows[flow]?.nodes[node]);
  const intents = useDraft(({ document }) => document.intents);
  const locale = useLocale();
  return useMemo(() => {
    const def = there && definitions[there.type];
    const parsed = def?.config.safeParse(there?.config);
    if (!def || !parsed?.success) return [];
    const names = { intents: Object.fromEntries(Object.entries(intents).map(([id, { name }]) => [id, name])) };
    return def.exits(parsed.data).map((exit) => ({ value: exit, label: exitName(def, parsed.data, exit, locale, { names }) }));
  }, [there, intents, locale]);
} // prettier-ignore
