// The picture of a bot's main flow, read from its draft.
import { useQuery } from '@tanstack/react-query';
import { readDraft } from '@dialoom/shared/api/bots';
import { BotDocument } from '@dialoom/shared/document/document';
import { call } from '../queries/call.ts';
import { FlowPicture } from './FlowPicture.tsx';

export function FlowThumb({ bot, at }: { bot: string; at: number }) {
  const { data } = useQuery({
    queryKey: ['bot', bot, 'thumb', at], // another draft is another picture
    queryFn: async () => BotDocument.safeParse((await call(readDraft, { params: { bot } })).document).data ?? null,
    staleTime: Infinity,
    retry: false,
  });
  return <FlowPicture flow={data?.flows[data.main]} />;
}
