// The draft a person is editing: document, history and how safe it is. The one place that changes it; everything else subscribes.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BotDocument } from '@dialoom/shared/document/document';
import { commit, emptyHistory, redo, undo, type Entry, type History, type Stepped } from './history.ts';
import type { Clash } from './merge.ts';
import type { Operation } from './operation.ts';

/** In words in the top bar; never a bare spinner. */
export type Saved =
  | { state: 'saved'; at: number }
  | { state: 'saving' }
  | { state: 'offline' } // kept here, tried again
  | { state: 'clash'; clashes: Clash[] } // a newer draft exists, and a person must choose
  | { state: 'refused'; message: string } // the server does not take it as it is
  | { state: 'gone' } // the bot was deleted elsewhere
  | { state: 'read-only' };

/** Something to tell once. */
export type Notice =
  | { kind: 'merged'; changes: number }
  | { kind: 'skipped' } // an undo whose place is gone
  | { kind: 'not-kept' }; // this browser stores nothing: edits live in memory until they are saved

export type DraftState = {
  document: BotDocument;
  history: History;
  saved: Saved;
  notice: Notice | undefined;
  /** The gesture just done, undone or redone: the canvas shows where. */
  latest: { entry: Entry; by: 'do' | 'undo' | 'redo' } | undefined;
};
export type Draft = StoreApi<DraftState> & {
  /** Does operations as one gesture; with `merge`, typing in one field is one gesture. */
  commit(operations: Operation | readonly Operation[], merge?: string): void;
  undo(): void;
  redo(): void;
  /** Another state of the same draft, after a merge. History stays; what no longer applies is skipped. */
  replace(document: BotDocument): void;
};

export type DraftStart = { document: BotDocument; history?: History; savedAt: number; readOnly?: boolean };

export function createDraft({ document, history = emptyHistory, savedAt, readOnly = false }: DraftStart): Draft {
  const saved: Saved = readOnly ? { state: 'read-only' } : { state: 'saved', at: savedAt };
  const store = createStore<DraftState>(() => ({ document, history, saved, notice: undefined, latest: undefined }));
  const step = (by: 'undo' | 'redo', { document, history, entry, skipped }: Stepped) => {
    if (!entry || readOnly) return;
    store.setState({ document, history, ...(skipped ? { notice: { kind: 'skipped' } } : { latest: { entry, by } }) });
  };
  return Object.assign(store, {
    commit: (operations: Operation | readonly Operation[], merge?: string) => {
      if (readOnly) return;
      const before = store.getState();
      const after = commit(before, Array.isArray(operations) ? operations : [operations as Operation], merge);
      if (after.document === before.document) return;
      const entry = after.history.past.at(-1);
      store.setState({ ...after, ...(entry ? { latest: { entry, by: 'do' } } : {}) });
    },
    undo: () => step('undo', undo(store.getState())),
    redo: () => step('redo', redo(store.getState())),
    replace: (document: BotDocument) => store.setState({ document }),
  });
}
