import { beforeEach, expect, test, vi } from 'vitest';
import { copyNodes, pasteOf } from './clipboard.ts';
import { runCommand } from './commands.ts';
import { editGroupOf, openAround, toggle } from './groups.ts';
import { testDefinitions, testDocument, testNode, testStudio } from './test-flow.ts';

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 0));

const document = testDocument({
  start: testNode('begin', [0, 0], {}, { next: 'a' }),
  a: testNode('branch', [0, 100], { rows: [{ id: 'one', name: 'First' }] }, { 'row:one': 'b', else: 'c' }),
  b: testNode('branch', [264, 100], {}, { else: 'c' }),
  c: testNode('branch', [528, 100], {}, { else: 'a' }),
});
const groupsOf = (studio: ReturnType<typeof testStudio>) => studio.document.flows['main']?.groups ?? {};
/** With a and b in one group. */
function grouped() {
  const studio = testStudio(document);
  studio.select(['a', 'b']);
  runCommand('group', studio);
  const [id = ''] = Object.keys(groupsOf(studio));
  return { studio, id };
}

test('what is selected becomes a group whose title is written at once; one undo', () => {
  const { studio, id } = grouped();
  expect(studio.node('a')?.group).toBe(id);
  expect(studio.view.getState().renaming).toBe(id);
  editGroupOf(studio, id, { name: '  退货  ', colour: 'blue' });
  expect(groupsOf(studio)[id]).toEqual({ name: '退货', colour: 'blue' });
  studio.undo();
  studio.undo();
  expect(studio.document).toEqual(document);
});

test('others join the group they are selected with, and leave it again; the last one out takes it along', () => {
  const { studio, id } = grouped();
  studio.select(['a', 'c']);
  runCommand('group', studio);
  expect(Object.keys(groupsOf(studio))).toEqual([id]);
  expect(studio.node('c')?.group).toBe(id);
  studio.select(['a', 'b']);
  runCommand('ungroup', studio);
  expect(Object.keys(groupsOf(studio))).toEqual([id]);
  studio.select(['c']);
  runCommand('ungroup', studio);
  expect(studio.document).toEqual(document);
});

test('collapsed it is one card: edges lead into it and out of it, and the bot is the same', () => {
  const { studio, id } = grouped();
  const before = studio.document;
  toggle(studio, [id]);
  expect(studio.document).toBe(before);
  const scene = studio.scene();
  expect([...scene.nodes.keys()].toSorted()).toEqual(['c', id, 'start'].toSorted());
  expect(scene.nodes.get('start')?.card.exits[0]?.to).toBe(id);
  expect(scene.nodes.get('c')?.card.exits[0]?.to).toBe(id);
  expect(scene.nodes.get(id)?.card.exits.map((exit) => [exit.id, exit.to])).toEqual([
    ['a:else', 'c'],
    ['b:else', 'c'],
  ]);
  expect(scene.edges.find(({ source }) => source === id)?.id).toMatch(/^[ab]:else$/); // what cutting it takes
});

test('a collapsed group is selected, moved, cut and deleted as its nodes', () => {
  const { studio, id } = grouped();
  toggle(studio, [id]);
  studio.select([id]);
  expect(studio.selection).toEqual(['a', 'b']);
  studio.move({ [id]: [100, 300] });
  expect([studio.node('a')?.at, studio.node('b')?.at]).toEqual([
    [100, 300],
    [364, 300],
  ]);
  studio.cut('a:else');
  expect(studio.node('a')?.next).not.toHaveProperty('else');
  studio.select([id]);
  studio.remove();
  expect(Object.keys(studio.document.flows['main']?.nodes ?? {})).toEqual(['start', 'c']);
  expect(groupsOf(studio)).toEqual({});
});

test('who wants to see a node inside opens the group', () => {
  const { studio, id } = grouped();
  toggle(studio, [id]);
  openAround(studio, 'c');
  expect(studio.view.getState().collapsed.has(id)).toBe(true);
  studio.reveal('b');
  expect(studio.view.getState().collapsed.has(id)).toBe(false);
});

test('an undo of a move inside shows what moved', () => {
  const { studio, id } = grouped();
  studio.move({ b: [264, 400] });
  toggle(studio, [id]);
  studio.undo();
  expect(studio.view.getState().collapsed.has(id)).toBe(false);
  expect(studio.selection).toEqual(['b']);
});

test('a group that is copied whole comes along as a new one; of a part, the nodes stay in theirs where it is', () => {
  const { studio, id } = grouped();
  const paste = (ids: string[], into = studio.document) =>
    pasteOf(copyNodes(studio.document, 'main', ids, testDefinitions), into, 'main', [0, 0], testDefinitions);
  const whole = paste(['a', 'b']);
  const [made = ''] = Object.keys(whole.groups ?? {});
  expect(made).not.toBe(id);
  expect(whole.groups?.[made]?.name).not.toBe(groupsOf(studio)[id]?.name); // two would look the same
  expect(Object.values(whole.nodes).map(({ group }) => group)).toEqual([made, made]);
  expect(Object.values(paste(['a']).nodes).map(({ group }) => group)).toEqual([id]);
  expect(Object.values(paste(['a'], document).nodes).map(({ group }) => group)).toEqual([undefined]);
});
