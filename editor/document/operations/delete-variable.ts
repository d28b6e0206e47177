// delete-variable — places that still use it get a finding, they are not changed
import { without } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type DeleteVariable = { name: string };

export const deleteVariable = defineOperation({
  type: 'delete-variable',
  apply: (document, { name }: DeleteVariable) => ({ ...document, variables: without(document.variables, [name]) }),
  inverse: (before, parts): Operation => restoring(deleteVariable.apply)(before, parts),
  label: (t, { name }) => t('operation.delete-variable', { name }),
});
