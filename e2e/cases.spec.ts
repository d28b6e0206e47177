// Test cases: kept from the simulator, run and read, written for an exit, and asked before publishing.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const node = (type: string, y: number, config: object, next: object, name?: string) => ({ type, version: 1, at: [0, y], config, next, ...(name && { name }) }); // prettier-ignore
const tracking = {
  name: '查订单',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: node('start', 0, {}, { next: 'menu' }),
        menu: node('choices', 100, { prompt: '要办什么？', rows: [{ id: 'track', label: '查物流' }, { id: 'return', label: '退货' }] }, { 'row:track': 'track', 'row:return': 'back' }, '菜单'), // prettier-ignore
        track: node('say', 260, { text: '您的订单已发出。' }, { next: 'bye' }, '物流'),
        back: node('say', 360, { text: '好的，给您办退货。' }, { next: 'bye' }, '退货说明'),
        bye: node('end', 460, {}, {}),
      },
    },
  },
};
async function makeBot(page: Page): Promise<string> {
  await page.goto('/');
  return page.evaluate(async (sent) => {
    const made = await fetch('/api/bots', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ document: sent }) }); // prettier-ignore
    return ((await made.json()) as { id: string }).id;
  }, tracking);
}
const cleanIn = async (page: Page, where: string) => {
  expect(await outOfReach(page, { within: where })).toEqual([]);
};

test('what was tried is kept as a case, run, broken, read, and seen again where it broke', async ({ studio: page }) => {
  const bot = await makeBot(page);
  await page.goto(`/bots/${bot}/tests`);
  await expect(page.getByText('还没有用例')).toBeVisible();

  await page.goto(`/bots/${bot}/flows`);
  await page.getByRole('button', { name: '测试', exact: true }).click();
  await page.getByRole('button', { name: '查物流' }).click();
  await expect(page.locator('.sim').getByText('您的订单已发出。').last()).toBeVisible(); // it stands on the canvas, too
  await page.getByRole('button', { name: '存为用例' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('查物流：已发出');
  await dialog.getByLabel('分组').fill('物流');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已存为用例「查物流：已发出」')).toBeVisible();

  await page.goto(`/bots/${bot}/tests`);
  await expect(page.getByRole('heading', { name: /物流/ })).toBeVisible();
  await page.getByRole('button', { name: '全部运行' }).click();
  await expect(page.getByText(/全部通过：1 个/)).toBeVisible();
  await page.reload(); // who comes later sees it, too
  await expect(page.getByText(/全部通过：1 个，用时 .* 秒（Lin Xia，刚刚）/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '查物流：已发出' }).getByRole('img', { name: '通过', exact: true })).toBeVisible();
  await cleanIn(page, '#content');

  await page.getByRole('link', { name: '查物流：已发出' }).click();
  const words = page.getByRole('group', { name: '第 1 步: 然后应该' }).getByLabel('内容').first();
  await expect(words).toHaveValue('您的订单已发出。');
  await words.fill('您的订单已签收');
  await page.getByRole('button', { name: '试运行' }).click();
  await expect(page.getByRole('complementary', { name: '结果' })).toContainText('机器人应该说到「您的订单已签收」，实际说的是：您的订单已发出。');
  await cleanIn(page, '#content');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  await page.getByRole('button', { name: '在模拟器里打开第 1 步' }).click();
  await expect(page.locator('.sim-log').getByText('您的订单已发出。')).toBeVisible();

  // asked before publishing
  await page.goto(`/bots/${bot}/settings`);
  await page.getByRole('switch', { name: /测试用例全部通过/ }).click();
  await page.goto(`/bots/${bot}/flows`);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('这个机器人发布前要求：测试全部通过');
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('1 个里有 1 个没有通过');
}); // prettier-ignore

test('what no case came to is on the canvas, and a case is written for it', async ({ studio: page }) => {
  const bot = await makeBot(page);
  await page.goto(`/bots/${bot}/tests/new`);
  await page.getByLabel('名称').fill('查物流');
  await page.getByLabel('第 1 步: 客户做什么').selectOption('press');
  await page.getByLabel('第 1 步: 内容').fill('查物流');
  await page.getByText('客户是谁：渠道、时间、资料').click();
  await page.getByLabel('渠道').selectOption('wechat');
  const facts = page.getByRole('group', { name: '机器人知道的客户资料' });
  await facts.getByRole('button', { name: '添加一项' }).click();
  await facts.getByLabel('名称').fill('level');
  await facts.getByLabel('值').fill('VIP');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page).not.toHaveURL(/new$/);
  await expect(page.getByLabel('渠道')).toHaveValue('wechat');
  await expect(facts.getByLabel('值')).toHaveValue('VIP');
  // opened as it runs
  await page.getByRole('button', { name: '在模拟器里打开' }).click();
  await expect(page.locator('.sim').getByRole('button', { name: /微信.*自定义客户/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: '全部用例' }).click();
  await page.getByRole('button', { name: '全部运行' }).click();
  await expect(page.getByText(/全部通过：1 个/)).toBeVisible();

  await page.getByRole('tab', { name: '覆盖率' }).click();
  await expect(page.getByText(/^覆盖率 \d+%$/)).toBeVisible();
  await cleanIn(page, '#content');
  await page.getByRole('button', { name: '在画布上显示' }).click();
  await expect(page.getByText(/正在显示测试覆盖率/)).toBeVisible();
  await expect(page.locator('.react-flow__node[data-id="back"] > .card')).toHaveAttribute('data-cover', '0');
  await expect(page.locator('.react-flow__node[data-id="track"] > .card')).toHaveAttribute('data-cover', '1');
  await page.getByRole('button', { name: '不再显示覆盖率' }).click();

  await page.goBack();
  await page.getByRole('button', { name: '为「退货说明」写一个用例' }).click();
  await expect(page.getByRole('heading', { name: '退货说明', exact: true })).toBeVisible();
  await expect(page.getByLabel('第 1 步: 内容')).toHaveValue('退货');
  await page.getByRole('button', { name: '试运行' }).click();
  await expect(page.getByRole('complementary', { name: '结果' })).toContainText('通过');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
