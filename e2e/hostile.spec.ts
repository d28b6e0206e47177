// The widget on pages that are hard on it: styles that undo everything, a strict policy, no storage, replaced globals, a slow machine.
import { expect, test } from './house.ts';
import { launcher, log, openSite, tag } from './visitor.ts';

const DEMO = 'demo-shop';
const ORDER = '202611180472';

/** What libraries of old and careless monitoring have been seen to do, and worse. All of it runs before the loader. */
const REPLACED = `
  Array.prototype.toJSON = function () { return '[' + this.join() + ']' };
  Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, writable: true, value: undefined });
  Array.prototype.remove = function (one) { return this.filter((other) => other !== one) };
  String.prototype.trim2 = function () { return this };
  window.seen = [];
  window.fetch = function (...call) { seen.push(String(call[0])); return Promise.reject(new Error('the page has no network')) };
  window.XMLHttpRequest = window.EventSource = undefined;
  JSON.stringify = (value) => '"' + value + '"';
  JSON.parse = () => ({ broken: true });
  for (const name of ['map', 'filter', 'find', 'flatMap']) {
    const own = Array.prototype[name];
    Array.prototype[name] = function (work, ...rest) { return own.call(this, (...given) => work(...given), ...rest) };
  }
  window.define = () => undefined;
  window.define.amd = {};
`;
const RUDE = `
  * { all: unset !important; font-size: 40px !important; color: red !important }
  html { font-size: 8px !important }
  body { filter: grayscale(1); transform: translateZ(0) }
  div, iframe { z-index: 2147483647 !important; display: none !important }
`;

test('it opens, sends and hears on a page that fights it, and leaves nothing behind but its own name', async ({
  page,
  house,
}) => {
  const policy = `default-src 'none'; script-src ${house.url} 'nonce-page'; connect-src ${house.url}; img-src ${house.url}; style-src 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'`;
  await using site = await openSite(
    `<style nonce="page">${RUDE}</style><body><script nonce="page">${REPLACED}; window.before = Object.getOwnPropertyNames(window)</script>${tag(house.url, DEMO)}`,
    { 'content-security-policy': policy },
  );
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(site.url);
  await launcher(page).click();
  await expect(log(page)).toContainText('小织', { timeout: 10_000 });
  await page.getByRole('button', { name: '查物流' }).click();
  await expect(log(page)).toContainText('订单号');
  const box = page.getByRole('textbox', { name: '输入您的问题' });
  await box.fill(ORDER);
  await box.press('Enter');
  await expect(log(page).locator('.card')).toContainText(ORDER);
  // it looks as anywhere else
  expect((await page.getByRole('dialog').boundingBox())?.width).toBe(380);
  const looks = await log(page).evaluate((element) => {
    const { fontSize, color } = getComputedStyle(element);
    return { fontSize, color };
  });
  expect(looks).toEqual({ fontSize: '14px', color: 'rgb(30, 31, 35)' });
  // the page's own fetch, which could read the chat along, was asked at most for public settings
  const seen = await page.evaluate<string[]>('seen');
  expect(seen.filter((address) => !address.includes('/v1/bots/demo-shop?'))).toEqual([]);
  const left = await page.evaluate<string[]>(
    'Object.getOwnPropertyNames(window).filter((name) => !before.includes(name) && name !== "before")',
  );
  expect(left).toEqual(['dialoom']);
  expect(await page.evaluate('window.length')).toBe(0); // the frame it borrowed from is nobody else's
  expect(wrong).toEqual([]);
});

test('a page that was frozen is no reason to fail', async ({ page, house }) => {
  const freeze = 'for (const one of [Object, Array, String, Promise, Element, Node]) Object.freeze(one.prototype)';
  await using site = await openSite(`<body><script>${freeze}</script>${tag(house.url, DEMO)}`);
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  await page.goto(site.url);
  await launcher(page).click();
  await expect(log(page)).toContainText('小织');
  await page.getByRole('button', { name: '查物流' }).click();
  await expect(log(page)).toContainText('订单号');
  expect(wrong).toEqual([]);
});

test('a page with the tag that nobody opens the chat on: two requests, no cookie, nothing moves', async ({
  page,
  house,
}) => {
  await using site = await openSite(`<body><h1>Shop</h1><p>Words.</p>${tag(house.url, DEMO)}`);
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith(house.url) && asked.push(new URL(request.url()).pathname));
  await page.addInitScript(`
    window.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => (shifts += one.value))).observe({ type: 'layout-shift', buffered: true });
  `);
  await page.goto(site.url);
  await expect(launcher(page)).toBeVisible();
  await expect.poll(() => asked.length).toBe(2);
  await page.waitForTimeout(500);
  expect(asked).toEqual(['/embed.js', `/v1/bots/${DEMO}`]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate('shifts')).toBe(0);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
});
