// The people of the installation, keys for scripts, what was done, and the own account beyond signing in.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import * as api from '@dialoom/shared/api/people';
import type { Role } from '@dialoom/shared/api/permissions';
import type { Sent } from '@dialoom/shared/api/route';
import { auth } from './auth.ts';
import { call } from './call.ts';
import { useFreshStart, useMay } from './session.ts';

const PEOPLE = ['people'];
const KEYS = ['api-keys'];
const SESSIONS = ['sessions'];

/** A change, after which what was read under the key is read again. */
function useChange<In, Out>(key: readonly string[], change: (sent: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key }) });
}

export const usePeople = () =>
  useQuery({ queryKey: PEOPLE, queryFn: () => call(api.listPeople, {}), enabled: useMay('people.read') });
export const useChangeRole = () =>
  useChange(PEOPLE, ({ person, role }: { person: string; role: Role }) =>
    call(api.changeRole, { params: { person }, body: { role } }),
  );
export const useRemovePerson = () =>
  useChange(PEOPLE, (person: string) => call(api.removePerson, { params: { person } }));
export const useInvite = () => useChange(PEOPLE, (body: Sent<typeof api.invite>['body']) => call(api.invite, { body }));
export const useWithdraw = () =>
  useChange(PEOPLE, (invitation: string) => call(api.withdrawInvitation, { params: { invitation } }));

export const useApiKeys = () =>
  useQuery({ queryKey: KEYS, queryFn: () => call(api.listApiKeys, {}), enabled: useMay('keys.edit') });
export const useCreateApiKey = () =>
  useChange(KEYS, (body: Sent<typeof api.createApiKey>['body']) => call(api.createApiKey, { body }));
export const useDeleteApiKey = () => useChange(KEYS, (key: string) => call(api.deleteApiKey, { params: { key } }));

export const useAudit = (about: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['audit', about ?? ''],
    queryFn: ({ pageParam }) => call(api.listAudit, { query: { before: pageParam, about } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: useMay('audit.read'),
  });

export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call(api.readInvitation, { body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
export function useJoin() {
  const onSuccess = useFreshStart();
  return useMutation({ mutationFn: (body: Sent<typeof api.join>['body']) => call(api.join, { body }), onSuccess });
}
export const useAskReset = () =>
  useMutation({ mutationFn: (email: string) => call(api.askReset, { body: { email } }) });
export const useResetPassword = () =>
  useMutation({
    mutationFn: (body: Sent<typeof api.resetPassword>['body']) => call(api.resetPassword, { body }),
  });
export const useRenameMe = () => useChange(['me'], (name: string) => call(api.renameMe, { body: { name } }));

export const useSessions = () => useQuery({ queryKey: SESSIONS, queryFn: () => call(api.listSessions, {}) });
export const useEndSession = () =>
  useChange(SESSIONS, (session: string) => call(api.endSession, { params: { session } }));
export const useEndOtherSessions = () => useChange(SESSIONS, () => call(api.endOtherSessions, {}));

const Begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export const useBeginTwoFactor = () =>
  useMutation({
    mutationFn: async (password: string) => Begun.parse(await auth('two-factor/enable', { password })),
  });
export const useProveTwoFactor = () => useChange(['me'], (code: string) => auth('two-factor/verify-totp', { code }));
export const useEndTwoFactor = () => useChange(['me'], (password: string) => auth('two-factor/disable', { password }));
