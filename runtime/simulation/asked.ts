// What one run of a conversation has asked for, in order: a mock for the nth time counts in it.
import type { Asking } from '@dialoom/shared/simulation/answering';
import type { Pending } from '../engine/types.ts';

export class Asked {
  /** By the call's key: one that is waited for is looked at more than once. */
  readonly #calls = new Map<string, Asking>();

  /** What was asked before this call, oldest first. From now on it is asked as well. */
  before({ key, kind, request }: Pick<Pending, 'key' | 'kind' | 'request'>, { flow, node }: { flow: string; node: string }): Asking[] {
    if (!this.#calls.has(key)) this.#calls.set(key, { kind, flow, node, request });
    const all = [...this.#calls];
    return all.slice(0, all.findIndex(([one]) => one === key)).map(([, asking]) => asking);
  }
} // prettier-ignore
