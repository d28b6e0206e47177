// The log of a conversation as lines to draw: days, bubbles in runs, what happened between them, notes at their time.
import type { ChatEvent, MessageEvent } from '@dialoom/shared/api/chat';

type Note = { at: number; by: string; text: string };
export type Happened =
  | { what: 'queued' | 'gave-up' | 'waited-out' | 'nobody' | 'left' | 'rated' | 'again' | 'erased' }
  | { what: 'joined'; name: string; waitedMs?: number }
  | { what: 'returned'; name: string }
  | { what: 'closed'; by: 'agent' | 'end' | 'timed-out' }
  | { what: 'error'; text: string };
export type Line =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'message'; key: string; at: number; message: MessageEvent; first: boolean; last: boolean; chosen?: string }
  | { kind: 'note'; key: string; at: number; note: Note }
  | { kind: 'happened'; key: string; at: number; happened: Happened };

/** Lines of one speaker within this time are one run: one face at its beginning, one time at its end. */
const RUN_MS = 60_000;

/**
 * @param events in order of their sequence
 * @param dayOf  names the day of a time in the reader's time zone; lines of another day get a heading
 */
export function transcriptOf(
  events: readonly ChatEvent[],
  notes: readonly Note[],
  dayOf: (at: number) => string,
): readonly Line[] {
  const lines: Line[] = [...happenings(events), ...notes.map(noteLine)];
  // the sort is stable: what has the same time stays in the order of the log
  return withRuns(
    withDays(
      lines.toSorted((a, b) => a.at - b.at),
      dayOf,
    ),
  );
}
const noteLine = (note: Note, i: number): Line => ({ kind: 'note', key: `note-${note.at}-${i}`, at: note.at, note });

function happenings(events: readonly ChatEvent[]): Line[] {
  const lines: Line[] = [];
  let owner = 'bot';
  let queuedAt: number | undefined;
  for (const [i, event] of events.entries()) {
    const { at } = event;
    const add = (happened: Happened) => lines.push({ kind: 'happened', key: `${event.seq}`, at, happened });
    if (event.type === 'message' && event.from !== 'system') {
      const chosen = event.choices && chosenOf(events, i);
      lines.push({
        kind: 'message', key: `${event.seq}`, at, message: event, first: true, last: true, ...(chosen !== undefined && { chosen }),
      }); // prettier-ignore
    } else if (event.type === 'message') {
      const name = event.name ?? '';
      if (event.key === 'agent.joined')
        add({ what: 'joined', name, ...(queuedAt !== undefined && { waitedMs: at - queuedAt }) });
      else if (event.key === 'agent.left') add({ what: 'returned', name });
      else if (event.key === 'message.left') add({ what: 'left' });
      else if (event.key === 'rated') add({ what: 'rated' });
      else if (event.key === 'conversation.erased') add({ what: 'erased' });
      if (event.key === 'agent.joined') queuedAt = undefined;
    } else if (event.type === 'owner') {
      if (event.owner === 'queue') queuedAt = at;
      if (event.owner === 'queue' && owner !== 'queue') add({ what: 'queued' });
      else if (event.owner === 'bot' && owner === 'queue' && !leftInstead(events, i))
        add({ what: event.leaveMessage ? 'waited-out' : 'gave-up' });
      else if (event.owner === 'bot' && owner === 'closed') add({ what: 'again' });
      else if (event.leaveMessage && event.owner === owner) add({ what: 'nobody' });
      if (event.owner === 'bot') queuedAt = undefined;
      owner = event.owner;
    } else if (event.type === 'closed') add({ what: 'closed', by: event.by });
    else if (event.type === 'error') add({ what: 'error', text: event.message });
  }
  return lines;
}
/** Who left a message while waiting did not give up: the line about the message says it. */
const leftInstead = (events: readonly ChatEvent[], at: number): boolean => {
  const next = events[at + 1];
  return next?.type === 'message' && next.key === 'message.left';
};
/** Which of a message's choices the customer's next line took. */
function chosenOf(events: readonly ChatEvent[], at: number): string | undefined {
  const next = events.slice(at + 1).find((event) => event.type === 'message' && event.from === 'customer');
  return next?.type === 'message' ? next.chosen : undefined;
}

function withDays(lines: readonly Line[], dayOf: (at: number) => string): Line[] {
  const out: Line[] = [];
  let before: string | undefined;
  for (const line of lines) {
    const day = dayOf(line.at);
    if (day !== before) out.push({ kind: 'day', key: `day-${day}`, at: line.at });
    before = day;
    out.push(line);
  }
  return out;
}
function withRuns(lines: readonly Line[]): readonly Line[] {
  const together = (a: Line | undefined, b: Line | undefined): boolean =>
    a?.kind === 'message' &&
    b?.kind === 'message' &&
    a.message.from === b.message.from &&
    a.message.name === b.message.name &&
    b.at - a.at < RUN_MS;
  return lines.map((line, i) =>
    line.kind === 'message'
      ? { ...line, first: !together(lines[i - 1], line), last: !together(line, lines[i + 1]) }
      : line,
  );
}
