// The keys of a bot's signed identities.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '@dialoom/shared/api/identity';
import { call } from './call.ts';

const keyOf = (bot: string) => ['identity-keys', bot] as const;

export const useIdentityKeys = (bot: string, enabled: boolean) =>
  useQuery({ queryKey: keyOf(bot), queryFn: () => call(api.listIdentityKeys, { params: { bot } }), enabled });

export function useCreateIdentityKey(bot: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.createIdentityKey, { params: { bot } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(bot) }),
  });
}
export function useDeleteIdentityKey(bot: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => call(api.deleteIdentityKey, { params: { bot, key } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(bot) }),
  });
}
