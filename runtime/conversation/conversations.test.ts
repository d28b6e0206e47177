import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { Draft } from './draft.ts';
import { worldOn } from './for-tests.ts';

const document = bot({
  main: {
    hi: ['tell', { text: 'hi' }, { next: 'ask' }],
    ask: [
      'question',
      { prompt: 'Which order?', wants: 'number', variable: 'no' },
      { answered: 'get', 'gave-up': 'person' },
    ],
    get: ['fetching', {}, { ok: 'told', error: 'sorry' }],
    told: ['tell', { text: '{{ no }} is a {{ body.name }}' }, { next: 'ask' }],
    sorry: ['tell', { text: 'sorry: {{ error }}' }, { next: 'ask' }],
    person: [
      'person',
      {},
      {
        resolved: 'bye',
        returned: 'back',
        timeout: 'late',
        offline: 'none',
        cancelled: 'back',
        'message-left': 'noted',
      },
    ],
    bye: ['tell', { text: 'glad we could help' }],
    back: ['tell', { text: 'back with the bot' }, { next: 'ask' }],
    late: ['tell', { text: 'everyone is busy' }, { next: 'ask' }],
    none: ['tell', { text: 'nobody there' }, { next: 'ask' }],
    noted: ['tell', { text: 'noted' }],
  },
});
const lines = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'message'
      ? [`${event.from}: ${event.text ?? event.key}`]
      : [`(${event.type}${event.type === 'owner' ? ` ${event.owner}` : ''})`],
  );
const text = (id: string, words: string) => ({ id, type: 'text' as const, text: words });
const ann = { id: 'ann', name: 'Ann' };
const ben = { id: 'ben', name: 'Ben' };

