// The beginning of a flow, small: real places, real categories. Decoration: what stands beside it says the rest in words.
import { useMemo } from 'react';
import type { Flow } from '@dialoom/shared/document/document';
import { definitions } from '../studio/definitions.ts';
import { thumbOf, THUMB_HEIGHT, THUMB_WIDTH } from './thumb.ts';

export function FlowPicture({ flow }: { flow: Flow | undefined }) {
  const { wires, cards } = useMemo(() => thumbOf(flow, (type) => definitions[type]?.category), [flow]);
  return (
    <svg
      className="bot-thumb"
      viewBox={`0 0 ${THUMB_WIDTH} ${THUMB_HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {wires.map((path) => (
        <path key={path} d={path} fill="none" stroke="var(--edge)" strokeWidth="1.1" />
      ))}
      {cards.map(({ id, x, y, width, height, category }) => (
        <g key={id}>
          <rect x={x} y={y} width={width} height={height} rx="4" fill="var(--surface)" stroke="var(--line-2)" />
          <rect x={x + 4} y={y + height / 2 - 2.5} width="5" height="5" rx="1.5" fill={`var(--${category})`} />
        </g>
      ))}
    </svg>
  );
}
