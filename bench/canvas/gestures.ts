// What hands do on a canvas, the same on both sides: each gesture with what makes ready for it and what puts things back.
import type { Page } from '@playwright/test';

/** On the page, in pixels. */
export type Place = { x: number; y: number };
export type Gesture = {
  /** May give another place to go on from. */
  before?(page: Page, at: Place): Promise<Place | void>;
  /** What is measured. @param at the header of a card near the middle of what is first seen */
  run(page: Page, at: Place): Promise<void>;
  after?(page: Page, at: Place): Promise<void>;
};

/** Steps of the wheel as they come in three seconds. */
const PAN_STEPS = 180;
/** From the opening zoom to where 500 nodes fit, and back. */
const ZOOM_STEPS = 26;
/** To where a frame can be drawn around fifty cards, ten columns of five. */
const FRAME_STEPS = 13;

/** Gestures both sides know. */
export const shared = {
  'drag one': {
    async run(page, at) {
      await drag(page, at, { x: 160, y: 96 }, 48);
      await drag(page, { x: at.x, y: at.y + 48 }, { x: -160, y: -96 }, -48);
    },
  },
  'drag 50': {
    async before(page) {
      await zoom(page, await cornerOf(page), 50, FRAME_STEPS);
      const [first, last] = [await boxOf(page, 'n2'), await boxOf(page, 'n186')];
      // a frame that touches five cards of the first ten columns and no other
      await page.keyboard.down('Shift');
      await stroke(page, { x: first.x - 6, y: first.y - 6 }, { x: last.x - first.x + 20, y: last.y - first.y + 12 });
      await page.keyboard.up('Shift');
      const selected = await page.locator('.react-flow__node.selected').count();
      if (selected !== 50) throw new Error(`${selected} nodes are selected, not 50`);
      const middle = await boxOf(page, 'n104'); // far from the rim, where the canvas would move along
      return { x: middle.x + middle.width / 2, y: middle.y + 6 };
    },
    async run(page, at) {
      await drag(page, at, { x: 112, y: 64 }, 24);
      await drag(page, { x: at.x, y: at.y + 24 }, { x: -112, y: -64 }, -24);
    },
    async after(page) {
      await zoom(page, await cornerOf(page), -50, FRAME_STEPS);
    },
  },
  pan: {
    async run(page, at) {
      await page.mouse.move(at.x, at.y);
      for (let i = 0; i < PAN_STEPS; i++) {
        const sign = Math.floor((i + 15) / 30) % 2 === 0 ? 1 : -1;
        await page.mouse.wheel(sign * 16, sign * 10);
      }
    },
  },
  'zoom to fit and back': {
    async run(page, at) {
      await zoom(page, at, 50, ZOOM_STEPS);
      await zoom(page, at, -50, ZOOM_STEPS);
    },
  },
  'select all': {
    async run(page) {
      await page.keyboard.press('Control+a');
    },
  },
} satisfies Readonly<Record<string, Gesture>>;

/** What only a builder can do. */
export const ours = {
  'type 100 characters': {
    async before(page, at) {
      await page.mouse.dblclick(at.x, at.y);
      await page.waitForTimeout(500);
    },
    async run(page) {
      for (let i = 0; i < 100; i++) await page.keyboard.press(i % 6 === 5 ? 'Space' : 'abcde'.charAt(i % 5));
    },
  },
  'undo 50 times': {
    async before(page, at) {
      await page.mouse.click(at.x, at.y);
      for (let i = 0; i < 50; i++) await page.keyboard.press('d'); // left out, taken up again, …
      await page.waitForTimeout(1_000);
    },
    async run(page) {
      for (let i = 0; i < 50; i++) await page.keyboard.press('Control+z');
    },
  },
} satisfies Readonly<Record<string, Gesture>>;

/** Out, back, and let go a little lower: a long way over other cards, and it lies free at the end. */
async function drag(page: Page, from: Place, out: Place, lower: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + out.x, from.y + out.y, { steps: 40 });
  await page.mouse.move(from.x, from.y + lower, { steps: 40 });
  await page.mouse.up();
}
async function stroke(page: Page, from: Place, by: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 20 });
  await page.mouse.up();
}
async function zoom(page: Page, at: Place, by: number, steps: number): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  for (let i = 0; i < steps; i++) await page.mouse.wheel(0, by);
  await page.keyboard.up('Control');
}
async function boxOf(page: Page, id: string): Promise<Place & { width: number; height: number }> {
  const box = await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox();
  if (!box) throw new Error(`${id} is not there`);
  return box;
}
const cornerOf = async (page: Page): Promise<Place> => {
  const box = await page.locator('.react-flow__pane').boundingBox();
  return { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 };
};
