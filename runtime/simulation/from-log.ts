// The log of a real conversation as what a tester could have done: the same inputs at the same times, and what its calls were answered.
// Everything personal is replaced on the way, so that no simulation ever holds it.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { effects, type HandoffOutcome, type Json, type Kind, type Vars } from '@dialoom/shared/node/effects';
import type { LogBody } from '../conversation/state.ts';
import type { Input } from '../engine/types.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type { Recorded } from './recordings.ts';
import type { RealFact, RealTalk, Told } from './facts.ts';

export type FromConversation = RealTalk & {
  start: { locale?: string; channel?: string; contact?: Vars; context?: Vars };
};

/** Nothing when the log does not go back to the beginning, or was erased. @param bodies of all rows, oldest first */
export function fromLog(
  conversation: string,
  version: number,
  bodies: readonly LogBody[],
): FromConversation | undefined {
  const [first] = bodies[0]?.in ?? [];
  if (first?.type !== 'started') return undefined;
  const pseudonyms = new Pseudonyms();
  for (const { in: inputs = [] } of bodies) for (const input of inputs) pseudonyms.learn(input);
  const facts: RealFact[] = [];
  const replies = new Map<string, { reply: Recorded; at: number; seed: number }>();
  let lines: NonNullable<RealFact['lines']> = [];
  for (const { in: inputs = [], ev = [] } of bodies) {
    const isHeard = inputs.some(({ type }) => type === 'message');
    lines.push(...ev.flatMap((event) => lineOf(event, isHeard, pseudonyms)));
    for (const original of inputs) {
      const input = pseudonyms.hide(original);
      const { at, seed } = input;
      if (original.type === 'performed' || original.type === 'failed') {
        const call = callOf(original.key);
        if (effects[call.kind].how !== 'wait') {
          replies.set(call.place, { reply: replyOf(input), at, seed });
          continue;
        }
      }
      const fact = factOf(input);
      if (!fact) continue;
      facts.push({ ...fact, at, seed, ...(lines.length > 0 && { lines }) });
      lines = [];
    }
  }
  const { contact, context, locale, channel, at, seed } = pseudonyms.hide(first);
  return {
    conversation,
    version,
    began: { at, seed },
    facts,
    replies,
    after: lines,
    start: { ...(locale !== undefined && { locale }), ...(channel !== undefined && { channel }), ...(contact && { contact }), ...(context && { context }) }, // prettier-ignore
  };
}

/** `id:step:entry:kind-hash` */
function callOf(key: string): { kind: Kind; place: string } {
  const [step = '', entry = '', hash = ''] = key.split(':').slice(-3);
  const kind = hash.slice(0, hash.indexOf('-')) as Kind; // our own key
  return { kind, place: `${step}:${entry}:${kind}` };
}
const replyOf = (input: Input): Recorded =>
  input.type === 'failed'
    ? { failed: input.code, ...(input.shown !== undefined && { shown: input.shown }) }
    : { is: input.type === 'performed' ? input.result : null };

/** What the tester would have done; nothing for the beginning, and for what only the desk did. */
function factOf(input: Input): Pick<RealFact, 'told' | 'understood' | 'guarded' | 'value'> | undefined {
  switch (input.type) {
    case 'started':
      return undefined;
    case 'message': {
      const { text, value, understood = {}, guarded, files } = input;
      const file = files && isFile(value) ? { type: value.type, size: value.size } : undefined;
      const told: Told = {
        type: 'message',
        text: text || '—',
        ...(typeof value === 'string' && { value }),
        ...(file && { file }),
      };
      return { told, understood, ...(guarded && { guarded }), ...(value !== undefined && !file && { value }) };
    }
    case 'context': {
      const { locale, contact, context } = input;
      if (locale !== undefined) return { told: { type: 'language', locale } };
      if (contact || context) return { told: { type: 'customer', ...(contact && { contact: plain(contact) }), ...(context && { context: plain(context) }) } }; // prettier-ignore
      return undefined;
    }
    case 'performed': {
      const { outcome, note } = input.result as { outcome?: HandoffOutcome; note?: string };
      return outcome === undefined
        ? { told: { type: 'silence' } }
        : { told: { type: 'handoff-ends', outcome, ...(note !== undefined && { note }) } };
    }
    case 'failed':
      return { told: { type: 'silence' } };
    default:
      return input satisfies never;
  }
}
const isFile = (value: Json | undefined): value is { type: string; size: number } =>
  typeof value === 'object' && value !== null && 'size' in value && 'type' in value;
/** What a page tells of a customer is flat. */
const plain = (facts: Vars): Record<string, string | number | boolean | null> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' && value !== null ? JSON.stringify(value) : value])); // prettier-ignore

/** What was said while a person had it. */
function lineOf(event: ChatEvent, isHeard: boolean, pseudonyms: Pseudonyms): NonNullable<RealFact['lines']> {
  if (event.type !== 'message' || !event.text) return [];
  const text = pseudonyms.hide(event.text);
  if (event.from === 'agent') return [{ from: 'agent', text }];
  return event.from === 'customer' && !isHeard ? [{ from: 'customer', text }] : [];
}
