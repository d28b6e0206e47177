// docs/embed.md and its translation: every example is run as it stands, and does what the words above it say.
import { readFileSync } from 'node:fs';
import { expect, test } from './house.ts';
import type { Page } from '@playwright/test';
import { launcher, log, openSite, tag } from './visitor.ts';

const DEMO = 'demo-shop';
/** The examples below `## window.dialoom` in order, with the number of their heading. */
function examplesOf(file: string): { kind: string; code: string }[] {
  const text = readFileSync(file, 'utf8');
  const part = text.slice(text.indexOf('## `window.dialoom`'));
  return [...part.matchAll(/```(js|html)\n([\s\S]*?)```/g)].map(([, kind = '', code = '']) => ({ kind, code }));
}
const box = (page: Page) => page.getByRole('textbox', { name: /输入您的问题|Type your question/ });
const panel = (page: Page) => page.getByRole('dialog');

/** What must be so after each example, in their order. Nothing is asked twice of one page. */
type Proof = {
  more?: string;
  before?: string;
  prove(page: Page, run: () => Promise<void>): Promise<void>;
};
const proofs: readonly Proof[] = [
  {
    // the queue: the example stands ahead of the tag
    async prove(page, run) {
      await run();
      await page.evaluate('dialoom.ready');
      const started = page.waitForRequest((request) => request.url().endsWith('/conversations'));
      await page.evaluate('dialoom.open()');
      expect((await started).postDataJSON()).toMatchObject({ context: { page: 'checkout', order: '202611180472' } });
    },
  },
  {
    more: 'data-launcher="none"',
    before: '<button id="help">?</button>',
    async prove(page, run) {
      await run();
      await expect(launcher(page)).toHaveCount(0);
      await page.locator('#help').click();
      await expect(box(page)).toHaveValue(/order|订单/);
      await expect(log(page).locator('.mine')).toHaveCount(0);
    },
  },
  {
    async prove(page, run) {
      await run();
      await expect(panel(page)).toBeVisible(); // opened, closed, and open again
    },
  },
  {
    async prove(page, run) {
      await run();
      await expect(log(page).locator('.mine .bubble')).toHaveText(/Where is my order|我的订单到哪了/);
    },
  },
  {
    async prove(page, run) {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await run();
      expect(fetched.filter((url) => url.includes('panel-'))).toEqual([]);
      const started = page.waitForRequest((request) => request.url().endsWith('/conversations'));
      await page.evaluate('dialoom.open()');
      expect((await started).postDataJSON()).toMatchObject({ contact: { email: 'li@example.com' } });
    },
  },
  {
    // signed by the site's server; a forged word is refused, and the visitor is talked to as a stranger
    async prove(page, run) {
      await page.route('**/chat-token', (route) => route.fulfill({ body: 'forged.by.nobody' }));
      await page.evaluate('window.codes = []; dialoom.on("error", ({ code }) => codes.push(code))');
      await run();
      const started = page.waitForRequest((request) => request.url().endsWith('/conversations'));
      await page.evaluate('dialoom.open()');
      expect((await started).postDataJSON()).toMatchObject({ identity: 'forged.by.nobody' });
      await expect(log(page)).toContainText('小织');
      expect(await page.evaluate('codes.join()')).toMatch(/^ident/);
    },
  },
  {
    async prove(page, run) {
      await run();
      const started = page.waitForRequest((request) => request.url().endsWith('/conversations'));
      await page.evaluate('dialoom.open()');
      expect((await started).postDataJSON()).toMatchObject({ context: { product: 'Q3', price: 399, in_stock: true } });
      await expect(log(page)).toContainText('小织');
      const told = page.waitForRequest((request) => request.url().endsWith('/actions'));
      await page.evaluate('history.pushState(null, "", "#2"); history.back()');
      expect((await told).postDataJSON()).toMatchObject({ do: 'context', context: { page: '/' } });
    },
  },
  {
    async prove(page, run) {
      await run();
      await expect(launcher(page)).toHaveAccessibleName('Chat');
      await expect(launcher(page)).toHaveCSS('background-color', 'rgb(27, 116, 70)');
      await launcher(page).click();
      await expect(log(page)).toContainText('Hello, I am Zhi');
      await expect(panel(page)).toHaveCSS('background-color', 'rgb(30, 32, 35)');
      expect((await panel(page).boundingBox())?.x).toBe(20);
    },
  },
  {
    async prove(page, run) {
      await page.evaluate('dialoom.hide()');
      await expect(launcher(page)).toBeHidden();
      await run();
      await expect(launcher(page)).toBeVisible();
    },
  },
  {
    async prove(page, run) {
      await run();
      await page.evaluate('dialoom.open()');
      await expect(page.locator('body')).toHaveAttribute('data-first-message', 'bot true');
    },
  },
  {
    async prove(page, run) {
      await page.evaluate('dialoom.send("谢谢")');
      await expect(log(page).locator('.mine')).toHaveCount(1);
      await run();
      await expect(log(page).locator('.mine')).toHaveCount(0);
      await expect(log(page)).toContainText('小织');
    },
  },
  {
    async prove(page, run) {
      await page.evaluate('dialoom.open()');
      await expect(log(page)).toContainText('小织');
      expect(await page.evaluate('localStorage.length')).toBeGreaterThan(0);
      await run();
      await expect(page.locator('[data-dialoom]')).toHaveCount(0);
      expect(await page.evaluate('localStorage.length')).toBe(0);
      await page.evaluate('dialoom.open(); dialoom("setContext", { page: "later" })'); // harmless, and kept
      await page.evaluate(() => {
        const old = document.querySelector<HTMLScriptElement>('script[data-bot]');
        const next = document.createElement('script');
        next.src = old?.src ?? '';
        next.dataset['bot'] = old?.dataset['bot'] ?? '';
        document.head.append(next);
      });
      await expect(log(page)).toContainText('小织');
    },
  },
  {
    before: '<button id="agree">OK</button>',
    async prove(page, run) {
      await run();
      await page.locator('#agree').click();
      await expect(launcher(page)).toBeVisible();
    },
  },
];

