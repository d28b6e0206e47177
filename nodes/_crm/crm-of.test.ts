import { expect, test } from 'vitest';
import type { Connection } from '@dialoom/shared/node/define';
import { http } from '@dialoom/shared/node/effects';
import { play } from '@dialoom/shared/node/play';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { scopeOf } from '@dialoom/shared/node/scope';
import type { AnyNode } from '@dialoom/shared/node/define';
import { findContact } from '../find-contact/index.ts';
import { findOrders } from '../find-orders/index.ts';
import { saveContact } from '../save-contact/index.ts';
import type { Crm, Vendor } from './crm.ts';
import { crmOf } from './crm-of.ts';
import { li, signedInLi } from './people-for-examples.ts';

const scope = (connections: Readonly<Record<string, Connection>> = {}) =>
  scopeOf(findContact, { vars: {}, locale: 'en', connections });
const crm = (vendor: string): Connection => ({ kind: 'crm', settings: { vendor, address: 'https://acme.example' } });
const first = (made: Crm) => made.findContact({ phone: '138' }).next().value;

test('without a word, the records of the house: they are there before any connection is', () => {
  expect(first(crmOf(recordsConnection.id, scope()))).toMatchObject({
    kind: 'records',
    request: { connection: recordsConnection.id, operation: { do: 'contacts.find', phone: '138' } },
  });
});
test('the next vendor is one adapter, opened with the connection and its settings', () => {
  const acme: Vendor = (connection, settings) => ({
    ...crmOf(recordsConnection.id, scope()),
    *findContact() {
      yield* http({ method: 'GET', connection, path: `/contacts?of=${String(settings['vendor'])}` });
      return [];
    },
  });
  const opened = crmOf('sales', scope({ sales: crm('acme') }), { acme });
  expect(first(opened)).toMatchObject({ kind: 'http', request: { connection: 'sales', path: '/contacts?of=acme' } });
});
test.each([
  ['none of that id', {}, 'connection'],
  ['an API', { sales: { kind: 'api', settings: { vendor: 'built-in' } } }, 'not-crm'],
  ['a CRM nobody knows here', { sales: crm('acme') }, 'not-crm'],
  ['what every object has', { sales: crm('constructor') }, 'not-crm'],
])('%s is told by a code', (_, connections, code) => {
  expect(() => crmOf('sales', scope(connections))).toThrow(code);
});

const done = { records: { contacts: [li], orders: [], created: false } };
test.each([
  [findContact, {}],
  [saveContact, { phone: '138' }],
  [findOrders, { prompt: '?' }],
] as unknown as [AnyNode, Record<string, unknown>][])(
  'each asks the connection it names, and leaves by its error when that is gone',
  (node, config) => {
    const asked = play(node, config, [done], signedInLi);
    expect(asked.calls[0]?.request['connection']).toBe(recordsConnection.id);
    for (const connection of ['', 'sales']) {
      const lost = play(node, { ...config, connection }, [done], signedInLi);
      expect(lost).toMatchObject({ exit: 'error', set: { error: 'connection' }, calls: [] });
    }
    const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
    const codes = (connection?: string) =>
    [...node.lint(node.config.parse({ ...config, ...(connection !== undefined && { connection }) }), site)].map(({ code }) => code); // prettier-ignore
    expect(codes('')).toEqual(['no-connection', ...codes()]);
  },
);
