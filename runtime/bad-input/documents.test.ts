// Documents that are odd, newer, broken or too much: what has the shape of a bot is stored and kept as it is, with findings; publishing
// refuses what would not run; what has not is refused with a code and a place, and nothing is stored.
import { BotDocument, MOST_NODES } from '@dialoom/shared/document/document';
import { canonical } from '@dialoom/shared/document/canonical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { echoBot, testServer, type Asked, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

type Finding = { code: string; level: string; flow?: string; node?: string; path?: string; message: string };
type Loose = Record<string, never>;
/** A document with one change; whatever the change, JSON can say it. */
const changed = (change: (document: Loose) => void): BotDocument => {
  const document = structuredClone(echoBot()) as unknown as Loose;
  change(document);
  return document as unknown as BotDocument;
};
const put = (path: string, value: unknown) =>
  changed((document) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce((inner: Record<string, unknown>, key) => (inner[key] ??= {}) as Record<string, unknown>, document); // prettier-ignore
    at[last] = value;
  });
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe.each(storeKinds)('documents on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  const key: Asked = { as: 'key' };
  beforeAll(async () => {
    s = await testServer(kind, {}, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());
  const stored = async () => {
    const rows = await s.parts.store.db.selectFrom('bot').select(['id', 'etag', 'draft']).orderBy('id').execute();
    return JSON.stringify(rows);
  };
  const save = async (document: unknown, asked: Asked = {}) => {
    const { headers } = await s.ask('GET', `/api/bots/${bot}/draft`, key);
    return s.ask('PUT', `/api/bots/${bot}/draft`, {
      ...key,
      ...(asked.raw === undefined && { body: { document } }),
      ...asked,
      headers: { 'if-match': headers.get('etag') ?? '', ...asked.headers },
    });
  };
  const publish = (asked: Asked = {}) => s.ask('POST', `/api/bots/${bot}/publish`, { ...key, body: {}, ...asked });
  const findings = (told: { json: unknown }): Finding[] => {
    const { error, findings: found } = told.json as { error?: { findings?: Finding[] }; findings?: Finding[] };
    return error?.findings ?? found ?? [];
  };

  describe('kept as it is', () => {
    test.each([
      ['a key of the document', 'colour', 'colour'],
      ['a key of a flow', 'flows.main.colour', 'colour'],
      ['a key of a node', 'flows.main.nodes.echo.colour', 'colour'],
      ['a key of the settings', 'settings.colour', 'settings.colour'],
      ['a key of the widget', 'widget.colour', 'widget.colour'],
    ])('%s: warned of, and published', async (_, path, found) => {
      const document = put(path, { a: ['b', null, 1.5, '话织'] });
      const told = await save(document);
      expect(told.status).toBe(200);
      expect(findings(told)).toContainEqual(
        expect.objectContaining({ code: 'unknown-key', level: 'warning', path: found }),
      );
      const read = await s.ask('GET', `/api/bots/${bot}/draft`, key);
      expect(canonical(read.json['document'])).toBe(canonical(document));
      expect((await publish()).status).toBe(200);
    });
    test.each([
      ['an unknown type', put('flows.main.nodes.echo.type', 'teleport'), 'unknown-type'],
      ['a newer node', put('flows.main.nodes.echo.version', 99), 'newer-version'],
      ['a newer document', put('migrations', ['2099-01-everything-anew']), 'newer-document'],
      ['a config that is wrong', put('flows.main.nodes.echo.config', { text: 5 }), 'bad-config'],
      ['a config key that is not known', put('flows.main.nodes.echo.config.colour', 'red'), 'bad-config'],
    ])('%s: stored, and publishing says where and why in the reader’s language', async (_, document, code) => {
      const before = await s.ask('GET', `/api/bots/${bot}/versions`, key);
      expect(findings(await save(document))).toContainEqual(expect.objectContaining({ code, level: 'error' }));
      const read = await s.ask('GET', `/api/bots/${bot}/draft`, key);
      expect(canonical(read.json['document'])).toBe(canonical(document));
      for (const [language, script] of [
        ['en', /^[^一-龥]+$/],
        ['zh-CN', /[一-龥]/],
      ] as const) {
        // prettier-ignore
        const told = await publish({ headers: { 'accept-language': language } });
        expect([told.status, told.json.error?.code]).toEqual([400, 'publish.findings']);
        expect(told.json.error?.message).toMatch(script);
        const found = findings(told).find((one) => one.code === code);
        expect(found?.message).toMatch(script);
        expect(found?.message).not.toMatch(/「」|“”|\{\w+\}/); // nothing is left unnamed
        expect(found).toMatchObject(
          code === 'newer-document' ? { path: 'migrations' } : { flow: 'main', node: 'echo' },
        );
      }
      expect((await s.ask('GET', `/api/bots/${bot}/versions`, key)).text).toBe(before.text);
    });
    test('what is live goes on while the draft is broken', async () => {
      await save(echoBot());
      await publish();
      await save(put('flows.main.nodes.echo.type', 'teleport'));
      const chat = await s.chat(bot);
      expect((await chat.send('my parcel')).text).toContain('You said my parcel');
    });
  });

  describe('refused, and nothing stored', () => {
    const refused: [string, string, number, string, string | RegExp][] = [
      ['no JSON', '{"document": {', 400, 'bad-json', ''],
      ['nothing', '', 400, 'bad-json', ''],
      ['a list', '[]', 400, 'document.shape', ''],
      ['no document in it', '{"document": 7}', 400, 'document.shape', ''],
      ['more beside the document', `{"document": ${JSON.stringify(echoBot())}, "role": "owner"}`, 400, 'bad-json', ''],
      ['two documents', `{"document": {}, "document": ${JSON.stringify(echoBot())}}`, 400, 'bad-json', ''],
      ['no languages', JSON.stringify(put('languages', [])), 400, 'document.shape', 'languages'],
      ['a node without a place', JSON.stringify(put('flows.main.nodes.echo.at', [1])), 400, 'document.shape', /^flows\.main\.nodes\.echo\.at/],
      ['a place between pixels', JSON.stringify(put('flows.main.nodes.echo.at', [0.5, 1])), 400, 'document.shape', /^flows\.main\.nodes\.echo\.at/],
      ['an id in capitals', JSON.stringify(put('flows.main.nodes.Echo', {})), 400, 'document.shape', /^flows\.main\.nodes\.Echo/],
      ['an edge to no id', JSON.stringify(put('flows.main.nodes.echo.next.next', '../x')), 400, 'document.shape', /next/],
      ['a key twice', JSON.stringify(echoBot()).replace('"name":"Shop"', '"name":"Shop","name":"Shop 2"'), 400, 'document.duplicate-key', 'name'],
      ['a node twice', JSON.stringify(echoBot()).replace('"bye":', '"echo":{},"bye":'), 400, 'document.duplicate-key', 'flows.main.nodes.echo'],
      ['a key twice, once escaped', JSON.stringify(echoBot()).replace('"name":"Shop"', '"name":"Shop","n\\u0061me":"x"'), 400, 'document.duplicate-key', 'name'],
      ['__proto__', JSON.stringify(echoBot()).replace('"bye":', '"__proto__":{"polluted":1},"bye":'), 400, 'document.forbidden-key', 'flows.main.nodes.__proto__'],
      ['__proto__, escaped', JSON.stringify(echoBot()).replace('"bye":', '"__pr\\u006fto__":{"polluted":1},"bye":'), 400, 'document.forbidden-key', 'flows.main.nodes.__proto__'],
      ['constructor.prototype', JSON.stringify(put('flows.main.nodes.echo.config', { constructor: { prototype: 1 } })), 400, 'document.forbidden-key', 'flows.main.nodes.echo.config.constructor'],
      ['a variable called __proto__', `{"name":"x","languages":["en"],"main":"main","flows":{},"variables":{"__proto__":{"type":"text"}}}`, 400, 'document.forbidden-key', 'variables.__proto__'],
      ['two hundred levels', JSON.stringify(put('flows.main.nodes.echo.config.deep', 0)).replace('"deep":0', `"deep":${deep(200)}`), 400, 'too-deep', /^flows\.main\.nodes\.echo\.config\.deep/],
      ['a hundred thousand brackets', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'too-deep', /^name/],
      ['NUL', JSON.stringify(put('name', 'Sh\0op')), 400, 'text.nul', 'name'],
      ['NUL in a key', JSON.stringify(put('flows.main.nodes.echo.config.a\0b', 1)), 400, 'text.nul', /^flows\.main\.nodes\.echo\.config\.a/],
      ['half a character', JSON.stringify(put('name', 'Sh\ud800op')), 400, 'text.surrogate', 'name'],
    ]; // prettier-ignore
    test.each(refused)('%s', async (_, text, status, code, path) => {
      const before = await stored();
      const bare = await save(undefined, { raw: text });
      const wrapped = await save(undefined, { raw: text.startsWith('{"document"') ? text : `{"document": ${text}}` });
      const made = await s.ask('POST', '/api/bots', { ...key, raw: text });
      for (const told of [bare, wrapped, made]) {
        expect([told.status, told.json.error?.code]).toEqual([status, code]);
        if (path !== '') expect(told.json.error?.path).toMatch(path);
        expect(told.json.error?.message).toMatch(/^[A-Z"“].*[^{}]$/);
        expect(told.json.error?.message).not.toMatch(/\{[a-z]+\}/); // every hole of the sentence is filled
      }
      expect(await stored()).toBe(before);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });
    test('what is wrong is said in the reader’s language', async () => {
      const told = await save(put('languages', 7), { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
      expect(told.json.error?.message).toMatch(/^这不是机器人文档：「languages」处 [^A-Za-z]+$/);
    });
    const nodes = (count: number) => {
      const many = Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `n${i}`,
          { type: 'say', version: 1, at: [0, i], config: {}, next: {} },
        ]),
      );
      return changed((document) => {
        const { main } = (document as unknown as BotDocument).flows;
        Object.assign(main?.nodes ?? {}, many);
      });
    };
    test('more than ten thousand nodes; exactly so many are stored', async () => {
      const own = Object.keys(echoBot().flows['main']?.nodes ?? {}).length;
      const before = await stored();
      const told = await save(nodes(MOST_NODES - own + 1));
      expect([told.status, told.json.error]).toMatchObject([400, { code: 'document.too-many-nodes', path: 'flows' }]);
      expect(await stored()).toBe(before);
      expect((await save(nodes(MOST_NODES - own))).status).toBe(200);
      await save(echoBot());
    });
    test('more than 5 MB, by what is declared and by what arrives; almost 5 MB is stored', async () => {
      const fitting = JSON.stringify(put('note', 'x'.repeat(5 * 1_048_576 - 2_000)));
      const large = JSON.stringify(put('note', 'x'.repeat(5 * 1_048_576)));
      const before = await stored();
      const chunks = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;
      for (const asked of [
        { raw: large },
        { raw: chunks(large) },
        { raw: large, headers: { 'content-length': String(large.length) } },
      ]) {
        // prettier-ignore
        const told = await save(undefined, asked);
        expect([told.status, told.json.error?.code]).toEqual([413, 'too-large']);
      }
      expect(await stored()).toBe(before);
      expect((await save(undefined, { raw: chunks(fitting) })).status).toBe(200); // in pieces, of a length nobody told
      expect((await save(undefined, { raw: fitting, headers: { 'content-length': String(fitting.length) } })).status).toBe(200); // prettier-ignore
      await save(echoBot());
    });
    test('a stale save, and one that does not say what it was made from', async () => {
      const before = await stored();
      const stale = await save(echoBot({ name: 'Mine' }), { headers: { 'if-match': '"older"' } });
      expect([stale.status, stale.json.error?.code]).toEqual([409, 'draft.stale']);
      expect(stale.json['etag']).toBe(stale.headers.get('etag'));
      const blind = await save(echoBot({ name: 'Mine' }), { headers: { 'if-match': '' } });
      expect([blind.status, blind.json.error?.code]).toEqual([428, 'draft.etag']);
      expect(await stored()).toBe(before);
    });
    test('in a simulation and in a try too', async () => {
      for (const [path, more] of [
        ['simulations', {}],
        ['understand', { text: 'hello', locale: 'en' }],
      ] as const) {
        // prettier-ignore
        const told = await s.ask('POST', `/api/bots/${bot}/${path}`, { ...key, body: { ...more, document: put('main', 7) } }); // prettier-ignore
        expect([path, told.status, told.json.error?.code]).toEqual([path, 400, 'document.shape']);
        const proto = await s.ask('POST', `/api/bots/${bot}/${path}`, {
          ...key,
          raw: `{"text":"hello","locale":"en","document":{"__proto__":{"a":1}}}`,
        });
        expect([path, proto.status]).toEqual([path, 400]);
      }
    });
  });
});
