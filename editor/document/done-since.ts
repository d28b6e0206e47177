// What was done to a draft since it was last saved, by kind of operation: the save carries it to the audit list. Names, no contents.
import type { DraftState } from './draft.ts';

/** `names`: what the nodes are called that it was about, where a person named them. */
export type Did = { operation: string; times: number; names?: string[] };

const MOST_KINDS = 40;
const MOST_NAMES = 5;

export class DoneSince {
  #did = new Map<string, Did>();

  /** A state that followed another: counts the gesture that led there, once. */
  see({ latest, history }: DraftState, before: DraftState): void {
    if (!latest || latest === before.latest) return;
    if (latest.by !== 'do') return this.#add(latest.by, []);
    if (history.past.length === before.history.past.length && latest.entry.merge === before.latest?.entry.merge) return; // typing on
    const names = Object.values(latest.entry.names ?? {}).flatMap(({ name }) => name ?? []);
    for (const operation of new Set(latest.entry.done.map(({ type }) => type))) this.#add(operation, names);
  }
  #add(operation: string, names: readonly string[]): void {
    const known = this.#did.get(operation);
    if (!known && this.#did.size >= MOST_KINDS) return;
    const all = [...new Set([...(known?.names ?? []), ...names])].slice(0, MOST_NAMES);
    this.#did.set(operation, { operation, times: (known?.times ?? 0) + 1, ...(all.length > 0 && { names: all }) });
  }
  /** Takes what there is; `back` puts it in again when the save did not arrive. */
  take(): { did: Did[]; back(): void } {
    const taken = this.#did;
    this.#did = new Map();
    return {
      did: [...taken.values()],
      back: () => {
        const later = [...this.#did.values()];
        this.#did = taken;
        for (const { operation, times, names } of later)
          for (let i = 0; i < times; i++) this.#add(operation, names ?? []);
      },
    };
  }
}
