// Knowledge lists and their entries; every change asks for the lists and the entries anew.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createFaq,
  createKnowledge,
  deleteFaq,
  deleteKnowledge,
  exportFaq,
  importFaq,
  listFaq,
  listKnowledge,
  previewFaqImport,
  readFaq,
  renameKnowledge,
  saveFaq,
  tryFaq,
  undoFaqImport,
  type FaqState,
} from '@dialoom/shared/api/faq';
import { fillPath, type Sent } from '@dialoom/shared/api/route';
import { call } from './call.ts';
import { useMay } from './session.ts';

const KNOWLEDGE = ['knowledge'];

export const useKnowledgeLists = () =>
  useQuery({
    queryKey: [...KNOWLEDGE, 'lists'],
    queryFn: () => call(listKnowledge, {}),
    enabled: useMay('knowledge.read'),
  });

export type FaqFilter = { q: string; category: string | undefined; state: FaqState | undefined };
export const useFaq = (list: string, { q, category, state }: FaqFilter) =>
  useInfiniteQuery({
    queryKey: [...KNOWLEDGE, 'entries', list, q, category, state],
    queryFn: ({ pageParam }) =>
      call(listFaq, {
        params: { list },
        query: {
          ...(q !== '' && { q }),
          ...(category !== undefined && { category }),
          ...(state !== undefined && { state }),
          ...(pageParam !== undefined && { after: pageParam }),
        },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

const useChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: KNOWLEDGE }) });
};
export const useCreateKnowledge = () =>
  useChange((body: Sent<typeof createKnowledge>['body']) => call(createKnowledge, { body }));
export const useRenameKnowledge = () =>
  useChange(({ list, name }: { list: string; name: string }) =>
    call(renameKnowledge, { params: { list }, body: { name } }),
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
/** Minutes ahead of UTC, here and now. */
export const hereOffset = (): number => -new Date().getTimezoneOffset();
export const exportAddress = (list: string, type: 'csv' | 'xlsx'): string =>
  `${fillPath(exportFaq.path, { list })}?type=${type}&offset=${hereOffset()}`;
