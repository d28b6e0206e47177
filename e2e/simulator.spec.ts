// The tester: talks to the draft, sees the way it took and why, goes back, mocks, ends a hand-off.
import type { Locator, Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const ORDER = '202611180472'; // on its way to Wuhan
const simulator = (page: Page): Locator => page.getByRole('region', { name: '测试草稿' });
const log = (page: Page) => simulator(page).getByRole('log');
const steps = (page: Page) => simulator(page).getByRole('tabpanel').getByRole('listitem');
const step = (page: Page, node: string) => steps(page).filter({ hasText: node }).last();
const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"] > .card`);
const wire = (page: Page, edge: string) => page.locator(`.react-flow__edge[data-id="${edge}"] .wire`);

async function open(page: Page, bot = 'demo-shop'): Promise<void> {
  await page.goto(`/bots/${bot}/flows`);
  await expect(node(page, 'welcome')).toBeVisible();
  await page.getByRole('button', { name: '测试', exact: true }).click();
  await expect(log(page)).toContainText('您好，我是小织'); // it starts by itself
}
async function say(page: Page, text: string): Promise<void> {
  const box = simulator(page).getByLabel('以客户的身份说');
  await box.fill(text);
  await box.press('Enter');
  await expect(box).toHaveValue('');
}

test('talks to the draft, and the way it takes is lit on the canvas', async ({ studio: page }) => {
  await open(page);
  await expect(node(page, 'welcome')).toHaveAttribute('data-current');
  await say(page, '我买的耳机怎么还没到');
  await expect(log(page).getByText(/^查物流 Track 0\.\d\d$/)).toBeVisible(); // the intent and how sure
  await expect(node(page, 'ask-order')).toHaveAttribute('data-current');
  await expect(wire(page, 'understand:intent:track')).toHaveAttribute('data-walked');
  await say(page, ORDER);
  await expect(log(page)).toContainText('您的订单已到武汉');
  await expect(log(page).getByRole('heading', { name: /降噪耳机/ })).toBeVisible(); // the card, as the page draws it
  for (const edge of ['ask-order:answered', 'lookup:ok', 'route:row:shipped'])
    await expect(wire(page, edge)).toHaveAttribute('data-walked');
  await expect(wire(page, 'lookup:not-found')).not.toHaveAttribute('data-walked');
  await expect(node(page, 'lookup').locator('.card-step')).toHaveText('5');
  await log(page).getByRole('button', { name: '没有了' }).click();
  await expect(log(page)).toContainText('感谢您的咨询');
  await expect(node(page, 'bye')).toHaveAttribute('data-current');

  await page.keyboard.press('Escape');
  await expect(simulator(page)).toHaveCount(0);
  await expect(node(page, 'welcome')).not.toHaveAttribute('data-visited'); // the canvas is for drawing again
});

test('a step shows what came in, what was called and what it set; rewinding repeats no call', async ({
  studio: page,
  house,
}) => {
  const made = await page.request.post('/api/bots/demo-shop/duplicate', {
    data: { name: '试一试' },
    headers: { origin: house.url },
  });
  const { id } = (await made.json()) as { id: string };
  await open(page, id);
  await log(page).getByRole('button', { name: '查物流' }).click();
  await say(page, '123');
  await expect(log(page)).toContainText('订单号是 12 位数字');
  await say(page, ORDER);
  await expect(log(page)).toContainText('您的订单已到武汉');
  await step(page, '查订单').getByRole('button').first().click();
  await expect(page.locator('.react-flow__node.selected')).toHaveAttribute('data-id', 'lookup');
  const opened = step(page, '查订单');
  await expect(opened).toContainText('返回 200 · 真实请求');
  await expect(opened.getByText('真实', { exact: true })).toBeVisible();
  await expect(opened).toContainText(`GET /orders/${ORDER}`);
  await opened.getByText('结果', { exact: true }).click();
  const result = opened.getByRole('list', { name: '结果' });
  await expect(result).toContainText('status200');
  await result.getByRole('button', { name: 'body 里面' }).click();
  await expect(result.getByRole('button', { name: '复制 {{ order.city }}' })).toBeVisible(); // by the variable it is kept in
  await expect(opened.locator('.sim-changes')).toContainText('order');

  await opened.getByRole('button', { name: '回到这里' }).click();
  await expect(step(page, '查订单')).toContainText('返回 200 · 沿用之前的结果');
  await simulator(page).getByRole('tab', { name: /变量/ }).click();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: 'orderNo' })).toContainText(ORDER);

  // one line back at a time, also where one question took two answers
  const back = simulator(page).getByRole('button', { name: '后退一步' });
  await back.click();
  await expect(log(page)).not.toContainText('您的订单已到武汉');
  await expect(log(page)).toContainText('订单号是 12 位数字');
  await back.click();
  await expect(log(page)).not.toContainText('订单号是 12 位数字');
  await expect(node(page, 'ask-order')).toHaveAttribute('data-current');

  // an edit that is not saved yet goes along
  await node(page, 'ask-order').locator('.card-header').click();
  const prompt = page.locator('.studio-inspector .template-input').first();
  await prompt.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('谢谢！');
  await simulator(page).getByRole('button', { name: '用新的' }).click();
  await expect(log(page)).toContainText('可以找到。谢谢！');
});

