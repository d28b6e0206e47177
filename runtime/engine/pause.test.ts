// A walk that stops before a node and goes on is the walk that never stopped.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { bot, testNodes } from './test-nodes.ts';
import type { Input, Step } from './types.ts';
import { begin, resume, walk } from './walk.ts';

const compiled = compile(
  bot({
    main: {
      ask: ['question', { prompt: 'What?', variable: 'what' }, { answered: 'dice' }],
      dice: ['dice', {}, { next: 'sub' }],
      sub: ['calling', { flow: 'other' }, { done: 'told' }],
      told: ['tell', { text: '{{ what }} {{ x }}' }, { next: 'ask' }],
    },
    other: {
      in: ['tell', { text: 'in' }, { next: 'pick' }],
      pick: ['picking', {}, { else: 'out' }],
      out: ['tell', { text: 'out' }],
    },
  }),
  testNodes,
);
const time = { at: 1_000, seed: 7 };
const inputs = (texts: readonly string[]): Input[] => [
  { ...time, type: 'started', locale: 'en', channel: 'web' },
  ...texts.map((text): Input => ({ ...time, type: 'message', text })),
];
const isPaused = ({ now }: Step) => now.frames.length > 0 && now.frames.at(-1)?.pending === undefined;

test('wherever it stops, the events and the checkpoint are the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'hello'), { maxLength: 5 }),
      fc.func(fc.boolean()),
      (texts, stops) => {
        let whole = begin('c');
        let cut = begin('c');
        for (const input of inputs(texts)) {
          const one = walk(compiled, whole, input);
          whole = one.now;
          const passed = new Set<number>();
          const pauses = ({ step }: { step: number }) => !passed.has(step) && stops(step);
          let step = walk(compiled, cut, input, { pauses });
          const events = [...step.events];
          while (isPaused(step)) {
            passed.add(step.now.frames.at(-1)?.step ?? 0);
            step = resume(compiled, step.now, time, { pauses });
            events.push(...step.events);
          }
          cut = step.now;
          expect(events).toEqual(one.events);
          expect(step.need).toEqual(one.need);
        }
        expect(cut).toEqual(whole);
      },
    ),
  );
});
test('a message that comes while it stands is not taken', () => {
  const { now } = walk(compiled, begin('c'), inputs([])[0] as Input, { pauses: ({ node }) => node === 'ask' });
  expect(walk(compiled, now, { ...time, type: 'message', text: 'x' }).events).toEqual([
    { type: 'ignored', input: 'message' },
  ]);
});
test('a pinned draw is what the node sees, and its journal keeps it', () => {
  const dice = compile(bot({ main: { dice: ['dice', {}, { next: 'ask' }], ask: ['question', { prompt: 'x', variable: 'x' }] } }), testNodes); // prettier-ignore
  const { now } = walk(dice, begin('c'), inputs([])[0] as Input, { pinned: (_, { kind }) => (kind === 'random' ? { is: 0.25 } : undefined) }); // prettier-ignore
  expect(now.vars).toMatchObject({ at: 1_000, x: 0.25 });
});
