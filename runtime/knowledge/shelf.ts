// The lists in use, ready to be searched: built when first asked for, and kept up with what somebody changed, in this process or another.
import type { FaqDraft, FaqState } from '@dialoom/shared/api/faq';
import { answerOf, stateOf } from '../store/faq-rows.ts';
import type { Answering, KnowledgeStore } from '../store/knowledge.ts';
import { FaqIndex, type Found, type Indexed } from './faq-index.ts';
import { inSameLanguage } from './in-language.ts';
import { byPriority } from './priority.ts';
import { teaching, type Teaching } from './teaching.ts';

/** How long another process's change may go unseen. */
const UNSEEN_MS = 1_000;
const MOST_LISTS = 100;
/** Reading pauses after so many entries, so that turns go on meanwhile. */
const AT_ONCE = 20;
/** Entries that one question to the store is about. */
const ASKED_FOR = 50;
/** Where more than this share of a list is another, all of it is read again: that is quicker. */
const MUCH = 1 / 3;

type Ready = {
  rev: number;
  index: FaqIndex;
  entries: Map<string, Answering>;
  /** of every entry, those that do not answer too */ revs: Map<string, number>;
};
type Held = {
  checkedAt: number;
  ready?: Ready;
  building?: Promise<Ready | undefined>;
  /** Entries this process changed since, one change each; `all` when it may be more. */
  touched: Set<string> | 'all';
  changes: number;
}; // prettier-ignore
export type Hit = Found & Omit<Answering, 'id' | 'from' | 'to'>;
/** One that would have been found, and why it is not. */
export type Silent = Hit & { state: FaqState };
/** An entry as a list hands it out. */
export type Shelved = FaqDraft & { id: string; rev: number; live: FaqDraft | null };
/** A store whose lists never change needs neither `revs` nor `some`. */
type Lists = Pick<KnowledgeStore, 'rev' | 'shared'> & {
  all(workspace: string, list: string): AsyncIterable<readonly Shelved[]>;
  some?(workspace: string, list: string, ids: readonly string[]): Promise<readonly Shelved[]>;
} & Partial<Pick<KnowledgeStore, 'revs'>>;

const pause = () => new Promise(setImmediate);
function take({ index, entries, revs }: Ready, { id, rev, ...kept }: Shelved): void {
  revs.set(id, rev);
  const said = answerOf(kept);
  if (!said) {
    index.drop(id);
    entries.delete(id);
    return;
  }
  const { texts, category, from, to, priority, related, flow } = said;
  entries.set(id, { id, texts, category, from, to, priority, related, flow });
  index.put(indexedOf(id, texts));
}
function indexedOf(id: string, texts: Answering['texts']): Indexed {
  const all = Object.values(texts);
  return {
    id,
    questions: all.flatMap(({ question, similar }) => [...(question === '' ? [] : [question]), ...similar]),
    answers: all.map(({ answer }) => answer).filter(Boolean),
  };
}
function forget({ index, entries, revs }: Ready, id: string): void {
  index.drop(id);
  entries.delete(id);
  revs.delete(id);
}

