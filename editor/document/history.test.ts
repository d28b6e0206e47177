import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { commit, emptyHistory, HISTORY_ENTRIES, redo, undo, type Present } from './history.ts';
import { deleteNodes } from './operations/delete-nodes.ts';
import { editConfig } from './operations/edit-config.ts';
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
  expect(stepped.skipped).toBe(true);
  expect(stepped.document).toBe(merged);
  expect(stepped.history.past).toEqual([]);
});

test('keeps the newest entries only', () => {
  let now = start;
  for (let i = 0; i < HISTORY_ENTRIES + 5; i++) now = commit(now, [setDocumentName.of({ name: `Bot ${i}` })]);
  expect(now.history.past).toHaveLength(HISTORY_ENTRIES);
});
