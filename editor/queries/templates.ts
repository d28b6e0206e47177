// The templates of the installation, and a bot made from one.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listTemplates, makeFromTemplate } from '@dialoom/shared/api/templates';
import { call } from './call.ts';

/** They change with the installation only. */
export const useTemplates = () =>
  useQuery({ queryKey: ['templates'], queryFn: () => call(listTemplates, {}), staleTime: Infinity });

export function useMakeFromTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { template: string; name: string }) => call(makeFromTemplate, { body }),
    onSettled: () =>
      Promise.all(['bots', 'knowledge'].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] }))),
  });
}
