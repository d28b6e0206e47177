// What may be written in each of Monaco's models. The editors fill it in.
import type { editor } from 'monaco-editor/editor/editor.api';
import type { CodeScope } from './scope.ts';

export const scopeOf = new WeakMap<editor.ITextModel, () => CodeScope>();
