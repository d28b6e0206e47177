// T14, the server's half: whatever comes in by any entry leaves as JSON that no browser takes for a page, and stands in no page of ours.
// What the widget and the studio make of it is tested where they draw it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTo, testBackend } from '../backend-for-tests.ts';
import { botOf, echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { textFields } from '../text-fields-for-tests.ts';

const MARK = 'xss4711';
const tags = [
  'script',
  'img',
  'svg',
  'iframe',
  'body',
  'math',
  'a',
  'input',
  'details',
  'video',
  'object',
  'embed',
  'form',
  'base',
  'link',
  'meta',
  'style',
  'template',
  'marquee',
  'noscript',
];
const handlers = [
  'onerror',
  'onload',
  'onfocus autofocus',
  'ontoggle open',
  'onmouseover',
  'onpointerenter',
  'onanimationstart',
  'onbegin',
];
const corpus = [
  `<script>${MARK}</script>`, `"><script>${MARK}</script>`, `</script><script>${MARK}</script>`, `<scr<script>ipt>${MARK}</script>`, `<img src=x onerror=${MARK}>`, `<svg><script>${MARK}</script></svg>`, `<a href="javascript:${MARK}">x</a>`, `[x](javascript:${MARK})`,
  `[x](JaVaScRiPt:${MARK})`, `[x](java\tscript:${MARK})`, `![x](data:text/html;base64,${MARK})`, `<!--><img src=x onerror=${MARK}>-->`, `\u003cimg src=x onerror=${MARK}\u003e`, `&lt;img src=x onerror=${MARK}&gt;`, `javascript:${MARK}`, `data:text/html,${MARK}`,
  `</title><script>${MARK}</script>`, `</style><script>${MARK}</script>`, `';${MARK}//`, `"-${MARK}-"`, '`${' + MARK + '}`', `\u2028${MARK}`, `<math><mtext><table><mglyph><style><img src=x onerror=${MARK}>`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${MARK}>`,
  ...tags.flatMap((tag) => handlers.map((handler) => `<${tag} ${handler}=${MARK}>`)),
]; // prettier-ignore

describe('T14 hostile markup', () => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());
  const harmless = (told: { headers: Headers; text: string }) => {
    expect(told.headers.get('content-type')).toMatch(/^application\/json/);
    expect(told.headers.get('x-content-type-options')).toBe('nosniff');
  };

  test('T14 the corpus is large', () => {
    expect(new Set(corpus).size).toBeGreaterThanOrEqual(180);
  });
  test('T14 through every field: it comes back as it was, as JSON, and nothing of it is cut or run', async () => {
    const pieces: string[] = [];
    for (let n = 0; n < corpus.length; n += 3) pieces.push(corpus.slice(n, n + 3).join(' ').slice(0, 118)); // prettier-ignore
    await Promise.all(
      textFields(s, bot).map(async ({ name, through }, f) => {
        for (const text of pieces.filter((_, i) => i % 5 === f % 5)) {
          const { told, stored } = await through(text);
          expect([name, told.status < 300]).toEqual([name, true]);
          if (told.text !== '') harmless(told);
          expect([name, ((await stored()) ?? text).trim()]).toEqual([name, text.trim()]);
        }
      }),
    );
  });
  test('T14 no page of ours holds a word of anybody’s', async () => {
    const [script = ''] = corpus;
    const named = await s.publish(echoBot({ name: script, widget: { texts: { title: script }, theme: {} } }));
    const config = await s.ask('GET', `/v1/bots/${named}`);
    harmless(config);
    expect(config.json).toMatchObject({ name: script, texts: { title: script } });
    const at = encodeURIComponent(script);
    for (const path of ['/', `/bots/${named}`, `/c/${named}`, '/demo', `/${at}`, `/?q=${at}`, `/demo?locale=${at}`, `/assets/${at}`, `/widget/${at}`, `/embed.js?${at}`]) {
      const page = await s.ask('GET', path, { headers: { 'accept-language': script, referer: script, 'user-agent': script } });
      expect([path, page.text.includes(MARK)]).toEqual([path, false]);
    }
  }); // prettier-ignore
  test('T14 what is wrong is told as JSON too, with the odd word in it or not', async () => {
    for (const markup of corpus.slice(0, 24)) {
      const at = encodeURIComponent(markup);
      const answers = [
        await s.ask('GET', `/api/${at}`, { as: 'key' }),
        await s.ask('GET', `/v1/bots/${at}`),
        await s.ask('GET', `/api/inbox?list=${at}`, { as: 'key' }),
        await s.ask('PUT', `/api/bots/${bot}/allowed-origins`, { as: 'key', body: { origins: [markup] } }),
        await s.ask('PUT', '/api/settings/network', { as: 'key', body: { allowed: [{ target: markup }] } }),
        await s.ask('POST', `/v1/bots/${bot}/conversations`, { body: { [markup]: 1, context: { [markup]: 1 } } }),
        await s.ask('POST', '/api/auth/sign-in/email', { body: { email: markup, password: markup } }),
      ];
      for (const told of answers) {
        expect(told.status).toBeGreaterThanOrEqual(400);
        expect(told.status).toBeLessThan(500);
        harmless(told);
      }
    }
  });
  test('T14 a backend’s and a model’s words are escaped into Markdown; addresses they give are http(s) or left out', async () => {
    const backend = await testBackend();
    await openTo(s, backend.host);
    const shop = await s.publish(
      botOf({
        start: ['start', {}, { next: 'question' }],
        question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'look', 'gave-up': 'bye' }],
        look: ['api-call', { address: `${backend.url}/x`, picks: [{ id: 'aaaa', path: 'words', variable: 'words' }] }, { ok: 'tell', error: 'bye' }],
        tell: ['say', { text: 'It says {{ words }}.', attach: 'card', card: { title: '{{ words }}', image: '{{ words }}', links: [{ id: 'aaaa', label: 'Open', url: '{{ words }}' }] } }, { next: 'question' }],
        bye: ['end', {}],
      }),
    ); // prettier-ignore
    const chat = await s.chat(shop);
    for (const words of corpus.slice(0, 60)) {
      backend.json({ words });
      const told = await chat.send('my parcel');
      harmless(told);
      const { events } = told.json as unknown as { events: { from: string; text?: string; card?: { image?: string; links: { url: string }[] } }[] }; // prettier-ignore
      const said = events.find(({ text }) => text?.startsWith('It says'));
      const bare = said?.text?.replace(/\\./g, '') ?? '<';
      expect([words, /[<[`*_]/.test(bare)]).toEqual([words, false]);
      for (const url of [said?.card?.image, ...(said?.card?.links ?? []).map((link) => link.url)])
        expect(url ?? 'https://').toMatch(/^https?:\/\//);
    }
    backend.close();
  });
});
