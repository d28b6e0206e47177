// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { StudioContext } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import VariablesPage from './VariablesPage.tsx';

afterEach(cleanup);

const document = testDocument({
  a: testNode('branch', [0, 0], { text: { en: 'Hi {{ city }}' }, save: 'answer' }),
});
function open(role: 'editor' | 'viewer' = 'editor'): Studio {
  const studio = testStudio(document);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(['me'], {
    person: { id: 'p', name: 'P', email: 'p@example.com', role },
    setup: false,
    needsCode: false,
  });
  render(
    <QueryClientProvider client={client}>
      <StudioContext value={studio}>
        <VariablesPage bot="test" />
      </StudioContext>
    </QueryClientProvider>,
  );
  return studio;
}
const textOf = (studio: Studio) => studio.document.flows['main']?.nodes['a']?.config['text'];

test('renaming waits for Enter, rewrites the uses, and is one step to undo', async () => {
  const studio = open();
  fireEvent.click(screen.getByLabelText('Open the variable “city”'));
  const name = await screen.findByLabelText('Name');
  fireEvent.change(name, { target: { value: 'town' } });
  expect(studio.document).toBe(document);
  fireEvent.keyDown(name, { key: 'Enter' });
  expect(studio.document.variables).toEqual({ town: { type: 'text' } });
  expect(textOf(studio)).toEqual({ en: 'Hi {{ town }}' });
  studio.draft.undo();
  expect(studio.document).toEqual(document);
});

test('a name that is taken is said, and changes nothing', async () => {
  const studio = open();
  fireEvent.click(screen.getByLabelText('Open the variable “city”'));
  const name = await screen.findByLabelText('Name');
  fireEvent.change(name, { target: { value: 'answer' } });
  expect(screen.getByRole('alert').textContent).toContain('There is a “answer” already');
  fireEvent.blur(name);
  expect(studio.document).toBe(document);
});

test('a variable that only nodes make can be declared, and then holds a first value of its kind', async () => {
  const studio = open();
  fireEvent.click(screen.getByLabelText('Open the variable “answer”'));
  fireEvent.click(await screen.findByText('Declare'));
  fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'number' } });
  const first = screen.getByLabelText('First value');
  fireEvent.change(first, { target: { value: 'many' } });
  fireEvent.blur(first);
  expect(studio.document.variables['answer']).toEqual({ type: 'number' });
  fireEvent.change(first, { target: { value: '12' } });
  fireEvent.blur(first);
  expect(studio.document.variables['answer']).toEqual({ type: 'number', initial: 12 });
});

test('deleting says who still uses it', async () => {
  const studio = open();
  fireEvent.click(screen.getByLabelText('Open the variable “city”'));
  fireEvent.click(await screen.findByText('Delete variable'));
  const asked = (await screen.findAllByRole('dialog')).find((dialog) =>
    within(dialog).queryByText('Delete the variable “city”?'),
  );
  expect(asked?.textContent).toContain('Still used in 1 place: Branch');
  if (asked) fireEvent.click(within(asked).getByText('Delete variable'));
  expect(studio.document.variables).toEqual({});
});

test('who may only look finds no way to change anything', async () => {
  open('viewer');
  expect(screen.queryByText('Add variable')).toBeNull();
  fireEvent.click(screen.getByLabelText('Open the variable “city”'));
  expect((await screen.findByLabelText('Name')).hasAttribute('readonly')).toBe(true);
  expect(screen.queryByText('Delete variable')).toBeNull();
});
