// Knowledge lists and their entries; every change asks for the lists and the entries anew.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addFaqMedium,
  createFaq,
  createKnowledge,
  deleteFaq,
  deleteKnowledge,
  exportFaq,
  importFaq,
  listFaq,
  listFaqFlows,
  listKnowledge,
  listUnanswered,
  moveFaqCategory,
  previewFaqImport,
  readFaq,
  readFaqHistory,
  readFaqImport,
  renameKnowledge,
  saveFaq,
  settleUnanswered,
  stageFaq,
  tryFaq,
  undoFaqImport,
  type FaqSort,
  type FaqState,
} from '@dialoom/shared/api/faq';
import { fillPath, type Sent } from '@dialoom/shared/api/route';
import { call, languageHeader } from './call.ts';
import { readFailure } from './failure.ts';
import { useMay } from './session.ts';

const KNOWLEDGE = ['knowledge'];

export const useKnowledgeLists = () =>
  useQuery({
    queryKey: [...KNOWLEDGE, 'lists'],
    queryFn: () => call(listKnowledge, {}),
    enabled: useMay('knowledge.read'),
  });

export type FaqFilter = {
  q?: string | undefined;
  category?: string | undefined;
  tag?: string | undefined;
  state?: FaqState | undefined;
  sort?: FaqSort | undefined;
};
export const useFaq = (list: string, { q = '', category, tag, state, sort }: FaqFilter, enabled = true) =>
  useInfiniteQuery({
    queryKey: [...KNOWLEDGE, 'entries', list, q, category, tag, state, sort],
    queryFn: ({ pageParam }) =>
      call(listFaq, {
        params: { list },
        query: {
          ...(q !== '' && { q }),
          ...(category !== undefined && { category }),
          ...(tag !== undefined && { tag }),
          ...(state !== undefined && { state }),
          ...(sort !== undefined && { sort }),
          ...(pageParam !== undefined && { after: pageParam }),
        },
      }),
    enabled,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

const useChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: KNOWLEDGE }) });
};
/** The file is the body itself. */
export const useAddFaqMedium = (list: string) =>
  useMutation({
    mutationFn: async (file: File) => {
      const response = await fetch(`${fillPath(addFaqMedium.path, { list })}?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/octet-stream', ...languageHeader() },
        body: file,
      });
      if (!response.ok) throw await readFailure(response);
      return addFaqMedium.result.parse(await response.json());
    },
  });
export const useCreateKnowledge = () =>
  useChange((body: Sent<typeof createKnowledge>['body']) => call(createKnowledge, { body }));
export const useRenameKnowledge = () =>
  useChange(({ list, ...body }: { list: string } & Sent<typeof renameKnowledge>['body']) =>
    call(renameKnowledge, { params: { list }, body }),
  );
export const useDeleteKnowledge = () => useChange((list: string) => call(deleteKnowledge, { params: { list } }));

export type FaqBody = Sent<typeof createFaq>['body']['entry'];
export const useCreateFaq = (list: string) =>
  useChange((entry: FaqBody) => call(createFaq, { params: { list }, body: { entry } }));
export const useSaveFaq = (list: string) =>
  useChange(({ id, rev, entry }: { id: string; rev: number; entry: FaqBody }) =>
    call(saveFaq, { params: { list, entry: id }, body: { rev, entry } }),
  );
export const useDeleteFaq = (list: string) =>
  useChange((id: string) => call(deleteFaq, { params: { list, entry: id } }));
export const useStageFaq = (list: string) =>
  useChange((body: Sent<typeof stageFaq>['body']) => call(stageFaq, { params: { list }, body }));
export const useMoveCategory = (list: string) =>
  useChange((body: Sent<typeof moveFaqCategory>['body']) => call(moveFaqCategory, { params: { list }, body }));
export const useFaqHistory = (list: string, entry: string | undefined, rev: number) =>
  useQuery({
    queryKey: [...KNOWLEDGE, 'history', list, entry, rev],
    queryFn: () => call(readFaqHistory, { params: { list, entry: entry ?? '' } }),
    enabled: entry !== undefined,
  });
/** Entries by id, those that are there. */
export const useFaqEntries = (list: string, ids: readonly string[]) =>
  useQuery({
    queryKey: [...KNOWLEDGE, 'some', list, ...ids],
    queryFn: async () => {
      const told = await Promise.allSettled(ids.map((id) => readEntry(list, id)));
      return told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    placeholderData: keepPreviousData,
  });
export const useFaqFlows = (list: string) =>
  useQuery({ queryKey: [...KNOWLEDGE, 'flows', list], queryFn: () => call(listFaqFlows, { params: { list } }) });
export const useUnanswered = (list: string) =>
  useQuery({
    queryKey: [...KNOWLEDGE, 'unanswered', list],
    queryFn: () => call(listUnanswered, { params: { list } }),
  });
export const useSettleUnanswered = (list: string) =>
  useChange((body: Sent<typeof settleUnanswered>['body']) => call(settleUnanswered, { params: { list }, body }));
export const readEntry = (list: string, id: string) => call(readFaq, { params: { list, entry: id } });

export const useTryFaq = (list: string) =>
  useMutation({ mutationFn: (body: Sent<typeof tryFaq>['body']) => call(tryFaq, { params: { list }, body }) });

export type FaqFile = Sent<typeof previewFaqImport>['body'];
export const usePreviewFaq = (list: string) =>
  useMutation({ mutationFn: (body: FaqFile) => call(previewFaqImport, { params: { list }, body }) });
export const useImportFaq = (list: string) =>
  useChange((body: Sent<typeof importFaq>['body']) => call(importFaq, { params: { list }, body }));
export const useUndoFaqImport = (list: string) =>
  useChange((id: string) => call(undoFaqImport, { params: { list, import: id } }));
/** How far an import is, while it runs. */
export const useImportProgress = (list: string, id: string, running: boolean) =>
  useQuery({
    queryKey: ['knowledge-import', list, id],
    queryFn: () => call(readFaqImport, { params: { list, import: id } }),
    enabled: running,
    refetchInterval: running ? 500 : false,
    retry: false,
  });
/** Minutes ahead of UTC, here and now. */
export const hereOffset = (): number => -new Date().getTimezoneOffset();
export const exportAddress = (list: string, type: 'csv' | 'xlsx' | 'json'): string =>
  `${fillPath(exportFaq.path, { list })}?type=${type}&offset=${hereOffset()}`;
