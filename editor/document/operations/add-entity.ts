// add-entity — something customers name that only this bot knows
import type { Entity } from '@dialoom/shared/document/entity';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type AddEntity = { id: string; entity: Entity };

export const addEntity = defineOperation({
  type: 'add-entity',
  apply: (document, { id, entity }: AddEntity) => ({ ...document, entities: { ...document.entities, [id]: entity } }),
  inverse: (before, parts): Operation => restoring(addEntity.apply)(before, parts),
  label: (t, { entity }) => t('operation.add-entity', { name: entity.name }),
});
