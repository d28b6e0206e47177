// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { AllowedSites } from './AllowedSites.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server that holds the list, or refuses. */
function open(origins: string[], refuse = false): { saved: string[][] } {
  const saved: string[][] = [];
  vi.stubGlobal('fetch', (_: string, { method, body }: { method: string; body?: string }) => {
    if (refuse && method === 'PUT')
      return Promise.resolve(
        Response.json({ error: { code: 'forbidden', message: 'Not yours to change.' } }, { status: 403 }),
      );
    if (method === 'PUT') saved.push((JSON.parse(body ?? '{}') as { origins: string[] }).origins);
    return Promise.resolve(Response.json({ origins: saved.at(-1) ?? origins }));
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(['me'], {
    person: { id: 'p', name: 'P', email: 'p@example.com', role: 'owner' },
    setup: false,
    needsCode: false,
  });
  render(
    <QueryClientProvider client={client}>
      <AllowedSites bot="test" />
    </QueryClientProvider>,
  );
  return { saved };
}

test('an empty list says that any site may use the bot; what is typed is saved as an origin', async () => {
  const { saved } = open([]);
  await screen.findByText('Any site');
  const field = screen.getByLabelText('Address of the site');
  fireEvent.change(field, { target: { value: 'shop.example.com/cart' } });
  expect(screen.getByText('Adds https://shop.example.com')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
  await screen.findByText('https://shop.example.com');
  expect(saved).toEqual([['https://shop.example.com']]);
  await waitFor(() => expect(field).toHaveProperty('value', ''));
});

test('what is no site is said and not sent', async () => {
  const { saved } = open(['https://a.example.com']);
  await screen.findByText('https://a.example.com');
  fireEvent.change(screen.getByLabelText('Address of the site'), { target: { value: '*.com' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
  expect((await screen.findByRole('alert')).textContent).toContain('That covers too much');
  expect(saved).toEqual([]);
});

test('removing the last site says that any site may then use it', async () => {
  const { saved } = open(['https://a.example.com']);
  fireEvent.click(await screen.findByLabelText('Remove https://a.example.com'));
  expect((await screen.findByRole('dialog')).textContent).toContain('any site may use the bot');
  fireEvent.click(screen.getByText('Remove'));
  await waitFor(() => expect(saved).toEqual([[]]));
});

test('a refusal stands at the field, and what was typed stays', async () => {
  open([], true);
  await screen.findByText('Any site');
  const field = screen.getByLabelText('Address of the site');
  fireEvent.change(field, { target: { value: 'https://b.example.com' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Not yours to change.');
  expect(field).toHaveProperty('value', 'https://b.example.com');
});
