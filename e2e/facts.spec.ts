// Fact tables: a shop owner brings a table in, changes a cell, sets a column, asks as a customer would, and takes it away again.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const ZH = '名称,价格,颜色,尺码\n轻薄风衣,299元,红色、黑色,S、M、L\n连帽卫衣,159元,灰色、红色,M、L\n,1元,,\n';
const EN = 'Name,Price,Colours\nParka,$49,"red, black"\nHoodie,$29,"grey, red"\n';
const makeList = async (page: import('@playwright/test').Page, name: string): Promise<string> => {
  const made = await page.request.post('/api/knowledge', { data: { name }, headers: { origin: new URL(page.url()).origin } }); // prettier-ignore
  return String(((await made.json()) as { id: string }).id);
};

test.describe('zh', () => {
  test.use({ locale: 'zh-CN' });
  test('a table is imported, changed in place, and answers', async ({ studio: page }) => {
    await page.goto('/knowledge');
    const list = await makeList(page, '服装');
    await page.goto(`/knowledge/${list}/tables`);
    await expect(page.getByText('还没有表格')).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
    await page.getByRole('button', { name: '导入表格' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: '衣服.csv', mimeType: 'text/csv', buffer: Buffer.from(ZH) }); // prettier-ignore
    await expect(dialog.getByText('可以导入 2 行。')).toBeVisible();
    await expect(dialog.getByText('第 4 行')).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    const cell = page.getByRole('button', { name: '轻薄风衣 · 价格：299元' });
    await cell.click();
    await page.getByRole('textbox', { name: '轻薄风衣 · 价格' }).fill('259元');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '轻薄风衣 · 价格：259元' })).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);

    await page.getByRole('button', { name: /^价格/ }).click();
    await dialog.getByLabel(/客户还会怎么叫它/).fill('到手价');
    await dialog.getByLabel(/回答的句子/).first().fill('{thing}现在只要{value}。'); // prettier-ignore
    expect(await outOfReach(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();

    await page.getByRole('button', { name: '试着问' }).click();
    const ask = async (text: string) => {
      await dialog.getByLabel('客户的问题').fill(text);
      await dialog.getByRole('button', { name: '问', exact: true }).click();
    };
    await ask('轻薄风衣到手价多少');
    await expect(dialog.getByText('轻薄风衣现在只要259元。')).toBeVisible();
    await ask('它有什么颜色');
    await expect(dialog.getByText('轻薄风衣的颜色：红色、黑色。')).toBeVisible();
    await ask('200以下的红色衣服');
    await expect(dialog.getByText('价格 ≤ 200')).toBeVisible();
    await expect(dialog.locator('.facts-answer')).toContainText('连帽卫衣');
    await ask('怎么退货');
    await expect(dialog.getByText(/这不像是在问表格里的内容/)).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '试一试' }).click();
    await dialog.getByLabel('客户会说').fill('轻薄风衣到手价多少');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('会用表格里的内容回答。')).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
  });
});

test.describe('en', () => {
  test.use({ locale: 'en' });
  test('a table is pasted, updated from a file, taken back and deleted', async ({ studio: page }) => {
    await page.goto('/knowledge');
    const list = await makeList(page, 'Clothes');
    await page.goto(`/knowledge/${list}/tables`);
    await page.getByRole('button', { name: 'Import a table' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Or paste here').fill(EN);
    await dialog.getByRole('button', { name: 'Look at it' }).click();
    await dialog.getByLabel('Name of the table').fill('Coats');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Parka · Price: $49' })).toBeVisible();
    await page.getByRole('button', { name: 'More for this table' }).click();
    await page.getByRole('menuitem', { name: 'Update this table from a file' }).click();
    await dialog.locator('input[type=file]').setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Price\nParka,$39\nCap,$9\n') }); // prettier-ignore
    await expect(dialog.getByText('1 new, 1 changed, 1 as before.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Parka · Price: $39' })).toBeVisible();
    await page.locator('.k-toast', { hasText: '1 new, 1 changed' }).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Parka · Price: $49' })).toBeVisible();
    await page.getByRole('button', { name: 'More for this table' }).click();
    await page.getByRole('menuitem', { name: 'Delete this table' }).click();
    await page.getByRole('button', { name: 'Delete this table' }).click();
    await expect(page.getByText('No table yet')).toBeVisible();
  });
});
