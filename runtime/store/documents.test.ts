import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentStore, type DocumentStore } from './documents.ts';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

describe.each(storeKinds)('documents kept on %s', (kind) => {
  const HOUR = 3_600_000;
  let now = 100 * HOUR;
  let own: Awaited<ReturnType<typeof emptyStore>>;
  let documents: DocumentStore;
  beforeAll(async () => {
    own = await emptyStore(kind);
    documents = documentStore(own.store, () => now);
  });
  afterAll(async () => {
    await own.store.close();
    await own.drop();
  });
  const by = { name: 'Lin' };
  const piece = (text: string) => ({ headings: [], text, digest: text });
  const stateOf = async (id: string) => (await documents.view('w', 'l', id, 'en'))?.state;

  test('a reading whose process is gone is told as lost; what was there stays, and it may be read again', async () => {
    const about = { name: 'a.txt', kind: 'text' as const, size: 1 };
    const { id } = await documents.begin('w', 'l', about, by);
    await documents.finish('w', 'l', id, [piece('one'), piece('two')], { size: 1 });
    await documents.begin('w', 'l', about, by);
    await expect(documents.begin('w', 'l', about, by)).rejects.toMatchObject({ code: 'reading.running' });
    await documents.sweep(false);
    expect(await stateOf(id)).toBe('reading'); // another process may be at it
    await documents.sweep(true);
    expect(await documents.view('w', 'l', id, 'en')).toMatchObject({ state: 'failed', fault: { code: 'reading.lost' }, pieces: 2 }); // prettier-ignore
    expect(await documents.begin('w', 'l', about, by)).toMatchObject({ id, fresh: false });
    await documents.fail('w', 'l', id);
    expect(await documents.view('w', 'l', id, 'en')).toMatchObject({ pieces: 2 });
  });
  test('one that never was read goes when it is stopped', async () => {
    const { id } = await documents.begin('w', 'l', { name: 'b.txt', kind: 'text', size: 1 }, by);
    await documents.fail('w', 'l', id);
    expect(await stateOf(id)).toBeUndefined();
  });
  test('a web page is due when its time has come, and not while it is read or switched off', async () => {
    const page = { name: 'p', kind: 'page' as const, url: 'https://shop.example/terms', everyHours: 24, size: 0 };
    const { id } = await documents.begin('w', 'l', page, by);
    await documents.finish('w', 'l', id, [piece('x')], { size: 1 });
    const due = async () => (await documents.due(5)).map((one) => one.id);
    expect(await due()).toEqual([]);
    now += 24 * HOUR;
    expect(await due()).toEqual([id]);
    await documents.change('w', 'l', id, { enabled: false }, by);
    expect(await due()).toEqual([]);
  });
  test('another workspace and another list see nothing of it', async () => {
    expect(await documents.list('elsewhere', 'l', 'en')).toEqual([]);
    expect(await documents.list('w', 'other', 'en')).toEqual([]);
  });
});