test('one press mocks a call; a hand-off asks how it ends', async ({ studio: page }) => {
  await open(page);
  await log(page).getByRole('button', { name: '查物流' }).click();
  await say(page, ORDER);
  await expect(log(page)).toContainText('您的订单已到武汉');
  await step(page, '查订单').getByRole('button').first().click();
  await step(page, '查订单').getByRole('button', { name: '模拟它' }).click();
  await expect(node(page, 'lookup').getByText('模拟', { exact: true })).toBeVisible();
  await step(page, '查订单').getByRole('button', { name: '改回答' }).click();
  const body = simulator(page).getByLabel('返回的内容（JSON）');
  await body.fill('{ "status": ');
  await simulator(page).getByRole('button', { name: '保存并从这里重来' }).click();
  await expect(simulator(page).getByText('第 1 行：到这里不再是 JSON')).toBeVisible();
  await body.fill('{ "status": "shipped", "city": "火星", "eta": "明年" }');
  await simulator(page).getByRole('button', { name: '保存并从这里重来' }).click();
  await expect(log(page)).toContainText('您的订单已到火星，预计 明年 送达');
  await expect(step(page, '查订单')).toContainText('模拟返回 200 · 未真正请求');

  // and what if the shop does not answer
  await step(page, '查订单').getByRole('button', { name: '改回答' }).click();
  await simulator(page).getByRole('radio', { name: '失败' }).check();
  await simulator(page).getByRole('button', { name: '保存并从这里重来' }).click();
  await expect(node(page, 'lookup')).toHaveAttribute('data-failed');
  const ends = log(page).getByRole('group', { name: /这次转接怎么结束/ });
  await expect(ends.getByRole('button')).toHaveCount(6);
  await ends.getByRole('button', { name: '没有人在线' }).click();
  await expect(log(page)).toContainText('现在没有客服在线');
  await expect(wire(page, 'person:offline')).toHaveAttribute('data-walked');

  await simulator(page).getByRole('tab', { name: /^模拟/ }).click();
  await simulator(page).getByRole('button', { name: '取消模拟' }).click();
  await expect(simulator(page).getByText('没有模拟，请求都是真的')).toBeVisible();
  await log(page).getByRole('button', { name: '没有了' }).press('Enter');
  await expect(log(page)).toContainText('感谢您的咨询');
});

