// The drafts of the person who is signed in.
import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import { draftStore, type DraftKind, type DraftStore } from './drafts.ts';

const storeOf = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // blocked by the browser: a SecurityError on the mere access
  }
};
const stores = new Map<string, DraftStore>();
/** One store a person for as long as the page lives: what could not be sent finds its way back wherever one is by then. */
export function draftsOf(person: string): DraftStore {
  const store = stores.get(person) ?? draftStore(person, storeOf());
  stores.set(person, store);
  return store;
}

export const DraftContext = createContext<DraftStore>(draftStore('', undefined));
export const useDraftStore = (): DraftStore => use(DraftContext);
export function useDraftText(id: string, kind: DraftKind): string {
  return useStore(
    use(DraftContext),
    useCallback((drafts) => drafts[id]?.[kind] ?? '', [id, kind]),
  );
}
