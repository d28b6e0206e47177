import { beforeEach, expect, test, vi } from 'vitest';
import type { DocNode } from '@dialoom/shared/document/document';
import { Entity } from '@dialoom/shared/document/entity';
import { surroundings } from '../inspector/surroundings.ts';
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { field } from '@dialoom/shared/node/fields';
import type { Definitions } from '../document/variable-uses.ts';
import { copyNodes, pasteOf } from './clipboard.ts';
import { readClipboard } from './envelope.ts';
import { copyOf, duplicateTo, pasteText } from './paste.ts';
import { testDocument, testNode, testStudio } from './test-flow.ts';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  surroundings.setState({ connections: {}, knowledge: {} });
});

const document = testDocument({
  start: testNode('begin', [0, 0], {}, { next: 'a' }),
  a: testNode('branch', [0, 100], { text: 'Hello {{ city }}' }, { else: 'b' }),
  b: testNode('branch', [264, 100], { text: 'Bye' }),
});
const empty = testDocument({ start: testNode('begin', [0, 0]) });
const at = { x: 320, y: 320 };
const envelopeOf = (nodes: Record<string, unknown>, more: object = {}) =>
  JSON.stringify({ kind: 'dialoom/nodes', schemaVersion: 1, nodes, ...more });
const pasted = (text: string) => {
  const studio = testStudio(empty);
  pasteText(studio, text, at);
  const nodes: DocNode[] = Object.entries(studio.document.flows['main']?.nodes ?? {}).flatMap(([id, node]) =>
    id === 'start' ? [] : [node],
  );
  return { studio, nodes, told: studio.view.getState().notice };
};

test('what is copied is what is pasted: every node, every edge among them, what they use', () => {
  const text = JSON.stringify(copyOf(testStudio(document), ['start', 'a', 'b']));
  const { nodes, told, studio } = pasted(text);
  expect(nodes.map(({ config }) => config)).toEqual([{ text: 'Hello {{ city }}' }, { text: 'Bye' }]);
  expect(Object.keys(nodes[0]?.next ?? {})).toEqual(['else']);
  expect(told).toBeUndefined();
  expect(Object.keys(studio.document.variables)).toEqual(['city']);
});

test.each([
  ['nodes of a newer program', '{"kind":"dialoom/nodes","schemaVersion":2,"nodes":{}}', /newer Dialoom/],
  ['nodes that nobody can read', envelopeOf({ a: { type: 'branch' } }), /damaged/],
  ['nothing in it', envelopeOf({}), /damaged/],
  ['another program’s data', '{"nodes":[{"id":1}],"connections":{}}', /not from Dialoom/],
  ['a list', '[1, 2]', /not from Dialoom/],
  ['a book', 'word '.repeat(2_000), /too long/],
])('%s: a sentence, and nothing changes', (_, text, sentence) => {
  const { studio, told } = pasted(text);
  expect(told).toMatch(sentence);
  expect(studio.document).toBe(empty);
});

test('in part right: what is right is pasted, what is not is told', () => {
  const { nodes, told } = pasted(
    envelopeOf(
      {
        a: testNode('branch', [0, 0], { text: 'kept' }, { else: 'broken', error: 'gone' }),
        broken: { type: 'branch', version: 'one' },
        s: testNode('begin', [0, 0]),
        x: testNode('plugin', [300, 0], { secret: 'raw' }),
      },
      { variables: { good: { type: 'text' }, '2 bad': { type: 'text' } } },
    ),
  );
  expect(nodes.map(({ type }) => type)).toEqual(['branch', 'plugin']);
  expect(nodes[0]?.next).toEqual({});
  expect(nodes[1]?.config).toEqual({ secret: 'raw' });
  expect(told).toMatch(/start was not pasted.*not pasted: 1.*kept as they are: 1/);
});

test('plain words become a message, in one undo', () => {
  for (const words of ['Welcome to the shop', '[maybe] 12', '{ hello }', '12']) {
    const { nodes, told, studio } = pasted(`  ${words}\n`);
    expect(nodes).toMatchObject([{ type: 'branch', at: [320, 320], config: { text: words } }]);
    expect(told).toBeUndefined();
    studio.undo();
    expect(studio.document).toEqual(empty);
    pasteText(studio, words, at);
    pasteText(studio, words, at); // not on top of each other
    const [, first, second] = Object.values(studio.document.flows['main']?.nodes ?? {});
    expect(second?.at[1]).toBeGreaterThan((first?.at[1] ?? 0) + 40);
  }
  expect(readClipboard(' \n').is).toBe('nothing');
});

test('the address of a picture becomes a message with it, another one a message with a link', () => {
  const picture = pasted(' https://shop.example/lamp.PNG?w=200\n');
  expect(picture.nodes).toMatchObject([{ type: 'branch', at: [320, 320], config: { text: 'picture https://shop.example/lamp.PNG?w=200' } }]); // prettier-ignore
  const { nodes, studio } = pasted('https://shop.example/sale_(new)?a=1');
  expect(nodes).toMatchObject([{ config: { text: '[shop.example/sale\\_(new)?a=1](https://shop.example/sale_%28new%29?a=1)' } }]); // prettier-ignore
  studio.undo();
  expect(studio.document).toEqual(empty);
  for (const words of ['see https://shop.example', 'https://', 'ftp://a/b.png', 'javascript:alert(1)'])
    expect(pasted(words).nodes).toMatchObject([{ config: { text: words } }]);
  expect(pasted('Hi\0 there').nodes).toMatchObject([{ config: { text: 'Hi there' } }]); // what no database keeps
});

