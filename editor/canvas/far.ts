// In a large flow, cards far out of sight have no insides: the browser need not lay them out, paint them, or look among them for the pointer.
// What a pan is about to show comes back before it is seen; what a zoom shows are boxes until the hands rest, and then they come back.
// Attributes on what React Flow drew, no state: nothing is drawn anew.
import { useEffect, useMemo, type RefObject } from 'react';
import { useStoreApi, type ReactFlowState } from '@xyflow/react';
import { detailAt, LARGE, REST_MS } from './detail.ts';
import type { Box } from './geometry.ts';

/** How much of a screen around what is seen is kept ready, on each side: less from further away, where a screen holds many. */
const aroundAt = ([, , zoom]: ReactFlowState['transform']): number => (detailAt(zoom) === 'full' ? 0.3 : 0.2);
/** Of that, how much may be used up before the next cards are made ready. */
const SPENT = 0.5;
const isBox = ({ transform: [, , zoom] }: Pick<ReactFlowState, 'transform'>): boolean => detailAt(zoom) === 'box';

/** What the pane shows, in the flow's own measures, and so much of a screen on each side. */
export function zoneOf(
  { transform: [x, y, zoom], width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>,
  around = 0,
): Box {
  // prettier-ignore
  const [w, h] = [width / zoom, height / zoom];
  return {
    x: -x / zoom - w * around,
    y: -y / zoom - h * around,
    width: w * (1 + 2 * around),
    height: h * (1 + 2 * around),
  };
}
/** All of the plane. */
const everywhere: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
export const touches = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
export const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** Keeps the cards around what is seen ready, and the others put away, for as long as the canvas is there. */
export function useFar(pane: RefObject<HTMLElement | null>): void {
  const api = useStoreApi();
  const far = useMemo(() => new Map<string, HTMLElement>(), []);
  useEffect(() => {
    let ready: Box | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const boxOf = (id: string): Box | undefined => {
      const node = api.getState().nodeLookup.get(id);
      if (!node) return undefined;
      const { x, y } = node.internals.positionAbsolute;
      return { x, y, width: node.width ?? 0, height: node.height ?? 0 };
    };
    const bringBack = () => {
      ready = zoneOf(api.getState(), aroundAt(api.getState().transform));
      if (api.getState().nodes.length < LARGE) ready = everywhere;
      for (const [id, element] of far) {
        const box = boxOf(id);
        if (box && !touches(box, ready)) continue;
        element.removeAttribute('data-far');
        far.delete(id);
      }
    };
    const putAway = () => {
      const state = api.getState();
      if (state.width === 0 || isBox(state)) return; // hidden: nothing is near; boxes: nothing has insides
      bringBack();
      if (state.nodes.length < LARGE) return;
      for (const element of pane.current?.querySelectorAll<HTMLElement>('.react-flow__node') ?? []) {
        const { id = '' } = element.dataset;
        const box = boxOf(id);
        if (!box || !ready || touches(box, ready) || element.contains(document.activeElement)) continue;
        element.setAttribute('data-far', '');
        far.set(id, element);
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(putAway, REST_MS);
    };
    const stop = api.subscribe((now, before) => {
      const moved = now.transform !== before.transform || now.width !== before.width || now.height !== before.height;
      if ((!moved && now.nodes === before.nodes) || isBox(now)) return;
      const zooms = now.transform[2] !== before.transform[2];
      // a card that was moved may be in view by now, wherever the view is
      const wanted =
        now.nodes !== before.nodes || !ready || !holds(ready, zoneOf(now, aroundAt(now.transform) * SPENT));
      if (wanted && !zooms && far.size > 0) bringBack();
      later();
    });
    later();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [api, pane, far]);
}
