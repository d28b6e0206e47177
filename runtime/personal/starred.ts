// A conversation as people see it who may not read personal data: the same but for stars.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Inbox } from '../people/inbox.ts';
import { mapTexts } from './map-texts.ts';
import { starSpans } from './mask-personal.ts';
import { recentlyFound } from './recently-found.ts';

type Told = Awaited<ReturnType<Inbox['read']>>;
type Kinds = ReadonlySet<PersonalKind>;
const star = (text: string, kinds: Kinds): string =>
  starSpans(text, recentlyFound(text).filter(({ kind }) => kinds.has(kind))); // prettier-ignore

/** What people and bots wrote; ids, times and names of agents stay. */
const WRITTEN = ['text', 'choices', 'form', 'suggest', 'card', 'cards'] as const;
const starredEvent = (event: ChatEvent, kinds: Kinds): ChatEvent =>
  event.type !== 'message'
    ? event
    : {
        ...event,
        ...Object.fromEntries(
          WRITTEN.flatMap((key) =>
            event[key] === undefined ? [] : [[key, mapTexts(event[key], (text) => star(text, kinds))]],
          ),
        ),
      };

export function starredRow(row: InboxRow, kinds: Kinds): InboxRow {
  if (kinds.size === 0) return row;
  const { lastLine, said, reason } = row;
  return {
    ...row,
    ...(lastLine !== undefined && { lastLine: star(lastLine, kinds) }),
    ...(said !== undefined && { said: star(said, kinds) }),
    ...(reason !== undefined && { reason: star(reason, kinds) }),
  };
}
export function starred(told: Told, kinds: Kinds): Told {
  if (kinds.size === 0) return told;
  return {
    ...told,
    conversation: starredRow(told.conversation, kinds),
    events: told.events.map((event) => starredEvent(event, kinds)),
    notes: told.notes.map((note) => ({ ...note, text: star(note.text, kinds) })),
    known: mapTexts(told.known, (text) => star(text, kinds)),
    ...(told.left && { left: mapTexts(told.left, (text) => star(text, kinds)) }),
  };
}
