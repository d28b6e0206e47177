import { expect, test } from 'vitest';
import { z } from 'zod';
import { BotDocument, type DocNode } from '../document/document.ts';
import { defineNode, each, type AnyNode } from '../node/define.ts';
import { ask, say } from '../node/effects.ts';
import { field } from '../node/fields.ts';
import { findings, findingText } from '../text/findings.ts';
import { lint } from './lint.ts';

// definitions of this test's own: lint must not know the real ones
const words = (exits: string[], fields: string[]) => {
  const text = {
    title: 'T',
    summary: 'S',
    exits: Object.fromEntries(exits.map((e) => [e, e])),
    fields: Object.fromEntries(fields.map((f) => [f, f])),
    lint: { shouting: 'do not shout' },
  };
  return { 'zh-CN': text, en: text } as never;
};
const base = { version: 2, icon: 'x', category: 'talk', waits: false, card: () => ['x'], examples: [] } as const;
const definitions = [
  { ...defineNode({ ...base, type: 'begin', config: z.strictObject({}), exits: ['next'], text: words(['next'], []), *run() { return { exit: 'next' }; } }), entry: true },
  defineNode({
    ...base, type: 'tell', config: z.strictObject({ text: field.words() }), exits: ['next', 'error', 'silent'], text: words(['next', 'error', 'silent'], ['text']),
    *lint({ text }: { text: unknown }) { if (String(text).endsWith('!!!')) yield { code: 'shouting', at: 'text' }; },
    *run({ text }: { text: never }, { render }: { render(t: never): string }) { yield* say(render(text)); return { exit: 'next' }; },
  } as never),
  { ...defineNode({ ...base, type: 'query', config: z.strictObject({ variable: field.writes() }), exits: ['next'], sets: ({ variable }: { variable: string }) => ({ [variable]: 'number' }), text: words(['next'], ['variable']),
    *run() { yield* ask({ prompt: '?' }); return { exit: 'next' }; } } as never), waits: true },
  defineNode({
    ...base, type: 'branch', text: words(['row', 'else'], ['rows', 'rows.intent', 'rows.when']),
    config: z.strictObject({ rows: z.array(z.strictObject({ id: field.rowId(), intent: field.from('intents').default(''), when: field.conditions().optional() })) }),
    exits: ({ rows }: { rows: { id: string }[] }) => [...each('row', rows), 'else'], *run() { return { exit: 'else' }; },
  } as never),
  defineNode({ ...base, type: 'outside', config: z.strictObject({ connection: field.connection('api').default(''), pattern: field.pattern().default('') }), exits: ['next', 'error'], text: words(['next', 'error'], ['connection', 'pattern']), *run() { return { exit: 'next' }; } }),
  defineNode({ ...base, type: 'crm', config: z.strictObject({ connection: field.connection('crm').default('dialoom-records') }), exits: ['next', 'error'], text: words(['next', 'error'], ['connection']), *run() { return { exit: 'next' }; } }),
  { ...defineNode({ ...base, type: 'model', config: z.strictObject({}), exits: ['next'], text: words(['next'], []), *run() { return { exit: 'next' }; } }), usesModel: true },
  { ...defineNode({ ...base, type: 'person', config: z.strictObject({}), exits: ['next'], text: words(['next'], []), *run() { return { exit: 'next' }; } }), handsOver: true, waits: true },
  defineNode({ ...base, type: 'calls', config: z.strictObject({ flow: field.from('flows') }), exits: ['next'], text: words(['next'], ['flow']), enters: ({ flow }: { flow: string }) => [{ flow, by: 'call' as const }], *run() { return { exit: 'next' }; } }),
  defineNode({ ...base, type: 'looks-up', config: z.strictObject({ list: field.from('knowledge') }), exits: ['next'], text: words(['next'], ['list']), *run() { return { exit: 'next' }; } }),
  defineNode({ ...base, type: 'jumps', config: z.strictObject({ flow: field.from('flows') }), exits: [], text: words([], ['flow']), enters: ({ flow }: { flow: string }) => [{ flow, by: 'jump' as const }], *run({ flow }: { flow: string }) { return { to: flow }; } }),
  { ...defineNode({ ...base, type: 'photo', config: z.strictObject({ needed: z.boolean() }), exits: ['next'], text: words(['next'], ['needed']), wantsFile: ({ needed }: { needed: boolean }) => needed, *run() { return { exit: 'next' }; } }), waits: true },
  defineNode({ ...base, type: 'sticker', category: 'note', config: z.strictObject({}), exits: [], text: words([], []), *run() { return { end: 'note' }; } }),
] as unknown as AnyNode[]; // prettier-ignore

