import { describe, expect, test } from 'vitest';
import { knowledgeStore } from '../store/knowledge.ts';
import { emptyDatabase, storeKinds } from '../store/stores-for-tests.ts';
import { openStore } from '../store/open.ts';
import { knowledgeShelf } from './shelf.ts';

const draft = (question: string, answer: string) => ({
  texts: { en: { question, similar: [], answer } }, category: '', tags: [], stage: 'approved' as const, from: null, to: null, priority: 'normal' as const, related: [], flow: '',
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

  test('one change reads one entry again, whoever made it; what is taken back or off is not found', async () => {
    const { url, drop } = await emptyDatabase(kind);
    const here = await openStore(url);
    try {
      let now = 1_000;
      const store = knowledgeStore(here, () => now);
      const read = { all: 0, some: [] as string[][] };
      const counting: Parameters<typeof knowledgeShelf>[0] = {
        ...store,
        all: (...of) => (read.all++, store.all(...of)),
        some: (workspace, list, ids) => (read.some.push([...ids]), store.some(workspace, list, ids)),
      };
      const shelf = knowledgeShelf(counting, () => now);
      const entries = Array.from({ length: 40 }, (_, i) => draft(`topic number ${'abcdefghij'.charAt(i % 10)}${i}`, `answer ${i}`)); // prettier-ignore
      const { id: list } = await store.create('main', { name: 'FAQ', entries }, by);
      const answers = async (text: string) => (await shelf.search('main', list, text, 3))?.filter(({ how }) => how === 'same').map(({ texts }) => texts['en']?.answer); // prettier-ignore
      expect(await answers('topic number d3')).toEqual(['answer 3']);

      const added = await store.add('main', list, draft('brand new', 'yes'), by);
      shelf.changed('main', list, added.id);
      expect(await answers('brand new')).toEqual(['yes']);
      const saved = await store.save('main', list, added.id, added.rev, draft('brand newer', 'yes'), by);
      shelf.changed('main', list, added.id);
      expect([await answers('brand new'), await answers('brand newer')]).toEqual([[], ['yes']]);
      await store.save('main', list, added.id, saved.rev, { ...draft('brand newer', 'yes'), stage: 'retired' }, by);
      shelf.changed('main', list, added.id);
      expect(await answers('brand newer')).toEqual([]);
      expect(read.some.every((ids) => ids.join() === added.id)).toBe(true);

      // nobody says which: everything is compared, what differs is read
      const other = await store.add('main', list, draft('from elsewhere', 'seen'), by);
      await store.drop('main', list, added.id);
      shelf.changed('main', list);
      now += 1_500;
      expect(await answers('from elsewhere')).toEqual(['seen']);
      expect(read).toMatchObject({ all: 1 });
      expect(read.some.at(-1)?.toSorted()).toEqual([other.id, added.id].toSorted());

      // more is new than old: read as a whole
      await store.import('main', list, Array.from({ length: 60 }, (_, i) => draft(`imported question ${i}`, `${i}`)), 'skip', by); // prettier-ignore
      shelf.changed('main', list);
      expect(await answers('imported question 7')).toEqual(['7']);
      expect(read.all).toBe(2);
    } finally {
      await here.close();
      await drop();
    }
  });
});
