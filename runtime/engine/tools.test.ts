// One node run by itself, as a tool of a model: what goes in, what comes back, and what it never does.
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { defineNode, type AnyNode, type Scope } from '@dialoom/shared/node/define';
import { call, choose, Failed, tool } from '@dialoom/shared/node/effects';
import { compile } from './compile.ts';
import { replay } from './replay.ts';
import { bot, testNodes } from './test-nodes.ts';
import type { Checkpoint, Input, Step } from './types.ts';
import { begin, walk } from './walk.ts';

const T = { at: 1_000, seed: 7 };
const started: Input = { ...T, type: 'started', locale: 'en', channel: 'web' };
const says = (text: string, more: object = {}): Input => ({ ...T, type: 'message', text, ...more });
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const told = (step: Step) => step.events.flatMap((event) => (event.type === 'tool' ? [{ ...event.told, ms: event.ms }] : [])); // prettier-ignore
const entered = (step: Step) => step.events.flatMap((event) => (event.type === 'entered' ? [event.node] : []));

/** Runs another node as its tool, says what came of it and is done. */
const user = defineNode({
  type: 'user', version: 1, icon: 'x', category: 'model', waits: true, card: () => ['x'], examples: [],
  config: z.strictObject({ flow: z.string().default('main'), node: z.string(), inputs: z.record(z.string(), z.json()).default({}), outputs: z.array(z.string()).default([]) }),
  exits: ['done', 'error', 'silent'], text: {} as never,
  *run({ flow, node, inputs, outputs }: { flow: string; node: string; inputs: Record<string, string>; outputs: string[] }, { vars }: Scope) {
    let came = '';
    try {
      came = JSON.stringify(yield* call({ flow, node, tool: true, inputs, outputs }));
      yield* tool({ name: node, args: JSON.stringify(inputs), came: 'ran' });
    } catch (error) {
      if (!(error instanceof Failed) || error.code === 'silence') throw error;
      came = error.code;
      yield* tool({ name: node, args: '{}', came: 'failed', code: error.code });
    }
    return { exit: 'done', set: { came, saw: vars['number'] ?? null } };
  },
} as never) as unknown as AnyNode; // prettier-ignore
const asTool = (type: string, ownOnly: readonly string[] = []): AnyNode => ({
  ...(testNodes.find((one) => one.type === type) as AnyNode),
  asTool: { ownOnly: () => ownOnly },
});
const known = [...testNodes.filter(({ type }) => !['tell', 'fetching', 'picking'].includes(type)), user, asTool('tell', ['host']), asTool('fetching'), asTool('picking')]; // prettier-ignore
const made = (nodes: Parameters<typeof bot>[0][string], more: object = {}) =>
  compile(bot({ main: { u: ['user', { node: 't', ...more }, { done: 'end' }], ...nodes, end: ['tell', { text: '{{ came }}|{{ saw }}' }] }, help: { h: ['question', { prompt: 'Help?', variable: 'x' }] } }, { intents: { help: { name: 'Help', examples: {}, global: 'help' } }, variables: { number: { type: 'text', initial: 'none' } } }), known); // prettier-ignore
const performed = (step: Step, result: object, at = 1_000): Input => ({ ...T, at, type: 'performed', key: step.need.do === 'end' ? '' : step.need.call.key, result }); // prettier-ignore
/** As a database gives it back. */
const stored = (now: Checkpoint): Checkpoint => JSON.parse(JSON.stringify(now)) as Checkpoint;

