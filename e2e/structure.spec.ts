// Groups, flows of their own, tidying up, finding, and the outline: each by keyboard.
import type { Page } from '@playwright/test';
import { card, makeBot } from './canvas.ts';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const saved = (page: Page) => expect(page.getByText(/已保存/)).toBeVisible();

/** Everything but the start. */
async function selectAll(page: Page): Promise<void> {
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+a');
}

test('a group gets its title at once, is drawn as one card, moves as one, and is dissolved', async ({
  studio: page,
}) => {
  await makeBot(page, '分组');
  const before = await page.locator('.react-flow__node').count();
  await selectAll(page);
  await page.keyboard.press('Control+g');
  await page.keyboard.type('迎客');
  await page.keyboard.press('Enter');
  const frame = page.getByRole('group', { name: /分组「迎客」/ });
  await expect(frame).toBeVisible();
  await page.keyboard.press('Alt+g');
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await expect(card(page, /^迎客/)).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Alt+g');
  await expect(page.locator('.react-flow__node')).toHaveCount(before);
  await page.keyboard.press('Control+z'); // the move of all of them
  await page.keyboard.press('Control+Shift+g');
  await expect(frame).toHaveCount(0);
  await saved(page);
});

test('nodes become a flow of their own and come back; what cannot be done says why', async ({ studio: page }) => {
  await makeBot(page, '子流程');
  await page.locator('[data-canvas]').focus();
  const before = await page.locator('.react-flow__node').count();
  await card(page, /^选择, /).click();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Alt+x');
  await expect(card(page, /^调用流程/)).toBeVisible();
  await expect(page.locator('.flow-tab')).toHaveCount(2);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Alt+x'); // the call is selected: its flow is drawn in place again
  await expect(page.locator('.flow-tab')).toHaveCount(1);
  await expect(page.locator('.react-flow__node')).toHaveCount(before);
  await card(page, /^开始/).click();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Alt+x');
  await expect(page.getByText(/开始节点和便签留在原处/).first()).toBeVisible();
});

test('tidying up moves everything in one undo', async ({ studio: page }) => {
  await makeBot(page, '整理');
  const places = () =>
    page.locator('.react-flow__node').evaluateAll((all) => all.map((node) => (node as HTMLElement).style.transform));
  const before = await places();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Shift+Alt+T');
  await expect.poll(places).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(places).toEqual(before);
});

test('finding with flags fades the rest, Enter walks, and a node leads to all uses of what it names', async ({ studio: page }) => {
  await page.goto('/bots/demo-shop/flows');
  await expect(card(page, /^调用接口, 查订单/)).toBeAttached();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('search').getByRole('textbox');
  await field.fill('uses:order');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 \/ \d/);
  await expect(page.locator('.card[data-faded]').first()).toBeAttached();
  await expect(page.locator('.card[data-hit]').first()).toBeAttached();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^2 \/ /);
  await page.getByRole('button', { name: 'is:unused' }).click();
  await expect(field).toHaveValue('uses:order is:unused ');
  await field.press('Escape');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('u');
  await page.getByRole('option', { name: /的全部用处/ }).first().click();
  await expect(field).toHaveValue(/^uses:/);
}); // prettier-ignore

test('the outline alone: add, rename, connect, move between exits, delete', async ({ studio: page }) => {
  await makeBot(page, '大纲');
  await page.setViewportSize({ width: 390, height: 844 });
  const outline = page.getByRole('navigation', { name: '大纲' });
  await page.getByRole('button', { name: '大纲' }).last().click();
  const titles = outline.locator('.outline-title');
  const count = await titles.count();
  await titles.nth(1).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('问路');
  await page.keyboard.press('Enter');
  await expect(titles.nth(1)).toBeFocused();
  await expect(titles.nth(1)).toHaveText(/问路/);
  await page.keyboard.press('n');
  await page.keyboard.type('发消息');
  await page.keyboard.press('Enter');
  await expect(titles).toHaveCount(count + 1);
  await page.getByRole('button', { name: '关闭', exact: true }).or(page.getByRole('button', { name: '关闭 (Esc)' })).first().click();
  const exits = outline.locator('.outline-exit');
  const open = outline.getByRole('button', { name: /^出口 .* 未连接$/ });
  const before = await open.count();
  await open.first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('问路');
  await page.keyboard.press('Enter');
  await expect(open).toHaveCount(before - 1);
  await expect(page.locator('.pick-list')).toHaveCount(0); // it gives the focus back when it goes
  const texts = await exits.allTextContents();
  await outline.getByRole('button', { name: '出口 无应答 结束' }).first().press('Alt+ArrowUp');
  await expect.poll(() => exits.allTextContents()).not.toEqual(texts);
  await titles.filter({ hasText: '发消息' }).last().focus();
  await page.keyboard.press('Delete');
  await expect(titles).toHaveCount(count);
}); // prettier-ignore

test('history, groups, finding and the outline have no violation of WCAG 2.2 AA, by day and by night', async ({ studio: page }) => {
  await makeBot(page, '无障碍');
  await selectAll(page);
  await page.keyboard.press('Control+g');
  await page.keyboard.press('Enter');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('h');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('o');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('is:unused');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await outOfReach(page)).toEqual([]);
  }
  // on a phone the outline is the way to draw: words as they are seen, targets for a finger
  await page.getByRole('search').getByRole('textbox').press('Escape');
  await page.locator('.history').getByRole('button', { name: /关闭/ }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.studio-inspector').getByRole('button', { name: '关闭' }).click(); // it covers a phone
  await expect(page.getByRole('navigation', { name: '大纲' })).toBeVisible();
  expect(await outOfReach(page)).toEqual([]);
  const small = await page.locator('.outline button:visible').evaluateAll((all) =>
    all.filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 44).map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
}); // prettier-ignore
