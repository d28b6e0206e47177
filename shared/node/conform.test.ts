// The suite itself on trial: one good node, and bad ones that each break one rule. A suite that cannot fail proves nothing.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { conform } from './conform.ts';
import { each, type AnyNode } from './define.ts';
import { ask, http, random, say } from './effects.ts';
import { advanced, field, formOf, hints } from './fields.ts';
import { formLeaves, otherValues, withValue } from './form-leaves.ts';

const text = (word: string) => ({
  title: word, summary: word, exits: { row: word, ok: word, silent: word, error: word }, lint: { odd: word }, help: { prompt: word },
  fields: { prompt: word, url: word, rows: word, 'rows.label': word, within: word },
}); // prettier-ignore
const config = z.strictObject({
  prompt: field.words().prefault(''),
  url: field.template().prefault(''),
  rows: z.array(z.strictObject({ id: field.rowId(), label: field.text().default('') })).default([]),
  within: advanced(z.int().min(1).max(9).default(5)),
});
type Config = z.output<typeof config>;
const good = {
  type: 'good', version: 1, icon: 'x', category: 'talk', waits: true, config,
  exits: ({ rows }: Config) => [...each('row', rows), 'ok', 'silent', 'error'],
  sets: () => ({ answer: 'text' }),
  card: ({ prompt }: Config, { source }: { source: (t: unknown) => string }) => [source(prompt) || 'empty'],
  lint: () => [],
  *run({ prompt, url, rows, within }: Config, { render, prompt: plain }: { render: (t: unknown) => string; prompt: (t: unknown) => string }) {
    yield* say(render(prompt));
    const { text: answer } = yield* ask({ prompt: rows.map((row) => row.label).join(), within });
    const { status } = yield* http({ method: 'GET', url: plain(url) });
    if (status !== 200) return { exit: `row:${rows[0]?.id}`, set: { answer } };
    return { exit: 'ok', set: { answer } };
  },
  text: { 'zh-CN': text('字'), en: text('word') },
  examples: [
    { name: 'all well', config: { prompt: 'hi {{ name }}', url: 'https://a.test' }, vars: { name: 'Li' }, script: [{ ask: { text: 'x' } }, { http: { status: 200, body: null } }], ends: { exit: 'ok', set: { answer: 'x' }, said: ['hi Li'] } },
    { name: 'a row', config: { rows: [{ id: 'aaaa', label: 'A' }] }, script: [{ ask: { text: 'x' } }, { http: { status: 404, body: null } }], ends: { exit: 'row:aaaa' } },
    { name: 'silent', config: {}, script: [{ ask: { failed: 'silence' } }], ends: { exit: 'silent' } },
    { name: 'down', config: {}, script: [{ ask: { text: 'x' } }, { http: { failed: 'timeout' } }], ends: { exit: 'error' } },
  ],
}; // prettier-ignore
type Good = typeof good;
type Change = Partial<Record<keyof AnyNode, unknown>>;
const sentences = (change: Change) => conform({ ...good, ...change } as unknown as AnyNode);
const example = (index: number, change: Record<string, unknown>) => ({
  examples: good.examples.map((one, i) => (i === index ? { ...one, ...change } : one)),
});

test('a good node passes', () => {
  expect(sentences({})).toEqual([]);
});

