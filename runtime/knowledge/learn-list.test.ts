// What wordings teach beside the search: tried by itself, in the search, and in the background.
import { describe, expect, test, vi } from 'vitest';
import { classifierOf } from '../understanding/classifier.ts';
import { FaqIndex, type Indexed, type Taught } from './faq-index.ts';
import { isTeachable, learnList, taughtBy } from './learn-list.ts';
import { learnListApart } from './learn-list-apart.ts';
import { teaching } from './teaching.ts';

const frames = ['a ticket from A to B', 'from A to B tomorrow', 'I travel from A to B', 'the train from A to B', 'how far from A to B', 'a seat from A to B']; // prettier-ignore
const towns = [['Paris', 'London'], ['Rome', 'Madrid'], ['Oslo', 'Berlin'], ['Vienna', 'Prague'], ['Lisbon', 'Dublin'], ['Athens', 'Warsaw']] as const; // prettier-ignore
const said = (from: string, to: string) => frames.map((frame) => frame.replace('A', from).replace('B', to));
/** There and back have the same words: only their order tells them apart. */
const entries: Indexed[] = towns.flatMap(([one, other]) => [
  { id: `${one}-${other}`, questions: said(one, other), answers: [] },
  { id: `${other}-${one}`, questions: said(other, one), answers: [] },
]);
const indexOf = (all: readonly Indexed[]): FaqIndex => {
  const index = new FaqIndex();
  for (const entry of all) index.put(entry);
  return index;
};
const learnt = learnList(entries);
const best = (index: FaqIndex, text: string) => index.search(text, 1)[0]?.id;

describe('a list of several wordings', () => {
  test('is learnt where that helps: what the words alone cannot tell apart is found', () => {
    if (!learnt) throw new Error('nothing was learnt');
    const index = indexOf(entries);
    const right = () => entries.filter(({ id }) => best(index, `when does the bus go from ${id.replace('-', ' to ')}`) === id).length; // prettier-ignore
    const alone = right();
    index.taught = taughtBy(classifierOf(learnt.model), learnt.weight, index.changes);
    expect(right()).toBeGreaterThan(alone + 2);
  });
  test('the same entries in any order teach the same', () => {
    expect(learnList(entries.toReversed())).toEqual(learnt);
  });
  test('a thread of its own learns the same, and that nothing helps', async () => {
    expect(await learnListApart(entries)).toEqual(learnt);
    expect(await learnListApart(entries.slice(0, 2))).toBeUndefined();
  });
  test('one wording each, too few entries, or too many teach nothing', () => {
    const one = entries.map((entry) => ({ ...entry, questions: entry.questions.slice(0, 1) }));
    const many = Array.from({ length: 1_001 }, (_, i) => ({ id: `${i}`, questions: frames, answers: [] }));
    for (const list of [one, entries.slice(0, 4), many, []]) {
      expect(isTeachable(list)).toBe(false);
      expect(learnList(list)).toBeUndefined();
    }
  });
  test('where the search is as good by itself there is nothing beside it', () => {
    const plain = entries.map(({ id }, i) => ({ id, questions: frames.map((frame) => `${frame} word${'abcdefghijkl'.charAt(i)}`), answers: [] })); // prettier-ignore
    expect(learnList(plain)).toBeUndefined();
  });
});

