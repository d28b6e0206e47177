// Names and kinds of the connections; the same object while they are. Nothing while they are read, and for those who may not see them.
import { useMemo } from 'react';
import type { Surroundings } from '../inspector/surroundings.ts';
import { useConnections } from '../queries/connections.ts';

export function useConnectionNames(): Surroundings['connections'] | undefined {
  const { data } = useConnections();
  return useMemo(
    () => (data ? Object.fromEntries(data.connections.map(({ id, kind, name }) => [id, { kind, name }])) : undefined),
    [data],
  );
}
