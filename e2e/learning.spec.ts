// The business user lets the bot learn: past chats become intents and drafts of the FAQ, and what customers said in vain is reviewed by keyboard.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const chats = (rows: readonly (readonly [question: string, answer: string])[], who: readonly [string, string]) =>
  ['conversation,role,text', ...rows.flatMap(([question, answer], i) => [`c${i},${who[0]},${question}`, `c${i},${who[1]},${answer}`])].join('\n'); // prettier-ignore
const ship = '付款后 48 小时内发出。';
const returns = '收到后七天内可以无理由退货。';
const ZH = chats(
  [
    ['什么时候发货', ship], ['多久能发货', ship], ['今天能发货吗', ship], ['发货要等几天', ship],
    ['可以退货吗', returns], ['怎么退货', returns], ['退货要什么条件', returns], ['不喜欢能退货吗，电话13812345678', returns],
  ],
  ['客户', '客服'],
); // prettier-ignore

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('past chats become an intent and a draft of the FAQ', async ({ studio: page }) => {
    await page.goto('/bots/demo-shop/learning/history');
    await page.getByRole('button', { name: '导入聊天' }).click();
    const dialog = page.getByRole('dialog');
    const bring = (name: string, text: string) =>
      dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await bring('empty.csv', '');
    await expect(dialog.getByRole('alert')).toContainText('这个文件是空的');
    await bring('no-role.csv', '内容,备注\n怎么退货,x\n');
    await expect(dialog.getByText('请选好「谁说的」和「说了什么」两列。')).toBeVisible();
    await bring('greetings.csv', 'role,text\nuser,hi\n');
    await dialog.getByRole('button', { name: '开始学习' }).click();
    await expect(page.getByText('这里没有可以学习的问题')).toBeVisible();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: '导入聊天' }).click();
    await bring('chats.csv', ZH);
    await expect(dialog.getByRole('checkbox', { name: /^客户/ })).toBeChecked();
    await expect(dialog.getByText('13812345678')).toHaveCount(0);
    await dialog.getByRole('button', { name: '开始学习' }).click();
    await expect(dialog).toBeHidden();

    const list = page.getByRole('list', { name: '建议' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    expect(await outOfReach(page)).toEqual([]);
    await list.getByRole('button', { name: /退货/ }).click();
    const detail = page.getByRole('article');
    await expect(detail.getByLabel('最常见的回答')).toHaveValue(returns);
    await expect(detail.getByText('不喜欢能退货吗')).toContainText('***');
    await detail.getByLabel('名称').fill('退货');
    await detail.getByRole('button', { name: '保存' }).click();
    await expect(list.getByRole('button', { name: '退货', exact: false })).toBeVisible();
    await detail.getByRole('button', { name: '加为问答' }).click();
    await dialog.getByLabel('问题', { exact: true }).fill('可以退货吗');
    await dialog.getByRole('button', { name: '加入 1 条' }).click();
    await expect(page.getByText('已加入 1 条草稿')).toBeVisible();

    await list.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '加为意图' }).first().click();
    await dialog.getByLabel(/加到$/).selectOption({ index: 0 }); // a new one
    await dialog.getByRole('button', { name: '加入 4 条例句' }).click();
    await expect(page.getByText('这里的建议都处理过了')).toBeVisible();
    await page.goto('/bots/demo-shop/intents');
    await expect(page.getByRole('main').getByRole('link', { name: /发货/ }).last()).toBeVisible();
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en' });
  test('what was not understood is dismissed by keyboard, stays dismissed, and leads to its conversation', async ({ studio: page, house }) => {
  const headers = { 'content-type': 'application/json', origin: house.url };
  for (const text of ['can parrots drive spaceships', 'could a parrot drive spaceships']) {
    const began = await page.request.post(`/v1/bots/demo-shop/conversations`, { headers, data: { locale: 'en' } });
    const { id, token } = (await began.json()) as { id: string; token: string };
    await page.request.post(`/v1/conversations/${id}/messages`, { headers: { ...headers, authorization: `Bearer ${token}` }, data: { id: `client-${id.slice(-8)}`, type: 'text', text } }); // prettier-ignore
  }
  await page.goto('/bots/demo-shop/learning');
  await page.getByRole('button', { name: 'Look now' }).click();
  const row = page.getByRole('list', { name: 'Proposals' }).getByRole('button', { name: /parrot/ });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByRole('link', { name: /See it/ })).toHaveCount(2);
  expect(await outOfReach(page)).toEqual([]);
  await row.press('d');
  await expect(page.getByText('1 dismissed; not proposed again')).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('radio', { name: 'Dismissed' }).check({ force: true });
  await expect(row).toBeVisible();
}); // prettier-ignore
});
