// Gives components the open studio, and parts of its stores without re-rendering for the rest.
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { DraftState } from '../document/draft.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';

export const StudioContext = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = use(StudioContext);
  if (!studio) throw new Error('outside an open bot');
  return studio;
}
export const useView = <T>(select: (view: View) => T): T => useStore(useStudio().view, select);
export const useDraft = <T>(select: (draft: DraftState) => T): T => useStore(useStudio().draft, select);
export const useReadOnly = (): boolean => useDraft(({ saved }) => saved.state === 'read-only');
