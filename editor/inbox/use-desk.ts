// What needs this person now, in every studio page.
import { useMemo } from 'react';
import { useInboxList } from '../queries/inbox.ts';
import { useWaiting } from '../queries/waiting.ts';
import { attention, type Desk } from './calls.ts';
import { useLookingAt } from './use-looking-at.ts';

const EVERY_MS = 10_000;

/** Who waits, and my conversations with what is unread in them. Nothing until the server has said so. */
export function useDesk(): Desk | undefined {
  const presence = useWaiting().data;
  const waiting = presence?.waiting;
  const any = (presence?.mine ?? 0) > 0;
  const mine = useInboxList('mine', { everyMs: EVERY_MS, enabled: any }).data?.conversations;
  return useMemo(
    () => (waiting === undefined || (any && !mine) ? undefined : { waiting, mine: any ? (mine ?? []) : [] }),
    [waiting, any, mine],
  );
}
/** The number on the badge. */
export function useAttention(): number {
  const desk = useDesk();
  const seen = useLookingAt();
  return desk ? attention(desk, seen) : 0;
}
