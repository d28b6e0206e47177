// The examples of the real nodes, put into a bot: what comes of it is a config the node takes, in the bot's language.
import { nodes } from '@dialoom/nodes';
import { expect, test } from 'vitest';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { getIn } from '../document/path.ts';
import { exampleConfig, exampleText } from './example-config.ts';

const around = { connections: { own: { kind: 'api', name: 'Own' } }, knowledge: {} };
const english = testDocument({});
const chinese = { ...english, languages: ['zh-CN', 'en'] };

test('every example of every node can be put in, in both languages', () => {
  for (const definition of nodes)
    for (const { name, config } of definition.examples)
      for (const document of [english, chinese]) {
        const made = exampleConfig(definition, config, { node: testNode(definition.type, [0, 0]), document, around });
        expect(definition.config.safeParse(made).success, `${definition.type}: ${name}`).toBe(true);
      }
});

test('it points at nothing this bot does not have: what the node pointed at stays', () => {
  const definition = nodes.find(({ examples }) => examples.some(({ config }) => config['connection'] === 'shop'));
  const example = definition?.examples.find(({ config }) => config['connection'] === 'shop');
  if (!definition || !example) throw new Error('no example with a connection');
  const node = testNode(definition.type, [0, 0], { connection: 'own' });
  const to = (kept: typeof node) =>
    getIn(exampleConfig(definition, example.config, { node: kept, document: english, around }), ['connection']);
  expect(to(node)).toBe('own');
  expect(to(testNode(definition.type, [0, 0]))).toBe('');
});

test('Chinese for Chinese readers, English for the others, and what nobody translated as it is', () => {
  expect(exampleText('How many?', 'zh-TW')).toBe('要几件？');
  expect(exampleText('How many?', 'en')).toBe('How many?');
  expect(exampleText('sku-7', 'zh-CN')).toBe('sku-7');
});
