// Who is signed in; setting up, signing in and out, changing the password.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { may, type Permission } from '@dialoom/shared/api/permissions';
import { readMe, setUp } from '@dialoom/shared/api/session';
import type { Sent } from '@dialoom/shared/api/route';
import { call, languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => call(readMe, {}), staleTime: 60_000 });

/** Whether the person may do that. The server asks again; this only decides what is offered. */
export function useMay(permission: Permission): boolean {
  const role = useMe().data?.person?.role;
  return role !== undefined && may(role, permission);
}

/** better-auth's own routes: not part of the contract, answered by the library. */
async function auth(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...languageHeader() },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await readFailure(response);
}

/** Everything cached belonged to the person before. */
function useFreshStart() {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    await client.invalidateQueries({ queryKey: ['me'] });
  };
}
export function useSetUp() {
  const onSuccess = useFreshStart();
  return useMutation({ mutationFn: (body: Sent<typeof setUp>['body']) => call(setUp, { body }), onSuccess });
}
export function useSignIn() {
  const onSuccess = useFreshStart();
  return useMutation({
    mutationFn: (who: { email: string; password: string }) => auth('sign-in/email', { ...who, rememberMe: true }),
    onSuccess,
  });
}
export function useSignOut() {
  const onSuccess = useFreshStart();
  return useMutation({ mutationFn: () => auth('sign-out', {}), onSuccess });
}
/** Other browsers are signed out with it. */
export const useChangePassword = () =>
  useMutation({
    mutationFn: (change: { currentPassword: string; newPassword: string }) =>
      auth('change-password', { ...change, revokeOtherSessions: true }),
  });
