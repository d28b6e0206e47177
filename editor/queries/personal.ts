// Personal data: what is hidden from whom, and what would be found in a text.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonalPolicy } from '@dialoom/shared/guard/personal';
import { readPersonal, savePersonal, tryPersonal } from '@dialoom/shared/api/personal';
import { call } from './call.ts';
import { useMay } from './session.ts';

const PERSONAL = ['personal'];

export const usePersonal = () =>
  useQuery({ queryKey: PERSONAL, queryFn: () => call(readPersonal, {}), enabled: useMay('personal.edit') });
/** What was chosen stands at once; when it cannot be saved, what was there before comes back. */
export function useSavePersonal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PersonalPolicy) => call(savePersonal, { body }),
    onMutate: async (next) => {
      await client.cancelQueries({ queryKey: PERSONAL });
      const before = client.getQueryData<PersonalPolicy>(PERSONAL);
      client.setQueryData(PERSONAL, next);
      return { before };
    },
    onError: (_error, _next, context) => client.setQueryData(PERSONAL, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: PERSONAL }),
  });
}
export const useTryPersonal = () =>
  useMutation({
    mutationFn: (body: { text: string; policy: PersonalPolicy }) => call(tryPersonal, { body }),
  });
