// The lists in use, ready to be searched: built when first asked for, and again when somebody changed them, in this process or another.
import type { FaqTexts } from '@dialoom/shared/api/faq';
import { stateOf, type Answering, type KnowledgeStore } from '../store/knowledge.ts';
import { FaqIndex, type Found } from './faq-index.ts';

/** How long another process's change may go unseen. */
const UNSEEN_MS = 1_000;
const MOST_LISTS = 100;
/** Building pauses after so many entries, so that turns go on meanwhile. */
const AT_ONCE = 100;

type Ready = { rev: number; index: FaqIndex; entries: ReadonlyMap<string, Answering> };
type Held = { checkedAt: number; ready?: Ready; building?: Promise<Ready | undefined> };
export type Hit = Found & { texts: Readonly<Record<string, FaqTexts>>; category: string };

export type Shelf = ReturnType<typeof knowledgeShelf>;
export function knowledgeShelf(store: Pick<KnowledgeStore, 'rev' | 'all' | 'shared'>, clock: () => number) {
  const held = new Map<string, Held>(); // least recently used first
  const build = async (workspace: string, list: string, rev: number): Promise<Ready> => {
    const index = new FaqIndex();
    const entries = new Map<string, Answering>();
    let count = 0;
    for await (const page of store.all(workspace, list))
      for (const { id, texts, category, enabled, from, to } of page) {
        if (!enabled) continue;
        entries.set(id, { id, texts, category, from, to });
        const all = Object.values(texts);
        index.put({
          id,
          questions: all.flatMap(({ question, similar }) => [...(question === '' ? [] : [question]), ...similar]),
          answers: all.map(({ answer }) => answer).filter(Boolean),
        });
        if (++count % AT_ONCE === 0) await new Promise(setImmediate);
      }
    return { rev, index, entries };
  };
  /** Nothing when there is no such list. */
  const readyFor = async (workspace: string, list: string): Promise<Ready | undefined> => {
    const key = `${workspace} ${list}`;
    const own: Held = held.get(key) ?? { checkedAt: 0 };
    held.delete(key);
    held.set(key, own);
    const [oldest] = held.keys();
    if (held.size > MOST_LISTS && oldest !== undefined) held.delete(oldest);
    if (own.building) return own.building;
    if (own.ready && own.checkedAt > 0 && (!store.shared || clock() - own.checkedAt < UNSEEN_MS)) return own.ready;
    own.building = (async () => {
      own.checkedAt = clock(); // before the look: what changes during it is looked for again
      const rev = await store.rev(workspace, list);
      if (rev === undefined) delete own.ready;
      else if (own.ready?.rev !== rev) own.ready = await build(workspace, list, rev);
      return own.ready;
    })();
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
    /** This process changed the list: the next search sees it. */
    changed(workspace: string, list: string): void {
      held.delete(`${workspace} ${list}`);
    },
    /** Entries that answer now, best first; nothing when there is no such list. */
    async search(workspace: string, list: string, text: string, most: number): Promise<Hit[] | undefined> {
      const ready = await readyFor(workspace, list);
      if (!ready) return undefined;
      const now = clock();
      const counts = (id: string) => {
        const entry = ready.entries.get(id);
        return entry !== undefined && stateOf({ ...entry, enabled: true }, now) === 'live';
      };
      return ready.index.search(text, most, counts).map((found) => {
        const { texts = {}, category = '' } = ready.entries.get(found.id) ?? {};
        return { ...found, texts, category };
      });
    },
  };
}
