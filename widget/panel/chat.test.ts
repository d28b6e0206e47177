// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChat, type Chat } from './chat.ts';
import { keptFor } from './kept.ts';
import { realm } from './realm.ts';

const BOT = { name: 'Shop', texts: {}, languages: ['en'] };
const hello = { type: 'message', seq: 1, id: 'm1', from: 'bot', text: 'Hello', at: 1 };
const { fetch: own } = realm;
let asked: string[];
/** Answers the settings at once, and the beginning when it is let go. */
let letBegin: () => void;
let chat: Chat | undefined;
const emitted = vi.fn();
function open() {
  chat = createChat({ base: '/', bot: 'shop', kept: keptFor('shop'), locale: 'en', emit: emitted });
  return chat;
}
beforeEach(() => {
  localStorage.clear();
  emitted.mockClear();
  asked = [];
  const begun = new Promise<void>((done) => (letBegin = done));
  realm.fetch = async (address) => {
    const path = String(address).split('?')[0] ?? '';
    asked.push(path);
    if (!path.endsWith('/conversations')) return Response.json(BOT);
    await begun;
    return Response.json({ id: 'c1', token: 't1', events: [hello], seq: 1 });
  };
});
afterEach(() => {
  chat?.shutdown();
  realm.fetch = own;
});

test('shut down while it begins: nobody is remembered, and the page hears nothing', async () => {
  const { start, shutdown, state } = open();
  const starting = start();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  shutdown();
  letBegin();
  await starting;
  expect([state.get().messages, emitted.mock.calls]).toEqual([[], []]);
  expect(Object.keys(localStorage).filter((key) => /session|starting/.test(key))).toEqual([]);
});
test('shut down before it begins: nothing is begun', async () => {
  const { start, shutdown } = open();
  const starting = start();
  shutdown();
  shutdown();
  await starting;
  expect(asked).toHaveLength(1);
});
test('what cannot go stands below the line it was said under', async () => {
  const { start, attach, state } = open();
  letBegin();
  await start();
  attach(new File(['MZ'], 'setup.exe'), 'This kind of file cannot be sent.');
  expect(state.get().outgoing).toMatchObject([{ text: 'setup.exe', failed: true, below: 1 }]);
  expect(asked).toHaveLength(2); // and is not sent
});
