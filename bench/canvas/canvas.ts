// Two hundred nodes on the studio's canvas against bare React Flow: main-thread work of the same gestures, in turns, in one browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../scripts/chromium.ts';
import { startServer, type Server } from '../server.ts';
import { documentOf } from './graph.ts';
import { measureGestures, type Gestures } from './measure.ts';

const NODES = 200;
const VIEW = { width: 1_440, height: 900 };
/** A node near the middle of what is first seen. */
const NODE = 'n22';
export type CanvasResult = { studio: Gestures; bare: Gestures; ratio: Gestures };

export async function measureCanvas(rounds: number): Promise<CanvasResult> {
  const server = await startServer();
  const page = await startBare();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-dev-shm-usage',
    ],
  });
  try {
    const studio = await openStudio(browser, server);
    const bare = await browser.newPage({ viewport: VIEW });
    await bare.goto(`${page.url}?nodes=${NODES}&${await viewportOf(studio)}`);
    const seen = { studio: [] as Gestures[], bare: [] as Gestures[] };
    for (let round = 0; round <= rounds; round++)
      for (const [name, one] of [
        ['studio', studio],
        ['bare', bare],
      ] as const) {
        // prettier-ignore
        await one.bringToFront();
        const gestures = await measureGestures(one, await middleOf(one));
        if (round > 0) seen[name].push(gestures); // the first one warms up
      }
    const [ours, theirs] = [least(seen.studio), least(seen.bare)];
    return { studio: ours, bare: theirs, ratio: { drag: ours.drag / theirs.drag, pan: ours.pan / theirs.pan, zoom: ours.zoom / theirs.zoom } }; // prettier-ignore
  } finally {
    await browser.close();
    await server.stop();
    page.stop();
  }
}
/** The least of the rounds: work takes as long as it takes, and what comes on top is the machine's. */
const least = (all: readonly Gestures[]): Gestures => ({
  drag: Math.min(...all.map((one) => one.drag)),
  pan: Math.min(...all.map((one) => one.pan)),
  zoom: Math.min(...all.map((one) => one.zoom)),
});

/** The owner's studio with the document open. */
async function openStudio(browser: Browser, server: Server): Promise<Page> {
  const origin = `http://127.0.0.1:${server.port}`;
  const context = await browser.newContext({ viewport: VIEW, baseURL: origin, locale: 'en-US' });
  const made = await context.request.post('/api/setup', {
    headers: { origin },
    data: { name: 'Bench', email: 'bench@example.com', password: 'plum-harbour-42-quiet' },
  });
  if (!made.ok()) throw new Error(`set-up: ${made.status()} ${await made.text()}`);
  const { id } = await server.api<{ id: string }>('POST', '/api/bots', { document: documentOf(NODES) });
  const page = await context.newPage();
  await page.goto(`/bots/${id}/flows/main`);
  await page.locator(`.react-flow__node[data-id="${NODE}"]`).waitFor();
  await page.waitForTimeout(1_500); // what comes after opening: lint, fonts, the list of findings
  return page;
}
const middleOf = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.locator(`.react-flow__node[data-id="${NODE}"]`).boundingBox();
  if (!box) throw new Error(`${NODE} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + 12 };
};
async function viewportOf(page: Page): Promise<string> {
  const transform = await page.locator('.react-flow__viewport').evaluate((element) => (element as { style: { transform: string } }).style.transform); // prettier-ignore
  const [x, y, zoom] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
  const box = await page.locator('.react-flow').boundingBox();
  return `x=${(x ?? 0) + (box?.x ?? 0)}&y=${(y ?? 0) + (box?.y ?? 0)}&zoom=${zoom ?? 1}`;
}

/** Builds the bare page like the studio is built, for production, and serves it. */
async function startBare(): Promise<{ url: string; stop(): void }> {
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
