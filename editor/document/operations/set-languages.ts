// set-languages — which languages the bot speaks; the first is the default
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetLanguages = { languages: readonly string[] };

export const setLanguages = defineOperation({
  type: 'set-languages',
  apply: (document, { languages }: SetLanguages) =>
    languages.length === 0 ? document : { ...document, languages: [...languages] },
  inverse: (before, parts): Operation => restoring(setLanguages.apply)(before, parts),
  label: (t) => t('operation.set-languages'),
});
