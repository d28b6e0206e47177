import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { besideOthers, commit, emptyHistory, HISTORY_ENTRIES, redo, undo, type Present } from './history.ts';
import type { Operation } from './operation.ts';
import { addNode } from './operations/add-node.ts';
import { connect } from './operations/connect.ts';
import { deleteNodes } from './operations/delete-nodes.ts';
import { editConfig } from './operations/edit-config.ts';
import { applyOperation } from './operations/registry.ts';
import { setDocumentName } from './operations/set-document-name.ts';

const start: Present = {
  history: emptyHistory,
  document: BotDocument.parse({
    name: 'Bot', languages: ['en'], main: 'main',
    flows: { main: { name: 'Main', nodes: { a: { type: 'one', version: 1, at: [0, 0], config: { text: '' }, next: {} } } } },
  }),
}; // prettier-ignore
const typed = (value: string) => editConfig.of({ flow: 'main', node: 'a', path: ['text'], value });

test('typing in one field with one focus is one undo', () => {
  let now = start;
  for (const text of ['h', 'he', 'hel']) now = commit(now, [typed(text)], 'a:text:1');
  expect(now.history.past).toHaveLength(1);
  expect(undo(now).document).toEqual(start.document);
  expect(redo(undo(now)).document).toEqual(now.document);
});

test('another focus, or an undo in between, begins a new one', () => {
  let now = commit(start, [typed('a')], 'a:text:1');
  now = commit(now, [typed('b')], 'a:text:2');
  expect(now.history.past).toHaveLength(2);
  now = commit(undo(now), [typed('c')], 'a:text:1');
  expect(undo(now).document.flows['main']?.nodes['a']?.config).toEqual({ text: 'a' });
});

test('what changes nothing leaves no entry', () => {
  expect(commit(start, [setDocumentName.of({ name: 'Bot' })])).toEqual(start);
});

test('a gesture whose place a merge took away is skipped and said', () => {
  const now = commit(start, [typed('x')]);
  const merged = commit({ document: now.document, history: emptyHistory }, [
    deleteNodes.of({ flow: 'main', nodes: ['a'] }),
  ]).document;
  const stepped = undo({ document: merged, history: now.history });
  expect(stepped.skipped).toBe('all');
  expect(stepped.document).toBe(merged);
  expect(stepped.history.past).toEqual([]);
});

test('keeps the newest entries only', () => {
  let now = start;
  for (let i = 0; i < HISTORY_ENTRIES + 5; i++) now = commit(now, [setDocumentName.of({ name: `Bot ${i}` })]);
  expect(now.history.past).toHaveLength(HISTORY_ENTRIES);
});

// — beside others —

const others = (now: Present, operation: Operation): Present => {
  const theirs = applyOperation(now.document, operation);
  return { document: theirs, history: besideOthers(now.history, now.document, theirs) };
};
const add = (id: string) =>
  addNode.of({ flow: 'main', id, node: { type: 'one', version: 1, at: [9, 9], config: {}, next: {} } });

test('undo never takes away what somebody else wrote in the same field', () => {
  const now = others(commit(start, [typed('mine')]), typed('theirs'));
  const stepped = undo(now);
  expect(stepped).toMatchObject({ skipped: 'all', history: { past: [] } });
  expect(stepped.document).toBe(now.document);
});

test('undo leaves out the part others changed, and redo brings back no more than was undone', () => {
  const rename = setDocumentName.of({ name: 'New' });
  const now = others(commit(start, [typed('mine'), rename]), typed('theirs'));
  const stepped = undo(now);
  expect(stepped.skipped).toBe('part');
  expect(stepped.document).toMatchObject({
    name: 'Bot',
    flows: { main: { nodes: { a: { config: { text: 'theirs' } } } } },
  });
  expect(redo(stepped).document).toEqual(now.document);
});

test('a node that others led to, or changed, is not taken away by undoing its making', () => {
  const made = commit(start, [add('b')]);
  for (const theirs of [
    connect.of({ flow: 'main', node: 'a', exit: 'next', to: 'b' }),
    editConfig.of({ flow: 'main', node: 'b', path: ['text'], value: 'x' }),
  ])
    expect(undo(others(made, theirs)).skipped).toBe('all');
  expect(undo(others(made, setDocumentName.of({ name: 'Else' }))).document.flows['main']?.nodes).not.toHaveProperty(
    'b',
  );
});

test('what is done after the merge is undone as ever', () => {
  const now = commit(others(commit(start, [typed('mine')]), typed('theirs')), [typed('again')]);
  const stepped = undo(now);
  expect(stepped.skipped).toBe(false);
  expect(stepped.document.flows['main']?.nodes['a']?.config).toEqual({ text: 'theirs' });
});

test('a label outlives its node: the name is remembered, and stays through undo and redo', () => {
  let now = commit(start, [add('b')], undefined, 5);
  now = commit(now, [deleteNodes.of({ flow: 'main', nodes: ['b'] })], undefined, 6);
  expect(now.history.past.at(-1)).toMatchObject({ at: 6, names: { b: { type: 'one' } } });
  const back = undo(undo(now));
  expect(back.history.future.map(({ done }) => done[0]?.type)).toEqual(['add-node', 'delete-nodes']);
});

test('a long word typed letter by letter is kept as one value', () => {
  let now = start;
  for (let i = 1; i <= 50; i++) now = commit(now, [typed('x'.repeat(i))], 'a:text:1');
  expect(now.history.past[0]?.done).toEqual([typed('x'.repeat(50))]);
  expect(now.history.past[0]?.back).toHaveLength(1);
  expect(undo(now).document).toEqual(start.document);
});
