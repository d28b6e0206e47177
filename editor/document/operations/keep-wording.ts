// keep-wording — keep what a model is told in a node under a name, or describe again what is kept
import { MOST_WORDINGS, type KeptWording } from '@dialoom/shared/wordings/kept-wording';
import { withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

/** `again`: it was kept before, and only its name or note is another. */
export type KeepWording = { flow: string; node: string; id: string; wording: KeptWording; again?: boolean };

export const keepWording = defineOperation({
  type: 'keep-wording',
  apply: (document, { flow, node, id, wording }: KeepWording) =>
    withNode(document, flow, node, (before) => {
      const { wordings = {} } = before;
      if (!Object.hasOwn(wordings, id) && Object.keys(wordings).length >= MOST_WORDINGS) return before;
      return { ...before, wordings: { ...wordings, [id]: wording } };
    }),
  inverse: (before, parts): Operation => restoring(keepWording.apply)(before, parts),
  label: (t, { node, wording, again }, about) =>
    t(again ? 'operation.edit-wording' : 'operation.keep-wording', { name: about.node(node), wording: wording.name }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
