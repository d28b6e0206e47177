// A finger that rests on the canvas opens the menu of what is under it, as the right button does.
import { useEffect, type RefObject } from 'react';
import { openMenu } from './open-menu.ts';
import type { Studio } from './studio.ts';

const REST_MS = 500;
const MOVED = 8;

export function useLongPress(studio: Studio, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at = { x: 0, y: 0 };
    const stop = () => clearTimeout(timer);
    /** The finger that opened the menu lifts: that is no tap on the canvas. */
    const swallow = (event: MouseEvent) => {
      event.stopPropagation();
      event.preventDefault();
    };
    const onDown = (event: PointerEvent) => {
      stop();
      document.removeEventListener('click', swallow, { capture: true });
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      at = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        document.addEventListener('click', swallow, { capture: true, once: true });
        const over = document.elementFromPoint(at.x, at.y)?.closest('.react-flow__node, .react-flow__edge');
        const id = over?.getAttribute('data-id') ?? undefined;
        const isNode = over?.classList.contains('react-flow__node') ?? false;
        openMenu(studio, at, { ...(id !== undefined && (isNode ? { node: id } : { edge: id })) });
      }, REST_MS);
    };
    const onMove = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - at.x, event.clientY - at.y) > MOVED) stop();
    };
    element.addEventListener('pointerdown', onDown, { capture: true });
    element.addEventListener('pointermove', onMove, { capture: true });
    for (const type of ['pointerup', 'pointercancel'] as const) globalThis.addEventListener(type, stop);
    return () => {
      stop();
      element.removeEventListener('pointerdown', onDown, { capture: true });
      element.removeEventListener('pointermove', onMove, { capture: true });
      for (const type of ['pointerup', 'pointercancel'] as const) globalThis.removeEventListener(type, stop);
    };
  }, [studio, pane]);
}
