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
