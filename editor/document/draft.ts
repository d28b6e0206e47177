// The draft a person is editing: document, history and how safe it is. The one place that changes it; everything else subscribes.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BotDocument } from '@dialoom/shared/document/document';
import { besideOthers, commit, emptyHistory, redo, undo, type Entry, type History } from './history.ts';
import type { Clash } from './merge.ts';
import type { Operation } from './operation.ts';

/** In words in the top bar; never a bare spinner. */
export type Saved =
  | { state: 'saved'; at: number }
  | { state: 'saving' }
  | { state: 'offline' } // kept here, tried again
  | { state: 'clash'; clashes: Clash[]; by?: string } // a newer draft exists, and a person must choose
  | { state: 'refused'; message: string } // the server does not take it as it is
  | { state: 'gone' } // the bot was deleted elsewhere
  | { state: 'read-only' };

/** Something to tell once. */
export type Notice =
  | { kind: 'merged'; changes: number; by?: string }
  | { kind: 'skipped' } // an undo whose place is gone, or was changed by others since
  | { kind: 'partly' } // an undo that left out what others changed since
  | { kind: 'not-kept' } // this browser stores nothing: edits live in memory until they are saved
  | { kind: 'history-not-kept' }; // no room for the history: it is gone with the page

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
  /** Back or forward to where so many gestures are done. */
  goTo(done: number): void;
  /**
   * Another state of the same draft, after a merge. `theirs`: what others had and have; undoing leaves alone what they changed, and
   * steps that no longer apply are skipped.
   */
  replace(document: BotDocument, theirs: { before: BotDocument; after: BotDocument }): void;
};

export type DraftStart = {
  document: BotDocument;
  history?: History;
  savedAt: number;
  readOnly?: boolean;
  now?: () => number;
};

export function createDraft({
  document,
  history = emptyHistory,
  savedAt,
  readOnly = false,
  now = Date.now,
}: DraftStart): Draft {
  const saved: Saved = readOnly ? { state: 'read-only' } : { state: 'saved', at: savedAt };
  const store = createStore<DraftState>(() => ({ document, history, saved, notice: undefined, latest: undefined }));
  const walk = (to: number) => {
    if (readOnly) return;
    const start = store.getState();
    let at: { document: BotDocument; history: History } = start;
    let [left, notice, latest] = [false, start.notice, start.latest];
    const by = Math.sign(to - at.history.past.length);
    for (let steps = Math.abs(to - at.history.past.length); steps > 0; steps--) {
      const stepped = by < 0 ? undo(at) : redo(at);
      if (!stepped.entry) break;
      at = stepped;
      if (stepped.skipped !== 'all') latest = { entry: stepped.entry, by: by < 0 ? 'undo' : 'redo' };
      left ||= stepped.skipped === 'all';
      if (stepped.skipped) notice = { kind: stepped.skipped === 'all' ? 'skipped' : 'partly' };
    }
    if (at === start) return;
    store.setState({ document: at.document, history: at.history, latest, notice: left ? { kind: 'skipped' } : notice });
  };
  return Object.assign(store, {
    commit: (operations: Operation | readonly Operation[], merge?: string) => {
      if (readOnly) return;
      const before = store.getState();
      const after = commit(before, Array.isArray(operations) ? operations : [operations as Operation], merge, now());
      if (after.document === before.document) return;
      const entry = after.history.past.at(-1);
      store.setState({ ...after, ...(entry ? { latest: { entry, by: 'do' } } : {}) });
    },
    undo: () => walk(store.getState().history.past.length - 1),
    redo: () => walk(store.getState().history.past.length + 1),
    goTo: (done: number) => walk(done),
    replace: (document: BotDocument, { before, after }: { before: BotDocument; after: BotDocument }) =>
      store.setState(({ history }) => ({ document, history: besideOthers(history, before, after) })),
  });
}
