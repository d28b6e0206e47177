// The visitor: the bot on a page of the house and on pages of others, whatever those pages forbid.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const ORDER = '202611180472';
const launcher = (page: Page) => page.getByRole('button', { name: /在线客服|^Chat$/ });
const box = (page: Page) => page.getByRole('textbox', { name: /输入您的问题|Type your question/ });
const log = (page: Page) => page.getByRole('log');
/** What the page looks like to who reads it: one string per bubble. */
const bubbles = (page: Page) => log(page).locator('.bubble').allInnerTexts();

async function say(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
}
async function askForOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: '查物流' }).click();
  await expect(log(page)).toContainText('订单号');
  await say(page, ORDER);
  await expect(log(page).locator('.card')).toContainText(ORDER);
}

test('a visitor asks for an order, and finds the conversation again after a reload', async ({ page }) => {
  await page.goto('/demo');
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await askForOrder(page);
  const before = await bubbles(page);
  await page.reload();
  await expect(log(page).locator('.card')).toContainText(ORDER); // open again by itself
  expect(await bubbles(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(log(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});

test('in English, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto('/demo/en');
  await launcher(page).click();
  await expect(log(page)).toContainText('Hello, I am Zhi');
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  await expect(log(page)).toContainText(/order number/i);
  const panel = await page.getByRole('dialog').boundingBox();
  expect(panel).toMatchObject({ x: 0, y: 0, width: 390, height: 780 });
});

test('nothing in the panel is out of reach of a screen reader', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/demo');
    await page.waitForFunction('window.dialoom?.ready');
    await page.evaluate('dialoom.open()'); // the second time it opens by itself
    await expect(log(page)).toContainText('小织');
    expect(await outOfReach(page, { within: '[data-dialoom]' })).toEqual([]);
  }
});

test('Enter takes a word while Chinese is composed, and sends afterwards', async ({ page }) => {
  await page.goto('/demo');
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await box(page).focus();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: '转人', selectionStart: 2, selectionEnd: 2 });
  await box(page).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
  await expect(log(page).locator('.mine')).toHaveCount(0);
  await input.send('Input.insertText', { text: '谢谢' });
  await box(page).press('Enter');
  await expect(log(page).locator('.mine')).toHaveCount(1);
});

test('lines written without a network go out when it is back: each once, in their order', async ({ page, context }) => {
  await page.goto('/demo');
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await context.setOffline(true);
  await say(page, '耳机充满电要多久？');
  await say(page, '谢谢');
  await expect(page.getByText('网络断了')).toBeVisible();
  await expect(log(page).locator('.mine')).toHaveCount(2);
  await page.waitForTimeout(300); // longer than a call takes: none may have got through
  await expect(log(page).getByText('发送中')).toHaveCount(2);
  await context.setOffline(false);
  await expect(log(page).getByText('发送中')).toHaveCount(0);
  await expect(log(page).locator('.mine .bubble')).toHaveText([/耳机充满电要多久？/, /谢谢/]);
});

test('a text that is too long is neither cut nor sent', async ({ page }) => {
  await page.goto('/demo');
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await box(page).fill('长'.repeat(8_003));
  await expect(page.getByText('太长了，请删去 3 个字')).toBeVisible();
  await box(page).press('Enter');
  await expect(log(page).locator('.mine')).toHaveCount(0);
  expect((await box(page).inputValue()).length).toBe(8_003);
});

test('a page can drive the widget', async ({ page }) => {
  await page.goto('/demo');
  const call = (script: string) => page.evaluate(script);
  await call('dialoom.ready');
  await call(
    'window.heard = []; ["open", "close", "message"].forEach((name) => dialoom.on(name, () => heard.push(name)))',
  );
  await call('dialoom.open()');
  await expect(log(page)).toContainText('小织');
  await call('dialoom.send("转人工")');
  await expect(log(page).locator('.mine')).toContainText('转人工');
  await call('dialoom.close()');
  await expect(log(page)).toBeHidden();
  expect(await call('[...new Set(heard)].sort().join()')).toBe('close,message,open');
});

// ── pages of other sites ──────────────────────────────────────────────────────────────────────────────────────────

/** A site of somebody else: its own origin, its own rules. */
async function site(body: string, headers: Record<string, string> = {}) {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    answer.end(`<!doctype html><html lang="zh-CN"><title>site</title>${body}</html>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(done)),
  };
}
const tag = (house: string, more = '') =>
  `<body><script async src="${house}/embed.js" data-bot="${DEMO}" ${more}></script>`;
const DEMO = 'demo-shop';

test('under a strict policy with trusted types, nothing is refused', async ({ page, house }) => {
  const strict = await site(tag(house.url), {
    'content-security-policy': `default-src 'none'; script-src ${house.url}; connect-src ${house.url}; img-src ${house.url}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  });
  const refused: string[] = [];
  await page.exposeFunction('refused', (what: string) => refused.push(what));
  await page.addInitScript(
    'addEventListener("securitypolicyviolation", (e) => refused(e.violatedDirective + " " + e.blockedURI))',
  );
  const failed: string[] = [];
  page.on('pageerror', ({ message }) => failed.push(message));
  await page.goto(strict.url);
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await askForOrder(page);
  expect(refused).toEqual([]);
  expect(failed).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await strict.close();
});

test('with storage switched off it still talks', async ({ page, house }) => {
  const plain = await site(tag(house.url));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(plain.url);
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await askForOrder(page);
  await plain.close();
});

test('only listed sites may have the bot, once sites are listed', async ({ page, studio, house }) => {
  const listed = await site(tag(house.url));
  const stranger = await site(tag(house.url));
  const save = (origins: string[]) =>
    studio.request.put(`/api/bots/${DEMO}/allowed-origins`, { data: { origins }, headers: { origin: house.url } });
  expect((await save([new URL(listed.url).origin])).status()).toBe(200);
  try {
    await page.goto(stranger.url);
    await launcher(page).click();
    await expect(page.getByText('暂时连不上客服')).toBeVisible();
    await page.goto(listed.url);
    await launcher(page).click();
    await expect(log(page)).toContainText('小织');
  } finally {
    expect((await save([])).status()).toBe(200);
    await listed.close();
    await stranger.close();
  }
});
