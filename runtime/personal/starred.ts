// A conversation as people see it who may not read personal data: the same but for stars.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { InboxRow } from '@dialoom/shared/api/inbox';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { Inbox } from '../people/inbox.ts';
import type { Json } from '@dialoom/shared/node/effects';
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
/** A number may be a phone. */
const starredValues = (value: Json, kinds: Kinds): Json => {
  if (typeof value === 'string') return star(value, kinds);
  if (typeof value === 'number') {
    const written = star(String(value), kinds);
    return written === String(value) ? value : written;
  }
  if (Array.isArray(value)) return value.map((one) => starredValues(one, kinds));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, starredValues(one, kinds)]));
};
export function starred(told: Told, kinds: Kinds): Told {
  if (kinds.size === 0) return told;
  return {
    ...told,
    conversation: starredRow(told.conversation, kinds),
    events: told.events.map((event) => starredEvent(event, kinds)),
    notes: told.notes.map((note) => ({ ...note, text: star(note.text, kinds) })),
    known: mapTexts(told.known, (text) => star(text, kinds)),
    tools: told.tools.map((one) => ({
      ...one,
      args: starredValues(one.args, kinds),
      result: starredValues(one.result, kinds),
    })),
    ...(told.left && { left: mapTexts(told.left, (text) => star(text, kinds)) }),
  };
}
