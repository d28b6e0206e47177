// add-synonym — words that customers say for a value of a list; a value that is not there is made of them
import { MOST_SAYINGS, MOST_VALUES } from '@dialoom/shared/document/entity';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type AddSynonym = { entity: string; value: string; language: string; words: string };

export const addSynonym = defineOperation({
  type: 'add-synonym',
  apply: (document, { entity, value, language, words }: AddSynonym) => {
    const list = Object.hasOwn(document.entities, entity) ? document.entities[entity] : undefined;
    if (!list) return document;
    const before = Object.hasOwn(list.values, value) ? list.values[value] : undefined;
    const said = before?.says[language] ?? [];
    if (before && (before.value === words || said.includes(words) || said.length >= MOST_SAYINGS)) return document;
    if (!before && Object.keys(list.values).length >= MOST_VALUES) return document;
    const after = before
      ? { ...before, says: { ...before.says, [language]: [...said, words] } }
      : { value: words, says: {} };
    const values = { ...list.values, [value]: after };
    return { ...document, entities: { ...document.entities, [entity]: { ...list, values } } };
  },
  inverse: (before, parts): Operation => restoring(addSynonym.apply)(before, parts),
  label: (t, { words }) => t('operation.add-synonym', { words }),
});
