// Undo across reloads, the list of edits, and two people in one draft.
import type { Page } from '@playwright/test';
import { card, makeBot } from './canvas.ts';
import { expect, test } from './house.ts';

const saved = (page: Page) => expect(page.getByText(/已保存/)).toBeVisible();
const history = (page: Page) => page.getByRole('complementary', { name: '修改历史' });
const steps = (page: Page) => history(page).getByRole('listitem');

test('edits are listed in words, survive a reload, and any of them can be gone back to', async ({ studio: page }) => {
  await makeBot(page, '历史');
  await card(page, /^选择, /).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('菜单');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+d');
  await saved(page);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('h');
  await expect(steps(page)).toHaveText([/粘贴 1 个节点/, /节点改名为「菜单」/, /移动「选择」/, /开始时/]);
  await expect(steps(page).first()).toContainText('当前');

  await page.reload();
  await expect(card(page, /菜单/).first()).toBeVisible();
  await page.keyboard.press('Control+z'); // what was done before the reload
  await expect(card(page, /^选择/)).toHaveCount(1);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('h');
  await steps(page).filter({ hasText: '开始时' }).getByRole('button').click();
  await expect(card(page, /菜单/)).toHaveCount(0);
  await steps(page).filter({ hasText: '粘贴 1 个节点' }).getByRole('button').click(); // and forward again
  await expect(card(page, /菜单/)).toHaveCount(2);
  await saved(page);
});

test('an undo leaves alone what somebody else changed since, and says so', async ({ studio: page, browser, signedIn, baseURL, contextOptions }) => {
  await makeBot(page, '两个人');
  const url = page.url();
  await card(page, /^选择, /).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('我的名字');
  await page.keyboard.press('Enter');
  await saved(page);
  const other = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }), storageState: signedIn });
  const theirs = await other.newPage();
  await theirs.goto(url);
  await card(theirs, /我的名字/).click();
  await theirs.keyboard.press('F2');
  await theirs.keyboard.type('别人的名字');
  const sent = theirs.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/draft'));
  await theirs.keyboard.press('Enter');
  await sent;
  await other.close();
  // the first save from here meets the newer draft, unless this window has heard of it already
  await card(page, /我的名字|别人的名字/).click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(card(page, /别人的名字/)).toBeVisible();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+z'); // the move
  await page.keyboard.press('Control+z'); // the name is theirs now
  await expect(card(page, /别人的名字/)).toBeVisible();
  await expect(page.getByText('这一步已不适用，跳过了')).toBeVisible();
}); // prettier-ignore
