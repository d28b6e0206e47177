// The business user keeps the FAQ: an entry, a hit test, a file in and back out; and a bot answers from it.
import { pngOf } from '../runtime/files/pictures-for-tests.ts';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

test.use({ locale: 'zh-CN' });

const FILE =
  '问题,相似问,答案,分类,备注\n可以货到付款吗？,能收到再付钱吗,支持货到付款。,支付,x\n,,没有问题,,\n怎么退？,,,,\n';

test('an entry is written, tried, imported beside, and answered by a bot', async ({ studio: page, house }) => {
  await page.goto('/knowledge');
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '新建列表' }).click();
  await page.getByLabel('名称').fill('旅行问答');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByText('列表还是空的')).toBeVisible();
  const list = /knowledge\/([\w-]+)/.exec(page.url())?.[1] ?? '';

  await page.getByRole('button', { name: '添加问答' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('至少写一种语言的问题。')).toBeVisible();
  await drawer.getByLabel('问题', { exact: true }).fill('行李可以带几件？');
  await drawer.getByLabel('相似问，每行一个').fill('行李额度多少\n能托运几个箱子');
  await drawer.getByLabel('答案').fill('经济舱**两件**，每件 23 公斤。');
  await expect(drawer.locator('.faq-bubble strong')).toHaveText('两件');
  const media = drawer.locator('.faq-media input[type=file]');
  await media.setInputFiles({ name: '假的.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await expect(drawer.getByRole('alert')).toContainText('「假的.png」没有上传');
  await media.setInputFiles({ name: '行李尺寸.png', mimeType: 'image/png', buffer: Buffer.from(pngOf(40, 30)) });
  await expect(drawer.getByRole('img', { name: '行李尺寸' })).toBeVisible(); // as customers see it
  await expect(drawer.getByRole('alert')).toHaveCount(0);
  expect(await outOfReach(page)).toEqual([]);
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: '行李可以带几件？' })).toBeVisible();

  await page.getByRole('button', { name: '试一试' }).click();
  const ask = async (text: string) => {
    await drawer.getByLabel('客户会说').fill(text);
    await drawer.getByRole('button', { name: '查找' }).click();
  };
  await ask('请问能托运几个箱子？谢谢');
  await expect(drawer.getByText('和「能托运几个箱子」一字不差')).toBeVisible();
  await ask('皮箱限重吗');
  await expect(drawer.getByText('会直接回答第一条。')).toHaveCount(0);
  await drawer.getByRole('button', { name: '加为相似问' }).first().click();
  await expect(drawer.getByText('和「皮箱限重吗」一字不差')).toBeVisible();
  expect(await outOfReach(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '导入' }).click();
  const tooLarge = { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(10 * 1_048_576 + 1, 'a') };
  await drawer.locator('input[type=file]').setInputFiles(tooLarge);
  await expect(drawer.getByRole('alert')).toHaveText('文件超过 10 MB，没有读取。把它分成几份再试。');
  await drawer.locator('input[type=file]').setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) }); // prettier-ignore
  await expect(drawer.getByText('3 行里有 1 条可以导入')).toBeVisible();
  await expect(drawer.getByText('第 4 行')).toBeVisible();
  await expect(drawer.getByLabel('备注: 对应')).toHaveValue('');
  expect(await outOfReach(page)).toEqual([]);
  await drawer.getByRole('button', { name: '导入 1 条' }).click();
  await expect(page.getByRole('button', { name: '可以货到付款吗？' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '可以货到付款吗？' })).toHaveCount(0);

  const node = (type: string, y: number, config: object, next: object) => ({
    type,
    version: 1,
    at: [32, y],
    config,
    next,
  });
  const document = {
    name: '旅行', languages: ['zh-CN'], main: 'main',
    flows: { main: { name: 'Main', nodes: {
      start: node('start', 32, {}, { next: 'ask' }),
      ask: node('ask', 96, { prompt: '想问什么？', variable: 'question', tries: 1 }, { answered: 'faq' }),
      faq: node('faq', 260, { knowledge: list }, { found: 'ask', 'not-found': 'sorry' }),
      sorry: node('say', 480, { text: '没有找到' }, { next: 'ask' }),
    } } },
  }; // prettier-ignore
  const made = await page.request.post('/api/bots', { data: { document }, headers: { origin: house.url } });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/bots/${id}/flows`);
  await expect(page.locator('.react-flow__node[data-id="faq"]')).toContainText('旅行问答'); // the list by its name
  await page.getByRole('button', { name: '测试', exact: true }).click();
  const talk = page.getByRole('region', { name: '测试草稿' });
  await expect(talk.getByRole('log')).toContainText('想问什么？');
  const say = async (text: string) => {
    await talk.getByLabel('以客户的身份说').fill(text);
    await talk.getByLabel('以客户的身份说').press('Enter');
  };
  await say('皮箱限重吗');
  await expect(talk.getByRole('log')).toContainText('经济舱两件，每件 23 公斤。');
  await expect(talk.getByText('找到「行李可以带几件？」，一字不差')).toBeVisible(); // why, among the steps
  await expect(talk.getByRole('img', { name: '行李尺寸' })).toHaveJSProperty('naturalWidth', 40);
  await say('唱首歌吧');
  await expect(talk.getByRole('log')).toContainText('没有找到');
  await page.request.delete(`/api/bots/${id}`, { headers: { origin: house.url } });
  await page.request.delete(`/api/knowledge/${list}`, { headers: { origin: house.url } });
});
