// One wire: a halo in the canvas colour, the wire, a small open arrow, and a wide path to hit. Follows a dragged card by its two ends.
import { memo } from 'react';
import type { EdgeProps } from '@xyflow/react';
import { useBreakpoint } from './breakpoints.ts';
import type { WireEdge } from './flow-nodes.ts';
import { useStudio } from './studio-context.ts';
import { splitEdge } from './edge-id.ts';
import { useWalk } from './walk.ts';
import { corners, pathThrough } from './wires.ts';

function WireBody({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<WireEdge>) {
  const walked = useWalk((walk) => walk.walkedEdges.has(id));
  const studio = useStudio();
  const stops = useBreakpoint(...splitEdge(id));
  if (!data) return null;
  const points = corners(data.route, [sourceX, sourceY], [targetX, targetY]);
  const path = pathThrough(points);
  const end = points.at(-1) ?? [targetX, targetY];
  const before = points.at(-2) ?? [sourceX, sourceY];
  const down = before[0] === end[0];
  const arrow = down
    ? `M${end[0] - 4} ${end[1] - 6}L${end[0]} ${end[1] - 1}L${end[0] + 4} ${end[1] - 6}`
    : `M${end[0] - 6} ${end[1] - 4}L${end[0] - 1} ${end[1]}L${end[0] - 6} ${end[1] + 4}`;
  const dashed = data.fails || data.orphaned; // its arrow stays whole
  const [mx, my] = middle(points);
  const insert = (event: React.MouseEvent) => {
    event.stopPropagation();
    const [node, exit] = splitEdge(id);
    const at = studio.camera?.toFlow({ x: event.clientX, y: event.clientY });
    studio.view.setState({
      picker: {
        kind: 'add',
        screen: { x: event.clientX, y: event.clientY },
        at: at && { x: at.x - 100, y: at.y - 20 },
        into: { for: 'edge', node, exit },
      },
    });
  };
  return (
    <g
      className="wire"
      data-fails={data.fails || undefined}
      data-orphaned={data.orphaned || undefined}
      data-walked={walked || undefined}
      data-selected={selected || undefined}
    >
      {data.halo && <path className="wire-halo" d={path} />}
      <path className="wire-line" d={dashed ? path : path + arrow} />
      {dashed && <path className="wire-arrow" d={arrow} />}
      <path className="wire-hit react-flow__edge-interaction" d={path} />
      {stops && <path className="wire-stop" transform={`translate(${mx} ${my})`} d="M-3 -7H3L7 -3V3L3 7H-3L-7 3V-3Z" />}
      <g className="wire-insert nopan" transform={`translate(${mx} ${my})`} onClick={insert} aria-hidden="true">
        <circle r="11" />
        <path d="M-4 0H4M0 -4V4" />
      </g>
    </g>
  );
}
export const Wire = memo(WireBody);

/** The middle of the longest stretch: there is room for the + there. */
function middle(points: readonly (readonly [number, number])[]): [number, number] {
  let best: [number, number] = [points[0]?.[0] ?? 0, points[0]?.[1] ?? 0];
  let most = -1;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    const length = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
    if (length > most) [most, best] = [length, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]];
  }
  return best;
}
