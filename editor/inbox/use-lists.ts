// The lists of the inbox as one thing: what is asked for, what is shown, which is open, and accepting the next.
import { createContext, use, useCallback, useMemo } from 'react';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import { tickStep } from '../app/first-steps.ts';
import { places } from '../app/places.ts';
import { navigate, useQueryParam } from '../app/router.ts';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { isOwnerChanged, useAccept, useAllConversations, useInboxList, useRowOf } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { focusReplyOf } from './focus.ts';
import { groupsOf, lists, nextToAccept, rowsOf, stepFrom, type Group, type ListName } from './groups.ts';

export type ListsOfInbox = {
  list: ListName;
  /** Of the address: keeps the list when another conversation is opened. */
  search: string;
  open: string | undefined;
  groups: readonly Group[];
  rows: readonly InboxRow[];
  next: InboxRow | undefined;
  mine: ReturnType<typeof useInboxList>;
  waiting: ReturnType<typeof useInboxList>;
  all: ReturnType<typeof useAllConversations>;
  accepting: boolean;
  /** Takes a conversation and opens it; says so when somebody was faster. */
  accept(row: Pick<InboxRow, 'id' | 'epoch'>): void;
  /** Takes the open one of the list when nobody has it, else the next that waits; says so when nobody does. */
  take(): void;
  step(by: 1 | -1): void;
};

const none: readonly InboxRow[] = [];
export const searchOf = (list: ListName): string => (list === 'mine' ? '' : `?list=${list}`);

export function useLists(open: string | undefined): ListsOfInbox {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const asked = useQueryParam('list');
  const list = lists.find((one) => one === asked) ?? 'mine';
  const mine = useInboxList('mine');
  const waiting = useInboxList('waiting');
  const all = useAllConversations(list === 'all');
  const { mutate, isPending: accepting } = useAccept();
  const rowOf = useRowOf();
  const groups = useMemo(
    () =>
      groupsOf(list, {
        mine: mine.data?.conversations ?? none,
        waiting: waiting.data?.conversations ?? none,
        all: all.data?.pages.flatMap(({ conversations }) => conversations) ?? none,
      }),
    [list, mine.data, waiting.data, all.data],
  );
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const search = searchOf(list);
  const accept = useCallback(
    ({ id, epoch }: Pick<InboxRow, 'id' | 'epoch'>) =>
      mutate(
        { id, epoch },
        {
          onSuccess: () => {
            tickStep('answer');
            navigate(places.conversation(id));
            focusReplyOf(id);
          },
          // where it happened the state is shown by now; this says why nothing else did
          onError: (error) => toast(isOwnerChanged(error) ? t('changed.taken') : failureWords(error, locale)),
        },
      ),
    [mutate, t, locale],
  );
  const step = (by: 1 | -1) => {
    const row = stepFrom(rows, open, by);
    if (row) navigate(places.conversation(row.id) + search);
  };
  const next = nextToAccept(waiting.data?.conversations ?? none);
  const take = () => {
    const free = (row: InboxRow | undefined) => (row?.owner === 'queue' || row?.owner === 'bot' ? row : undefined);
    // one that was just handed back stands in no list: whoever waits comes first
    const row = free(rows.find(({ id }) => id === open)) ?? next ?? free(open === undefined ? undefined : rowOf(open));
    if (row) accept(row);
    else toast(t('inbox.empty-waiting-title'));
  };
  return { list, search, open, groups, rows, next, mine, waiting, all, accepting, accept, take, step };
}

export const ListsContext = createContext<ListsOfInbox | undefined>(undefined);
/** @throws outside the inbox */
export function useInbox(): ListsOfInbox {
  const lists = use(ListsContext);
  if (!lists) throw new Error('only inside the inbox');
  return lists;
}
