// T16: words are parameters, on both databases, in every field, filter and name.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, echoBot, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';
import { textFields } from '../text-fields-for-tests.ts';

const WORDS = [`'`, `"`, `';`, `--`, '/* */', '\\', `\\'`, '%', '_', `'); drop table conversation; --`, `' or '1'='1`, `$1`, ':name', '?', '?1', '@x', '$$; select 1; $$', 'a.b', '$.a[*]', '[*]', '{}', '\\x00', "E'\\''", '`', '；', 'ʼ']; // prettier-ignore

describe.each(storeKinds)('T16 words on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind, {}, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());

  test('T16 every field takes them as they are', async () => {
    await Promise.all(
      textFields(s, bot).map(async ({ name, through }) => {
        for (const words of [
          `'`,
          `'); drop table conversation; --`,
          WORDS.slice(0, 13).join(' '),
          WORDS.slice(13).join(''),
        ]) {
          const { told, stored } = await through(words);
          expect([name, words, told.status < 300]).toEqual([name, words, true]);
          expect([name, (await stored()) ?? words]).toEqual([name, words]);
        }
      }),
    );
    const { bots } = (await s.ask('GET', '/api/bots', { as: 'key' })).json as unknown as { bots: unknown[] };
    expect(bots.length).toBeGreaterThan(8);
  });
  test('T16 filters, cursors and addresses find nothing by them, and fail at nothing', async () => {
    for (const words of WORDS.filter((one) => !/^[\w-]+$/.test(one))) {
      const at = encodeURIComponent(words);
      for (const path of [`/api/bots?after=${at}`, `/api/bots?after=1~${at}`, `/api/inbox?list=${at}`, `/api/inbox?list=all&before=${at}`])
        expect([path, (await s.ask('GET', path, { as: 'key' })).status]).toEqual([path, 400]);
      for (const path of [`/api/bots/${at}/draft`, `/api/inbox/${at}`, `/v1/bots/${at}`])
        expect([path, (await s.ask('GET', path, { as: 'key' })).status]).toEqual([path, 404]);
    }
    for (const words of [`'`, `' or '1'='1`, '"', '\\'])
      expect((await s.signIn(`${words}@shop.test`, words)).status).toBe(401);
  }); // prettier-ignore
  test('T16 names that could become a path into JSON are names: a dot in one reaches no sibling', async () => {
    const document = botOf(
      {
        start: ['start', {}, { next: 'tell' }],
        tell: ['say', { text: '[{{ 订单 }}] [{{ order }}] [{{ order.secret }}]' }, { next: 'bye' }],
        bye: ['end', {}],
      },
      { variables: { 订单: { type: 'text', initial: '1' }, order: { type: 'object', initial: { no: 'x' } } } },
    );
    expect((await s.chat(await s.publish(document))).events[0]).toMatchObject({ text: '[1] [{"no":"x"}] []' });
    for (const name of ['a.b', 'a b', `a'`, 'a"', 'a[0]', '$a', '*', '', '1a', 'a\0']) {
      const told = await s.ask('POST', '/api/bots', { as: 'key', body: { document: { ...document, variables: { [name]: { type: 'text' } } } } }); // prettier-ignore
      expect([name, told.status]).toEqual([name, 400]);
    }
  });
});

test('T16 no code of the server makes SQL of words: no raw, lit, ref or id of Kysely’s, and no path into JSON', () => {
  const files = globSync('**/*.ts', { cwd: join(import.meta.dirname, '..'), exclude: ['node_modules/**', '**/*.test.ts', 'store/migrations/**'] }); // prettier-ignore
  expect(files.length).toBeGreaterThan(60);
  const found = files.filter((file) => {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    return /\bsql\.(raw|lit|literal|ref|id|table)\b|\bdynamic\.(ref|table)\b|\.(?:fromRef|jsonPath|\$castTo)\b|->>?'/.test(text);
  }); // prettier-ignore
  expect(found).toEqual([]);
});
