import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import { contextOf } from '@dialoom/shared/lint/context';
import { lint } from '@dialoom/shared/lint/lint';
import { compile } from './compile.ts';
import { bot, testNodes } from './test-nodes.ts';
import { begin, walk } from './walk.ts';

const around = { connections: {} };
const skipping = (document: BotDocument, ...ids: string[]): BotDocument => {
  const { main } = document.flows;
  if (!main) throw new Error('no flow');
  const nodes = Object.entries(main.nodes).map(([id, node]): [string, DocNode] => [
    id,
    ids.includes(id) ? { ...node, skip: true } : node,
  ]);
  return { ...document, flows: { ...document.flows, main: { ...main, nodes: Object.fromEntries(nodes) } } };
};
const said = (document: BotDocument) =>
  walk(compile(document, testNodes), begin('c'), {
    at: 1,
    seed: 1,
    type: 'started',
    locale: 'en',
    channel: 'web',
  }).events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const codes = (document: BotDocument) =>
  lint(document, testNodes, around).map(({ code, node }) => `${code} ${node ?? ''}`);

const three = bot({
  main: {
    a: ['tell', { text: 'one' }, { next: 'b' }],
    b: ['tell', { text: 'two' }, { next: 'c' }],
    c: ['tell', { text: 'three' }],
  },
});

test('a skipped node is passed, with its fault', () => {
  expect(said(three)).toEqual(['one', 'two', 'three']);
  expect(said(skipping(three, 'b'))).toEqual(['one', 'three']);
  expect(said(skipping(three, 'a', 'b'))).toEqual(['three']);
  const broken = bot({
    main: {
      a: ['tell', { text: 'one' }, { next: 'b' }],
      b: ['tell', { text: 7 }, { next: 'c' }],
      c: ['gone', {}, { out: 'd' }],
      d: ['tell', { text: 'four' }],
    },
  });
  expect(codes(broken)).toContain('bad-config b');
  expect(said(skipping(broken, 'b', 'c'))).toEqual(['one', 'four']);
  expect(codes(skipping(broken, 'b', 'c')).filter((code) => / [bc]$/.test(code))).toEqual([]);
});

test('it is left by the first exit that leads somewhere, never by a failure’s', () => {
  const document = (next: Record<string, string>) =>
    bot({
      main: {
        q: ['picking', {}, next],
        a: ['tell', { text: 'A' }],
        b: ['tell', { text: 'B' }],
        f: ['fetching', {}, { error: 'a' }],
      },
    });
  expect(said(skipping(document({ else: 'a', b: 'b' }), 'q'))).toEqual(['B']);
  expect(said(skipping(document({ else: 'f' }), 'q', 'f'))).toEqual([]);
});

test('nothing behind it: the flow ends there, and lint says which exit', () => {
  const document = skipping(three, 'c');
  expect(said(document)).toEqual(['one', 'two']);
  expect(codes(document)).toContain('leads-to-skipped b');
  expect(
    said(
      skipping(
        bot({ main: { a: ['tell', { text: 'x' }, { next: 'b' }], b: ['tell', { text: 'y' }, { next: 'a' }] } }),
        'a',
        'b',
      ),
    ),
  ).toEqual([]);
});

test('where a flow begins is never skipped', () =>
  expect(said(skipping(three, 'begin', 'b'))).toEqual(['one', 'three']));

test('engine and lint see the same edges, whatever is skipped', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const node = fc.record({
    type: fc.constantFrom('tell', 'picking', 'fetching', 'gone'),
    next: fc.dictionary(fc.constantFrom('next', 'a', 'b', 'else', 'ok', 'error'), fc.constantFrom(...ids)),
    skip: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.tuple(node, node, node, node, node), (nodes) => {
      const brief = Object.fromEntries(
        nodes.map(({ type, next }, i) => [
          ids[i] ?? '',
          [type, { text: 'x' }, next] as [string, Record<string, unknown>, Record<string, string>],
        ]),
      );
      const document = skipping(bot({ main: brief }), ...nodes.flatMap(({ skip }, i) => (skip ? [ids[i] ?? ''] : [])));
      const made = compile(document, testNodes);
      const { nodes: running } = contextOf(document, testNodes, around);
      for (const one of running) {
        const instance = made.node('main', one.id);
        if (instance && !('fault' in instance)) expect(instance.next).toEqual(one.node.next);
      }
      expect(running.every((one) => !one.node.skip || one.def?.entry)).toBe(true);
    }),
  );
});
