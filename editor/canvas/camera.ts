// The camera: what is in view, how near, and three steps of detail as one attribute on the pane. Nodes never subscribe to it.
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useReactFlow, type Viewport } from '@xyflow/react';
import { createStore } from 'zustand/vanilla';
import { detailAt, LARGE, LEAVES_MS, less, REST_MS } from './detail.ts';
import { NODE_WIDTH } from './geometry.ts';
import type { Studio } from './studio.ts';

/** How near, in percent: a store of its own, so that zooming wakes nobody else. */
export const zoomPercent = createStore<number>(() => 100);
const PERCENT_MS = 250;
let percent = 100;
let telling: ReturnType<typeof setTimeout> | undefined;
/** Not at every step: a number that changes is laid out, and then the browser looks anew for what is under the pointer. */
function tellPercent(zoom: number): void {
  percent = Math.round(zoom * 100);
  telling ??= setTimeout(() => {
    telling = undefined;
    zoomPercent.setState(percent, true);
  }, PERCENT_MS);
}

const WHEEL_RESTS_MS = 50;
const MARGIN = 40;
/** Opening never zooms out further than this: a card must be readable. */
const LEAST_READABLE = 0.8;
const motion = () => (globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : 320);

/** Room kept free of the bars that float over the canvas: add, minimap and zoom. */
const CLEAR = { left: 156, narrow: 16, top: 64, right: 24, bottom: 76 };
/** On a phone there is no minimap. */
const NARROW = 480;
/** How far a stretch has to move to lie between two bounds; its beginning counts when it is too long. */
const shift = (from: number, length: number, least: number, most: number): number =>
  from < least ? least - from : from + length > most ? Math.max(most - length, least) - from : 0;

