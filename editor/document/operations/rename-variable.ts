// rename-variable — everywhere at once: the declaration, templates, conditions, mappings; `uses` says where (see ../variable-uses.ts)
import { without } from '../edit.ts';
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type RenameVariable = { from: string; to: string; uses: readonly Change[] };

export const renameVariable = defineOperation({
  type: 'rename-variable',
  apply: (document, { from, to, uses }: RenameVariable) => {
    const declared = document.variables[from];
    const variables = declared ? { ...without(document.variables, [from]), [to]: declared } : document.variables;
    return withChanges({ ...document, variables }, uses);
  },
  inverse: (before, parts): Operation => restoring(renameVariable.apply)(before, parts),
  label: (t, { from, to }) => t('operation.rename-variable', { from, to }),
});
