// Small definitions for the engine's own tests: the engine must not know the real ones, nor may its tests lean on them.
import { z } from 'zod';
import { defineNode, type AnyNode, type Run, type Scope } from '@dialoom/shared/node/define';
import { ask, call, choose, handoff, http, llm, now, random, say, sleep } from '@dialoom/shared/node/effects';
import { field, type Template } from '@dialoom/shared/node/fields';
import { BotDocument } from '@dialoom/shared/document/document';

const about = (exits: Record<string, string>, fields: Record<string, string> = {}) => ({
  title: 't',
  summary: 's',
  exits,
  fields,
});
const both = (exits: string[], fields: string[] = []) => {
  const text = about(
    Object.fromEntries(exits.map((exit) => [exit, exit])),
    Object.fromEntries(fields.map((f) => [f, f])),
  );
  return { 'zh-CN': text, en: text } as never;
};
const base = { version: 1, icon: 'x', category: 'talk', waits: true, card: () => ['x'], examples: [] } as const;

/** A node from a generator: enough to test what the engine does with effects. */
export const from = (type: string, exits: string[], run: () => Run): AnyNode =>
  defineNode({
    ...base,
    type,
    config: z.strictObject({}),
    exits: () => exits,
    run,
    text: both(exits),
  } as never);

const begin = from('begin', ['next'], function* () {
  return { exit: 'next' };
});
const entry: AnyNode = { ...begin, entry: true };
const tell = defineNode({
  ...base, type: 'tell', waits: false, config: z.strictObject({ text: field.words() }), exits: ['next'], text: both(['next'], ['text']),
  *run({ text }, { render }) {
    yield* say(render(text));
    return { exit: 'next' };
  },
}); // prettier-ignore
const question = defineNode({
  ...base, type: 'question', exits: ['answered', 'gave-up', 'silent'], text: both(['answered', 'gave-up', 'silent'], ['prompt', 'wants', 'variable']),
  config: z.strictObject({ prompt: field.words(), wants: z.enum(['text', 'number', 'intent']).default('text'), variable: field.writes() }),
  sets: ({ variable }: { variable: string }) => ({ [variable]: 'any' }),
  *run({ prompt, wants, variable }: { prompt: Template; wants: 'text' | 'number' | 'intent'; variable: string }, { render }: Scope) {
    for (let n = 0; n < 2; n++) {
      const { text, value } = yield* ask({ prompt: n ? 'again' : render(prompt), wants });
      if (wants !== 'number') return { exit: 'answered', set: { [variable]: text } };
      if (value !== undefined) return { exit: 'answered', set: { [variable]: value } };
    }
    return { exit: 'gave-up' };
  },
} as never) as unknown as AnyNode; // prettier-ignore
const fetching = from('fetching', ['ok', 'error'], function* () {
  yield* say('one moment');
  const { status, body } = yield* http({ method: 'GET', url: 'https://shop.test/1' });
  return { exit: 'ok', set: { status, body } };
});
type Calling = { flow: string; inputs: Record<string, string>; outputs: string[] };
const calling = defineNode({
  ...base, type: 'calling', exits: ['done', 'error', 'silent'], text: both(['done', 'error', 'silent'], ['flow', 'inputs', 'outputs']),
  config: z.strictObject({ flow: z.string(), inputs: z.record(z.string(), z.json()).default({}), outputs: z.array(z.string()).default([]) }),
  *run({ flow, inputs, outputs }: Calling, { vars }: Scope) {
    const { outcome, values } = yield* call({ flow, inputs, outputs });
    return { exit: 'done', set: { outcome, values, seen: Object.keys(vars).filter((name) => name.startsWith('in_')).map((name) => vars[name] ?? null) } };
  },
} as never) as unknown as AnyNode; // prettier-ignore
const jumping = defineNode({
  ...base, type: 'jumping', config: z.strictObject({ to: z.string().default('other') }), exits: [], text: both([], ['to']),
  *run({ to }: { to: string }): Run {
    return { to };
  },
} as never) as unknown as AnyNode; // prettier-ignore
const sleeping = defineNode({
  ...base, type: 'sleeping', config: z.strictObject({ ms: z.int() }), exits: ['done', 'wrote'], text: both(['done', 'wrote'], ['ms']),
  *run({ ms }: { ms: number }): Run {
    const until = (yield* now()) + ms;
    const { text } = yield* sleep({ until });
    return text === undefined ? { exit: 'done' } : { exit: 'wrote', unread: text };
  },
} as never) as unknown as AnyNode; // prettier-ignore
const ending = from('ending', [], function* (): Run {
  return { end: 'done', close: true };
});
const picking = from('picking', ['a', 'b', 'else'], function* () {
  const { id, text } = yield* choose({
    prompt: 'A or B?',
    choices: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  });
  return id ? { exit: id } : { exit: 'else', unread: text };
});
const dice = from('dice', ['next'], function* () {
  const at = yield* now();
  const x = yield* random();
  return { exit: 'next', set: { at, x } };
});
const person = from(
  'person',
  ['resolved', 'returned', 'timeout', 'offline', 'cancelled', 'message-left', 'error'],
  function* () {
    const { outcome } = yield* handoff({ announce: 'a person comes' });
    return { exit: outcome };
  },
);
const speaking = from('speaking', ['ok', 'error'], function* () {
  const { text } = yield* llm({ prompt: 'p', speak: true });
  return { exit: 'ok', set: { text } };
});
const buggy = from('buggy', ['next', 'error'], function* () {
  throw new TypeError('a bug');
});

export const testNodes: readonly AnyNode[] = [
  entry, tell, question, fetching, calling, jumping, sleeping, ending, picking, dice, person, speaking, buggy,
]; // prettier-ignore

type Brief = Record<string, [type: string, config: Record<string, unknown>, next?: Record<string, string>]>;
/** A document from flows of `id: [type, config, next]`; `begin` is put in front of the first node of each flow. */
export function bot(flows: Record<string, Brief>, more: Record<string, unknown> = {}): BotDocument {
  const made = Object.entries(flows).map(([id, nodes]) => {
    const first = Object.keys(nodes)[0] ?? 'none';
    const all = { begin: ['begin', {}, { next: first }] as Brief[string], ...nodes };
    const docNodes = Object.entries(all).map(([node, [type, config, next = {}]]) => [
      node,
      { type, version: 1, at: [0, 0], config, next },
    ]);
    return [id, { name: id, nodes: Object.fromEntries(docNodes) }];
  });
  return BotDocument.parse({
    name: 'test',
    languages: ['en', 'zh-CN'],
    main: 'main',
    flows: Object.fromEntries(made),
    ...more,
  });
}
