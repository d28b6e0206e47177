// edit-config — set one field of a node, or (without a value) leave it to its default
import type { DocNode } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { removeIn, sameJson, getIn, setIn, type Path } from '../path.ts';
import { restoring } from './restore.ts';

export type EditConfig = {
  flow: string;
  node: string;
  path: Path;
  value?: Json;
  /** The node as its definition migrates it: stored with the first edit, never before. */
  migrated?: { version: number; config: DocNode['config'] };
};

export const editConfig = defineOperation({
  type: 'edit-config',
  apply: (document, { flow, node, path, value, migrated }: EditConfig) =>
    withNode(document, flow, node, (before) => {
      const base = migrated ? { ...before, ...migrated } : before;
      if (!migrated && sameJson(getIn(before.config, path), value)) return before;
      return { ...base, config: value === undefined ? removeIn(base.config, path) : setIn(base.config, path, value) };
    }),
  inverse: (before, parts): Operation => restoring(editConfig.apply)(before, parts),
  label: (t, { node, path }, about) => {
    const [name, field] = [about.node(node), about.field(node, path)];
    return field === undefined ? t('operation.edit-config', { name }) : t('operation.edit-field', { name, field });
  },
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
