// How many conversations wait for a person: the badge of the rail and the line on the start page.
import { useQuery } from '@tanstack/react-query';
import { readPresence } from '@dialoom/shared/api/inbox';
import { call } from './call.ts';
import { useMay } from './session.ts';

const EVERY_MS = 10_000;

export function useWaiting() {
  const enabled = useMay('inbox.read');
  return useQuery({
    queryKey: ['presence'],
    queryFn: () => call(readPresence, {}),
    enabled,
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true, // the title of a tab in the background counts too
  });
}
