// The steps of a simulation as a tester reads them: what a node saw, asked for and got, how long it took, where it went.
import { effects, type Json, type Result, type Vars } from '@dialoom/shared/node/effects';
import type { TracedEffect, TracedStep } from '@dialoom/shared/api/simulations';
import type { z } from 'zod';
import type { Event, Trace } from '../engine/types.ts';

export type Effect = z.output<typeof TracedEffect>;
export type OpenStep = TracedStep & { effects: Effect[] };
type Seen = Parameters<Trace>[0];

export class TraceLog {
  #steps = new Map<number, OpenStep>();
  /** The last step when an effect began to run others. */
  readonly #inside = new Map<string, number>();
  #slice: { step: number; since: number } | undefined;

  get steps(): Iterable<OpenStep> {
    return this.#steps.values();
  }
  at(step: number): OpenStep | undefined {
    return this.#steps.get(step);
  }
  clear(): void {
    this.#steps = new Map();
  }

  entered(place: { flow: string; node: string; step: number }, at: number, turn: number, vars: Vars): void {
    this.spent(place.step);
    this.#steps.set(place.step, { ...place, turn, at, ms: 0, before: { ...vars }, effects: [], set: {} });
  }
  left({ step, set, exit, to, end, code }: Extract<Event, { type: 'left' }>): void {
    const open = this.#steps.get(step);
    if (!open) return;
    Object.assign(open, {
      set: { ...set },
      ...(exit !== undefined && { exit }),
      ...(to !== undefined && { to }),
      ...(end !== undefined && { end }),
      ...(code !== undefined && { failed: code }),
    });
  }
  /** An effect, each time its node runs over it. @param pinned a mock stood for the time or a draw */
  saw({ step, entry, kind, request, reply, recorded }: Seen, pinned: boolean): void {
    const list = this.#steps.get(step)?.effects;
    if (!list) return;
    const old = list[entry];
    if (recorded && old?.reply) return; // seen when it was new
    const how = effects[kind].how;
    const wrote = kind === 'sleep' && reply && 'is' in reply && (reply.is as Result<'sleep'>).text !== undefined;
    const isTesters = kind === 'handoff' || (kind === 'sleep' && !wrote);
    const by: Effect['by'] = pinned
      ? 'mocked'
      : how === 'at-once' || how === 'frame'
        ? 'engine'
        : !reply
          ? 'waiting'
          : old && (old.by === 'mocked' || old.by === 'recorded')
            ? old.by
            : isTesters
              ? 'tester'
              : how === 'wait'
                ? 'customer'
                : (old?.by ?? 'real');
    const { disturbed, wrong } = old ?? {};
    // what another flow or node did for it: the time of its steps
    if (how === 'frame' && !reply) this.#inside.set(`${step}:${entry}`, Math.max(...this.#steps.keys()));
    const from = how === 'frame' && reply ? this.#inside.get(`${step}:${entry}`) : undefined;
    const took = from === undefined ? undefined : [...this.#steps.values()].filter((one) => one.step > from).reduce((sum, { ms }) => sum + ms, 0); // prettier-ignore
    list[entry] = {
      kind,
      request: request as Json,
      ms: took ?? (kind === 'tool' ? list[entry - 1]?.ms : undefined) ?? old?.ms ?? 0,
      by,
      ...(reply && { reply: reply as never }),
      ...(disturbed && { disturbed }),
      ...(wrong !== undefined && { wrong }),
    };
    list.length = Math.max(list.length, entry + 1);
  }
  /** The effect that is waited for has been answered. */
  answered(step: number, by: Partial<Effect> & { ms: number }): void {
    const open = this.#steps.get(step);
    const effect = open?.effects.at(-1);
    if (!open || !effect) return;
    open.ms += by.ms;
    Object.assign(effect, by);
  }
  /** Books the time since the last mark on the step that was running. */
  spent(next: number): void {
    const now = performance.now();
    const step = this.#slice && this.#steps.get(this.#slice.step);
    if (step && this.#slice) step.ms += now - this.#slice.since;
    this.#slice = { step: next, since: now };
  }
}
