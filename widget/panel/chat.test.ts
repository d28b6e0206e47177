// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChat, type Chat } from './chat.ts';
import { keptFor } from './kept.ts';
import { realm } from './realm.ts';

const BOT = { name: 'Shop', texts: {}, languages: ['zh-CN', 'en'] };
const hello = { type: 'message', seq: 1, id: 'm1', from: 'bot', text: 'Hello', at: 1 };
let asked: string[];
let told: unknown[];
/** Answers the settings at once, and the beginning when it is let go. */
let letBegin: () => void;
let chats: Chat[];
const emitted = vi.fn();
function open(locale = 'en') {
  const chat = createChat({ base: '/', bot: 'shop', kept: keptFor('shop'), locale, emit: emitted });
  chats.push(chat);
  return chat;
}
beforeEach(() => {
  localStorage.clear();
  emitted.mockClear();
  asked = [];
  chats = [];
  told = [];
  const begun = new Promise<void>((done) => (letBegin = done));
  realm.fetch = async (address, init) => {
    const path = String(address).split('?')[0] ?? '';
    asked.push(path);
    if (path.endsWith('/events')) return Response.json({ events: [hello], seq: 1 });
    if (path.endsWith('/actions')) {
      told.push(JSON.parse(String(init?.body)));
      return Response.json({ events: [], seq: 1 });
    }
    if (path === '/v1/conversations/c1') return Response.json({ owner: 'bot', seq: 1 });
    if (!path.endsWith('/conversations')) return Response.json(BOT);
    await begun;
    return Response.json({ id: 'c1', token: 't1', events: [hello], seq: 1 });
  };
});
afterEach(() => chats.forEach(({ shutdown }) => shutdown()));

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

describe('the language of a conversation that is found again', () => {
  /** Begun on a page in one language, perhaps changed by the visitor, and found again on a page in another. */
  const found = async (first: string, chosen: string | undefined, next: string) => {
    letBegin();
    const before = open(first);
    await before.start();
    if (chosen !== undefined) before.setLocale(chosen);
    await vi.waitFor(() => expect(told).toHaveLength(chosen === undefined ? 0 : 1));
    told = [];
    const after = open(next);
    await after.start();
    return { speaks: after.state.get().language, told: told.map((one) => (one as { locale?: string }).locale) };
  };
  test('the page was turned to another: the bot is told, once', async () => {
    expect(await found('zh-CN', undefined, 'en')).toEqual({ speaks: 'en', told: ['en'] });
  });
  test('what the visitor chose outlives a reload', async () => {
    expect(await found('zh-CN', 'en', 'zh-CN')).toEqual({ speaks: 'en', told: [] });
  });
  test('a page in a language the bot has not: it goes on as it was', async () => {
    expect(await found('en', undefined, 'he')).toEqual({ speaks: 'en', told: [] });
  });
});
