// What a newcomer has done already, remembered in this browser; the start page ticks it off.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const firstSteps = ['open', 'test', 'publish', 'embed', 'answer'] as const;
export type FirstStep = (typeof firstSteps)[number];
type Steps = { done: readonly FirstStep[]; hidden: boolean };

const KEY = 'dialoom.first-steps';

function read(): Steps {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { done?: unknown; hidden?: unknown } | null;
    const done = Array.isArray(kept?.done) ? kept.done : [];
    return { done: firstSteps.filter((step) => done.includes(step)), hidden: kept?.hidden === true };
  } catch {
    return { done: [], hidden: false }; // storage is blocked, or not ours: begin afresh
  }
}
const store = createStore<Steps>(read);
store.subscribe((now) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // storage is blocked: remembered until the page is closed
  }
});

export const useFirstSteps = (): Steps => useStore(store);
export function tickStep(step: FirstStep): void {
  const { done } = store.getState();
  if (!done.includes(step)) store.setState({ done: [...done, step] });
}
export const hideFirstSteps = (): void => store.setState({ hidden: true });
