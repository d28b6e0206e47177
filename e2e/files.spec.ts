// Files: a customer sends a picture, the agent sees it and saves what is none; what cannot be sent gets a sentence; several cards are turned over.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test, type House } from './house.ts';

const log = (page: Page) => page.getByRole('log');
const node = (type: string, config: object = {}, next: object = {}) => ({ type, version: 1, at: [0, 0], config, next });
const lamp = (id: string, title: string) => ({
  id,
  title,
  subtitle: '¥ 129',
  label: '查看',
  url: 'https://shop.example/',
});
const document = {
  name: '灯具店',
  languages: ['zh-CN', 'en'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: node('start', {}, { next: 'offer' }),
        offer: node(
          'say',
          {
            text: '这几款都有货：',
            attach: 'cards',
            cards: [lamp('aaaa', '台灯'), lamp('bbbb', '落地灯'), lamp('cccc', '夜灯')],
            suggest: [{ id: 'aaaa', text: '怎么退货？' }],
          },
          { next: 'photo' },
        ),
        photo: node('ask', { prompt: '请发一张照片', files: true, variable: 'photo' }, { answered: 'thanks' }),
        thanks: node('say', { text: '收到 {{ photo.type }}' }, { next: 'more' }),
        more: node('ask', { prompt: '还有什么？', variable: 'more' }, { answered: 'more' }),
      },
    },
  },
};
let bot: Promise<string> | undefined;
/** Made and published once for the journeys of this file. */
async function openShop(page: Page, studio: Page, house: House): Promise<void> {
  const headers = { origin: house.url };
  bot ??= (async () => {
    const made = await studio.request.post('/api/bots', { data: { document }, headers });
    const { id } = (await made.json()) as { id: string };
    expect((await studio.request.post(`/api/bots/${id}/publish`, { data: {}, headers })).status()).toBe(200);
    return id;
  })();
  await page.goto(`/c/${await bot}`);
  await expect(log(page)).toContainText('请发一张照片');
}
/** A picture that only a browser could have made. */
const picture = (page: Page): Promise<Buffer> =>
  page
    .evaluate(() => {
      const canvas = window.document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 480;
      const brush = canvas.getContext('2d');
      if (brush) {
        brush.fillStyle = 'rgb(200, 40, 60)';
        brush.fillRect(0, 0, 640, 480);
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    })
    .then((text) => Buffer.from(text, 'base64'));
/** The colour in the middle of what is drawn. */
const colour = (page: Page) =>
  log(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      return [...(canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [])];
    });

test('a picture answers the question, is seen by the agent, and is there again after a reload', async ({
  page,
  studio,
  house,
}) => {
  await openShop(page, studio, house);
  await page.locator('input[type=file]').setInputFiles({ name: '坏灯.png', mimeType: 'image/png', buffer: await picture(page) }); // prettier-ignore
  await expect(log(page)).toContainText('收到 image/png');
  await expect.poll(() => colour(page)).toEqual([200, 40, 60, 255]);
  await page.reload();
  await expect(page.getByRole('button', { name: '图片 坏灯.png，下载' })).toBeVisible();
  await expect.poll(() => colour(page)).toEqual([200, 40, 60, 255]);

  await page.locator('input[type=file]').setInputFiles({ name: '订单.txt', mimeType: 'text/plain', buffer: Buffer.from('订单 42') }); // prettier-ignore
  await expect(log(page)).toContainText('我看不懂文件的内容');
  const found = await studio.request.get('/api/inbox?list=all');
  const { conversations } = (await found.json()) as { conversations: { id: string; said?: string }[] };
  await studio.goto(`/inbox/${conversations.find(({ said }) => said === '订单.txt')?.id ?? ''}`);
  const image = studio.getByRole('img', { name: '客户发的图片：坏灯.png' });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(640);
  const saving = studio.waitForEvent('download');
  await studio.getByRole('link', { name: /^下载\s*订单\.txt/ }).click();
  expect((await saving).suggestedFilename()).toBe('订单.txt');
  expect(await outOfReach(studio, { within: '.talk-log' })).toEqual([]);
});

test('what cannot be sent gets a sentence; a pasted picture goes, and one on its way is taken back', async ({
  page,
  studio,
  house,
}) => {
  await openShop(page, studio, house);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await expect(log(page)).toContainText('不能发送这种文件');
  await page.getByRole('button', { name: '删除' }).click();
  await expect(log(page)).not.toContainText('setup.exe');
  await input.setInputFiles({ name: 'bill.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await expect(log(page)).toContainText('文件内容和扩展名不符'); // the server's words, in the customer's language

  await page.route('**/files?*', async (route) => {
    await new Promise((done) => setTimeout(done, 3_000));
    await route.continue().catch(() => undefined);
  });
  await input.setInputFiles({ name: 'slow.txt', mimeType: 'text/plain', buffer: Buffer.from('slow') });
  await page.getByRole('button', { name: '取消' }).click();
  await expect(log(page)).not.toContainText('slow.txt');
  await page.unroute('**/files?*');

  await page.getByRole('textbox').focus();
  await page.evaluate(
    (text) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      const root = window.document.querySelector('[data-dialoom]')?.shadowRoot ?? window.document;
      root.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true })); // prettier-ignore
    },
    (await picture(page)).toString('base64'),
  );
  await expect(log(page)).toContainText(/扩展名不符[^]*收到 image\/png[^]*还有什么？$/); // the talk goes on below what was refused
  await page.getByRole('button', { name: '删除' }).click();
  await expect(log(page)).not.toContainText('扩展名不符');
});

test('several cards by button and by arrow key; quick replies vanish once something was said', async ({
  page,
  studio,
  house,
}) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await openShop(page, studio, house);
  const deck = page.getByRole('group', { name: /^1 \/ 3: 台灯/ });
  await expect(deck).toBeVisible();
  await page.getByRole('button', { name: '下一张' }).click();
  await expect(page.getByRole('group', { name: /^2 \/ 3: 落地灯/ })).toBeVisible();
  await page.locator('.deck').press('ArrowLeft');
  await expect(deck).toBeVisible();
  expect(await outOfReach(page, { within: '[data-dialoom]' })).toEqual([]);
  const quick = page.getByRole('button', { name: '怎么退货？' });
  await page.getByRole('textbox').fill('我再看看');
  await page.keyboard.press('Enter');
  await expect(log(page)).toContainText('还有什么？');
  await expect(quick).toBeHidden();
});
