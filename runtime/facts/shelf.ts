// The tables in use, ready for questions: compiled when first asked, and again when somebody changed one, in this process or another.
import type { FactStore } from '../store/facts.ts';
import { compileInPieces, type Compiled } from './compile.ts';
import { understand } from './understand.ts';

/** How long another process's change may go unseen. */
const UNSEEN_MS = 1_000;
const MOST_LISTS = 100;
const FIRST = '三百元以下 under 300';
type Held = { checkedAt: number; tables: Map<string, { rev: number; compiled: Compiled }>; building?: Promise<Held> };

export type FactShelf = ReturnType<typeof factShelf>;
export function factShelf(store: Pick<FactStore, 'revs' | 'whole' | 'shared'>, clock: () => number) {
  const held = new Map<string, Held>(); // least recently used first
  const look = async (workspace: string, list: string, own: Held): Promise<Held> => {
    own.checkedAt = clock(); // before the look: what changes during it is looked for again
    const revs = await store.revs(workspace, list);
    const tables: Held['tables'] = new Map();
    for (const [id, rev] of revs) {
      const there = own.tables.get(id);
      if (there?.rev === rev) {
        tables.set(id, there);
        continue;
      }
      const whole = await store.whole(workspace, list, id);
      if (!whole) continue;
      const compiled = await compileInPieces(whole);
      understand(compiled, FIRST); // the tables of sounds and signs are made now, not under a customer's question
      tables.set(id, { rev: whole.rev, compiled });
    }
    own.tables = tables;
    return own;
  };
  const ready = async (workspace: string, list: string): Promise<Held> => {
    const key = `${workspace} ${list}`;
    const own: Held = held.get(key) ?? { checkedAt: 0, tables: new Map() };
    held.delete(key);
    held.set(key, own);
    const [oldest] = held.keys();
    if (held.size > MOST_LISTS && oldest !== undefined) held.delete(oldest);
    if (own.building) return own.building;
    if (own.checkedAt > 0 && (!store.shared || clock() - own.checkedAt < UNSEEN_MS)) return own;
    own.building = look(workspace, list, own);
    try {
      return await own.building;
    } catch (error) {
      own.checkedAt = 0;
      throw error;
    } finally {
      delete own.building;
    }
  };
  return {
    /** This process changed a table of the list. */
    changed(workspace: string, list: string): void {
      const own = held.get(`${workspace} ${list}`);
      if (own) own.checkedAt = 0;
    },
    /** The tables of a list, in their order; none where there are none. */
    async tables(workspace: string, list: string): Promise<Compiled[]> {
      return [...(await ready(workspace, list)).tables.values()].map(({ compiled }) => compiled);
    },
  };
}
