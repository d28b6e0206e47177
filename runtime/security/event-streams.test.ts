// T21 and T26: nothing a customer writes begins a line of the event stream; streams are counted, checked before they open, and a reader
// that stops reading is dropped and resumes. On Postgres none of them holds a connection.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frame, openStreams } from '../http/sse.ts';
import { botOf, echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

/** As a browser reads it: fields by line, an event at each empty line. */
function read(text: string): { event: string; id: string; data: string }[] {
  const found: { event: string; id: string; data: string }[] = [];
  let now = { event: '', id: '', data: '' };
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, name, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (line === '') {
      if (now.data) found.push(now);
      now = { event: '', id: '', data: '' };
    } else if (name === 'event' || name === 'id' || name === 'data') now[name] += value;
  }
  return found;
}
const EVIL = ['a\r\n\r\nevent: owner\r\ndata: {"owner":"agent"}\r\n\r\n', '\n\nevent: closed\ndata: x\n\n', '\rid: 999\r\r', 'retry: 1', ': comment\n\n', '\u2028event: owner\u2029', '\x85event: owner', 'data: {"type":"closed"}']; // prettier-ignore

test('T21 whatever stands in an event, one frame is one event', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...EVIL), fc.nat(), (any, evil, seq) => {
      const event = { type: 'message', seq, text: any + evil, name: evil, chosen: any };
      const frames = read(frame('message', event, seq));
      expect(frames).toHaveLength(1);
      expect(frames[0]).toMatchObject({ event: 'message', id: String(seq) });
      expect(JSON.parse(frames[0]?.data ?? '')).toEqual(event);
    }),
  );
});

/** Reads until `enough` says so, or the stream ends. */
async function take(body: ReadableStream<Uint8Array> | null, enough: (text: string) => boolean): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (value) text += decoder.decode(value, { stream: true });
    if (done || enough(text)) {
      await reader?.cancel();
      return text;
    }
  }
}
const eventually = async (holds: () => boolean) => {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
};

