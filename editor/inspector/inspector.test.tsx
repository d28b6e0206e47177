// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StudioContext } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { addNode } from '../document/operations/add-node.ts';
import { editConfig } from '../document/operations/edit-config.ts';
import { showProblems } from '../problems/findings.ts';
import { simulationOf } from '../simulator/simulations.ts';
import { emptyState } from '../simulator/state-for-tests.ts';
import { StudioLocale } from '../text/use-studio.ts';
import { ExamplesTab } from './ExamplesTab.tsx';
import { Inspector } from './Inspector.tsx';
import { moved } from './ListControl.tsx';
import { placeAt } from './use-row-drag.ts';

const document = testDocument({
  a: testNode(
    'branch',
    [0, 0],
    {
      text: { en: 'Hello', 'zh-CN': '' },
      rows: [
        { id: 'one', name: 'First' },
        { id: 'two', name: 'Second' },
      ],
    },
    { 'row:two': 'b' },
  ),
  b: testNode('branch', [264, 0], { text: 'Bye' }),
  gone: testNode('plugin', [528, 0], { raw: 7 }),
});
const configOf = (studio: Studio, id: string) => studio.document.flows['main']?.nodes[id]?.config;
function open(id: string): Studio {
  const studio = testStudio(document);
  studio.view.setState({ selection: [id] });
  render(
    <StudioContext value={studio}>
      <Inspector />
    </StudioContext>,
  );
  return studio;
}
const rowsOf = (studio: Studio) => (configOf(studio, 'a')?.['rows'] ?? []) as { id: string }[];
const field = (label: string) => screen.getByLabelText(label);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  cleanup();
  showProblems([]);
  vi.useRealTimers();
});

