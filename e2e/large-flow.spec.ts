// A flow of sixty nodes, laid out by the canvas, for the picture in the documentation: it has to look like something one would show.
import { mkdirSync } from 'node:fs';
import { card } from './canvas.ts';
import { expect, openHouse, owner, test } from './house.ts';
import { serviceBot } from './service-bot.ts';

test('sixty nodes, tidied: groups stand apart, cards lie on nothing, names are read from afar; the picture', async ({ browser }) => {
  const house = await openHouse({ LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'any' }); // nothing is asked of it
  const context = await browser.newContext({
    baseURL: house.url,
    locale: 'en',
    viewport: { width: 2000, height: 1250 },
    reducedMotion: 'reduce',
    extraHTTPHeaders: { origin: house.url },
  });
  try {
    await context.request.post('/api/setup', { data: owner });
    const made = await context.request.post('/api/bots', { data: { document: serviceBot('en') } });
    const { id, findings } = (await made.json()) as { id: string; findings: unknown[] };
    expect(findings).toEqual([]);
    const page = await context.newPage();
    await page.goto(`/bots/${id}/flows`);
    await expect(card(page, /^Start/)).toBeVisible();
    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Alt+T');
    await expect(page.locator('.studio > p.sr-only[role="status"]')).toHaveText('Tidied up');
    await page.keyboard.press('m'); // the whole is in view: no map of it
    await page.keyboard.press('1');
    await expect(page.locator('[data-canvas]')).toHaveAttribute('data-zoom', 'title');
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible();
    const boxes = async (of: string) =>
      (await page.locator(of).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))).map(
        ({ left, top, right, bottom }) => ({ left, top, right, bottom }),
      );
    const over = (all: Awaited<ReturnType<typeof boxes>>) =>
      all.filter((a, i) =>
        all.some((b, j) => i !== j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
    const cards = await boxes('.react-flow__node');
    expect(cards).toHaveLength(60);
    expect(over(cards)).toEqual([]);
    expect(over(await boxes('.group-frame'))).toEqual([]);
    const read = await page.locator('.card-title').first().evaluate((title) => {
      const { height } = title.getBoundingClientRect();
      return height / parseFloat(getComputedStyle(title).lineHeight) * parseFloat(getComputedStyle(title).fontSize);
    });
    expect(read).toBeGreaterThan(6.5); // pixels of a letter, the whole flow in view
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    mkdirSync('dist/e2e', { recursive: true });
    await page.screenshot({ path: process.env['UPDATE_PICTURE'] ? 'docs/flow.png' : 'dist/e2e/flow.png' });
  } finally {
    await context.close();
    await house.stop();
  }
}); // prettier-ignore
