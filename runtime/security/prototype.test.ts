// T10: no word of anybody's reaches a prototype: as a key of documents and bodies, a path, a header, a form field, or in what a backend answers.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTo, testBackend, type TestBackend } from '../backend-for-tests.ts';
import { botOf, echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const NAMES = ['__proto__', 'constructor', 'prototype'];
const POISON =
  '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"items":[{"__proto__":{"polluted":"yes"}}],"name":"pen"}';
const before = Object.getOwnPropertyNames(Object.prototype).toSorted();

describe('T10 prototypes', () => {
  let s: TestServer;
  let bot = '';
  let backend: TestBackend;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    backend = await testBackend();
    await openTo(s, backend.host);
    bot = await s.publish(echoBot());
  });
  afterAll(async () => {
    backend.close();
    await s.stop();
  });
  // oxlint-disable-next-line vitest/no-standalone-expect -- holds after every one of these tests
  afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before));

  test.each(NAMES)('T10 %s is no key of any body', async (name) => {
    const inner = `{"${name}":{"polluted":"yes"}}`;
    const bodies: [string, string, string][] = [
      ['POST', '/api/bots', `{"document":${inner}}`],
      ['POST', '/api/bots', `{"document":{"name":"x","languages":["en"],"main":"main","flows":${inner}}}`],
      ['PATCH', `/api/bots/${bot}`, `{"name":"x","more":${inner}}`],
      ['POST', `/api/bots/${bot}/simulations`, `{"contact":${inner}}`],
      ['POST', `/api/bots/${bot}/simulations`, `{"mocks":[{"kind":"http","answer":{"is":${inner}}}]}`],
      ['POST', '/api/connections', `{"id":"c","connection":${inner}}`],
      ['PUT', '/api/settings/network', inner],
      ['POST', `/v1/bots/${bot}/conversations`, inner],
      ['POST', `/v1/bots/${bot}/conversations`, `{"context":${inner}}`],
      ['POST', '/api/auth/sign-in/email', inner],
      ['POST', '/api/setup', inner],
    ];
    for (const [method, path, raw] of bodies)
      expect([path, raw, await s.ask(method, path, { as: 'key', raw })]).toMatchObject([path, raw, { status: 400, json: { error: { code: 'document.forbidden-key' } } }]); // prettier-ignore
    for (const path of [`/api/bots?${name}=1`, `/api/inbox?list=all&${name}[polluted]=yes`])
      expect((await s.ask('GET', path, { as: 'key' })).status).toBe(400);
  });

  const talk = async (use: Record<string, unknown>, said: string) => {
    const document = botOf({
      start: ['start', {}, { next: 'question' }],
      question: ['ask', { prompt: 'Which?', variable: 'line' }, { answered: 'look', 'gave-up': 'bye' }],
      look: ['api-call', { address: `${backend.url}/x`, ...use }, { ok: 'tell', refused: 'tell', 'not-found': 'tell', error: 'tell' }],
      tell: ['say', { text: said }, { next: 'question' }],
      bye: ['end', {}],
    }); // prettier-ignore
    const chat = await s.chat(await s.publish(document));
    return (await chat.send('my parcel')).text;
  };
  test('T10 what a backend answers is data: kept, read by its own keys, and nothing more', async () => {
    backend.json(POISON);
    const text = await talk({ variable: 'found' }, '[{{ found.name }}] [{{ found.polluted }}] [{{ polluted }}] [{{ found.items.first.polluted }}] [{{ found.constructor.name }}] [{{ error }}]'); // prettier-ignore
    expect(text).toContain('[pen] [] [] [] [] []');
  });
  test('T10 a path into an answer reaches own keys only', async () => {
    backend.json('{"name":"pen","list":[1,2]}');
    const paths = ['__proto__', '__proto__.toString', 'constructor', 'constructor.prototype', 'constructor.name', 'name.length', 'list.length', 'list.constructor', 'list.__proto__']; // prettier-ignore
    const picks = paths.map((path, i) => ({ id: `p${i}`, path, variable: `v${i}` }));
    const text = await talk({ picks }, `[${paths.map((_, i) => `{{ v${i} }}`).join('')}] [{{ error }}]`);
    expect(text).toMatch(/\[2?\] \[\]/); // at most the length of a list, which is its own
    expect(text).not.toMatch(/native code|Object|function/);
  });
  test('T10 headers, form fields and query names of that name are names', async () => {
    backend.json({});
    const rows = NAMES.map((name, i) => ({ id: `r${i}`, name, value: 'yes' }));
    await talk({ method: 'POST', query: rows, body: 'form', form: rows, headers: rows }, 'done [{{ polluted }}]');
    expect(backend.last()?.body).toBe('__proto__=yes&constructor=yes&prototype=yes');
    expect(backend.last()?.url).toBe('/x?__proto__=yes&constructor=yes&prototype=yes');
  });
  test('T10 a variable cannot be called so, and one that is set from outside is not followed', async () => {
    for (const name of NAMES) {
      const document = { ...echoBot(), variables: { [name]: { type: 'text' } } };
      expect((await s.ask('POST', '/api/bots', { as: 'key', body: { document } })).status).toBe(400);
    }
    const set = botOf({
      start: ['start', {}, { next: 'copy' }],
      copy: ['set', { rows: [{ id: 'aaaa', variable: '__proto__', value: 'yes' }, { id: 'bbbb', variable: 'constructor', value: 'yes' }] }, { next: 'tell' }],
      tell: ['say', { text: 'So: [{{ polluted }}]' }, { next: 'bye' }],
      bye: ['end', {}],
    }); // prettier-ignore
    const made = await s.ask('POST', '/api/bots', { as: 'key', body: { document: set } });
    const { id } = made.json as unknown as { id: string };
    const run = await s.ask('POST', `/api/bots/${id}/simulations`, { as: 'key', body: {} });
    expect(run.status).toBe(201);
    expect(run.text).not.toContain('[yes]');
  });
});