test('the form is drawn from the schema, with the labels of the definition', () => {
  open('a');
  for (const label of ['Tries', 'How', 'Save in']) expect(field(label)).toBeTruthy();
  expect(
    within(field('How'))
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Fast', 'Slow']);
  expect(screen.queryByText('id')).toBeNull();
});

test('typing commits after a rest, on leaving and on Enter, as one step of undo', () => {
  const studio = open('a');
  const tries = field('Tries');
  fireEvent.focus(tries);
  fireEvent.change(tries, { target: { value: '3' } });
  expect(configOf(studio, 'a')).not.toHaveProperty('tries');
  act(() => void vi.advanceTimersByTime(700));
  expect(configOf(studio, 'a')?.['tries']).toBe(3);
  fireEvent.change(tries, { target: { value: '4' } });
  fireEvent.blur(tries);
  expect(configOf(studio, 'a')?.['tries']).toBe(4);
  act(() => studio.undo());
  expect(configOf(studio, 'a')).not.toHaveProperty('tries');
});

test('switching nodes while typing writes into the node that was typed in', () => {
  const studio = open('a');
  fireEvent.change(field('Tries'), { target: { value: '5' } });
  act(() => studio.view.setState({ selection: ['b'] }));
  act(() => void vi.advanceTimersByTime(5_000));
  expect(configOf(studio, 'a')?.['tries']).toBe(5);
  expect(configOf(studio, 'b')).toEqual({ text: 'Bye' });
});

test('a number out of bounds is said and not stored; the default is not stored either', () => {
  const studio = open('a');
  fireEvent.change(field('Tries'), { target: { value: '9' } });
  fireEvent.blur(field('Tries'));
  expect(configOf(studio, 'a')).not.toHaveProperty('tries');
  fireEvent.change(field('Tries'), { target: { value: '9' } });
  expect(screen.getByText(/between 1 and 5/)).toBeTruthy();
  fireEvent.change(field('Tries'), { target: { value: '2' } });
  fireEvent.blur(field('Tries'));
  expect(configOf(studio, 'a')).not.toHaveProperty('tries');
});

test('rows move and go by keyboard and button, and keep their ids, so edges stay', () => {
  const studio = open('a');
  const [first] = screen.getAllByDisplayValue('First');
  if (!first) throw new Error('no row');
  fireEvent.keyDown(first, { key: 'ArrowDown', altKey: true });
  expect(configOf(studio, 'a')?.['rows']).toEqual([
    { id: 'two', name: 'Second' },
    { id: 'one', name: 'First' },
  ]);
  expect(studio.document.flows['main']?.nodes['a']?.next).toEqual({ 'row:two': 'b' });
  fireEvent.click(screen.getAllByRole('button', { name: 'Remove' })[0] as HTMLElement);
  expect(configOf(studio, 'a')?.['rows']).toEqual([{ id: 'one', name: 'First' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Add a row' }));
  const rows = configOf(studio, 'a')?.['rows'] as { id: string }[];
  expect(rows[1]?.id).toMatch(/^[a-z][a-z0-9]{7}$/);
});

test('a choice swaps the fields below it, and what it lacks has its defaults', () => {
  const studio = open('b');
  expect(screen.queryByRole('textbox', { name: 'Token' })).toBeNull();
  fireEvent.change(field('Kind'), { target: { value: 'token' } });
  expect(configOf(studio, 'b')?.['auth']).toEqual({ kind: 'token' });
  expect(screen.getByRole('textbox', { name: 'Token' })).toBeTruthy();
});

test('words are written in the chosen language, and the others stay', () => {
  const studio = open('b');
  act(() => studio.view.setState({ language: 'zh-CN' }));
  const box = screen.getByRole('textbox', { name: 'Text' });
  expect(box.textContent).toBe('');
  box.textContent = '再见';
  fireEvent.input(box);
  fireEvent.blur(box);
  expect(configOf(studio, 'b')?.['text']).toEqual({ en: 'Bye', 'zh-CN': '再见' });
});

test('conditions are built by clicking; the operators follow the variable', () => {
  const studio = open('b');
  fireEvent.click(screen.getByRole('button', { name: 'Add a condition' }));
  const variable = screen.getByLabelText('Variable');
  fireEvent.change(variable, { target: { value: 'city' } });
  fireEvent.blur(variable);
  expect(within(screen.getByLabelText('Comparison')).queryByText('is greater than')).toBeNull();
  fireEvent.change(screen.getByLabelText('Comparison'), { target: { value: 'contains' } });
  fireEvent.change(screen.getByLabelText('Value'), { target: { value: 'Wu' } });
  fireEvent.blur(screen.getByLabelText('Value'));
  expect(configOf(studio, 'b')?.['when']).toEqual({
    match: 'all',
    rows: [{ variable: 'city', op: 'contains', value: 'Wu' }],
  });
});

test('a finding stands under its field, in its words', () => {
  showProblems([
    {
      code: 'x',
      level: 'error',
      flow: 'main',
      node: 'a',
      path: ['save'],
      exit: undefined,
      message: 'Choose a variable',
    },
  ]);
  open('a');
  expect(field('Save in').getAttribute('aria-describedby')).toBeTruthy();
  expect(screen.getByText('Choose a variable').closest('[data-field]')?.getAttribute('data-field')).toBe('save');
});

test('a type this build does not have is shown with its raw data and cannot be edited', () => {
  open('gone');
  expect(screen.getByText(/"raw": 7/)).toBeTruthy();
  expect(screen.queryByRole('tab')).toBeNull();
});

test('the examples are told as a conversation, in words: no data, no key, no code', async () => {
  const { nodes } = await import('@dialoom/nodes/registry.generated');
  for (const definition of nodes)
    for (const locale of ['zh-CN', 'en'] as const) {
      const { container, unmount } = render(
        <StudioLocale value={locale}>
          <ExamplesTab definition={definition} locale={locale} />
        </StudioLocale>,
      );
      expect(container.querySelectorAll('.examples > li')).toHaveLength(definition.examples.length);
      const told = [...container.querySelectorAll('.example-system, .example-customer, .example-end, b')];
      for (const line of told) expect(line.textContent, definition.type).not.toMatch(/[{}]|row:|undefined|sim\./);
      if (locale === 'zh-CN')
        for (const title of container.querySelectorAll('h4')) expect(title.textContent).toMatch(/\p{sc=Han}/u);
      unmount();
    }
});

test('a row is dragged by its handle to where it is let go; Escape leaves it', () => {
  const studio = open('a');
  const rows = [...globalThis.document.querySelectorAll<HTMLElement>('.list-row')];
  for (const [i, row] of rows.entries())
    row.getBoundingClientRect = () => DOMRect.fromRect({ x: 0, y: i * 40, width: 200, height: 40 });
  const grip = rows[0]?.querySelector('.list-grip');
  if (!grip) throw new Error('no handle');
  const ids = () => rowsOf(studio).map(({ id }) => id);
  fireEvent.pointerDown(grip, { button: 0, clientY: 10 });
  fireEvent.pointerMove(globalThis.document.body, { clientY: 70 });
  expect(rows[1]?.dataset['drop']).toBe('after');
  fireEvent.keyDown(globalThis.document.body, { key: 'Escape' });
  fireEvent.pointerUp(globalThis.document.body, { clientY: 70 });
  expect(ids()).toEqual(['one', 'two']);
  fireEvent.pointerDown(grip, { button: 0, clientY: 10 });
  fireEvent.pointerMove(globalThis.document.body, { clientY: 70 });
  fireEvent.pointerUp(globalThis.document.body, { clientY: 70 });
  expect(ids()).toEqual(['two', 'one']);
  act(() => studio.undo());
  expect(ids()).toEqual(['one', 'two']);
});

test('a dragged row comes to lie below every row whose middle it has passed, and stays in the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 8 }), fc.nat(7), fc.integer(), (heights, at, y) => {
      const from = at % heights.length;
      let top = 0;
      const middles = heights.map((height) => (top += height) - height / 2);
      const to = placeAt(middles, from, y);
      expect(moved(heights, from, to)).toHaveLength(heights.length);
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(heights.length);
      expect(placeAt(middles, from, middles[from] ?? 0)).toBe(from); // not moved, not dropped elsewhere
    }),
  ); // prettier-ignore
});

