// The studio's canvas against bare React Flow with plain boxes: main-thread work of the same gestures, in turns, in one browser.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { median } from '../load.ts';
import { startServer, type Server } from '../server.ts';
import { ours, shared, type Gesture, type Place } from './gestures.ts';
import { framesOf, heapOf, panForLong, workOf } from './measure.ts';
import { openBare, openStudio, pictureOf, serveBare, signIn, type Side } from './pages.ts';

/** A node near the middle of what is first seen. */
const NODE = 'n41';

type Pair<T> = { studio: T; bare: T };
export type CanvasFigures = {
  nodes: number;
  edges: number;
  /** Wires the studio draws; the other edges are written on their exits. */
  wires: number;
  /** In ms, medians. */
  opening: Pair<number>;
  /** Main-thread work by gesture in ms, medians. */
  work: Record<keyof typeof shared, Pair<number>>;
  alone: Record<keyof typeof ours, number>;
  /** 95 of 100 frames come within so many ms. */
  frames: Record<keyof typeof shared, Pair<number>>;
  /** In MB, before and after ten minutes of panning. */
  heap: { before: number; after: number } | undefined;
};
type Ask = { nodes: number; rounds: number; heap: boolean };

export async function measureCanvas(asks: readonly Ask[]): Promise<CanvasFigures[]> {
  const server = await startServer();
  const bare = await serveBare();
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
    const context = await signIn(browser, server);
    const figures: CanvasFigures[] = [];
    for (const ask of asks) figures.push(await compare({ browser, context, server, bare: bare.url }, ask)); // five rounds of all: some ten minutes
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    bare.stop();
  }
}

type Stage = { browser: Browser; context: BrowserContext; server: Server; bare: string };
async function compare(
  { browser, context, server, bare: url }: Stage,
  { nodes, rounds, heap }: Ask,
): Promise<CanvasFigures> {
  const studio = await openStudio(context, server, nodes);
  await studio.page.locator(`.react-flow__node[data-id="${NODE}"]`).click({ position: { x: 100, y: 12 } });
  await studio.page.waitForTimeout(2_000); // what comes after opening: lint, fonts, the list of findings, the inspector
  const picture = await pictureOf(studio.page, nodes);
  const bare = await openBare(browser, url, picture);
  const sides = { studio, bare };
  const inTurns = async (measure: (side: Side) => Promise<number>): Promise<Pair<number>> => {
    const seen = { studio: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++)
      for (const name of ['studio', 'bare'] as const) {
        const figure = await measure(sides[name]);
        if (round > 0) seen[name].push(figure); // the first one warms up
      }
    return { studio: median(seen.studio), bare: median(seen.bare) };
  };
  tell(nodes, 'opening');
  const opening = await inTurns(async (side) => {
    const ms = await side.reopen();
    await side.page.waitForTimeout(1_000);
    return ms;
  });
  const work = await each(nodes, shared, (gesture) =>
    inTurns(async ({ page }) => workOf(page, gesture, await middleOf(page))),
  );
  const alone = await each(nodes, ours, async (gesture) => {
    await studio.page.bringToFront();
    const seen: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const ms = await workOf(studio.page, gesture, await middleOf(studio.page));
      if (round > 0) seen.push(ms);
    }
    return median(seen);
  });
  const frames = await each(nodes, shared, async (gesture) => {
    const of = async ({ page }: Side) => framesOf(page, gesture, await middleOf(page));
    return { studio: await of(studio), bare: await of(bare) };
  });
  if (heap) tell(nodes, 'ten minutes of panning');
  const result: CanvasFigures = {
    nodes,
    edges: picture.edges.length,
    wires: await studio.page.locator('.wire').count(),
    opening,
    work,
    alone,
    frames,
    heap: heap ? await longPan(studio.page) : undefined,
  };
  await studio.page.close();
  await bare.page.close();
  return result;
}

const tell = (nodes: number, what: string): boolean =>
  process.stderr.write(`bench: canvas, ${nodes} nodes: ${what} …\n`);

async function longPan(page: Page): Promise<{ before: number; after: number }> {
  await page.bringToFront();
  const before = await heapOf(page);
  await panForLong(page);
  await page.waitForTimeout(1_000);
  return { before, after: await heapOf(page) };
}

async function each<K extends string, T>(
  nodes: number,
  gestures: Readonly<Record<K, Gesture>>,
  measure: (gesture: Gesture) => Promise<T>,
): Promise<Record<K, T>> {
  const measured: [string, T][] = [];
  for (const [name, gesture] of Object.entries<Gesture>(gestures)) {
    tell(nodes, name);
    measured.push([name, await measure(gesture)]);
  }
  return Object.fromEntries(measured) as Record<K, T>;
}

async function middleOf(page: Page): Promise<Place> {
  await page.bringToFront();
  const box = await page.locator(`.react-flow__node[data-id="${NODE}"]`).boundingBox();
  if (!box) throw new Error(`${NODE} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + 12 };
}
