// @vitest-environment happy-dom
// A value of the trace goes into the field that was written in: at the caret, over what is selected, dropped; never as words where a
// path belongs.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { StudioContext } from '../canvas/studio-context.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { readTemplate } from '../inspector/template-dom.ts';
import { Toasts } from '../kit/toast.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { ValueTree } from './ValueTree.tsx';

const bot = testDocument({ b: testNode('branch', [264, 0], { text: 'Hi {{ city }}, bye' }, { else: 'c' }) });
function open(text = 'Hi {{ city }}, bye') {
  const studio = testStudio({
    ...bot,
    flows: { main: { name: 'Main', nodes: { b: testNode('branch', [0, 0], { text }) } } },
  });
  studio.view.setState({ selection: ['b'] });
  render(
    <StudioContext value={studio}>
      <Inspector />
      <Toasts />
      <ValueTree label="before" value={{ order: { lines: [{ sku: 'A1', 'first name': 'Li' }] }, city: 'Wuhan' }} />
    </StudioContext>,
  );
  const box = screen.getByRole('textbox', { name: 'Text' });
  return { studio, box, text: () => readTemplate(box) };
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const select = (from: [Node | null, number], to = from) => {
  if (from[0] && to[0]) getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
};
afterEach(cleanup);

test('pressed: at the place where the field was left, with what is inside of a value', () => {
  const { box, text, studio } = open();
  press(/^What is in order$/);
  press(/^What is in order.lines$/);
  press(/^What is in order.lines.0$/);
  act(() => box.focus());
  select([box.firstChild, 2]);
  act(() => box.blur());
  press(/^Insert order.lines.0.sku into “Text”$/);
  expect(text()).toBe('Hi{{ order.lines.0.sku }} {{ city }}, bye');
  expect(document.activeElement).toBe(box);
  press(/^Insert order.lines.0\["first name"\] into “Text”$/); // again: behind the first
  expect(text()).toBe('Hi{{ order.lines.0.sku }}{{ order.lines.0["first name"] }} {{ city }}, bye');
  act(() => box.blur());
  expect(studio.node('b')?.config['text']).toEqual({ en: text() });
});

test('over all of it when all is selected; into an empty field; behind the text of one that was never entered since', () => {
  const { box, text } = open();
  act(() => box.focus());
  select([box, 0], [box, box.childNodes.length]);
  act(() => box.blur());
  press(/^Insert city into/);
  expect(text()).toBe('{{ city }}');
  cleanup();
  const empty = open('');
  act(() => empty.box.focus());
  act(() => empty.box.blur());
  press(/^Insert city into/);
  expect(empty.text()).toBe('{{ city }}');
});

test('dropped: a chip, not its letters; over everything when everything is selected', () => {
  const { box, text } = open();
  const drag = { types: ['application/x-dialoom-path'], getData: (kind: string) => (kind.startsWith('app') ? 'order.lines' : '{{ order.lines }}') };
  act(() => box.focus());
  select([box.firstChild, 3]);
  fireEvent.dragOver(box, { dataTransfer: drag });
  fireEvent.drop(box, { dataTransfer: drag });
  expect(text()).toBe('Hi {{ order.lines }}{{ city }}, bye');
  select([box, 0], [box, box.childNodes.length]);
  fireEvent.drop(box, { dataTransfer: drag });
  expect(text()).toBe('{{ order.lines }}');
}); // prettier-ignore

test('without a field it is copied; and said when that cannot be', async () => {
  const { studio } = open();
  const written = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
  press(/^Copy \{\{ city \}\}$/);
  expect(written).toHaveBeenCalledWith('{{ city }}');
  expect(await screen.findByText(/^Copied \{\{ city \}\}/)).toBeTruthy();
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  press(/^Copy \{\{ city \}\}$/);
  await vi.waitFor(() => expect(studio.view.getState().notice).toMatch(/Type it: \{\{ city \}\}/));
  vi.unstubAllGlobals();
});
