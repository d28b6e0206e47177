import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const withIntents = {
  ...echoBot(),
  intents: {
    track: { name: '查物流', examples: { 'zh-CN': ['我的快递到哪了'], en: ['send it tomorrow'] }, marks: { en: { 'send it tomorrow': [{ start: 8, end: 16, entity: 'date' }] } } },
    back: { name: 'Return', examples: { en: ['send it back'] } },
  },
}; // prettier-ignore

describe.each(storeKinds)('examples on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind);
    bot = String((await s.ask('POST', '/api/bots', { as: 'editor', body: { document: withIntents } })).json['id']);
  });
  afterAll(() => s.stop());
  const ask = (method: string, path: string, body?: unknown, as: 'editor' | 'viewer' = 'editor') =>
    s.ask(method, `/api/bots/${bot}/examples/${path}`, { as, ...(body !== undefined && { body }) });

  test('a file is read and the draft is left as it was', async () => {
    const read = await ask('POST', 'read', { name: 'a.csv', file: base64('Intent,Text\nReturn,take it back\n,\n') });
    expect([read.status, read.json]).toMatchObject([200, { kind: 'table', rows: 1, examples: [{ row: 2, text: 'take it back', intent: 'Return' }] }]); // prettier-ignore
    expect((await s.ask('GET', `/api/bots/${bot}/draft`, { as: 'editor' })).json['document']).toMatchObject({ intents: withIntents.intents }); // prettier-ignore
  });
  test('a broken file is told by its code, and who may not edit reads none', async () => {
    const broken = await ask('POST', 'read', { name: 'a.xlsx', file: base64('PK\x03\x04 broken') });
    expect([broken.status, broken.json.error?.code]).toEqual([400, 'sheet.broken']);
    expect((await ask('POST', 'read', { name: 'a.txt', file: base64('x') }, 'viewer')).status).toBe(403);
  });
  test('all examples, or those of one intent, as a file', async () => {
    const all = await ask('GET', 'export?as=jsonl', undefined, 'viewer');
    expect(all.text.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual([
      { intent: 'Return', language: 'en', text: 'send it back' },
      { intent: '查物流', language: 'en', text: 'send it tomorrow', marks: [{ start: 8, end: 16, entity: 'date' }] },
      { intent: '查物流', language: 'zh-CN', text: '我的快递到哪了' },
    ]); // prettier-ignore
    expect((await ask('GET', 'export?as=csv&intent=back')).text).toMatch(
      /^\ufeff?Intent,Language,Text,Marks\r\nReturn,en,send it back,\r\n$/,
    );
  });
  test('variants of what is on the screen; of an intent that is not there, nothing', async () => {
    const sent = { intent: 'track', language: 'zh-CN', document: withIntents };
    const found = await ask('POST', 'variants', sent);
    const { variants } = found.json as unknown as { variants: { text: string }[] };
    expect(variants.map(({ text }) => text)).toContain('我的包裹到哪了');
    expect((await ask('POST', 'variants', { ...sent, intent: 'gone' })).status).toBe(404);
    const model = await ask('POST', 'variants', { ...sent, by: 'model' });
    expect([model.status, model.json.error?.code]).toEqual([409, 'variants.no-model']);
  });
});
