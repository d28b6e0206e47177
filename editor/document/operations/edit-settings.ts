// edit-settings — one setting of the bot, or (without a value) its default
import type { Json } from '@dialoom/shared/node/effects';
import { defineOperation, type Operation } from '../operation.ts';
import { removeIn, setIn, type Path } from '../path.ts';
import { restoring } from './restore.ts';

export type EditSettings = { path: Path; value?: Json };

export const editSettings = defineOperation({
  type: 'edit-settings',
  apply: (document, { path, value }: EditSettings) => ({
    ...document,
    settings: value === undefined ? removeIn(document.settings, path) : setIn(document.settings, path, value),
  }),
  inverse: (before, parts): Operation => restoring(editSettings.apply)(before, parts),
  label: (t, { path }, about) => {
    const name = about.own(['settings', ...path]);
    return name === undefined ? t('operation.edit-settings') : t('operation.edit-settings-of', { name });
  },
});
