// How a person's hands use the canvas, remembered in this browser: pointer, bare-letter keys, minimap. No part of any bot.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

export type Habits = {
  /** `mouse`: a drag on empty canvas pans and Shift+drag selects. `trackpad`: a drag selects, two fingers pan. */
  pointer: 'mouse' | 'trackpad';
  /** Keys that are one letter or sign act (WCAG 2.1.4: they can be switched off). */
  letters: boolean;
  minimap: boolean;
  /** The end of an edge is let go over nothing: the list of nodes for it, or the edge goes. */
  looseEnd: 'offer' | 'remove';
};

const KEY = 'dialoom.canvas';
const usual: Habits = { pointer: 'trackpad', letters: true, minimap: true, looseEnd: 'offer' };

/** What was kept, as far as it makes sense; storage may be blocked or hold somebody else's text. */
export function readHabits(kept: string | null | undefined): Habits {
  let found: unknown;
  try {
    found = JSON.parse(kept ?? '{}');
  } catch {
    return usual;
  }
  const { pointer, letters, minimap, looseEnd } = (found ?? {}) as Record<string, unknown>;
  return {
    pointer: pointer === 'mouse' ? 'mouse' : usual.pointer,
    letters: typeof letters === 'boolean' ? letters : usual.letters,
    minimap: typeof minimap === 'boolean' ? minimap : usual.minimap,
    looseEnd: looseEnd === 'remove' ? 'remove' : usual.looseEnd,
  };
}

const stored = (): string | null | undefined => {
  try {
    return globalThis.localStorage?.getItem(KEY);
  } catch {
    return undefined; // blocked: the usual ones
  }
};
export const habits = createStore<Habits>(() => readHabits(stored()));
export const useHabit = <K extends keyof Habits>(name: K): Habits[K] => useStore(habits, (now) => now[name]);

/** Chooses, and remembers if this browser lets us. */
export function setHabit(change: Partial<Habits>): void {
  habits.setState(change);
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(habits.getState()));
  } catch {
    // blocked or full: the choice lasts until the page is closed
  }
}
