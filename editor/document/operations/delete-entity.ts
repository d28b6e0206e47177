// delete-entity — nodes and other entities that still name it get a finding, they are not changed
import { without } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type DeleteEntity = { id: string };

export const deleteEntity = defineOperation({
  type: 'delete-entity',
  apply: (document, { id }: DeleteEntity) => ({ ...document, entities: without(document.entities, [id]) }),
  inverse: (before, parts): Operation => restoring(deleteEntity.apply)(before, parts),
  label: (t) => t('operation.delete-entity'),
});
