// What the journeys of visitors share: a site of somebody else, a bot of their own, and the chat as they see it.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';

export const launcher = (page: Page) => page.getByRole('button', { name: /^(在线客服|Chat)$/ });
export const log = (page: Page) => page.getByRole('log');

/** A site of somebody else: its own origin, its own rules. `body` is one page for every address, or a page by address. */
export async function openSite(
  body: string | ((path: string) => string),
  headers: Record<string, string> = {},
  lang = 'zh-CN',
) {
  const server = createServer(({ url = '/' }: IncomingMessage, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    const page = typeof body === 'string' ? body : body(url);
    answer.end(`<!doctype html><html lang="${lang}"><title>site</title>${page}</html>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
export const tag = (house: string, bot: string, more = '') =>
  `<script async src="${house}/embed.js" data-bot="${bot}" ${more}></script>`;

/** A bot of one journey, published; it is gone again at the end. `studio` is somebody signed in. */
export async function publishBot(studio: Page, house: string, document: object) {
  const headers = { origin: house };
  const made = await studio.request.post('/api/bots', { data: { document }, headers });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const published = await studio.request.post(`/api/bots/${id}/publish`, { data: {}, headers });
  expect(published.status(), await published.text()).toBe(200);
  return {
    id,
    async [Symbol.asyncDispose]() {
      await studio.request.delete(`/api/bots/${id}`, { headers });
    },
  };
}

/** A flow of nodes in a row, each led to by every exit that is named. */
export type InRow = { type: string; config: object; exits: readonly string[] };
export function rowOf(...nodes: readonly InRow[]) {
  return Object.fromEntries(
    nodes.map(({ type, config, exits }, i) => [
      `n${i}`,
      {
        type,
        version: 1,
        at: [0, i * 160],
        config,
        next: i + 1 < nodes.length ? Object.fromEntries(exits.map((exit) => [exit, `n${i + 1}`])) : {},
      },
    ]),
  );
}
