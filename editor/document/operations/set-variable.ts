// set-variable — declare a variable, or change its type, first value or secrecy
import type { Variable } from '@dialoom/shared/document/document';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetVariable = { name: string; variable: Variable };

export const setVariable = defineOperation({
  type: 'set-variable',
  apply: (document, { name, variable }: SetVariable) => ({
    ...document,
    variables: { ...document.variables, [name]: variable },
  }),
  inverse: (before, parts): Operation => restoring(setVariable.apply)(before, parts),
  label: (t, { name }) => t('operation.set-variable', { name }),
});
