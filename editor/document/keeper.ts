// The copy of a draft in this browser: what the server does not have yet, and the undo history. One record a bot, in IndexedDB.
import type { Kept, Keeper } from './autosave.ts';

const DATABASE = 'dialoom';
const STORE = 'drafts';
/** A larger record keeps the document and drops the history. */
const MOST_HISTORY_BYTES = 5_000_000;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('storage')));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return done(request);
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Writes are gathered: of several states waiting, only the newest is written. */
export function browserKeeper(bot: string): Keeper & { find(): Promise<Kept | undefined> } {
  let next: Kept | undefined;
  let writing: Promise<void> | undefined;
  const write = async () => {
    while (next) {
      const kept = next;
      next = undefined;
      const size = JSON.stringify(kept.history).length;
      const record = size > MOST_HISTORY_BYTES ? { ...kept, history: { past: [], future: [] } } : kept;
      await within('readwrite', (store) => store.put(record, bot));
    }
  };
  return {
    keep: (kept) => {
      next = kept;
      return (writing ??= write().finally(() => (writing = undefined)));
    },
    find: async () => {
      try {
        return (await within('readonly', (store) => store.get(bot))) as Kept | undefined;
      } catch {
        return undefined; // blocked or broken storage: begin with the server's draft
      }
    },
  };
}
