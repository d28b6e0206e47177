// Pictures and files of answers over HTTP: brought in, named by an entry, shown to customers, never run.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaqMedium } from '@dialoom/shared/api/faq';
import { pngOf } from '../files/pictures-for-tests.ts';
import { testServer, type TestServer } from '../server-for-tests.ts';

let s: TestServer;
beforeAll(async () => void (s = await testServer('libsql')));
afterAll(() => s.stop());
const bring = (name: string, bytes: Uint8Array<ArrayBuffer>, as: 'editor' | 'viewer' = 'editor', list = 'shop') =>
  s.ask('POST', `/api/knowledge/${list}/media?name=${encodeURIComponent(name)}`, { as, raw: bytes, headers: { 'content-type': 'application/octet-stream' } }); // prettier-ignore
const text = (words: string) => new TextEncoder().encode(words);

test('T18 a picture is shown to everyone who has its address, a file is a download, and neither runs', async () => {
  await s.ask('POST', '/api/knowledge', { as: 'editor', body: { id: 'shop', name: 'Shop' } });
  const picture = await bring('退货单 [1].png', pngOf(3, 2));
  expect(picture).toMatchObject({ status: 201, json: { kind: 'picture', name: '退货单  1' } });
  const medium = FaqMedium.parse(picture.json);
  expect(medium.url).toMatch(new RegExp(`^${s.url}/v1/media/m_[0-9a-f]{32}$`));
  const saved = await s.ask('POST', '/api/knowledge/shop/entries', { as: 'editor', body: { entry: { texts: { en: { question: 'How?', answer: 'So.', media: [medium] } } } } }); // prettier-ignore
  expect(saved.status).toBe(201);
  const shown = await s.request('GET', new URL(medium.url).pathname, { headers: { origin: 'https://shop.example' } });
  expect(Object.fromEntries(['content-type', 'access-control-allow-origin', 'cross-origin-resource-policy', 'x-content-type-options', 'content-security-policy'].map((name) => [name, shown.headers.get(name)]))).toEqual({
    'content-type': 'image/png', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
  }); // prettier-ignore
  expect([shown.headers.get('content-disposition')?.startsWith('inline'), new Uint8Array(await shown.arrayBuffer()).length]).toEqual([true, pngOf(3, 2).length]); // prettier-ignore
  const file = FaqMedium.parse((await bring('note.txt', text('Send it back.'))).json);
  expect(file).toMatchObject({ kind: 'file', name: 'note.txt' });
  const sent = await s.request('GET', new URL(file.url).pathname);
  expect([sent.headers.get('content-disposition')?.startsWith('attachment'), await sent.text()]).toEqual([true, 'Send it back.']); // prettier-ignore
  const audit = JSON.stringify((await s.ask('GET', '/api/audit', { as: 'owner' })).json);
  expect(audit).toContain('knowledge.file');
});

test('T18 what is no picture or file of ours is refused in words, and nobody brings one who may not write', async () => {
  const code = async (name: string, bytes: Uint8Array<ArrayBuffer>) => (await bring(name, bytes)).json.error?.code;
  expect(await code('a.png', text('<svg onload="x()"/>'))).toBe('file.type');
  expect(await code('a.svg', text('<svg/>'))).toBe('file.type');
  expect(await code('a.png', pngOf(3, 2).slice(0, 40))).toBe('file.broken');
  expect(await code('a.txt', text(''))).toBe('file.empty');
  expect(await code('a.txt', new Uint8Array(5 * 1_048_576 + 1).fill(97))).toBe('too-large');
  expect((await bring('a.txt', text('x'), 'viewer')).status).toBe(403);
  expect((await bring('a.txt', text('x'), 'editor', 'gone')).status).toBe(404);
  for (const id of ['m_00000000000000000000000000000000', 'm_', '..%2f..%2fetc', 'f_00000000000000000000000000000000'])
    expect((await s.request('GET', `/v1/media/${id}`)).status).toBe(404);
});
