import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { effects, type By } from '@dialoom/shared/node/effects';
import { play } from '@dialoom/shared/node/play';
import { compile } from '../engine/compile.ts';
import { replay } from '../engine/replay.ts';
import type { Input } from '../engine/types.ts';
import { walk } from '../engine/walk.ts';
import { performGuard } from './guard.ts';

const perform = performGuard();
const guard = (request: object) => perform(effects.guard.request.parse(request), {} as By); // it asks nobody

test('says which lists were hit, what and where, and stars it out', async () => {
  const lists = [{ id: 'b', words: ['发票'] }, { id: 'a', words: ['casino', '赌场'] }, { id: 'c', words: ['鱼'] }]; // prettier-ignore
  expect(await guard({ text: '澳门赌·场，代开发票', lists })).toEqual({
    lists: ['b', 'a'],
    hits: [
      { list: 'a', word: '赌场', start: 2, end: 5 },
      { list: 'b', word: '发票', start: 8, end: 10 },
    ],
    masked: '澳门***，代开**',
  });
});
test('clean text comes back as it is', async () => {
  expect(await guard({ text: 'ＡＢＣ 你好', lists: [{ id: 'a', words: ['发票'] }] })).toEqual({ lists: [], hits: [], masked: 'ＡＢＣ 你好' });
}); // prettier-ignore
test('a list that is only looked for is left readable', async () => {
  const lists = [{ id: 'a', words: ['发票'], mask: false }, { id: 'b', words: ['赌场'] }]; // prettier-ignore
  expect(await guard({ text: '发票和赌场', lists })).toMatchObject({ lists: ['a', 'b'], masked: '发票和**' });
});
test('a phrase that is allowed excuses its words', async () => {
  const request = { text: '苹果园', lists: [{ id: 'a', words: ['苹果'] }] };
  expect(await guard(request)).toMatchObject({ lists: ['a'] });
  expect(await guard({ ...request, allow: ['苹果园'] })).toMatchObject({ lists: [] });
});
test('many hits: the first 200, every list, and all of them starred out', async () => {
  const text = `${'发票。'.repeat(500)}赌场`;
  const result = await guard({ text, lists: [{ id: 'a', words: ['发票'] }, { id: 'b', words: ['赌场'] }] }); // prettier-ignore
  expect(result.hits).toHaveLength(200);
  expect(result.lists).toEqual(['a', 'b']);
  expect(result.masked).toBe(`${'**。'.repeat(500)}**`);
  expect(effects.guard.result.parse(result)).toEqual(result);
});
test('lists kept ready do not answer for others', async () => {
  for (let i = 0; i < 40; i++)
    expect(await guard({ text: `w${i}x`, lists: [{ id: 'a', words: [`w${i}x`] }] }), String(i)).toMatchObject({ lists: ['a'] }); // prettier-ignore
  expect(await guard({ text: 'w1x', lists: [{ id: 'a', words: ['w2x'] }] })).toMatchObject({ lists: [] });
});

test('what examples say was found is what is found', async () => {
  const asked = nodes.flatMap((node) =>
    node.examples.flatMap(({ config, script, vars }) =>
      script.flatMap((line, i) => {
        const call = play(node, config, script.slice(0, i), vars).calls.at(-1);
        return 'guard' in line && !('failed' in line.guard) && call
          ? [{ request: call.request, says: line.guard }]
          : [];
      }),
    ),
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const { request, says } of asked) expect(await guard(request)).toEqual(says);
});
test('a conversation checks what was said, and its log alone gives the same again', async () => {
  const next = (to: string) => ({ next: to });
  const card = { version: 1, at: [0, 0], config: {} };
  const rows = [{ id: 'rude', category: 'abuse', words: ['笨蛋'] }];
  const document = BotDocument.parse({
    name: 'b', languages: ['en'], main: 'main', intents: {},
    flows: { main: { name: 'm', nodes: {
      begin: { ...card, type: 'start', next: next('ask') },
      ask: { ...card, type: 'ask', config: { prompt: '?', variable: 'said' }, next: { answered: 'check' } },
      check: { ...card, type: 'guard', config: { rows, masked: 'safe' }, next: { 'hit:rude': 'rude', clean: 'fine' } },
      rude: { ...card, type: 'say', config: { text: 'rude: {{ safe }}' }, next: {} },
      fine: { ...card, type: 'say', config: { text: 'fine: {{ safe }}' }, next: {} },
    } } },
  }); // prettier-ignore
  const bot = compile(document, nodes);
  const outcome = async (text: string) => {
    const T = { at: 1, seed: 1 };
    const inputs: Input[] = [
      { ...T, type: 'started' },
      { ...T, type: 'message', text },
    ];
    let step = replay(bot, 'c', inputs);
    if (step.need.do !== 'perform') throw new Error('nothing to check');
    const verdict: Input = {
      ...T,
      type: 'performed',
      key: step.need.call.key,
      result: await guard(step.need.call.request),
    };
    step = walk(bot, step.now, verdict);
    inputs.push(verdict);
    expect(replay(bot, 'c', inputs).now).toEqual(step.now);
    return step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
  };
  expect(await outcome('你这个笨-蛋')).toEqual(['rude: 你这个\\*\\*\\*']);
  expect(await outcome('你好')).toEqual(['fine: 你好']);
});
