// The chat as a page of its own, in several tabs at once, and while it is shut.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const log = (page: Page) => page.getByRole('log');
const bubbles = (page: Page) => log(page).locator('.bubble').allInnerTexts();
const PLACE = '/c/demo-shop';

test('a link is enough: the chat fills the page and cannot be shut', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 780 });
    await page.goto(PLACE);
    await expect(log(page)).toContainText('小织');
    expect(await page.getByRole('dialog').boundingBox()).toMatchObject({ x: 0, y: 0, width, height: 780 });
  }
  await expect(page).toHaveTitle('小织');
  await expect(page.getByRole('button', { name: '收起' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(log(page)).toBeVisible();
  expect(await outOfReach(page)).toEqual([]);
  expect((await page.goto('/c/no-such-bot'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '没有这个聊天' })).toBeVisible();
  await expect(page.getByText('No such chat.')).toBeVisible();
});

test('what is sent before the conversation has begun goes out when it has', async ({ page }) => {
  let begin = () => {};
  const held = new Promise<void>((done) => (begin = done));
  await page.route('**/v1/bots/*/conversations', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PLACE);
  const box = page.getByRole('textbox');
  await box.fill('怎么退货');
  await box.press('Enter');
  await expect(box).toHaveValue('怎么退货');
  begin();
  await expect(log(page).locator('.mine')).toHaveText([/怎么退货/]);
  await expect(box).toHaveValue('');
});

test('two tabs of one visitor say the same, and begin again together', async ({ page: one, context }) => {
  await one.goto(PLACE);
  await expect(log(one)).toContainText('小织');
  const two = await context.newPage();
  await two.goto(PLACE);
  await expect(log(two)).toContainText('小织');
  await one.getByRole('button', { name: '查物流' }).click();
  await expect(log(two)).toContainText('订单号');
  await two.getByRole('textbox').fill('202611180472');
  await two.keyboard.press('Enter');
  await expect(log(one).locator('.card')).toContainText('202611180472');
  await expect.poll(() => bubbles(two)).toEqual(await bubbles(one));
  await one.evaluate('dialoom.startOver()');
  await expect(log(two).locator('.card')).toHaveCount(0);
  await expect(log(two)).toContainText('小织');
  await expect(log(two).locator('.mine')).toHaveCount(0);
});

test('what a person writes while the chat is shut is counted on its button, after a reload too', async ({
  page,
  studio,
}) => {
  await studio.goto('/inbox');
  await expect(studio.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/demo');
  await page.getByRole('button', { name: '在线客服' }).click();
  await page.getByRole('button', { name: '转人工' }).last().click();
  await studio
    .getByRole('button', { name: /接入下一位/ })
    .first()
    .click();
  await expect(log(page)).toContainText('已接入');
  await page.keyboard.press('Escape'); // the pressed button is gone: the keyboard went on in the box
  const write = async (text: string) => {
    await studio.getByRole('textbox', { name: /回复|写给客户/ }).fill(text);
    await studio.keyboard.press('Enter');
  };
  await write('您好，请问有什么可以帮您？');
  await expect(page.getByRole('button', { name: '在线客服（1 条新消息）' })).toBeVisible();
  await page.reload();
  await write('还在吗？');
  const button = page.getByRole('button', { name: '在线客服（2 条新消息）' });
  await expect(button).toBeVisible();
  await button.click();
  await expect(log(page)).toContainText('还在吗？');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '在线客服', exact: true })).toBeVisible();
});