type Brief = Record<
  string,
  [type: string, config?: Record<string, unknown>, next?: Record<string, string>, more?: object]
>;
const bot = (nodes: Brief, more: object = {}, flows: Record<string, Brief> = {}) => {
  const made = (all: Brief) =>
    Object.fromEntries(Object.entries(all).map(([id, [type, config = {}, next = {}, extra = {}]]) => [id, { type, version: 2, at: [0, 0], config, next, ...extra } as DocNode]));
  return BotDocument.parse({
    name: 'b', languages: ['en'], main: 'main',
    flows: { main: { name: 'Main', nodes: made(nodes) }, ...Object.fromEntries(Object.entries(flows).map(([id, all]) => [id, { name: id, nodes: made(all) }])) },
    ...more,
  });
}; // prettier-ignore
const fine: Brief = {
  s: ['begin', {}, { next: 'p' }],
  p: ['person', {}, { next: 't' }],
  t: ['tell', { text: 'hi' }, { next: 'p' }],
};
const around = { connections: { shop: { kind: 'api', name: 'Shop' }, gpt: { kind: 'model', name: 'GPT' } } };
const codes = (document: BotDocument, connections = around) =>
  lint(document, definitions, connections).map(({ code, level, node, exit }) =>
    [code, level[0], node ?? exit].filter(Boolean).join(' '),
  );

