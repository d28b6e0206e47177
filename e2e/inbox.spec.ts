// The agent: a customer asks for a person, is answered, goes back to the bot, and is said goodbye to; and when nobody is there, leaves a message.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, owner, test } from './house.ts';

const widgetLog = (page: Page) => page.getByRole('log');
const log = (studio: Page) => studio.getByRole('log', { name: '消息' });
const box = (studio: Page) => studio.getByRole('textbox', { name: /^回复/ });
const row = (studio: Page, name: RegExp) => studio.getByRole('navigation').getByRole('link', { name });

/** With the bot the page looks for a person only now and then. */
const soon = { timeout: 15_000 };

/** The agent opens the inbox and is there. */
async function sitDown(studio: Page): Promise<void> {
  const there = studio.waitForResponse(
    (answer) => answer.url().endsWith('/api/inbox-presence') && answer.request().method() === 'PUT',
  );
  await studio.goto('/inbox');
  expect((await (await there).json()).status).toBe('online');
}
/** Closing a page in a test says no goodbye; the next test begins with an empty desk. */
async function stepAway(studio: Page, url: string | undefined): Promise<void> {
  await studio.request.put('/api/inbox-presence', { data: { status: 'offline' }, headers: { origin: url ?? '' } });
}
async function openChat(page: Page): Promise<void> {
  await page.goto('/demo');
  await page.getByRole('button', { name: '在线客服' }).click();
  await expect(widgetLog(page)).toContainText('小织');
}
async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '输入您的问题' }).fill(text);
  await page.keyboard.press('Enter');
}
async function callPerson(page: Page): Promise<void> {
  await page.locator('button.person').click(); // in the head; the greeting offers the same as a choice
}

test.afterEach(async ({ studio, baseURL }) => {
  await studio.goto('about:blank');
  await stepAway(studio, baseURL);
});

