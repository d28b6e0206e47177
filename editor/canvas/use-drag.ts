// Dragging cards: lines where they stand level with others, Mod for anywhere, Alt for a copy. The document hears of it once, at the end.
import { useMemo, type RefObject } from 'react';
import { useStoreApi } from '@xyflow/react';
import type { CardNode } from './flow-nodes.ts';
import type { Box } from './geometry.ts';
import { guidesFor, type Guide, type Guides } from './guides.ts';
import { duplicateTo } from './paste.ts';
import type { Studio } from './studio.ts';

type Press = MouseEvent | TouchEvent | React.MouseEvent;
type Places = Record<string, readonly [number, number]>;
type Line = RefObject<HTMLDivElement | null>;

const keysOf = (event: Press) => ({ mod: event.ctrlKey || event.metaKey, alt: event.altKey });

/**
 * @param x the upright line, `y` the level one; they are moved by their style alone
 * @param redraw puts the cards back where the document says they are
 */
export function useDrag(studio: Studio, pane: RefObject<HTMLElement | null>, x: Line, y: Line, redraw: () => void) {
  const api = useStoreApi();
  return useMemo(() => {
    let others: readonly Box[] = [];
    let copying = false;
    let guides: Guides = {};
    const show = (found: Guides) => {
      guides = found;
      draw(x.current, found.x, (line, { at, from, to }) => {
        line.style.transform = `translate(${at}px, ${from}px)`;
        line.style.height = `${to - from}px`;
      });
      draw(y.current, found.y, (line, { at, from, to }) => {
        line.style.transform = `translate(${from}px, ${at}px)`;
        line.style.width = `${to - from}px`;
      });
    };
    const snapping = (on: boolean) => {
      if (api.getState().snapToGrid !== on) api.setState({ snapToGrid: on });
    };
    return {
      onStart: (event: Press, _: unknown, moved: readonly CardNode[]) => {
        const ids = new Set(moved.map(({ id }) => id));
        others = [...studio.scene().nodes.values()].flatMap(({ id, box }) => (ids.has(id) ? [] : [box]));
        copying = keysOf(event).alt;
        pane.current?.toggleAttribute('data-copying', copying);
      },
      onDrag: (event: Press, _: unknown, moved: readonly CardNode[]) => {
        const { mod } = keysOf(event);
        snapping(!mod);
        const box = around(moved);
        show(mod || !box ? {} : guidesFor(box, others));
      },
      /** Where the cards are let go. Undefined: what was dragged were copies, and they are there. */
      onStop: (moved: readonly CardNode[]): Places | undefined => {
        const [dx, dy] = [guides.x?.shift ?? 0, guides.y?.shift ?? 0];
        const to: Places = Object.fromEntries(
          moved.map(({ id, position }) => [id, [Math.round(position.x + dx), Math.round(position.y + dy)] as const]),
        );
        show({});
        snapping(true);
        pane.current?.removeAttribute('data-copying');
        if (!copying || !Object.keys(to).every((id) => studio.node(id))) return to;
        copying = false;
        duplicateTo(studio, to);
        redraw();
        return undefined;
      },
    };
  }, [studio, api, pane, redraw, x, y]);
}

function draw(
  line: HTMLElement | null,
  guide: Guide | undefined,
  place: (line: HTMLElement, guide: Guide) => void,
): void {
  if (!line) return;
  line.hidden = guide === undefined;
  if (guide) place(line, guide);
}

/** The box around the cards that are dragged. */
function around(moved: readonly CardNode[]): Box | undefined {
  if (moved.length === 0) return undefined;
  const left = Math.min(...moved.map(({ position }) => position.x));
  const top = Math.min(...moved.map(({ position }) => position.y));
  const right = Math.max(...moved.map(({ position, width = 0 }) => position.x + width));
  const bottom = Math.max(...moved.map(({ position, height = 0 }) => position.y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
