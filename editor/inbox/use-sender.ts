// Sending replies: shown at once, in order; what did not go out comes back into the box and is never lost.
import { useEffect, useState } from 'react';
import { newId } from '../document/edit.ts';
import { useReply, type Conversation, type Reply } from '../queries/inbox.ts';
import { useDraftStore } from './draft-context.ts';
import { putBack } from './drafts.ts';

export type Pending = { id: string; text: string; at: number };
export type Sender = {
  /** On the way: drawn under the log. */
  pending: readonly Pending[];
  error: Error | undefined;
  send(text: string): void;
  forget(): void;
};

/** By conversation: the reply that came back, so that sending the same text again is the same message. */
const unsent = new Map<string, Reply>();

export function useSender({ conversation: { id, epoch }, events }: Conversation, mine: boolean): Sender {
  const drafts = useDraftStore();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [error, setError] = useState<Error>();
  const { mutate } = useReply(id, {
    unsent: (reply, why) => {
      unsent.set(id, reply);
      drafts.write(id, 'reply', putBack(drafts.read(id, 'reply'), reply.text));
      setError(why);
    },
    settled: (reply) => setPending((before) => before.filter((one) => one.id !== reply.id)),
  });

  // the answer was lost on its way back, but the reply had arrived: it stands in the log, so it leaves the box
  useEffect(() => {
    const reply = unsent.get(id);
    if (!reply || !events.some((event) => event.type === 'message' && event.id === reply.id)) return;
    unsent.delete(id);
    setError(undefined);
    if (drafts.read(id, 'reply') === reply.text) drafts.write(id, 'reply', '');
  }, [id, events, drafts]);

  return {
    pending,
    error,
    forget: () => setError(undefined),
    send: (text) => {
      if (!mine || text === '') return;
      const before = unsent.get(id);
      const reply = { id: before?.text === text ? before.id : newId() + newId(), epoch, text };
      unsent.delete(id);
      setError(undefined);
      setPending((list) => [...list, { id: reply.id, text, at: Date.now() }]);
      drafts.write(id, 'reply', '');
      mutate(reply);
    },
  };
}
