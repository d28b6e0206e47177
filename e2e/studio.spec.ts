// The business user: from the first visit to a bot of their own on a page.
import { createServer } from 'node:http';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { card, makeBot } from './canvas.ts';
import { expect, openHouse, owner, test } from './house.ts';

const saved = (page: Page) => expect(page.getByText(/已保存|Saved/)).toBeVisible();
const inspector = (page: Page) => page.locator('.studio-inspector');

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await expect(dialog.getByText(/已发布 v\d+/)).toBeVisible();
}

test('the first visit: an owner account, the start page, the demo bot on the canvas', async ({ browser }) => {
  const house = await openHouse({}, { npmStart: true });
  const context = await browser.newContext({
    baseURL: house.url,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  try {
    await page.goto('/bots/demo-shop');
    await expect(page).toHaveURL(/\/setup/); // every address leads here first
    await page.getByLabel('姓名').fill(owner.name);
    await page.getByLabel('邮箱').fill('not an address');
    await page.getByLabel('密码', { exact: true }).fill('short');
    await page.getByRole('button', { name: '创建账号' }).click();
    await expect(page.getByText('还差 5 个').first()).toBeVisible();
    await page.getByLabel('邮箱').fill(owner.email);
    await page.getByLabel('密码', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: '创建账号' }).click();
    await expect(page.getByRole('heading', { name: '第一次使用' })).toBeVisible();
    await page.getByText('打开示例商城机器人').click();
    await expect(card(page, /欢迎/)).toBeVisible();
    await expect(card(page, /^调用接口, 查订单/)).toContainText('/orders/');
    const text = card(page, /欢迎/).locator('.card-body').first();
    const height =
      (await text.evaluate((element) => element.getBoundingClientRect().height / element.children.length)) ?? 0;
    expect(height).toBeGreaterThan(12); // a line of text on the screen: readable without zooming
    mkdirSync('dist/e2e', { recursive: true });
    await page.screenshot({ path: process.env['UPDATE_PICTURE'] ? 'docs/canvas.png' : 'dist/e2e/canvas.png' });
  } finally {
    await context.close();
    await house.stop();
  }
});

test('a new bot: drawn, published, on a page of another site', async ({ studio: page, page: visitor, house }) => {
  const bot = await makeBot(page, '花店');
  // a message at the end of a wire let go over the canvas
  const greeting = card(page, /您好，有什么可以帮您/);
  await greeting.hover();
  const exit = greeting.locator('.react-flow__handle').nth(1);
  const from = (await exit.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 180, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('option', { name: /^发消息/ }).click();
  await inspector(page).getByRole('textbox', { name: '消息' }).fill('鲜花当天送达，全城免运费。');
  await expect(card(page, /鲜花当天送达/)).toBeVisible();
  await expect(page.getByRole('button', { name: /个问题|个提醒/ })).toBeVisible(); // its own exit leads nowhere yet

  // the whole of it undone and redone by keyboard
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 400 } });
  await page.keyboard.press('Control+z');
  await expect(card(page, /鲜花当天送达/)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(card(page, /鲜花当天送达/)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(card(page, /鲜花当天送达/)).toBeVisible();

  await card(page, /鲜花当天送达/).click();
  await page.keyboard.press('e'); // its exits, by keyboard
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^结束/ }).first().click();
  await expect(page.getByRole('button', { name: '没有问题' })).toBeVisible();

  // publishing lists what is wrong, and leads to the field
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '添加节点' }).click();
  await page.getByRole('option', { name: /^调用接口/ }).click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /连接/ }).first().click();
  await expect(inspector(page).getByLabel('连接', { exact: true })).toBeFocused();
  await card(page, /^调用接口/).click();
  await page.keyboard.press('Delete');
  await expect(card(page, /^调用接口/)).toHaveCount(0);
  await publish(page);

  await page.goto(`/bots/${bot}/embed`);
  const code = (await page.getByText(/<script async/).innerText()).trim();
  expect(code).toContain(`data-bot="${bot}"`);
  const site = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="zh-CN"><body>${code}`),
  );
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  expect(code).toContain(house.url);
  await visitor.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await visitor.getByRole('button', { name: '在线客服' }).click();
  const log = visitor.getByRole('log');
  await expect(log).toContainText('您好，有什么可以帮您？');
  await visitor.getByRole('textbox').fill('能送花吗');
  await visitor.getByRole('textbox').press('Enter');
  await expect(log).toContainText('鲜花当天送达');
  site.close();
});

test('two tabs: different fields join, the same field is shown twice and chosen', async ({ studio: one }) => {
  const bot = await makeBot(one, '两个人');
  const two = await one.context().newPage();
  await two.goto(`/bots/${bot}/flows`);
  const write = async (page: Page, node: RegExp, text: string) => {
    await card(page, node).click();
    const box = inspector(page).getByRole('textbox', { name: /^(问题|道别的话)$/ });
    await box.fill(text);
    await box.blur();
  };
  await expect(card(two, /^选择, /)).toBeVisible();
  await write(one, /^选择, /, '第一个标签页的问候');
  await saved(one);
  await write(two, /^结束, /, '第二个标签页的道别');
  await expect(two.getByText(/已合并你在另一个窗口的/)).toBeVisible();
  await expect(card(two, /第一个标签页的问候/)).toBeVisible();
  await saved(two);

  // one has not heard of two's edit: both write the same field
  await write(two, /^选择, /, '二说的话');
  await saved(two);
  await write(one, /^选择, /, '一说的话');
  await expect(one.getByText('二说的话')).toBeVisible();
  await expect(one.getByText('一说的话').first()).toBeVisible();
  await one.getByText('二说的话').click();
  await one.getByRole('button', { name: '保留所选' }).click();
  await saved(one);
  await one.reload();
  await expect(card(one, /二说的话/)).toBeVisible();
  await expect(card(one, /^结束, /)).toContainText('第二个标签页');
});

test('intents: examples pasted, a sentence tried', async ({ studio: page }) => {
  const bot = await makeBot(page, '意图');
  await page.goto(`/bots/${bot}/intents`);
  await page
    .getByRole('button', { name: /新建意图|添加意图/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /名称/ }).fill('送货');
  await page.getByRole('textbox', { name: /名称/ }).press('Enter');
  await page.getByRole('button', { name: /粘贴/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('什么时候送到\n几点能送来\n今天能送吗\n配送要多久\n送货上门吗');
  await dialog.getByRole('button', { name: /添加/ }).click();
  await expect(page.locator('.example-text').nth(1)).toHaveValue('几点能送来');
  await saved(page);
  const trial = page.getByRole('region', { name: '试一句' });
  await trial.getByRole('textbox').fill('几点可以送到');
  await page.keyboard.press('Enter');
  await expect(trial.getByRole('status')).toContainText('送货');
});

test('on a phone the outline comes first', async ({ studio: page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto('/bots/demo-shop/flows');
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible();
  await expect(page.getByRole('tree').or(page.locator('.outline')).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // the form covers the outline: nothing under it is reached by Tab; closed by Escape, the focus is where it was
  const row = page.locator('.outline .outline-title').first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.studio-inspector')).toBeVisible();
  await expect(page.locator('main.studio-flow')).toHaveAttribute('inert', '');
  await page.locator('.studio-inspector input').first().focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.studio-inspector')).toHaveCount(0);
  await expect(row).toBeFocused();
});
