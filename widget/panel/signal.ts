// A value that tells who listens when it changes.
import { useEffect, useState } from 'preact/hooks';

export type Signal<V> = { get(): V; set(value: V): void; on(listener: () => void): () => void };
export function signal<V>(value: V): Signal<V> {
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export function useSignal<V>(from: Signal<V>): V {
  const [value, set] = useState(from.get());
  useEffect(() => {
    set(from.get());
    return from.on(() => set(from.get()));
  }, [from]);
  return value;
}
