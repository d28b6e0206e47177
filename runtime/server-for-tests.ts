// The whole server for tests: the wiring of production on an empty database and a free port, a person of every role signed in, and an
// API key. `ask` goes through app.request() with what a browser of the studio would send.
import type { Hono } from 'hono';
import { roles, type Role } from '@dialoom/shared/api/permissions';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { BotDocument } from '@dialoom/shared/document/document';
import { createApp, type AppParts } from './app.ts';
import { readEnv } from './env.ts';
import { createPerson } from './people/auth.ts';
import { startServer } from './server.ts';
import type { StoreKind } from './store/migrate.ts';
import { copiesOf, migratedDatabase } from './store/stores-for-tests.ts';

export const API_KEY = 'key-of-the-tests-0123456789';
export const SECRET = 'secret-of-the-tests-0123456789-abcdef';
export const PASSWORD = 'correct horse 42 battery';
export type As = Role | 'key' | 'nobody';
export type Asked = {
  as?: As;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
  /** The socket's address. */
  from?: string;
  app?: Hono;
};
export type Told = {
  status: number;
  headers: Headers;
  text: string;
  /** Empty when it is none. */
  json: Readonly<Record<string, unknown>> & { error?: { code: string; message: string; path?: string } };
};

const start = (database: string, env: Readonly<Record<string, string>> = {}) =>
  startServer(
    readEnv({
      PORT: '0',
      DATABASE_URL: database,
      DIALOOM_API_KEY: API_KEY,
      DIALOOM_SECRET: SECRET,
      DIALOOM_DEMO: 'off',
      DIALOOM_RATE_LIMITS: 'off',
      ...env,
    }),
  );
const cookieOf = ({ headers }: { headers: Headers }) =>
  headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore

/** A person of every role who is signed in, and their cookies: these hold wherever the secret is the same. */
const withPeople = copiesOf(async (database) => {
  const { parts, url, stop } = await start(database);
  const app = createApp(parts);
  const cookies = new Map<As, string>();
  for (const role of roles) {
    const email = `${role}@shop.test`;
    await createPerson(parts.auth, { email, name: `Person ${role}`, password: PASSWORD, role });
    const headers = { origin: url, 'content-type': 'application/json' };
    const body = JSON.stringify({ email, password: PASSWORD });
    const answer = await app.request(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body });
    if (answer.status !== 200) throw new Error(await answer.text());
    cookies.set(role, cookieOf(answer));
  }
  await stop();
  return cookies;
});

