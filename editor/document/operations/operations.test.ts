import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Entity } from '@dialoom/shared/document/entity';
import { BotDocument, type DocNode, type Flow } from '@dialoom/shared/document/document';
import { commit, emptyHistory, redo, undo, type Present } from '../history.ts';
import type { Operation } from '../operation.ts';
import { applyOperation, inverseOf, operationKinds } from './registry.ts';

const nodeIds = ['na', 'nb', 'nc', 'nd'] as const;
const flowIds = ['main', 'side', 'third'] as const;
const anyNode = fc.constantFrom(...nodeIds);
const anyFlow = fc.constantFrom(...flowIds);
const exit = fc.constantFrom('next', 'error', 'row:a');
const name = fc.constantFrom('a', 'b', '名字');
const variable = fc.record({ type: fc.constantFrom('text' as const, 'number' as const) });
const json = fc.constantFrom<fc.Arbitrary<never> | string | number | boolean | string[] | { deep: string }>(
  'text',
  3,
  true,
  ['x', 'y'],
  { deep: 'z' },
) as fc.Arbitrary<string>;

const wordingId = fc.constantFrom('wa', 'wb', 'wc');
const wording = fc.record({
  name,
  by: name,
  at: fc.nat(9),
  version: fc.constant(1),
  values: fc.record({ text: name }),
});
const docNode: fc.Arbitrary<DocNode> = fc
  .record({
    type: fc.constantFrom('one', 'two'),
    version: fc.constant(1),
    at: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })),
    config: fc.record({ text: name, rows: fc.array(fc.record({ id: name, value: name }), { maxLength: 2 }) }),
    next: fc.dictionary(exit, anyNode, { maxKeys: 3 }),
    kept: fc.dictionary(wordingId, wording, { maxKeys: 2 }),
  })
  .map(({ kept, ...node }) => (Object.keys(kept).length === 0 ? node : { ...node, wordings: kept }));
const group = fc.record({ name, colour: fc.constantFrom('grey', 'blue') });
const groupIds = fc.constantFrom('ga', 'gb');
const flow: fc.Arbitrary<Flow> = fc
  .record({
    name,
    nodes: fc
      .uniqueArray(anyNode)
      .chain((ids) =>
        fc
          .tuple(...ids.map(() => docNode))
          .map((nodes) => Object.fromEntries(ids.map((id, i) => [id, nodes[i]])) as Flow['nodes']),
      ),
    inGroups: fc.dictionary(anyNode, groupIds),
    group,
  })
  .map(({ name, nodes, inGroups, group }) => {
    const lying = Object.entries(inGroups).filter(([node]) => nodes[node]);
    if (lying.length === 0) return { name, nodes };
    const members = lying.map(([node, id]) => [node, { ...nodes[node], group: id }] as const);
    const groups = Object.fromEntries(lying.map(([, id]) => [id, group]));
    return { name, nodes: { ...nodes, ...Object.fromEntries(members) } as Flow['nodes'], groups };
  });
const exampleMarks = fc.array(fc.record({ start: fc.nat(5), end: fc.integer({ min: 1, max: 8 }), entity: fc.constant('date') }), { maxLength: 3 }); // prettier-ignore
const intent = fc
  .record({
    name,
    examples: fc.constantFrom({}, { en: ['hello there', 'x'] }),
    global: fc.option(anyFlow, { nil: undefined }),
  })
  .map(({ global, ...rest }) => (global ? { ...rest, global } : rest));
const entities = [
  Entity.parse({ name: 'e', values: { va: { value: 'x' } } }),
  Entity.parse({ name: 'p', kind: 'pattern', pattern: '[0-9]' }),
];
const document: fc.Arbitrary<BotDocument> = fc
  .record({
    name,
    languages: fc.constant(['zh-CN', 'en']),
    main: fc.constant('main'),
    flows: fc.record({ main: flow, side: flow }),
    variables: fc.dictionary(name, variable, { maxKeys: 2 }),
    intents: fc.dictionary(fc.constantFrom('ia', 'ib'), intent, { maxKeys: 2 }),
    entities: fc.dictionary(fc.constantFrom('ea', 'eb'), fc.constantFrom(...entities), { maxKeys: 2 }),
  })
  .map((data) => BotDocument.parse(data));

