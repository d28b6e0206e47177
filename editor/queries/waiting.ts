// How many conversations wait for a person and how many are with this one; who is there to answer.
import { useQuery } from '@tanstack/react-query';
import { readPresence } from '@dialoom/shared/api/inbox';
import { call } from './call.ts';
import { useMay } from './session.ts';

export const PRESENCE = ['presence'];
const EVERY_MS = 10_000;

export function useWaiting() {
  const enabled = useMay('inbox.read');
  return useQuery({
    queryKey: PRESENCE,
    queryFn: () => call(readPresence, {}),
    enabled,
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true, // the title of a tab in the background counts too
  });
}
