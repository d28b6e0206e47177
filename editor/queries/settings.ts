// The installation: where it may call out, and what it is.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sent } from '@dialoom/shared/api/route';
import { readAbout, readNetwork, saveNetwork } from '@dialoom/shared/api/settings';
import { call } from './call.ts';
import { useMay } from './session.ts';

const NETWORK = ['settings', 'network'];

export const useNetwork = () =>
  useQuery({ queryKey: NETWORK, queryFn: () => call(readNetwork, {}), enabled: useMay('connections.use') });
export function useSaveNetwork() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (allowed: Sent<typeof saveNetwork>['body']['allowed']) => call(saveNetwork, { body: { allowed } }),
    onSettled: () => client.invalidateQueries({ queryKey: NETWORK }),
  });
}
export const useAbout = () =>
  useQuery({ queryKey: ['settings', 'about'], queryFn: () => call(readAbout, {}), staleTime: 300_000 });
