// Dragging a row of a list by its handle, with mouse or finger. Nothing moves before the row is let go; Escape leaves it where it was.
import { useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';

/** Where a row dragged to that height would come to lie. @param middles of all rows, from top to bottom */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, i) => i !== from && y > middle).length;
}

export type RowDrag = {
  /** The row that is being dragged, and where it would go. */
  dragged: { from: number; to: number } | undefined;
  start(event: ReactPointerEvent, from: number): void;
};

export function useRowDrag(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void): RowDrag {
  const [dragged, setDragged] = useState<RowDrag['dragged']>();
  const now = useRef<RowDrag['dragged']>(undefined);
  const show = (next: RowDrag['dragged']) => {
    now.current = next;
    setDragged(next);
  };
  const start = (event: ReactPointerEvent, from: number) => {
    if (event.button !== 0 || !list.current) return;
    event.preventDefault();
    const rows = [...list.current.children];
    const middles = rows.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    const top = list.current.getBoundingClientRect().top;
    const follow = (at: PointerEvent) => {
      const scrolled = (list.current?.getBoundingClientRect().top ?? top) - top;
      const to = placeAt(middles, from, at.clientY - scrolled);
      if (now.current?.to !== to) show({ from, to });
    };
    const stop = () => {
      globalThis.removeEventListener('pointermove', follow);
      globalThis.removeEventListener('pointerup', drop);
      globalThis.removeEventListener('pointercancel', stop);
      globalThis.removeEventListener('keydown', escape, true);
      show(undefined);
    };
    const drop = () => {
      const to = now.current?.to;
      stop();
      if (to !== undefined && to !== from) move(from, to);
    };
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      stop();
    };
    globalThis.addEventListener('pointermove', follow);
    globalThis.addEventListener('pointerup', drop);
    globalThis.addEventListener('pointercancel', stop);
    globalThis.addEventListener('keydown', escape, true);
  };
  return { dragged, start };
}
