// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { StudioContext } from '../canvas/studio-context.ts';
import type { Studio } from '../canvas/studio.ts';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import LanguagesPage from './LanguagesPage.tsx';

afterEach(cleanup);

function open(document: BotDocument): Studio {
  const studio = testStudio(document);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(['me'], {
    person: { id: 'p', name: 'P', email: 'p@example.com', role: 'editor' },
    setup: false,
    needsCode: false,
  });
  client.setQueryData(['guard', 'settings'], { settings: { categories: {} } });
  render(
    <QueryClientProvider client={client}>
      <StudioContext value={studio}>
        <LanguagesPage bot="test" />
      </StudioContext>
    </QueryClientProvider>,
  );
  return studio;
}
const two = testDocument({
  a: testNode('branch', [0, 0], { text: { en: 'Hi {{ city }}', 'zh-CN': '' } }),
  b: testNode('branch', [0, 100], { text: { en: 'Bye', 'zh-CN': '再见' } }),
});
const configOf = (studio: Studio, id: string) => studio.document.flows['main']?.nodes[id]?.config['text'];

test('what is missing is listed, written beside the original, and stays while it is worked on', () => {
  const studio = open(two);
  expect(screen.getByText('Missing: 1')).toBeTruthy();
  expect(screen.queryByText('Bye')).toBeNull();
  const field = screen.getByLabelText('Branch · Text: in Chinese (China)');
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: '你好' } });
  expect(screen.getByText('The original has {{ city }}; the translation does not')).toBeTruthy();
  fireEvent.blur(field);
  expect(configOf(studio, 'a')).toEqual({ en: 'Hi {{ city }}', 'zh-CN': '你好' });
  expect(screen.getByLabelText('Branch · Text: in Chinese (China)')).toBe(field);
  studio.draft.undo();
  expect(studio.document).toEqual(two);
});

test('the original can be taken as it is', () => {
  const studio = open(two);
  fireEvent.click(screen.getByLabelText('Take the original'));
  expect(configOf(studio, 'a')).toEqual({ en: 'Hi {{ city }}', 'zh-CN': 'Hi {{ city }}' });
});

test('with a second language, texts in one piece become the first one’s, and count as missing', () => {
  const one = BotDocument.parse({
    ...testDocument({ a: testNode('branch', [0, 0], { text: 'Hello' }) }),
    languages: ['en'],
  });
  const studio = open(one);
  expect(screen.getByText('Add a second language and translate side by side here.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Add a language'), { target: { value: 'ja' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(studio.document.languages).toEqual(['en', 'ja']);
  expect(configOf(studio, 'a')).toEqual({ en: 'Hello' });
  expect(screen.getByText('Missing: 1')).toBeTruthy();
  studio.draft.undo();
  expect(studio.document).toEqual(one);
});
