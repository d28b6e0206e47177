// Who is signed in; setting up, signing in and out, changing the password.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { may, type Permission } from '@dialoom/shared/api/permissions';
import { readMe, setUp } from '@dialoom/shared/api/session';
import type { Sent } from '@dialoom/shared/api/route';
import { auth } from './auth.ts';
import { call } from './call.ts';

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => call(readMe, {}), staleTime: 60_000 });

/** Whether the person may do that. The server asks again; this only decides what is offered. */
export function useMay(permission: Permission): boolean {
  const role = useMe().data?.person?.role;
  return role !== undefined && may(role, permission);
}

/** Everything cached belonged to the person before. */
export function useFreshStart() {
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
const Entered = z.object({ twoFactorRedirect: z.boolean().optional() });
/** `half`: the password was right, and the second step comes next. */
export function useSignIn() {
  const enter = useFreshStart();
  return useMutation({
    mutationFn: async (who: { email: string; password: string }) => {
      const { twoFactorRedirect } = Entered.parse(await auth('sign-in/email', { ...who, rememberMe: true }));
      if (!twoFactorRedirect) await enter();
      return { half: twoFactorRedirect === true };
    },
  });
}
/** The second step: the digits of the app, or a spare code. */
export function useSecondStep() {
  const onSuccess = useFreshStart();
  return useMutation({
    mutationFn: ({ kind, code }: { kind: 'totp' | 'backup-code'; code: string }) =>
      auth(`two-factor/verify-${kind}`, { code }),
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
