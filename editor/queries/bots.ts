// The bots, and what is done to one as a whole. Its draft is edited through editor/document.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  archiveBot,
  createBot,
  deleteBot,
  duplicateBot,
  listBots,
  readDraft,
  readAllowedOrigins,
  renameBot,
  saveAllowedOrigins,
  tryIntents,
} from '@dialoom/shared/api/bots';
import type { Json } from '@dialoom/shared/node/effects';
import { canonical } from '@dialoom/shared/document/canonical';
import { call, languageHeader } from './call.ts';
import { casesOf } from './cases.ts';
import { readFailure } from './failure.ts';

const BOTS = ['bots'];

export const useBots = () =>
  useInfiniteQuery({
    queryKey: BOTS,
    queryFn: ({ pageParam }) => call(listBots, { query: pageParam === undefined ? {} : { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

const useBotChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: BOTS }) });
};
export const useCreateBot = () => useBotChange((document: Json) => call(createBot, { body: { document } }));
export const useRenameBot = () =>
  useBotChange(({ bot, name }: { bot: string; name: string }) => call(renameBot, { params: { bot }, body: { name } }));
export const useDuplicateBot = () =>
  useBotChange(({ bot, name }: { bot: string; name: string }) =>
    call(duplicateBot, { params: { bot }, body: { name } }),
  );
export const useArchiveBot = () =>
  useBotChange(({ bot, archived }: { bot: string; archived: boolean }) =>
    call(archiveBot, { params: { bot }, body: { archived } }),
  );
/** The text goes as it is: a key that stands there twice must be seen before JSON.parse swallows it. @throws ApiFailure */
export const useImportBot = () =>
  useBotChange(async (text: string) => {
    const response = await fetch(`${createBot.path}?foreign=1`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...languageHeader() },
      body: `{"document":${text}}`,
    });
    if (!response.ok) throw await readFailure(response);
    return createBot.result.parse(await response.json());
  });
/** The draft as one file, its test cases beside it: canonical, so that two of them can be compared. */
export async function readBotFile(bot: string): Promise<string> {
  const { document } = await call(readDraft, { params: { bot } });
  const cases = await casesOf(bot);
  return canonical(cases.length > 0 ? { ...(document as Readonly<Record<string, unknown>>), cases } : document);
}
export const useDeleteBot = () => useBotChange((bot: string) => call(deleteBot, { params: { bot } }));

export const useAllowedOrigins = (bot: string) =>
  useQuery({ queryKey: ['bot', bot, 'origins'], queryFn: () => call(readAllowedOrigins, { params: { bot } }) });
export function useSaveAllowedOrigins(bot: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (origins: string[]) => call(saveAllowedOrigins, { params: { bot }, body: { origins } }),
    onSuccess: (saved) => client.setQueryData(['bot', bot, 'origins'], saved),
  });
}

/** What the bot would understand of a sentence, with the intents as they are on the screen. */
export const useTryIntents = (bot: string) =>
  useMutation({
    mutationFn: (asked: { text: string; locale: string; document: Json }) =>
      call(tryIntents, { params: { bot }, body: asked }),
  });
