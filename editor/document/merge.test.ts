import { expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { commit, emptyHistory } from './history.ts';
import { merge, resolve } from './merge.ts';
import type { Operation } from './operation.ts';
import { addNode } from './operations/add-node.ts';
import { connect } from './operations/connect.ts';
import { deleteNodes } from './operations/delete-nodes.ts';
import { editConfig } from './operations/edit-config.ts';
import { groupNodes } from './operations/group-nodes.ts';
import { keepWording } from './operations/keep-wording.ts';
import { moveNodes } from './operations/move-nodes.ts';
import { renameNode } from './operations/rename-node.ts';

const node = (next: Record<string, string> = {}) => ({
  type: 'one',
  version: 1,
  at: [0, 0] as [number, number],
  config: { text: 'old' },
  next,
});
const base = BotDocument.parse({
  name: 'Bot',
  languages: ['en'],
  main: 'main',
  flows: { main: { name: 'Main', nodes: { a: node({ next: 'b' }), b: node(), c: node() } } },
});
const after = (...operations: Operation[]) => commit({ document: base, history: emptyHistory }, operations).document;
const flow = 'main';
const text = (id: string, value: string) => editConfig.of({ flow, node: id, path: ['text'], value });

test('disjoint changes go together, whoever is first', () => {
  const ours = after(text('a', 'ours'), moveNodes.of({ flow, to: { c: [5, 5] } }));
  const theirs = after(text('b', 'theirs'), renameNode.of({ flow, node: 'a', name: 'New' }));
  const one = merge(base, ours, theirs);
  expect(one.clashes).toEqual([]);
  expect(one.document).toEqual(merge(base, theirs, ours).document);
  expect(one.document.flows['main']?.nodes['a']).toMatchObject({ name: 'New', config: { text: 'ours' } });
  expect(one.document.flows['main']?.nodes['b']?.config).toEqual({ text: 'theirs' });
  expect(one.document.flows['main']?.nodes['c']?.at).toEqual([5, 5]);
});

test('the same field is a clash with both values, and the chosen one is put in', () => {
  const { document, clashes } = merge(base, after(text('a', 'ours')), after(text('a', 'theirs'), text('b', 'more')));
  expect(clashes).toEqual([
    { path: ['flows', 'main', 'nodes', 'a', 'config', 'text'], base: 'old', ours: 'ours', theirs: 'theirs' },
  ]);
  const [clash] = clashes;
  if (!clash) throw new Error('no clash');
  const chosen = (choice: 'ours' | 'theirs') => resolve(document, [{ clash, choice }]).flows['main']?.nodes;
  expect(chosen('ours')).toMatchObject({ a: { config: { text: 'ours' } }, b: { config: { text: 'more' } } });
  expect(chosen('theirs')).toMatchObject({ a: { config: { text: 'theirs' } }, b: { config: { text: 'more' } } });
});

test('an edit against a deletion is a clash in both directions', () => {
  const edited = after(text('b', 'ours'));
  const deleted = after(deleteNodes.of({ flow, nodes: ['b'] }));
  const path = ['flows', 'main', 'nodes', 'b'];
  expect(merge(base, edited, deleted).clashes.map((clash) => clash.path)).toEqual([path]);
  expect(merge(base, deleted, edited).clashes.map((clash) => clash.path)).toEqual([path]);
  const { document, clashes } = merge(base, edited, deleted);
  expect(
    resolve(
      document,
      clashes.map((clash) => ({ clash, choice: 'ours' as const })),
    ).flows['main']?.nodes['b']?.config,
  ).toEqual({ text: 'ours' });
  expect(
    resolve(
      document,
      clashes.map((clash) => ({ clash, choice: 'theirs' as const })),
    ).flows['main']?.nodes,
  ).not.toHaveProperty('b');
});

test('a deletion against a mere move deletes', () => {
  const { document, clashes } = merge(
    base,
    after(moveNodes.of({ flow, to: { b: [9, 9] } })),
    after(deleteNodes.of({ flow, nodes: ['b'] })),
  );
  expect(clashes).toEqual([]);
  expect(document.flows['main']?.nodes).not.toHaveProperty('b');
});

test('an edge to a node the other side deleted is a clash; taking the deletion takes the edge too', () => {
  const wired = after(connect.of({ flow, node: 'a', exit: 'more', to: 'c' }));
  const deleted = after(deleteNodes.of({ flow, nodes: ['c'] }));
  const { document, clashes } = merge(base, wired, deleted);
  expect(clashes).toHaveLength(1);
  const gone = resolve(
    document,
    clashes.map((clash) => ({ clash, choice: 'theirs' as const })),
  );
  expect(gone.flows['main']?.nodes['a']?.next).toEqual({ next: 'b' });
  const kept = resolve(
    document,
    clashes.map((clash) => ({ clash, choice: 'ours' as const })),
  );
  expect(kept.flows['main']?.nodes['c']).toBeDefined();
  expect(kept.flows['main']?.nodes['a']?.next).toEqual({ next: 'b', more: 'c' });
});

test('two new nodes both stay', () => {
  const ours = after(addNode.of({ flow, id: 'x', node: node() }));
  const theirs = after(addNode.of({ flow, id: 'y', node: node() }));
  const { document, clashes } = merge(base, ours, theirs);
  expect(clashes).toEqual([]);
  expect(Object.keys(document.flows['main']?.nodes ?? {})).toEqual(expect.arrayContaining(['x', 'y']));
});

test('two people who each make the first group of a flow have both', () => {
  const made = (id: string, node: string) =>
    groupNodes.apply(base, { flow: 'main', id, nodes: [node], group: { name: id, colour: 'grey' } });
  const { document, clashes } = merge(base, made('ga', 'a'), made('gb', 'b'));
  expect(clashes).toEqual([]);
  expect(Object.keys(document.flows['main']?.groups ?? {}).toSorted()).toEqual(['ga', 'gb']);
});
test('two people each keep a version of one prompt, the first of that node; a node that was deleted meanwhile asks', () => {
  const kept = (id: string) => keepWording.of({ flow, node: 'a', id, wording: { name: id, by: id, at: 1, version: 1, values: { text: id } } }); // prettier-ignore
  const [ours, theirs] = [after(kept('wa')), after(kept('wb'))];
  const both = merge(base, ours, theirs);
  expect(both.clashes).toEqual([]);
  expect(Object.keys(both.document.flows['main']?.nodes['a']?.wordings ?? {}).toSorted()).toEqual(['wa', 'wb']);
  const gone = after(deleteNodes.of({ flow, nodes: ['a'] }));
  const one = merge(base, ours, gone);
  expect(one.clashes.map(({ path }) => path.join('/'))).toEqual(['flows/main/nodes/a']);
  expect(one.document.flows['main']?.nodes['a']).toEqual(ours.flows['main']?.nodes['a']);
});
