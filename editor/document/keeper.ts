// The copy of a draft in this browser: what the server does not have yet, and the undo history, in IndexedDB. One person's own: who signs
// in next on this computer has their own.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Kept, Keeper } from './autosave.ts';
import type { Entry } from './history.ts';
import { Journal, type Batch, type Head, type Shelf } from './journal.ts';

const DATABASE = 'dialoom';
const VERSION = 2;
const HEADS = 'drafts';
const BASES = 'bases';
const ENTRIES = 'gestures';
const all = [HEADS, BASES, ENTRIES];

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('storage')));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.addEventListener('upgradeneeded', () => {
    const { result } = request;
    for (const name of result.objectStoreNames) result.deleteObjectStore(name);
    for (const name of all) result.createObjectStore(name);
  });
  return done(request);
}

/** One transaction, all of it or nothing. */
async function within<T>(mode: IDBTransactionMode, work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(all, mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('storage')));
    });
    const [result] = await Promise.all([work(transaction), ended]);
    return result;
  } finally {
    database.close();
  }
}

const write = (key: string, { head, base, put, remove }: Batch) =>
  within('readwrite', async (transaction) => {
    const entries = transaction.objectStore(ENTRIES);
    transaction.objectStore(HEADS).put(head, key);
    if (base) transaction.objectStore(BASES).put(base, key);
    for (const { id, entry } of put) entries.put(entry, [key, id]);
    for (const id of remove) entries.delete([key, id]);
  });

const read = (key: string): Promise<Shelf | undefined> =>
  within('readonly', async (transaction) => {
    const mine = IDBKeyRange.bound([key, ''], [key, '\uffff']);
    const entries = transaction.objectStore(ENTRIES);
    const [head, base, ids, found] = await Promise.all([
      done(transaction.objectStore(HEADS).get(key) as IDBRequest<Head | undefined>),
      done(transaction.objectStore(BASES).get(key) as IDBRequest<BotDocument | undefined>),
      done(entries.getAllKeys(mine) as IDBRequest<unknown> as IDBRequest<[string, string][]>),
      done(entries.getAll(mine) as IDBRequest<Entry[]>),
    ]);
    if (!head || !base) return undefined;
    const known = ids.flatMap(([, id], i) => (found[i] ? [[id, found[i]] as const] : []));
    return { head, base, entries: new Map(known) };
  });

/** Writes are gathered: of several states waiting, only the newest is written. */
export function browserKeeper(bot: string, person: string): Keeper & { find(): Promise<Kept | undefined> } {
  const key = `${person}/${bot}`;
  const journal = new Journal();
  let next: Kept | undefined;
  let writing: Promise<'all' | 'without-history'> | undefined;
  const put = async (kept: Kept, most?: number) => {
    const batch = journal.batch(kept, most);
    await write(key, batch);
    journal.done(batch);
  };
  const writeAll = async () => {
    let kept: 'all' | 'without-history' = 'all';
    while (next) {
      const now = next;
      next = undefined;
      try {
        await put(now);
      } catch {
        await put(now, 0); // no room: what is not saved yet matters more than the way back
        kept = 'without-history';
      }
    }
    return kept;
  };
  return {
    keep: (kept) => {
      next = kept;
      return (writing ??= writeAll().finally(() => (writing = undefined)));
    },
    find: async () => {
      try {
        const shelf = await read(key);
        return shelf && journal.read(shelf);
      } catch {
        return undefined; // blocked or broken storage: begin with the server's draft
      }
    },
  };
}
