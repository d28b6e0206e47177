// One cache for what the server said. A 401 anywhere asks again who is signed in, and the gate does the rest.
import { QueryClient } from '@tanstack/react-query';
import { onSignedOut } from './call.ts';
import { ApiFailure } from './failure.ts';

const FRESH_MS = 5_000;

/** What was refused stays refused; what did not arrive is tried twice more. */
const mayRetry = (failures: number, error: Error) =>
  !(error instanceof ApiFailure && error.status < 500) && failures < 2;

export function makeClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: FRESH_MS, retry: mayRetry }, mutations: { retry: false } },
  });
  onSignedOut(() => void client.invalidateQueries({ queryKey: ['me'] }));
  return client;
}
