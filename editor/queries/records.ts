// Contacts, companies and orders, what happened with them, and files of them.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as imports from '@dialoom/shared/api/imports';
import * as api from '@dialoom/shared/api/records';
import { call, languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

/** Everything about records: a merge or an import moves lists, pages and time lines at once. */
const RECORDS = ['records'];
const IMPORTS = ['imports'];

function useChange<In, Out>(change: (sent: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: RECORDS }) });
}
const pages = <P extends { next?: string | undefined }>(kind: string, q: string, read: (after: string | undefined) => Promise<P>) => ({
  queryKey: [...RECORDS, kind, q],
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => read(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: P) => next,
  placeholderData: keepPreviousData,
}); // prettier-ignore
const queryOf = (q: string, after: string | undefined) => ({ ...(q !== '' && { q }), after });

type Sorting<K extends api.RecordKind> = { sort: api.SortColumn<K>; order: 'up' | 'down' };
const sortName = (sorting: Sorting<api.RecordKind>) => `${sorting.sort} ${sorting.order}`;
export const useContacts = (q: string, company = '', sorting: Sorting<'contact'> = { sort: 'updated', order: 'down' }) =>
  useInfiniteQuery(
    pages(`contact ${company} ${sortName(sorting)}`, q, (after) => call(api.listContacts, { query: { ...queryOf(q, after), ...sorting, ...(company !== '' && { company }) } })),
  ); // prettier-ignore
export const useCompanies = (q: string, sorting: Sorting<'company'> = { sort: 'name', order: 'up' }) =>
  useInfiniteQuery(
    pages(`company ${sortName(sorting)}`, q, (after) => call(api.listCompanies, { query: { ...queryOf(q, after), ...sorting } })),
  ); // prettier-ignore
export const useOrders = (q: string, contact = '', sorting: Sorting<'order'> = { sort: 'placed', order: 'down' }) =>
  useInfiniteQuery(
    pages(`order ${contact} ${sortName(sorting)}`, q, (after) => call(api.listOrders, { query: { ...queryOf(q, after), ...sorting, ...(contact !== '' && { contact }) } })),
  ); // prettier-ignore

export const useContact = (id: string) =>
  useQuery({ queryKey: [...RECORDS, 'one', id], queryFn: () => call(api.readContact, { params: { contact: id } }) });
/** As it stands now, past the cache: for a conflict. */
export const readContactNow = (id: string) => call(api.readContact, { params: { contact: id } });
export const useRecordFields = () =>
  useQuery({ queryKey: [...RECORDS, 'fields'], queryFn: () => call(api.listRecordFields, {}) });