test('a table is asked about, and nothing changes until then', () => {
  const { studio, nodes, told } = pasted('问题\t答案\n多久到？\t三天');
  expect([nodes, told]).toEqual([[], undefined]);
  expect(studio.view.getState().table).toMatchObject({ rows: [['问题', '答案'], ['多久到？', '三天']], at });
}); // prettier-ignore

test('in another language of the bot the words go there', () => {
  const studio = testStudio(empty);
  studio.view.setState({ language: 'zh-CN' });
  pasteText(studio, '欢迎', at);
  expect(Object.values(studio.document.flows['main']?.nodes ?? {})[1]?.config).toEqual({ text: { 'zh-CN': '欢迎' } });
});

test('copies stand where they were let go, and the cards stay where they were', () => {
  const studio = testStudio(document);
  duplicateTo(studio, { a: [640, 640], b: [904, 640] });
  const nodes = Object.values(studio.document.flows['main']?.nodes ?? {});
  expect(nodes.map(({ at }) => at)).toEqual([
    [0, 0],
    [0, 100],
    [264, 100],
    [640, 640],
    [904, 640],
  ]);
  studio.undo();
  expect(studio.document).toEqual(document);
});

test('in another installation, connections, lists and intents are found by their names; what is here under its id stays', () => {
  const outside = defineNode({
    type: 'outside', version: 1, icon: 'plug', category: 'connect', waits: false, exits: ['next'], card: () => [], examples: [],
    config: z.strictObject({ by: field.connection('api'), list: field.from('knowledge'), intent: field.from('intents') }),
    // oxlint-disable-next-line require-yield -- asks nothing
    *run() { return { exit: 'next' }; },
    text: { 'zh-CN': { title: '外', summary: '', exits: { next: '继续' }, fields: { by: '连接', list: '列表', intent: '意图' } }, en: { title: 'Outside', summary: '', exits: { next: 'Next' }, fields: { by: 'By', list: 'List', intent: 'Intent' } } },
  }); // prettier-ignore
  const definitions = { outside } as unknown as Definitions;
  const from = {
    ...testDocument({ n: testNode('outside', [0, 0], { by: 'shop', list: 'faq', intent: 'track' }) }),
    intents: { track: { name: 'Track', examples: { en: ['where is it'] } } },
  };
  const envelope = copyNodes(from, 'main', ['n'], definitions, {
    connections: { shop: { kind: 'api', name: 'Shop' }, other: { kind: 'api', name: 'Other' } },
    knowledge: { faq: 'Questions' },
  });
  expect(Object.keys(envelope.connections)).toEqual(['shop']); // only what is used travels
  const read = readClipboard(JSON.stringify(envelope));
  if (read.is !== 'nodes') throw new Error(read.is);
  const configIn = (document: typeof empty, outside: Parameters<typeof pasteOf>[5]) => {
    const made = pasteOf(read.envelope, document, 'main', [0, 0], definitions, outside);
    return { config: Object.values(made.nodes)[0]?.config, intents: Object.keys(made.intents ?? {}) };
  };
  const there = { ...empty, intents: { mine: { name: 'Track', examples: {} } } };
  expect(
    configIn(there, {
      connections: { x: { kind: 'model', name: 'Shop' }, y: { kind: 'api', name: 'Shop' } },
      knowledge: { z: 'Questions' },
    }),
  ).toEqual({ config: { by: 'y', list: 'z', intent: 'mine' }, intents: [] });
  expect(configIn(empty, { connections: { shop: { kind: 'api', name: 'Renamed' } }, knowledge: {} })).toEqual({
    config: { by: 'shop', list: 'faq', intent: 'track' },
    intents: ['track'],
  });
});

test('an entity comes along with what it is made of, and is not brought where one of its name is', () => {
  const asking = defineNode({
    type: 'asking', version: 1, icon: 'x', category: 'talk', waits: false,
    config: z.strictObject({ entity: field.from('entities') }), exits: ['next'], card: () => [], examples: [],
    text: { 'zh-CN': { title: 't', summary: 's', exits: { next: 'n' }, fields: { entity: 'e' } }, en: { title: 't', summary: 's', exits: { next: 'n' }, fields: { entity: 'e' } } },
    *run() { return { exit: 'next' }; },
  } as never); // prettier-ignore
  const definitions: Definitions = { asking };
  const room = Entity.parse({ name: 'Room' });
  const stay = Entity.parse({ name: 'Stay', kind: 'composite', parts: [{ id: 'p', kind: 'entity', entity: 'room' }] });
  const from = { ...testDocument({ a: testNode('asking', [0, 0], { entity: 'stay' }) }), entities: { room, stay, other: room } }; // prettier-ignore
  const envelope = copyNodes(from, 'main', ['a'], definitions);
  expect(Object.keys(envelope.entities)).toEqual(['room', 'stay']);
  expect(pasteOf(envelope, empty, 'main', [0, 0], definitions).entities).toEqual({ room, stay });
  const here = pasteOf(envelope, { ...empty, entities: { mine: stay } }, 'main', [0, 0], definitions);
  expect(here.entities).toEqual({ room });
  expect(Object.values(here.nodes)[0]?.config).toEqual({ entity: 'mine' });
});
