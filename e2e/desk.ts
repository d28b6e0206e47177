// One page for all the places of a sweep: what is fetched once need not be fetched for each of fifty.
import type { Page } from '@playwright/test';
import { test } from './house.ts';

/** Journeys with a `desk`: a page with the owner signed in that stays open from one to the next, without motion. */
export const atDesk = (locale: 'zh-CN' | 'en') =>
  test.extend<object, { desk: Page }>({
    desk: [
      async ({ browser, signedIn, house }, use) => {
        const context = await browser.newContext({
          baseURL: house.url,
          locale,
          storageState: signedIn,
          reducedMotion: 'reduce',
        });
        await use(await context.newPage());
        await context.close();
      },
      { scope: 'worker' },
    ],
  });

/**
 * To another place as a link of the studio leads there; the first one by its address. Loading all of the studio anew for each of seventy
 * places takes longer than looking at them. What was open at the last place is gone: it is left for another page first.
 */
export async function visit(page: Page, place: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(place);
  else
    for (const to of [ELSEWHERE, place])
      await page.evaluate((address) => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }, to);
}
const ELSEWHERE = '/settings/nowhere';
