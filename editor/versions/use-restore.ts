// One thing of a version, back in the draft: one operation. What it refers to and the draft lacks is told at once, in lint's words.
import { nodes } from '@dialoom/nodes';
import type { BotDocument } from '@dialoom/shared/document/document';
import { lint } from '@dialoom/shared/lint/lint';
import { findingText } from '@dialoom/shared/text/findings';
import { useStudio } from '../canvas/studio-context.ts';
import { compare } from '../document/compare.ts';
import { takePart } from '../document/operations/take-part.ts';
import { restoreChanges } from '../document/restore-part.ts';
import { toast } from '../kit/toast.tsx';
import { useConnectionNames } from '../studio/use-connection-names.ts';
import { useKnowledgeNames } from '../studio/use-knowledge-names.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

/** `key`: of the difference. `name`: what the thing is called. */
export function useRestore(from: BotDocument | undefined): (key: string, name: string) => void {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const studio = useStudio();
  const connections = useConnectionNames();
  const knowledge = useKnowledgeNames();
  return (key, name) => {
    const draft = studio.document;
    // compared anew: somebody may have edited since the list was drawn
    const difference = from && compare(from, draft, studio.definitions).find((one) => one.key === key);
    if (!from || !difference) return;
    const { place } = difference;
    studio.commit(
      takePart.of({
        name,
        changes: restoreChanges(draft, from, difference),
        ...(place.in === 'node' && { node: { flow: place.flow, node: place.node } }),
      }),
    );
    const found = (document: BotDocument) =>
      lint(document, nodes, { connections, knowledge }).map((one) => findingText(one, document, nodes, locale));
    const known = new Set(found(draft));
    const fresh = found(studio.document).filter((words) => !known.has(words));
    const [first] = fresh;
    const words = first === undefined ? t(difference.kind === 'added' ? 'restore.dropped' : 'restore.done', { name }) : t('restore.done-findings', { name, n: fresh.length, first }); // prettier-ignore
    toast(words, { label: t('restore.undo'), run: () => studio.undo() });
  };
}
