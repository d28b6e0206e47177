// Phrases by their words: all that begin at a place are found in one walk.
type Branch<T> = { next: Map<string, Branch<T>>; here: T[] };

export class Trie<T> {
  readonly #root: Branch<T> = { next: new Map(), here: [] };

  add(keys: readonly string[], payload: T): void {
    if (keys.length === 0) return;
    let at = this.#root;
    for (const key of keys) {
      let next = at.next.get(key);
      if (!next) at.next.set(key, (next = { next: new Map(), here: [] }));
      at = next;
    }
    at.here.push(payload);
  }
  /** What is kept under exactly these words. */
  get(keys: readonly string[]): readonly T[] {
    let at: Branch<T> | undefined = this.#root;
    for (const key of keys) at = at?.next.get(key);
    return at?.here ?? [];
  }
  /** Every phrase that begins at `from`: how many words it has, and what is kept of it. */
  *from(keys: readonly string[], from: number): Generator<{ length: number; found: readonly T[] }> {
    let at: Branch<T> | undefined = this.#root;
    for (let i = from; i < keys.length; i++) {
      at = at.next.get(keys[i] ?? '');
      if (!at) return;
      if (at.here.length > 0) yield { length: i - from + 1, found: at.here };
    }
  }
}
