// What a customer writes is data wherever it goes: one test per place, over HTTP, with a backend that sees what arrived. (T9 too: it is
// never a template.)
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTo, testBackend, type TestBackend } from '../backend-for-tests.ts';
import { botOf, lines, testServer, type TestServer } from '../server-for-tests.ts';

const NASTY = [
  '../../admin?role=owner#x', '..%2f..%2fadmin', 'a/b\\c', '.', '..', '?x=1&y=2', '#top', 'x","role":"owner', '\\', '"', "'; drop table bot; --", 'line\r\nX-Admin: 1\r\n\r\nGET /secret',
  'tab\there', '{{ 7 | times: 6 }}', '{% for i in (1..9) %}x{% endfor %}', '{{ secrets }}', '${7*6}', '*bold* _it_ `code` [link](javascript:alert(1)) ![i](http://x/y.png)', '# Title', '- item', '1. one',
  '> quote', '<img src=x onerror=alert(1)>', '| a | b |', '~~gone~~', '话织 😀 \u202Egnp.exe', 'e\u0301', 'a\u2028b\u2029c', '%00%0d%0a', '@everyone', 'a+b c', 'ＡＢＣ',
]; // prettier-ignore

describe('text from a customer', () => {
  let s: TestServer;
  let backend: TestBackend;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    backend = await testBackend();
    await openTo(s, backend.host);
    await s.ask('POST', '/api/connections', {
      as: 'key',
      body: {
        id: 'shop',
        connection: { kind: 'api', name: 'Shop', settings: { address: `${backend.url}/v2/`, auth: 'bearer', headers: [] } },
        secret: 'shop-secret-1234',
      },
    }); // prettier-ignore
    await s.ask('POST', '/api/connections', {
      as: 'key',
      body: {
        id: 'brain',
        connection: { kind: 'model', name: 'Brain', settings: { address: `${backend.url}/v1`, model: 'm' } },
      },
    });
  });
  afterAll(async () => {
    backend.close();
    await s.stop();
  });
  /** A bot that takes a line and uses it in one node; what arrived at the backend and what was said, for every nasty line. */
  const through = async (use: [type: string, config: object]) => {
    const bot = await s.publish(
      botOf({
        start: ['start', {}, { next: 'question' }],
        question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'use', 'gave-up': 'bye' }],
        use: [use[0], use[1] as Record<string, unknown>, Object.fromEntries(['ok', 'not-found', 'refused', 'error', 'next'].map((exit) => [exit, 'question'])) ],
        bye: ['end', {}],
      }),
    ); // prettier-ignore
    const chat = await s.chat(bot);
    return async (line: string) => {
      backend.arrived.length = 0;
      const told = await chat.send(line);
      if (told.status !== 200) throw new Error(told.text);
      return { call: backend.last(), events: (told.json as unknown as { events: ChatEvent[] }).events };
    };
  };
  const api = (config: object): [string, object] => ['api-call', { connection: 'shop', ...config }];

  test('in a path: one segment, whatever it holds; it neither climbs nor adds a query', async () => {
    const use = await through(api({ address: '/orders/{{ line }}/parcel' }));
    for (const line of NASTY.filter((one) => !/^\.+$/.test(one))) {
      const { call } = await use(line);
      expect([line, call?.url.startsWith('/v2/orders/')]).toEqual([line, true]);
      const segments = (call?.url ?? '').split('/');
      expect([line, segments.length]).toEqual([line, 5]);
      expect(segments[4]).toBe('parcel');
      expect(decodeURIComponent(segments[3] ?? '')).toBe(line.trim());
    }
  });
  test('in a path, nothing but dots: no URL can hold that as a name, so nobody is called', async () => {
    const doubled = ['/orders/{{ line }}/parcel', '/orders/{{ line }}', '/orders/{{ line }}{{ line }}/x', '/{{ line }}?a=1', '/orders/%2e{{ line }}/x']; // prettier-ignore
    for (const address of doubled)
      for (const connected of [{ address }, { connection: '', address: `${backend.url}${address}` }]) {
        const use = await through(api(connected));
        for (const line of ['.', '..']) {
          const { call, events } = await use(line);
          expect([address, line, call?.url.replace(/%2e/gi, '.') ?? '...']).toEqual([address, line, expect.stringMatching(/\.\.\./)]); // prettier-ignore
          expect(events).not.toEqual([]);
        }
      }
  });
  test('in a query: one value, written in the address or as a row', async () => {
    const use = await through(
      api({ address: '/find?a={{ line }}&b=1', query: [{ id: 'aaaa', name: 'c', value: '{{ line }}' }] }),
    );
    for (const line of NASTY) {
      const url = new URL((await use(line)).call?.url ?? '', 'http://x');
      expect([...url.searchParams]).toEqual([['a', line.trim()], ['b', '1'], ['c', line.trim()]]); // prettier-ignore
    }
  });
  test('in a JSON body: one string, which closes nothing and opens nothing', async () => {
    const use = await through(api({ method: 'POST', address: '/x', body: 'json', json: '{"said":"{{ line }}","role":"customer"}' })); // prettier-ignore
    for (const line of NASTY)
      expect(JSON.parse((await use(line)).call?.body ?? '')).toEqual({ said: line.trim(), role: 'customer' });
  });
  test('in a form body: one value', async () => {
    const use = await through(api({ method: 'POST', address: '/x', body: 'form', form: [{ id: 'aaaa', name: 'said', value: '{{ line }}' }, { id: 'bbbb', name: 'role', value: 'customer' }] })); // prettier-ignore
    for (const line of NASTY)
      expect([...new URLSearchParams((await use(line)).call?.body ?? '')]).toEqual([['said', line.trim()], ['role', 'customer']]); // prettier-ignore
  });
  test('in a header: one line, and the secret stays the connection’s', async () => {
    const headers = [{ id: 'aaaa', name: 'X-Said', value: '{{ line }}' }, { id: 'bbbb', name: 'Authorization', value: '{{ line }}' }]; // prettier-ignore
    const use = await through(api({ address: '/x', headers }));
    for (const line of NASTY) {
      const { call } = await use(line);
      expect([line, call?.method, call?.url]).toEqual([line, 'GET', '/v2/x']);
      expect(call?.headers['x-admin']).toBeUndefined();
      expect(call?.headers.authorization).toBe('Bearer shop-secret-1234');
      expect(call?.headers['x-said']).not.toMatch(/[\r\n\0]/);
    }
  });
  test('in the address itself: it cannot choose the host, and the secret goes nowhere else', async () => {
    const other = await testBackend();
    await openTo(s, backend.host, other.host);
    const use = await through(api({ address: '{{ line }}' }));
    for (const line of [other.url, `//${other.host}/`, `@${other.host}/`, `\\\\${other.host}`, `..//${other.host}`, '/../../../admin'])
      await use(line);
    expect(other.arrived).toEqual([]);
    for (const { url } of backend.arrived) expect(url.startsWith('/v2/')).toBe(true);
    other.close();
    await openTo(s, backend.host);
  }); // prettier-ignore
  test('in Markdown: it reads as it was typed and marks up nothing', async () => {
    const use = await through(['say', { text: '**Order** {{ line }} is on its way' }]);
    for (const line of NASTY) {
      const said = lines((await use(line)).events).find((one) => one.startsWith('bot: **Order**')) ?? '';
      expect(said.endsWith(' is on its way')).toBe(true);
      const inside = said.slice('bot: **Order** '.length, -' is on its way'.length);
      // without the backslashes of the escape it is what the customer typed, and every sign that could mark up has one
      expect(inside.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(line.trim());
      expect(inside.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[*_`[\]<~|]/);
      expect(inside).not.toMatch(/(^|\n)\s*([-+>#]|\d+[.)])\s/);
    }
  });
  test('in a card’s link and picture: http(s) or nothing', async () => {
    const card = { title: '{{ line }}', image: '{{ line }}', links: [{ id: 'aaaa', label: 'Open', url: '{{ line }}' }, { id: 'bbbb', label: 'Track', url: 'https://shop.example/t/{{ line }}' }] }; // prettier-ignore
    const use = await through(['say', { attach: 'card', card }]);
    for (const line of [...NASTY, 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'https://ok.example/a.png', 'https://x"onload="alert(1)', 'file:///etc/passwd']) {
      const { events } = await use(line);
      const shown = events.flatMap((event) => (event.type === 'message' && event.card ? [event.card] : []))[0];
      for (const url of [shown?.image, ...(shown?.links ?? []).map((link) => link.url)])
        expect([line, url ?? 'https://']).toEqual([line, expect.stringMatching(/^https?:\/\/[^\s"<>\\]*$/)]);
      const track = shown?.links.find((link) => link.url.startsWith('https://shop.example/'))?.url;
      if (!/^\.+$/.test(line)) expect(new URL(track ?? '').pathname.split('/')).toHaveLength(3);
    }
  }); // prettier-ignore
  test('in a prompt: as data of the user’s turn, the instructions untouched', async () => {
    backend.json({ choices: [{ message: { content: 'Fine.' } }] });
    const use = await through(['llm', { connection: 'brain', instructions: 'Be kind.', prompt: 'About: {{ line }}', memory: 0 }]); // prettier-ignore
    for (const line of NASTY) {
      const { messages } = JSON.parse((await use(line)).call?.body ?? '{}') as { messages: unknown[] };
      const read = line.trim().replaceAll('\u202e', ''); // what no eye sees is not for a model either
      expect(messages).toEqual([
        { role: 'system', content: expect.stringMatching(/^Be kind\.\n\nText between <data/) as unknown },
        { role: 'user', content: `About: <data from="line">${read}</data>` },
      ]);
    }
    backend.json({});
  });
  test('T9 a template in it, or in what a backend answers, is text', async () => {
    const evil = '{{ 70001 | times: 7000001 }}{% for i in (1..3) %}boom{% endfor %}{{ contact.phone }}';
    backend.json({ note: evil });
    const bot = await s.publish(
      botOf({
        start: ['start', {}, { next: 'question' }],
        question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'look', 'gave-up': 'bye' }],
        look: ['api-call', { connection: 'shop', address: '/x', picks: [{ id: 'aaaa', path: 'note', variable: 'note' }] }, { ok: 'copy', error: 'bye' }],
        copy: ['set', { rows: [{ id: 'aaaa', variable: 'both', value: '{{ line }} + {{ note }}' }] }, { next: 'tell' }],
        tell: ['say', { text: '{{ both }} / {{ line }} / {{ note }}' }, { next: 'question' }],
        bye: ['end', {}],
      }),
    ); // prettier-ignore
    const chat = await s.chat(bot, { locale: 'en', contact: { phone: '13800138000' } });
    const { text } = await chat.send(evil);
    expect(text).not.toMatch(/490007070001|boomboom|13800138000/);
    expect(text.match(/times: 7000001/g)?.length).toBeGreaterThanOrEqual(5);
    backend.json({});
  });
});