let runs = 0;
describe('a node that breaks one rule is told so', () => {
  test.each<[string, Change, RegExp]>([
    ['leaves by another exit', example(0, { ends: { exit: 'error' } }), /"all well" leaves by ok, not error/],
    ['ends where it should leave', example(0, { ends: { end: 'done' } }), /"all well" leaves by ok, not done/],
    ['an undeclared exit', { exits: () => ['row:aaaa', 'silent', 'error'] }, /leaves by an exit that is not declared/],
    ['an exit twice', { exits: (c: Config) => [...good.exits(c), 'ok'] }, /has an exit twice/],
    [
      'other variables than named',
      example(0, { ends: { exit: 'ok', set: { answer: 'y' } } }),
      /"set" is \{"answer":"x"\}/,
    ],
    ['other words than named', example(0, { ends: { exit: 'ok', said: ['hello'] } }), /"said" is \["hi Li"\]/],
    ['a variable that sets() hides', { sets: () => ({}) }, /sets "answer", which "sets" does not name/],
    ['a wait it denies', { waits: false }, /waits, but the definition says it does not/],
    [
      'a wait that never comes',
      {
        *run() {
          yield* say('hi');
          return { exit: 'ok' };
        },
        examples: [{ name: 'hi', config: {}, script: [], ends: { exit: 'ok' } }],
      },
      /says that it waits, but no example does/,
    ],
    ['an unknown key that passes', { config: z.object(config.shape) }, /use z\.strictObject/],
    ['an exit no example reaches', { examples: good.examples.slice(0, 3) }, /no example reaches the exit "error"/],
    ['an example that is refused', example(0, { config: { prompt: 7 } }), /its config does not parse/],
    [
      'a clock',
      {
        *run() {
          yield* say(String(Date.now()));
          return { exit: 'ok' };
        },
      },
      /a clock or a die/,
    ],
    [
      'a die',
      {
        *run() {
          yield* say(String(Math.random()));
          return { exit: 'ok' };
        },
      },
      /a clock or a die/,
    ],
    [
      'memory between runs',
      {
        *run(...args: Parameters<Good['run']>) {
          yield* say(`${++runs}`);
          return yield* good.run(...args);
        },
      },
      /differs when run again|said/,
    ],
    [
      'a bug',
      {
        *run() {
          yield* random();
          throw new TypeError('oops');
        },
      },
      /throws: oops/,
    ],
    [
      'a failure without an exit',
      { exits: (c: Config) => [...each('row', c.rows), 'ok', 'silent'] },
      /http failing with "timeout" at 1 leaves by no exit/,
    ],
    [
      'a field without effect',
      {
        config: z.strictObject({ ...config.shape, extra: field.text().default('') }),
        text: {
          'zh-CN': { ...text('字'), fields: { ...text('字').fields, extra: '多' } },
          en: { ...text('w'), fields: { ...text('w').fields, extra: 'more' } },
        },
      },
      /no example changes when "extra" does/,
    ],
    [
      'a row’s field without effect',
      {
        config: config.extend({
          rows: z
            .array(
              z.strictObject({ id: field.rowId(), label: field.text().default(''), dead: z.boolean().default(false) }),
            )
            .default([]),
        }),
      },
      /no example changes when "rows\.0\.dead" does/,
    ],
    [
      'a field that lost its hint',
      { config: config.extend({ prompt: z.string().default('') }) },
      /"prompt" has lost its hint/,
    ],
    [
      'a field without a label',
      { text: { ...good.text, en: { ...text('w'), fields: { prompt: 'p' } } } },
      /the field "url" has no label in en/,
    ],
    ['an empty text', { text: { ...good.text, 'zh-CN': { ...text('字'), summary: ' ' } } }, /an empty text in zh-CN/],
    [
      'a text in one language only',
      { text: { ...good.text, en: { ...text('w'), says: { again: 'again' } } } },
      /"says\.again" is missing in zh-CN/,
    ],
    ['an empty line on the card', { card: () => [''] }, /an empty or unnamed line on the card/],
    [
      'an unnamed line on the card',
      { card: (_: Config, { label }: { label: (p: string) => string }) => [label('nope')] },
      /an empty or unnamed line on the card/,
    ],
    ['a card that is too long', { card: () => ['a', 'b', 'c', 'd'] }, /more than three lines/],
    ['an exit without a name', { exitLabel: () => '[[x]]' }, /the exit row:aaaa has no name in en/],
    ['a finding without a sentence', { lint: () => [{ code: 'strange' }] }, /the finding "strange" has no sentence/],
    ['a fresh node that does not parse', { fresh: { prompt: 7 } }, /a fresh node does not parse/],
  ])('%s', (_, change, sentence) => {
    const told = sentences(change);
    expect(told.join('\n')).toMatch(sentence);
    expect(told.every((one) => one.startsWith('good: '))).toBe(true);
  });
  test('silence without an exit is no fault: the conversation is closed then', () => {
    const exits = (c: Config) => [...each('row', c.rows), 'ok', 'error'];
    expect(sentences({ exits, examples: good.examples.filter(({ name }) => name !== 'silent') }).join()).not.toMatch(
      /failing with "silence"/,
    );
  });
  test('a node that asks something else when it is resumed', () => {
    let calls = 0;
    const told = sentences({
      *run(...args: Parameters<Good['run']>) {
        if (calls++ % 2 === 1) yield* say('again');
        return yield* good.run(...args);
      },
    });
    expect(told.join('\n')).toMatch(/asks for something else|differs when run again/);
  });
});

test('the clock is given back', () => {
  const { now } = Date;
  const { random: die } = Math;
  sentences({ *run() { throw new Error('x'); } }); // prettier-ignore
  expect([Date.now, Math.random]).toEqual([now, die]);
});

describe('leaves of a form', () => {
  const form = formOf(
    z.strictObject({
      kind: z.enum(['a', 'b']),
      rows: z.array(z.strictObject({ id: field.rowId(), when: field.conditions() })),
      auth: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('bearer'), token: field.text() }),
      ]),
      lines: field.lines(),
    }),
  );
  test('one each, through lists and unions; a control of its own is one leaf', () => {
    expect(formLeaves(form).map(({ path }) => path.join('.'))).toEqual([
      'kind',
      'rows.0.id',
      'rows.0.when',
      'auth.token',
      'lines',
    ]);
    expect(formLeaves(form).filter(({ isId }) => isId)).toHaveLength(1);
  });
  test('others are values its schema takes', () => {
    expect(otherValues({ enum: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(otherValues({ type: 'integer', minimum: 1, maximum: 9 })).toEqual([1, 9, 2, 1]);
    for (const value of otherValues({ as: 'conditions' }))
      expect(field.conditions().safeParse(value).success).toBe(true);
  });
  test('a change reaches every row and leaves the original alone', () => {
    const before = { rows: [{ id: 'a', x: 1 }, { id: 'b' }], y: 1 };
    expect(withValue(before, ['rows', '0', 'x'], 2)).toEqual({
      rows: [
        { id: 'a', x: 2 },
        { id: 'b', x: 2 },
      ],
      y: 1,
    });
    expect(withValue({}, ['a', 'b'], 2)).toEqual({ a: { b: 2 } });
    expect(before.rows[0]).toEqual({ id: 'a', x: 1 });
  });
  test('a hint is kept by the registry of the field kit', () => {
    expect(hints.get(field.text())).toEqual({ as: 'text' });
  });
});
