// The business user fills the intents: a file comes in with its problems told, lines are marked, moved and found, other wordings looked
// through. In Chinese; then in English with 3,000 examples over 150 intents.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

/** A bot with these intents, made through the API; its id. */
async function botWith(page: Page, intents: object, more: object = {}): Promise<string> {
  const document = {
    name: `Examples ${Date.now()}`, languages: ['zh-CN', 'en'], main: 'main', intents, ...more,
    flows: { main: { name: 'Main', nodes: { s: { type: 'start', version: 1, at: [0, 0], config: {}, next: {} } } } },
  }; // prettier-ignore
  const made = await page.request.post('/api/bots', { data: { document }, headers: { origin: new URL(page.url()).origin } });
  expect(made.status(), await made.text()).toBe(201);
  return String(((await made.json()) as { id: string }).id);
} // prettier-ignore
const line = (page: Page, n: number) => page.locator('.example-text').nth(n);

test.describe('中文', () => {
  test.use({ locale: 'zh-CN' });
  test('a file comes in after a look at it, is undone as one; a broken one leaves everything', async ({
    studio: page,
  }) => {
    await page.goto('/');
    const bot = await botWith(page, { back: { name: '退货', examples: { 'zh-CN': ['怎么退货'] } } });
    await page.goto(`/bots/${bot}/intents`);
    await page.getByRole('button', { name: '粘贴或导入' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    await file.setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04 nothing') });
    await expect(dialog.getByRole('alert')).toContainText('这个文件读不了');
    const rows = [
      '意图,说法,语言',
      '查物流,到哪了,zh',
      '查物流,到哪了！,zh',
      '退货,怎么退货？,zh',
      '退货,到哪了,zh',
      `退货,${'长'.repeat(600)},zh`,
      '退货,📦退,zh',
      ',没写意图,zh',
      '退货,こんにちは,ja',
    ];
    await file.setInputFiles({
      name: '说法.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\ufeff${rows.join('\r\n')}`, 'utf16le'),
    });
    await expect(dialog.getByRole('status').filter({ hasText: '共 8 行' })).toHaveText(
      '共 8 行，可加入 2 条，分到 2 个意图',
    );
    for (const words of [
      '第 3 行 前面已有同样的一行',
      '第 4 行 这个意图里已经有了',
      '第 5 行 「查物流」里也有',
      '第 6 行 超过 500 个字符',
      '第 8 行 没写意图',
      '第 9 行 机器人不说这种语言',
    ])
      await expect(dialog.getByText(words)).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
    await dialog.getByRole('button', { name: '添加 2 条' }).click();
    const rowsOf = page.getByRole('navigation', { name: '意图列表' }).getByRole('link');
    await expect(rowsOf).toHaveCount(2);
    await page.getByRole('button', { name: '撤销' }).first().click();
    await expect(rowsOf).toHaveCount(1);
  });

  test('words are marked by keyboard, added to a list; lines are moved, found and said in other words', async ({
    studio: page,
  }) => {
    await page.goto('/');
    const bot = await botWith(
      page,
      {
        track: { name: '查物流', examples: { 'zh-CN': ['我的快递到哪了', '雪纺的发货了吗', '退款多久到'] } },
        back: { name: '退货', examples: { 'zh-CN': ['怎么退货', '想退掉'] } },
      },
      { entities: { cloth: { name: '材质', kind: 'list', values: { v1: { value: '棉' } } } } },
    );
    await page.goto(`/bots/${bot}/intents/track`);
    await line(page, 1).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Tab');
    const entity = page.getByRole('combobox', { name: '把「雪纺」标为' });
    await expect(entity).toBeFocused();
    await entity.selectOption({ label: '材质' });
    await page.getByRole('button', { name: '雪纺 · 材质' }).click();
    await page.getByRole('menuitem', { name: '把「雪纺」加为材质的新值' }).click();
    await expect(page.getByText('材质认识「雪纺」了')).toBeVisible();

    await page.getByRole('checkbox', { name: '选择「退款多久到」' }).check();
    await page.getByRole('combobox', { name: '移动到…' }).selectOption({ label: '退货' });
    await expect(page.locator('.example-text')).toHaveCount(2);

    await page.getByRole('button', { name: '生成说法' }).click();
    const dialog = page.getByRole('dialog');
    const one = dialog.getByRole('checkbox', { name: /我的包裹到哪了/ });
    await expect(one).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: /棉的发货了吗/ })).toBeChecked(); // another value of the list
    await dialog.getByRole('checkbox', { name: '全部' }).setChecked(true);
    await dialog.getByRole('checkbox', { name: '全部' }).setChecked(false);
    await one.check();
    await dialog.getByRole('button', { name: '添加 1 条' }).click();
    await expect(line(page, 0)).toHaveValue('我的包裹到哪了');
    await page.getByRole('searchbox', { name: '搜索意图和说法' }).fill('退');
    await expect(page.getByText('这里没有含「退」的说法')).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
  });
});

test.describe('English', () => {
  test.use({ locale: 'en' });
  test('3,000 examples over 150 intents: searched, moved, exported, and still quick to type in', async ({
    studio: page,
  }) => {
    await page.goto('/');
    const intents = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [
        `i${i}`,
        {
          name: `Intent ${i}`,
          examples: { en: Array.from({ length: 20 }, (_line, n) => `customer asks thing ${i} in way ${n}`) },
        },
      ]),
    );
    const bot = await botWith(page, intents, { languages: ['en'] });
    await page.goto(`/bots/${bot}/intents`);
    await page.getByRole('searchbox').fill('thing 77 ');
    const found = page.getByRole('region', { name: 'Examples found' });
    await expect(found.getByRole('status')).toHaveText('“thing 77”: 20 examples');
    await found.getByRole('checkbox').first().check();
    await found.getByRole('button', { name: 'Select all 20' }).click();
    await found.getByRole('combobox', { name: 'Move to…' }).selectOption({ label: 'Intent 3' });
    await expect(page.getByText('Moved to “Intent 3”: 20')).toBeVisible();
    await found.getByRole('link', { name: 'Intent 3', exact: true }).first().click();
    await expect(page.locator('.example-text')).toHaveCount(20);
    await page.getByRole('searchbox').fill('');
    await expect(page.locator('.example-text')).toHaveCount(40);
    await page.getByRole('textbox', { name: 'Add an example' }).fill('where is my thing');
    await page.keyboard.press('Enter');
    await expect(line(page, 0)).toHaveValue('where is my thing');
    await expect(page.getByText(/^Saved/)).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export this intent (CSV)' }).click();
    expect((await downloading).suggestedFilename()).toBe('Intent 3.csv');
  });
});
