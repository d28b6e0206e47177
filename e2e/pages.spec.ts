// Every page of the studio: nothing out of reach of a screen reader in either theme, at a desk and on a phone, and nothing over its edge.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './house.ts';

test.describe.configure({ mode: 'parallel' });

const places = [
  '/', '/bots/demo-shop/flows', '/bots/demo-shop/intents', '/bots/demo-shop/variables', '/bots/demo-shop/languages', '/bots/demo-shop/tests', '/bots/demo-shop/tests/new', '/bots/demo-shop/tests/coverage', '/bots/demo-shop/versions', '/bots/demo-shop/versions/compare?from=1&to=draft', '/bots/demo-shop/versions/import', '/bots/demo-shop/settings', '/bots/demo-shop/embed', '/inbox', '/knowledge', '/contacts', '/contacts/companies', '/contacts/orders', '/contacts/import', '/settings/connections', '/settings/network', '/settings/people', '/settings/keys', '/settings/audit', '/settings/account', '/settings/about',
]; // prettier-ignore
for (const place of places)
  test(`${place}: nothing is out of reach of a screen reader, in either theme, at a desk and on a phone, and nothing hangs over the edge`, async ({
    studio: page,
  }) => {
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    await page.goto(place);
    await expect(page.locator('main, .studio').first()).toBeVisible();
    await page.waitForTimeout(500); // lists are read, icons drawn
    for (const [width, height] of [
      [1280, 720],
      [390, 780],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(200); // a layout, and the frame after it
        const axe = new AxeBuilder({ page }).exclude('iframe');
        if (colorScheme === 'dark') axe.withRules(['color-contrast']); // a theme changes colours only
        const { violations } = await axe.analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target, html }) => [target, html])]),
        ).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(wrong).toEqual([]);
  });
