// The whole flow in small. Cards are drawn when the document changes; the frame of what is in view moves at most ten times a second.
import { useEffect, useMemo, useRef } from 'react';
import { useStoreApi } from '@xyflow/react';
import { useT } from '../text/use-studio.ts';
import { zoomPercent } from './camera.ts';
import type { SceneNode } from './scene.ts';
import { useDraft, useStudio, useView } from './studio-context.ts';

const EVERY_MS = 100;
const MOST_NODES = 1_500;
const MARGIN = 60;
/** Inside its border, in pixels. */
const [WIDTH, HEIGHT] = [130, 102];

export function Minimap() {
  const t = useT();
  const studio = useStudio();
  const api = useStoreApi();
  const flow = useView((view) => view.flow);
  const selection = useView((view) => view.selection);
  const nodes = useDraft(({ document }) => document.flows[flow]?.nodes);
  const frame = useRef<HTMLDivElement>(null);
  const boxes = useMemo(() => (nodes ? [...studio.scene().nodes.values()] : []), [nodes, studio]);
  const left = Math.min(...boxes.map(({ box }) => box.x)) - MARGIN;
  const top = Math.min(...boxes.map(({ box }) => box.y)) - MARGIN;
  const width = Math.max(...boxes.map(({ box }) => box.x + box.width)) + MARGIN - left;
  const height = Math.max(...boxes.map(({ box }) => box.y + box.height)) + MARGIN - top;
  // as the viewBox is drawn: whole, and in the middle
  const scale = Math.min(WIDTH / width, HEIGHT / height);
  const toX = (at: number) => (at - left) * scale + (WIDTH - width * scale) / 2;
  const toY = (at: number) => (at - top) * scale + (HEIGHT - height * scale) / 2;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn = 0;
    const draw = () => {
      clearTimeout(timer);
      timer = undefined;
      drawn = performance.now();
      const { transform, width, height } = api.getState();
      const [x, y, zoom] = transform;
      const box = frame.current;
      if (!box) return;
      const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      const { style } = box;
      // moved by a transform, which lays nothing out; its size changes with the zoom only
      style.transform = `translate(${Math.round(toX(seen.x))}px, ${Math.round(toY(seen.y))}px)`;
      style.width = `${Math.round(seen.width * scale)}px`;
      style.height = `${Math.round(seen.height * scale)}px`;
    };
    draw();
    const stop = api.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width) return;
      if (now.transform[2] !== before.transform[2]) return; // a frame of another size is laid out: together with the percentage
      // in the frame that the pan draws anyway: one of its own would put the whole canvas together once more
      if (performance.now() - drawn >= EVERY_MS) draw();
      else timer ??= setTimeout(draw, EVERY_MS);
    });
    const stopZoom = zoomPercent.subscribe(draw);
    return () => {
      clearTimeout(timer);
      stop();
      stopZoom();
    };
  }, [api, boxes, scale]); // oxlint-disable-line react-hooks/exhaustive-deps -- the two mappings follow from these
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
      </svg>
      <div className="minimap-view" ref={frame} />
    </div>
  );
}

/** All cards as one shape: one thing to paint, however many there are. */
const outlineOf = (nodes: readonly SceneNode[]) =>
  nodes.map(({ box: { x, y, width, height } }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
