import { describe, expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { canonical } from '@dialoom/shared/document/canonical';
import { BotDocument } from '@dialoom/shared/document/document';
import { readBotFile } from './read-bot-file.ts';

const call = (connection: string) => ({ type: 'api-call', version: 1, at: [0, 0], config: { connection, address: '/' }, next: {} }); // prettier-ignore
const bot = (inside: Record<string, object>, more: object = {}) =>
  BotDocument.parse({ name: 'Shop', languages: ['en'], main: 'main', flows: { main: { name: 'main', nodes: inside } }, ...more }); // prettier-ignore
const draft = bot({ a: call('crm') });

test('a version that was exported is the same document again', () => {
  expect(readBotFile(canonical(draft), draft, nodes)).toEqual({ document: draft, unbound: 0 });
  expect(readBotFile(`\uFEFF${canonical(draft)}`, draft, nodes)).toEqual({ document: draft, unbound: 0 });
});
test('a file gets no connection that the draft does not use in that very place', () => {
  const read = readBotFile(canonical(bot({ a: call('crm'), b: call('crm'), c: call('') })), draft, nodes);
  expect(read).toEqual({ document: bot({ a: call('crm'), b: call(''), c: call('') }), unbound: 1 });
});
describe('no bot document', () => {
  test.each([
    ['not JSON', '{"name": ', 'bad-json'],
    ['a list', '[]', 'document.shape'],
    ['another JSON', '{"questions": []}', 'document.shape'],
    ['a key twice', '{"name": "a", "name": "b"}', 'document.duplicate-key'],
    ['a wrong node', canonical(draft).replace('"api-call"', '7'), 'document.shape'],
  ])('%s', (_, text, code) => expect(readBotFile(text, draft, nodes)).toMatchObject({ fault: { code } }));
  test('of a newer release', () => {
    const text = canonical(bot({}, { migrations: ['2031-two-heads'] }));
    expect(readBotFile(text, draft, nodes)).toEqual({ newer: ['2031-two-heads'] });
  });
});
