import { expect, test } from 'vitest';
import { z } from 'zod';
import { BotDocument } from '../document/document.ts';
import type { AnyNode } from '../node/define.ts';
import { field } from '../node/fields.ts';
import { recordsConnection } from '../node/records-connection.ts';
import { unboundBot } from './foreign.ts';

const looks = {
  type: 'looks',
  version: 1,
  config: z.strictObject({ connection: field.connection('crm').default(recordsConnection.id), code: field.code() }),
} as unknown as AnyNode;
const bot = (config: object) =>
  BotDocument.parse({ name: 'b', languages: ['en'], main: 'm', flows: { m: { name: 'm', nodes: { a: { type: 'looks', version: 1, at: [0, 0], config, next: {} } } } } }); // prettier-ignore
const configOf = ({ flows }: BotDocument) => flows['m']?.nodes['a']?.config;

test('a connection of another house is taken out, and named; what is said nowhere stays unsaid', () => {
  const { document, brought } = unboundBot(bot({ connection: 'sales', code: 'return 1' }), [looks]);
  expect(configOf(document)).toEqual({ connection: '', code: 'return 1' });
  expect(brought).toEqual({ connections: ['sales'], scripts: [{ flow: 'm', node: 'a', code: 'return 1' }] });
  expect(configOf(unboundBot(bot({ code: '' }), [looks]).document)).toEqual({ code: '' });
});
test('every house has its own records: naming them is no risk', () => {
  const own = bot({ connection: recordsConnection.id });
  expect(unboundBot(own, [looks])).toEqual({ document: own, brought: { connections: [], scripts: [] } });
});
