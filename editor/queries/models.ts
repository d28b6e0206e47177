// What models cost, prices and budgets; and what the endpoint of a connection has.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listModelCalls,
  listModelNames,
  readModelHouse,
  readModelUsage,
  saveModelHouse,
} from '@dialoom/shared/api/models';
import type { Sent } from '@dialoom/shared/api/route';
import { call } from './call.ts';

const MODELS = ['models'];
export const useModelUsage = (days: number, bot: string | undefined) =>
  useQuery({
    queryKey: [...MODELS, 'usage', days, bot],
    queryFn: () => call(readModelUsage, { query: { days, ...(bot !== undefined && { bot }) } }),
  });
export const useModelHouse = () =>
  useQuery({ queryKey: [...MODELS, 'house'], queryFn: () => call(readModelHouse, {}) });
export function useSaveModelHouse() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Sent<typeof saveModelHouse>['body']) => call(saveModelHouse, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: MODELS }),
  });
}
export const useModelNames = () =>
  useMutation({ mutationFn: (connection: string) => call(listModelNames, { params: { connection } }) });
/** Asked for only when somebody wants to read them: each reading is in the record. */
export const useModelCalls = (conversation: string, wanted: boolean) =>
  useQuery({
    queryKey: [...MODELS, 'calls', conversation],
    queryFn: () => call(listModelCalls, { params: { conversation } }),
    enabled: wanted,
    staleTime: 60_000,
  });
