// Publishing the open draft: what is not saved yet goes first, then the server makes it the next version.
import { useVersions, useVersionsChanged } from '../queries/versions.ts';
import { useT } from '../text/use-studio.ts';
import { publishDraft } from './draft-client.ts';
import { useAutosave } from './OpenBot.tsx';
import type { PublishAnswer } from './PublishDialog.tsx';

export type Publishing = {
  /** The live version, while there is one. */
  live: number | undefined;
  /** The number the next version gets. */
  next: number;
  /** @throws when the server cannot be reached */
  publish(note: string): Promise<PublishAnswer>;
  versions: ReturnType<typeof useVersions>;
};

export function usePublish(bot: string): Publishing {
  const t = useT();
  const autosave = useAutosave();
  const changed = useVersionsChanged(bot);
  const versions = useVersions(bot);
  const publish = async (note: string): Promise<PublishAnswer> => {
    await autosave.flush();
    if (autosave.isDirty()) return { refused: t('publish.unsaved') };
    const answer = await publishDraft(bot, note);
    if ('version' in answer) changed();
    return answer;
  };
  return {
    live: versions.data?.live,
    next: (versions.data?.newest ?? 0) + 1,
    publish,
    versions,
  };
}
