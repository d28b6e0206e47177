// restore — put places back to what they held: the way back of every operation that has no natural opposite
import type { BotDocument } from '@dialoom/shared/document/document';
import { changesBetween, withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';

export const restore = defineOperation({
  type: 'restore',
  apply: (document, { changes }: { changes: readonly Change[] }) => withChanges(document, changes),
  inverse: (before, { changes }): Operation => restoring((document) => withChanges(document, changes))(before),
  label: (t) => t('operation.restore'),
});

/** The inverse of any pure change: from the state after it back to the state before. */
export const restoring =
  <P extends object>(apply: (document: BotDocument, parts: P) => BotDocument) =>
  (before: BotDocument, parts: P = {} as P): Operation =>
    restore.of({ changes: changesBetween(apply(before, parts), before) });
