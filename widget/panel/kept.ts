// What survives a reload: the session and what was not sent yet, in first-party storage; in memory where there is none.
import { realm } from './realm.ts';

export type Kept = {
  get<V>(key: string): V | undefined;
  set(key: string, value: unknown): void;
  remove(key: string): void;
};

export function keptFor(bot: string, storage: () => Storage = () => localStorage): Kept {
  const memory = new Map<string, string>();
  const name = (key: string) => `dialoom:${bot}:${key}`;
  const safely = <V>(work: (store: Storage) => V): V | undefined => {
    try {
      return work(storage());
    } catch {
      return undefined; // blocked or full: memory serves for this page
    }
  };
  return {
    get<V>(key: string): V | undefined {
      const text = safely((store) => store.getItem(name(key))) ?? memory.get(key);
      if (!text) return undefined;
      try {
        return realm.parse(text) as V;
      } catch {
        return undefined; // somebody else wrote there
      }
    },
    set(key, value) {
      const text = realm.stringify(value);
      memory.set(key, text);
      safely((store) => store.setItem(name(key), text));
    },
    remove(key) {
      memory.delete(key);
      safely((store) => store.removeItem(name(key)));
    },
  };
}