export function useCamera(
  studio: Studio,
  pane: RefObject<HTMLDivElement | null>,
  flow: string,
): {
  onMove(event: unknown, viewport: Viewport): void;
  onMoveEnd(): void;
  onPointerMove(event: React.PointerEvent): void;
} {
  const rf = useReactFlow();
  const seen = useRef(new Map<string, Viewport>()); // where each flow was left
  const shown = useRef<string>(undefined);

  useEffect(() => {
    const boxesOf = (ids?: readonly string[]) =>
      [...studio.scene().nodes.values()].filter(({ id }) => !ids || ids.includes(id)).map(({ box }) => box);
    const size = () => pane.current?.getBoundingClientRect() ?? new DOMRect();
    const fit = (ids: readonly string[] | undefined, least: number, duration: number) => {
      const boxes = boxesOf(ids);
      const { width, height } = size();
      if (boxes.length === 0 || width === 0) return;
      const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
      const [right, bottom] = [
        Math.max(...boxes.map((box) => box.x + box.width)),
        Math.max(...boxes.map((box) => box.y + box.height)),
      ];
      const zoom = Math.min(
        1,
        Math.max(least, Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN - 60) / (bottom - top))),
      );
      const whole = (right - left) * zoom <= width - MARGIN;
      const tall = (bottom - top) * zoom > height - 2 * MARGIN;
      // too large to show: begin where the conversation begins
      const x = whole ? (width - (right - left) * zoom) / 2 - left * zoom : MARGIN - left * zoom;
      const y = tall ? MARGIN + 30 - top * zoom : (height - (bottom - top) * zoom) / 2 - top * zoom;
      void rf.setViewport({ x, y, zoom }, { duration });
    };
    studio.camera = {
      fit: (ids) => fit(ids, 0.1, motion()),
      zoom: (by) => void rf.zoomTo(by === 'whole' ? 1 : rf.getZoom() * by, { duration: motion() / 2 }),
      centreAt: ({ x, y }) => void rf.setCenter(x, y, { zoom: rf.getZoom() }),
      toFlow: (screen) => rf.screenToFlowPosition(screen),
      centre: () => {
        const { left, top, width, height } = size();
        return rf.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
      },
      follow: (id) => {
        const [box] = boxesOf([id]);
        const { width, height } = size();
        if (!box || width === 0) return;
        const { x, y, zoom } = rf.getViewport();
        const [left, top] = [box.x * zoom + x, box.y * zoom + y];
        const dx = shift(left, NODE_WIDTH * zoom, width < NARROW ? CLEAR.narrow : CLEAR.left, width - CLEAR.right);
        const dy = shift(top, box.height * zoom, CLEAR.top, height - CLEAR.bottom);
        if (dx !== 0 || dy !== 0) void rf.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motion() });
      },
      reveal: (ids, near = false) => {
        const [box] = boxesOf(ids);
        const { width, height } = size();
        if (!box || width === 0) return;
        const { x, y, zoom } = rf.getViewport();
        const [left, top] = [box.x * zoom + x, box.y * zoom + y];
        const inside =
          left > 8 && top > 8 && left + NODE_WIDTH * zoom < width - 8 && top + box.height * zoom < height - 8;
        if (!inside || (near && detailAt(zoom) !== 'full'))
          void rf.setCenter(box.x + NODE_WIDTH / 2, box.y + box.height / 2, {
            zoom: Math.max(zoom, LEAST_READABLE),
            duration: motion(),
          });
      },
    };
    studio.focusCard = (id) => {
      // on a phone, what lay over the flow has been closed and is not gone yet
      const covered = pane.current?.closest<HTMLElement>('[inert]');
      if (covered) return void requestAnimationFrame(() => !covered.inert && studio.focusCard?.(id));
      if (id === undefined) {
        // not by Tab: nothing is chosen for the person
        pane.current?.setAttribute('data-quiet', '');
        pane.current?.focus({ preventScroll: true });
        pane.current?.removeAttribute('data-quiet');
        return;
      }
      if (studio.focusRow) return studio.focusRow(id);
      const card = pane.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
      if (card) card.focus({ preventScroll: true });
      else
        requestAnimationFrame(() =>
          pane.current
            ?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)
            ?.focus({ preventScroll: true }),
        );
    };
    const open = () => {
      if (size().width === 0 || !studio.isDrawn) return; // hidden: a viewport worked out now would be wrong
      if (shown.current !== undefined && shown.current !== flow) seen.current.set(shown.current, rf.getViewport());
      const before = seen.current.get(flow);
      if (before) void rf.setViewport(before);
      else if (shown.current !== flow) fit(undefined, LEAST_READABLE, 0);
      shown.current = flow;
    };
    const frame = requestAnimationFrame(open);
    const watch = new ResizeObserver(() => shown.current === undefined && open());
    if (pane.current) watch.observe(pane.current);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      studio.camera = undefined;
      studio.focusCard = undefined;
    };
  }, [studio, rf, pane, flow]);

  return useMemo(() => {
    let last = Number.NaN;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const showDetail = () => {
      const detail = detailAt(last);
      if (pane.current && pane.current.dataset['zoom'] !== detail) pane.current.dataset['zoom'] = detail;
    };
    let movedAt = 0;
    return {
      onMove: (event: unknown, { zoom }: Viewport) => {
        const element = pane.current;
        if (!element) return;
        movedAt = performance.now();
        const large = studio.scene().nodes.size >= LARGE;
        const how =
          zoom === last || large ? (event instanceof Event && event.type === 'wheel' ? 'wheel' : 'hand') : undefined;
        if (how !== element.dataset['panning'])
          if (how === undefined) delete element.dataset['panning'];
          else element.dataset['panning'] = how;
        if (zoom === last) return;
        last = zoom;
        clearTimeout(resting);
        if (!large) showDetail();
        else
          resting = setTimeout(showDetail, less(detailAt(zoom), pane.current?.dataset['zoom']) ? LEAVES_MS : REST_MS);
        tellPercent(zoom);
      },
      onMoveEnd: () => pane.current?.removeAttribute('data-panning'),
      /** The wheel has come to rest and the pointer goes on: what is under it counts again. */
      onPointerMove: ({ buttons }: React.PointerEvent) => {
        if (buttons === 0 && performance.now() - movedAt > WHEEL_RESTS_MS)
          pane.current?.removeAttribute('data-panning');
      },
    };
  }, [pane, studio]);
}
