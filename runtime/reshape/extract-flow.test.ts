// Taking nodes into a flow of their own, and back: the same conversation, through the real engine and the real nodes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument, type DocNode } from '@dialoom/shared/document/document';
import { extractFlow, type Extracted, type ExtractFault } from '@dialoom/shared/document/extract-flow';
import { inlineFlow, type Inlined, type InlineFault } from '@dialoom/shared/document/inline-flow';
import { parseDocument } from '@dialoom/shared/document/parse';
import { lint } from '@dialoom/shared/lint/lint';
import { compile } from '../engine/compile.ts';
import type { Input, Step } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';

const definitions = Object.fromEntries(nodes.map((def) => [def.type, def]));
let made = 0;
const newId = () => `x${(made++).toString(36)}`;
const node = (
  type: string,
  config: DocNode['config'],
  next: Record<string, string> = {},
  more: object = {},
): DocNode => ({ type, version: definitions[type]?.version ?? 1, at: [0, 0], config, next, ...more });

const ids = ['na', 'nb', 'nc', 'nd', 'ne', 'nf', 'ng'] as const;
const anyId = fc.constantFrom(...ids);
const counted = (variable: string) => ({ rows: [{ id: 'row-a', variable, kind: 'add', value: '1' }] });
const bare: fc.Arbitrary<[type: string, config: DocNode['config'], exits: readonly string[]]> = fc.oneof(
  anyId.map((id) => ['say', { text: `I am ${id}, {{ x }} {{ y }}` }, ['next']] as const),
  fc.constantFrom('x', 'y').map((variable) => ['set', counted(variable), ['next']] as const),
  fc.constant(['ask', { prompt: 'And you? {{ x }}', variable: 'y' }, ['answered', 'silent']] as const),
  fc.constant(['choices', { prompt: 'A or B?', rows: [{ id: 'aa', label: 'A' }, { id: 'bb', label: 'B' }] }, ['row:aa', 'row:bb', 'else', 'silent']] as const),
  fc.constant(['condition', { rows: [{ id: 'big', name: '', when: { rows: [{ variable: 'x', op: 'at-least', value: '3' }] } }] }, ['row:big', 'else']] as const),
  fc.constantFrom('done', 'resolved').map((outcome) => ['end', { outcome, text: outcome === 'done' ? '' : 'Bye.' }, []] as const),
  fc.constant(['call-flow', { flow: 'helper' }, ['done', 'error', 'silent']] as const),
) as never; // prettier-ignore
const anyNode: fc.Arbitrary<DocNode> = fc
  .tuple(bare, fc.array(fc.option(anyId, { freq: 6 }), { minLength: 4, maxLength: 4 }), fc.nat(9))
  .map(([[type, config, exits], targets, rare]) => {
    const next = exits.flatMap((exit, i) => (targets[i] ? [[exit, targets[i]] as const] : []));
    return node(type, config, Object.fromEntries(next), rare === 0 && type !== 'end' ? { skip: true } : {});
  });
/** A bot whose `work` flow is drawn at random; `main` is that flow, or calls it and goes on by how it ended. */
const anyBot = fc.record({ nodes: fc.array(anyNode, { minLength: 7, maxLength: 7 }), called: fc.boolean() }).map(({ nodes: drawn, called }) =>
  BotDocument.parse({
    name: 'Random', languages: ['en'], main: called ? 'main' : 'work', variables: { x: { type: 'number', initial: 0 }, y: { type: 'any', initial: 0 } },
    flows: {
      main: { name: 'Main', nodes: {
        start: node('start', {}, { next: 'call' }),
        call: node('call-flow', { flow: 'work', outcomes: ['resolved', 'next', 'answered', 'else'].map((name, i) => ({ id: `o${i}`, name })) }, { 'outcome:o0': 'r', 'outcome:o1': 'n', 'outcome:o2': 'a', 'outcome:o3': 'e', done: 'd', error: 'f' }),
        ...Object.fromEntries(['r', 'n', 'a', 'e', 'd', 'f'].map((id) => [id, node('say', { text: `main: ${id}` })])),
      } },
      work: { name: 'Work', nodes: { start: node('start', {}, { next: 'na' }), ...Object.fromEntries(ids.map((id, i) => [id, drawn[i]])) } },
      helper: { name: 'Helper', nodes: { start: node('start', {}, { next: 'q' }), q: node('ask', { prompt: 'Help?', variable: 'x' }, { answered: 't' }), t: node('say', { text: 'Helped {{ x }}' }) } },
    },
  }),
); // prettier-ignore

