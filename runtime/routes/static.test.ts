import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { mountStatic } from './static.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialoom-static-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'assets'));
const code = 'export const word = "话织";\n'.repeat(500);
const picture = Buffer.alloc(4_000, 7);
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>studio</title>');
writeFileSync(join(folder, 'assets/main-abcdefgh.js'), code);
writeFileSync(join(folder, 'assets/mark-abcdefgh.png'), picture);
const app = new Hono();
mountStatic(app, { editor: folder, widget: folder, https: false, allowedOrigins: async () => [] });
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, GZIP;q=0.5', 'gzip', gunzipSync],
] as const)('to who takes %s a file goes as %s, whole', async (taken, how, unpack) => {
  const answer = await ask('/assets/main-abcdefgh.js', { 'accept-encoding': taken });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-encoding': how,
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  });
  const packed = Buffer.from(await answer.arrayBuffer());
  expect(packed.length).toBeLessThan(code.length / 10);
  expect(unpack(packed).toString()).toBe(code);
});
test('each packing has a tag of its own, and who has it gets no body', async () => {
  const tags = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (taken) => {
      const headers = { 'accept-encoding': taken };
      const etag = (await ask('/assets/main-abcdefgh.js', headers)).headers.get('etag') ?? '';
      const again = await ask('/assets/main-abcdefgh.js', { ...headers, 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      return etag;
    }),
  );
  expect(new Set(tags).size).toBe(3);
});
test.each([
  ['what takes nothing', '/assets/main-abcdefgh.js', 'identity'],
  ['a picture', '/assets/mark-abcdefgh.png', 'br, gzip'],
  ['a page of a few bytes', '/', 'br, gzip'],
])('%s goes as it is', async (_, path, taken) => {
  const answer = await ask(path, { 'accept-encoding': taken });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null]);
});
