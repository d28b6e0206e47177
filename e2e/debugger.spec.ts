// The tester with the debugger: stops, changes a value, steps; sets time, people and network; compares; opens a real conversation.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const ORDER = '202611180472';
const simulator = (page: Page) => page.getByRole('region', { name: '测试草稿' });
const log = (page: Page) => simulator(page).getByRole('log');
const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"] > .card`);
const step = (page: Page, name: string) => simulator(page).locator('.sim-step').filter({ hasText: name }).last();
const tab = (page: Page, name: RegExp | string) => simulator(page).getByRole('tab', { name });

/** A copy of the demo bot, so that no journey meets another's edits. */
async function own(page: Page, url: string): Promise<string> {
  const made = await page.request.post('/api/bots/demo-shop/duplicate', {
    data: { name: '调试' },
    headers: { origin: url },
  });
  return ((await made.json()) as { id: string }).id;
}
async function open(page: Page, bot: string): Promise<void> {
  await page.goto(`/bots/${bot}/flows`);
  await expect(node(page, 'welcome')).toBeVisible();
}
async function startTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: '测试', exact: true }).click();
  await expect(log(page)).toContainText('您好，我是小织');
}
async function say(page: Page, text: string): Promise<void> {
  const box = simulator(page).getByLabel('以客户的身份说');
  await box.fill(text);
  await box.press('Enter');
  await expect(box).toHaveValue('');
}
/** Selects a card without a drag: its header. */
const select = (page: Page, id: string) => node(page, id).locator('.card-header').click();

test('stops at a breakpoint, where a value is changed and one step taken; a deleted node takes its breakpoint along', async ({
  studio: page,
  house,
}) => {
  await open(page, await own(page, house.url));
  await select(page, 'lookup');
  await page.keyboard.press('F9');
  await expect(node(page, 'lookup').getByRole('img', { name: '断点' })).toBeVisible();
  await startTest(page);
  await log(page).getByRole('button', { name: '查物流' }).click();
  await say(page, ORDER);
  await expect(simulator(page).getByRole('status').filter({ hasText: '停在断点「查订单' })).toBeVisible();
  await expect(node(page, 'lookup')).toHaveAttribute('data-current');
  await expect(simulator(page).getByLabel('以客户的身份说')).toHaveAttribute('readonly');

  await simulator(page).getByRole('button', { name: '改变量' }).click();
  await simulator(page).getByRole('button', { name: '改「orderNo」' }).click();
  await simulator(page).getByLabel('「orderNo」的新值').fill('999999999999');
  await simulator(page).getByRole('button', { name: '改', exact: true }).click();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: 'orderNo' })).toContainText('999999999999');
  await simulator(page).getByLabel('以客户的身份说').press('F10'); // one step
  await expect(simulator(page).getByRole('status').filter({ hasText: '停在「没查到' })).toBeVisible();
  await simulator(page).getByLabel('以客户的身份说').press('F8');
  await expect(log(page)).toContainText('没有查到订单 999999999999');

  expect(await outOfReach(page, { within: '.sim' })).toEqual([]);

  await select(page, 'lookup');
  await page.keyboard.press('Delete');
  await expect(page.getByText('断点也去掉了')).toBeVisible();
  await tab(page, '调试').click();
  await expect(simulator(page).getByText('没有断点')).toBeVisible();
});

test('a condition tells the values that decided it; an intent tells the words', async ({ studio: page, house }) => {
  await open(page, await own(page, house.url));
  await startTest(page);
  await say(page, '我买的耳机到哪里了呀');
  await say(page, ORDER);
  await expect(log(page)).toContainText('您的订单已到武汉');
  await step(page, '订单状态').getByRole('button').first().click();
  const why = step(page, '订单状态').locator('.sim-condition').first();
  await expect(why.getByRole('img', { name: '不成立' }).first()).toBeVisible();
  await expect(why).toContainText('值是 track');
  await expect(step(page, '订单状态').locator('.sim-exits li[data-taken]')).toHaveCount(1);
  await step(page, '识别意图').getByRole('button').first().click();
  await expect(step(page, '识别意图').locator('.sim-evidence')).toContainText('例句');
});