describe.each(storeKinds)('conversations on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());
  const open = async () => {
    const world = worldOn(held.store, document);
    const { live, answer } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    return { world, live, answer, all: () => world.conversations.events(live, 0) };
  };
  const queued = async () => {
    const one = await open();
    await one.world.conversations.message(one.live, text('q-1', 'what'));
    await one.world.conversations.message(one.live, text('q-2', 'what?'));
    expect(one.live.row.owner).toBe('queue');
    return one;
  };

  test('greets, answers, and numbers what the customer sees without a gap', async () => {
    const { world, live, answer, all } = await open();
    expect(lines(answer.events)).toEqual(['bot: hi', 'bot: Which order?']);
    const turn = await world.conversations.message(live, text('m-1', 'no 42'));
    expect(lines(turn.events)).toEqual(['customer: no 42', 'bot: one moment', 'bot: 42 is a pen', 'bot: Which order?']);
    const events = await all();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
    expect(turn.seq).toBe(events.length);
    expect(world.errors).toEqual([]);
  });
  test('one client id is one turn: at the same moment, later, after a restart, with another text', async () => {
    const { world, live } = await open();
    const [a, b] = await Promise.all([
      world.conversations.message(live, text('same', '7')),
      world.conversations.message(live, text('same', '8')),
    ]);
    expect(b).toEqual(a);
    expect(await world.conversations.message(live, text('same', '9'))).toEqual(a);
    const restarted = worldOn(held.store, document);
    const again = await restarted.conversations.get(live.row.id);
    expect(await restarted.conversations.message(again, text('same', '10'))).toEqual(a);
    expect(world.http.calls + restarted.http.calls).toBe(1);
  });
  test('messages that arrive together are taken one after another, in order', async () => {
    const { world, live, all } = await open();
    await Promise.all([1, 2, 3].map((n) => world.conversations.message(live, text(`burst-${n}`, `${n}`))));
    expect(lines(await all()).filter((line) => line.endsWith('is a pen'))).toEqual([
      'bot: 1 is a pen',
      'bot: 2 is a pen',
      'bot: 3 is a pen',
    ]);
  });
  test('nothing of what was said stands in the database in clear', async () => {
    const { world, live } = await open();
    await world.conversations.message(live, text('secret', 'my card 4111111111111111'));
    const row = await world.conversations.parts.store.find(live.row.id);
    const log = await world.conversations.parts.store.logTail(live.row.key, 10);
    const bytes = Buffer.concat([
      Buffer.from(row?.checkpoint ?? []),
      ...log.map((one) => Buffer.from(one.body)),
    ]).toString('latin1');
    expect(bytes).not.toContain('4111111111111111');
    expect(bytes).not.toContain('Which order');
  });
  test('a call is committed before it leaves the house, and its answer is not lost with the process', async () => {
    const { world, live } = await open();
    world.http.hold = true;
    void world.conversations.message(live, text('gone', '5')).catch(() => undefined);
    while (world.http.calls === 0) await sleep(5);
    const row = await world.conversations.parts.store.find(live.row.id);
    expect(row).toMatchObject({ lease_by: 'p1' });
    // the process dies here; another starts, looks around after the lease and goes on with the same call
    const next = worldOn(held.store, document, { process: 'p2' });
    next.at = world.at + 60_000;
    await next.conversations.tick();
    const after = await next.conversations.get(live.row.id);
    expect(lines(await next.conversations.events(after, 0)).slice(-3)).toEqual([
      'bot: one moment',
      'bot: 5 is a pen',
      'bot: Which order?',
    ]);
    const retried = await next.conversations.message(after, text('gone', '5'));
    expect(lines(retried.events)).toEqual(['customer: 5', 'bot: one moment', 'bot: 5 is a pen', 'bot: Which order?']);
  });
  test('a failed call takes its exit', async () => {
    const { world, live } = await open();
    world.http.fail = 'timeout';
    expect(lines((await world.conversations.message(live, text('f', '1'))).events)).toContain('bot: sorry: timeout');
  });
  test('silence is a timer row: it rings once, after a restart too, and a late one does nothing', async () => {
    const { world, live } = await open();
    const later = worldOn(held.store, document, { process: 'p3' });
    later.at = world.at + 86_400_001;
    await later.conversations.tick();
    const after = await later.conversations.get(live.row.id);
    expect(after.row).toMatchObject({ owner: 'closed', closed_by: 'timed-out' });
    await later.conversations.tick();
    expect((await later.conversations.events(after, 0)).filter((event) => event.type === 'closed')).toHaveLength(1);
    const fresh = await later.conversations.message(after, text('after', 'hello again 3'));
    expect(lines(fresh.events)).toContain('bot: hi'); // who writes again begins again
  });
  test('silence counts from the last answer: the row of an earlier one is moved when it rings', async () => {
    const { world, live } = await open();
    const HOUR = 3_600_000;
    const began = world.at;
    world.at = began + 10 * HOUR;
    await world.conversations.message(live, text('again', 'no number in it'));
    const dues = async () =>
      (await held.store.db.selectFrom('timer').select('due').where('conversation', '=', live.row.key).execute()).map(({ due }) => Number(due) - began); // prettier-ignore
    expect(await dues()).toEqual([24 * HOUR]); // the answer wrote none
    const later = worldOn(held.store, document, { process: 'p4' });
    later.at = began + 24 * HOUR + 1;
    await later.conversations.tick();
    expect((await later.conversations.get(live.row.id)).row.owner).toBe('bot');
    expect(await dues()).toEqual([34 * HOUR]);
    later.at = began + 34 * HOUR - 1;
    await later.conversations.tick();
    expect((await later.conversations.get(live.row.id)).row.owner).toBe('bot');
    later.at = began + 34 * HOUR + 1;
    await later.conversations.tick();
    expect((await later.conversations.get(live.row.id)).row).toMatchObject({ owner: 'closed', closed_by: 'timed-out' });
    expect(await dues()).toEqual([]);
  });

  describe('people', () => {
    test('the hand-off queues, an agent accepts and answers, and the bot stays silent', async () => {
      const { world, live, all } = await queued();
      const { desk } = world.conversations;
      expect(lines(await all()).slice(-2)).toEqual(['bot: a person comes', '(owner queue)']);
      await world.conversations.message(live, text('w', 'still here'));
      await desk.accept(live, ann, live.row.epoch);
      await desk.reply(live, ann, live.row.epoch, { id: 'r1', text: 'Hello, Ann here' });
      const said = await world.conversations.message(live, text('x', '42'));
      expect(lines(said.events)).toEqual(['customer: 42']);
      expect(lines(await all()).slice(-5)).toEqual([
        'customer: still here',
        '(owner agent)',
        'system: agent.joined',
        'agent: Hello, Ann here',
        'customer: 42',
      ]);
      expect(world.http.calls).toBe(0);
    });
    test('two agents at once: one gets it, the other reads why, and pressing twice is no harm', async () => {
      const { world, live, all } = await queued();
      const { desk } = world.conversations;
      const { epoch } = live.row;
      const outcomes = await Promise.allSettled([desk.accept(live, ann, epoch), desk.accept(live, ben, epoch)]);
      expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({
        code: 'owner.changed',
        status: 409,
      });
      const winner = live.row.agent === 'ann' ? ann : ben;
      await desk.accept(live, winner, epoch);
      expect(lines(await all()).filter((line) => line === 'system: agent.joined')).toHaveLength(1);
    });
    test('an agent who no longer owns it is told, and nothing is sent', async () => {
      const { world, live, all } = await queued();
      const { desk } = world.conversations;
      await desk.accept(live, ann, live.row.epoch);
      const { epoch } = live.row;
      await desk.returnToBot(live, ann, epoch);
      await expect(desk.reply(live, ann, epoch, { id: 'late', text: 'too late' })).rejects.toMatchObject({
        code: 'owner.changed',
      });
      await expect(desk.reply(live, ben, live.row.epoch, { id: 'ben', text: 'not mine' })).rejects.toMatchObject({
        code: 'owner.changed',
      });
      expect(lines(await all())).not.toContain('agent: too late');
      expect(lines(await all()).slice(-2)).toEqual(['bot: back with the bot', 'bot: Which order?']);
    });
    test('close lets the resolved exit speak first, then it is closed and rated', async () => {
      const { world, live, all } = await queued();
      await world.conversations.desk.accept(live, ann, live.row.epoch);
      await world.conversations.desk.close(live, ann, live.row.epoch);
      expect(lines(await all()).slice(-4)).toEqual([
        'bot: glad we could help',
        '(owner closed)',
        '(closed)',
        '(feedback-request)',
      ]);
      expect(live.row).toMatchObject({ owner: 'closed', closed_by: 'agent' });
    });
    test('nobody there: the offline exit at once, with the message form; a message left is listed until taken up', async () => {
      const { world, live, all } = await open();
      world.someone = false;
      await world.conversations.message(live, text('o-1', 'a'));
      const answer = await world.conversations.message(live, text('o-2', 'b'));
      expect(lines(answer.events)).toEqual(['customer: b', '(owner bot)', 'bot: nobody there', 'bot: Which order?']);
      await world.conversations.desk.leaveMessage(live, 'left-1', 'call me', '555');
      expect(live.row.left_at).toBe(world.at);
      expect(live.state.desk.left).toEqual({ text: 'call me', contact: '555' });
      await world.conversations.desk.accept(live, ann, live.row.epoch);
      expect(live.row).toMatchObject({ owner: 'agent', left_at: null });
      expect(lines(await all())).toContain('system: message.left');
    });
    test('who takes over while the bot says its last words takes the close back', async () => {
      const { world, live } = await queued();
      const { desk } = world.conversations;
      await desk.accept(live, ann, live.row.epoch);
      const { drive } = world.conversations;
      await drive.once(live, 'closing', undefined, (turn) => {
        const draft = new Draft(live.row, live.state, world.at); // as after a close whose last words wait for an answer
        draft.owner('bot');
        draft.state.closing = true;
        return drive.commit(live, turn, draft);
      });
      await desk.accept(live, { id: 'ben', name: 'Ben' }, live.row.epoch);
      expect(live.row).toMatchObject({ owner: 'agent', agent: 'ben' });
      expect(live.state.closing).toBeUndefined();
    });
    test('a message left can be taken up after silence has closed the conversation; a closed one without cannot', async () => {
      const { world, live } = await open();
      const { desk } = world.conversations;
      await desk.leaveMessage(live, 'left-2', 'call me');
      world.at += 90_000_000;
      await world.conversations.tick();
      expect(live.row).toMatchObject({ owner: 'closed', closed_by: 'timed-out' });
      await desk.accept(live, ann, live.row.epoch);
      expect(live.row).toMatchObject({ owner: 'agent', left_at: null, closed_by: null });
      await desk.close(live, ann, live.row.epoch);
      await expect(desk.accept(live, ann, live.row.epoch)).rejects.toMatchObject({ code: 'owner.changed' });
    });
    test('waiting ends: by the customer, by the clock, by a message left', async () => {
      const cancelled = await queued();
      expect(lines((await cancelled.world.conversations.desk.cancelWait(cancelled.live, 'c-1')).events)).toEqual([
        '(owner bot)',
        'bot: back with the bot',
        'bot: Which order?',
      ]);
      const timed = await queued();
      timed.world.at += 300_001;
      await timed.world.conversations.tick();
      expect(lines(await timed.all()).slice(-2)).toEqual(['bot: everyone is busy', 'bot: Which order?']);
      const left = await queued();
      expect(lines((await left.world.conversations.desk.leaveMessage(left.live, 'l-1', 'hello')).events)).toEqual([
        'customer: hello',
        '(owner bot)',
        'system: message.left',
        'bot: noted',
      ]);
    });
    test('the button hands over from an open question, and the question comes back', async () => {
      const { world, live, all } = await open();
      await world.conversations.desk.askForPerson(live, 'b-1');
      expect(live.row.owner).toBe('queue');
      await world.conversations.desk.accept(live, ann, live.row.epoch);
      await world.conversations.desk.returnToBot(live, ann, live.row.epoch);
      expect(lines(await all()).at(-1)).toBe('bot: Which order?');
      expect(lines((await world.conversations.message(live, text('n', '8'))).events)).toContain('bot: 8 is a pen');
    });
    test('a person who takes over while a call is out is not talked over; the answer waits for the bot', async () => {
      const { world, live, all } = await open();
      world.http.hold = true;
      const turn = world.conversations.message(live, text('slow', '6'));
      while (world.http.held.length === 0) await sleep(5);
      await world.conversations.desk.accept(live, ann, live.row.epoch);
      world.http.held.forEach((go) => go());
      await turn;
      expect(lines(await all())).not.toContain('bot: 6 is a pen');
      await world.conversations.desk.returnToBot(live, ann, live.row.epoch);
      const heard = lines(await all());
      expect(heard).toContain('bot: 6 is a pen'); // what the backend did is not thrown away
      expect(heard.at(-1)).toBe('bot: Which order?');
    });
    test('a bot that cannot go on hands over by its own policy', async () => {
      const loop = bot({
        main: { a: ['tell', { text: 'a' }, { next: 'b' }], b: ['tell', { text: 'b' }, { next: 'a' }] },
      });
      const world = worldOn(held.store, loop);
      const { live } = await world.conversations.begin('shop', { about: {} });
      expect(live.row.owner).toBe('queue');
      world.someone = false;
      const { answer } = await world.conversations.begin('shop', { about: {} });
      expect(lines(answer.events).slice(-2)).toEqual([
        'bot: Sorry, something went wrong on my side. Please try again later.',
        '(owner bot)',
      ]);
    });
  });
});

describe.runIf(storeKinds.includes('postgres'))('two processes on one Postgres', () => {
  test('the same message to both, and different ones at once: nothing lost, nothing doubled', async () => {
    const { store, drop } = await emptyStore('postgres');
    const one = worldOn(store, document, { process: 'one' });
    const two = worldOn(store, document, { process: 'two' });
    const { live } = await one.conversations.begin('shop', { about: {} });
    const other = await two.conversations.get(live.row.id);
    const [a, b] = await Promise.all([
      one.conversations.message(live, text('both', '1')),
      two.conversations.message(other, text('both', '1')),
    ]);
    expect(lines(b.events).filter((line) => line === 'customer: 1')).toHaveLength(1);
    expect(a.events[0]).toEqual(b.events[0]);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2
          ? one.conversations.message(live, text(`x-${n}`, `${n + 10}`))
          : two.conversations.message(other, text(`x-${n}`, `${n + 10}`)),
      ),
    );
    await one.conversations.drive.reload(live);
    const events = await one.conversations.events(live, 0);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
    for (let n = 10; n < 20; n++) expect(lines(events).filter((line) => line === `customer: ${n}`)).toHaveLength(1);
    await drop();
  });
});
