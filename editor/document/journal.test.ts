import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import type { Kept } from './autosave.ts';
import { commit, emptyHistory, redo, undo, type Entry, type Present } from './history.ts';
import { Journal, type Batch, type Shelf } from './journal.ts';
import { setDocumentName } from './operations/set-document-name.ts';

const base = BotDocument.parse({
  name: 'Bot',
  languages: ['en'],
  main: 'main',
  flows: { main: { name: 'M', nodes: {} } },
});
const start: Present = { document: base, history: emptyHistory };
const kept = ({ document, history }: Present): Kept => ({ etag: 'e', base, document, history });

/** A store that holds what a batch says, as the browser's does. */
function shelf() {
  const entries = new Map<string, Entry>();
  let head: Shelf['head'] | undefined;
  let first: BotDocument | undefined;
  return {
    entries,
    take: (batch: Batch) => {
      head = batch.head;
      first = batch.base ?? first;
      for (const { id, entry } of batch.put) entries.set(id, structuredClone(entry));
      for (const id of batch.remove) entries.delete(id);
    },
    read: () => new Journal().read({ head: head ?? fail(), base: first ?? fail(), entries }),
  };
}
const fail = (): never => {
  throw new Error('nothing was written');
};

test('whatever is done, undone and done again, a reload finds the same history', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('commit' as const), name: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const [journal, store] = [new Journal(), shelf()];
      let now = start;
      for (const one of steps) {
        if (one.do === 'commit') now = commit(now, [setDocumentName.of({ name: one.name })]);
        else now = one.do === 'undo' ? undo(now) : redo(now);
        const batch = journal.batch(kept(now));
        store.take(batch);
        journal.done(batch);
      }
      fc.pre(steps.length > 0);
      expect(store.read()).toEqual(kept(now));
      expect(store.entries.size).toBe(now.history.past.length + now.history.future.length);
    }),
  );
});

test('a gesture is written once, the base only when it is another', () => {
  const journal = new Journal();
  const one = commit(start, [setDocumentName.of({ name: 'A' })]);
  const first = journal.batch(kept(one));
  journal.done(first);
  const second = journal.batch(kept(commit(one, [setDocumentName.of({ name: 'B' })])));
  expect([first.put.length, second.put.length]).toEqual([1, 1]);
  expect([first.base, second.base]).toEqual([base, undefined]);
});

test('a history that grew too large loses its oldest gestures, and the draft never', () => {
  let now = start;
  for (let i = 0; i < 20; i++) now = commit(now, [setDocumentName.of({ name: `${i}${'x'.repeat(50)}` })]);
  const batch = new Journal().batch(kept(now), 2_000);
  expect(batch.head.past.length).toBeGreaterThan(2);
  expect(batch.head.past.length).toBeLessThan(20);
  expect(batch.put.at(-1)?.entry).toBe(now.history.past.at(-1));
  expect(new Journal().batch(kept(now), 0)).toMatchObject({ put: [], head: { document: now.document, past: [] } });
});

test('a gesture that is missing ends the row: what lies beyond it led from another state', () => {
  const [journal, store] = [new Journal(), shelf()];
  let now = start;
  for (const name of ['A', 'B', 'C']) now = commit(now, [setDocumentName.of({ name })]);
  const batch = journal.batch(kept(now));
  store.take(batch);
  store.entries.delete(batch.head.past[1] ?? '');
  expect(store.read().history.past).toEqual([now.history.past[2]]);
});
