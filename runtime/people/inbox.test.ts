import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldOn } from '../conversation/for-tests.ts';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { inbox } from './inbox.ts';

const document = bot({ main: { hi: ['tell', { text: 'hi' }] } });
const ann = { id: 'ann', name: 'Ann' };

describe.each(storeKinds)('the inbox on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
    const at = { created_at: 0, updated_at: 0 };
    await held.store.db
      .insertInto('bot')
      .values({ id: 'shop', workspace: 'w', name: 'Shop', draft: '{}', etag: 'e', version: 1, allowed_origins: '[]', updated_by: null, ...at })
      .execute(); // prettier-ignore
  });
  afterAll(() => held.drop());

  test('who waits comes first and is never pushed off the page by messages left; rows tell what was said last', async () => {
    const world = worldOn(held.store, document);
    const { conversations } = world;
    const { desk } = conversations;
    const desks = inbox(held.store, conversations.drive);
    const begin = async () => (await conversations.begin('shop', { about: { locale: 'en' } })).live;
    for (let n = 0; n < 55; n++) await desk.leaveMessage(await begin(), `left-${n}`, `call ${n}`);
    world.at += 1_000;
    const live = await begin();
    await desk.askForPerson(live, 'ask-1');
    await conversations.message(live, { id: 'm-1', type: 'text', text: 'still here' });

    const { conversations: rows } = await desks.list('w', 'waiting', ann.id, undefined);
    expect(rows).toHaveLength(50);
    expect(rows.find(({ id }) => id === live.row.id)).toMatchObject({
      owner: 'queue',
      waitingSince: world.at,
      said: 'still here',
      lastAt: world.at,
      unread: 1,
      left: false,
    });
    expect(rows.filter(({ left }) => left)).toHaveLength(49);
    expect(await desks.counts('w', ann.id)).toEqual({ waiting: 56, mine: 0 });

    await desk.accept(live, ann, live.row.epoch);
    expect(await desks.counts('w', ann.id)).toEqual({ waiting: 55, mine: 1 });
    expect((await desks.list('w', 'mine', 'ben', undefined)).conversations).toEqual([]);
    expect((await desks.list('w', 'mine', ann.id, undefined)).conversations).toMatchObject([{ agent: ann }]);
    expect((await desks.list('elsewhere', 'all', ann.id, undefined)).conversations).toEqual([]);
  });
});
