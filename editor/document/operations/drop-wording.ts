// drop-wording — what was kept of what a model is told in a node is kept no longer
import { withNode, without } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type DropWording = { flow: string; node: string; id: string };

export const dropWording = defineOperation({
  type: 'drop-wording',
  apply: (document, { flow, node, id }: DropWording) =>
    withNode(document, flow, node, (before) => {
      const { wordings = {}, ...rest } = before;
      if (!Object.hasOwn(wordings, id)) return before;
      const left = without(wordings, [id]);
      return Object.keys(left).length === 0 ? rest : { ...rest, wordings: left };
    }),
  inverse: (before, parts): Operation => restoring(dropWording.apply)(before, parts),
  label: (t, { node }, about) => t('operation.drop-wording', { name: about.node(node) }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
