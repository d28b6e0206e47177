// Fact tables of a knowledge list; every change asks for the tables and their rows anew.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addFactRow,
  createFactTable,
  deleteFactRow,
  deleteFactTable,
  exportFacts,
  importFacts,
  listFactTables,
  previewFacts,
  readFactTable,
  saveFactTable,
  setFactCell,
  tryFacts,
  undoFacts,
} from '@dialoom/shared/api/facts';
import { fillPath, type Sent } from '@dialoom/shared/api/route';
import { call } from './call.ts';

const FACTS = ['facts'];

export const useFactTables = (list: string) =>
  useQuery({ queryKey: [...FACTS, 'tables', list], queryFn: () => call(listFactTables, { params: { list } }) });
export const useFactRows = (list: string, table: string, q: string) =>
  useInfiniteQuery({
    queryKey: [...FACTS, 'rows', list, table, q],
    queryFn: ({ pageParam }) =>
      call(readFactTable, {
        params: { list, table },
        query: { ...(q !== '' && { q }), ...(pageParam !== undefined && { after: pageParam }) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

const useChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: FACTS }) });
};
export const useCreateFactTable = (list: string) =>
  useChange((body: Sent<typeof createFactTable>['body']) => call(createFactTable, { params: { list }, body }));
export const useSaveFactTable = (list: string, table: string) =>
  useChange((body: Sent<typeof saveFactTable>['body']) => call(saveFactTable, { params: { list, table }, body }));
export const useDeleteFactTable = (list: string) =>
  useChange((table: string) => call(deleteFactTable, { params: { list, table } }));
export const useAddFactRow = (list: string, table: string) =>
  useChange((cells: Record<string, string>) => call(addFactRow, { params: { list, table }, body: { cells } }));
export const useSetFactCell = (list: string, table: string) =>
  useChange(({ row, ...body }: { row: string; column: string; value: string; was: string }) =>
    call(setFactCell, { params: { list, table, row }, body }),
  );
export const useDeleteFactRow = (list: string, table: string) =>
  useChange((row: string) => call(deleteFactRow, { params: { list, table, row } }));

export type FactFile = Sent<typeof previewFacts>['body'];
export const usePreviewFacts = (list: string) =>
  useMutation({ mutationFn: (body: FactFile) => call(previewFacts, { params: { list }, body }) });
export const useImportFacts = (list: string) =>
  useChange((body: Sent<typeof importFacts>['body']) => call(importFacts, { params: { list }, body }));
export const useUndoFacts = (list: string) =>
  useChange(({ table, id }: { table: string; id: string }) => call(undoFacts, { params: { list, table, import: id } }));
export const useTryFacts = (list: string) =>
  useMutation({ mutationFn: (body: Sent<typeof tryFacts>['body']) => call(tryFacts, { params: { list }, body }) });
export const factsAddress = (list: string, table: string, type: 'csv' | 'xlsx'): string =>
  `${fillPath(exportFacts.path, { list, table })}?type=${type}`;