describe('in the search', () => {
  const likes = (index: FaqIndex, ...likely: (readonly [string, number])[]): Taught => ({ weight: 1, at: index.changes, of: () => likely }); // prettier-ignore
  test('what is word for word stays first and certain', () => {
    const index = indexOf(entries);
    index.taught = likes(index, ['London-Paris', 0.9]);
    expect(index.search('From Paris to London tomorrow!', 2)[0]).toMatchObject({ id: 'Paris-London', how: 'same', confidence: 1 }); // prettier-ignore
  });
  test('confidence is a share and falls down the list, whatever is held likely', () => {
    const index = indexOf(entries);
    for (const share of [0, 1e-9, 0.2, 1]) {
      index.taught = likes(index, ['London-Paris', share], ['Rome-Madrid', share / 2]);
      const found = index.search('the bus from Paris to London', 5).map(({ confidence }) => confidence);
      expect(found.length).toBeGreaterThan(1);
      expect(found).toEqual(found.toSorted((a, b) => b - a));
      expect(found.every((one) => one >= 0 && one <= 1)).toBe(true);
    }
  });
  test('what it holds likely is surer, what it does not is less so', () => {
    const index = indexOf([{ id: 'a', questions: ['cancel my order'], answers: [] }, { id: 'b', questions: ['cancel the trip'], answers: [] }]); // prettier-ignore
    const sure = () => index.search('cancel my big order', 1)[0]?.confidence ?? 0;
    const alone = sure();
    index.taught = likes(index, ['a', 0.95]);
    expect(sure()).toBeGreaterThan(alone);
    index.taught = likes(index, ['a', 0.02], ['b', 0.01]);
    expect(sure()).toBeLessThan(alone);
  });
  test('an entry that changed since, one that went and one that does not answer: the search decides', () => {
    const index = indexOf(entries);
    index.taught = likes(index, ['London-Paris', 0.9], ['Rome-Madrid', 0.05]);
    expect(best(index, 'go from Paris to London')).toBe('London-Paris');
    expect(index.search('go from Paris to London', 3, (id) => id !== 'London-Paris').map(({ id }) => id)).not.toContain('London-Paris'); // prettier-ignore
    index.put({ id: 'new', questions: ['luggage on the bus'], answers: [] });
    expect(best(index, 'how much luggage')).toBe('new');
    index.put({ id: 'London-Paris', questions: ['nothing of the kind'], answers: [] });
    expect(best(index, 'go from Paris to London')).toBe('Paris-London');
    index.drop('London-Paris');
    expect(best(index, 'go from Paris to London')).toBe('Paris-London');
  });
  test('nothing in common is nothing found', () => {
    const index = indexOf(entries);
    index.taught = likes(index, ['London-Paris', 0.9]);
    expect(index.search('发票', 3)).toEqual([]);
  });
});

describe('in the background', () => {
  const quietMs = 1;
  test('a list is learnt once for the same entries, again after a change, and a failure is told and no harm', async () => {
    const index = indexOf(entries);
    const learn = vi.fn(async () => learnt);
    const log = vi.fn();
    const teach = teaching({ learn, log, quietMs });
    for (let i = 0; i < 5; i++) teach(index, () => entries);
    expect(learn).not.toHaveBeenCalled(); // not while it is searched
    await vi.waitFor(() => expect(index.taught).toBeDefined());
    teach(index, () => entries);
    expect(learn).toHaveBeenCalledTimes(1);

    index.put({ id: 'new', questions: ['luggage'], answers: [] });
    learn.mockRejectedValueOnce(new Error('out of memory'));
    teach(index, () => entries);
    await vi.waitFor(() => expect(log).toHaveBeenCalledTimes(1));
    expect(index.taught).toBeDefined(); // what was learnt before goes on

    index.put({ id: 'newer', questions: ['seats'], answers: [] });
    teach(index, () => entries.slice(0, 1));
    await vi.waitFor(() => expect(index.taught).toBeUndefined()); // too little is left of it
    expect(learn).toHaveBeenCalledTimes(2);
  });
  test('what comes while it is learnt is learnt after it', async () => {
    const index = indexOf(entries);
    const first = Promise.withResolvers<void>();
    const learn = vi.fn(async () => (await first.promise, learnt));
    const teach = teaching({ learn, log: vi.fn(), quietMs });
    teach(index, () => entries);
    await vi.waitFor(() => expect(learn).toHaveBeenCalledTimes(1));
    index.put({ id: 'new', questions: ['luggage'], answers: [] });
    teach(index, () => entries);
    first.resolve();
    await vi.waitFor(() => expect(index.taught).toBeDefined());
    expect(index.taught?.at).toBe(entries.length);
    teach(index, () => entries);
    await vi.waitFor(() => expect(index.taught?.at).toBe(entries.length + 1));
  });
});
