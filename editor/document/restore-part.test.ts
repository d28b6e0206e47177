import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { lint } from '@dialoom/shared/lint/lint';
import { commit, emptyHistory, undo } from './history.ts';
import { compare, type Difference } from './compare.ts';
import { takePart } from './operations/take-part.ts';
import { restoreChanges } from './restore-part.ts';

const definitions = Object.fromEntries(nodes.map((definition) => [definition.type, definition]));
type Inside = Record<string, { type: string; version?: number; at?: number[]; config?: object; next?: Record<string, string> }>; // prettier-ignore
const bot = (inside: Inside, more: object = {}): BotDocument =>
  BotDocument.parse({
    name: 'Shop',
    languages: ['en'],
    main: 'main',
    flows: {
      main: {
        name: 'main',
        nodes: Object.fromEntries(
          Object.entries(inside).map(([id, node]) => [id, { version: 1, at: [0, 0], config: {}, next: {}, ...node }]),
        ),
      },
    },
    ...more,
  });
const start = { type: 'start', next: { next: 'hello' } };
const hello = { type: 'say', config: { text: 'Hello' }, next: { next: 'bye' } };
const bye = { type: 'end' };

/** The draft with the one thing back, by the operation the studio does, and what undoing it leaves. */
function restored(from: BotDocument, draft: BotDocument, key: string) {
  const difference = compare(from, draft, definitions).find((one) => one.key === key) as Difference;
  const changes = restoreChanges(draft, from, difference);
  const done = commit({ document: draft, history: emptyHistory }, [takePart.of({ name: 'X', changes })]);
  expect(done.history.past).toHaveLength(1);
  expect(undo(done).document).toEqual(draft);
  return done.document;
}
const codes = (document: BotDocument) =>
  lint(document, nodes, { connections: {}, knowledge: {} }).map(({ code }) => code);

test('a deleted node comes back with the edges that lead nowhere else now', () => {
  const from = bot({ start, hello, bye });
  const draft = bot({ start: { type: 'start' }, bye });
  expect(restored(from, draft, 'node/main/hello').flows).toEqual(from.flows);
  // somebody drew the edge elsewhere meanwhile: it stays there
  const healed = bot({ start: { type: 'start', next: { next: 'bye' } }, bye });
  const after = restored(from, healed, 'node/main/hello').flows['main']?.nodes;
  expect(after?.['start']?.next).toEqual({ next: 'bye' });
  expect(after?.['hello']).toEqual(from.flows['main']?.nodes['hello']);
});
test('a node that did not exist goes, with the edges to it', () => {
  const from = bot({ start: { type: 'start' }, bye });
  const draft = bot({ start, hello, bye });
  expect(restored(from, draft, 'node/main/hello').flows).toEqual(from.flows);
});
test('a changed node is what it was; nothing else is touched', () => {
  const from = bot({ start, hello, bye });
  const draft = bot({ start, hello: { ...hello, config: { text: 'Hi' } }, bye, more: { type: 'say' } });
  const after = restored(from, draft, 'node/main/hello');
  expect(after.flows['main']?.nodes).toEqual({
    ...draft.flows['main']?.nodes,
    hello: from.flows['main']?.nodes['hello'],
  });
});
test('what it refers to and the draft lacks is kept as it was, and lint says so', () => {
  const ask = { type: 'condition', config: { rows: [] }, next: { else: 'bye' } };
  const wants = { type: 'intent', config: { rows: [{ id: 'ra', intent: 'refund' }] }, next: { 'row:ra': 'ask' } };
  const calls = { type: 'api-call', config: { connection: 'crm', address: '/' }, next: { error: 'bye' } };
  const from = bot({ start, hello, wants, calls, ask, bye }, { intents: { refund: { name: 'Refund' } } });
  const draft = bot({ start, hello, bye });
  const [intent, call] = [restored(from, draft, 'node/main/wants'), restored(from, draft, 'node/main/calls')];
  expect(intent.flows['main']?.nodes['wants']?.next).toEqual({ 'row:ra': 'ask' });
  expect(codes(intent)).toEqual(expect.arrayContaining(['missing-target', 'missing-intent']));
  expect(codes(call).some((code) => code === 'missing-connection')).toBe(true);
  expect(codes(draft)).not.toContain('missing-target');
});
test('an intent, the settings, a whole flow', () => {
  const from = bot({ start }, { intents: { refund: { name: 'Refund' } }, settings: { onStop: 'apologise' } });
  from.flows['side'] = { name: 'side', nodes: {} };
  const draft = bot({ start });
  expect(restored(from, draft, 'intent/refund').intents).toEqual(from.intents);
  expect(restored(from, draft, 'settings').settings).toEqual(from.settings);
  expect(restored(from, draft, 'flow/side').flows).toEqual(from.flows);
});
