// What one process does, seen from another on the same Postgres.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WireEvent } from '@dialoom/shared/api/chat';
import { describe, expect, test } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { worldOn } from './for-tests.ts';

const document = bot({
  main: {
    ask: ['question', { prompt: 'No?', wants: 'number', variable: 'no' }, { answered: 'get' }],
    get: ['fetching', {}, { ok: 'told', error: 'told' }],
    told: ['tell', { text: 'a {{ body.name }}{{ error }}' }, { next: 'ask' }],
  },
});
const text = (id: string, words: string) => ({ id, type: 'text' as const, text: words });
const until = async (done: () => boolean) => {
  for (let n = 0; n < 400 && !done(); n++) await sleep(10);
};

describe.runIf(storeKinds.includes('postgres'))('two processes on one Postgres', () => {
  const open = async () => {
    const held = await emptyStore('postgres');
    const one = worldOn(held.store, document, { process: 'p1' });
    const two = worldOn(held.store, document, { process: 'p2' });
    const { live } = await one.conversations.begin('shop', { about: { locale: 'en' } });
    const there = await two.conversations.get(live.row.id);
    const heard: WireEvent[] = [];
    there.listeners.add((events) => void heard.push(...events));
    const seqs = () => heard.flatMap((event) => ('seq' in event ? [event.seq] : []));
    return { ...held, one, two, live, there, seqs };
  };

  test('who listens on one hears what is committed on the other, in order and once', async () => {
    const { one, two, live, there, seqs, drop } = await open();
    try {
      two.conversations.listen();
      await sleep(200);
      await one.conversations.message(live, text('first-1', '1'));
      await until(() => seqs().length >= 4);
      expect(seqs()).toEqual([2, 3, 4, 5]);
      await two.conversations.message(there, text('second-1', '2'));
      await until(() => seqs().length >= 8);
      expect(seqs()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    } finally {
      await two.conversations.stopClock();
      await drop();
    }
  });
  test('without the hint it is found by looking, and what came between is told before what is new', async () => {
    const { one, two, live, there, seqs, drop } = await open();
    try {
      await one.conversations.message(live, text('first-2', '1'));
      await two.conversations.message(there, text('second-2', '2'));
      await until(() => seqs().length >= 8);
      expect([...new Set(seqs())]).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
      await one.conversations.message(live, text('third-2', '3'));
      await two.conversations.drive.catchUpAll();
      expect(seqs().at(-1)).toBe(13);
    } finally {
      await drop();
    }
  });
  test('an agent hands back on one while the customer writes on the other: the bot goes on, nothing is lost', async () => {
    const handing = bot({
      main: {
        p: ['person', {}, { returned: 'ask' }],
        ask: ['question', { prompt: 'No?', wants: 'number', variable: 'no' }],
      },
    });
    const held = await emptyStore('postgres');
    const one = worldOn(held.store, handing, { process: 'p1' });
    const two = worldOn(held.store, handing, { process: 'p2' });
    const ann = { id: 'ann', name: 'Ann' };
    try {
      for (let n = 0; n < 10; n++) {
        const { live } = await one.conversations.begin('shop', { about: { locale: 'en' } });
        const there = await two.conversations.get(live.row.id);
        await one.conversations.desk.accept(live, ann, live.row.epoch);
        await Promise.all([
          one.conversations.desk.returnToBot(live, ann, live.row.epoch),
          two.conversations.message(there, text(`while-${n}`, 'thanks')),
        ]);
        const said = (await two.conversations.events(there, 0)).flatMap((event) =>
          event.type === 'message' && event.text ? [event.text] : [],
        );
        expect(said.filter((line) => line === 'thanks')).toHaveLength(1);
        expect(said).toContain('No?');
      }
    } finally {
      await held.drop();
    }
  });
  test('the same message to both while its call is out: both get the whole turn', async () => {
    const { one, two, live, there, drop } = await open();
    try {
      one.http.hold = two.http.hold = true;
      const a = one.conversations.message(live, text('both-3', '1'));
      await until(() => one.http.held.length > 0);
      const b = two.conversations.message(there, text('both-3', '1'));
      await sleep(300);
      one.http.held.forEach((go) => go());
      expect((await b).events).toEqual((await a).events);
      expect((await b).events).toHaveLength(4);
      expect(two.http.calls).toBe(0);
    } finally {
      await drop();
    }
  });
});
