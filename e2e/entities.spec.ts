// The shop owner teaches the bot what only the shop knows, and books a table with it: said in one sentence, corrected, confirmed.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const node = (type: string, config: object, next: object = {}, x = 0) => ({
  type,
  version: 1,
  at: [x, 0],
  config,
  next,
});
const fields = [
  { id: 'day', label: words('日期', 'Day'), kind: 'date', day: 'today-or-later', variable: 'day' },
  { id: 'people', label: words('人数', 'People'), kind: 'number', least: 1, most: 12, variable: 'people' },
  { id: 'room', label: words('位子', 'Where'), kind: 'entity', entity: 'room', variable: 'room' },
];
const tables = (name: string, language: string) => ({
  name, languages: [language], main: 'main',
  entities: { room: { name: 'Room', values: { hall: { value: 'hall', says: { 'zh-CN': ['大厅'] } }, private: { value: 'private room', says: { 'zh-CN': ['包间'] } } } } },
  flows: { main: { name: 'Main', nodes: {
    start: node('start', {}, { next: 'welcome' }),
    welcome: node('ask', { prompt: words('您好，想订哪天的位子？', 'Hello! What can I book for you?'), kind: 'text', variable: 'wish' }, { answered: 'table' }, 300),
    table: node('form', { prompt: words('好的。', 'With pleasure.'), manner: 'talk', confirm: true, fields }, { filled: 'done' }, 600),
    done: node('say', { text: words('订好了：{{ people }} 位，{{ room }}', 'Booked for {{ people }}: {{ room }}') }, {}, 900),
  } } },
}); // prettier-ignore
async function made(page: Page, origin: string, name: string, language: string): Promise<string> {
  const answer = await page.request.post('/api/bots', { headers: { origin }, data: { document: tables(name, language) } });
  expect(answer.ok()).toBe(true);
  return String(((await answer.json()) as { id: string }).id);
} // prettier-ignore
function tester(page: Page, language: 'zh-CN' | 'en') {
  const zh = language === 'zh-CN';
  const region = page.getByRole('region', { name: zh ? '测试草稿' : 'Test the draft' });
  const box = region.getByLabel(zh ? '以客户的身份说' : 'Say as the customer');
  return {
    log: region.getByRole('log'),
    say: async (text: string) => {
      await box.fill(text);
      await box.press('Enter');
      await expect(box).toHaveValue('');
    },
  };
}

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('own values are pasted and tried; a table is booked, corrected and confirmed', async ({
    studio: page,
    house,
  }) => {
    const bot = await made(page, house.url, '订位', 'zh-CN');
    await page.goto(`/bots/${bot}/entities`);
    await page.getByRole('button', { name: '添加实体' }).click();
    await page.getByLabel('实体名称').fill('款式');
    await page.getByRole('button', { name: '粘贴或导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('粘贴').fill('值\t同义词\n风衣\t大衣、外套\n牛仔裤\tjeans');
    await expect(dialog.getByRole('status')).toContainText('新的 2 个');
    await dialog.getByRole('button', { name: '放进 2 个' }).click();
    await expect(page.getByLabel('「风衣」的其他说法')).toHaveValue('大衣、外套');
    const line = page.getByRole('textbox', { name: '试一句' });
    await line.fill('下周三要两件外套');
    await line.press('Enter');
    const found = page.getByRole('region', { name: '试一句' }).getByRole('listitem');
    await expect(found).toHaveCount(3);
    await expect(found.filter({ hasText: '款式' })).toContainText('风衣');
    expect(await outOfReach(page)).toEqual([]);

    await page.goto(`/bots/${bot}/flows`);
    await page.getByRole('button', { name: '测试', exact: true }).click();
    const { log, say } = tester(page, 'zh-CN');
    await expect(log).toContainText('想订哪天的位子');
    await say('订位');
    await expect(log).toContainText('日期');
    await say('后天，二十个人');
    await expect(log).toContainText('不能大于 12');
    await expect(log).toContainText('不收，太大');
    await say('两个人，包间');
    await expect(log).toContainText('都对吗？');
    await say('不对，是三个人');
    await expect(log.getByText('人数：3').last()).toBeVisible();
    await say('是的');
    await expect(log).toContainText('订好了：3 位，private room');
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en' });
  test('a slip is asked about, a correction taken, a list imported from a file', async ({ studio: page, house }) => {
    const bot = await made(page, house.url, 'Tables', 'en');
    await page.goto(`/bots/${bot}/entities/room`);
    await page.getByRole('button', { name: 'Paste or import' }).click();
    const dialog = page.getByRole('dialog');
    const rows = Array.from({ length: 4_990 }, (_, i) => `seat ${i},place ${i}|chair ${i}`);
    const csv = Buffer.from(['Value,Synonyms', 'hall,main hall', ...rows].join('\n'));
    await dialog.locator('input[type=file]').setInputFiles({ name: 'seats.csv', mimeType: 'text/csv', buffer: csv });
    await expect(dialog.getByRole('status')).toContainText('New: 4990. With more words: 1');
    await dialog.getByRole('button', { name: 'Bring in 4991' }).click();
    await page.getByRole('textbox', { name: 'Find a value or a word' }).fill('chair 4711');
    await expect(page.getByLabel('Other words for “seat 4711”')).toHaveValue('place 4711, chair 4711');

    await page.goto(`/bots/${bot}/flows`);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    const { log, say } = tester(page, 'en');
    await expect(log).toContainText('What can I book for you?');
    await say('a table');
    await say('four of us tomorrow, the privat room');
    await expect(log).toContainText('Did you mean private room?');
    await log.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(log).toContainText('Is that all right?');
    await say('make it five people');
    await expect(log.getByText('People: 5').last()).toBeVisible();
    await say('yes, thanks');
    await expect(log).toContainText('Booked for 5: private room');
  });
});
