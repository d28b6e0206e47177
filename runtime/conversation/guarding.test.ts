// The guard in a conversation: what a customer says before it is understood, and everything said to them, streamed or not.
import type { ChatEvent, WireEvent } from '@dialoom/shared/api/chat';
import { GuardSettings } from '@dialoom/shared/guard/policy';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { Guard } from '../guard/guard.ts';
import type { Told } from '../guard/house.ts';
import type { BotGuard } from '../guard/policy.ts';
import { Scanner } from '../guard/scan.ts';
import { compileLists } from '../guard/words.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { worldOn } from './for-tests.ts';

const flows = {
  main: {
    ask: [
      'question',
      { prompt: 'Which order of figs?', wants: 'number', variable: 'no' },
      { answered: 'model', 'gave-up': 'told' },
    ],
    model: ['speaking', {}, { ok: 'told', error: 'told' }],
    told: ['tell', { text: 'It is a lemon and a mango' }, { next: 'ask' }],
  },
} as const;
const lists: BotGuard = {
  guard: new Guard([
    new Scanner(
      compileLists([
        { word: 'fig', category: 'ads' }, { word: 'lemon', category: 'fraud' }, { word: 'cherry', category: 'abuse' },
        { word: 'peach', category: 'self-harm' }, { word: 'plum', category: 'gambling' }, { word: 'hello', category: 'drugs' },
      ]),
    ),
  ]),
  settings: GuardSettings.parse({
    categories: { ads: { in: 'mask', out: 'replace', replacement: '(fruit)' }, gambling: { in: 'end' } },
  }),
}; // prettier-ignore
const lines = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'message' ? [`${event.from}: ${event.text ?? event.key}`] : event.type === 'owner' ? [`(${event.owner})`] : [`(${event.type})`],
  ); // prettier-ignore
let ids = 0;
const text = (words: string) => ({ id: `message-${++ids}`, type: 'text' as const, text: words });

