// Where a simulation stops: breakpoints on nodes and exits, one node at a time, run to here, before a step. Pure questions and a little state.
import type { Breakpoint, SimulationState } from '@dialoom/shared/api/simulations';
import type { Event } from '../engine/types.ts';

export type Why = NonNullable<SimulationState['paused']>['why'];
type Place = { flow: string; node: string; step: number };
type Way = { flow: string; node: string; exit: string };

export class Pausing {
  breakpoints: readonly Breakpoint[] = [];
  /** Before each node. */
  every = false;
  /** Before the next node, once. */
  one = false;
  /** Before that node, once. */
  here: { flow: string; node: string } | undefined;
  /** Before that step, once: where a rewind shall stop. */
  before: number | undefined;
  /** Before whatever comes behind the one node that is run. */
  alone = false;
  /** Breakpoints count from that step on: what is only gone through again does not stop. */
  from = 0;
  readonly #passed = new Set<number>();

  /** Nothing: the node runs. @param events of this walk so far, the entering of the frame the last one */
  asks(frame: Place, events: readonly Event[]): { why: Why; exit?: string } | undefined {
    const { flow, node, step } = frame;
    if (this.#passed.has(step)) return undefined;
    if (this.before === step) return { why: 'rewind' };
    if (step < this.from) return undefined;
    if (this.alone && step > 1) return { why: 'alone' };
    if (this.here?.flow === flow && this.here.node === node) return { why: 'here' };
    const way = wayInto(frame, events);
    const hit = this.breakpoints.find((one) =>
      one.exit === undefined
        ? one.flow === flow && one.node === node
        : one.flow === way?.flow && one.node === way.node && one.exit === way.exit,
    );
    if (hit) return { why: 'breakpoint', ...(hit.exit !== undefined && { exit: hit.exit }) };
    return this.one || this.every ? { why: 'step' } : undefined;
  }
  /** It goes on from there: what was asked for once has been done. */
  pass(step: number, why: Why | undefined): void {
    this.#passed.add(step);
    if (why === 'here') this.here = undefined;
    if (why === 'alone') this.alone = false;
    if (why === 'rewind') this.before = undefined;
  }
  /** Everything is gone through again from the beginning. */
  again(from: number, before?: number): void {
    this.#passed.clear();
    this.one = false;
    this.here = undefined;
    this.from = from;
    this.before = before;
  }
}

/** The exit that led into a frame. */
function wayInto({ step }: Place, events: readonly Event[]): Way | undefined {
  const entered = events.findLastIndex((event) => event.type === 'entered' && event.step === step);
  const left = entered > 0 ? events[entered - 1] : undefined;
  return left?.type === 'left' && left.exit !== undefined
    ? { flow: left.flow, node: left.node, exit: left.exit }
    : undefined;
}
