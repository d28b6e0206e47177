// Every way in which words reach a customer, one table: a listed word leaves by none of them, whatever is done about it.
import { PublicBot, type ChatEvent } from '@dialoom/shared/api/chat';
import type { BotDocument } from '@dialoom/shared/document/document';
import { defineNode, type AnyNode, type Run } from '@dialoom/shared/node/define';
import { ask, choose, form, handoff, llm, say } from '@dialoom/shared/node/effects';
import { GuardSettings, type GuardAction } from '@dialoom/shared/guard/policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compile } from '../engine/compile.ts';
import { bot } from '../engine/test-nodes.ts';
import { Guard } from '../guard/guard.ts';
import { Scanner } from '../guard/scan.ts';
import { compileLists } from '../guard/words.ts';
import { publicBot } from '../routes/public-bot.ts';
import { emptyStore } from '../store/stores-for-tests.ts';
import { worldOn } from './for-tests.ts';
import { guardOffers, guardWindow } from './guarding.ts';
import type { Published } from './parts.ts';

const WORD = 'durian';
const url = 'https://shop.test/a.png';
const card = {
  title: `a ${WORD}`,
  subtitle: `so ${WORD}`,
  image: url,
  rows: [{ label: `${WORD} `, value: `1 ${WORD}` }],
  links: [{ label: `see ${WORD}`, url }],
};
/** What a node may say, ask or show. */
const ways: Readonly<Record<string, () => Run>> = {
  text: function* () { yield* say(`one ${WORD}`); return { exit: 'next' }; },
  'text in Markdown': function* () { yield* say(`**dur**ian [dur\u200bian](${url})`); return { exit: 'next' }; },
  'a picture with a caption': function* () { yield* say({ image: { url, alt: `a ${WORD}` } }); return { exit: 'next' }; },
  'a card': function* () { yield* say({ card }); return { exit: 'next' }; },
  'cards side by side': function* () { yield* say({ cards: [card, card] }); return { exit: 'next' }; },
  suggestions: function* () { yield* say({ text: 'and', suggest: [`${WORD}?`, 'no'] }); return { exit: 'next' }; },
  'an answer of the knowledge with its source': function* () { yield* say({ text: 'as it says', answer: 'faq-1', sources: [{ title: `On ${WORD}s, a ${WORD}`, place: `${WORD} › 1`, quote: `the ${WORD} is`, url }] }); return { exit: 'next' }; },
  'what a model made': function* () { yield* say({ text: `made ${WORD}`, generated: true }); return { exit: 'next' }; },
  'a model’s answer that streams': function* () { const { text } = yield* llm({ connection: 'm', model: 'm', messages: [], speak: true } as never); yield* say(text); return { exit: 'next' }; },
  'a question': function* () { yield* ask({ prompt: `which ${WORD}?`, wants: 'text' }); return { exit: 'next' }; },
  buttons: function* () { yield* choose({ prompt: `a ${WORD}?`, choices: [{ id: 'a', label: `the ${WORD}`, says: [] }] }); return { exit: 'next' }; },
  'a form': function* () { yield* form({ prompt: `fill in ${WORD}`, fields: [{ id: 'a', label: `your ${WORD}`, help: `a ${WORD} is`, kind: 'choice', choices: [{ id: 'x', label: `${WORD} x`, says: [] }] }], send: `send ${WORD}`, cancel: `no ${WORD}` } as never); return { exit: 'next' }; },
  'a hand-off': function* () { yield* handoff({ announce: `a ${WORD} comes`, offline: `no ${WORD}` }); return { exit: 'next' }; },
}; // prettier-ignore
const words = (exits: readonly string[]) => ({ title: 't', summary: 's', exits: Object.fromEntries(exits.map((one) => [one, one])), fields: {} }); // prettier-ignore
const nodeFor = (type: string, run: () => Run): AnyNode => {
  const exits = ['next', 'error', 'silent'];
  return defineNode({ type, version: 1, icon: 'x', category: 'talk', waits: true, entry: type === 'begin', card: () => ['x'], examples: [], config: z.strictObject({}), exits: () => exits, run, text: { 'zh-CN': words(exits), en: words(exits) } } as never);
}; // prettier-ignore
const nodes = [nodeFor('begin', function* () { return { exit: 'next' }; }), ...Object.values(ways).map((run, i) => nodeFor(`way-${i}`, run))]; // prettier-ignore
const documentFor = (type: string): BotDocument =>
  bot({ main: { b: [type, {}] } } as never, {
    name: `The ${WORD} shop`,
    languages: ['en'],
    widget: { texts: { title: { en: `${WORD}!` }, placeholder: { en: 'Ask' } }, triggers: [{ id: 't', words: { en: `a ${WORD}?` }, when: 'time', seconds: 3 }] },
    settings: { welcome: { hotQuestions: [{ en: `is it a ${WORD}?` }, { en: 'shipping?' }] }, handoff: { announce: { en: `one ${WORD}` }, offline: { en: `away, ${WORD}` } } },
  }); // prettier-ignore
