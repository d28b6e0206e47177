// What is asked most of a list, and what after what, as it was measured: read now and then, answered at once from what was read last.
import type { KnowledgeStore } from '../store/knowledge.ts';

const FRESH_MS = 5 * 60_000;
/** After something was counted: at most a hundredth of the time goes into reading. */
const SOON_MS = 10_000;
const SHARE = 100;
const MOST_LISTS = 200;
const MOST_ASKED = 50;
const MOST_NEXT = 2_000;
/** Fewer than this is chance. */
const LEAST = 3;
const NEXT_EACH = 6;

type Known = { asked: readonly string[]; next: ReadonlyMap<string, readonly string[]> };
const nothing: Known = { asked: [], next: new Map() };
export type Popular = ReturnType<typeof popular>;

export function popular({ figures }: Pick<KnowledgeStore, 'figures'>, clock: () => number, log: (error: unknown) => void) {
  const lists = new Map<string, { at: number; took: number; known: Known; reading: Promise<Known> | undefined }>();
  const read = async (workspace: string, list: string): Promise<Known> => {
    const asked = (await figures.popular(workspace, list, MOST_ASKED)).filter((one) => one.asked >= LEAST);
    const next = new Map<string, string[]>();
    for (const { id, other, asked: times } of await figures.next(workspace, list, MOST_NEXT)) {
      if (times < LEAST) break;
      const own = next.get(id) ?? [];
      if (own.length < NEXT_EACH) own.push(other);
      next.set(id, own);
    }
    return { asked: asked.map(({ id }) => id), next };
  };
  const look = (workspace: string, list: string) => {
    const key = `${workspace} ${list}`;
    const own = lists.get(key) ?? { at: 0, took: 0, known: nothing, reading: undefined };
    lists.delete(key);
    lists.set(key, own);
    const [oldest] = lists.keys();
    if (lists.size > MOST_LISTS && oldest !== undefined) lists.delete(oldest);
    if (!own.reading && (own.at === 0 || clock() - own.at > FRESH_MS)) {
      own.at = clock();
      const from = performance.now();
      own.reading = read(workspace, list).then((known) => (own.known = known)).finally(() => ((own.reading = undefined), (own.took = performance.now() - from))); // prettier-ignore
      own.reading.catch(log);
    }
    return own;
  };
  return {
    /** Something was counted: the next look reads it, unless that was done just now. */
    counted(workspace: string, list: string): void {
      const own = lists.get(`${workspace} ${list}`);
      if (own && (own.known.asked.length === 0 || clock() - own.at > Math.max(SOON_MS, SHARE * own.took))) own.at = 0;
    },
    /** As far as it is known: a first look finds nothing and reads it for the next one. */
    next: (workspace: string, list: string, id: string): readonly string[] =>
      look(workspace, list).known.next.get(id) ?? [],
    /** Ids, the most asked first. */
    async asked(workspace: string, list: string): Promise<readonly string[]> {
      const own = look(workspace, list);
      return (await (own.reading ?? own.known)).asked;
    },
  };
} // prettier-ignore
