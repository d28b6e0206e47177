// What a bot could learn: looks in the background, their proposals, and what a person decides about them.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '@dialoom/shared/api/learning';
import { fillPath, type Route, type Sent } from '@dialoom/shared/api/route';
import { call, languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

const key = (bot: string) => ['bot', bot, 'learning'];
const POLL_MS = 500;

/** Asked again while one runs. */
export function useLearning(bot: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [...key(bot), 'jobs'],
    queryFn: async () => {
      const before = client.getQueryData<{ jobs: api.LearningJob[] }>([...key(bot), 'jobs']);
      const now = await call(api.listLearning, { params: { bot } });
      const ran = before?.jobs.some(({ id, state }) => state === 'running' && now.jobs.find((one) => one.id === id)?.state !== 'running'); // prettier-ignore
      if (ran) await client.invalidateQueries({ queryKey: [...key(bot), 'proposals'] });
      return now;
    },
    refetchInterval: ({ state }) => (state.data?.jobs.some((one) => one.state === 'running') ? POLL_MS : false),
  });
}

export type ProposalFilter = {
  from: 'live' | 'history';
  state: 'open' | 'taken' | 'dismissed';
  job: string | undefined;
};
export const useProposals = (bot: string, { from, state, job }: ProposalFilter) =>
  useInfiniteQuery({
    queryKey: [...key(bot), 'proposals', from, state, job],
    queryFn: ({ pageParam }) =>
      call(api.listProposals, {
        params: { bot },
        query: { from, state, ...(job !== undefined && { job }), ...(pageParam !== undefined && { after: pageParam }) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

function useChange<V, R>(bot: string, change: (sent: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key(bot) }) });
}
export const useLearnLive = (bot: string) =>
  useChange(bot, (days: number) => call(api.learnFromLive, { params: { bot }, body: { days } }));
export const useStopLearning = (bot: string) =>
  useChange(bot, (job: string) => call(api.stopLearning, { params: { bot, job } }));
export const useDeleteLearning = (bot: string) =>
  useChange(bot, (job: string) => call(api.deleteLearning, { params: { bot, job } }));
export const useDecide = (bot: string) =>
  useChange(bot, (body: Sent<typeof api.decideProposals>['body']) =>
    call(api.decideProposals, { params: { bot }, body }),
  );
export const useRenameProposal = (bot: string) =>
  useChange(bot, ({ id, ...body }: { id: string } & Sent<typeof api.renameProposal>['body']) =>
    call(api.renameProposal, { params: { bot, proposal: id }, body }),
  );
export const useMergeProposals = (bot: string) =>
  useChange(bot, (ids: string[]) => call(api.mergeProposals, { params: { bot }, body: { ids } }));
export const useSplitProposal = (bot: string) =>
  useChange(bot, ({ id, wordings }: { id: string; wordings: string[] }) =>
    call(api.splitProposal, { params: { bot, proposal: id }, body: { wordings } }),
  );
export const useToFaq = (bot: string) =>
  useChange(bot, (body: Sent<typeof api.proposalsToFaq>['body']) =>
    call(api.proposalsToFaq, { params: { bot }, body }),
  );

export type HistoryFile = { file: File; map?: api.HistoryMap; customers?: readonly string[] };
/** The file is the body itself; everything else stands in the address. */
async function send<T>(route: Route, bot: string, { file, map, customers }: HistoryFile, parse: (answer: unknown) => T): Promise<T> {
  const query = new URLSearchParams({ name: file.name });
  if (map) query.set('map', JSON.stringify(map));
  if (customers) query.set('customers', JSON.stringify(customers));
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream', ...languageHeader() };
  const answer = await fetch(`${fillPath(route.path, { bot })}?${query.toString()}`, { method: 'POST', headers, body: file });
  if (!answer.ok) throw await readFailure(answer);
  return parse(await answer.json());
} // prettier-ignore
export const usePreviewHistory = (bot: string) =>
  useMutation({
    mutationFn: (sent: HistoryFile) => send(api.previewHistory, bot, sent, (answer) => api.previewHistory.result.parse(answer)), // prettier-ignore
  });
export const useLearnHistory = (bot: string) =>
  useChange(bot, (sent: HistoryFile) => send(api.learnFromHistory, bot, sent, (answer) => api.learnFromHistory.result.parse(answer))); // prettier-ignore
export const badRowsAddress = (bot: string, job: string, lang: string): string =>
  `${fillPath(api.readBadRows.path, { bot, job })}?${new URLSearchParams({ lang }).toString()}`;
