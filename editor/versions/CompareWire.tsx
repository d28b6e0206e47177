// A wire of the comparison: new ones are drawn strong with a plus, those that were taken out are dashed with a minus.
import { memo } from 'react';
import type { EdgeProps } from '@xyflow/react';
import { corners, pathThrough, type Route } from '../canvas/wires.ts';
import type { CompareEdge } from './CompareCanvas.tsx';
import type { EdgeMark } from './union.ts';

export type CompareWireData = { route: Route; mark?: EdgeMark };

function CompareWireBody({ sourceX, sourceY, targetX, targetY, data }: EdgeProps<CompareEdge>) {
  if (!data) return null;
  const points = corners(data.route, [sourceX, sourceY], [targetX, targetY]);
  const end = points.at(-1) ?? [targetX, targetY];
  const before = points.at(-2) ?? [sourceX, sourceY];
  const arrow =
    before[0] === end[0]
      ? `M${end[0] - 4} ${end[1] - 6}L${end[0]} ${end[1] - 1}L${end[0] + 4} ${end[1] - 6}`
      : `M${end[0] - 6} ${end[1] - 4}L${end[0] - 1} ${end[1]}L${end[0] - 6} ${end[1] + 4}`;
  const [first, second] = [points[0] ?? end, points[1] ?? end];
  const [x, y] = [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
  return (
    <g className="compare-wire" data-mark={data.mark}>
      <path className="compare-wire-line" d={pathThrough(points)} />
      <path className="compare-wire-arrow" d={arrow} />
      {data.mark && (
        <g className="compare-wire-sign" transform={`translate(${x} ${y})`} aria-hidden="true">
          <circle r="6" />
          <path d={data.mark === 'removed' ? 'M-3 0H3' : data.mark === 'added' ? 'M-3 0H3M0 -3V3' : 'M-3 -1.5H3M-3 1.5H3'} />
        </g>
      )}
    </g>
  );
} // prettier-ignore
export const CompareWire = memo(CompareWireBody);