test('a condition reads as a sentence, and says what holds in the open test', () => {
  const studio = open('b');
  const rules = [
    { variable: 'city', op: 'equals', value: 'Wuhan' },
    { variable: 'city', op: 'is-empty', value: '' },
  ] as const;
  act(() => studio.commit(editConfig.of({ flow: 'main', node: 'b', path: ['when'], value: { match: 'any', rows: [...rules] } })));
  const sentence = () => globalThis.document.querySelector('.condition-sentence')?.textContent;
  const truths = () => [...globalThis.document.querySelectorAll('.rule-truth')].map(({ textContent }) => textContent);
  expect(sentence()).toBe('city is Wuhan or city is empty');
  expect(truths()).toEqual([]); // no test runs
  const hold = (city: string) => act(() => simulationOf(studio).store.setState({ state: { ...emptyState, variables: { city } } }));
  hold('wuhan');
  expect(truths()).toEqual(['holdsnow wuhan', 'does not holdnow wuhan']);
  expect(sentence()).toBe('city is Wuhan or city is emptyholds');
  hold('Ezhou');
  expect(truths()).toEqual(['does not holdnow Ezhou', 'does not holdnow Ezhou']);
  expect(sentence()).toMatch(/does not hold$/);
}); // prettier-ignore

test('what several nodes share is changed on all of them, as one step; texts keep their other languages', () => {
  const studio = open('a');
  act(() => studio.view.setState({ selection: ['a', 'b'] }));
  expect(screen.getByRole('heading', { name: '2 nodes' })).toBeTruthy();
  expect(screen.queryByText('Rows')).toBeNull(); // a list belongs to its node
  fireEvent.change(field('How'), { target: { value: 'slow' } });
  expect([configOf(studio, 'a')?.['how'], configOf(studio, 'b')?.['how']]).toEqual(['slow', 'slow']);
  act(() => studio.view.setState({ language: 'zh-CN' }));
  expect(screen.getByText('differ')).toBeTruthy();
  const box = screen.getByRole('textbox', { name: 'Text' });
  box.textContent = '您好';
  fireEvent.input(box);
  fireEvent.blur(box);
  expect(configOf(studio, 'a')?.['text']).toEqual({ en: 'Hello', 'zh-CN': '您好' });
  expect(configOf(studio, 'b')?.['text']).toEqual({ en: 'Bye', 'zh-CN': '您好' });
  act(() => studio.undo());
  expect(configOf(studio, 'a')?.['text']).toEqual({ en: 'Hello', 'zh-CN': '' });
  expect(configOf(studio, 'b')?.['text']).toBe('Bye');
  act(() => studio.undo());
  expect(configOf(studio, 'a')).not.toHaveProperty('how');
  expect(configOf(studio, 'b')).not.toHaveProperty('how');
});

test('typing for several and turning to another selection writes into those that were typed for', () => {
  const studio = open('a');
  act(() => studio.view.setState({ selection: ['a', 'b'] }));
  fireEvent.change(field('Tries'), { target: { value: '4' } });
  act(() => studio.view.setState({ selection: ['gone'] }));
  act(() => void vi.advanceTimersByTime(5_000));
  expect([configOf(studio, 'a')?.['tries'], configOf(studio, 'b')?.['tries']]).toEqual([4, 4]);
  expect(configOf(studio, 'gone')).toEqual({ raw: 7 });
});

test('the settings of an example are put in, and one undo brings back what was there', async () => {
  const studio = testStudio(document);
  const { nodes } = await import('@dialoom/nodes/registry.generated');
  const definition = nodes.find(({ examples }) => examples.some(({ config }) => Object.keys(config).length > 1));
  if (!definition) throw new Error('no node with examples');
  Object.assign(studio.definitions, { [definition.type]: definition });
  const before = testNode(definition.type, [0, 0], {});
  act(() => studio.commit(addNode.of({ flow: 'main', id: 'x', node: before })));
  studio.view.setState({ selection: ['x'] });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <StudioContext value={studio}>
        <Inspector />
      </StudioContext>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('tab', { name: 'Examples' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Use its settings' })[0] as HTMLElement);
  expect(Object.keys(configOf(studio, 'x') ?? {}).length).toBeGreaterThan(0);
  expect(screen.getByText('Put in; undo brings yours back')).toBeTruthy();
  act(() => studio.undo());
  expect(configOf(studio, 'x')).toEqual({});
}); // prettier-ignore

test('a name that cannot be a variable’s is said while it is typed; a full field says so', () => {
  open('a');
  fireEvent.change(field('Save in'), { target: { value: '1st answer' } });
  expect(screen.getByText(/^This name cannot be used: a variable’s name has letters/)).toBeTruthy();
  fireEvent.change(field('Save in'), { target: { value: '答案' } });
  expect(screen.queryByText(/^This name cannot be used/)).toBeNull();
  fireEvent.change(screen.getAllByDisplayValue('First')[0] as HTMLElement, { target: { value: 'x'.repeat(200) } });
  expect(screen.getByText(/^At most 200 characters/)).toBeTruthy();
});
