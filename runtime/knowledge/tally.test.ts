import { describe, expect, test } from 'vitest';
import type { By, Result } from '@dialoom/shared/node/effects';
import type { KnowledgeStore } from '../store/knowledge.ts';
import { maskPersonal } from '../clusters/mask.ts';
import { tally } from './tally.ts';

const MINUTE = 60_000;
type Entry = Result<'retrieve'>['entries'][number];
const entry = (id: string, band: Entry['band'], kind?: Entry['kind']): Entry => ({ id, question: id, answer: id, band, confidence: 0.5, how: 'words', by: id, ...(kind && { kind }) }); // prettier-ignore
function counting() {
  const time = { now: 1_800_000_000_000 };
  const asked: Record<string, number> = {};
  const next: Record<string, number> = {};
  const missed: Record<string, number> = {};
  const store = {
    figures: {
      count: async (counted: Parameters<KnowledgeStore['figures']['count']>[0]) => {
        for (const one of counted.asked) asked[one.faq] = (asked[one.faq] ?? 0) + one.asked;
        for (const one of counted.next) next[`${one.faq} ${one.other}`] = (next[`${one.faq} ${one.other}`] ?? 0) + one.asked; // prettier-ignore
      },
    },
    missed: {
      miss: async (all: Parameters<KnowledgeStore['missed']['miss']>[0]) => {
        for (const one of all) missed[`${one.list}: ${one.said}`] = (missed[`${one.list}: ${one.said}`] ?? 0) + one.asked; // prettier-ignore
      },
    },
  };
  const counts = tally(store as unknown as KnowledgeStore, maskPersonal, () => time.now, (error) => { throw error; }); // prettier-ignore
  const looked = (conversation: string, text: string, entries: Entry[], version = 1, list = 'shop') =>
    counts.looked({ list, text, locale: 'en', most: 3, within: 1 }, { band: entries[0]?.band ?? 'none', entries, sure: 0.5 }, { workspace: 'main', bot: 'b', version, key: `${conversation}:1:2` } as By); // prettier-ignore
  return { counts, looked, time, asked, next, missed };
}

describe('what is counted', () => {
  test('answers once, what is asked after them, and nothing of what is tried in the studio', async () => {
    const { counts, looked, time, asked, next, missed } = counting();
    looked('c1', 'q', [entry('a', 'found')]);
    counts.answered('c1', 'a'); // the same answer, said
    looked('c1', 'q', [entry('b', 'found')]);
    looked('c1', 'q', [entry('b', 'found')]);
    looked('c2', 'q', [entry('a', 'found')]);
    time.now += 31 * MINUTE;
    looked('c2', 'q', [entry('b', 'found')]); // too late to have to do with it
    looked('c3', 'q', [entry('a', 'found')], 0);
    looked('c3', 'nothing at all', [], 0);
    looked('c4', 'a fact', [entry('f', 'found', 'fact')]);
    await counts.flush();
    expect([asked, next, missed]).toEqual([{ a: 2, b: 3 }, { 'a b': 1 }, {}]);
    await counts.flush();
    expect(asked).toEqual({ a: 2, b: 3 });
    await counts.stop();
  });
  test('after “did you mean” the one that was chosen; when none was, the question stayed without an answer', async () => {
    const { counts, looked, time, asked, missed } = counting();
    looked('c1', 'delivery', [entry('a', 'doubtful'), entry('b', 'doubtful')]);
    counts.answered('c1', 'b');
    looked('c2', 'delivery', [entry('a', 'doubtful')]);
    looked('c3', 'delivery please', [entry('a', 'doubtful')]);
    looked('c3', 'what does it cost', [entry('b', 'found')]); // asked again in other words
    await counts.flush();
    expect([asked, missed]).toEqual([{ b: 2 }, {}]);
    time.now += 11 * MINUTE;
    await counts.flush();
    expect(missed).toEqual({ 'shop: delivery': 1 });
    await counts.stop();
  });
  test('what finds nothing: personal data masked, each way once, slips of the finger and letters left out', async () => {
    const { counts, looked, missed } = counting();
    for (const text of ['我的手机 13812345678 怎么改', '我的手机 13912345679 怎么改！', ' ', 'x', 'y'.repeat(201), 'Engraving?', 'engraving'])
      looked('c', text, []);
    await counts.stop();
    expect(Object.values(missed)).toEqual([2, 2]);
    expect(Object.keys(missed).join()).not.toMatch(/\d{5}/);
  }); // prettier-ignore
});
