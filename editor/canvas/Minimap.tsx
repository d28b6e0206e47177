// The whole flow in small. Cards are drawn when the document changes; the frame of what is in view moves at most ten times a second.
import { useEffect, useMemo, useRef } from 'react';
import { useStoreApi } from '@xyflow/react';
import { useT } from '../text/use-studio.ts';
import type { SceneNode } from './scene.ts';
import { useDraft, useStudio, useView } from './studio-context.ts';

const EVERY_MS = 100;
const MOST_NODES = 1_500;
const MARGIN = 60;

export function Minimap() {
  const t = useT();
  const studio = useStudio();
  const api = useStoreApi();
  const flow = useView((view) => view.flow);
  const selection = useView((view) => view.selection);
  const nodes = useDraft(({ document }) => document.flows[flow]?.nodes);
  const frame = useRef<SVGRectElement>(null);
  const boxes = useMemo(() => (nodes ? [...studio.scene().nodes.values()] : []), [nodes, studio]);
  const left = Math.min(...boxes.map(({ box }) => box.x)) - MARGIN;
  const top = Math.min(...boxes.map(({ box }) => box.y)) - MARGIN;
  const width = Math.max(...boxes.map(({ box }) => box.x + box.width)) + MARGIN - left;
  const height = Math.max(...boxes.map(({ box }) => box.y + box.height)) + MARGIN - top;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      const { transform, width, height } = api.getState();
      const [x, y, zoom] = transform;
      const place = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      for (const [name, value] of Object.entries(place)) frame.current?.setAttribute(name, String(Math.round(value)));
    };
    draw();
    const stop = api.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width) timer ??= setTimeout(draw, EVERY_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [api, boxes]);
  if (boxes.length === 0 || boxes.length > MOST_NODES) return null;
  const go = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(
      event.currentTarget.getScreenCTM()?.inverse(),
    );
    studio.camera?.centreAt(at);
  };
  return (
    <div className="canvas-minimap">
      <svg
        viewBox={`${left} ${top} ${width} ${height}`}
        role="img"
        aria-label={t('canvas.minimap')}
        onPointerDown={go}
        onPointerMove={go}
      >
        <path className="minimap-node" d={outlineOf(boxes)} />
        <path className="minimap-node" data-selected d={outlineOf(boxes.filter(({ id }) => selection.includes(id)))} />
        <rect className="minimap-view" ref={frame} rx="12" />
      </svg>
    </div>
  );
}

/** All cards as one shape: one thing to paint, however many there are. */
const outlineOf = (nodes: readonly SceneNode[]) =>
  nodes.map(({ box: { x, y, width, height } }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