export const useTimeline = (contact: string) =>
  useInfiniteQuery({
    queryKey: [...RECORDS, 'timeline', contact],
    queryFn: ({ pageParam }) => call(api.readTimeline, { params: { contact }, query: { before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const useCreateContact = () =>
  useChange((contact: api.ContactDraft) => call(api.createContact, { body: { contact } }));
export const useSaveContact = (id: string) =>
  useChange((body: { rev: number; contact: api.ContactDraft }) => call(api.saveContact, { params: { contact: id }, body })); // prettier-ignore
export const useEraseContact = () =>
  useChange(({ contact, conversations }: { contact: string; conversations: 'keep' | 'erase' }) =>
    call(api.eraseContact, { params: { contact }, query: { conversations } }),
  );
export const useMergeContact = (id: string) =>
  useChange((contact: string) => call(api.mergeContacts, { params: { contact: id }, body: { contact } }));
export const useForget = (id: string) =>
  useChange((names: string[] | undefined) => call(api.forgetRemembered, { params: { contact: id }, body: { ...(names && { names }) } })); // prettier-ignore
export const useAddNote = (id: string) =>
  useChange((text: string) => call(api.noteContact, { params: { contact: id }, body: { text } }));
export const useDeleteNote = (id: string) =>
  useChange((note: string) => call(api.deleteContactNote, { params: { contact: id, note } }));

export const useSaveCompany = () =>
  useChange(({ id, rev, company }: { id?: string; rev: number; company: api.CompanyDraft }) =>
    id === undefined ? call(api.createCompany, { body: { company } }) : call(api.saveCompany, { params: { company: id }, body: { rev, company } }),
  ); // prettier-ignore
export const useDeleteCompany = () => useChange((company: string) => call(api.deleteCompany, { params: { company } }));
export const useSaveOrder = () =>
  useChange(({ id, rev, order }: { id?: string; rev: number; order: api.OrderDraft }) =>
    id === undefined ? call(api.createOrder, { body: { order } }) : call(api.saveOrder, { params: { order: id }, body: { rev, order } }),
  ); // prettier-ignore
export const useDeleteOrder = () => useChange((order: string) => call(api.deleteOrder, { params: { order } }));
export const useSaveFields = () =>
  useChange((body: { record: api.RecordKind; fields: api.RecordField[] }) => call(api.saveRecordFields, { body }));

/** The company of that name; made when there is none. */
export async function companyNamed(name: string): Promise<string | null> {
  const wanted = name.trim();
  if (wanted === '') return null;
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const { companies } = await call(api.listCompanies, { query: { q: wanted } });
  const found = companies.find((one) => plain(one.name) === plain(wanted));
  const empty = { website: '', phone: '', address: '', fields: {} };
  return (found ?? (await call(api.createCompany, { body: { company: { name: wanted, ...empty } } }))).id;
}

// ── files ────────────────────────────────────────────────────────────────────────────────────────────────────

export type FilePlan = {
  record: api.RecordKind;
  file: File;
  map: readonly (string | null)[] | undefined;
  existing: 'update' | 'skip';
};
/** The file is the body itself; everything else stands in the address. */
async function send<T>(path: string, { record, file, map, existing }: FilePlan, parse: (answer: unknown) => T): Promise<T> {
  const query = new URLSearchParams({ record, name: file.name, existing, offset: String(-new Date().getTimezoneOffset()) });
  if (map) query.set('map', JSON.stringify(map));
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream', ...languageHeader() };
  const answer = await fetch(`${path}?${query.toString()}`, { method: 'POST', headers, body: file });
  if (!answer.ok) throw await readFailure(answer);
  return parse(await answer.json());
} // prettier-ignore
export type ImportPreview = Awaited<ReturnType<typeof previewOf>>;
const previewOf = (plan: FilePlan) => send(imports.previewImport.path, plan, (answer) => imports.previewImport.result.parse(answer)); // prettier-ignore
export const usePreview = () => useMutation({ mutationFn: previewOf });
export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: FilePlan) => send(imports.startImport.path, plan, (answer) => imports.startImport.result.parse(answer)), // prettier-ignore
    onSuccess: () => client.invalidateQueries({ queryKey: IMPORTS }),
  });
}
const POLL_MS = 400;
/** Asked again while it runs. */
export function useImport(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [...IMPORTS, id],
    queryFn: async () => {
      const one = await call(imports.readImport, { params: { import: id } });
      if (one.state !== 'running') await client.invalidateQueries({ queryKey: RECORDS });
      return one;
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MS : false),
  });
}
export const useImports = () =>
  useQuery({ queryKey: [...IMPORTS, 'list'], queryFn: () => call(imports.listImports, {}) });
export function useUndoImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(imports.undoImport, { params: { import: id } }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: IMPORTS });
      await client.invalidateQueries({ queryKey: RECORDS });
    },
  });
}
/** Addresses that the browser downloads by itself; `lang`: headers and reasons in the studio's language. */
export const exportAddress = (
  record: api.RecordKind,
  as: 'csv' | 'xlsx',
  personal: 'starred' | 'as-written',
  lang: string,
): string => `${imports.exportRecords.path}?${new URLSearchParams({ record, as, personal, lang }).toString()}`;
export const refusedAddress = (id: string, lang: string): string =>
  `${imports.readRefusedRows.path.replace(':import', encodeURIComponent(id))}?${new URLSearchParams({ lang }).toString()}`;
