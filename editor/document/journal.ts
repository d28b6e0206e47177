// How a draft and its history lie in a store of this browser: one head, and one record a gesture, written once. Pure, but for the ids.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Kept } from './autosave.ts';
import { newId } from './edit.ts';
import type { Entry } from './history.ts';

/** What the server does not have yet, and which gestures lead there, in order. */
export type Head = { etag: string; document: BotDocument; past: readonly string[]; future: readonly string[] };
/** What one write puts and takes away, all of it or nothing. `base` only when it is another one than before. */
export type Batch = {
  head: Head;
  base?: BotDocument;
  put: readonly { id: string; entry: Entry }[];
  remove: readonly string[];
};
/** What was read back. */
export type Shelf = { head: Head; base: BotDocument; entries: ReadonlyMap<string, Entry> };

/** Of one bot: the oldest gestures make room for new ones. */
export const MOST_HISTORY_BYTES = 5_000_000;

export class Journal {
  readonly #ids = new WeakMap<Entry, string>();
  readonly #sizes = new WeakMap<Entry, number>();
  #written = new Set<string>();
  #base: BotDocument | undefined;

  /** What brings the store up to this state. `most`: bytes the history may take; nothing: none of it is kept. */
  batch({ etag, base, document, history }: Kept, most = MOST_HISTORY_BYTES): Batch {
    const { past, future } = within(history, most, (entry) => this.#sizeOf(entry));
    const all = [...past, ...future];
    const ids = new Set(all.map((entry) => this.#idOf(entry)));
    return {
      head: {
        etag,
        document,
        past: past.map((entry) => this.#idOf(entry)),
        future: future.map((entry) => this.#idOf(entry)),
      },
      ...(base !== this.#base && { base }),
      put: all.flatMap((entry) => (this.#written.has(this.#idOf(entry)) ? [] : [{ id: this.#idOf(entry), entry }])),
      remove: [...this.#written].filter((id) => !ids.has(id)),
    };
  }
  /** The store has taken it. */
  done({ head, base, remove }: Batch): void {
    this.#written = new Set([...head.past, ...head.future]);
    for (const id of remove) this.#written.delete(id);
    if (base) this.#base = base;
  }
  /** A state from what was read; a gesture that is missing ends the row there, for those beyond it lead from a state unknown. */
  read({ head, base, entries }: Shelf): Kept {
    const known = (ids: readonly string[]) =>
      ids.map((id) => {
        const entry = entries.get(id);
        if (entry) this.#ids.set(entry, id);
        return entry;
      });
    const past = known(head.past);
    const future = known(head.future);
    const gap = future.indexOf(undefined);
    this.#written = new Set(entries.keys()); // what no head names is removed with the next write
    this.#base = base;
    return {
      etag: head.etag,
      base,
      document: head.document,
      history: {
        past: past.slice(past.lastIndexOf(undefined) + 1).flatMap((entry) => entry ?? []),
        future: (gap === -1 ? future : future.slice(0, gap)).flatMap((entry) => entry ?? []),
      },
    };
  }

  #idOf(entry: Entry): string {
    const known = this.#ids.get(entry) ?? newId();
    this.#ids.set(entry, known);
    return known;
  }
  #sizeOf(entry: Entry): number {
    const known = this.#sizes.get(entry) ?? JSON.stringify({ ...entry, others: undefined }).length;
    this.#sizes.set(entry, known);
    return known;
  }
}

/** The newest gestures that fit, those that can be done again first. */
function within({ past, future }: Kept['history'], most: number, sizeOf: (entry: Entry) => number): Kept['history'] {
  let room = most;
  const fits = (entry: Entry) => (room -= sizeOf(entry)) >= 0;
  const ahead = future.findIndex((entry) => !fits(entry));
  if (ahead !== -1) return { past: [], future: future.slice(0, ahead) };
  const behind = past.findLastIndex((entry) => !fits(entry));
  return { past: past.slice(behind + 1), future };
}
