// Puts a whole version back into the draft: one operation, one undo away from what was there.
import { BotDocument } from '@dialoom/shared/document/document';
import { useStudio } from '../canvas/studio-context.ts';
import { changesBetween } from '../document/changes.ts';
import { takeVersion } from '../document/operations/take-version.ts';
import { toast } from '../kit/toast.tsx';
import { versionMessages } from '../text/versions.ts';
import { useWords } from '../text/use-words.ts';

export function useTakeVersion(): (document: unknown, version: number) => void {
  const t = useWords(versionMessages);
  const studio = useStudio();
  return (document, version) => {
    const changes = changesBetween(studio.document, BotDocument.parse(document));
    if (changes.length === 0) return toast(t('restore.same', { version }));
    studio.commit(takeVersion.of({ version, changes }));
    if (!studio.document.flows[studio.flow]) studio.openFlow(studio.document.main);
    toast(t('restore.all-done', { version }), { label: t('restore.undo'), run: () => studio.undo() });
  };
}
