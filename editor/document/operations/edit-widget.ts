// edit-widget — one text or one theme value of the chat window, or (without a value) its default
import type { Json } from '@dialoom/shared/node/effects';
import { defineOperation, type Operation } from '../operation.ts';
import { removeIn, setIn, type Path } from '../path.ts';
import { restoring } from './restore.ts';

export type EditWidget = { path: Path; value?: Json };

export const editWidget = defineOperation({
  type: 'edit-widget',
  apply: (document, { path, value }: EditWidget) => ({
    ...document,
    widget: value === undefined ? removeIn(document.widget, path) : setIn(document.widget, path, value),
  }),
  inverse: (before, parts): Operation => restoring(editWidget.apply)(before, parts),
  label: (t, { path }, about) => {
    const name = about.own(['widget', ...path]);
    return name === undefined ? t('operation.edit-widget') : t('operation.edit-widget-of', { name });
  },
});
