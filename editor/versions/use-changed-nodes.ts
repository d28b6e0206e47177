// The nodes of the draft that differ from what is live: the flag `is:changed` of the find bar.
import { useMemo } from 'react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { changedNodes } from '../document/changed-nodes.ts';
import { useVersion, useVersions } from '../queries/versions.ts';

/** By flow. Nothing while it is read, while nobody asks (`enabled`), and before the first publish. */
export function useChangedNodes(enabled: boolean): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const { bot } = useStudio();
  const live = useVersions(bot).data?.live;
  const published = useVersion(bot, enabled ? live : undefined).data?.document;
  const document = useDraft((draft) => draft.document);
  return useMemo(
    () => (enabled && published ? changedNodes(published, document) : undefined),
    [enabled, published, document],
  );
}
