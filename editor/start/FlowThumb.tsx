// The beginning of a bot's main flow, small: real places, real categories. Decoration: the card says the rest in words.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { readDraft } from '@dialoom/shared/api/bots';
import { BotDocument } from '@dialoom/shared/document/document';
import { call } from '../queries/call.ts';
import { definitions } from '../studio/definitions.ts';
import { thumbOf, THUMB_HEIGHT, THUMB_WIDTH } from './thumb.ts';

export function FlowThumb({ bot, at }: { bot: string; at: number }) {
  const { data } = useQuery({
    queryKey: ['bot', bot, 'thumb', at], // another draft is another picture
    queryFn: async () => BotDocument.safeParse((await call(readDraft, { params: { bot } })).document).data ?? null,
    staleTime: Infinity,
    retry: false,
  });
  const thumb = useMemo(() => data && thumbOf(data.flows[data.main], (type) => definitions[type]?.category), [data]);
  return (
    <svg
      className="bot-thumb"
      viewBox={`0 0 ${THUMB_WIDTH} ${THUMB_HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {thumb?.wires.map((path) => (
        <path key={path} d={path} fill="none" stroke="var(--edge)" strokeWidth="1.1" />
      ))}
      {thumb?.cards.map(({ id, x, y, width, height, category }) => (
        <g key={id}>
          <rect x={x} y={y} width={width} height={height} rx="4" fill="var(--surface)" stroke="var(--line-2)" />
          <rect x={x + 4} y={y + height / 2 - 2.5} width="5" height="5" rx="1.5" fill={`var(--${category})`} />
        </g>
      ))}
    </svg>
  );
}