describe('a node run as a tool', () => {
  test('is over when it is left: nothing behind it runs, though it is drawn; what it was given is a variable, which the asker does not see', () => {
    const step = replay(
      made({ t: ['tell', { text: 'for {{ number }}' }, { next: 'after' }], after: ['tell', { text: 'AFTER' }] }, { inputs: { number: '7' }, outputs: ['number', 'gone'] }),
      'c', [started]); // prettier-ignore
    expect(said(step)).toEqual(['for 7', '{"outcome":"next","values":{"number":"7"}}|none']);
    expect(entered(step)).toEqual(['begin', 'u', 't', 'end']);
    expect(step.now.vars).toMatchObject({ number: '7' });
  });
  test('its failure is told with its code, also where its error is connected, and how long it took', () => {
    const fetches = made({ t: ['fetching', {}, { error: 'after' }], after: ['tell', { text: 'AFTER' }] });
    const asked = walk(fetches, begin('c'), started);
    expect(asked.need).toMatchObject({ do: 'perform', call: { kind: 'http' } });
    expect(asked.now.frames.at(-1)).toMatchObject({ node: 't', tool: true });
    const key = asked.need.do === 'end' ? '' : asked.need.call.key;
    const failed = walk(fetches, stored(asked.now), { ...T, at: 4_000, type: 'failed', key, code: 'timeout' });
    expect(said(failed)).toEqual(['timeout|none']);
    expect(told(failed)).toEqual([{ name: 't', args: '{}', came: 'failed', code: 'timeout', result: '', confirmed: false, ms: 3_000 }]); // prettier-ignore
    const came = walk(fetches, stored(asked.now), performed(asked, { status: 200, body: 'b' }, 1_250));
    expect(said(came)).toEqual(['{"outcome":"ok","values":{}}|none']);
    expect(told(came)).toMatchObject([{ came: 'ran', ms: 250 }]);
  });
  test('may ask the customer itself: digressions come back to it, and words that were not for it go to the model, not to the bot', () => {
    const picks = made({ t: ['picking', {}, { a: 'after', else: 'after' }], after: ['tell', { text: 'AFTER' }] });
    const asked = walk(picks, begin('c'), started);
    const away = walk(picks, stored(asked.now), says('help', { understood: { intent: 'help' } }));
    const back = walk(picks, stored(away.now), says('fine'));
    expect(said(back).at(-1)).toContain('A or B?');
    expect(said(walk(picks, stored(back.now), says('A', { value: 'a' })))).toEqual([
      '{"outcome":"a","values":{}}|none',
    ]);
    const other = walk(picks, stored(asked.now), says('something else'));
    expect(said(other)).toEqual(['{"outcome":"else","values":{},"said":"something else"}|none']);
    expect(other.now.unread).toBeUndefined();
  });
  test('silence in it is the silence of whoever asked', () => {
    const picks = made({ t: ['picking', {}] });
    const asked = walk(picks, begin('c'), started);
    const key = asked.need.do === 'end' ? '' : asked.need.call.key;
    const silent = walk(picks, asked.now, { ...T, type: 'failed', key, code: 'silence' });
    expect(silent.events).toContainEqual({ type: 'closed', by: 'timed-out' });
  });
  test.each([
    ['is gone', { node: 'gone' }, 'missing-node'],
    ['in a flow that is gone', { flow: 'gone' }, 'missing-node'],
    ['does not say that it may be one', { node: 'u' }, 'no-tool'],
    ['is told where to go', { inputs: { host: 'evil' } }, 'own-only'],
  ])('that %s is not run', (_, more, code) => {
    const step = replay(made({ t: ['tell', { text: 'RAN' }] }, more), 'c', [started]);
    expect(said(step)).toEqual([`${code}|none`]);
    expect(step.now.frames).toEqual([]);
  });
  test('that is skipped is not run', () => {
    const { document } = made({ t: ['tell', { text: 'RAN' }] });
    const { main } = document.flows;
    const off = { ...document, flows: { ...document.flows, main: { ...main, nodes: { ...main?.nodes, t: { ...main?.nodes['t'], skip: true } } } } }; // prettier-ignore
    expect(said(replay(compile(off as typeof document, known), 'c', [started]))).toEqual(['missing-node|none']);
  });
  test('the log alone makes the same again', () => {
    const fetches = made({ t: ['fetching', {}] });
    const asked = walk(fetches, begin('c'), started);
    const inputs = [started, performed(asked, { status: 200, body: 'b' })];
    expect(replay(fetches, 'c', inputs)).toEqual(replay(fetches, 'c', inputs));
  });
});

test('a yes to what was asked is none to what is asked now: a changed question comes again', () => {
  const asking = (prompt: string): AnyNode => ({
    ...(testNodes.find(({ type }) => type === 'picking') as AnyNode),
    *run() {
      const { id } = yield* choose({ prompt, choices: [{ id: 'yes', label: 'Yes' }], exact: true });
      return { exit: id === 'yes' ? 'a' : 'else' };
    },
  });
  const of = (prompt: string) => compile(bot({ main: { p: ['picking', {}, { a: 'did', else: 'not' }], did: ['tell', { text: 'DID' }], not: ['tell', { text: 'NOT' }] } }), [...testNodes.filter(({ type }) => type !== 'picking'), asking(prompt)]); // prettier-ignore
  const asked = walk(of('Cancel 7?'), begin('c'), started);
  expect(said(walk(of('Cancel 7?'), stored(asked.now), says('Yes', { value: 'yes' })))).toEqual(['DID']);
  expect(said(walk(of('Pay 900?'), stored(asked.now), says('Yes', { value: 'yes' })))).toEqual(['Pay 900?']);
});
