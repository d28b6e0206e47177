// The conversation of a simulation as the widget would draw it.
import type { IntentEvidence, SimulatedMessage } from '@dialoom/shared/api/simulations';
import type { FormField, SentFile } from '@dialoom/shared/node/content';
import type { z } from 'zod';
import { shownForm } from '../conversation/filled.ts';
import type { Event, Pending, Said } from '../engine/types.ts';
import type { Understood } from '../conversation/parts.ts';
import type { GuardedTalk } from './guarded.ts';

/** What was read of a line for the open question, as the tester is told. */
function readIn({ found = [], refused = [], agreed, revised }: Understood, pending: Pending | undefined) {
  const slots = (pending?.request['slots'] ?? pending?.request['fields'] ?? []) as readonly FormField[];
  const named = (type: string) => {
    const label = slots.find(({ id }) => id === type)?.label;
    return { type, ...(label !== undefined && label !== '' && { label }) };
  };
  const wants = String(pending?.earlier?.request['wants'] ?? '');
  const read: NonNullable<NonNullable<SimulatedMessage['understood']>['read']> = [
    ...found.map(({ type, value, doubtful, corrected }) => ({ ...named(type), value, how: doubtful ? ('doubtful' as const) : corrected ? ('corrected' as const) : ('taken' as const) })),
    ...refused.map(({ type, value, reason }) => ({ ...named(type === 'revised' ? wants : type), ...(value !== undefined && { value }), how: 'refused' as const, reason })),
    ...(revised !== undefined && refused.length === 0 ? [{ type: wants, value: revised, how: 'corrected' as const }] : []),
  ];
  return { ...(read.length > 0 && { read }), ...(agreed !== undefined && { agreed }) };
} // prettier-ignore

/** Where a line stands: its step, its turn, and the language that is spoken then. */
export type Line = Pick<SimulatedMessage, 'step' | 'turn' | 'lang'>;

type Hits = NonNullable<SimulatedMessage['guarded']>;
type Checked = Parameters<GuardedTalk['said']>[0];
export class Transcript {
  messages: SimulatedMessage[] = [];
  readonly #guarded: Pick<GuardedTalk, 'said'> | undefined;
  constructor(guarded?: Pick<GuardedTalk, 'said'>) {
    this.#guarded = guarded;
  }
  /** What the bot says passes the guard, wherever it comes from. */
  #checked<M extends Checked>(message: M): { message: M; guarded?: Hits } {
    const { message: made, shown } = this.#guarded?.said(message) ?? { message, shown: [] };
    return { message: made, ...(shown.length > 0 && { guarded: shown }) };
  }

  get nextNote(): string {
    return `note-${this.messages.length}`;
  }
  /** What came before, for a model's memory. */
  past(): { from: 'bot' | 'customer'; text: string }[] {
    return this.messages.flatMap(({ from, text }) =>
      (from === 'bot' || from === 'customer') && text ? [{ from, text }] : [],
    );
  }
  said(what: Said, line: Line): void {
    const { message, guarded } = this.#checked(what);
    const { choices, suggest, form, cards, sources, agrees: _, ...said } = message;
    this.messages.push({
      ...said,
      ...line,
      ...(guarded && { guarded }),
      from: 'bot',
      ...(choices && { choices: [...choices] }),
      ...(suggest && { suggest: [...suggest] }),
      ...(form && { form: shownForm(form) }),
      ...(cards && { cards: [...cards] }),
      ...(sources && { sources: [...sources] }),
    });
  }
  /** What the conversation shows of an event. @param line where the walk stands, for what no node says */
  happened(event: Event, line: Line): void {
    switch (event.type) {
      case 'said':
        return this.said(event.said, { ...line, step: event.step });
      case 'stopped':
        return this.system(`stopped:${event.code}`, line);
      case 'closed':
        return this.system(`closed:${event.by}`, line);
      case 'detour':
        return this.system(`detour:${event.intent}`, line);
      case 'returned':
        return this.system('returned', line);
      case 'started-over':
        return this.system(`started-over:${event.intent}`, line);
      case 'gave-up':
        return this.system(`gave-up:${event.count}:${event.to ?? ''}`, line);
      case 'small-talk':
      case 'entered':
      case 'left':
      case 'tool':
      case 'changed':
      case 'ignored':
        return;
      default:
        event satisfies never;
    }
  }
  /** A line that no node says. */
  note(text: string, line: Line, id = this.nextNote): void {
    const { message, guarded } = this.#checked({ text });
    this.messages.push({ id, from: 'bot', ...line, text: message.text, ...(guarded && { guarded }) });
  }
  system(key: string, line: Line): void {
    this.messages.push({ id: this.nextNote, from: 'system', ...line, key });
  }
  agent(text: string, line: Line): void {
    this.messages.push({ id: this.nextNote, from: 'agent', ...line, text });
  }
  customer(
    id: string,
    what: { text: string } | { file: z.output<typeof SentFile> },
    line: Line,
    understood?: Understood,
    evidence?: IntentEvidence,
    pending?: Pending,
    guarded: Hits = [],
  ): void {
    this.messages.push({
      id,
      from: 'customer',
      ...line,
      ...what,
      ...(guarded.length > 0 && { guarded }),
      ...(understood && {
        understood: {
          ...(understood.intent !== undefined && { intent: understood.intent }),
          ...(understood.smallTalk && { smallTalk: understood.smallTalk }),
          ...(understood.second && { second: understood.second }),
          ...(understood.feelings && { feelings: understood.feelings }),
          ...(understood.found && { found: understood.found.map(({ type }) => type) }),
          ...readIn(understood, pending),
          ...(evidence && { evidence }),
        },
      }),
    });
  }
  /** An intent was looked for in the last line of the customer. */
  recognised(best: { intent: string; confidence: number }): void {
    const line = this.messages.findLast(({ from }) => from === 'customer');
    if (line) line.understood = { ...line.understood, intent: best.intent, confidence: best.confidence };
  }
}
