// Connections to outside systems. A secret goes in with a change and never comes back.
import { useCallback } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createConnection,
  deleteConnection,
  listConnections,
  saveConnection,
  testConnection,
} from '@dialoom/shared/api/connections';
import type { Answer, Sent } from '@dialoom/shared/api/route';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { useLocale } from '../text/use-studio.ts';
import { call } from './call.ts';
import { useMay } from './session.ts';

const CONNECTIONS = ['connections'];

/** Not even asked for by those whose role may not see them. The house's own records are called as the reader calls them. */
export function useConnections() {
  const locale = useLocale();
  return useQuery({
    queryKey: CONNECTIONS,
    queryFn: () => call(listConnections, {}),
    enabled: useMay('connections.use'),
    select: useCallback(
      ({ connections }: Answer<typeof listConnections>) => ({
        connections: connections.map((one) =>
          one.id === recordsConnection.id ? { ...one, name: recordsConnection.name[locale] } : one,
        ),
      }),
      [locale],
    ),
  });
}

export type ConnectionBody = Sent<typeof saveConnection>['body'];

const useChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: CONNECTIONS }) });
};
export const useCreateConnection = () =>
  useChange((body: Sent<typeof createConnection>['body']) => call(createConnection, { body }));
export const useSaveConnection = () =>
  useChange(({ id, body }: { id: string; body: ConnectionBody }) =>
    call(saveConnection, { params: { connection: id }, body }),
  );
export const useDeleteConnection = () =>
  useChange((id: string) => call(deleteConnection, { params: { connection: id } }));
export const useTestConnection = () =>
  useMutation({ mutationFn: (id: string) => call(testConnection, { params: { connection: id } }) });
