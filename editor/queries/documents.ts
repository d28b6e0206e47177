// Documents of a knowledge list. While one is being read the list is asked for again and again.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '@dialoom/shared/api/documents';
import { fillPath, type Sent } from '@dialoom/shared/api/route';
import { call, languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

const DOCUMENTS = ['documents'];
const POLL_MS = 700;

export const useDocuments = (list: string) =>
  useQuery({
    queryKey: [...DOCUMENTS, list],
    queryFn: () => call(api.listDocuments, { params: { list } }),
    refetchInterval: ({ state }) => (state.data?.documents.some((one) => one.state === 'reading') ? POLL_MS : false),
  });
export const usePieces = (list: string, document: string) =>
  useInfiniteQuery({
    queryKey: [...DOCUMENTS, list, document],
    queryFn: ({ pageParam }) => call(api.readDocument, { params: { list, document }, query: { after: pageParam } }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

export const exportDocumentAddress = (list: string, document: string): string =>
  fillPath(api.exportDocument.path, { list, document });

const useChange = <V, R>(change: (sent: V) => Promise<R>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: DOCUMENTS }) });
};
/** The file is the body itself. */
export const useAddDocument = (list: string) =>
  useChange(async (file: File) => {
    const response = await fetch(`${fillPath(api.addDocument.path, { list })}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream', ...languageHeader() },
      body: file,
    });
    if (!response.ok) throw await readFailure(response);
    return api.addDocument.result.parse(await response.json());
  });
export const useAddPage = (list: string) =>
  useChange((body: Sent<typeof api.addPage>['body']) => call(api.addPage, { params: { list }, body }));
export const useChangeDocument = (list: string) =>
  useChange(({ id, ...body }: { id: string } & Sent<typeof api.changeDocument>['body']) =>
    call(api.changeDocument, { params: { list, document: id }, body }),
  );
export const useDeleteDocument = (list: string) =>
  useChange((document: string) => call(api.deleteDocument, { params: { list, document } }));
export const useLookAgain = (list: string) =>
  useChange((document: string) => call(api.lookAgain, { params: { list, document } }));
export const useStopReading = (list: string) =>
  useChange((document: string) => call(api.stopReading, { params: { list, document } }));

type At = { list: string; document: string };
export const useSavePiece = (at: At) =>
  useChange(({ id, ...body }: { id: string } & Sent<typeof api.savePiece>['body']) =>
    call(api.savePiece, { params: { ...at, piece: id }, body }),
  );
export const useSplitPiece = (at: At) =>
  useChange(({ id, ...body }: { id: string } & Sent<typeof api.splitPiece>['body']) =>
    call(api.splitPiece, { params: { ...at, piece: id }, body }),
  );
export const useMergePiece = (at: At) =>
  useChange(({ id, ...body }: { id: string } & Sent<typeof api.mergePiece>['body']) =>
    call(api.mergePiece, { params: { ...at, piece: id }, body }),
  );
export const useTryPassages = (list: string) =>
  useMutation({ mutationFn: (text: string) => call(api.tryPassages, { params: { list }, body: { text } }) });