const failed = (made: Extracted | ExtractFault | Inlined | InlineFault): made is ExtractFault | InlineFault =>
  'why' in made;
const parts = { definitions, newId, name: 'Taken out', titleOf: (id: string) => `to ${id}` };
const T = { at: 1_000, seed: 7 };

/** What a customer sees and the figures know, line by line. */
function transcript(document: BotDocument, words: readonly string[]): string[] {
  const bot = compile(document, nodes);
  const lines: string[] = [];
  let step: Step = { now: begin('c'), events: [], need: { do: 'end', outcome: '' } };
  const feed = (input: Input) => {
    step = walk(bot, step.now, input);
    for (const event of step.events) {
      if (event.type === 'said') lines.push(`bot: ${event.said.text}`);
      if (event.type === 'stopped' || event.type === 'closed') lines.push(event.type === 'stopped' ? `stopped: ${event.code}` : `closed: ${event.by}`);
    }
    lines.push(step.need.do === 'wait' ? `waits: ${step.need.call.kind} ${JSON.stringify(step.need.call.request['prompt'])}` : step.need.do);
  };
  feed({ ...T, type: 'started', locale: 'en', channel: 'web' });
  for (const text of words) {
    lines.push(`customer: ${text}`);
    const key = step.need.do === 'end' ? '' : step.need.call.key;
    if (text === '…') feed({ ...T, type: 'failed', key, code: 'silence' });
    else feed({ ...T, type: 'message', text, ...(text.length === 2 && { value: text }) });
  }
  if (lines.includes('stopped: loop')) return ['loops']; // by the number of steps, which a call adds to
  const { conversation: _, error: __, ...vars } = step.now.vars;
  return [...lines, JSON.stringify(vars)];
} // prettier-ignore
const anyWords = fc.array(fc.constantFrom('hello', 'aa', 'bb', '5', '…'), { minLength: 3, maxLength: 7 });
const anySelection = fc.uniqueArray(anyId, { minLength: 1, maxLength: 5 });

test('nodes taken into a flow of their own leave the conversation as it was, and so does taking them back', () => {
  const count = { extracted: 0, inlined: 0, talked: 0 };
  fc.assert(
    fc.property(anyBot, anySelection, anyWords, (before, selection, words) => {
      const taken = extractFlow(before, 'work', selection, parts);
      if (failed(taken)) return;
      expect(parseDocument(taken.document)).toHaveProperty('document');
      const said = transcript(before, words);
      fc.pre(said[0] !== 'loops' && transcript(taken.document, words)[0] !== 'loops');
      expect(transcript(taken.document, words)).toEqual(said);
      count.extracted++;
      if (said.length > 12) count.talked++;
      const back = inlineFlow(taken.document, 'work', taken.node, { definitions, newId });
      if (failed(back)) return;
      expect(parseDocument(back.document)).toHaveProperty('document');
      expect(back.gone).toBe(true);
      expect(Object.keys(back.document.flows)).toEqual(Object.keys(before.flows));
      expect(transcript(back.document, words)).toEqual(said);
      count.inlined++;
    }),
    { numRuns: 1_500 },
  );
  expect(count.extracted).toBeGreaterThan(200);
  expect(count.inlined).toBeGreaterThan(100);
  expect(count.talked).toBeGreaterThan(50);
});

