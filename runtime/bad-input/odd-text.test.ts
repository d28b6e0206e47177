// NUL, emoji, half characters and very long texts, through every place words go in: a coded answer or the whole text; never a cut one,
// never a crash.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, lines, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';
import { textFields } from '../text-fields-for-tests.ts';

const whole = ['😀', '👨‍👩‍👧‍👦 family', '🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿', '话织：𠮷野家 㐀', 'e\u0301 ﬁ ＡＢＣ', 'שלום مرحبا', '\u202etxt.exe', 'a\u200bb\u2060c\ufeffd', 'tab\tand\nline', '\u0007\u001b[31m', '\u2028', '\uffff\ufffe', '\u{10ffff}', 'Ω'.repeat(100)]; // prettier-ignore

describe.each(storeKinds)('odd texts on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind, {}, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());
  const each = (work: (field: ReturnType<typeof textFields>[number]) => Promise<void>) =>
    Promise.all(textFields(s, bot).map(work));

  test('whole texts come back whole', async () => {
    await each(async ({ name, through }) => {
      for (const text of [whole.slice(0, 5).join(' '), whole.slice(5).join(' ').slice(0, 110)]) {
        const { told, stored } = await through(`x${text}x`);
        expect([name, text, told.status < 300]).toEqual([name, text, true]);
        expect([name, (await stored()) ?? `x${text}x`]).toEqual([name, `x${text}x`]);
      }
    });
  });
  test('NUL is refused with its place; nothing behind it is lost, since nothing is stored', async () => {
    await each(async ({ name, through }) => {
      for (const text of ['before\0behind', '\0']) {
        const { told } = await through(text);
        expect([name, told.status, told.json.error?.code]).toEqual([name, 400, 'text.nul']);
        expect(told.json.error?.path).toBeTruthy();
      }
    });
  });
  test('half a character becomes a whole one, or is refused in a document; nothing else of the text changes', async () => {
    await each(async ({ name, through }) => {
      for (const text of ['a\ud800b', 'a\udc00b', '\udbffb', 'ab\ud83d']) {
        const { told, stored } = await through(text);
        expect([name, told.status < 300 || told.json.error?.code]).toEqual([
          name,
          told.status < 300 ? true : 'text.surrogate',
        ]);
        if (told.status < 300) expect([name, (await stored()) ?? text.toWellFormed()]).toEqual([name, text.toWellFormed()]); // prettier-ignore
      }
    });
  });
  test('100 KB is too large, said so; never shortened', async () => {
    await each(async ({ name, through }) => {
      const { told, stored } = await through('长'.repeat(34_000));
      if (told.status < 300) expect([name, (await stored())?.length]).toEqual([name, 34_000]);
      else expect([name, ['too-large', 'bad-request'].includes(told.json.error?.code ?? '')]).toEqual([name, true]);
      expect(told.status).toBeLessThan(500);
    });
  });
  test('the longest message is taken whole, also in emoji; one sign more is the customer’s to shorten', async () => {
    const chat = await s.chat(bot);
    for (const text of ['y'.repeat(8_000), '😀'.repeat(4_000)]) {
      expect((await chat.send(text)).status).toBe(200);
      expect(lines(await chat.all())).toContain(`customer: ${text}`);
    }
    for (const text of ['y'.repeat(8_001), '😀'.repeat(4_001)]) {
      const told = await chat.send(text);
      expect([told.status, told.json.error]).toMatchObject([413, { code: 'too-large', path: 'text' }]);
    }
  });
  test('bytes that are no text, no JSON, not what they say: coded, and the next message is heard', async () => {
    const chat = await s.chat(bot);
    const bytes = (...all: number[]) => new Blob([new Uint8Array(all)]).stream();
    const head = [...Buffer.from('{"id":"message-1","type":"text","text":"a')];
    const tail = [...Buffer.from('b"}')];
    const raws: [string, string | ReadableStream<Uint8Array>, number][] = [
      ['broken UTF-8', bytes(...head, 0xff, 0xc3, 0x28, ...tail), 200],
      ['a bare NUL', bytes(...head, 0, ...tail), 400],
      ['UTF-16', bytes(...Buffer.from('\ufeff{"id":"message-2"}', 'utf16le')), 400],
      ['a byte order mark', '\ufeff{"id":"message-3","type":"text","text":"hello there"}', 200],
      ['gzip', bytes(0x1f, 0x8b, 8, 0), 400],
      ['a number', '7', 400],
      ['null', 'null', 400],
      ['a list', '[]', 400],
      ['a string', '"text"', 400],
      ['nothing', '', 400],
      ['half of it', '{"id":"message-4","type":"te', 400],
      ['NaN', '{"id":NaN}', 400],
      ['a deep list', `{"id":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400],
      ['twenty thousand keys', `{${Array.from({ length: 5_000 }, (_, i) => `"k${i}":1`).join(',')}}`, 400],
    ]; // prettier-ignore
    for (const [what, raw, status] of raws) {
      const told = await chat.ask('POST', '/messages', { raw });
      expect([what, told.status]).toEqual([what, status]);
      if (status !== 200) expect([what, told.json.error?.code]).toEqual([what, expect.stringMatching(/^(bad-json|bad-request|text\.nul|too-deep)$/)]); // prettier-ignore
    }
    expect((await chat.send('my parcel is late')).text).toContain('You said my parcel is late');
  });
  test('ids and places in addresses that are no ids: not found, never a failure', async () => {
    for (const id of ['%00', 'a%00b', '%', '%zz', '%ff%fe', '%ed%a0%80', '..', '.', '%2e%2e', '__proto__', 'constructor', 'toString', "'", '%27%20or%201=1', '1e999', '-1', 'x'.repeat(3_000), '话织', '%E8%AF%9D', '*', '%25', '$1', '{}'])
      for (const path of [`/api/bots/${id}/draft`, `/api/bots/${bot}/versions/${id}`, `/api/bots/${bot}/simulations/${id}/events`, `/api/inbox/${id}`, `/v1/bots/${id}`]) {
        const told = await s.ask('GET', path, { as: 'key' });
        expect([path, told.status === 404 || told.headers.get('content-type')?.includes('html') || told.status]).toEqual([path, true]);
      }
    const chat = await s.chat(bot);
    for (const after of ['-1', 'NaN', '1e300', 'x', '%00', '99999999999999999999', '1.5', '']) {
      const told = await chat.ask('GET', `/events?after=${after}`, { headers: { accept: 'application/json' } });
      expect([after, told.status]).toEqual([after, 200]);
    }
    for (const query of ['after=%00', 'after=x', 'after=1~%00', 'after=1', 'before=1', 'after=9999999999999999999~a'])
      expect((await s.ask('GET', `/api/bots?${query}`, { as: 'key' })).status).toBe(400);
    for (const before of ['x', '1.5', '1e300', '-1', '%00', 'Infinity'])
      expect((await s.ask('GET', `/api/inbox?list=all&before=${before}`, { as: 'key' })).status).toBe(400);
  }); // prettier-ignore
});
