// Two people in one draft: who is there and where, what they change goes together, and where it cannot, nothing is lost.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './house.ts';

const password = 'copper-lantern-7-morning';
const card = (page: Page, words: string) => page.locator('.react-flow__node', { hasText: words });
const message = (page: Page) => page.locator('.studio-inspector').getByRole('textbox', { name: '消息' });
const inBar = (page: Page) => page.locator('.saved');
/** Types and waits until the server has it. */
const save = (page: Page, text: string) =>
  Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/draft') && one.request().method() === 'PUT' && one.ok()),
    message(page).fill(text),
  ]);

const greeting = (id: string, at: [number, number], text: string, next: string) =>
  [id, { type: 'say', version: 1, at, config: { text: { 'zh-CN': text } }, next: { next } }] as const;
const bot = {
  name: '花店',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'one' } },
        ...Object.fromEntries([greeting('one', [0, 96], '第一句', 'two'), greeting('two', [0, 208], '第二句', 'end')]),
        end: { type: 'end', version: 1, at: [0, 320], config: {}, next: {} },
      },
    },
  },
};

test('who is there and on which node; disjoint edits go together, the same field is asked, off-line work is kept and sent', async ({ studio: mine, house, browser, contextOptions }) => {
  test.setTimeout(60_000);
  const headers = { origin: house.url };
  const made = await mine.request.post('/api/bots', { headers, data: { document: bot } });
  const { id } = (await made.json()) as { id: string };
  const invited = await mine.request.post('/api/invitations', { headers, data: { email: 'li@example.com', role: 'editor' } });
  const { link } = (await invited.json()) as { link: string };
  const context: BrowserContext = await browser.newContext({ ...contextOptions, baseURL: house.url });
  const li = await context.newPage();
  try {
    await li.goto(link);
    await li.getByLabel('姓名').fill('李雷');
    await li.getByLabel('密码', { exact: true }).fill(password);
    await li.keyboard.press('Enter');
    await expect(li.getByRole('link', { name: '机器人', exact: true })).toBeVisible();

    await Promise.all([mine.goto(`/bots/${id}/flows`), li.goto(`/bots/${id}/flows`)]);
    await card(li, '第二句').click();
    await expect(mine.getByRole('list', { name: /也在这里：李雷/ })).toBeVisible({ timeout: 15_000 });
    await expect(card(mine, '第二句').locator('.node-company')).toContainText('李雷');
    await card(mine, '第二句').click();
    await message(li).click();
    await expect(mine.locator('.field-company')).toContainText('李雷 正在这里');

    // two nodes: together, in silence, by name
    await message(li).fill('第二句，李雷改过');
    await card(mine, '第一句').click();
    await message(mine).fill('第一句，我改过');
    await expect(mine.getByText(/已合并 李雷 的 \d+ 处修改/)).toBeVisible({ timeout: 15_000 });
    await expect(card(mine, '第二句，李雷改过')).toBeVisible();
    await expect(card(li, '第一句，我改过')).toBeVisible({ timeout: 15_000 });
    await expect(inBar(mine)).toContainText('已保存');

    // the same field, one of us off line: kept here, said in words, asked when it is back; nothing is lost
    await context.setOffline(true);
    await card(li, '第一句').click();
    await message(li).fill('李雷的第一句');
    await expect(inBar(li)).toContainText('离线，已存在本机');
    await save(mine, '我的第一句');
    await context.setOffline(false);
    const asked = li.getByRole('dialog');
    await expect(asked).toContainText('有 1 处被两边同时修改', { timeout: 20_000 });
    await expect(asked.getByRole('radio', { name: '我的 李雷的第一句' })).toBeChecked(); // side by side
    await expect(asked.getByRole('radio', { name: 'Lin Xia 的 我的第一句' })).toBeVisible();
    await expect(inBar(li)).toContainText('有更新的草稿');
    await asked.getByRole('radio', { name: /Lin Xia 的/ }).check();
    await asked.getByRole('button', { name: '保留所选' }).click();
    await expect(card(li, '我的第一句')).toBeVisible();
    await expect(card(li, '第二句，李雷改过')).toBeVisible();
    await expect(inBar(li)).toContainText('已保存');

    // gone is gone
    await li.goto('about:blank');
    await expect(mine.getByRole('list', { name: /也在这里/ })).toHaveCount(0);
  } finally {
    await context.close();
  }
}); // prettier-ignore

test('alone, typing fast gives no conflict', async ({ studio: page, house }) => {
  const made = await page.request.post('/api/bots', { headers: { origin: house.url }, data: { document: bot } });
  const { id } = (await made.json()) as { id: string };
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/draft') && response.request().method() === 'PUT') answers.push(response.status());
  });
  await page.goto(`/bots/${id}/flows`);
  await expect(async () => {
    await card(page, '第一句').click(); // between its being drawn and its being put in view it may miss
    await message(page).click({ timeout: 1_000 });
  }).toPass();
  for (let n = 0; n < 8; n++) {
    await page.keyboard.type('哦'.repeat(12));
    await page.waitForTimeout(700); // a rest, after which it saves
  }
  await expect(card(page, '哦'.repeat(20))).toBeVisible();
  await expect.poll(() => answers.length).toBeGreaterThan(3);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});

test('written off line, the window closed: it is there when the server answers again, and is sent', async ({ studio: page, house }) => {
  const made = await page.request.post('/api/bots', { headers: { origin: house.url }, data: { document: bot } });
  const { id } = (await made.json()) as { id: string };
  const context = page.context();
  await page.goto(`/bots/${id}/flows`);
  await card(page, '第二句').click();
  await message(page).click();
  await context.setOffline(true);
  await message(page).fill('第二句，隧道里写的');
  await expect(inBar(page)).toContainText('离线，已存在本机');
  await page.close();
  await context.setOffline(false);
  await context.route('**/api/bots/*/draft', (route) => route.abort('connectionrefused')); // the page comes, the server does not answer yet
  const later = await context.newPage();
  await later.goto(`/bots/${id}/flows`);
  const again = later.getByRole('button', { name: '重试' });
  await expect(again).toBeVisible();
  await context.unrouteAll();
  await again.click();
  await expect(card(later, '第二句，隧道里写的')).toBeVisible();
  await expect(inBar(later)).toContainText('已保存');
  await expect.poll(async () => (await later.request.get(`/api/bots/${id}/draft`)).text()).toContain('隧道里写的');
}); // prettier-ignore