// One generator an operation: an operation without one fails below.
const parts: Record<string, fc.Arbitrary<object>> = {
  'add-entity': fc.record({ id: fc.constant('ec'), entity: fc.constantFrom(...entities) }),
  'delete-entity': fc.record({ id: fc.constantFrom('ea', 'eb', 'ec') }),
  'edit-entity': fc.record({ id: fc.constantFrom('ea', 'eb', 'ec'), path: fc.constantFrom(['name'], ['values', 'va', 'value'], ['fuzzy']), value: json }), // prettier-ignore
  'set-values': fc.record({ id: fc.constantFrom('ea', 'eb', 'ec'), values: fc.dictionary(fc.constantFrom('va', 'vb'), fc.option(fc.record({ value: name, says: fc.constant({}) }), { nil: null })) }), // prettier-ignore
  'add-flow': fc.record({ id: fc.constant('third'), flow }),
  'add-intent': fc.record({ id: fc.constant('ic'), intent }),
  'add-node': fc.record({
    flow: anyFlow,
    id: fc.constant('ne'),
    node: docNode,
    from: fc.record({ node: anyNode, exit }),
  }),
  connect: fc.record({ flow: anyFlow, node: anyNode, exit, to: anyNode }),
  'delete-flow': fc.record({ id: anyFlow }),
  'delete-intent': fc.record({ id: fc.constantFrom('ia', 'ib') }),
  'delete-nodes': fc.record({ flow: anyFlow, nodes: fc.uniqueArray(anyNode), heal: fc.boolean() }),
  'delete-variable': fc.record({ name }),
  disconnect: fc.record({ flow: anyFlow, node: anyNode, exit }),
  'edit-config': fc.record({
    flow: anyFlow,
    node: anyNode,
    path: fc.constantFrom(['text'], ['new'], ['rows', 0, 'value'], ['rows']),
    value: json,
  }),
  'edit-group': fc.record({ flow: anyFlow, id: groupIds, name, colour: fc.constant('green') }),
  'edit-settings': fc.record({ path: fc.constantFrom(['threshold'], ['handoff', 'announce']), value: json }),
  'edit-widget': fc.record({ path: fc.constantFrom(['theme', 'accent'], ['texts', 'title']), value: json }),
  'extract-flow': fc.record({
    flow: anyFlow,
    node: fc.constant('nz'),
    name,
    nodes: fc.constant(1),
    changes: fc.constantFrom([
      { path: ['flows', 'third'], value: { name: 'x', nodes: {} } },
      { path: ['flows', 'main', 'nodes', 'na'] },
    ]),
  }),
  'group-nodes': fc.record({ flow: anyFlow, id: groupIds, nodes: fc.uniqueArray(anyNode), group }),
  'inline-flow': fc.record({
    flow: anyFlow,
    name,
    nodes: fc.uniqueArray(anyNode),
    changes: fc.constantFrom([{ path: ['flows', 'side'] }, { path: ['flows', 'main', 'name'], value: 'y' }]),
  }),
  'merge-intents': fc.record({ from: fc.constantFrom('ia', 'ib'), into: fc.constantFrom('ia', 'ib'), name, changes: fc.constantFrom([], [{ path: ['flows', 'main', 'nodes', 'na', 'next', 'row:a'] }, { path: ['flows', 'main', 'nodes', 'na', 'config', 'text'], value: 'x' }]) }), // prettier-ignore
  'move-nodes': fc.record({ flow: anyFlow, to: fc.dictionary(anyNode, fc.tuple(fc.nat(50), fc.nat(50))) }),
  'paste-nodes': fc.record({
    flow: anyFlow,
    nodes: fc.dictionary(fc.constantFrom('pa', 'pb'), docNode),
    variables: fc.dictionary(name, variable),
    groups: fc.dictionary(groupIds, group),
  }),
  'rename-flow': fc.record({ id: anyFlow, name }),
  'rename-intent': fc.record({ id: fc.constantFrom('ia', 'ib'), name }),
  'rename-node': fc.record({ flow: anyFlow, node: anyNode, name }),
  'rename-variable': fc.record({
    from: name,
    to: fc.constantFrom('a', 'x'),
    uses: fc.constant([{ path: ['flows', 'main', 'nodes', 'na', 'config', 'text'], value: 'x' }]),
  }),
  'replace-node': fc.record({ flow: anyFlow, node: anyNode, with: docNode }),
  restore: fc.record({
    changes: fc.constantFrom([], [{ path: ['name'], value: 'new' }], [{ path: ['flows', 'side', 'nodes', 'na'] }]),
  }),
  'add-synonym': fc.record({ entity: fc.constantFrom('ea', 'eb'), value: fc.constantFrom('va', 'vb'), language: fc.constant('en'), words: name }), // prettier-ignore
  'bring-examples': fc.record({ brought: fc.array(fc.record({ intent: fc.constantFrom('ia', 'ib', 'ic'), name, language: fc.constant('en'), examples: fc.array(fc.record({ text: name, marks: exampleMarks })) }), { maxLength: 3 }) }), // prettier-ignore
  'mark-example': fc.record({ intent: fc.constantFrom('ia', 'ib'), language: fc.constant('en'), text: fc.constantFrom('hello there', 'x'), marks: exampleMarks }), // prettier-ignore
  'take-examples': fc.record({ taken: fc.array(fc.record({ intent: fc.constantFrom('ia', 'ib'), language: fc.constant('en'), texts: fc.array(fc.constantFrom('hello there', 'x', 'y')) }), { maxLength: 2 }) }, { requiredKeys: ['taken'] }), // prettier-ignore
  'set-document-name': fc.record({ name }),
  'set-examples': fc.record({
    intent: fc.constantFrom('ia', 'ib'),
    language: fc.constant('en'),
    examples: fc.array(name),
  }),
  'set-global': fc.record({ intent: fc.constantFrom('ia', 'ib'), flow: anyFlow, startsOver: fc.boolean() }),
  'set-languages': fc.record({
    languages: fc.uniqueArray(fc.constantFrom('zh-CN', 'en', 'ja')),
    texts: fc.constantFrom([], [{ path: ['flows', 'main', 'nodes', 'na', 'config'], value: { text: { en: 'x' } } }]),
  }),
  'set-main': fc.record({ flow: anyFlow }),
  'set-skip': fc.record({ flow: anyFlow, skips: fc.dictionary(anyNode, fc.boolean()) }),
  'keep-wording': fc.record({ flow: anyFlow, node: anyNode, id: wordingId, wording }),
  'drop-wording': fc.record({ flow: anyFlow, node: anyNode, id: wordingId }),
  'apply-wording': fc.record({ flow: anyFlow, node: anyNode, wording: name, config: fc.record({ text: name }), version: fc.constantFrom(1, 2) }), // prettier-ignore
  'set-variable': fc.record({ name, variable }),
  'take-file': fc.record({
    file: fc.constant('bot.json'),
    changes: fc.constantFrom([{ path: ['name'], value: 'file' }], [{ path: ['flows', 'side'] }]),
  }),
  'take-part': fc.record({
    name,
    changes: fc.constantFrom(
      [{ path: ['flows', 'main', 'nodes', 'na'] }],
      [{ path: ['flows', 'main', 'nodes', 'na', 'name'], value: 'x' }],
    ),
  }),
  'take-version': fc.record({
    version: fc.constant(3),
    changes: fc.constantFrom([{ path: ['name'], value: 'before' }], [{ path: ['flows', 'side'] }]),
  }),
  'ungroup-nodes': fc.record({ flow: anyFlow, nodes: fc.uniqueArray(anyNode) }),
};
const operationOf = (type: string): fc.Arbitrary<Operation> =>
  (parts[type] ?? fc.constant({})).map((rest) => ({ type, ...rest }));
