// edit-entity — one field of an entity, its name among them; nodes point at its id, so nothing else changes
import type { Json } from '@dialoom/shared/node/effects';
import { defineOperation, type Operation } from '../operation.ts';
import { setIn, type Path } from '../path.ts';
import { restoring } from './restore.ts';

export type EditEntity = { id: string; path: Path; value: Json };

export const editEntity = defineOperation({
  type: 'edit-entity',
  apply: (document, { id, path, value }: EditEntity) => {
    const entity = document.entities[id];
    if (!entity) return document;
    return { ...document, entities: { ...document.entities, [id]: setIn(entity, path, value) } };
  },
  inverse: (before, parts): Operation => restoring(editEntity.apply)(before, parts),
  label: (t, { id }, about) => {
    const name = about.own(['entities', id]);
    return name === undefined ? t('operation.edit-entity') : t('operation.edit-entity-of', { name });
  },
});
