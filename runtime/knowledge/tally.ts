// What customers ask of the lists: which entries answer, what is asked next, what finds nothing. Counted in memory, where a turn passes by,
// and written in groups: a process that dies loses some seconds of it.
import type { By, Request, Result } from '@dialoom/shared/node/effects';
import type { KnowledgeStore } from '../store/knowledge.ts';
import type { Missed } from '../store/faq-missed.ts';
import { bareOf } from './near.ts';

const FLUSH_MS = 5_000;
/** After this long a customer who was asked "did you mean" has not found it. */
const DOUBT_MS = 10 * 60_000;
/** What is asked later than this has nothing to do with what was asked before. */
const TOGETHER_MS = 30 * 60_000;
/** Conversations remembered, and different questions between two writes: more are left uncounted. */
const MOST = 10_000;
/** Longer ones are letters, shorter ones a slip of the finger. */
const SHORTEST = 2;
const LONGEST = 200;

type Place = { workspace: string; list: string };
export type Tally = ReturnType<typeof tally>;

/** @param mask takes personal data out of a text before it is kept @param told of lists of which something was written */
export function tally(store: Pick<KnowledgeStore, 'figures' | 'missed'>, mask: (text: string) => string, clock: () => number, log: (error: unknown) => void, told: (workspace: string, list: string) => void = () => undefined) {
  const asked = new Map<string, Place & { faq: string; asked: number }>();
  const next = new Map<string, Place & { faq: string; other: string; asked: number }>();
  const missed: (Place & { text: string; at: number })[] = [];
  /** By conversation, the oldest first. */
  const doubts = new Map<string, Place & { text: string; at: number; ids: readonly string[] }>();
  const last = new Map<string, Place & { faq: string; at: number }>();

  const remember = <V>(map: Map<string, V>, key: string, value: V) => {
    map.delete(key);
    map.set(key, value);
    const [oldest] = map.keys();
    if (map.size > MOST && oldest !== undefined) map.delete(oldest);
  };
  const count = (place: Place, conversation: string, faq: string) => {
    const there = asked.get(faq);
    if (there) there.asked++;
    else if (asked.size < MOST) asked.set(faq, { ...place, faq, asked: 1 });
    const before = last.get(conversation);
    const at = clock();
    remember(last, conversation, { ...place, faq, at });
    if (!before || before.faq === faq || before.list !== place.list || at - before.at > TOGETHER_MS) return;
    const key = `${before.faq} ${faq}`;
    const pair = next.get(key);
    if (pair) pair.asked++;
    else if (next.size < MOST) next.set(key, { ...place, faq: before.faq, other: faq, asked: 1 });
  };
  const miss = (place: Place, text: string) => {
    const said = text.trim().replace(/\s+/g, ' ');
    if (said.length >= SHORTEST && said.length <= LONGEST && missed.length < MOST) missed.push({ ...place, text: said, at: clock() });
  };

  const flush = async (): Promise<void> => {
    const now = clock();
    for (const [conversation, doubt] of doubts) {
      if (now - doubt.at < DOUBT_MS) break;
      doubts.delete(conversation);
      miss(doubt, doubt.text);
    }
    const counted = { asked: [...asked.values()], next: [...next.values()] };
    const lost = missed.splice(0);
    asked.clear();
    next.clear();
    if (counted.asked.length > 0) await store.figures.count(counted);
    for (const { workspace, list } of counted.asked) told(workspace, list);
    if (lost.length > 0) await store.missed.miss(together(lost));
  };
  function together(lost: readonly (Place & { text: string; at: number })[]): Missed[] {
    const ways = new Map<string, Missed>();
    for (const { workspace, list, text, at } of lost) {
      const said = mask(text);
      const question = bareOf(said).slice(0, LONGEST);
      if (question.length < SHORTEST) continue;
      const key = `${workspace} ${list} ${question}`;
      const there = ways.get(key);
      if (there) there.asked++;
      else ways.set(key, { workspace, list, question, said, asked: 1, at });
    }
    return [...ways.values()];
  }
  let busy: Promise<void> | undefined;
  const inTurn = (): Promise<void> => (busy ??= flush().finally(() => (busy = undefined)));
  const timer = setInterval(() => void inTurn().catch(log), FLUSH_MS).unref();

  return {
    /** A conversation has looked something up. What is tried in the studio, and test cases, do not count. */
    looked({ list, text }: Request<'retrieve'>, { band, entries }: Result<'retrieve'>, { workspace, version, key }: By): void {
      if (version <= 0) return;
      const conversation = key.split(':')[0] ?? '';
      const place = { workspace, list };
      doubts.delete(conversation);
      const [best] = entries;
      if (band === 'found' && best) {
        if ((best.kind ?? 'faq') === 'faq') count(place, conversation, best.id);
      } else if (band === 'doubtful') remember(doubts, conversation, { ...place, text, at: clock(), ids: entries.flatMap(({ id, kind = 'faq' }) => (kind === 'faq' ? [id] : [])) });
      else miss(place, text);
    },
    /** An answer was said: after "did you mean" it is the one the customer chose. */
    answered(conversation: string, id: string): void {
      const doubt = doubts.get(conversation);
      if (!doubt) return;
      doubts.delete(conversation);
      if (doubt.ids.includes(id)) count(doubt, conversation, id);
    },
    flush: inTurn,
    async stop(): Promise<void> {
      clearInterval(timer);
      await inTurn();
    },
  };
} // prettier-ignore