export type Shelf = ReturnType<typeof knowledgeShelf>;
/** @param learning how lists are learnt in the background; without it the search is all there is */
export function knowledgeShelf(store: Lists, clock: () => number, learning?: Teaching) {
  const teach = learning && teaching(learning);
  const held = new Map<string, Held>(); // least recently used first
  const build = async (workspace: string, list: string, rev: number): Promise<Ready> => {
    const ready: Ready = { rev, index: new FaqIndex(), entries: new Map(), revs: new Map() };
    let count = 0;
    for await (const page of store.all(workspace, list))
      for (const entry of page) {
        take(ready, entry);
        if (++count % AT_ONCE === 0) await pause();
      }
    return ready;
  };
  /** Which entries are not as they are held. */
  const astray = async (workspace: string, list: string, { revs }: Ready, pages: AsyncIterable<{ id: string; rev: number }[]>): Promise<string[]> => {
    const gone = new Set(revs.keys());
    const others: string[] = [];
    for await (const page of pages) {
      for (const { id, rev } of page) {
        gone.delete(id);
        if (revs.get(id) !== rev) others.push(id);
      }
      await pause();
    }
    return [...others, ...gone];
  }; // prettier-ignore
  /** @param touched what this process knows that it changed; without it everything is compared */
  const catchUp = async (workspace: string, list: string, ready: Ready, rev: number, touched?: ReadonlySet<string>): Promise<Ready> => {
    if (!store.revs || !store.some) return build(workspace, list, rev);
    const ids = touched ? [...touched] : await astray(workspace, list, ready, store.revs(workspace, list));
    if (ids.length > 10 && ids.length > MUCH * ready.revs.size) return build(workspace, list, rev);
    for (let i = 0; i < ids.length; i += ASKED_FOR) {
      const some = ids.slice(i, i + ASKED_FOR);
      const there = new Map((await store.some(workspace, list, some)).map((entry) => [entry.id, entry]));
      for (const id of some) {
        const entry = there.get(id);
        if (entry) take(ready, entry);
        else forget(ready, id);
      }
      await pause();
    }
    ready.rev = rev;
    return ready;
  }; // prettier-ignore
  const look = async (workspace: string, list: string, own: Held): Promise<Ready | undefined> => {
    const { touched, changes } = own;
    own.checkedAt = clock(); // before the look: what changes during it is looked for again
    [own.touched, own.changes] = [new Set(), 0];
    const rev = await store.rev(workspace, list);
    if (rev === undefined) delete own.ready;
    else if (!own.ready) own.ready = await build(workspace, list, rev);
    else if (touched === 'all') own.ready = await catchUp(workspace, list, own.ready, rev);
    else if (own.ready.rev !== rev) {
      // each change counts once, so nobody else's is among these
      const isOurs = !store.shared && own.ready.rev + changes === rev;
      own.ready = await catchUp(workspace, list, own.ready, rev, isOurs ? touched : undefined);
    }
    return own.ready;
  };
  /** Nothing when there is no such list. */
  const readyFor = async (workspace: string, list: string): Promise<Ready | undefined> => {
    const key = `${workspace} ${list}`;
    const own: Held = held.get(key) ?? { checkedAt: 0, touched: new Set(), changes: 0 };
    held.delete(key);
    held.set(key, own);
    const [oldest] = held.keys();
    if (held.size > MOST_LISTS && oldest !== undefined) held.delete(oldest);
    if (own.building) return own.building;
    if (own.ready && own.checkedAt > 0 && (!store.shared || clock() - own.checkedAt < UNSEEN_MS)) return own.ready;
    own.building = look(workspace, list, own);
    try {
      return await own.building;
    } catch (error) {
      [own.checkedAt, own.touched] = [0, 'all'];
      throw error;
    } finally {
      delete own.building;
    }
  };
  return {
    /** This process changed the list: one entry of it, or who knows what. The next search sees it. */
    changed(workspace: string, list: string, entry?: string): void {
      const own = held.get(`${workspace} ${list}`);
      if (!own) return;
      own.checkedAt = 0;
      own.changes++;
      if (entry === undefined) own.touched = 'all';
      else if (own.touched !== 'all') own.touched.add(entry);
    },
    /** Entries that answer now, best first; nothing when there is no such list. */
    async search(workspace: string, list: string, text: string, most: number): Promise<Hit[] | undefined> {
      const ready = await readyFor(workspace, list);
      if (!ready) return undefined;
      teach?.(ready.index, () => [...ready.entries.values()].map(({ id, texts }) => indexedOf(id, texts)));
      const found = ready.index.search(text, most, isLive(ready));
      return byPriority(found, (id) => ready.entries.get(id)?.priority ?? 'normal').flatMap((one) => hitOf(ready, one));
    },
    /** Entries with this very question, or but for a slip, that are approved and do not answer today. */
    async silent(workspace: string, list: string, text: string): Promise<Silent[]> {
      const ready = await readyFor(workspace, list);
      if (!ready) return [];
      const now = clock();
      const live = isLive(ready);
      return ready.index
        .search(text, 5, (id) => !live(id))
        .filter(({ how }) => how !== 'words')
        .flatMap((one) => {
          const entry = ready.entries.get(one.id);
          return entry ? hitOf(ready, one).map((hit) => ({ ...hit, state: stateOf({ ...entry, stage: 'approved' }, now) })) : []; // prettier-ignore
        });
    },
    /** Of these entries, those that answer now, as they are asked in that language; the others are left out. */
    async questions(workspace: string, list: string, ids: readonly string[], locale: string): Promise<{ id: string; question: string }[]> {
      const ready = await readyFor(workspace, list);
      if (!ready) return [];
      const live = isLive(ready);
      return ids.flatMap((id) => {
        const question = live(id) ? inSameLanguage(ready.entries.get(id)?.texts ?? {}, locale, 'question') : '';
        return question === '' ? [] : [{ id, question }];
      });
    }, // prettier-ignore
    /** How many entries answer or will: without their texts. */
    async size(workspace: string, list: string): Promise<number> {
      return (await readyFor(workspace, list))?.entries.size ?? 0;
    },
  };

  function isLive({ entries }: Ready): (id: string) => boolean {
    const now = clock();
    return (id) => {
      const entry = entries.get(id);
      return entry !== undefined && stateOf({ ...entry, stage: 'approved' }, now) === 'live';
    };
  }
}
function hitOf({ entries }: Ready, found: Found): Hit[] {
  const entry = entries.get(found.id);
  if (!entry) return [];
  const { texts, category, priority, related, flow } = entry;
  return [{ ...found, texts, category, priority, related, flow }];
}
