// The four journeys with the keyboard only: build, test, publish, answer. Nothing here moves or presses a pointer, and the pages are asked
// whether they saw one; what happens is heard in a live region.
import type { Locator, Page } from '@playwright/test';
import { card } from './canvas.ts';
import { expect, test as base } from './house.ts';

const POINTER = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel', 'dragstart'];
const seen: string[] = [];
type Telling = { pointerSeen(type: string): void };
/** From here on the page tells of every pointer event that reaches it. */
async function noPointer(page: Page): Promise<void> {
  await page.exposeFunction('pointerSeen', (type: string) => void seen.push(type));
  await page.addInitScript((types) => {
    const tell = ({ type }: Event) => (globalThis as unknown as Telling).pointerSeen(type);
    for (const type of types) globalThis.addEventListener(type, tell, { capture: true, passive: true });
  }, POINTER);
}
const test = base.extend({
  studio: async ({ studio }, use) => {
    await noPointer(studio);
    await use(studio);
  },
});
test.afterEach(() => expect(seen.splice(0)).toEqual([]));

/** Tab, until it has the focus: whoever cannot point finds it so. */
async function tabTo(page: Page, to: Locator, key = 'Tab', most = 80): Promise<void> {
  await expect(to).toBeVisible();
  for (let i = 0; i < most; i++) {
    if (await to.evaluate((one) => (one.getRootNode() as Document | ShadowRoot).activeElement === one)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} did not reach ${to.toString()}`);
}
async function press(page: Page, name: string | RegExp, within: Page | Locator = page, key = 'Tab'): Promise<void> {
  await tabTo(page, within.getByRole('button', { name, exact: true }).first(), key);
  await page.keyboard.press('Enter');
}
const live = (page: Page) => page.locator('.studio > p.sr-only[role="status"]');
const heard = (page: Page, words: string | RegExp) => expect(live(page)).toContainText(words);
const picker = (page: Page) => page.locator('.pick-list');

async function makeBot(page: Page, name: string): Promise<string> {
  await page.goto('/');
  await press(page, '新建机器人');
  await expect(page.getByRole('dialog').getByLabel('名称')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bots\/[^/]+\/flows/);
  await expect(card(page, /^选择, /)).toBeVisible();
  return /\/bots\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

const inspector = (page: Page) => page.locator('.studio-inspector');
const sim = (page: Page) => page.getByRole('region', { name: '测试草稿' });

test('build: walk, create, connect, configure, delete and undo', async ({ studio: page }) => {
  await makeBot(page, '键盘');
  await tabTo(page, card(page, /^开始/));
  await page.keyboard.press('ArrowRight'); // along the edge
  const menu = card(page, /^选择, /);
  await expect(menu).toBeFocused();

  // an exit, and a new message behind it, written at once
  await page.keyboard.press('e');
  const option = picker(page).getByRole('option');
  await expect(option.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(option.filter({ hasText: '说了别的' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('发消息');
  await page.keyboard.press('Enter');
  await heard(page, '已添加「发消息」');
  await expect(inspector(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.type('鲜花当天送达。'); // in place of the words it came with
  await page.keyboard.press('Escape');
  const message = card(page, /^发消息, 鲜花当天送达。, /);
  await expect(message).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await page.keyboard.type('结束');
  await page.keyboard.press('Enter');
  await heard(page, '已连接「发消息」到「结束」');
  await expect(message).toBeFocused();
  await expect(page.getByRole('button', { name: '没有问题' })).toBeVisible();

  // one more choice in the question, and then not
  await page.keyboard.press('ArrowLeft');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, '添加一行', inspector(page));
  await heard(page, '已添加第 2 行，共 2 行');
  await page.keyboard.type('送花');
  await expect(menu).toContainText('送花');
  await page.keyboard.press('Alt+ArrowUp');
  await heard(page, '移到第 1 行，共 2 行');
  await press(page, '删除', inspector(page));
  await heard(page, '已删除第 1 行，还有 1 行');
  await expect(menu).not.toContainText('送花');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('菜单');
  await page.keyboard.press('Enter');
  await expect(card(page, /^选择, 菜单/)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await heard(page, '已移动 1 个节点');
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 3 && !(await message.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('ArrowDown');
  await expect(message).toBeFocused();
  await page.keyboard.press('Delete');
  await heard(page, '已删除 1 个节点');
  await expect(message).toHaveCount(0);
  await expect(page.locator('.react-flow__node:focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await heard(page, '已撤销：');
  await expect(message).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await heard(page, '已重做：');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await heard(page, '已保存');
  await page.reload();
  await expect(message).toBeVisible();
});

test('test: talk, look at a step, go back to it, mock it, stop before it, end the hand-off', async ({
  studio: page,
}) => {
  await page.goto('/bots/demo-shop/flows');
  await expect(card(page, /欢迎/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const log = sim(page).getByRole('log');
  await expect(log).toContainText('您好，我是小织');
  await heard(page, /^测试已开始/);
  const box = sim(page).getByLabel('以客户的身份说');
  await expect(box).toBeFocused();
  await tabTo(page, log.getByRole('button', { name: '查物流' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('订单号');
  await expect(box).toBeFocused();
  await page.keyboard.type('202611180472');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('您的订单已到武汉');
  const step = sim(page).getByRole('tabpanel').getByRole('listitem').filter({ hasText: '查订单' }).last();
  await tabTo(page, step.getByRole('button').first());
  await page.keyboard.press('Enter');
  await expect(step).toContainText('真实请求');
  await expect(card(page, /^调用接口, 查订单/)).toHaveClass(/selected/);
  await press(page, '模拟它', step);
  await heard(page, '已更新模拟，共 1 处');
  await press(page, '回到这里', step);
  await heard(page, /^已退回，停在第 \d+ 步/);
  await expect(box).toBeFocused();
  await press(page, '停在这一步之前', step);
  await expect(sim(page).getByRole('status').filter({ hasText: '查订单' })).toBeVisible();
  await page.keyboard.press('F10');
  await page.keyboard.press('F8');
  await expect(log).toContainText('您的订单已到武汉');
  await press(page, '后退一步', sim(page), 'Shift+Tab');
  await heard(page, /^已退回，停在第 3 步「订单号/);
  await expect(log).not.toContainText('您的订单已到武汉');
  await press(page, '重新开始', sim(page), 'Shift+Tab');
  await expect(log).not.toContainText('订单号');
  await tabTo(page, box);
  await page.keyboard.type('转人工');
  await page.keyboard.press('Enter');
  await press(page, '没有人在线', log, 'Shift+Tab');
  await expect(log).toContainText('现在没有客服在线');
  await page.keyboard.press('Escape');
  await expect(sim(page)).toHaveCount(0);
  await expect(page.locator('[data-canvas]:focus, [data-canvas] :focus')).toHaveCount(1);
});

test('publish: what is wrong leads to its field; then live, and the line for the page', async ({
  studio: page,
  house,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.url });
  const bot = await makeBot(page, '发布');
  await tabTo(page, card(page, /^开始/));
  await page.keyboard.press('n');
  await page.keyboard.type('调用接口');
  await page.keyboard.press('Enter');
  await heard(page, '已添加「调用接口」');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: /连接/ }).first());
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByLabel('连接', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, /^调用接口/)).toBeFocused();
  await page.keyboard.press('Delete');
  await heard(page, '已删除 1 个节点');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('发布');
  await page.keyboard.press('Enter');
  await press(page, '发布', dialog);
  await expect(dialog.getByText(/已发布 v1/)).toBeVisible();
  await press(page, /嵌入|网页/, dialog);
  await page.waitForURL(/embed/);
  await press(page, /^复制/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`data-bot="${bot}"`);
  await expect(page.locator('[aria-live]').filter({ hasText: '已复制' })).toBeAttached();
});

test('answer: accept, note, reply, hand back, take over, close, while the customer writes by keyboard too', async ({
  studio: page,
  page: visitor,
  baseURL,
}) => {
  await noPointer(visitor);
  await page.goto('/inbox');
  await expect(page.getByRole('button', { name: '我的状态：在线' })).toBeVisible();
  const said = visitor.getByRole('log');
  const box = visitor.getByRole('textbox', { name: '输入您的问题' });
  await visitor.goto('/demo');
  await press(visitor, '在线客服', visitor, 'Shift+Tab');
  await expect(said).toContainText('小织');
  await expect(box).toBeFocused();
  await visitor.keyboard.type('耳机左边没有声音');
  await visitor.keyboard.press('Enter');
  await tabTo(visitor, visitor.locator('button.person'), 'Shift+Tab');
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByText(/正在为您转接人工/).first()).toBeVisible();

  const log = page.getByRole('log', { name: '消息' });
  const reply = page.getByRole('textbox', { name: /^回复/ });
  const toldOf = (words: string) => expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached();
  await toldOf('有客户在等，共 1 位');
  await expect(page.getByRole('navigation').getByRole('link', { name: /耳机左边没有声音/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+a');
  await expect(log).toContainText('耳机左边没有声音');
  await expect(said).toContainText('已接入');
  await expect(reply).toBeFocused();
  await page.keyboard.type('您好，单侧无声可以退。');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('单侧无声可以退');
  await tabTo(visitor, box);
  await visitor.keyboard.type('运费谁出？');
  await visitor.keyboard.press('Enter');
  await toldOf('运费谁出？');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('同批次已有六起');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('同批次已有六起');
  await press(page, '交还机器人', page, 'Shift+Tab');
  await press(page, '交还', page.getByRole('dialog'));
  await expect(said).toContainText('已离开');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(log).toBeFocused(); // its button is gone, and in the list it no longer stands
  await page.keyboard.press('Alt+a');
  await expect(reply).toBeVisible();
  await press(page, '结束会话', page, 'Shift+Tab');
  await expect(page.getByRole('dialog').getByRole('button', { name: '结束会话' })).toBeFocused(); // it stands on its verb
  await page.keyboard.press('Enter');
  await expect(page.getByText('会话由客服结束')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(log).toBeFocused();
  await page.request.put('/api/inbox-presence', { data: { status: 'offline' }, headers: { origin: baseURL ?? '' } });
});