test('nobody at the desk, a network that is down, a clock a day later', async ({ studio: page, house }) => {
  await open(page, await own(page, house.url));
  await startTest(page);
  await tab(page, '调试').click();
  await simulator(page).getByRole('radio', { name: '没人' }).check();
  await simulator(page).getByLabel('接口').selectOption('down');
  await log(page).getByRole('button', { name: '查物流' }).click();
  await say(page, ORDER);
  await tab(page, /经过/).click();
  await expect(step(page, '查订单')).toContainText('连不上服务器');
  await expect(step(page, '转人工')).toContainText('无人在线');
  await simulator(page).getByRole('button', { name: '后退一步' }).click();
  await expect(log(page)).toContainText('12 位订单号');
  await tab(page, '调试').click();
  await simulator(page).getByRole('button', { name: '过 1 天' }).click();
  await simulator(page).getByRole('button', { name: '过 1 天' }).click();
  await expect(simulator(page).getByRole('button', { name: '用真实时间' })).toBeVisible();
  await tab(page, /经过/).click();
  await expect(step(page, '订单号')).toContainText('无应答'); // what was overdue has happened
});

test('answers are kept as mocks; one node runs alone; after an edit the same talk is set beside what it was', async ({
  studio: page,
  house,
}) => {
  await open(page, await own(page, house.url));
  await startTest(page);
  await log(page).getByRole('button', { name: '查物流' }).click();
  await say(page, ORDER);
  await expect(log(page)).toContainText('您的订单已到武汉');
  await tab(page, /模拟/).click();
  await simulator(page).getByRole('button', { name: '保留这些回答' }).click();
  await expect(simulator(page).getByRole('listitem').filter({ hasText: '查订单' })).toContainText(`/orders/${ORDER}`);

  await tab(page, /经过/).click();
  await step(page, '订单号').getByRole('button').first().click();
  await step(page, '订单号').getByRole('button', { name: '打开节点' }).click();
  const prompt = page.locator('.studio-inspector .template-input').first();
  await prompt.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('谢谢！');
  await simulator(page).getByRole('button', { name: '用新的' }).click();
  await expect(simulator(page).getByText('1 处和之前不同')).toBeVisible();
  await simulator(page).getByRole('button', { name: '比较', exact: true }).click();
  const compared = page.getByRole('dialog', { name: '和修改前比较' });
  await expect(compared.locator('[data-first]')).toContainText('第一处不同');
  await expect(compared.locator('[data-first]').getByRole('region', { name: '现在' })).toContainText('谢谢！');
  await expect(compared.locator('[data-first]').getByRole('region', { name: '之前' })).not.toContainText('谢谢！');
  await page.keyboard.press('Escape');

  await step(page, '查订单').getByRole('button').first().click(); // brings its card into view
  await node(page, 'lookup').locator('.card-header').click({ button: 'right' });
  await page.getByRole('option', { name: '测试：只运行这个节点' }).click();
  await expect(simulator(page).getByText('只运行「查订单')).toBeVisible();
  await expect(simulator(page).getByRole('status').filter({ hasText: '这个节点运行完了' })).toBeVisible();
  await tab(page, /经过/).click();
  await expect(step(page, '查订单')).toContainText('未真正请求');
});

test('a real conversation opens in the simulator, with other names, and goes back to any step', async ({
  studio: page,
  house,
}) => {
  const api = page.request;
  const begun = (await (
    await api.post('/v1/bots/demo-shop/conversations', { data: { locale: 'zh-CN' }, headers: { origin: house.url } })
  ).json()) as { id: string; token: string };
  const tell = async (id: string, text: string) => {
    const answer = await api.post(`/v1/conversations/${begun.id}/messages`, {
      data: { id, type: 'text', text },
      headers: { authorization: `Bearer ${begun.token}`, origin: house.url },
    });
    expect(answer.status()).toBe(200);
  };
  await tell('line-0001', '我的快递到哪了，打我电话 13812345678');
  await tell('line-0002', ORDER);
  await page.goto(`/inbox/${begun.id}`);
  await page.getByRole('link', { name: '在模拟器里打开' }).click();
  await expect(simulator(page).getByText(/真实会话，按版本 v\d+ 重走/)).toBeVisible();
  await expect(log(page)).toContainText('您的订单已到武汉');
  await expect(log(page)).not.toContainText('13812345678');
  await expect(step(page, '查订单')).toContainText('沿用之前的结果');
  await step(page, '查订单').getByRole('button').first().click();
  await step(page, '查订单').getByRole('button', { name: '停在这一步之前' }).click();
  await expect(simulator(page).getByRole('status').filter({ hasText: '回到了「查订单' })).toBeVisible();
  await expect(log(page)).not.toContainText('您的订单已到武汉');
});