test('composing Chinese sends nothing; ↑ brings lines back; silence is a way too', async ({ studio: page }) => {
  await open(page);
  const box = simulator(page).getByLabel('以客户的身份说');
  await box.focus();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
  // what Enter is while an input method has it
  await browser.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await browser.send('Input.insertText', { text: '转人工' });
  await expect(box).toHaveValue('转人工');
  await expect(log(page)).not.toContainText('转人工。');
  await expect(steps(page)).toHaveCount(2); // nothing has been said
  await box.press('Enter');
  await expect(log(page)).toContainText('正在为您转接人工客服');
  await log(page).getByRole('button', { name: '人工交还机器人' }).click();
  await expect(log(page)).toContainText('还有什么可以帮您');
  await box.press('ArrowUp');
  await expect(box).toHaveValue('转人工');
  await box.press('ArrowDown');
  await expect(box).toHaveValue('');
  await simulator(page).getByRole('button', { name: '客户不说话（跳到超时）' }).click();
  await expect(wire(page, 'more:silent')).toHaveAttribute('data-walked');
});

test('English, for a customer who is known; nothing for axe to find', async ({ studio: page }) => {
  await open(page);
  await simulator(page)
    .getByRole('button', { name: /匿名客户/ })
    .click();
  await simulator(page).getByLabel('客户的语言').selectOption('en');
  await simulator(page).getByLabel('客户', { exact: true }).selectOption('sample');
  await simulator(page).getByRole('button', { name: '用这些重新开始' }).click();
  await expect(log(page)).toContainText('Hello, I am Zhi');
  await expect(log(page).locator('.sim-bubble [lang=en]').first()).toContainText('Hello, I am Zhi'); // read and drawn as English
  await simulator(page).getByRole('tab', { name: /变量/ }).click();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: 'contact' })).toContainText('张敏');
  await simulator(page).getByRole('tab', { name: /经过/ }).click();
  await say(page, 'zzz qqq');
  await step(page, '识别意图').getByRole('button').first().click();

  // in the middle the page tells who it is; then the same is said again in another channel
  await simulator(page).getByRole('tab', { name: '调试' }).click();
  await simulator(page)
    .getByRole('button', { name: /网页告诉机器人/ })
    .click();
  await simulator(page).getByLabel('值', { exact: true }).first().fill('王芳');
  await simulator(page).getByRole('button', { name: '告诉机器人', exact: true }).click();
  await simulator(page).getByRole('tab', { name: /变量/ }).click();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: 'contact' })).toContainText('王芳');
  await simulator(page)
    .getByRole('button', { name: /自定义客户/ })
    .click();
  await simulator(page).getByLabel('渠道').selectOption('wechat');
  await simulator(page).getByRole('button', { name: '把说过的话再说一遍' }).click();
  await expect(simulator(page).getByText(/换成这些重说了一遍/)).toBeVisible();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: 'conversation' })).toContainText('wechat');
  expect(await outOfReach(page, { within: '.sim' })).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ contextOptions: { viewport: { width: 390, height: 844 }, hasTouch: true } });
  test('the test fills the screen and goes on behind the canvas', async ({ studio: page }) => {
    await page.goto('/bots/demo-shop/flows');
    const tabs = page.getByRole('navigation', { name: '视图' });
    await tabs.getByRole('button', { name: '测试' }).tap();
    await log(page).getByRole('button', { name: '查物流' }).tap();
    await say(page, ORDER);
    await expect(log(page)).toContainText('您的订单已到武汉');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await tabs.getByRole('button', { name: '大纲' }).tap();
    await expect(simulator(page)).toBeHidden();
    await expect(page.locator('.outline-exits [data-walked]').filter({ hasText: '查物流' })).toBeVisible();
    await tabs.getByRole('button', { name: '画布' }).tap();
    await expect(node(page, 'more')).toHaveAttribute('data-current');
    await tabs.getByRole('button', { name: '测试' }).tap();
    await expect(log(page)).toContainText('您的订单已到武汉'); // still the same test
    await simulator(page).getByRole('tab', { name: /经过/ }).tap();
    await expect(step(page, '查订单')).toBeVisible();
  });
});
