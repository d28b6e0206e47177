// edit-group — another title or colour
import { withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type EditGroup = { flow: string; id: string; name: string; colour?: string };

export const editGroup = defineOperation({
  type: 'edit-group',
  apply: (document, { flow, id, name, colour }: EditGroup) =>
    withFlow(document, flow, (inside) => {
      const before = inside.groups?.[id];
      if (!before) return inside;
      const after = { ...before, name, colour: colour ?? before.colour };
      return { ...inside, groups: { ...inside.groups, [id]: after } };
    }),
  inverse: (before, parts): Operation => restoring(editGroup.apply)(before, parts),
  label: (t, { name }) => t('operation.edit-group', { name }),
});
