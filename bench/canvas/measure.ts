// What a gesture costs: main-thread work from Chromium's own TaskDuration, frame times from its frames, memory after collecting garbage.
import type { CDPSession, Page } from '@playwright/test';
import type { Gesture, Place } from './gestures.ts';

/** What a gesture leaves to do (saving, looking for problems) is its own, not the next one's. */
const SETTLE_MS = 1_500;

/** Main-thread work in ms. */
export async function workOf(page: Page, gesture: Gesture, seen: Place): Promise<number> {
  await page.mouse.click(seen.x, seen.y); // the same is selected at the beginning
  const at = (await gesture.before?.(page, seen)) ?? seen;
  await page.waitForTimeout(SETTLE_MS);
  const cdp = await page.context().newCDPSession(page);
  // the thread's own time: a neighbour on the machine who takes the core away does not count
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metric(cdp, 'TaskDuration');
  await gesture.run(page, at);
  await page.waitForTimeout(SETTLE_MS);
  const ms = ((await metric(cdp, 'TaskDuration')) - before) * 1_000;
  await cdp.detach();
  await gesture.after?.(page, seen);
  return ms;
}

/** From frame to frame in ms, the longest of twenty; watching them costs work of its own, so nothing else is measured meanwhile. */
export async function framesOf(page: Page, gesture: Gesture, seen: Place): Promise<number> {
  await page.mouse.click(seen.x, seen.y); // the same is selected at the beginning
  const at = (await gesture.before?.(page, seen)) ?? seen;
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(() => {
    const frames: number[] = [];
    const watch = { frames, on: true };
    Object.assign(globalThis, { watch });
    const next = (now: number) => {
      frames.push(now);
      if (watch.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await gesture.run(page, at);
  const frames = await page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: { frames: number[]; on: boolean } };
    watch.on = false;
    return watch.frames;
  });
  await gesture.after?.(page, seen);
  const times = frames.slice(1).map((now, i) => now - (frames[i] ?? now));
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** JavaScript's memory in MB, once what nobody holds is given back. */
export async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const bytes = await metric(cdp, 'JSHeapUsedSize');
  await cdp.detach();
  return bytes / 1_048_576;
}

/** Ten minutes of panning in about one: as many steps of the wheel as come in them, twenty a frame. */
export const panForLong = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const pane = document.querySelector('.react-flow__pane');
    for (let frame = 0; frame < 1_800; frame++) {
      for (let i = 0; i < 20; i++) {
        const sign = Math.floor((frame + 30) / 60) % 2 === 0 ? 1 : -1;
        pane?.dispatchEvent(new WheelEvent('wheel', { deltaX: sign * 2, deltaY: sign, bubbles: true, cancelable: true, clientX: 600, clientY: 450 })); // prettier-ignore
      }
      await new Promise((done) => requestAnimationFrame(done));
    }
  });

async function metric(cdp: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}
