// Puts another wording into a node: an edit of the draft like any other, which can be undone at once.
import { useCallback } from 'react';
import type { AnyNode } from '@dialoom/shared/node/define';
import { withWording, type WordingValues } from '@dialoom/shared/wordings/kept-wording';
import { useStudio } from '../canvas/studio-context.ts';
import { applyWording } from '../document/operations/apply-wording.ts';
import { toast } from '../kit/toast.tsx';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';

type Place = { definition: AnyNode; flow: string; node: string };
export function useWording({ definition, flow, node }: Place): (name: string, values: WordingValues) => void {
  const t = useWords(wordingMessages);
  const studio = useStudio();
  return useCallback(
    (name, values) => {
      const there = studio.node(node, flow);
      if (!there) return;
      const config = withWording(definition, there.config, values);
      studio.commit(applyWording.of({ flow, node, wording: name, config, version: there.version }));
      toast(t('wordings.used', { name }), { label: t('wordings.undo'), run: () => studio.undo() });
    },
    [definition, flow, node, studio, t],
  );
}
