// The two sides of the canvas bench: the studio with the document open, and bare React Flow with what the studio shows as plain boxes.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { Server } from '../server.ts';
import { documentOf, edgesOf, FLOW } from './graph.ts';

const VIEW = { width: 1_440, height: 900 };

type Box = { id: string; x: number; y: number; width: number; height: number };
/** What the studio shows, for the other side to show the same. */
export type Picture = {
  boxes: readonly Box[];
  edges: readonly { id: string; source: string; target: string }[];
  viewport: { x: number; y: number; zoom: number };
  /** Where the canvas lies on the page, in pixels. */
  pane: { left: number; top: number; width: number; height: number };
};
/** A side with its page open. */
export type Side = {
  page: Page;
  /** Opens the page once more; in ms from going there until every card is drawn. */
  reopen(): Promise<number>;
};

/** The owner's studio, signed in. */
export async function signIn(browser: Browser, server: Server): Promise<BrowserContext> {
  const origin = `http://127.0.0.1:${server.port}`;
  const context = await browser.newContext({ viewport: VIEW, baseURL: origin, locale: 'en-US' });
  const made = await context.request.post('/api/setup', {
    headers: { origin },
    data: { name: 'Bench', email: 'bench@example.com', password: 'plum-harbour-42-quiet' },
  });
  if (!made.ok()) throw new Error(`set-up: ${made.status()} ${await made.text()}`);
  return context;
}
export async function openStudio(context: BrowserContext, server: Server, count: number): Promise<Side> {
  const { id } = await server.api<{ id: string }>('POST', '/api/bots', { document: documentOf(count) });
  return openPage(await context.newPage(), `/bots/${id}/flows/${FLOW}`, count);
}
export async function openBare(browser: Browser, url: string, picture: Picture): Promise<Side> {
  const page = await browser.newPage({ viewport: VIEW });
  await page.addInitScript((shown) => void Object.assign(globalThis, { picture: shown }), picture);
  return openPage(page, url, picture.boxes.length);
}
async function openPage(page: Page, url: string, count: number): Promise<Side> {
  const reopen = async () => {
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'commit' });
    return page.evaluate(drawn, count);
  };
  await reopen();
  return { page, reopen };
}
/** In the page: when the last card is there and painted, in ms since navigation began. */
async function drawn(count: number): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.getElementsByClassName('react-flow__node').length < count) await frame();
  await frame();
  await frame();
  return performance.now();
}

export const pictureOf = (page: Page, count: number): Promise<Picture> =>
  page.evaluate((edges) => {
    const numbers = (style: string) => (style.match(/-?[\d.]+/g) ?? []).map(Number);
    const boxes = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((element) => {
      const [x = 0, y = 0] = numbers(element.style.transform);
      return { id: element.dataset['id'] ?? '', x, y, width: element.offsetWidth, height: element.offsetHeight };
    });
    const moved = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
    const [x = 0, y = 0, zoom = 1] = numbers(moved);
    const {
      left = 0,
      top = 0,
      width = 0,
      height = 0,
    } = document.querySelector('.react-flow')?.getBoundingClientRect() ?? {};
    return { boxes, edges, viewport: { x, y, zoom }, pane: { left, top, width, height } };
  }, edgesOf(count));

/** Builds the bare page like the studio is built, for production, and serves it. */
export async function serveBare(): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'dialoom-bare-'));
  process.env['NODE_ENV'] = 'production';
  await build({ configFile: false, root: import.meta.dirname, logLevel: 'error', oxc: { jsx: { runtime: 'automatic' } }, build: { outDir: folder, emptyOutDir: true } }); // prettier-ignore
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const server = createServer((req, res) => {
    const path = new URL(req.url ?? '/', 'http://bare').pathname;
    const file = path === '/' ? '/index.html' : path;
    readFile(join(folder, file)).then(
      (bytes) => res.writeHead(200, { 'content-type': types[file.split('.').at(-1) ?? ''] ?? '' }).end(bytes),
      () => res.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
