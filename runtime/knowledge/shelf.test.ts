import { describe, expect, test } from 'vitest';
import { knowledgeStore } from '../store/knowledge.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';
import { openStore } from '../store/open.ts';
import { knowledgeShelf } from './shelf.ts';

const draft = (question: string, answer: string) => ({
  texts: { en: { question, similar: [], answer } }, category: '', enabled: true, from: null, to: null,
}); // prettier-ignore
const by = { name: 'Li' };

describe.each(storeKinds)('the lists in memory on %s', (kind) => {
  test('a change is seen: in this process at once, in another one within a second; another workspace sees nothing', async () => {
    const { url, drop } = await emptyDatabase(kind);
    const here = await openStore(url);
    const there = kind === 'postgres' ? await openStore(url) : here; // a libSQL file has one server
    try {
      let now = 1_000;
      const clock = () => now;
      const store = knowledgeStore(here, clock);
      const shelf = knowledgeShelf(store, clock);
      const other = knowledgeShelf(knowledgeStore(there, clock), clock);
      const { id } = await store.create('main', { name: 'FAQ', entries: [draft('How long?', 'Two days.')] }, by);
      const first = async (which: typeof shelf, text: string) => (await which.search('main', id, text, 3))?.[0]?.texts['en']?.answer; // prettier-ignore
      expect([await first(shelf, 'how long'), await first(other, 'how long')]).toEqual(['Two days.', 'Two days.']);
      expect(await shelf.search('elsewhere', id, 'how long', 3)).toBeUndefined();

      await store.add('main', id, draft('How much?', 'Ten.'), by);
      shelf.changed('main', id);
      expect(await first(shelf, 'how much')).toBe('Ten.');
      now += 1_500;
      if (kind === 'postgres') expect(await first(other, 'how much')).toBe('Ten.');

      await store.remove('main', id);
      shelf.changed('main', id);
      now += 1_500;
      expect(await shelf.search('main', id, 'how much', 3)).toBeUndefined();
      if (kind === 'postgres') expect(await other.search('main', id, 'how much', 3)).toBeUndefined();
    } finally {
      if (there !== here) await there.close();
      await here.close();
      await drop();
    }
  });
});
