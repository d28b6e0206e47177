// Names and kinds of the connections, for those who may see them; the same object while they are.
import { useMemo } from 'react';
import type { Surroundings } from '../inspector/surroundings.ts';
import { useConnections } from '../queries/connections.ts';

const none: Surroundings['connections'] = {};

export function useConnectionNames(): Surroundings['connections'] {
  const { data } = useConnections();
  return useMemo(
    () => (data ? Object.fromEntries(data.connections.map(({ id, kind, name }) => [id, { kind, name }])) : none),
    [data],
  );
}
