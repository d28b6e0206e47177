// The lists in use: what one process lists, the others find; what was found is counted at its word.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { guardWordStore } from '../store/guard-words.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { guardHouse, type Told } from './house.ts';

const word = {
  list: '',
  kind: 'word' as const,
  word: '荔枝',
  category: 'ads',
  near: '',
  within: 20,
  level: 2,
  note: '',
};

describe.each(storeKinds)('the lists in use, on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());

  test('another process finds a new word within a second or two, a bot only its own and everyone’s', async () => {
    const words = guardWordStore(held.store, Date.now);
    const told: Told[] = [];
    const house = () => guardHouse({ ...words, shared: true }, 'w', async (one) => void told.push(one), () => undefined); // prettier-ignore
    const [here, there] = [house(), house()];
    await Promise.all([here.refresh(), there.refresh()]);
    expect(here.of('shop')).toBeUndefined();
    await words.add('w', word, 'Ann');
    await words.add('w', { ...word, list: 'shop', word: '龙眼' }, 'Ann');
    await words.add('other', { ...word, word: '西瓜' }, 'Ann');
    await here.refresh();
    const finds = (which: typeof here, bot: string) =>
      ['荔枝', '龙眼', '西瓜'].filter((one) => (which.of(bot)?.guard.scan(one).length ?? 0) > 0);
    expect([finds(here, 'shop'), finds(here, 'bank')]).toEqual([['荔枝', '龙眼'], ['荔枝']]);
    await vi.waitFor(() => expect(finds(there, 'shop')).toEqual(['荔枝', '龙眼']), { timeout: 10_000 });

    here.told({ conversation: 'c', bot: 'shop', direction: 'in', action: 'mask', category: 'ads', hits: [{ category: 'ads', word: '荔枝' }, { category: 'ads', word: '荔枝' }, { category: 'ads', word: '龙眼' }] }); // prettier-ignore
    await here.stop();
    await there.stop();
    expect(told).toHaveLength(1);
    const { words: listed } = await words.list('w', {});
    expect(Object.fromEntries(listed.map((one) => [one.word, one.hits]))).toEqual({ 荔枝: 2, 龙眼: 1 });
  });
  test('a long list is made ready in a thread, while short looks go on', async () => {
    const words = guardWordStore(held.store, Date.now);
    const many = Array.from({ length: 3_000 }, (_, i) => ({ ...word, word: `${String.fromCharCode(0x4e00 + i)}果` }));
    expect(await words.addAll('long', '', many, 'Ann')).toEqual({ added: 2_742, same: 258 }); // simplified, many are one
    expect(await words.addAll('long', '', many.slice(0, 10), 'Ann')).toMatchObject({ added: 0 });
    const house = guardHouse(words, 'long', async () => undefined, () => undefined); // prettier-ignore
    await house.refresh();
    expect(house.of('any')?.guard.scan('一·果，东果').map(({ word: one }) => one)).toEqual(['一果', '东果']); // prettier-ignore
    await house.stop();
  });
  test('a long import that is ended leaves nothing behind, and what was there stays', async () => {
    const words = guardWordStore(held.store, Date.now);
    await words.add('ended', { ...word, word: '杨梅' }, 'Ann');
    const many = Array.from({ length: 2_500 }, (_, i) => ({ ...word, word: `w${i}x` }));
    const stop = new AbortController();
    const shares: number[] = [];
    const progress = (share: number): void => {
      shares.push(share);
      if (shares.length === 2) stop.abort();
    };
    await expect(words.addAll('ended', '', many, 'Ann', { signal: stop.signal, progress })).rejects.toThrow('aborted');
    expect(shares).toHaveLength(2); // nothing went in after it was ended
    expect(shares.map((share, i) => share > (shares[i - 1] ?? 0) && share < 1)).toEqual([true, true]);
    expect(await words.counts('ended')).toEqual({ ads: 1 });
  });
});
