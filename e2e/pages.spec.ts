// Every page of the studio: nothing out of reach of a screen reader in either theme, at a desk and on a phone, and nothing over its edge.
import { outOfReach } from './axe.ts';
import { atDesk, visit } from './desk.ts';
import { expect } from './house.ts';

const test = atDesk('zh-CN');
test.describe.configure({ mode: 'parallel' });

const places = [
  '/', '/bots/demo-shop/flows', '/bots/demo-shop/intents', '/bots/demo-shop/quality', '/bots/demo-shop/quality/mend', '/bots/demo-shop/quality/changes', '/bots/demo-shop/learning', '/bots/demo-shop/learning/history', '/bots/demo-shop/entities', '/bots/demo-shop/variables', '/bots/demo-shop/languages', '/bots/demo-shop/tests', '/bots/demo-shop/tests/new', '/bots/demo-shop/tests/coverage', '/bots/demo-shop/versions', '/bots/demo-shop/versions/compare?from=1&to=draft', '/bots/demo-shop/versions/import', '/bots/demo-shop/settings', '/bots/demo-shop/embed', '/inbox', '/knowledge', '/knowledge/shop-faq/unanswered', '/knowledge/shop-faq/documents', '/knowledge/shop-faq/tables', '/contacts', '/contacts/companies', '/contacts/orders', '/contacts/import', '/settings/connections', '/settings/models', '/settings/guard', '/settings/personal-data', '/settings/network', '/settings/people', '/settings/keys', '/settings/audit', '/settings/account', '/settings/about',
]; // prettier-ignore
for (const place of places)
  test(`${place}: nothing is out of reach of a screen reader, in either theme, at a desk and on a phone, and nothing hangs over the edge`, async ({
    desk: page,
  }) => {
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, place);
    await expect(page.locator('main, .studio').first()).toBeVisible();
    await expect(page.locator('.k-loading')).toHaveCount(0);
    for (const [width, height] of [
      [1280, 720],
      [390, 780],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // a theme changes colours only
        expect(await outOfReach(page, colorScheme === 'dark' ? { only: ['color-contrast'] } : {})).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    page.removeAllListeners('pageerror');
    expect(wrong).toEqual([]);
  });

test('the sweep sees what is wrong', async ({ page }) => {
  await page.setContent(
    '<button></button><button>a</button><p style="background: white; color: silver">pale</p><style>* { padding: 0; font-size: 8px }</style>',
  );
  expect((await outOfReach(page)).map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast', 'document-title', 'target-size']),
  );
});
