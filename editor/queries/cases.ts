// Test cases of a bot: the list, one saved or deleted, a run line by line, and a case written for an exit.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteCase, findWay, listCases, readRun, runCases, saveCase } from '@dialoom/shared/api/cases';
import type { Sent } from '@dialoom/shared/api/route';
import type { Case } from '@dialoom/shared/cases/case';
import { call } from './call.ts';
import { ApiFailure } from './failure.ts';
import { linesOf } from './lines.ts';

const key = (bot: string) => ['bot', bot, 'cases'];

export const useCases = (bot: string) =>
  useQuery({ queryKey: key(bot), queryFn: () => call(listCases, { params: { bot } }) });

/** The last results that were kept; asked once a visit, for a run of one's own is newer. */
export const useKeptRun = (bot: string) =>
  useQuery({ queryKey: [...key(bot), 'run'], queryFn: () => call(readRun, { params: { bot } }), staleTime: 0 });

function useCaseChange<V, R>(bot: string, change: (sent: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key(bot) }) });
}
export const useSaveCase = (bot: string) =>
  useCaseChange(bot, ({ one, rev }: { one: Case; rev: number }) =>
    call(saveCase, { params: { bot, case: one.id }, body: { case: one, rev } }),
  );
export const useDeleteCase = (bot: string) =>
  useCaseChange(bot, (id: string) => call(deleteCase, { params: { bot, case: id } }));
export const useFindWay = (bot: string) =>
  useMutation({ mutationFn: (body: Sent<typeof findWay>['body']) => call(findWay, { params: { bot }, body }) });

/** The cases as an export of the bot carries them; none for who may not see them. */
export async function casesOf(bot: string): Promise<unknown[]> {
  try {
    const { cases } = await call(listCases, { params: { bot } });
    return cases.flatMap((one): unknown[] => (one.case ? [one.case] : one.unread ? [one.unread.raw] : []));
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 403) return [];
    throw error;
  }
}

/** Every line as it comes; ending `signal` ends the run on the server, too. @throws ApiFailure, or AbortError when it was ended */
export const caseRun = (bot: string, body: Sent<typeof runCases>['body'], signal: AbortSignal) =>
  linesOf(runCases, { params: { bot }, body }, signal);
