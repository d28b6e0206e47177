// Review, history, categories, figures and what found no answer, on both databases.
import { FaqDraft } from '@dialoom/shared/api/faq';
import { describe, expect, test } from 'vitest';
import { knowledgeStore, type KnowledgeStore } from './knowledge.ts';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

const draft = (question: string, more: Partial<FaqDraft> = {}) =>
  FaqDraft.parse({ texts: { en: { question, answer: `${question}!` } }, ...more });
const owner = { name: 'Lin', mayApprove: true };
const editor = { name: 'Li', mayApprove: false };
const DAY = 86_400_000;

describe.each(storeKinds)('the desk of a list on %s', (kind) => {
  const on = async (work: (store: KnowledgeStore, time: { now: number }) => Promise<void>) => {
    const { store, drop } = await emptyStore(kind);
    try {
      const time = { now: 1_800_000_000_000 };
      await work(knowledgeStore(store, () => time.now), time); // prettier-ignore
    } finally {
      await drop();
    }
  };
  const listWith = async (store: KnowledgeStore, entries: FaqDraft[], review = false) => {
    const { id } = await store.create('main', { name: 'FAQ', entries }, owner);
    await store.change('main', id, { name: 'FAQ', review }, owner);
    return id;
  };
  const answering = async (store: KnowledgeStore, list: string) => {
    const said: string[] = [];
    for await (const page of store.all('main', list))
      for (const { live, stage, texts } of page) {
        const own = live ?? (stage === 'approved' ? { texts } : undefined);
        if (own) said.push(own.texts['en']?.answer ?? '');
      }
    return said;
  };

  test('without review saving approves; with it the earlier text answers until somebody who may says yes', () =>
    on(async (store) => {
      const free = await listWith(store, []);
      expect(await store.add('main', free, draft('a'), editor)).toMatchObject({ stage: 'approved', state: 'live' });

      const list = await listWith(store, [draft('a')], true);
      const [there] = (await store.entries('main', list, {})).entries;
      const handed = await store.save('main', list, there?.id ?? '', 1, draft('b'), editor);
      expect(handed).toMatchObject({ stage: 'review', state: 'review', earlier: true, rev: 2 });
      expect(await answering(store, list)).toEqual(['a!']);
      expect((await store.entries('main', list, { state: 'review' })).waiting).toBe(1);
      await expect(store.stage('main', list, [{ id: handed.id, rev: 2 }], 'approved', '', editor)).rejects.toMatchObject({ code: 'knowledge.needs-approval' }); // prettier-ignore
      await expect(store.stage('main', list, [{ id: handed.id, rev: 2 }], 'retired', '', editor)).rejects.toMatchObject({ code: 'knowledge.needs-approval' }); // prettier-ignore
      await expect(store.drop('main', list, handed.id, editor)).rejects.toMatchObject({ code: 'knowledge.needs-approval' }); // prettier-ignore
      await expect(store.change('main', list, { name: 'FAQ', review: false }, editor)).rejects.toMatchObject({ code: 'knowledge.needs-approval' }); // prettier-ignore

      // one that somebody changed meanwhile is left
      const back = await store.stage('main', list, [{ id: handed.id, rev: 2 }, { id: 'gone', rev: 1 }], 'draft', 'shorter', owner); // prettier-ignore
      expect(back).toEqual({ done: [handed.id], changed: ['gone'] });
      expect(await store.entry('main', list, handed.id)).toMatchObject({ stage: 'draft', note: 'shorter', reviewer: 'Lin', earlier: true }); // prettier-ignore
      expect(await answering(store, list)).toEqual(['a!']);
      expect(await store.stage('main', list, [{ id: handed.id, rev: 2 }], 'approved', '', owner)).toEqual({ done: [], changed: [handed.id] }); // prettier-ignore
      await store.stage('main', list, [{ id: handed.id, rev: 3 }], 'approved', '', owner);
      expect(await answering(store, list)).toEqual(['b!']);
      await store.stage('main', list, [{ id: handed.id, rev: 4 }], 'retired', '', owner);
      expect(await answering(store, list)).toEqual([]);
      const fresh = await store.add('main', list, draft('c'), editor);
      expect(fresh).toMatchObject({ stage: 'review', earlier: false });
      await store.drop('main', list, fresh.id, editor); // it never answered
      const { entries } = await store.entries('main', list, {});
      expect(entries.map(({ state }) => state)).toEqual(['retired']);
    }));

  test('an import of somebody who may not approve is handed in, and may be taken back by them until it is approved', () =>
    on(async (store) => {
      const list = await listWith(store, [draft('a')], true);
      const texts = (question: string) => ({ en: { question, similar: [], answer: 'new' } });
      const made = await store.import('main', list, [{ ...draft('a'), texts: texts('a') }, { ...draft('z'), texts: texts('z') }], 'replace', editor); // prettier-ignore
      expect(await answering(store, list)).toEqual(['a!']);
      expect(await store.undo('main', list, made.id, editor)).toEqual({ undone: 2, kept: 0 });
      const again = await store.import('main', list, [draft('z')], 'replace', editor);
      const [z] = (await store.entries('main', list, { state: 'review' })).entries;
      await store.stage('main', list, [{ id: z?.id ?? '', rev: z?.rev ?? 0 }], 'approved', '', owner);
      await expect(store.undo('main', list, again.id, editor)).rejects.toMatchObject({ code: 'knowledge.needs-approval' }); // prettier-ignore
    }));

  test('a change keeps what was: the last fifty texts, newest first', () =>
    on(async (store) => {
      const list = await listWith(store, []);
      let entry = await store.add('main', list, draft('q 0'), editor);
      for (let i = 1; i <= 55; i++) entry = await store.save('main', list, entry.id, entry.rev, draft(`q ${i}`), i % 2 ? owner : editor); // prettier-ignore
      const versions = await store.history('main', list, entry.id);
      expect(versions.map(({ rev }) => rev)).toEqual(Array.from({ length: 50 }, (_, i) => 55 - i));
      expect(versions[0]).toMatchObject({ by: 'Li', entry: draft('q 54') });
      expect(await store.history('elsewhere', list, entry.id)).toEqual([]);
    }));

  test('a category moves with all below it, and nothing beside it', () =>
    on(async (store) => {
      const paths = ['售后', '售后/退货', '售后/退货/运费', '售后服务', '物流', ''];
      const list = await listWith(store, paths.map((category, i) => draft(`q ${i}`, { category }))); // prettier-ignore
      expect((await store.entries('main', list, { category: '售后' })).total).toBe(3);
      expect(await store.move('main', list, '售后', '服务/售后', owner)).toBe(3);
      expect((await store.entries('main', list, {})).categories.map(({ name }) => name).toSorted()).toEqual(['', '售后服务', '服务/售后', '服务/售后/退货', '服务/售后/退货/运费', '物流'].toSorted()); // prettier-ignore
      expect(await store.move('main', list, '服务/售后/退货', '', owner)).toBe(2);
      expect((await store.entries('main', list, {})).categories.find(({ name }) => name === '运费')?.entries).toBe(1);
    }));

  test('tags are counted and found whole', () =>
    on(async (store) => {
      const list = await listWith(store, [draft('a', { tags: ['sale', 'new'] }), draft('b', { tags: ['sale'] }), draft('c', { tags: ['wholesale', '100%'] })]); // prettier-ignore
      const { tags } = await store.entries('main', list, {});
      expect(tags).toEqual([{ name: 'sale', entries: 2 }, { name: '100%', entries: 1 }, { name: 'new', entries: 1 }, { name: 'wholesale', entries: 1 }]); // prettier-ignore
      expect((await store.entries('main', list, { tag: 'sale' })).total).toBe(2);
      expect((await store.entries('main', list, { tag: '%' })).total).toBe(0);
    }));

  test('what is asked and whether it helped is counted by day, shown for thirty, and sorted by', () =>
    on(async (store, time) => {
      const list = await listWith(store, [draft('a'), draft('b'), draft('c')]);
      const ids = new Map((await store.entries('main', list, {})).entries.map((one) => [one.texts['en']?.question, one.id])); // prettier-ignore
      const [a = '', b = ''] = [ids.get('a'), ids.get('b')];
      const count = (faq: string, asked: number) => store.figures.count({ asked: [{ workspace: 'main', list, faq, asked }], next: [] }); // prettier-ignore
      await count(a, 5);
      time.now += 10 * DAY;
      await count(a, 1);
      await count(b, 3);
      await count(b, 4);
      const vote = (message: string, faq: string, helpful: boolean) => store.figures.vote('main', { conversation: 'c', message, faq, helpful }); // prettier-ignore
      await vote('1', b, true);
      await vote('2', b, true);
      await vote('2', b, false); // changed their mind
      await vote('2', b, false);
      await vote('3', 'gone', true);
      const sorted = async (sort: 'asked' | 'helpful' | 'worst') => (await store.entries('main', list, { sort })).entries.map(({ texts, figures }) => [texts['en']?.question, figures.asked, figures.helpful, figures.unhelpful]); // prettier-ignore
      expect(await sorted('asked')).toEqual([['b', 7, 1, 1], ['a', 6, 0, 0], ['c', 0, 0, 0]]); // prettier-ignore
      expect((await sorted('worst'))[0]?.[0]).toBe('b');
      expect((await store.figures.popular('main', list, 5)).map(({ id }) => id)).toEqual([b, a]);
      time.now += 25 * DAY; // the first day is out of sight
      expect((await store.entry('main', list, a))?.figures.asked).toBe(1);
      await store.drop('main', list, b);
      expect((await store.figures.popular('main', list, 5)).map(({ id }) => id)).toEqual([a]);
    }));

  test('questions without an answer add up, are settled, come back when asked in vain again, and stay away when dismissed', () =>
    on(async (store, time) => {
      const list = await listWith(store, []);
      const miss = (question: string, asked = 1) => store.missed.miss([{ workspace: 'main', list, question, said: `${question}?`, asked, at: time.now }]); // prettier-ignore
      await miss('x', 2);
      time.now += 5;
      await miss('x');
      await miss('y');
      const ways = async () => (await store.missed.ways('main', list, 10)).map(({ question, asked }) => [question, asked]); // prettier-ignore
      expect(await ways()).toEqual([['x', 3], ['y', 1]]); // prettier-ignore
      expect(await store.missed.total('main', list)).toEqual({ questions: 2, asked: 4 });
      expect(await store.missed.settle('main', list, ['x'], 'answered')).toBe(1);
      expect(await store.missed.settle('main', list, ['y'], 'dismissed')).toBe(1);
      await miss('x');
      await miss('y');
      expect(await ways()).toEqual([['x', 1]]);
      await store.missed.settle('main', list, ['y'], 'back');
      expect(await ways()).toEqual([['y', 2], ['x', 1]]); // prettier-ignore
      await store.remove('main', list);
      expect(await ways()).toEqual([]);
    }));

  test('merging adds ways to ask and leaves the answers; a question of a file stands for the entry of it', () =>
    on(async (store) => {
      const list = await listWith(store, [draft('How much?'), draft('other')]);
      const more = FaqDraft.parse({ texts: { en: { question: 'how much', similar: ['what is the price', 'How much!'], answer: 'no' }, 'zh-CN': { question: '多少钱', answer: '十元' } }, related: ['other', 'nobody knows this'] }); // prettier-ignore
      const next = FaqDraft.parse({
        texts: { en: { question: 'fresh', answer: 'f' } },
        related: ['OTHER!', 'how much'],
      });
      expect(await store.import('main', list, [more, next], 'merge', owner)).toMatchObject({ created: 1, replaced: 1 });
      const { entries } = await store.entries('main', list, {});
      const by = new Map(entries.map((one) => [one.texts['en']?.question, one]));
      expect(by.get('How much?')?.texts).toEqual({ en: { question: 'How much?', similar: ['what is the price'], answer: 'How much?!' }, 'zh-CN': { question: '多少钱', similar: [], answer: '十元' } }); // prettier-ignore
      expect(by.get('fresh')?.related).toEqual([by.get('other')?.id, by.get('How much?')?.id]);
      expect(await store.import('main', list, [more], 'merge', owner)).toMatchObject({ replaced: 0, skipped: 1 });
    }));

  test('an import that is cancelled on its way leaves nothing; its progress is told', () =>
    on(async (store) => {
      const list = await listWith(store, [draft('q 0')]);
      const drafts = Array.from({ length: 900 }, (_, i) => draft(`q ${i}`, { tags: ['new'] }));
      const running = store.import('main', list, drafts, 'replace', owner, 'import_cancelled');
      const told = running.then(() => 'done', (error: { code: string }) => error.code); // prettier-ignore
      for (;;) {
        const at = await store.importing('main', list, 'import_cancelled');
        await new Promise(setImmediate); // an import lets others in between its pieces, and so does who asks
        if (!at || at.done === 0) continue;
        expect(at).toMatchObject({ state: 'running', of: 900 });
        break;
      }
      await store.undo('main', list, 'import_cancelled', owner);
      expect(await told).toBe('knowledge.stopped');
      expect(await store.importing('main', list, 'import_cancelled')).toMatchObject({ state: 'undone' });
      const { entries, total } = await store.entries('main', list, {});
      expect([total, entries[0]?.tags]).toEqual([1, []]);
    }));

  test('a large list is made in pieces; what a process that is gone left of it is swept away', () =>
    on(async (store) => {
      const entries = Array.from({ length: 450 }, (_, i) => draft(`q ${i}`));
      const list = await listWith(store, entries);
      expect((await store.find('main', list))?.entries).toBe(450);
      await store.sweep(true); // whole ones stay
      expect((await store.find('main', list))?.entries).toBe(450);
      await store.remove('main', list);
      expect(await store.find('main', list)).toBeUndefined();
      expect((await store.entries('main', list, {})).total).toBe(0);
    }));
});
