// Main-thread work per gesture on the canvas, from Chromium's own TaskDuration, against bare React Flow in the same run.
import type { CDPSession, Page } from '@playwright/test';

/** What a gesture leaves to do (saving, looking for problems) is its own, not the next one's. */
const SETTLE_MS = 1_500;
export type Gestures = Record<'drag' | 'pan' | 'zoom', number>; // ms of main-thread work

/** Drags the node at that place and back, then pans and zooms the canvas over the same place. */
export async function measureGestures(page: Page, node: { x: number; y: number }): Promise<Gestures> {
  const cdp = await page.context().newCDPSession(page);
  // the thread's own time: a neighbour on the machine who takes the core away does not count
  await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await cdp.send('Performance.enable');
  const drag = await work(cdp, page, async () => {
    await stroke(page, node, { x: 160, y: 90 });
    await stroke(page, { x: node.x + 160, y: node.y + 90 }, { x: -160, y: -90 });
  });
  const pan = await work(cdp, page, async () => {
    await page.mouse.move(node.x, node.y);
    for (let i = 0; i < 40; i++) await page.mouse.wheel(i < 20 ? 12 : -12, i < 20 ? 8 : -8);
  });
  const zoom = await work(cdp, page, async () => {
    await page.mouse.move(node.x, node.y);
    await page.keyboard.down('Control');
    for (let i = 0; i < 20; i++) await page.mouse.wheel(0, i < 10 ? 20 : -20);
    await page.keyboard.up('Control');
  });
  await cdp.detach();
  return { drag, pan, zoom };
}

async function work(cdp: CDPSession, page: Page, gesture: () => Promise<void>): Promise<number> {
  const before = await taskMs(cdp);
  await gesture();
  await page.waitForTimeout(SETTLE_MS);
  return (await taskMs(cdp)) - before;
}
async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}
async function stroke(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 40 });
  await page.mouse.up();
}
