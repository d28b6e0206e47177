// A phone's width: one thing at a time lies over the others.
import { useSyncExternalStore } from 'react';

const query = globalThis.matchMedia?.('(max-width: 720px)');
const subscribe = (tell: () => void) => {
  query?.addEventListener('change', tell);
  return () => query?.removeEventListener('change', tell);
};
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query?.matches ?? false);
