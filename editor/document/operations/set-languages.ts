// set-languages — which languages the bot speaks; the first is the default. `texts` says of texts in one piece which language they are in
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetLanguages = { languages: readonly string[]; texts?: readonly Change[] };

export const setLanguages = defineOperation({
  type: 'set-languages',
  apply: (document, { languages, texts = [] }: SetLanguages) =>
    languages.length === 0 ? document : withChanges({ ...document, languages: [...languages] }, texts),
  inverse: (before, parts): Operation => restoring(setLanguages.apply)(before, parts),
  label: (t) => t('operation.set-languages'),
});
