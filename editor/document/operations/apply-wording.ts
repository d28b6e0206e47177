// apply-wording — a node tells its model what another wording says; everything else of the node stays
import type { DocNode } from '@dialoom/shared/document/document';
import { withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { sameJson } from '../path.ts';
import { restoring } from './restore.ts';

/** `config`: of the node, with that wording in it. `wording`: what it is called. */
export type ApplyWording = { flow: string; node: string; wording: string; config: DocNode['config']; version: number };

export const applyWording = defineOperation({
  type: 'apply-wording',
  apply: (document, { flow, node, config, version }: ApplyWording) =>
    withNode(document, flow, node, (before) =>
      sameJson(before.config, config) && before.version === version ? before : { ...before, config, version },
    ),
  inverse: (before, parts): Operation => restoring(applyWording.apply)(before, parts),
  label: (t, { node, wording }, about) => t('operation.apply-wording', { name: about.node(node), wording }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
