import { beforeEach, expect, test, vi } from 'vitest';
import { commands, mayRun, runCommand, type CommandName } from './commands.ts';
import { habits, readHabits, setHabit } from './habits.ts';
import { reachOf } from './reach.ts';
import { replaceWith } from './replace-node.ts';
import { testDocument, testNode, testStudio } from './test-flow.ts';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  setHabit({ pointer: 'trackpad', letters: true, minimap: true });
});

const document = testDocument({
  start: testNode('begin', [0, 0], {}, { next: 'a' }),
  a: testNode(
    'branch',
    [0, 100],
    { text: 'Hello', rows: [{ id: 'one', name: 'First' }] },
    { 'row:one': 'b', else: 'c' },
  ),
  b: testNode('branch', [264, 100], { text: 'Bye' }, { else: 'd' }),
  c: testNode('branch', [300, 340], { text: 'Else' }),
  d: testNode('branch', [800, 360], { text: 'End' }),
  p: testNode('paper', [0, 700], { text: 'note' }),
});
const nodesOf = (studio: ReturnType<typeof testStudio>) => studio.document.flows['main']?.nodes ?? {};

test('Alt+S: what leads to a node, what it leads to, and both', () => {
  const studio = testStudio(document);
  const after = (name: CommandName) => {
    studio.select(['b']);
    runCommand(name, studio);
    return studio.selection.toSorted();
  };
  expect(after('select-up')).toEqual(['a', 'b', 'start']);
  expect(after('select-down')).toEqual(['b', 'd']);
  expect(after('select-connected')).toEqual(['a', 'b', 'c', 'd', 'start']);
});

test('a node is downstream of another exactly when that one is upstream of it', () => {
  const scene = testStudio(document).scene();
  for (const one of scene.nodes.keys())
    for (const other of scene.nodes.keys())
      expect(reachOf(scene, [one], 'down').has(other)).toBe(reachOf(scene, [other], 'up').has(one));
});

test('lining up and spacing move the selection in one undo', () => {
  const studio = testStudio(document);
  studio.select(['a', 'b', 'd']);
  runCommand('align-top', studio);
  expect(['a', 'b', 'd'].map((id) => nodesOf(studio)[id]?.at[1])).toEqual([100, 100, 100]);
  runCommand('space-across', studio);
  expect(['a', 'b', 'd'].map((id) => nodesOf(studio)[id]?.at[0])).toEqual([0, 400, 800]);
  studio.undo();
  studio.undo();
  expect(studio.document).toEqual(document);
  studio.select(['a', 'b']);
  const command = commands.find(({ name }) => name === 'space-across');
  expect(command && mayRun(command, studio)).toBe(false); // two have one gap
});

test('replacing keeps the place, the name, what leads to the node and where it leads, in one undo', () => {
  const studio = testStudio(document);
  studio.rename('a', 'Question');
  replaceWith(studio, 'a', 'branch');
  expect(nodesOf(studio)['a']).toMatchObject({ at: [0, 100], name: 'Question', config: { text: 'Hello' } });
  expect(nodesOf(studio)['a']?.next).toEqual({ 'row:one': 'b', else: 'c' }); // rows are settings that fit: their exits are there again
  expect(nodesOf(studio)['start']?.next).toEqual({ next: 'a' });
  replaceWith(studio, 'a', 'paper');
  replaceWith(studio, 'a', 'begin');
  expect(nodesOf(studio)['a']?.type).toBe('branch'); // nothing leads to these
  studio.undo();
  studio.undo();
  expect(studio.document).toEqual(document);
});

test('I opens the picker between the selected node and the next, or in the selected edge', () => {
  const studio = testStudio(document);
  vi.stubGlobal('innerWidth', 800);
  studio.select(['start']);
  runCommand('insert', studio);
  expect(studio.view.getState().picker).toMatchObject({
    kind: 'add',
    into: { for: 'edge', node: 'start', exit: 'next' },
  });
  studio.selectEdge('a:row:one');
  runCommand('insert', studio);
  expect(studio.view.getState().picker).toMatchObject({ into: { for: 'edge', node: 'a', exit: 'row:one' } });
});

test('only what may follow is offered', () => {
  const studio = testStudio(document);
  expect(studio.mayFollow('branch', true)).toBe(true);
  expect(studio.mayFollow('paper', false)).toBe(false);
  expect(studio.mayFollow('begin', false)).toBe(false);
});

test('every command has a menu or a key, and all but walking and the clipboard are told when they change the bot', () => {
  for (const { name, keys, inMenu } of commands)
    expect(keys.length > 0 || inMenu !== undefined || name === 'letters', name).toBe(true);
  const told = [
    'skip',
    'duplicate',
    'delete',
    'delete-heal',
    'align-left',
    'space-down',
    'tidy',
    'nudge-left',
    'nudge-far-down',
  ] as const;
  for (const name of told) {
    const studio = testStudio(document);
    studio.select(['a', 'b', 'c']);
    runCommand(name, studio);
    expect(studio.view.getState().live, name).not.toBe('');
    studio.say('');
    runCommand('undo', studio);
    expect(studio.view.getState().live, `undo of ${name}`).not.toBe('');
  }
});

test('habits are remembered, and somebody else’s text is no habit', () => {
  runCommand('minimap', testStudio(document));
  expect(habits.getState().minimap).toBe(false);
  const kept = { pointer: 'mouse', letters: false, minimap: false, looseEnd: 'remove' };
  expect(readHabits(JSON.stringify(kept))).toEqual(kept);
  for (const text of [null, undefined, '', 'null', '7', '{"pointer":3}', '{'])
    expect(readHabits(text)).toEqual({ pointer: 'trackpad', letters: true, minimap: true, looseEnd: 'offer' });
});