test('a bot that is fine has no findings', () => {
  expect(codes(bot(fine))).toEqual([]);
});
test.each<[string, BotDocument, string[]]>([
  ['a node nothing leads to', bot({ ...fine, x: ['tell', { text: 'x' }, { next: 'p' }] }), ['unreachable w x']],
  ['an exit that leads nowhere', bot({ s: ['begin', {}, { next: 'p' }], p: ['person'] }), ['open-exit w p']],
  ['a target that is gone', bot({ s: ['begin', {}, { next: 'p' }], p: ['person', {}, { next: 'gone' }] }), ['missing-target e p']],
  ['a line from an exit that is gone', bot({ ...fine, t: ['tell', { text: 'hi' }, { next: 'p', old: 's' }] }), ['orphaned-edge w t']],
  ['a circle without a wait', bot({ ...fine, t: ['tell', { text: 'a' }, { next: 'u' }], u: ['tell', { text: 'b' }, { next: 't' }] }), ['loop-without-wait e t']],
  ['a circle of one', bot({ ...fine, t: ['tell', { text: 'a' }, { next: 't' }] }), ['loop-without-wait e t']],
  ['no start, two starts', bot({ p: ['person', {}, { next: 'p' }] }), ['missing-entry e']],
  ['two starts', bot({ ...fine, s2: ['begin', {}, { next: 'p' }] }), ['two-entries e s2', 'unreachable w s2']],
  ['a note on the canvas is no unreachable node', bot({ ...fine, n: ['sticker'] }), []],
  ['a line into a note', bot({ ...fine, t: ['tell', { text: 'hi' }, { next: 'n' }], n: ['sticker'] }), ['leads-to-note e t']],
  ['a jump into nothing', bot({ ...fine, t: ['jumps', { flow: 'gone' }] }), ['missing-flow e t']],
  ['a jump back and forth with a wait between', bot({ ...fine, t: ['jumps', { flow: 'sub' }] }, {}, { sub: { s: ['begin', {}, { next: 't' }], t: ['jumps', { flow: 'main' }] } }), []],
  ['a circle through jumps without a wait', bot({ s: ['begin', {}, { next: 't' }], t: ['jumps', { flow: 'sub' }] }, {}, { sub: { s: ['begin', {}, { next: 'u' }], u: ['jumps', { flow: 'main' }] } }), ['loop-without-wait e s', 'no-person w']],
  ['a sub-flow that calls itself', bot({ ...fine, t: ['calls', { flow: 'sub' }, { next: 'p' }] }, {}, { sub: { s: ['begin', {}, { next: 'u' }], u: ['calls', { flow: 'sub' }] } }), ['recursion e u']],
  ['a flow that is called by what it calls, and by what jumps to it', bot({ ...fine, t: ['calls', { flow: 'sub' }, { next: 'p' }] }, {}, { sub: { s: ['begin', {}, { next: 'u' }], u: ['calls', { flow: 'last' }] }, last: { s: ['begin', {}, { next: 'u' }], u: ['jumps', { flow: 'main' }] } }), ['recursion e t', 'recursion e u']],
  ['a call that nothing leads to calls nobody', bot({ ...fine, t: ['calls', { flow: 'sub' }, { next: 'p' }] }, {}, { sub: { s: ['begin', {}, { next: 'v' }], v: ['tell', { text: 'x' }], u: ['calls', { flow: 'sub' }] } }), ['unreachable w u']],
  ['a flow that only entries of a knowledge list name', bot(fine, {}, { after: { s: ['begin', {}, { next: 't' }], t: ['tell', { text: 'x' }] } }), []],
  ['the same flow called twice', bot({ ...fine, t: ['calls', { flow: 'sub' }, { next: 'u' }], u: ['calls', { flow: 'sub' }, { next: 'p' }] }, {}, { sub: { s: ['begin', {}, { next: 't' }], t: ['tell', { text: 'x' }] } }), []],
  ['a circle in which the called flow waits', bot({ s: ['begin', {}, { next: 't' }], t: ['calls', { flow: 'sub' }, { next: 't' }] }, {}, { sub: { s: ['begin', {}, { next: 'p' }], p: ['person'] } }), []],
  ['a circle in which the called flow does not wait', bot({ ...fine, t: ['calls', { flow: 'sub' }, { next: 't' }] }, {}, { sub: { s: ['begin', {}, { next: 't' }], t: ['tell', { text: 'x' }] } }), ['loop-without-wait e t']],
  ['a main flow that is gone', bot(fine, { main: 'gone' }), ['missing-main e']],
  ['an unknown type', bot({ ...fine, t: ['future', {}, { next: 'p' }] }), ['unknown-type e t']],
  ['a newer node', bot({ ...fine, t: ['tell', { text: 'x' }, { next: 'p' }, { version: 3 }] }), ['newer-version e t']],
  ['a bad config', bot({ ...fine, t: ['tell', { text: 7 }, { next: 'p' }] }), ['bad-config e t']],
  ['what a node says of itself', bot({ ...fine, t: ['tell', { text: 'HI!!!' }, { next: 'p' }] }), ['shouting e t']],
  ['an intent that is gone', bot({ ...fine, t: ['branch', { rows: [{ id: 'a', intent: 'gone' }] }, { 'row:a': 'p', else: 'p' }] }), ['missing-intent e t']],
  ['a connection that is gone, and one of the wrong kind', bot({ ...fine, t: ['outside', { connection: 'erp' }, { next: 'u' }], u: ['outside', { connection: 'gpt' }, { next: 'p' }] }), ['missing-connection e t', 'wrong-connection e u']],
  ['the house’s own records are always there, and are no API', bot({ ...fine, t: ['crm', {}, { next: 'u' }], u: ['crm', { connection: 'shop' }, { next: 'v' }], v: ['outside', { connection: 'dialoom-records' }, { next: 'p' }] }), ['wrong-connection e u', 'wrong-connection e v']],
  ['a connection that is gone, where it is drawn what happens then', bot({ ...fine, t: ['outside', { connection: 'erp' }, { next: 'p', error: 'p' }] }), ['missing-connection w t']],
  ['a pattern that cannot be used', bot({ ...fine, t: ['outside', { pattern: '(?=x)' }, { next: 'p' }] }), ['bad-pattern e t']],
  ['a template that does not parse', bot({ ...fine, t: ['tell', { text: 'Hi {{ name' }, { next: 'p' }] }), ['bad-template e t']],
  ['a variable nothing sets', bot({ ...fine, t: ['tell', { text: 'Hi {{ nmae.first }}' }, { next: 'p' }] }), ['never-set w t']],
  ['a variable that is set, and one that always is there', bot({ ...fine, p: ['query', { variable: 'n' }, { next: 't' }], t: ['tell', { text: '{{ n }} {{ contact.name }}' }, { next: 'h' }], h: ['person', {}, { next: 'p' }] }), []],
  ['a missing translation', bot({ ...fine, t: ['tell', { text: { en: 'hi' } }, { next: 'p' }] }, { languages: ['en', 'zh-CN'] }), ['missing-translation w t']],
  ['no way to a person', bot({ s: ['begin', {}, { next: 'q' }], q: ['query', { variable: 'x' }, { next: 'q' }] }), ['no-person w']],
  ['a question for a file where none are taken', bot({ ...fine, t: ['photo', { needed: true }, { next: 'u' }], u: ['photo', { needed: false }, { next: 'p' }] }, { settings: { files: { on: false } } }), ['files-off w t']],
  ['a question for a file where they are', bot({ ...fine, t: ['photo', { needed: true }, { next: 'p' }] }), []],
  ['keys nobody knows', bot({ ...fine, t: ['tell', { text: 'x' }, { next: 'p' }, { colour: 1 }] }, { mood: 2 }), ['unknown-key w', 'unknown-key w t']],
  ['a newer document', bot(fine, { migrations: ['from-the-future'] }), ['newer-document e']],
  ['a global intent without its flow, and with too few examples', bot(fine, { intents: { i: { name: 'I', examples: { en: ['a'] }, global: 'gone' } } }), ['missing-global-flow e', 'few-examples w']],
  ['a sub-flow may end by its open exits', bot(fine, { intents: { i: { name: 'I', examples: { en: ['a', 'b', 'c'] }, global: 'sub' } } }, { sub: { s: ['begin', {}, { next: 't' }], t: ['tell', { text: 'x' }] } }), []],
])('%s', (_, document, expected) => {
  expect(codes(document)).toEqual(expected);
}); // prettier-ignore
test('conditions: a kind that does not fit, a variable not chosen', () => {
  const when = (op: string, value: string, variable = 'n') => ({ match: 'all', rows: [{ variable, op, value }] });
  const asked = (condition: object) =>
    codes(
      bot({
        s: ['begin', {}, { next: 'q' }],
        q: ['query', { variable: 'n' }, { next: 'b' }],
        b: ['branch', { rows: [{ id: 'a', when: condition }] }, { 'row:a': 'p', else: 'p' }],
        p: ['person', {}, { next: 'q' }],
      }),
    );
  expect(asked(when('greater', '5'))).toEqual([]);
  expect(asked(when('greater', '{{ n }}'))).toEqual([]);
  expect(asked(when('greater', 'five'))).toEqual(['wrong-kind e b']);
  expect(asked(when('is-true', ''))).toEqual(['wrong-kind e b']);
  expect(asked(when('before', '2026-01-01'))).toEqual(['wrong-kind e b']);
  expect(asked(when('equals', 'x', ''))).toEqual(['empty-condition e b']);
});
test('a knowledge list that is gone; what is not known is not judged', () => {
  const document = bot({ ...fine, t: ['looks-up', { list: 'faq' }, { next: 'p' }] });
  const found = (knowledge?: Record<string, string>) => lint(document, definitions, { ...around, knowledge }).map(({ code }) => code); // prettier-ignore
  expect(found({ other: 'Other' })).toEqual(['missing-knowledge']);
  expect(found({ faq: 'FAQ' })).toEqual([]);
  expect(found()).toEqual([]);
});
test('no model where one is needed', () => {
  const document = bot({ ...fine, t: ['model', {}, { next: 'p' }] });
  expect(codes(document)).toEqual([]);
  expect(codes(document, { connections: { shop: around.connections.shop } } as never)).toEqual(['no-model w t']);
});
test('connections that are not known are not judged', () => {
  const document = bot({ ...fine, t: ['model', {}, { next: 'p' }] });
  expect(codes(document, { connections: undefined } as never)).toEqual([]);
});
test('every sentence is filled, in both languages, with the user’s own names', () => {
  const document = bot(
    { ...fine, t: ['tell', { text: 'Hi {{ x }}' }, { next: 'gone' }, { name: 'Greeting' }] },
    { languages: ['en'], mood: 1 },
  );
  for (const finding of lint(document, definitions, around))
    for (const language of ['zh-CN', 'en']) {
      const text = findingText(finding, document, definitions, language);
      expect(text).not.toMatch(/\{\w+\}|\[\[/);
      if (finding.node === 't') expect(text).toContain('Greeting');
    }
  for (const [code, both] of Object.entries(findings))
    expect([code, holes(both['zh-CN'])]).toEqual([code, holes(both.en)]);
});
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