export async function testServer(kind: StoreKind, env: Readonly<Record<string, string>> = {}, { people = true } = {}) {
  const {
    url: database,
    drop,
    found,
  } = people ? await withPeople(kind) : { ...(await migratedDatabase(kind)), found: [] };
  const running = await start(database, env);
  const { parts, url } = running;
  const app = createApp(parts);
  const cookies = new Map<As, string>(found);

  const request = async (
    method: string,
    path: string,
    { as = 'nobody', body, raw, headers = {}, from, app: other = app }: Asked = {},
  ) => {
    const cookie = cookies.get(as);
    return other.request(
      `${url}${path}`,
      {
        method,
        headers: {
          ...(method !== 'GET' && { origin: url }),
          ...((body !== undefined || raw !== undefined) && { 'content-type': 'application/json' }),
          ...(cookie && { cookie }),
          ...(as === 'key' && { authorization: `Bearer ${API_KEY}` }),
          ...headers,
        },
        ...(raw !== undefined ? { body: raw, duplex: 'half' } : body !== undefined && { body: JSON.stringify(body) }),
      },
      from === undefined ? undefined : { incoming: { socket: { remoteAddress: from } } },
    );
  };
  const ask = async (method: string, path: string, asked?: Asked): Promise<Told> => {
    const answer = await request(method, path, asked);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  const signIn = async (email: string, password = PASSWORD, asked: Asked = {}) => {
    const answer = await ask('POST', '/api/auth/sign-in/email', { ...asked, body: { email, password } });
    return { ...answer, cookie: cookieOf(answer) };
  };

  /** Makes and publishes a bot. */
  const publish = async (document: BotDocument): Promise<string> => {
    const made = await ask('POST', '/api/bots', { as: 'key', body: { document } });
    if (made.status !== 201) throw new Error(made.text);
    const { id } = made.json as unknown as { id: string };
    const published = await ask('POST', `/api/bots/${id}/publish`, { as: 'key', body: {} });
    if (published.status !== 200) throw new Error(published.text);
    return id;
  };
  /** Begins a conversation with a published bot, as the widget would. */
  const chat = async (bot: string, start: object = { locale: 'en' }, asked: Asked = {}) => {
    const began = await ask('POST', `/v1/bots/${bot}/conversations`, { headers: { origin: url }, ...asked, body: start }); // prettier-ignore
    if (began.status !== 201) throw new Error(began.text);
    const { id, token, events } = began.json as unknown as { id: string; token: string; events: ChatEvent[] };
    const mine = (more: Asked = {}): Asked => ({
      ...asked,
      ...more,
      headers: { authorization: `Bearer ${token}`, ...asked.headers, ...more.headers },
    });
    let n = 0;
    return {
      id,
      token,
      events,
      ask: (method: string, path = '', more?: Asked) => ask(method, `/v1/conversations/${id}${path}`, mine(more)),
      request: (method: string, path = '', more?: Asked) =>
        request(method, `/v1/conversations/${id}${path}`, mine(more)),
      send: (text: string, client = `client-${++n}-${id.slice(-6)}`) =>
        ask('POST', `/v1/conversations/${id}/messages`, mine({ body: { id: client, type: 'text', text } })),
      /** One file as the widget's form would send it. */
      async upload(name: string, bytes: Uint8Array<ArrayBuffer>, client?: string, more: Asked = {}) {
        const form = new FormData();
        form.set('file', new File([bytes], name));
        if (client !== undefined) form.set('id', client);
        const sent = new Response(form);
        const raw = new Uint8Array(await sent.arrayBuffer());
        const headers = { 'content-type': sent.headers.get('content-type') ?? '', ...more.headers };
        return ask('POST', `/v1/conversations/${id}/files`, mine({ ...more, raw, headers }));
      },
      /** Everything said so far, as the event table has it. */
      all: async (): Promise<ChatEvent[]> => {
        const told = await ask('GET', `/v1/conversations/${id}/events?after=0`, mine({ headers: { accept: 'application/json' } })); // prettier-ignore
        return (told.json as unknown as { events: ChatEvent[] }).events;
      },
    };
  };
  return {
    kind,
    url,
    database,
    parts,
    app,
    ask,
    request,
    signIn,
    cookie: (as: As) => cookies.get(as) ?? '',
    /** Signs a role in again, after its sessions ended. */
    reenter: async (as: Role) => void cookies.set(as, (await signIn(`${as}@shop.test`)).cookie),
    /** The same parts behind another door. */
    doorWith: (more: Partial<AppParts>) => createApp({ ...parts, ...more }),
    publish,
    chat,
    async stop() {
      await running.stop();
      await drop();
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof testServer>>;

type Card = [type: string, config?: Record<string, unknown>, next?: Record<string, string>];
/** A bot from a handful of nodes in one flow; it begins with the one called `start`. */
export const botOf = (nodes: Readonly<Record<string, Card>>, more: Record<string, unknown> = {}): BotDocument =>
  BotDocument.parse({
    name: 'Shop',
    languages: ['en', 'zh-CN'],
    main: 'main',
    flows: {
      main: {
        name: 'main',
        nodes: Object.fromEntries(
          Object.entries(nodes).map(([id, [type, config = {}, next = {}]], i) => [
            id,
            { type, version: 1, at: [0, i * 96], config, next },
          ]),
        ),
      },
    },
    ...more,
  });
/** Says every line back; a person comes when it cannot go on. */
export const echoBot = (more: Record<string, unknown> = {}): BotDocument =>
  botOf(
    {
      start: ['start', {}, { next: 'question' }],
      question: ['ask', { prompt: 'Say something', variable: 'line' }, { answered: 'echo', 'gave-up': 'bye' }],
      echo: ['say', { text: 'You said {{ line }}' }, { next: 'question' }],
      bye: ['end', {}],
    },
    more,
  );
export const lines = (events: readonly ChatEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'message' ? [`${event.from}: ${event.text ?? event.key ?? ''}`] : []));
