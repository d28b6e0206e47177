import { beforeEach, expect, test, vi } from 'vitest';
import { commands, mayRun, runCommand } from './commands.ts';
import { copyOf, pasteText } from './paste.ts';
import { testDocument, testNode, testStudio } from './test-flow.ts';

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 0));

const document = testDocument({
  start: testNode('begin', [0, 0], {}, { next: 'a' }),
  a: testNode(
    'branch',
    [0, 100],
    { text: 'Hello {{ city }}', rows: [{ id: 'one', name: 'First' }] },
    { 'row:one': 'b' },
  ),
  b: testNode('branch', [264, 100], { text: 'Bye' }, {}),
});
const nodesOf = (studio: ReturnType<typeof testStudio>) => studio.document.flows['main']?.nodes ?? {};

test('a node added behind an exit is joined to it, selected, and one undo away', () => {
  const studio = testStudio(document);
  const id = studio.add('branch', { for: 'exit', node: 'a', exit: 'else' });
  expect(nodesOf(studio)['a']?.next['else']).toBe(id);
  expect(studio.selection).toEqual([id]);
  studio.undo();
  expect(studio.document).toEqual(document);
});

test('a node put into an edge keeps both ends', () => {
  const studio = testStudio(document);
  const id = studio.add('branch', { for: 'edge', node: 'start', exit: 'next' }) ?? '';
  expect(nodesOf(studio)['start']?.next).toEqual({ next: id });
  expect(nodesOf(studio)[id]?.next).toEqual({ else: 'a' });
  studio.undo();
  expect(nodesOf(studio)['start']?.next).toEqual({ next: 'a' });
});

test('fresh nodes never lie on another', () => {
  const studio = testStudio(document);
  for (let i = 0; i < 6; i++) studio.add('branch', { for: 'free' });
  const boxes = [...studio.scene().nodes.values()].map(({ box }) => box);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
});

test('a note is put down beside an exit, never joined to it, and nothing leads to it', () => {
  const studio = testStudio(document);
  const next = structuredClone(nodesOf(studio)['a']?.next);
  const id = studio.add('paper', { for: 'exit', node: 'b', exit: 'else' }) ?? '';
  studio.add('paper', { for: 'edge', node: 'start', exit: 'next' });
  expect(nodesOf(studio)[id]).toMatchObject({ type: 'paper', next: {} });
  expect(nodesOf(studio)['b']?.next).not.toHaveProperty('else', id);
  expect(nodesOf(studio)['a']?.next).toEqual(next);
  expect(studio.mayConnect('a', id)).toBe(false);
  studio.connect('a', 'else', id);
  expect(nodesOf(studio)['a']?.next).toEqual(next);
});

test('the node a flow begins with is neither deleted, copied, nor led to', () => {
  const studio = testStudio(document);
  studio.remove(['start', 'b']);
  expect(Object.keys(nodesOf(studio))).toEqual(['start', 'a']);
  expect(copyOf(studio, ['start'])).toBeUndefined();
  studio.connect('a', 'else', 'start');
  expect(nodesOf(studio)['a']?.next).not.toHaveProperty('else');
});

test('a bot that can only be read: looking and copying work, every command that changes it is off', () => {
  const studio = testStudio(document, { readOnly: true });
  studio.select(['b']);
  const on = commands.filter((command) => mayRun(command, studio)).map(({ name }) => name);
  expect(on).toContain('copy');
  expect(on).toContain('walk-left');
  for (const { name } of commands) if (on.includes(name)) runCommand(name, studio);
  expect(studio.document).toEqual(document);
  for (const name of ['add', 'exits', 'paste', 'duplicate', 'delete', 'tidy', 'nudge-left', 'undo'])
    expect(on).not.toContain(name);
});

test('delete and heal joins what came before to what came after', () => {
  const studio = testStudio(document);
  studio.remove(['a'], true);
  expect(nodesOf(studio)['start']?.next).toEqual({ next: 'b' });
});

test('what is copied in one bot is pasted in another, with what it uses, once', () => {
  const first = testStudio(document);
  const text = JSON.stringify(copyOf(first, ['a', 'b']));
  const second = testStudio({ ...testDocument({ start: testNode('begin', [0, 0]) }), variables: {} });
  pasteText(second, text, { x: 500, y: 500 });
  const pasted = Object.entries(nodesOf(second)).filter(([id]) => id !== 'start');
  expect(pasted).toHaveLength(2);
  const [one, other] = pasted;
  expect(one?.[1].next).toEqual({ 'row:one': other?.[0] });
  expect(Math.abs((other?.[1].at[0] ?? 0) - (one?.[1].at[0] ?? 0))).toBe(264);
  expect(second.document.variables).toEqual({ city: { type: 'text' } });
  second.undo();
  expect(Object.keys(nodesOf(second))).toEqual(['start']);
  expect(second.document.variables).toEqual({});
});

test('the arrow keys walk along the edges and among neighbours', () => {
  const studio = testStudio(document);
  studio.select(['start']);
  studio.walk('right');
  expect(studio.selection).toEqual(['a']);
  studio.walk('right');
  expect(studio.selection).toEqual(['b']);
  studio.walk('left');
  studio.walk('up');
  expect(studio.selection).toEqual(['start']);
});

test('a burst of nudges is one undo', () => {
  const studio = testStudio(document);
  studio.select(['b']);
  studio.nudge(16, 0);
  studio.nudge(16, 0);
  expect(nodesOf(studio)['b']?.at).toEqual([296, 100]);
  studio.undo();
  expect(studio.document).toEqual(document);
});

test('tidy moves everything apart in one undo, and leaves edges alone', () => {
  const studio = testStudio(document);
  runCommand('tidy', studio);
  const boxes = [...studio.scene().nodes.values()].map(({ box }) => box);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
  expect(nodesOf(studio)['a']?.next).toEqual({ 'row:one': 'b' });
  studio.undo();
  expect(studio.document).toEqual(document);
});

test('a new flow begins with an entry node, and the main flow stays', () => {
  const studio = testStudio(document);
  const id = studio.addFlow('Second');
  expect(Object.values(studio.document.flows[id]?.nodes ?? {}).map(({ type }) => type)).toEqual(['begin']);
  expect(studio.flow).toBe(id);
  studio.removeFlow('main');
  expect(studio.document.flows).toHaveProperty('main');
  studio.removeFlow(id);
  expect(studio.flow).toBe('main');
});

test('D leaves the selection out and takes it in again; never where the flow begins, never paper', () => {
  const studio = testStudio(testDocument({ ...nodesOf(testStudio(document)), p: testNode('paper', [0, 400]) }));
  studio.select(['start', 'a', 'b', 'p']);
  runCommand('skip', studio);
  const skipped = () => Object.entries(nodesOf(studio)).flatMap(([id, { skip }]) => (skip ? [id] : []));
  expect(skipped()).toEqual(['a', 'b']);
  expect(studio.scene().nodes.get('a')?.card.skipped).toBe(true);
  studio.select(['a']);
  runCommand('skip', studio);
  expect(skipped()).toEqual(['b']);
  studio.undo();
  studio.undo();
  expect(skipped()).toEqual([]);
});