const guardDoing = (out: GuardAction) => ({
  guard: new Guard([new Scanner(compileLists([{ word: WORD, category: 'own-fruit' }]))]),
  settings: GuardSettings.parse({ categories: { 'own-fruit': { out, replacement: 'fruit' } } }),
});
const holds = (events: unknown): boolean => new Scanner(compileLists([{ word: WORD, category: 'c' }])).scan(JSON.stringify(events).replaceAll('*', '')).length > 0; // prettier-ignore

describe.each(['mask', 'block', 'handoff'] as const)('with %s', (action) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore('libsql');
  });
  afterAll(() => held.drop());
  const open = (type: string, someone = true) => {
    const document = documentFor(type);
    const published: Published = { workspace: 'w', id: 'shop', version: 1, compiled: compile(document, nodes) };
    const of = async () => published;
    const guards = { of: () => guardDoing(action), told: () => undefined };
    const world = worldOn(held.store, document, { bots: { live: of, version: of }, guard: guards });
    world.someone = someone;
    const { llm: _, ...others } = world.conversations.parts.performers;
    Object.assign(world.conversations.parts, {
      performers: {
        ...others,
        async llm(__: unknown, { delta }: { delta(piece: string): void }) {
          for (const piece of ['a du', 'ri', 'an.']) delta(piece);
          return { text: `a ${WORD}.` };
        },
      },
    });
    return { world, published, guards };
  };

  test.each(Object.keys(ways).map((name, i) => [name, `way-${i}`] as const))('%s', async (_, type) => {
    for (const someone of action === 'mask' ? [true] : [true, false]) {
      const { world } = open(type, someone);
      const { live, answer } = await world.conversations.begin('shop', { about: { locale: 'en' } });
      const deltas: string[] = [];
      const { events } = await world.conversations.message(live, { id: `m-${type}-${someone}`, type: 'text', text: 'go' }, (event) => event.type === 'delta' && deltas.push(event.text)); // prettier-ignore
      const all: ChatEvent[] = [...answer.events, ...events];
      expect(all.some((event) => event.type === 'message' && event.from === 'bot')).toBe(true);
      expect([holds(all), holds(deltas.join('')), holds(live.state.desk.lastLine ?? '')]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
  test('an agent’s words', async () => {
    const { world } = open('way-9');
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    await world.conversations.message(live, { id: 'help', type: 'text', text: 'x' });
    await world.conversations.desk.accept(live, { id: 'ann', name: 'Ann' }, live.row.epoch).catch(() => undefined);
    const said = await world.conversations.desk.reply(live, { id: 'ann', name: 'Ann' }, live.row.epoch, { id: 'r', text: `take ${WORD}` }).catch(() => ({ events: [] })); // prettier-ignore
    expect(holds(said)).toBe(false);
  });
  test('the chat window itself, its greeting lines and what it offers', async () => {
    const { published, guards } = open('way-0');
    const shown = guardWindow(guards, published, await publicBot(published, 'en'));
    expect([holds(shown), PublicBot.safeParse(shown).success, shown.texts['placeholder'], shown.hotQuestions]).toEqual([false, true, 'Ask', ['shipping?']]); // prettier-ignore
    expect(guardOffers(guards, published, [`a ${WORD}?`, 'ok?'])).toEqual(['ok?']);
  });
});
