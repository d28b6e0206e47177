// Flows that call and jump: what goes in, what comes back, and what cannot run for ever.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { replay } from './replay.ts';
import { bot, testNodes } from './test-nodes.ts';
import type { Checkpoint, Input, Step } from './types.ts';
import { begin, walk } from './walk.ts';

const T = { at: 1_000, seed: 7 };
const started: Input = { ...T, type: 'started', locale: 'en', channel: 'web' };
const says = (text: string, intent?: string): Input => ({ ...T, type: 'message', text, ...(intent !== undefined && { understood: { intent } }) }); // prettier-ignore
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const flows = (step: Step) => step.now.frames.map(({ flow }) => flow);
const made = (...args: Parameters<typeof bot>) => compile(bot(...args), testNodes);

const counted = made(
  {
    main: {
      c: ['calling', { flow: 'sub', inputs: { in_number: 7, in_city: 'Wuhan' }, outputs: ['answer', 'none', 'contact.name'] }, { done: 't' }],
      t: ['tell', { text: '{{ outcome }} {{ values.answer }} {{ in_number }} {{ seen | join: "," }}' }],
    },
    sub: { q: ['question', { prompt: 'In {{ in_city }}, {{ in_number }}?', variable: 'answer' }] },
    help: { h: ['question', { prompt: 'Help?', variable: 'in_number' }] },
  },
  { intents: { help: { name: 'Help', examples: {}, global: 'help' } }, variables: { in_number: { type: 'number', initial: 1 } } },
); // prettier-ignore

