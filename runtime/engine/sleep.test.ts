// A sleep: it ends at its time or when the customer writes, whichever comes first.
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { replay } from './replay.ts';
import { bot, testNodes } from './test-nodes.ts';
import type { Input, Step } from './types.ts';
import { begin, walk } from './walk.ts';

const T = { at: 1_000, seed: 7 };
const started: Input = { ...T, type: 'started', locale: 'en', channel: 'web' };
const says = (text: string, understood: Extract<Input, { type: 'message' }>['understood'] = {}): Input => ({
  ...T,
  type: 'message',
  text,
  understood,
});
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const woken = (step: Step): Input => ({
  at: 61_000,
  seed: 7,
  type: 'failed',
  key: step.need.do === 'end' ? '' : step.need.call.key,
  code: 'silence',
});

const napping = compile(
  bot(
    {
      main: {
        nap: ['sleeping', { ms: 60_000 }, { done: 'still', wrote: 'menu' }],
        still: ['tell', { text: 'still there?' }],
        menu: ['question', { prompt: 'What is it?', wants: 'intent', variable: 'wish' }, { answered: 'ok' }],
        ok: ['tell', { text: 'so it is {{ wish }}' }],
      },
      hours: { city: ['question', { prompt: 'Which city?', variable: 'city' }] },
    },
    { intents: { hours: { name: 'Hours', examples: {}, global: 'hours' } } },
  ),
  testNodes,
);
const asleep = walk(napping, begin('c'), started);

test('rests until its time, says nothing, and goes on when the time has come', () => {
  expect(asleep.need).toMatchObject({ do: 'wait', call: { kind: 'sleep', request: { until: 61_000 } } });
  expect(said(asleep)).toEqual([]);
  expect(said(walk(napping, asleep.now, woken(asleep)))).toEqual(['still there?']);
});
test('the customer writes first: the words stay unread for whoever wants them', () => {
  expect(said(walk(napping, asleep.now, says('my order')))).toEqual(['so it is my order']);
  expect(walk(napping, walk(napping, asleep.now, says('my order')).now, woken(asleep)).events).toEqual([
    { type: 'ignored', input: 'failed' },
  ]);
});
test('a bare greeting ends it too, as nothing to understand', () => {
  const greeted = walk(napping, asleep.now, says('hello', { greeting: true }));
  expect(greeted.now.frames.at(-1)).toMatchObject({ node: 'menu' });
  expect(greeted.now.vars['wish']).not.toBe('hello');
});
test('a detour leaves it and comes back to it: the end stays where it was', () => {
  const away = walk(napping, asleep.now, says('open?', { intent: 'hours' }));
  expect(said(away)).toEqual(['Which city?']);
  const back = walk(napping, away.now, { ...says('Wuhan'), at: 30_000 });
  expect(back.need).toMatchObject({ do: 'wait', call: { kind: 'sleep', request: { until: 61_000 } } });
  expect(said(back)).toEqual([]);
  expect(said(walk(napping, back.now, woken(back)))).toEqual(['still there?']);
});
test('replays from its log', () => {
  const step = replay(napping, 'c', [started, woken(asleep)]);
  expect(step).toEqual(walk(napping, asleep.now, woken(asleep)));
});
