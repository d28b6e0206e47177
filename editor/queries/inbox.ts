// The inbox: lists and the open conversation are asked again and again; what an agent does is told with the epoch it was meant for.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import {
  acceptConversation,
  closeConversation,
  eraseConversation,
  listInbox,
  noteInConversation,
  readInbox,
  replyInConversation,
  returnConversation,
  typeInConversation,
} from '@dialoom/shared/api/inbox';
import type { Answer, Sent } from '@dialoom/shared/api/route';
import { call } from './call.ts';
import { ApiFailure } from './failure.ts';
import { PRESENCE } from './waiting.ts';

const INBOX = ['inbox'];
const LIST_MS = 3_000;
const ALL_MS = 8_000;
const OPEN_MS = 2_000;

export type Conversation = Answer<typeof readInbox>;
type Listed = Answer<typeof listInbox>;
type Presence = { waiting: number; mine: number };

/** The badge never says something else than the list beside it. */
const tell = (client: QueryClient, listed: Listed): Listed => {
  client.setQueryData<Presence>(PRESENCE, (old) => old && { ...old, ...listed.counts });
  return listed;
};

/** @param everyMs how often it is asked for; the fastest of those who look counts */
export function useInboxList(list: 'mine' | 'waiting', { everyMs = LIST_MS, enabled = true } = {}) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [...INBOX, 'list', list],
    queryFn: async () => tell(client, await call(listInbox, { query: { list } })),
    enabled,
    refetchInterval: everyMs,
    refetchIntervalInBackground: true, // the tone must come while the agent looks elsewhere
  });
}
export const useAllConversations = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: [...INBOX, 'list', 'all'],
    queryFn: ({ pageParam }) =>
      call(listInbox, { query: { list: 'all', ...(pageParam !== undefined && { before: pageParam }) } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
    refetchInterval: ALL_MS,
  });

const keyOf = (id: string) => [...INBOX, 'open', id];
export const useConversation = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => call(readInbox, { params: { conversation: id } }),
    refetchInterval: ({ state }) => (isGone(state.error) ? false : OPEN_MS),
  });
/** The row of a conversation that is open, as it was last read. */
export function useRowOf(): (id: string) => Conversation['conversation'] | undefined {
  const client = useQueryClient();
  return (id) => client.getQueryData<Conversation>(keyOf(id))?.conversation;
}
export const isGone = (error: unknown): boolean => error instanceof ApiFailure && error.status === 404;
export const isOwnerChanged = (error: unknown): boolean =>
  error instanceof ApiFailure && error.code === 'owner.changed';

/** A command on one conversation: afterwards everything the inbox shows is asked for again. */
function useCommand<V, R>(change: (sent: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: INBOX }),
        client.invalidateQueries({ queryKey: PRESENCE, exact: true }),
      ]),
  });
}
type Meant = { id: string; epoch: number };
export const useAccept = () =>
  useCommand(({ id, epoch }: Meant) => call(acceptConversation, { params: { conversation: id }, body: { epoch } }));
export const useReturn = () =>
  useCommand(({ id, epoch, note }: Meant & { note: string }) =>
    call(returnConversation, { params: { conversation: id }, body: { epoch, ...(note !== '' && { note }) } }),
  );
export const useClose = () =>
  useCommand(({ id, epoch }: Meant) => call(closeConversation, { params: { conversation: id }, body: { epoch } }));
export const useErase = () => useCommand((id: string) => call(eraseConversation, { params: { conversation: id } }));
export const useNote = () =>
  useCommand(({ id, text }: { id: string; text: string }) =>
    call(noteInConversation, { params: { conversation: id }, body: { text } }),
  );

export type Reply = Sent<typeof replyInConversation>['body'];
/**
 * Replies of one conversation go out one after another, in the order they were written.
 * @param told `unsent` and `settled` are told of each reply, also when the conversation is no longer on the screen
 */
export function useReply(id: string, told: { unsent(reply: Reply, error: Error): void; settled(reply: Reply): void }) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `reply ${id}` },
    mutationFn: (reply: Reply) => call(replyInConversation, { params: { conversation: id }, body: reply }),
    onSuccess: ({ events }) => addEvents(client, id, events),
    onError: (error, reply) => told.unsent(reply, error),
    onSettled: (_, __, reply) => {
      told.settled(reply);
      return client.invalidateQueries({ queryKey: INBOX });
    },
  });
}
/** Shown at once; what is asked for next brings the same events again. */
function addEvents(client: QueryClient, id: string, events: readonly ChatEvent[]): void {
  client.setQueryData<Conversation>(keyOf(id), (old) => {
    const last = old?.events.at(-1)?.seq ?? 0;
    return old && { ...old, events: [...old.events, ...events.filter(({ seq }) => seq > last)] };
  });
}

/** A hint to the customer; that it did not arrive is nobody's concern. */
export function tellTyping(id: string): void {
  void call(typeInConversation, { params: { conversation: id } }).catch(() => undefined);
}
