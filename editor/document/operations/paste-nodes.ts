// paste-nodes — put copies into a flow, with the variables, intents and entities they need and the bot lacks
import type { DocNode, Group, Intent, Variable } from '@dialoom/shared/document/document';
import type { Entity } from '@dialoom/shared/document/entity';
import { withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type PasteNodes = {
  flow: string;
  /** With new ids, edges among themselves only. */
  nodes: Readonly<Record<string, DocNode>>;
  variables?: Readonly<Record<string, Variable>>;
  intents?: Readonly<Record<string, Intent>>;
  entities?: Readonly<Record<string, Entity>>;
  /** Groups that were copied whole, under new ids. */
  groups?: Readonly<Record<string, Group>>;
};

export const pasteNodes = defineOperation({
  type: 'paste-nodes',
  apply: (document, { flow, nodes, variables = {}, intents = {}, entities = {}, groups = {} }: PasteNodes) => ({
    ...withFlow(document, flow, (inside) => ({
      ...inside,
      nodes: { ...inside.nodes, ...nodes },
      ...(Object.keys(groups).length > 0 && { groups: { ...inside.groups, ...groups } }),
    })),
    variables: { ...variables, ...document.variables }, // what is there already wins
    intents: { ...intents, ...document.intents },
    entities: { ...entities, ...document.entities },
  }),
  inverse: (before, parts): Operation => restoring(pasteNodes.apply)(before, parts),
  label: (t, { nodes }) => t('operation.paste-nodes', { n: Object.keys(nodes).length }),
  touches: ({ flow, nodes }) => ({ flow, nodes: Object.keys(nodes) }),
});