describe.each(storeKinds)('the guard on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());
  const open = async (guard?: object, holds: BotGuard | 'none' = lists, says = {}, more = {}) => {
    const told: Told[] = [];
    const document = bot(flows as never, { settings: { says, ...more, ...(guard && { guard }) } });
    const world = worldOn(held.store, document, {
      guard: { of: () => (holds === 'none' ? undefined : holds), told: (one) => void told.push(one) },
    });
    const { live, answer } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    const say = async (words: string, hint?: (event: WireEvent) => void) =>
      lines((await world.conversations.message(live, text(words), hint)).events);
    return { world, live, told, say, began: lines(answer.events) };
  };

  test('what the bot says is covered, replaced or not said, wherever it comes from', async () => {
    const { began, told } = await open({ actions: { fraud: { out: 'mask' } } });
    expect(began).toEqual(['bot: Which order of figs?']); // figs is no fig
    expect(told).toEqual([]);
    const { say, told: later } = await open({ actions: { fraud: { out: 'block' } } }, lists, {
      guardedOut: 'Not that.',
    });
    expect(await say('42')).toEqual(['customer: 42', 'bot: *****', 'bot: Not that.', 'bot: Which order of figs?']);
    expect(later.map(({ direction, action, category }) => `${direction} ${action} ${category}`)).toEqual(['out mask drugs', 'out block fraud']); // prettier-ignore
  });
  test('a streamed answer leaves without it: no piece holds what the whole must not', async () => {
    const { say } = await open();
    const deltas: string[] = [];
    await say('42', (event) => event.type === 'delta' && deltas.push(event.text));
    expect(deltas.join('')).toBe('*****');
  });
  test('what a customer says is covered before it is understood or kept', async () => {
    const { say, live, told } = await open();
    expect((await say('7 fig'))[0]).toBe('customer: 7 ***');
    expect(JSON.stringify(live.state.now.vars)).not.toContain('fig');
    expect(told.find(({ direction }) => direction === 'in')).toMatchObject({
      direction: 'in',
      action: 'mask',
      category: 'ads',
      hits: [{ word: 'fig' }],
    });
  });
  test('blocked: answered, nothing moves, and the question stays open', async () => {
    const { say } = await open({ replies: { fraud: { en: 'No lemons here.' } } });
    expect(await say('a lemon 7')).toEqual(['customer: a ***** 7', 'bot: No lemons here.']);
    expect((await say('7'))[1]).toBe('bot: *****');
  });
  test('told of, it goes on; after so many it goes to a person; some end it; some bring help and a person', async () => {
    const { say } = await open({ escalate: { after: 3, to: 'handoff' } });
    expect((await say('cherry 1'))[0]).toBe('customer: cherry 1');
    await say('cherry 2');
    expect((await say('cherry 3')).at(-1)).toBe('(queue)');
    const ended = await open();
    expect((await ended.say('plum 1')).slice(-2)).toEqual(['(closed)', '(closed)']); // its owner, and that it is over
    const helped = await open();
    const said = await helped.say('peach');
    expect(said[1]).toContain('crisis line');
    expect(said.at(-1)).toBe('(queue)');
  });
  test('lines in a row: each is looked at as it comes; one that is refused is answered at once', async () => {
    const { world, live, told } = await open({}, lists, {}, { gatherSeconds: 1 });
    const first = world.conversations.message(live, text('7 fig'));
    await vi.waitFor(() => expect(live.state.held?.lines).toEqual(['7 ***']));
    const second = lines((await world.conversations.message(live, text('a lemon'))).events);
    expect(second.slice(0, 2)).toEqual(['customer: a *****', expect.stringContaining('bot: There is something')]);
    expect(lines((await first).events)).toContain('bot: *****');
    expect(told.filter(({ direction }) => direction === 'in').map(({ category }) => category)).toEqual(['ads', 'fraud']);
  }); // prettier-ignore
  test('a word split over two lines: it is told of and counts, the line goes on; help still comes', async () => {
    const { say, told } = await open({ escalate: { after: 2, to: 'handoff' } });
    expect((await say('7 le'))[0]).toBe('customer: 7 le');
    expect((await say('mon 7')).slice(0, 2)).toEqual(['customer: mon 7', 'bot: *****']);
    expect(told.find(({ direction }) => direction === 'in')).toMatchObject({ action: 'tag', category: 'fraud', hits: [{ word: 'lemon' }] });
    await say('le');
    expect((await say('mon')).at(-1)).toBe('(queue)');
    const helped = await open();
    await helped.say('pea');
    expect((await helped.say('ch'))[1]).toContain('crisis line');
  }); // prettier-ignore
  test('an agent is told that a message was not sent; a covered one is sent covered', async () => {
    const { world, live, say, told } = await open({ actions: { fraud: { out: 'block' } } });
    await say('peach');
    const ann = { id: 'ann', name: 'Ann' };
    await world.conversations.desk.accept(live, ann, live.row.epoch);
    const reply = (words: string) => world.conversations.desk.reply(live, ann, live.row.epoch, { id: `a${++ids}`, text: words });
    await expect(reply('take a lemon')).rejects.toMatchObject({ code: 'guard.refused' });
    expect(told.at(-1)).toMatchObject({ direction: 'out', action: 'block', category: 'fraud' });
    expect(lines((await reply('take a fig')).events)).toEqual(['agent: take a (fruit)']);
  }); // prettier-ignore
  test('a guard that fails lets nothing through, in either direction', async () => {
    const broken = { scan: () => { throw new Error('broken'); }, read: () => { throw new Error('broken'); } } as never; // prettier-ignore
    const { say, began } = await open(undefined, { guard: broken, settings: lists.settings });
    expect(began).toEqual(['bot: Sorry, something went wrong on my side. Please try again later.']);
    expect((await say('7 fig'))[0]).toBe('customer: ***');
  });
  test('without words, and for a bot that wants none of it, nothing is different', async () => {
    for (const { say, told } of [await open({ on: false }), await open({}, 'none')]) {
      if (told.length > 0) throw new Error('told');
      expect((await say('fig 1')).slice(0, 2)).toEqual(['customer: fig 1', 'bot: Hello']);
    }
  });
});
