// People and waits that answer by themselves: a mock says how it ends, or nobody is at the desk. As live, business hours count.
import { closedWords } from '../conversation/closed.ts';
import type { Pending } from '../engine/types.ts';
import { mocked } from './calls.ts';
import type { Recorded } from './recordings.ts';
import type { Stage } from './world.ts';

/** How it was answered, and by whom; `wrong`: the mock's answer has a wrong field. */
export type Answered = { reply: Recorded; by: 'mocked' | 'tester'; wrong?: string };

/** The answer to a hand-off or a wait that nobody need give, after what the customer is told of it; nothing: it stays open. */
export function answeredAtDesk(stage: Stage, call: Pending, at: { flow: string; node: string }): Answered | undefined {
  if (call.kind !== 'handoff' && call.kind !== 'sleep') return undefined;
  const mock = mocked(stage.world.calls.mocks, call, { ...at, earlier: stage.asked.before(call, at) });
  const offline: Recorded | undefined =
    !mock && call.kind === 'handoff' && isOffline(stage, call) ? { is: { outcome: 'offline' } } : undefined;
  const reply = mock?.reply ?? offline;
  if (call.kind === 'handoff') {
    if (reply && 'is' in reply && (reply.is as { outcome: string }).outcome === 'offline') sayOffline(stage, call);
    else announce(stage, call);
  }
  return reply && { reply, by: mock ? 'mocked' : 'tester', ...(mock?.wrong !== undefined && { wrong: mock.wrong }) };
}

/** Outside of business hours, as it is live: when they begin again; else what the node says when nobody is there. */
export function sayOffline(stage: Stage, call: Pending): void {
  const words = closed(stage, call) ?? String(call.request['offline'] ?? '');
  if (words) stage.transcript.note(words, stage.line);
}
function announce({ transcript, line }: Stage, call: Pending): void {
  const words = String(call.request['announce'] ?? '');
  const id = `say-${call.key}`;
  if (words && transcript.messages.at(-1)?.id !== id) transcript.note(words, line, id);
}
/** Nobody can come: known without asking the tester. */
function isOffline(stage: Stage, call: Pending): boolean {
  const people = stage.world.people();
  return people !== 'ask' && (people === 'away' || closed(stage, call) !== undefined);
}
function closed({ bot, clock, locale }: Stage, { request }: Pending): string | undefined {
  return closedWords(bot.document.settings, clock.now(), locale, bot.languages, request['leaveMessage'] === true);
}