describe('inputs and outputs', () => {
  test('inputs are set before the sub-flow begins; the caller goes on seeing what it saw', () => {
    const asked = walk(counted, begin('c'), started);
    expect(said(asked)).toEqual(['In Wuhan, 7?']);
    expect(asked.now.vars).toMatchObject({ in_number: 7, in_city: 'Wuhan' });
    const done = walk(counted, asked.now, says('yes'));
    expect(said(done)).toEqual(['answered yes 7 1']); // `seen`: in_number as it was, in_city not there
  });
  test('outputs are read when the sub-flow is over; what has no value is left out', () => {
    const named = { ...started, contact: { name: 'Li' } };
    expect(replay(counted, 'c', [named, says('yes')]).now.vars['values']).toEqual({
      answer: 'yes',
      'contact.name': 'Li',
    });
    expect(replay(counted, 'c', [started, says('yes')]).now.vars['values']).toEqual({ answer: 'yes' });
  });
  test('a detour from the sub-flow comes back to its question', () => {
    const away = replay(counted, 'c', [started, says('help', 'help')]);
    expect(flows(away)).toEqual(['main', 'sub', 'help']);
    const back = walk(counted, away.now, says('9'));
    expect(said(back)).toEqual(['Back to where we were:\n\nIn Wuhan, 7?']);
    expect(said(walk(counted, back.now, says('yes')))).toEqual(['answered yes 9 1']); // what the detour set stays set
  });
  test('what only inputs may set, and what would reach a prototype, is not set by a call either', () => {
    const sly = made({
      main: { c: ['calling', { flow: 'sub', inputs: JSON.parse('{"contact":1,"__proto__":{"x":1},"constructor":2,"fine":3}') as object, outputs: ['__proto__.x', 'constructor'] }] },
      sub: { t: ['tell', { text: '{{ fine }}' }] },
    }); // prettier-ignore
    const step = walk(sly, begin('c'), started);
    expect(said(step)).toEqual(['3']);
    expect(step.now.vars).toMatchObject({ fine: 3, values: {} });
    expect(Object.keys(step.now.vars)).not.toContain('contact');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
  test('inputs beyond 256 KB fail the call, and nothing is set', () => {
    const big = made({
      main: { c: ['calling', { flow: 'sub', inputs: { big: 'x'.repeat(300_000) } }, { error: 't' }], t: ['tell', { text: '{{ error }}' }] },
      sub: { t: ['tell', { text: 'never' }] },
    }); // prettier-ignore
    const step = walk(big, begin('c'), started);
    expect(said(step)).toEqual(['variables-too-large']);
    expect(step.now.vars).not.toHaveProperty('big');
  });
});

describe('what cannot run for ever', () => {
  const failing = (main: object, more: Record<string, Record<string, unknown>> = {}) => {
    const told = { t: ['tell', { text: 'failed: {{ error }}' }] };
    return walk(made({ main: { ...main, ...told }, ...more } as never), begin('c'), started);
  };
  test('a flow that calls itself leaves by its error exit at once', () => {
    const step = failing({ c: ['calling', { flow: 'main' }, { error: 't' }] });
    expect(said(step)).toEqual(['failed: recursion']);
    expect(step.now.steps).toBeLessThan(6);
  });
  test('so does one that is called by what it called, through any number of flows and jumps', () => {
    const back = { c: ['calling', { flow: 'main' }, {}] };
    expect(said(failing({ c: ['calling', { flow: 'b' }, { error: 't' }] }, { b: back }))).toEqual([
      'failed: recursion',
    ]);
    const hop = { j: ['jumping', { to: 'main' }] };
    expect(said(failing({ c: ['calling', { flow: 'b' }, { error: 't' }] }, { b: hop }))).toEqual(['failed: recursion']);
    expect(
      said(
        failing(
          { c: ['calling', { flow: 'b' }, { error: 't' }] },
          { b: { j: ['jumping', { to: 'other' }] }, other: back },
        ),
      ),
    ).toEqual(['failed: recursion']);
  });
  test('without an error exit it is stopped, and the bot’s own policy speaks', () => {
    expect(failing({ c: ['calling', { flow: 'main' }] }).events.at(-1)).toMatchObject({
      type: 'stopped',
      code: 'recursion',
    });
  });
  test('the same flow may be called again once it is over, and from a detour while it waits below', () => {
    const twice = made(
      {
        main: { c: ['calling', { flow: 'sub' }, { done: 'd' }], d: ['calling', { flow: 'sub' }, { done: 't' }], t: ['tell', { text: 'both' }] },
        sub: { q: ['question', { prompt: 'sub?', variable: 'x' }] },
        help: { c: ['calling', { flow: 'sub' }] },
      },
      { intents: { help: { name: 'Help', examples: {}, global: 'help' } } },
    ); // prettier-ignore
    expect(said(replay(twice, 'c', [started, says('1'), says('2')]))).toEqual(['both']);
    const detour = replay(twice, 'c', [started, says('help', 'help')]);
    expect(flows(detour)).toEqual(['main', 'sub', 'help', 'sub']);
    expect(said(walk(twice, detour.now, says('x')))).toEqual(['Back to where we were:\n\nsub?']);
  });
  test('sixteen flows deep a call fails as too deep', () => {
    const deep = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, { c: ['calling', { flow: `f${i + 1}` }, { error: 't' }], t: ['tell', { text: `${i} {{ error }}` }] }])); // prettier-ignore
    const step = walk(made({ main: { c: ['calling', { flow: 'f0' }] }, ...deep } as never), begin('c'), started);
    expect(said(step)).toEqual(['14 too-deep']);
  });
  test('a jump into nothing fails the caller, and at the top is stopped', () => {
    const nowhere = { j: ['jumping', { to: '' }] };
    expect(failing(nowhere).events.at(-1)).toMatchObject({ type: 'stopped', code: 'missing-flow' });
    expect(said(failing({ c: ['calling', { flow: 'b' }, { error: 't' }] }, { b: nowhere }))).toEqual([
      'failed: missing-flow',
    ]);
  });
  test('silence in a sub-flow is silence for its caller', () => {
    const quiet = made({ main: { c: ['calling', { flow: 'b' }, { silent: 't' }], t: ['tell', { text: 'still there?' }] }, b: { q: ['question', { prompt: '?', variable: 'x' }] } }); // prettier-ignore
    const asked = walk(quiet, begin('c'), started);
    const key = asked.need.do === 'end' ? '' : asked.need.call.key;
    expect(said(walk(quiet, asked.now, { ...T, type: 'failed', key, code: 'silence' }))).toEqual(['still there?']);
  });
});

test('law: calls and detours replay the same at any cut through JSON, and nothing ever drifts', () => {
  const inputs = fc.array(
    fc.oneof(fc.constant(started), fc.string().map((text) => says(text)), fc.constant(says('help', 'help')), fc.constant<Input>({ ...T, type: 'context', contact: { name: 'X' } })),
    { maxLength: 12 },
  ); // prettier-ignore
  const run = (list: readonly Input[], through: (now: Checkpoint) => Checkpoint) =>
    list.reduce<Step>(
      (step, input) => {
        const next = walk(counted, through(step.now), input);
        expect(next.events.map(({ type }) => type)).not.toContain('changed');
        return next;
      },
      replay(counted, 'c', []),
    );
  fc.assert(
    fc.property(inputs, (list) => {
      expect(run(list, (now) => JSON.parse(JSON.stringify(now)) as Checkpoint)).toEqual(run(list, (now) => now));
    }),
    { numRuns: 300 },
  );
});
