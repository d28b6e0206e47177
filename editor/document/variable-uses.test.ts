import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { testDefinitions, testDocument, testNode } from '../canvas/test-flow.ts';
import { renameVariable } from './operations/rename-variable.ts';
import { applyOperation, inverseOf } from './operations/registry.ts';
import { renameChanges, usesByVariable } from './variable-uses.ts';

const node = (config: Parameters<typeof testNode>[2]) => testNode('branch', [0, 0], config);
const bot = (nodes: Parameters<typeof testDocument>[0], more: object = {}) =>
  BotDocument.parse({ ...testDocument(nodes), ...more });
const paths = (document: BotDocument, name: string) =>
  (usesByVariable(document, testDefinitions).get(name) ?? []).map(
    (use) => `${use.access} ${use.of === 'node' ? use.node : ''}/${use.path.join('.')}`,
  );

test('templates, conditions, saved results and the bot’s own texts are found, each once', () => {
  const document = bot(
    {
      a: node({ text: { en: '{{ city }} and {{ city.zip }}', 'zh-CN': '{{ city }}' }, save: 'answer' }),
      b: node({ when: { match: 'all', rows: [{ id: 'r', variable: 'answer', op: 'equals', value: '{{ city }}' }] } }),
      plugin: testNode('plugin', [0, 0], { text: '{{ city }}' }),
    },
    { settings: { handoff: { announce: 'Bye {{ city }}' } }, widget: { texts: { title: '{{ brand }}' } } },
  );
  expect(paths(document, 'city')).toEqual(['read a/text', 'read b/when', 'read /settings.handoff.announce']);
  expect(paths(document, 'answer')).toEqual(['write a/save', 'read b/when']);
  expect(paths(document, 'brand')).toEqual(['read /widget.texts.title']);
  expect(paths(document, 'zip')).toEqual([]);
});

test('renaming moves every use and nothing else; undo brings all of it back', () => {
  const name = fc.constantFrom('city', 'answer', '名字');
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('plain city ', '"city"'),
        name.map((n) => `{{ ${n}.zip | default: "city" }}`),
      ),
    )
    .map((parts) => parts.join(' '));
  const config = fc.record({
    text: fc.record({ en: text, 'zh-CN': text }),
    save: fc.constantFrom('', 'city', 'answer'),
    when: fc.record({
      match: fc.constant('all' as const),
      rows: fc.array(
        fc.record({ id: fc.constant('r'), variable: name, op: fc.constant('equals' as const), value: text }),
        { maxLength: 2 },
      ),
    }),
  });
  fc.assert(
    fc.property(config, config, text, name, (a, b, announce, from) => {
      const before = bot({ a: node(a), b: node(b) }, { settings: { handoff: { announce } } });
      const uses = usesByVariable(before, testDefinitions);
      const operation = renameVariable.of({
        from,
        to: 'fresh',
        uses: renameChanges(before, testDefinitions, from, 'fresh'),
      });
      const after = applyOperation(before, operation);
      const moved = usesByVariable(after, testDefinitions);
      expect(moved.get('fresh') ?? []).toEqual(uses.get(from) ?? []);
      expect(moved.get(from)).toBeUndefined();
      for (const [other, places] of uses) if (other !== from) expect(moved.get(other)).toEqual(places);
      expect(Object.keys(after.variables).includes('fresh')).toBe(Object.hasOwn(before.variables, from));
      const back = inverseOf(before, operation);
      expect(back && applyOperation(after, back)).toEqual(before);
    }),
  );
});
test('a kept version of a prompt is renamed along, or it could never be used again', () => {
  const kept = { name: 'Old', by: 'Lin', at: 1, version: 1, values: { text: 'From {{ city }}' } };
  const document = bot({ a: { ...node({ text: 'To {{ city }}' }), wordings: { wa: kept } } });
  const rename = renameVariable.of({ from: 'city', to: 'town', uses: renameChanges(document, testDefinitions, 'city', 'town') }); // prettier-ignore
  const after = applyOperation(document, rename).flows['main']?.nodes['a'];
  expect(after?.config['text']).toBe('To {{ town }}');
  expect(after?.wordings?.['wa']).toEqual({ ...kept, values: { text: 'From {{ town }}' } });
});

test('what a tool is given and gives back goes along with the name', () => {
  const definitions = Object.fromEntries(nodes.map((one) => [one.type, one]));
  const tools = [{ id: 'aaaa', args: [{ id: 'bbbb', name: 'order_no', variable: 'order_no' }], results: ['order', 'order_no.x'] }];
  const document = bot({ a: testNode('agent', [0, 0], { tools }) });
  const [change, ...others] = renameChanges(document, definitions, 'order_no', 'number');
  expect(others).toEqual([]);
  expect(change?.value).toEqual({ tools: [{ ...tools[0], args: [{ id: 'bbbb', name: 'order_no', variable: 'number' }], results: ['order', 'number.x'] }] });
  expect([...usesByVariable(document, definitions).keys()].toSorted()).toEqual(['order', 'order_no']);
}); // prettier-ignore
