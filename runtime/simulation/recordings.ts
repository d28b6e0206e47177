// What calls were answered, kept so that going back repeats nothing that went out.
import type { Json } from '@dialoom/shared/node/effects';
import type { Pending } from '../engine/types.ts';

/** `shown`: what the customer had read of an answer that broke off. */
export type Recorded = { is: unknown } | { failed: string; shown?: string };
/** What a real conversation had got there: `step:entry:kind` → the reply, with the time and seed it came with. */
export type FromLog = ReadonlyMap<string, { reply: Recorded; at: number; seed: number }>;

/** The second and third part of a call's key: the number of its activation and its place in the journal. */
const placeOf = (key: string): readonly [step: number, entry: number] => {
  const parts = key.split(':');
  return [Number(parts.at(-3)), Number(parts.at(-2))];
};
export const stepOf = (key: string): number => placeOf(key)[0];
/** The same request of the same node, wherever in the conversation. */
const askOf = (at: { flow: string; node: string }, { hash }: Pending): string => `${at.flow}/${at.node} ${hash}`;

type Known = { reply: Recorded; ask: string; at?: number; seed?: number };
export class Recordings {
  readonly #byKey = new Map<string, Known>();
  readonly #byAsk = new Map<string, Recorded>();
  #log: FromLog;
  constructor(log: FromLog = new Map()) {
    this.#log = log;
  }

  /** @param again what is only gone through again may have other steps before it now: the same request of the same node is enough */
  find(call: Pending, at: { flow: string; node: string }, again: boolean): Recorded | undefined {
    return (
      this.#byKey.get(call.key)?.reply ??
      this.#inLog(call)?.reply ??
      (again ? this.#byAsk.get(askOf(at, call)) : undefined)
    );
  }
  #inLog(call: Pending) {
    const [step, entry] = placeOf(call.key);
    return this.#log.get(`${step}:${entry}:${call.kind}`);
  }
  /** When a reply of the real conversation came, and its seed. */
  timeOf({ key }: Pending): { at: number; seed: number } | undefined {
    const { at, seed } = this.#byKey.get(key) ?? {};
    return at === undefined || seed === undefined ? undefined : { at, seed };
  }
  keep(call: Pending, at: { flow: string; node: string }, reply: Recorded): void {
    const ask = askOf(at, call);
    const { at: came, seed } = this.#inLog(call) ?? this.timeOf(call) ?? {};
    this.#byKey.set(call.key, { reply, ask, ...(came !== undefined && seed !== undefined && { at: came, seed }) });
    this.#byAsk.set(ask, reply);
  }
  /** All of the real conversation was gone through, and is known by its calls: another document may have other calls in those places. */
  closeLog(): void {
    this.#log = new Map();
  }
  /** Who goes back to a call that failed wants to see it succeed: it is made again. Results, and failures before it, stay. */
  forgetFailures(from: number): void {
    for (const [key, { reply, ask }] of this.#byKey)
      if ('failed' in reply && stepOf(key) >= from) {
        this.#byKey.delete(key);
        if ('failed' in (this.#byAsk.get(ask) ?? {})) this.#byAsk.delete(ask);
      }
  }
}

/** What a reply shows of itself in the trace. */
export const shownReply = (reply: Recorded): { is: Json } | { failed: string } =>
  'failed' in reply ? { failed: reply.failed } : { is: reply.is as Json };
