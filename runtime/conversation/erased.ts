// What stays of a conversation that was erased: how many events there were, of what kind and when, and the way through the nodes. No word
// of anybody's, nothing known of the customer, no input that could be replayed.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { begin } from '../engine/walk.ts';
import type { LogBody, State } from './state.ts';

/** The system line that stands where a message was. */
export const ERASED = 'erased';

/** The same events at the same places, emptied. Emptying twice is emptying once. */
export function erasedBody({ ev = [], path = [], marks = [] }: LogBody): LogBody {
  return {
    ...(ev.length > 0 && { ev: ev.map(emptied) }),
    ...(path.length > 0 && { path }),
    ...(marks.length > 0 && { marks: marks.map((mark) => mark.replace(/^(rated:\d+):.*$/s, '$1')) }),
  };
}
function emptied(event: ChatEvent): ChatEvent {
  const { seq, at } = event;
  switch (event.type) {
    case 'message':
      return event.from === 'system' // ours, word by word: who came and went is told without a name
        ? { type: 'message', seq, at, id: event.id, from: 'system', ...(event.key !== undefined && { key: event.key }), ...(event.erased && { erased: event.erased }) }
        : { type: 'message', seq, at, id: event.id, from: 'system', key: ERASED, erased: event.from };
    case 'owner':
      return { type: 'owner', seq, at, owner: event.owner, ...(event.leaveMessage !== undefined && { leaveMessage: event.leaveMessage }) };
    case 'error':
      return { type: 'error', seq, at, code: event.code, message: '' };
    case 'queue':
    case 'closed':
    case 'feedback-request':
      return event;
    default:
      return event satisfies never;
  }
} // prettier-ignore

/** As new, and marked: the language stays, so that who writes again is answered in it. */
export function erasedState(id: string, { now }: State, at: number): State {
  const { locale, channel } = (now.vars['conversation'] ?? {}) as { locale?: string; channel?: string };
  const conversation = { id, ...(locale !== undefined && { locale }), ...(channel !== undefined && { channel }) };
  // the counter goes on: a call that is still out finds no key of its own
  return { now: { ...begin(id), steps: now.steps, vars: { conversation } }, desk: {}, erased: at };
}
