// While the wheel zooms a large flow, only the plane moves. React Flow's store, and with it the thousands of selectors of its nodes and edges,
// hears of it ten times a second and when the wheel rests: they ask about nothing that a zoom changes.
import { useMemo, type RefObject } from 'react';
import { useStoreApi, type Viewport } from '@xyflow/react';

/** React Flow leaves its store to us when it is given a viewport; this one never changes, so it is never put back. */
export const START: Viewport = { x: 0, y: 0, zoom: 1 };
const TELL_MS = 100;

/** @param pane carries `data-panning="wheel"` from the second step of the wheel on, in large flows */
export function useFollowZoom(pane: RefObject<HTMLElement | null>): {
  onViewportChange(viewport: Viewport): void;
  /** What waits to be told is told now: somebody is about to point at something. */
  tellZoom(): void;
} {
  const api = useStoreApi();
  return useMemo(() => {
    let waiting: Viewport | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = 0;
    const tellZoom = () => {
      clearTimeout(timer);
      timer = undefined;
      if (!waiting) return;
      const { x, y, zoom } = waiting;
      waiting = undefined;
      told = performance.now();
      api.setState({ transform: [x, y, zoom] });
    };
    return {
      tellZoom,
      onViewportChange: (viewport) => {
        const { domNode, transform } = api.getState();
        waiting = viewport;
        const zooms = pane.current?.dataset['panning'] === 'wheel' && viewport.zoom !== transform[2];
        const plane = zooms && domNode?.querySelector<HTMLElement>('.react-flow__viewport');
        if (!plane || performance.now() - told > TELL_MS) return tellZoom();
        // as React Flow writes it: what it finds when it is told is what it would write
        plane.style.transform = `translate(${viewport.x}px,${viewport.y}px) scale(${viewport.zoom})`;
        timer ??= setTimeout(tellZoom, TELL_MS);
      },
    };
  }, [api, pane]);
}
