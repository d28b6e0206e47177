// Where the test cases of the last run came, drawn on the cards while it is shown. The tests write it; each card reads its own entry.
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

type Cover = {
  /** All there is to cover, `flow/node` and `flow/node/exit` → how many cases; absent while it is not shown. */
  taken: ReadonlyMap<string, number> | undefined;
  /** In %. */
  percent: number;
};
export const cover = createStore<Cover>(() => ({ taken: undefined, percent: 0 }));
export const useCover = <T>(select: (cover: Cover) => T): T => useStore(cover, select);

/** How many cases came there; nothing while it is not shown, and of what need not be covered. @param place `flow/node`, `flow/node/exit` */
export const useTaken = (place: string): number | undefined => useCover(({ taken }) => taken?.get(place));
