import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { showOf } from '@dialoom/shared/node/show';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { parsedConfig } from '../canvas/card.ts';
import { hiddenConnections } from './hidden-connections.ts';

const definitions = Object.fromEntries(nodes.map((node) => [node.type, node]));
const answer = testNode('llm', [0, 0], { connection: 'n7epzcz7', prompt: 'Hi' });
const get = testNode('api-call', [300, 0], { connection: 'shop', address: '/orders' });

test('a card says a plain word for a connection that its reader may not see, never its id', () => {
  const document = testDocument({ answer, get });
  const connections = hiddenConnections([document], definitions, 'en');
  expect(connections['n7epzcz7']).toEqual({ kind: 'model', name: 'Chosen connection' });
  expect(connections['shop']).toEqual({ kind: 'api', name: 'Chosen connection' });
  const names = Object.fromEntries(Object.entries(connections).map(([id, { name }]) => [id, name]));
  const llm = definitions['llm'];
  const config = llm && parsedConfig(llm, answer);
  const lines = llm?.card(config, showOf(llm, 'en', { names: { connections: names } })).join('\n');
  expect(lines).toContain('Chosen connection');
  expect(lines).not.toContain('n7epzcz7');
});
test('the house’s own records have their name', () => {
  expect(Object.values(hiddenConnections([], definitions, 'zh-CN')).map(({ kind }) => kind)).toEqual(['crm']);
});