describe.each(storeKinds)('event streams on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind, { DIALOOM_RATE_LIMITS: 'on' }, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());

  test('T21 over the wire: what a customer says, is called and where they are stay inside their event', async () => {
    const named = await s.publish(
      botOf({
        start: ['start', {}, { next: 'question' }],
        question: ['ask', { prompt: 'Hi {{ contact.name }} on {{ context.page }}', variable: 'line' }, { answered: 'question', 'gave-up': 'question' }],
      }),
    ); // prettier-ignore
    for (const evil of EVIL) {
      const chat = await s.chat(named, { contact: { name: evil }, context: { page: evil } });
      const posted = await chat.ask('POST', '/messages', {
        body: { id: 'message-1', type: 'text', text: evil },
        headers: { accept: 'text/event-stream' },
      });
      const got = await take((await chat.request('GET', '/events')).body, (text) =>
        /"from":"customer"[^]*\n\n/.test(text),
      );
      const kinds = new Set(read(posted.text + got).map(({ event }) => event));
      expect([evil, [...kinds].filter((one) => !['message', 'typing', 'done'].includes(one))]).toEqual([evil, []]);
      const said = read(got).map(({ data }) => (JSON.parse(data) as { text?: string }).text);
      expect(said).toContain(evil);
    }
  });
  test('T26 the token is checked before a stream opens, and nothing is left of a refused one', async () => {
    const before = openStreams();
    const chat = await s.chat(bot);
    for (const headers of [{ authorization: 'Bearer x' }, { origin: 'https://evil.test', authorization: '' }]) {
      const answer = await chat.request('GET', '/events', { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/json']);
    }
    expect(openStreams()).toBe(before);
  });
  test('T26 four a conversation; one that ends makes room', async () => {
    const chat = await s.chat(bot);
    const open = await Promise.all(Array.from({ length: 4 }, () => chat.request('GET', '/events')));
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await chat.ask('GET', '/events');
    expect([fifth.status, fifth.json.error?.code, fifth.headers.get('retry-after')]).toEqual([
      429,
      'rate.limited',
      '5',
    ]);
    expect((await chat.send('my parcel')).status).toBe(200); // messages go on
    await open[0]?.body?.cancel();
    const next = await chat.request('GET', '/events');
    expect(next.status).toBe(200);
    for (const { body } of [...open.slice(1), next]) await body?.cancel();
    expect(openStreams()).toBe(0);
  });
  test('T26 so many an address, and so many a process: 503 with Retry-After, and messages go on', async () => {
    const app = s.doorWith({ chat: { ...s.parts.chat, streamLimits: { conversation: 4, address: 6, process: 9 } } });
    const from = (n: number) => `192.0.2.${n}`;
    const begin = (n: number) => s.chat(bot, {}, { app, from: from(n) });
    const [a, b, c] = [await begin(1), await begin(1), await begin(2)];
    const open: Response[] = [];
    for (let n = 0; n < 6; n++) open.push(await (n < 3 ? a : b).request('GET', '/events'));
    const seventh = await b.ask('GET', '/events');
    expect([seventh.status, seventh.json.error?.code]).toEqual([429, 'rate.limited']);
    for (let n = 0; n < 3; n++) open.push(await c.request('GET', '/events'));
    const tenth = await (await begin(3)).ask('GET', '/events');
    expect([tenth.status, tenth.json.error?.code, tenth.headers.get('retry-after')]).toEqual([503, 'busy', '5']);
    expect((await c.send('my parcel')).text).toContain('You said my parcel');
    expect((await c.ask('GET', '/events', { headers: { accept: 'application/json' } })).status).toBe(200); // a client may ask instead
    for (const { body } of open) await body?.cancel();
    expect(openStreams()).toBe(0);
  });
  test('T26 a reader that stops reading is dropped; what it missed is there when it comes back', async () => {
    const chat = await s.chat(bot);
    const stuck = await chat.request('GET', '/events');
    const reader = stuck.body?.getReader();
    await reader?.read();
    const last = Number(chat.events.at(-1)?.seq);
    const sent = Array.from({ length: 40 }, (_, n) => `${n} ${'x'.repeat(7_900)}`); // echoed: some 640 KB
    for (const text of sent) expect((await chat.send(text)).status).toBe(200);
    await eventually(() => openStreams() === 0);
    // as a browser does: with the last id it has seen, as often as it takes
    const events: ChatEvent[] = [];
    while (!events.some((event) => event.type === 'message' && event.text?.startsWith('You said 39 '))) {
      const headers = { 'last-event-id': String(events.at(-1)?.seq ?? last) };
      const resumed = await chat.request('GET', '/events', { headers });
      const got = await take(resumed.body, (text) => text.includes('"text":"You said 39 ') && text.endsWith('\n\n'));
      events.push(...read(got).map(({ data }) => JSON.parse(data) as ChatEvent));
    }
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => last + 1 + n));
    const heard = events.flatMap((event) =>
      event.type === 'message' && event.from === 'customer' ? [event.text] : [],
    );
    expect(heard.every((text, n) => text === sent[n])).toBe(true);
    expect(heard).toHaveLength(sent.length);
  });
  test('T26 no stream holds a database connection', async () => {
    const app = s.doorWith({ chat: { ...s.parts.chat, streamLimits: undefined } });
    const chats = await Promise.all(Array.from({ length: 25 }, (_, n) => s.chat(bot, {}, { app, from: `192.0.2.${n}` }))); // prettier-ignore
    const open = await Promise.all(chats.flatMap((chat) => [chat.request('GET', '/events'), chat.request('GET', '/events')])); // prettier-ignore
    const answers = await Promise.all(chats.map((chat, n) => chat.send(`line ${n}`))); // more streams than the pool has connections
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { body } of open) await body?.cancel();
  });
});
