// What was published of a bot, and which of it is live. A version never changes, so its document is asked for once.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listVersions, readVersion, rollBack } from '@dialoom/shared/api/versions';
import { BotDocument } from '@dialoom/shared/document/document';
import { call } from './call.ts';

const listOf = (bot: string) => ['bot', bot, 'versions'];

/** The newest versions, which of all is live, and the number of the newest. */
export const useVersions = (bot: string) =>
  useQuery({ queryKey: [...listOf(bot), 'first'], queryFn: () => call(listVersions, { params: { bot } }) });

export const useVersionPages = (bot: string, search: string) =>
  useInfiniteQuery({
    queryKey: [...listOf(bot), 'pages', search],
    queryFn: ({ pageParam }) =>
      call(listVersions, {
        params: { bot },
        query: { ...(search !== '' && { search }), ...(pageParam !== undefined && { before: pageParam }) },
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** One version with its document, as this program reads it. */
export const useVersion = (bot: string, version: number | undefined) =>
  useQuery({
    queryKey: ['bot', bot, 'version', version ?? 0],
    queryFn: async () => {
      const read = await call(readVersion, { params: { bot, version: String(version) } });
      return { ...read, document: BotDocument.parse(read.document) };
    },
    enabled: version !== undefined,
    staleTime: Infinity,
  });

/** The document of one version as it is stored, when it is asked for. */
export const useReadVersion = (bot: string) =>
  useMutation({
    mutationFn: (version: number) => call(readVersion, { params: { bot, version: String(version) } }),
  });

export function useRollBack(bot: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => call(rollBack, { params: { bot }, body: { version } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: listOf(bot) }),
        client.invalidateQueries({ queryKey: ['bots'] }), // whether the draft is ahead of it
      ]),
  });
}

/** Something was published: every list of versions is read again. */
export function useVersionsChanged(bot: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: listOf(bot) });
    void client.invalidateQueries({ queryKey: ['bots'] });
  };
}
