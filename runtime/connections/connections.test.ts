import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../store/open.ts';
import { createSeal, Unsealable } from '../store/seal.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { connections, hintOf, type Body, type BuiltIn, type Connections } from './connections.ts';

const SECRET = 'sk-live-0123456789abcdef';
const demo: BuiltIn = {
  id: 'shop',
  kind: 'api',
  name: 'Demo shop',
  settings: { address: 'http://127.0.0.1:4000', auth: 'none', headers: [] },
  secret: '',
};
const api = (address = 'https://api.example.com/v1', name = 'Orders'): Body => ({
  kind: 'api',
  name,
  settings: { address, auth: 'bearer', headers: [{ name: 'x-shop', value: 'north' }] },
});
const model = (name: string): Body => ({
  kind: 'model',
  name,
  settings: { address: 'https://llm.example.com/v1', model: 'm' },
});

describe.each(storeKinds)('connections on %s', (kind) => {
  let store: Store;
  let drop: () => Promise<void>;
  let at = 1_000;
  let uses = 0;
  let all: Connections;
  const made = (secret = 'the installation’s own secret, long enough', builtIn: BuiltIn[] = [demo]) =>
    connections(
      store,
      createSeal(secret, 'connection'),
      () => at,
      builtIn,
      async () => uses,
    );
  beforeEach(async () => {
    ({ store, drop } = await emptyStore(kind));
    uses = 0;
    all = made();
  });
  afterEach(() => drop());

  test('a secret goes in, is sealed in the table, reaches performers, and no view', async () => {
    const view = await all.create('main', 'orders', api(), SECRET);
    expect(view).toEqual({ id: 'orders', ...api(), secret: '••••cdef', builtIn: false, usedBy: 0 });
    expect((await all.resolve('main', 'orders'))?.secret).toBe(SECRET);
    const rows = await store.db.selectFrom('connection').selectAll().execute();
    expect(Buffer.from(rows[0]?.secret ?? []).includes(SECRET)).toBe(false);
    for (const seen of [await all.list('main'), await all.named('main'), all.forNodes('main')])
      expect(JSON.stringify(seen)).not.toContain('0123456789');
  });
  test('a sealed secret opens for its own connection only, and with the same DIALOOM_SECRET only', async () => {
    await all.create('main', 'orders', api(), SECRET);
    await all.create('main', 'other', api(), undefined);
    const [row] = await store.db.selectFrom('connection').select('secret').where('id', '=', 'orders').execute();
    await store.db
      .updateTable('connection')
      .set({ secret: row?.secret ? Buffer.from(row.secret) : null })
      .where('id', '=', 'other')
      .execute();
    await expect(all.resolve('main', 'other')).rejects.toThrow(Unsealable);
    await expect(made('another secret of the installation, long enough').resolve('main', 'orders')).rejects.toThrow(Unsealable); // prettier-ignore
  });
  test('without a new secret the old one stays, but it does not follow to another host', async () => {
    await all.create('main', 'orders', api(), SECRET);
    const renamed = await all.save('main', 'orders', api('https://api.example.com/v2', 'Orders 2'), undefined);
    expect(renamed).toMatchObject({ name: 'Orders 2', secret: '••••cdef' });
    expect((await all.resolve('main', 'orders'))?.secret).toBe(SECRET);
    for (const address of ['https://api.example.org/v1', 'http://api.example.com/v1', 'https://api.example.com:444/']) {
      await all.save('main', 'orders', api(), SECRET);
      const moved = await all.save('main', 'orders', api(address), undefined);
      expect(moved.secret).toBe('');
      expect((await all.resolve('main', 'orders'))?.secret).toBe('');
    }
    await all.save('main', 'orders', api('https://api.example.org/v1'), 'sk-new-0123456789');
    expect((await all.resolve('main', 'orders'))?.secret).toBe('sk-new-0123456789');
  });
  test('another workspace finds nothing of it', async () => {
    await all.create('main', 'orders', api(), SECRET);
    expect(await all.resolve('foreign', 'orders')).toBeUndefined();
    await expect(all.save('foreign', 'orders', api(), undefined)).rejects.toMatchObject({ code: 'not-found' });
    await expect(all.remove('foreign', 'orders')).rejects.toMatchObject({ code: 'not-found' });
    expect((await all.list('foreign')).map(({ id }) => id)).toEqual(['shop']);
  });
  test('what the program brings is listed, used, and not changed here; an id is given once', async () => {
    expect(await all.list('main')).toMatchObject([{ id: 'shop', builtIn: true }]);
    expect(await all.resolve('main', 'shop')).toEqual(demo);
    await expect(all.create('main', 'shop', api(), undefined)).rejects.toMatchObject({ status: 409 });
    await expect(all.save('main', 'shop', api(), undefined)).rejects.toMatchObject({ code: 'not-found' });
    await expect(all.remove('main', 'shop')).rejects.toMatchObject({ code: 'not-found' });
    await all.create('main', 'orders', api(), undefined);
    await expect(all.create('main', 'orders', api(), undefined)).rejects.toMatchObject({ status: 409 });
  });
  test('one that a draft uses is not deleted', async () => {
    await all.create('main', 'orders', api(), SECRET);
    uses = 2;
    await expect(all.remove('main', 'orders')).rejects.toMatchObject({ code: 'connection.in-use' });
    uses = 0;
    await all.remove('main', 'orders');
    expect(await all.resolve('main', 'orders')).toBeUndefined();
    expect(await all.named('main')).not.toHaveProperty('orders');
  });
  test('the first model: of the environment, else the oldest', async () => {
    expect(await all.firstModel('main')).toBeUndefined();
    await all.create('main', 'b-model', model('B'), 'sk-b-0123456789ab');
    at += 10;
    await all.create('main', 'a-model', model('A'), undefined);
    expect(await all.firstModel('main')).toMatchObject({ id: 'b-model', secret: 'sk-b-0123456789ab' });
    const own: BuiltIn = { ...model('Env'), id: 'llm', secret: 'k' };
    expect(await made(undefined, [demo, own]).firstModel('main')).toEqual(own);
  });
  test('nodes see a change of this process at once, of another within seconds', async () => {
    await all.named('main');
    const other = made();
    await other.create('main', 'orders', api(), SECRET);
    expect(all.forNodes('main')).not.toHaveProperty('orders');
    expect(other.forNodes('main')).toHaveProperty('orders');
    at += 6_000;
    all.forNodes('main');
    await expect.poll(() => Object.keys(all.forNodes('main'))).toContain('orders');
    expect(all.forNodes('main')['orders']).toEqual({ kind: 'api', settings: api().settings });
  });
});

test.each([
  ['', ''],
  ['short', '••••'],
  ['eleven-char', '••••'],
  ['twelve-chars', '••••hars'],
])('the hint of %j is %j', (secret, hint) => expect(hintOf(secret)).toBe(hint));