const anyOperation = fc.constantFrom(...Object.keys(parts)).chain(operationOf);

describe.each(operationKinds.map((kind) => kind.type))('%s', (type) => {
  test('has a generator here', () => expect(Object.keys(parts)).toContain(type));

  test('undo undoes, and its own inverse is data', () => {
    fc.assert(
      fc.property(document, operationOf(type), (before, operation) => {
        const after = applyOperation(before, operation);
        const back = inverseOf(before, operation);
        if (after === before || !back) return;
        expect(applyOperation(after, JSON.parse(JSON.stringify(back)) as Operation)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

test('every file here is registered', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/registry|test/.test(file));
  expect(operationKinds.map((kind) => `${kind.type}.ts`).toSorted()).toEqual(files.toSorted());
});

test('any walk back and forth through a history shows the states it went through', () => {
  fc.assert(
    fc.property(
      document,
      fc.array(fc.array(anyOperation, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      (start, gestures) => {
        const states: BotDocument[] = [start];
        let now: Present = { document: start, history: emptyHistory };
        for (const gesture of gestures) {
          const next = commit(now, gesture);
          if (next.document !== now.document) states.push(next.document);
          now = next;
        }
        for (let i = states.length - 2; i >= 0; i--) {
          now = undo(now);
          expect(now.document).toEqual(states[i]);
        }
        for (let i = 1; i < states.length; i++) {
          now = redo(now);
          expect(now.document).toEqual(states[i]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('what an operation did not touch keeps its identity', () => {
  fc.assert(
    fc.property(document, anyNode, anyNode, (doc, moved, other) => {
      fc.pre(moved !== other && doc.flows['main']?.nodes[moved] !== undefined);
      const after = applyOperation(doc, { type: 'move-nodes', flow: 'main', to: { [moved]: [1, 1] } } as Operation);
      expect(after.flows['main']?.nodes[other]).toBe(doc.flows['main']?.nodes[other]);
      expect(after.flows['side']).toBe(doc.flows['side']);
    }),
  );
});
