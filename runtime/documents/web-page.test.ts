import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEgress } from '../egress/egress.ts';
import { MOST_PAGE_BYTES } from './limits.ts';
import { fetchPage } from './web-page.ts';

let handle: RequestListener;
let open = 0;
const server = createServer((asked, answer) => {
  open++;
  answer.on('close', () => open--);
  handle(asked, answer);
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const fetched = () =>
  fetchPage(createEgress({ allowed: () => [address] }), `http://${address}/`, new AbortController().signal);
const answers = (status: number, type: string, body: string | Buffer): void => {
  handle = (_, answer) => answer.writeHead(status, { 'content-type': type }).end(body);
};

test('a page as it came, with its kind and what its letters are written in', async () => {
  answers(200, 'text/html; charset="GB18030"', Buffer.from([0xc4, 0xe3, 0xba, 0xc3]));
  expect(await fetched()).toEqual({ bytes: Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), kind: 'page', charset: 'gb18030' });
  answers(200, 'application/pdf', '%PDF-1.7');
  expect(await fetched()).toMatchObject({ kind: 'pdf', charset: undefined });
});
test.each([
  ['a page that is not there', 404, 'text/html', 'gone', 'reading.page'],
  ['a picture', 200, 'image/png', 'x'.repeat(100_000), 'reading.page-type'],
  ['a page without end', 200, 'text/html', 'x'.repeat(MOST_PAGE_BYTES + 1), 'too-large'],
] as const)('%s is told, and the line is closed', async (_, status, type, body, code) => {
  answers(status, type, body);
  await expect(fetched()).rejects.toMatchObject({ code });
  await expect.poll(() => open).toBe(0);
});
