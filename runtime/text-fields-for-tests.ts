// Every place where somebody's words go in over HTTP, and where they can be read again: for tests that send odd ones through all of them.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { echoBot, type Asked, type TestServer, type Told } from './server-for-tests.ts';

export type TextField = {
  name: string;
  /** Sends it; what came back, and what is stored now. */
  through(words: string): Promise<{ told: Told; stored(): Promise<string | undefined> }>;
};

let made = 0;
const fresh = (prefix: string) => `${prefix}-${(++made).toString().padStart(6, '0')}`;
const key: Asked = { as: 'key' };

export function textFields(s: TestServer, bot: string): TextField[] {
  const chat = () => s.chat(bot);
  const lastOf = (events: readonly ChatEvent[]) => events.flatMap((event) => (event.type === 'message' && event.from !== 'system' && event.from !== 'bot' ? [event.text] : [])).at(-1); // prettier-ignore
  const inbox = async (id: string) =>
    (await s.ask('GET', `/api/inbox/${id}`, key)).json as unknown as {
      notes: { text: string }[];
      left?: { text: string; contact?: string };
      conversation: { contact: { name?: string } };
      known: Record<string, unknown>;
    };
  const accepted = async () => {
    const one = await chat();
    await s.ask('POST', `/api/inbox/${one.id}/accept`, { ...key, body: { epoch: 0 } });
    return one;
  };
  const field = (name: string, through: TextField['through']): TextField => ({ name, through });
  return [
    field('a message', async (text) => {
      const one = await chat();
      return { told: await one.send(text, fresh('message')), stored: async () => lastOf(await one.all()) };
    }),
    field('a choice', async (value) => {
      const one = await chat();
      const told = await one.ask('POST', '/messages', { body: { id: fresh('choice'), type: 'choice', value } });
      return { told, stored: async () => lastOf(await one.all()) };
    }),
    field('a message left', async (text) => {
      const one = await chat();
      const told = await one.ask('POST', '/actions', { body: { id: fresh('left'), do: 'leave-message', text, contact: 'me' } }); // prettier-ignore
      return { told, stored: async () => (await inbox(one.id)).left?.text };
    }),
    field('a contact’s name', async (name) => {
      const told = await s.ask('POST', `/v1/bots/${bot}/conversations`, { body: { contact: { name } } });
      const { id } = told.json as { id?: string };
      return { told, stored: async () => id && (await inbox(id)).conversation.contact.name };
    }),
    field('the page’s context', async (title) => {
      const told = await s.ask('POST', `/v1/bots/${bot}/conversations`, { body: { context: { title } } });
      return { told, stored: async () => undefined };
    }),
    field('a rating’s comment', async (comment) => {
      const one = await chat();
      const told = await one.ask('POST', '/feedback', { body: { rating: 2, comment } });
      return { told, stored: async () => undefined };
    }),
    field('an agent’s reply', async (text) => {
      const one = await accepted();
      const told = await s.ask('POST', `/api/inbox/${one.id}/reply`, { ...key, body: { id: fresh('reply'), epoch: 1, text } }); // prettier-ignore
      return { told, stored: async () => lastOf(await one.all()) };
    }),
    field('an agent’s note', async (text) => {
      const one = await chat();
      const told = await s.ask('POST', `/api/inbox/${one.id}/note`, { ...key, body: { text } });
      return { told, stored: async () => (await inbox(one.id)).notes.at(-1)?.text };
    }),
    field('a bot’s name', async (name) => {
      const { json } = await s.ask('POST', '/api/bots', { ...key, body: { document: echoBot() } });
      const { id } = json as unknown as { id: string };
      const told = await s.ask('PATCH', `/api/bots/${id}`, { ...key, body: { name } });
      const read = () => s.ask('GET', `/api/bots/${id}/draft`, key);
      return { told, stored: async () => ((await read()).json['document'] as { name: string }).name };
    }),
    field('a version’s note', async (note) => {
      const { json } = await s.ask('POST', '/api/bots', { ...key, body: { document: echoBot() } });
      const { id } = json as unknown as { id: string };
      const told = await s.ask('POST', `/api/bots/${id}/publish`, { ...key, body: { note } });
      const read = () => s.ask('GET', `/api/bots/${id}/versions`, key);
      return { told, stored: async () => ((await read()).json['versions'] as { note: string }[])[0]?.note };
    }),
    field('a variable’s value in a draft', async (initial) => {
      const document = { ...echoBot(), variables: { odd: { type: 'text', initial } } };
      const told = await s.ask('POST', '/api/bots', { ...key, body: { document } });
      const { id } = told.json as { id?: string };
      const read = async () => (await s.ask('GET', `/api/bots/${id}/draft`, key)).json['document'] as typeof document;
      return { told, stored: async () => id && (await read()).variables.odd.initial };
    }),
    field('a connection’s name', async (name) => {
      const id = fresh('c');
      const connection = { kind: 'api', name, settings: { address: 'http://127.0.0.1:9', auth: 'none', headers: [] } };
      const told = await s.ask('POST', '/api/connections', { ...key, body: { id, connection } });
      const read = async () => (await s.ask('GET', '/api/connections', key)).json['connections'] as { id: string; name: string }[]; // prettier-ignore
      return { told, stored: async () => (await read()).find((one) => one.id === id)?.name };
    }),
    field('why an address is allowed', async (why) => {
      const told = await s.ask('PUT', '/api/settings/network', { ...key, body: { allowed: [{ target: '10.0.0.7:80', why }] } }); // prettier-ignore
      const read = async () => (await s.ask('GET', '/api/settings/network', key)).json['allowed'] as { why: string }[];
      return { told, stored: async () => (await read())[0]?.why };
    }),
    field('a sentence to try', async (text) => {
      const told = await s.ask('POST', `/api/bots/${bot}/understand`, { ...key, body: { text, locale: 'en' } });
      return { told, stored: async () => undefined };
    }),
    field('a line in the simulator', async (text) => {
      const { json } = await s.ask('POST', `/api/bots/${bot}/simulations`, { ...key, body: {} });
      const path = `/api/bots/${bot}/simulations/${(json as unknown as { id: string }).id}/inputs`;
      const told = await s.ask('POST', path, { ...key, body: { type: 'message', text } });
      const { messages } = told.json as { messages?: { from: string; text: string }[] };
      return { told, stored: async () => messages?.findLast(({ from }) => from === 'customer')?.text };
    }),
  ];
}
