// Alt+drag over empty canvas draws a stroke; every wire it crosses is cut when it ends. One gesture, one undo; Esc leaves all as it was.
import { useEffect, type RefObject } from 'react';
import { disconnect } from '../document/operations/disconnect.ts';
import { crossedBy } from './stroke.ts';
import { splitEdge } from './edge-id.ts';
import type { Studio } from './studio.ts';

const LEAST = 6;

export function useCutStroke(
  studio: Studio,
  pane: RefObject<HTMLElement | null>,
  line: RefObject<SVGPolylineElement | null>,
): void {
  useEffect(() => {
    let stroke: (readonly [number, number])[] | undefined;
    const draw = () => {
      const { left = 0, top = 0 } = pane.current?.getBoundingClientRect() ?? {};
      line.current?.setAttribute('points', (stroke ?? []).map(([x, y]) => `${x - left},${y - top}`).join(' '));
    };
    const end = () => {
      stroke = undefined;
      draw();
    };
    const begins = (event: MouseEvent) =>
      event.altKey &&
      event.button === 0 &&
      !studio.readOnly &&
      isEmpty(event.target) &&
      pane.current?.contains(event.target);
    // before React Flow's own listeners, which would select or pan
    const onDown = (event: PointerEvent) => {
      if (!begins(event)) return;
      event.stopPropagation();
      event.preventDefault();
      stroke = [[event.clientX, event.clientY]];
    };
    const onMouseDown = (event: MouseEvent) => {
      if (stroke) event.stopPropagation();
    };
    const onMove = (event: PointerEvent) => {
      if (!stroke) return;
      stroke.push([event.clientX, event.clientY]);
      draw();
    };
    const onUp = () => {
      const [drawn, camera] = [stroke ?? [], studio.camera];
      end();
      const [first, last] = [drawn[0], drawn.at(-1)];
      if (!camera || !first || !last || Math.hypot(last[0] - first[0], last[1] - first[1]) < LEAST) return;
      const spots = drawn.map(([x, y]) => {
        const at = camera.toFlow({ x, y });
        return [at.x, at.y] as const;
      });
      const cut = crossedBy(spots, studio.scene()).filter((edge) => studio.node(splitEdge(edge)[0]));
      if (cut.length === 0) return;
      studio.commit(
        cut.map((edge) => {
          const [node, exit] = splitEdge(edge);
          return disconnect.of({ flow: studio.flow, node, exit });
        }),
      );
      studio.say(studio.t('canvas.live.cut', { n: cut.length }));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    document.addEventListener('pointerdown', onDown, { capture: true });
    document.addEventListener('mousedown', onMouseDown, { capture: true });
    globalThis.addEventListener('pointermove', onMove);
    globalThis.addEventListener('pointerup', onUp);
    globalThis.addEventListener('pointercancel', end);
    globalThis.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onDown, { capture: true });
      document.removeEventListener('mousedown', onMouseDown, { capture: true });
      globalThis.removeEventListener('pointermove', onMove);
      globalThis.removeEventListener('pointerup', onUp);
      globalThis.removeEventListener('pointercancel', end);
      globalThis.removeEventListener('keydown', onKey);
    };
  }, [studio, pane, line]);
}

const isEmpty = (target: EventTarget | null): target is Element =>
  target instanceof Element &&
  target.closest('.react-flow__pane') !== null &&
  target.closest('.react-flow__node') === null;
