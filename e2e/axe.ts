// What a screen reader, a keyboard or weak eyes cannot reach on a page: axe, run in the page itself.
// Not through @axe-core/playwright: it opens a page for every run and brings every passed node back, five times the work of the check.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Options = {
  /** What is looked at; the whole page unless told. Selectors. */
  within?: string;
  without?: string;
  /** These rules alone. */
  only?: readonly string[];
};
type Run = { axe?: typeof axe };

/**
 * The violations of WCAG 2.2 AA and of good practice, a line each: the rule and the first three places. Frames are pages of their own and
 * are not looked into.
 */
export async function outOfReach(page: Page, { within = 'html', without, only }: Options = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ({ where, only }) => {
      const run = (globalThis as Run).axe;
      if (!run) throw new Error('axe is not on the page');
      // a layout, the frame after it, and what fades from one theme to the other
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.allSettled(fading.map(({ finished }) => finished));
      const { violations } = await run.run(where, {
        iframes: false,
        resultTypes: ['violations'],
        // of 2.2 and of 2.1 (2.5.3), and off in axe unless asked for
        ...(only
          ? { runOnly: [...only] }
          : { rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } } }),
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 200)}`)
            .join(' | ')}`,
      );
    },
    { where: { include: [[within]], ...(without && { exclude: [[without]] }) }, only },
  );
}
