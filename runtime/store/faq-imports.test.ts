import { describe, expect, test } from 'vitest';
import type { KnowledgeStore } from './knowledge.ts';
import { knowledgeStore } from './knowledge.ts';
import type { Store } from './open.ts';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

const draft = (question: string, answer: string) => ({
  texts: { en: { question, similar: [], answer } }, category: '', tags: [], stage: 'approved' as const, from: null, to: null, priority: 'normal' as const, related: [], flow: '',
}); // prettier-ignore
const many = (n: number, answer: string) => Array.from({ length: n }, (_, i) => draft(`question ${i}`, answer));
const by = { name: 'Li' };
/** A store whose transactions fail from the one after `left` on, as if the process or the database had gone. */
const failing = (store: Store, left: number): Store => ({
  ...store,
  transaction: (work) => (left-- > 0 ? store.transaction(work) : Promise.reject(new Error('gone'))),
});
const answers = async (knowledge: KnowledgeStore, list: string) => {
  const all: string[] = [];
  for await (const page of knowledge.all('main', list)) for (const { texts } of page) all.push(texts['en']?.answer ?? '');
  return all;
}; // prettier-ignore

describe.each(storeKinds)('a large import on %s', (kind) => {
  test('goes in piece by piece, replaces what is there, and comes back whole', async () => {
    const { store, drop } = await emptyStore(kind);
    try {
      const knowledge = knowledgeStore(store, () => 1_000);
      const { id: list } = await knowledge.create('main', { name: 'FAQ', entries: many(150, 'old') }, by);
      const made = await knowledge.import('main', list, many(450, 'new'), 'replace', by);
      expect(made).toMatchObject({ created: 300, replaced: 150, skipped: 0 });
      expect(await answers(knowledge, list)).toEqual(Array.from({ length: 450 }, () => 'new'));
      expect(await knowledge.undo('main', list, made.id, by)).toEqual({ undone: 450, kept: 0 });
      expect(await answers(knowledge, list)).toEqual(Array.from({ length: 150 }, () => 'old'));
      await expect(knowledge.undo('main', list, made.id, by)).rejects.toThrow('not-found');
    } finally {
      await drop();
    }
  });
  test('a piece that fails leaves nothing of the others; what the lost process could not take back is at the next start', async () => {
    const { store, drop } = await emptyStore(kind);
    try {
      const knowledge = knowledgeStore(store, () => 1_000);
      const { id: list } = await knowledge.create('main', { name: 'FAQ', entries: many(150, 'old') }, by);
      const lost = knowledgeStore(failing(store, 3), () => 1_000); // the beginning and two pieces
      await expect(lost.import('main', list, many(450, 'new'), 'replace', by)).rejects.toThrow('gone');
      expect((await answers(knowledge, list)).filter((answer) => answer === 'new')).toHaveLength(400);

      await knowledgeStore(store, () => 1_001).sweep(false); // another process may be at it
      expect(await answers(knowledge, list)).toHaveLength(400);
      await knowledge.sweep(true);
      expect(await answers(knowledge, list)).toEqual(Array.from({ length: 150 }, () => 'old'));

      let n = 0;
      const hiccup: Store = {
        ...store,
        transaction: (work) => (++n === 4 ? Promise.reject(new Error('once')) : store.transaction(work)),
      };
      const once = knowledgeStore(hiccup, () => 1_000);
      await expect(once.import('main', list, many(450, 'new'), 'replace', by)).rejects.toThrow('once');
      expect(await answers(knowledge, list)).toEqual(Array.from({ length: 150 }, () => 'old'));
    } finally {
      await drop();
    }
  });
});
