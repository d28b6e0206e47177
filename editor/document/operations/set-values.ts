// set-values — values of a list: new ones, changed ones, and (null) those that go
import type { EntityValue } from '@dialoom/shared/document/entity';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetValues = { id: string; values: Readonly<Record<string, EntityValue | null>> };

export const setValues = defineOperation({
  type: 'set-values',
  apply: (document, { id, values }: SetValues) => {
    const entity = document.entities[id];
    if (!entity) return document;
    const now = new Map(Object.entries(entity.values));
    for (const [key, value] of Object.entries(values))
      if (value === null) now.delete(key);
      else now.set(key, value);
    return { ...document, entities: { ...document.entities, [id]: { ...entity, values: Object.fromEntries(now) } } };
  },
  inverse: (before, parts): Operation => restoring(setValues.apply)(before, parts),
  label: (t, { id, values }, about) => {
    const [n, name] = [Object.keys(values).length, about.own(['entities', id])];
    return name === undefined ? t('operation.set-values', { n }) : t('operation.set-values-of', { n, name });
  },
});
