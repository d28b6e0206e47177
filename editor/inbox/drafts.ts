// Replies and notes that were begun: per person and conversation, kept in this browser across reloads, shared by its tabs.
import { createStore, type StoreApi } from 'zustand/vanilla';

export type DraftKind = 'reply' | 'note';
export type Draft = { at: number; reply?: string; note?: string };
export type Drafts = Readonly<Record<string, Draft>>;

/** Older ones go first; nobody has more conversations open. */
const MOST = 100;

/** What storage holds, as far as it is ours. Anything else is no draft. */
export function readDrafts(text: string | null): Drafts {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return {}; // somebody else's text
  }
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  const drafts: [string, Draft][] = [];
  for (const [id, one] of Object.entries(kept as Record<string, unknown>)) {
    const { at, reply, note } = (one ?? {}) as Record<string, unknown>;
    const draft: Draft = { at: typeof at === 'number' ? at : 0 };
    if (typeof reply === 'string' && reply !== '') draft.reply = reply;
    if (typeof note === 'string' && note !== '') draft.note = note;
    if (draft.reply !== undefined || draft.note !== undefined) drafts.push([id, draft]);
  }
  return Object.fromEntries(drafts);
}

/** With one text changed. An empty text is no draft; the oldest go when there are too many. */
export function withDraft(drafts: Drafts, id: string, kind: DraftKind, text: string, at: number): Drafts {
  const { [id]: before, ...others } = drafts;
  const { [kind]: _, ...rest } = before ?? { at };
  const next: Draft = { ...rest, at, ...(text !== '' && { [kind]: text }) };
  if (next.reply === undefined && next.note === undefined) return others;
  const newest = Object.entries(others)
    .toSorted(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST - 1);
  return { [id]: next, ...Object.fromEntries(newest) };
}

/** A text that was not sent comes back in front of what was typed since: neither is lost. */
export const putBack = (typed: string, unsent: string): string =>
  typed.trim() === '' ? unsent : typed === unsent ? typed : `${unsent}\n${typed}`;

export type DraftStore = StoreApi<Drafts> & {
  write(id: string, kind: DraftKind, text: string): void;
  read(id: string, kind: DraftKind): string;
};

/**
 * One person's drafts.
 * @param storage undefined when the browser keeps nothing: drafts last until the page is closed
 */
export function draftStore(person: string, storage: Storage | undefined, clock: () => number = Date.now): DraftStore {
  const key = `dialoom.drafts.${person}`;
  const store = createStore<Drafts>(() => readDrafts(storage?.getItem(key) ?? null));
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key) store.setState(readDrafts(event.newValue), true);
  });
  const read = (id: string, kind: DraftKind) => store.getState()[id]?.[kind] ?? '';
  return {
    ...store,
    read,
    write(id, kind, text) {
      if (read(id, kind) === text) return;
      const next = withDraft(store.getState(), id, kind, text, clock());
      store.setState(next, true);
      try {
        storage?.setItem(key, JSON.stringify(next));
      } catch {
        // storage is full or blocked: kept until the page is closed
      }
    },
  };
}
