import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { sameJson } from './path.ts';
import { withChanges } from './changes.ts';
import { compare, type Difference } from './compare.ts';

const definitions = Object.fromEntries(nodes.map((definition) => [definition.type, definition]));
const row = fc.record({ id: fc.constantFrom('ra', 'rb', 'rc'), label: fc.constantFrom('是', 'No', '') });
const node = fc.record({
  type: fc.constantFrom('say', 'choices', 'from-elsewhere'),
  version: fc.constant(1),
  at: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
  config: fc.record(
    {
      text: fc.oneof(fc.constantFrom('您好', 'Hi'), fc.dictionary(fc.constantFrom('zh-CN', 'en'), fc.constantFrom('a', 'b'))),
      rows: fc.array(row, { maxLength: 3 }),
      own: fc.constantFrom(1, true),
    },
    { requiredKeys: [] },
  ),
  next: fc.dictionary(fc.constantFrom('next', 'error'), fc.constantFrom('na', 'nb'), { maxKeys: 2 }),
}); // prettier-ignore
const flow = fc.record({
  name: fc.constantFrom('main', 'side'),
  nodes: fc.dictionary(fc.constantFrom('na', 'nb', 'nc'), node, { maxKeys: 3 }),
});
const document: fc.Arbitrary<BotDocument> = fc
  .record({
    name: fc.constantFrom('Shop', '商店'),
    languages: fc.constantFrom(['zh-CN'], ['zh-CN', 'en'], ['en']),
    main: fc.constantFrom('main', 'side'),
    flows: fc.dictionary(fc.constantFrom('main', 'side', 'third'), flow),
    variables: fc.dictionary(
      fc.constantFrom('a', 'b'),
      fc.record({ type: fc.constantFrom('text' as const, 'number' as const) }),
    ),
    intents: fc.dictionary(
      fc.constantFrom('ia', 'ib'),
      fc.record({ name: fc.constantFrom('x', 'y'), examples: fc.constantFrom({}, { en: ['one', 'two'] }, { en: ['two'] }) }),
    ),
    settings: fc.constantFrom({}, { onStop: 'apologise' }, { handoff: { offline: { en: 'later' } } }),
    ours: fc.constantFrom(undefined, 3),
  })
  .map(({ ours, ...data }) => BotDocument.parse(ours === undefined ? data : { ...data, ours })); // prettier-ignore

describe('laws', () => {
  test('a bot does not differ from itself, nor from a copy', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(compare(one, one, definitions)).toEqual([]);
        expect(compare(one, structuredClone(one), definitions)).toEqual([]);
      }),
    );
  });
  test('with every difference taken back, one is the other', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const found = compare(before, after, definitions);
        const back = found.flatMap((one) => one.back);
        expect(sameJson(withChanges(after, back), before)).toBe(true);
        if (found.length === 0) expect(sameJson(before, after)).toBe(true);
      }),
    );
  });
  test('each thing is told once, and taking one back leaves the others as they are', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const found = compare(before, after, definitions);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const one = found.find(({ place }) => place.in === 'node');
        if (!one) return;
        const rest = compare(before, withChanges(after, one.back), definitions);
        expect(rest.map(({ key }) => key)).toEqual(found.map(({ key }) => key).filter((key) => key !== one.key));
      }),
    );
  });
  test('there and back again: added and removed change places, the rest stays what it is', () => {
    const other = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    const kinds = (found: Difference[]) => found.map(({ key, kind }) => `${key} ${kind}`).toSorted();
    fc.assert(
      fc.property(document, document, (a, b) => {
        const there = compare(a, b, definitions).map((one) => ({ ...one, kind: other[one.kind] }));
        expect(kinds(there)).toEqual(kinds(compare(b, a, definitions)));
      }),
    );
  });
});

const bot = (change: (nodes: Record<string, Record<string, unknown>>) => void): BotDocument => {
  const inside: Record<string, Record<string, unknown>> = {
    hello: { type: 'say', version: 1, at: [0, 0], config: { text: { 'zh-CN': '您好', en: 'Hello' } }, next: { next: 'menu' } },
    menu: { type: 'choices', version: 1, at: [0, 96], config: { prompt: '选一个', rows: [{ id: 'ra', label: '退货' }, { id: 'rb', label: '换货' }] }, next: {} },
  };
  change(inside);
  return BotDocument.parse({ name: 'Shop', languages: ['zh-CN', 'en'], main: 'main', flows: { main: { name: 'main', nodes: inside } } });
}; // prettier-ignore
const told = (change: (nodes: Record<string, Record<string, unknown>>) => void) =>
  compare(
    bot(() => {}),
    bot(change),
    definitions,
  ).map(({ kind, place, fields }) => [
    kind,
    place.in === 'node' ? place.node : place.in,
    fields.map(({ path, before, after, reordered }) => [path.slice(4).join('.'), before, after, ...(reordered ? ['order'] : [])]), // prettier-ignore
  ]);
const configOf = (node: Record<string, unknown> | undefined) => node?.['config'] as Record<string, unknown>;

describe('what a person would say', () => {
  test('one language of a text', () =>
    expect(told(({ hello }) => (configOf(hello)['text'] = { 'zh-CN': '您好！', en: 'Hello' }))).toEqual([
      ['changed', 'hello', [['config.text.zh-CN', '您好', '您好！']]],
    ]));
  test('a node that only stands elsewhere was moved; one that also says something else was changed', () => {
    expect(told(({ hello }) => Object.assign(hello ?? {}, { at: [16, 0] }))).toEqual([['moved', 'hello', []]]);
    expect(told(({ hello }) => Object.assign(hello ?? {}, { at: [16, 0], name: 'Welcome' }))).toEqual([
      ['changed', 'hello', [['name', undefined, 'Welcome']]],
    ]);
  });
  test('an edge drawn elsewhere', () =>
    expect(told(({ hello }) => Object.assign(hello ?? {}, { next: {} }))).toEqual([
      ['changed', 'hello', [['next.next', 'menu', undefined]]],
    ]));
  test('rows are known by their id, wherever they stand', () =>
    expect(
      told(
        ({ menu }) =>
          (configOf(menu)['rows'] = [
            { id: 'rb', label: '换货吧' },
            { id: 'rc', label: '人工' },
            { id: 'ra', label: '退货' },
          ]),
      ),
    ).toMatchObject([
      [
        'changed',
        'menu',
        [
          ['config.rows.0.label', '换货', '换货吧'],
          ['config.rows.1', undefined, { id: 'rc', label: '人工' }],
          ['config.rows', expect.anything(), expect.anything(), 'order'],
        ],
      ],
    ]));
});
