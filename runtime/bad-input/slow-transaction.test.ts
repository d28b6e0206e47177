// A slow transaction beside two hundred turns, on the real conversation store: it may keep them waiting, it may not take them along when it
// rolls back, and none of its rows slips through in their commits.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { echoBot, lines, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const CONVERSATIONS = 40;
const TURNS = 5;
const foreign = (n: number) => ({ workspace: 'main', at: 1, person: null, action: 'foreign', object: `o${n}`, detail: '{}' }); // prettier-ignore

describe.each(storeKinds)('a slow transaction on %s', (kind) => {
  let s: TestServer;
  beforeEach(async () => {
    s = await testServer(kind, {}, { people: false });
  });
  afterEach(() => s.stop());
  const audit = () => s.parts.store.db.selectFrom('audit').select('object').where('action', '=', 'foreign').execute();

  test('200 turns while it is open and rolls back: no turn lost, no foreign row committed', async () => {
    const bot = await s.publish(echoBot());
    const chats = await Promise.all(Array.from({ length: CONVERSATIONS }, () => s.chat(bot)));
    let open = true;
    let during = 0;
    const slow = s.parts.store.db.transaction().execute(async (trx) => {
      for (let n = 0; n < 6; n++) {
        await trx.insertInto('audit').values(foreign(n)).execute();
        await sleep(40); // what nobody should do, and somebody will
      }
      open = false;
      throw new Error('rolled back');
    });
    const turns = chats.flatMap((chat, c) =>
      Array.from({ length: TURNS }, async (_, n) => {
        await sleep(c % 20);
        if (open) during++;
        return (await chat.send(`line ${n}`, `client-${n}-of-${c}`)).status;
      }),
    );
    await expect(slow).rejects.toThrow('rolled back');
    expect(during).toBe(CONVERSATIONS * TURNS);
    expect(new Set(await Promise.all(turns))).toEqual(new Set([200]));
    expect(await audit()).toEqual([]);
    for (const chat of chats) {
      const events = await chat.all();
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
      const said = lines(events);
      for (let n = 0; n < TURNS; n++) {
        expect(said.filter((line) => line === `customer: line ${n}`)).toHaveLength(1);
        expect(said.filter((line) => line === `bot: You said line ${n}`)).toHaveLength(1);
      }
    }
  });
  test('one that never ends is rolled back after two seconds, and turns go on', async () => {
    const chat = await s.chat(await s.publish(echoBot()));
    const endless = s.parts.store.transaction(async (trx) => {
      await trx.insertInto('audit').values(foreign(1)).execute();
      await new Promise(() => undefined);
    });
    const turn = chat.send('my parcel is late');
    await expect(endless).rejects.toThrow('longer than 2 s');
    expect((await turn).status).toBe(200);
    expect(await audit()).toEqual([]);
    expect(lines(await chat.all())).toContain('bot: You said my parcel is late');
  });
});