test('asked for, accepted, answered, handed back, taken over, closed: each side sees it at once', async ({
  page,
  studio,
}) => {
  test.setTimeout(60_000); // the lists look every few seconds
  await sitDown(studio);
  await studio.getByRole('button', { name: /^等待中/ }).click(); // it opens on what is mine, while something is
  await expect(studio.getByRole('heading', { name: '没有人在等' }).first()).toBeVisible();
  await openChat(page);
  await say(page, '耳机左边没有声音');
  await callPerson(page);
  await expect(page.getByText(/正在为您转接人工/).first()).toBeVisible();

  const waiting = row(studio, /耳机左边没有声音/);
  await expect(waiting).toBeVisible();
  await expect(studio).toHaveTitle(/^\(1\) /);
  await expect(studio.getByRole('link', { name: '收件箱，1 位客户在等' })).toBeVisible();
  await waiting.focus();
  await studio.keyboard.press('Enter');
  await expect(log(studio)).toContainText('耳机左边没有声音');
  await studio.keyboard.press('Alt+a');
  await expect(widgetLog(page)).toContainText(`${owner.name} 已接入`);
  await expect(box(studio)).toBeFocused();
  await expect(studio).not.toHaveTitle(/^\(/);

  await studio.keyboard.type('您好，单侧无声可以退。');
  await studio.keyboard.press('Enter');
  await expect(widgetLog(page)).toContainText('您好，单侧无声可以退。');
  await say(page, '运费谁出？');
  await expect(log(studio)).toContainText('运费谁出？');
  await expect(studio.getByRole('status').filter({ hasText: '运费谁出？' })).toHaveCount(1); // spoken once

  await studio.keyboard.press('Alt+n');
  await studio.keyboard.type('同批次已有六起');
  await studio.keyboard.press('Enter');
  await expect(log(studio).getByText('同批次已有六起')).toBeVisible();

  await studio.keyboard.press('Alt+r');
  await studio.keyboard.type('运费我们出');
  await studio.reload();
  await expect(box(studio)).toHaveValue('运费我们出'); // the draft
  await studio.getByRole('button', { name: '发送' }).click();
  await expect(widgetLog(page)).toContainText('运费我们出');

  await studio.getByRole('button', { name: '交还机器人' }).click();
  await studio.getByRole('dialog').getByRole('button', { name: '交还' }).click();
  await expect(widgetLog(page)).toContainText(`${owner.name} 已离开`);
  await expect(studio.getByText('机器人正在接待')).toBeVisible();

  await studio.getByRole('button', { name: '接管' }).click();
  await expect(widgetLog(page).getByText(`${owner.name} 已接入`)).toHaveCount(2, soon);
  await studio.getByRole('button', { name: '结束会话' }).click();
  await studio.getByRole('dialog').getByRole('button', { name: '结束会话' }).click();
  await expect(page.getByText('会话已结束').first()).toBeVisible();
  await expect(studio.getByText('会话由客服结束')).toBeVisible();
  expect(await widgetLog(page).innerText()).not.toContain('同批次');
});

test('a reply that comes too late stays in the box, and the agent decides', async ({ page, studio, baseURL }) => {
  await sitDown(studio);
  await openChat(page);
  await say(page, '耳机左边没有声音');
  await callPerson(page);
  await studio.getByRole('button', { name: '接入下一位' }).first().click();
  await box(studio).fill('这段话不能丢');
  const id = new URL(studio.url()).pathname.split('/').at(-1) ?? '';
  const asked = await studio.request.get(`/api/inbox/${id}`);
  const { epoch } = (await asked.json()).conversation as { epoch: number };
  // in the same moment, from another window
  const headers = { origin: baseURL ?? '' };
  await studio.request.post(`/api/inbox/${id}/return`, { data: { epoch }, headers });
  await box(studio).press('Enter');
  await expect(studio.getByRole('alert')).toContainText('你写的还在');
  await expect(box(studio)).toHaveValue('这段话不能丢');
  await studio.getByRole('button', { name: '接管后再发' }).click();
  await studio.getByRole('button', { name: '发送' }).click();
  await expect(box(studio)).toHaveValue('');
  await expect(log(studio).getByText('这段话不能丢')).toHaveCount(1);
});

test('Enter that picks a Chinese word sends nothing', async ({ page, studio }) => {
  await sitDown(studio);
  await openChat(page);
  await callPerson(page);
  await studio.getByRole('button', { name: '接入下一位' }).first().click();
  await box(studio).focus();
  const input = await studio.context().newCDPSession(studio);
  await input.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
  await box(studio).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
  await input.send('Input.insertText', { text: '你好' });
  await expect(box(studio)).toHaveValue('你好');
  await box(studio).press('Shift+Enter');
  await studio.keyboard.type('请稍等');
  await box(studio).press('Enter');
  await expect(box(studio)).toHaveValue('');
  await expect(widgetLog(page)).toContainText('你好\n请稍等');
});

test('nobody there: a message is left, found in the inbox, taken up and answered', async ({
  page,
  studio,
  baseURL,
}) => {
  await stepAway(studio, baseURL);
  await openChat(page);
  await callPerson(page);
  await page.getByRole('button', { name: '留言' }).click();
  await page.getByRole('textbox', { name: '您的问题', exact: true }).fill('取件码没有收到');
  await page.getByLabel(/联系方式/).fill('139 0000 1111');
  await page.getByRole('button', { name: '提交留言' }).click();
  await expect(widgetLog(page)).toContainText('留言已收到');
  await expect(page.getByRole('button', { name: '留言' })).toHaveCount(0); // offered once

  await studio.goto('/');
  await expect(studio).toHaveTitle(/^\(1\) /); // in every page of the studio
  await sitDown(studio);
  await row(studio, /取件码没有收到/).click();
  await expect(studio.getByRole('complementary')).toContainText('139 0000 1111');
  await studio.getByRole('button', { name: '处理这条留言' }).click();
  await box(studio).fill('已为您补发取件码');
  await box(studio).press('Enter');
  await expect(log(studio)).toContainText('已为您补发取件码');
  await page.reload(); // comes back later
  await expect(widgetLog(page)).toContainText('已为您补发取件码');
  await expect(studio).not.toHaveTitle(/^\(/);
});

test('away: customers are told that nobody is there', async ({ page, studio }) => {
  await sitDown(studio);
  await studio.getByRole('button', { name: '我的状态：在线' }).click();
  await studio.getByRole('menuitemradio', { name: /离开/ }).click();
  await studio.keyboard.press('Escape');
  await expect(studio.getByText('转人工的客户会被请留言')).toBeVisible();
  await openChat(page);
  await callPerson(page);
  await expect(widgetLog(page)).toContainText('没有客服在线');
  await expect(page.getByRole('button', { name: '留言' })).toBeVisible();
  await studio.getByRole('button', { name: '回到在线' }).click();
  await expect(studio.getByRole('button', { name: '我的状态：在线' })).toBeVisible();
});

test('on a phone: list, conversation, details, and back; nothing out of reach of a screen reader', async ({
  page,
  studio,
}) => {
  await studio.setViewportSize({ width: 390, height: 844 });
  await sitDown(studio);
  await openChat(page);
  await say(page, '手机上能看吗');
  await callPerson(page);
  await row(studio, /手机上能看吗/).click();
  await expect(studio.getByRole('heading', { name: '收件箱' })).toBeHidden();
  await studio.getByRole('button', { name: '接入', exact: true }).click();
  await expect(box(studio)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await studio.emulateMedia({ colorScheme });
    expect(await outOfReach(studio)).toEqual([]);
  }
  expect(await studio.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await studio.getByRole('button', { name: '会话操作' }).click();
  await studio.getByRole('menuitem', { name: '客户资料' }).click();
  await expect(studio.getByRole('dialog')).toContainText('走过的节点');
  await studio.keyboard.press('Escape');
  await studio.getByRole('link', { name: '回到列表' }).click();
  await expect(studio.getByRole('heading', { name: '收件箱' })).toBeVisible();
});
