// @vitest-environment happy-dom
// A new connection that is saved and tested at once: the drawer stays, with the test, its result and the focus.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ConnectionView } from '@dialoom/shared/api/connections';
import { StudioLocale } from '../text/use-studio.ts';
import { ConnectionsPage } from './ConnectionsPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
type Body = { id?: string; connection: Pick<ConnectionView, 'kind' | 'name' | 'settings'>; secret?: string };
/** A server that keeps what is sent; its test answers when it is told to. */
function open() {
  const kept: object[] = [];
  const sent: { method: string; path: string; body: Body | undefined }[] = [];
  const test = Promise.withResolvers<{ ok: boolean; message: string; ms: number }>();
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body?: string }) => {
    const told = body === undefined ? undefined : (JSON.parse(body) as Body);
    sent.push({ method, path, body: told });
    if (path.endsWith('/test')) return Response.json(await test.promise);
    if (!told) return Response.json({ connections: kept });
    const view = { secret: '••••ight', builtIn: false, usedBy: 0, ...told.connection, id: told.id ?? 'lamp-model' };
    kept.splice(0, 1, view);
    return Response.json(view, { status: method === 'POST' ? 201 : 200 });
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(['me'], { person: { id: 'p', name: 'P', email: 'p@example.com', role: 'owner' } });
  render(
    <StudioLocale value="en">
      <QueryClientProvider client={client}>
        <ConnectionsPage />
      </QueryClientProvider>
    </StudioLocale>,
  );
  return { sent, answer: test.resolve };
}
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test.each([
  { ok: true, message: 'It works', says: /^Works, 7 ms$/ },
  { ok: false, message: 'The key was refused.', says: /^The key was refused\.$/ },
])(
  'the drawer stays while it is stored and tested, and says once what came of it: $message',
  async ({ says, ...result }) => {
    const { sent, answer } = open();
    fireEvent.click((await screen.findAllByRole('button', { name: 'Add connection' }))[0] as HTMLElement);
    fireEvent.click(await screen.findByRole('menuitem', { name: /Model/ }));
    const drawer = await screen.findByRole('dialog');
    type(/^Name/, 'Lamp model');
    type(/^Address/, 'https://models.example.com/v1');
    type(/^Model/, 'standin-1');
    type(/^(Secret|Key)/, 'sk-right');
    const button = within(drawer).getByRole('button', { name: 'Save and test' });
    button.focus();
    fireEvent.click(button);
    await within(drawer).findByText('Testing…');
    expect(drawer.isConnected).toBe(true);
    answer({ ...result, ms: 7 });
    const told = await within(drawer).findByText(says);
    expect(told.isConnected).toBe(true);
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('Test'); // all is stored: nothing is left to save
    expect(within(drawer).getByRole('heading', { name: /Lamp model/ })).toBeTruthy();
    // pressed again, it is tested again and not made twice
    fireEvent.click(button);
    await vi.waitFor(() => expect(sent.filter(({ path }) => path.endsWith('/test')).length).toBe(2));
    expect(sent.filter(({ body }) => body?.connection).map(({ method }) => method)).toEqual(['POST']);
  },
);
