// Two wordings of a node side by side: what it would cost, the trials, and what people think of the answers.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '@dialoom/shared/api/wordings';
import type { Sent } from '@dialoom/shared/api/route';
import { call } from './call.ts';

const key = (bot: string) => ['bot', bot, 'wordings'];
const POLL_MS = 400;
/** All rows come each time: long trials are asked less often. */
const MANY_ROWS = 20;
const SLOW_POLL_MS = 2_000;

/** `of`: names what is sent, so that the same is asked once. */
export const useReckoning = (bot: string, of: string, body: Sent<typeof api.reckonTrial>['body'] | undefined) =>
  useQuery({
    queryKey: [...key(bot), 'reckoned', of],
    queryFn: () => {
      if (!body) throw new Error('nothing to reckon');
      return call(api.reckonTrial, { params: { bot }, body });
    },
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 0,
  });

export const useTrials = (bot: string, flow: string, node: string) =>
  useQuery({
    queryKey: [...key(bot), 'trials', flow, node],
    queryFn: () => call(api.listTrials, { params: { bot }, query: { flow, node } }),
  });
/** Asked again while it runs. */
export const useTrial = (bot: string, trial: string | undefined) =>
  useQuery({
    queryKey: [...key(bot), 'trial', trial],
    queryFn: () => call(api.readTrial, { params: { bot, trial: trial ?? '' } }),
    enabled: trial !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.state !== 'running' ? false : data.rows.length > MANY_ROWS ? SLOW_POLL_MS : POLL_MS,
  });

function useChange<V, R>(bot: string, change: (sent: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(['trials', 'trial'].map((part) => client.invalidateQueries({ queryKey: [...key(bot), part] }))),
  });
}
export const useStartTrial = (bot: string) =>
  useChange(bot, (body: Sent<typeof api.startTrial>['body']) => call(api.startTrial, { params: { bot }, body }));
export const useStopTrial = (bot: string) =>
  useChange(bot, (trial: string) => call(api.stopTrial, { params: { bot, trial } }));
export const useDeleteTrial = (bot: string) =>
  useChange(bot, (trial: string) => call(api.deleteTrial, { params: { bot, trial } }));
export const useMarkTrial = (bot: string, trial: string) =>
  useChange(bot, (body: Sent<typeof api.markTrial>['body']) => call(api.markTrial, { params: { bot, trial }, body }));