const small = (flows: Record<string, Record<string, DocNode>>) =>
  BotDocument.parse({
    name: 'Small',
    languages: ['en'],
    main: 'main',
    flows: Object.fromEntries(Object.entries(flows).map(([id, inside]) => [id, { name: id, nodes: inside }])),
  });
const say = (to?: string) => node('say', { text: 'x' }, to === undefined ? {} : { next: to });
const start = (to: string) => node('start', {}, { next: to });

test('what cannot be taken out says why, and which nodes stand in the way', () => {
  const document = small({
    main: {
      start: start('c'),
      c: node('choices', { prompt: '?', rows: [{ id: 'aa', label: 'A' }] }, { 'row:aa': 'a', else: 'b' }),
      a: say('b'), b: say('j'), j: node('jump', { flow: 'main' }),
      p: say(), q: say(), u: node('new-thing', {}), n: node('note', { text: '' }),
    },
  }); // prettier-ignore
  const why = (...selection: string[]) => extractFlow(document, 'main', selection, parts);
  expect(why()).toMatchObject({ why: 'empty' });
  expect(why('start', 'n')).toMatchObject({ why: 'empty' });
  expect(why('a', 'b')).toEqual({ why: 'entrances', nodes: ['a', 'b'] });
  expect(why('b', 'j')).toEqual({ why: 'jumps', nodes: ['j'] });
  expect(why('u')).toEqual({ why: 'unknown', nodes: ['u'] });
  expect(why('p', 'q')).toEqual({ why: 'no-entrance', nodes: ['p', 'q'] });
});

test('each way out is an exit of the call, by the name of where it leads; lint finds nothing new', () => {
  const document = small({
    main: {
      start: start('c'),
      c: node('choices', { prompt: '?', rows: [{ id: 'aa', label: 'A' }] }, { 'row:aa': 'a', else: 'b' }),
      a: say('z'), b: say('y'), z: node('end', {}), y: node('end', {}),
    },
  }); // prettier-ignore
  const taken = extractFlow(document, 'main', ['c', 'a', 'start'], parts);
  if (failed(taken)) throw new Error(taken.why);
  const call = taken.document.flows['main']?.nodes[taken.node];
  expect(taken.document.flows['main']?.nodes['start']?.next).toEqual({ next: taken.node });
  expect(Object.values(call?.next ?? {}).toSorted()).toEqual(['b', 'z']);
  expect(call?.config['outcomes']).toMatchObject([{ name: 'to z' }]); // the other one is how it ends otherwise
  const codes = (one: BotDocument) => lint(one, nodes, { connections: {} }).map(({ code }) => code);
  expect(codes(taken.document).filter((code) => !codes(document).includes(code))).toEqual([]);
});

test('what cannot be taken back says why', () => {
  const call = (more: DocNode['config'] = {}) => node('call-flow', { flow: 'sub', ...more }, { done: 'z' });
  const backFrom = (one: DocNode, sub: Record<string, DocNode>) =>
    inlineFlow(small({ main: { start: start('k'), k: one, z: say() }, sub }), 'main', 'k', { definitions, newId });
  const plain = { start: start('s'), s: say() };
  expect(backFrom(say(), plain)).toMatchObject({ why: 'no-call' });
  expect(backFrom(call({ variable: 'how' }), plain)).toMatchObject({ why: 'not-plain' });
  expect(backFrom(node('call-flow', { flow: 'none' }), plain)).toMatchObject({ why: 'missing-flow' });
  expect(backFrom(node('call-flow', { flow: 'main' }), plain)).toMatchObject({ why: 'itself' });
  expect(backFrom(call(), { start: node('start', {}) })).toMatchObject({ why: 'no-start' });
  expect(backFrom(call(), { start: start('e'), e: node('end', { text: 'Bye' }) })).toMatchObject({ why: 'speaks' });
  expect(backFrom(call(), { start: start('j'), j: node('jump', { flow: 'main' }) })).toMatchObject({ why: 'jumps' });
  expect(backFrom(call(), plain)).toMatchObject({ gone: true, nodes: ['s'] });
});
