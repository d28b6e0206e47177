// Word lists of the guard: what changes here holds for the next message of every customer.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '@dialoom/shared/api/guard';
import type { Sent } from '@dialoom/shared/api/route';
import { call, languageHeader } from './call.ts';
import { ApiFailure } from './failure.ts';
import { linesIn } from './lines.ts';
import { useMay } from './session.ts';

const GUARD = ['guard'];
type WordFields = Sent<typeof api.addGuardWord>['body'];

export const useGuard = () => useQuery({ queryKey: [...GUARD, 'settings'], queryFn: () => call(api.readGuard, {}), enabled: useMay('guard.read') }); // prettier-ignore
export const useGuardWords = (asked: { q: string; category: string; list: string }) =>
  useInfiniteQuery({
    queryKey: [...GUARD, 'words', asked],
    queryFn: ({ pageParam }) =>
      call(api.listGuardWords, {
        query: {
          ...(asked.q !== '' && { q: asked.q }),
          ...(asked.category !== '' && { category: asked.category }),
          ...(asked.list !== '*' && { list: asked.list }),
          ...(pageParam !== undefined && { after: pageParam }),
        },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const useGuardHits = (days: number) =>
  useQuery({ queryKey: [...GUARD, 'hits', days], queryFn: () => call(api.readGuardHits, { query: { days } }) });

const useChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: GUARD }) });
};
export const useSaveGuard = () =>
  useChange((body: Sent<typeof api.saveGuard>['body']) => call(api.saveGuard, { body }));
export const useSaveWord = (id: string | undefined) =>
  useChange((body: WordFields) =>
    id === undefined ? call(api.addGuardWord, { body }) : call(api.changeGuardWord, { params: { word: id }, body }),
  );
export const useDeleteWord = () => useChange((word: string) => call(api.deleteGuardWord, { params: { word } }));
export const useTryGuard = () =>
  useMutation({ mutationFn: (body: Sent<typeof api.tryGuard>['body']) => call(api.tryGuard, { body }) });
type WordFile = { file: File; list: string; category: string; check: 'yes' | 'no' };
/** @throws ApiFailure, or AbortError when it was ended */
async function importWords({ file, ...query }: WordFile, signal: AbortSignal, progress: (share: number) => void): Promise<api.GuardImported> {
  const answer = await fetch(`${api.importGuardWords.path}?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: { accept: 'application/x-ndjson', 'content-type': 'application/octet-stream', ...languageHeader() },
    body: file,
    signal,
  });
  for await (const line of linesIn(api.importGuardWords, answer)) {
    if (line.type === 'progress') progress(line.share);
    else if (line.type === 'failed') throw new ApiFailure(500, line.code, ''); // a code is no sentence: the one for a server that failed is said
    else return line;
  }
  throw new ApiFailure(500, 'internal', '');
} // prettier-ignore
export const useImportWords = () =>
  useChange(({ signal, progress, ...sent }: WordFile & { signal: AbortSignal; progress(share: number): void }) =>
    importWords(sent, signal, progress),
  );
