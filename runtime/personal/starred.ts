// A conversation as people see it who may not read personal data: the same but for stars.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Inbox } from '../people/inbox.ts';
import { maskDeep } from './mask-deep.ts';
import { maskPersonal } from './mask-personal.ts';

type Told = Awaited<ReturnType<Inbox['read']>>;
type Kinds = ReadonlySet<PersonalKind>;

/** What people and bots wrote; ids, times and names of agents stay. */
const WRITTEN = ['text', 'choices', 'form', 'suggest', 'card', 'cards'] as const;
const starredEvent = (event: ChatEvent, kinds: Kinds): ChatEvent =>
  event.type !== 'message'
    ? event
    : {
        ...event,
        ...Object.fromEntries(
          WRITTEN.flatMap((key) => (event[key] === undefined ? [] : [[key, maskDeep(event[key], kinds)]])),
        ),
      };

export function starredRow(row: InboxRow, kinds: Kinds): InboxRow {
  if (kinds.size === 0) return row;
  const { lastLine, said, reason } = row;
  return {
    ...row,
    ...(lastLine !== undefined && { lastLine: maskPersonal(lastLine, kinds) }),
    ...(said !== undefined && { said: maskPersonal(said, kinds) }),
    ...(reason !== undefined && { reason: maskPersonal(reason, kinds) }),
  };
}
export function starred(told: Told, kinds: Kinds): Told {
  if (kinds.size === 0) return told;
  return {
    ...told,
    conversation: starredRow(told.conversation, kinds),
    events: told.events.map((event) => starredEvent(event, kinds)),
    notes: told.notes.map((note) => ({ ...note, text: maskPersonal(note.text, kinds) })),
    known: maskDeep(told.known, kinds),
    ...(told.left && { left: maskDeep(told.left, kinds) }),
  };
}