test('every example of docs/embed.md', async ({ page, house }) => {
  test.setTimeout(60_000);
  const examples = examplesOf('docs/embed.md');
  expect(examples).toHaveLength(proofs.length); // a new one needs its proof
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  for (const [i, { more = '', before = '', prove }] of proofs.entries()) {
    const { kind = '', code = '' } = examples[i] ?? {};
    const own = code.replaceAll('https://chat.example.com', house.url).replaceAll('YOUR-BOT', DEMO);
    const isAhead = kind === 'html';
    const isTag = own.includes('/embed.js');
    // an origin of its own for each: none finds what another has left
    await using site = await openSite(`<body>${before}${isAhead ? own : ''}${isTag ? '' : tag(house.url, DEMO, more)}`);
    await page.goto(site.url);
    if (!isAhead && !isTag) {
      await page.waitForFunction('window.dialoom?.ready');
      await page.evaluate('dialoom.ready');
    }
    const run = () => (isAhead ? Promise.resolve() : page.evaluate<void>(`(async () => {${own}})()`));
    await test.step(`example ${i + 1}`, () => prove(page, run));
    expect(wrong).toEqual([]);
  }
});

test('the translation has the same examples', () => {
  const told = (code: string) => code.replace(/ \/\/ .*/g, '');
  const bare = (file: string) =>
    examplesOf(file).map(({ code }) => told(code).replace(/(['`])(?:(?!\1).)*\p{sc=Han}(?:(?!\1).)*\1/gu, '…'));
  const words = /'(?:Li Na|Where is my order\?|I have a question about my order|Shop)'|`[^`]*Shop`/g;
  const english = examplesOf('docs/embed.md').map(({ code }) => told(code).replace(words, '…'));
  expect(bare('docs/embed.zh-CN.md')).toEqual(english);
});
