// How well a bot understands: checked, the border moved by keys, a mix-up mended and undone, and what publishing would change.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const bot = (name: string, track: string[], refund: string[], language: string) => ({
  name,
  languages: [language],
  main: 'main',
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'ask' } },
        ask: { type: 'ask', version: 1, at: [0, 120], config: { prompt: '?', variable: 'line' }, next: { answered: 'bye' } },
        bye: { type: 'end', version: 1, at: [0, 320], config: {}, next: {} },
      },
    },
  },
  variables: { line: { type: 'text' } },
  intents: {
    track: { name: language === 'en' ? 'Track' : '查物流', examples: { [language]: track } },
    refund: { name: language === 'en' ? 'Refund' : '退款', examples: { [language]: refund } },
    lone: { name: language === 'en' ? 'Lone' : '只有一条', examples: { [language]: [language === 'en' ? 'opening hours' : '几点开门'] } },
  },
}); // prettier-ignore
const make = async (page: Page, url: string, document: object): Promise<string> => {
  const made = await page.request.post('/api/bots', { data: { document }, headers: { origin: url } });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { id: string }).id;
};

test.describe('Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('checked, the border moved and given back, a conflict mended and undone', async ({ studio: page, house }) => {
    const track = ['我的快递到哪了', '查一下物流', '包裹怎么还没到', '快递几天能到', '物流信息不更新', '钱退到哪了'];
    const refund = ['我要退款', '怎么退钱', '钱什么时候退给我', '申请退款', '把钱退给我', '查一下物流！'];
    const id = await make(page, house.url, bot('质量', track, refund, 'zh-CN'));
    await page.goto(`/bots/${id}/intents`);
    await page.getByRole('link', { name: '听懂了多少' }).click();
    await expect(page.getByText('还没有检查过')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: '检查', exact: true }).click();
    await expect(page.getByRole('heading', { name: '每 100 位客户里' })).toBeVisible();
    await expect(page.getByText('这就是建议值。')).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);

    const sure = page.getByRole('slider', { name: '从这里起直接回答' });
    await sure.focus();
    await page.keyboard.press('End');
    await expect(sure).toHaveAttribute('aria-valuenow', '0.98');
    await expect(page.getByText(/^和建议值比，100 位客户里：/)).toContainText('少');
    await page.getByRole('button', { name: '用建议值' }).click();
    await expect(page.getByText('这就是建议值。')).toBeVisible();

    await page.getByRole('tab', { name: /要处理的/ }).click();
    await expect(page.getByText('只有一条说法，考不了，也听不准。再写几条。')).toBeVisible();
    const conflict = page.getByRole('link', { name: '查一下物流！ 退款' }).first();
    await expect(conflict).toBeVisible();
    await page.getByRole('button', { name: '只留在「查物流」' }).click();
    await expect(conflict).toHaveCount(0);
    await expect(page.getByText('之后说法有改动。')).toBeVisible();
    // what tells of it, not the button of the bar: `last()` would be whichever is drawn later
    await page
      .getByRole('dialog')
      .filter({ hasText: '这句话只留在「查物流」了' })
      .getByRole('button', { name: '撤销' })
      .click();
    await expect(conflict).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
    await conflict.click();
    await expect(page.getByRole('textbox', { name: '第 1 条说法' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: '第 1 条说法' })).toHaveValue('查一下物流！');
    await page.request.delete(`/api/bots/${id}`, { headers: { origin: house.url } });
  });
});

test.describe('English', () => {
  test.use({ locale: 'en' });
  test('each intent, and what publishing would change, on the desk and before publishing', async ({ studio: page, house }) => {
    const track = ['where is my parcel', 'track my parcel', 'has my parcel shipped', 'my parcel is late'];
    const refund = ['I want a refund', 'give me a refund', 'refund my money', 'how do refunds work'];
    const id = await make(page, house.url, bot('Quality', track, refund, 'en'));
    await page.request.post(`/api/bots/${id}/publish`, { data: {}, headers: { origin: house.url } });
    const one = { id: 'voucher', name: 'Voucher', steps: [{ do: 'say', text: 'reimburse the voucher', expect: [{ is: 'intent', intent: 'refund' }] }] };
    await page.request.put(`/api/bots/${id}/cases/voucher`, { data: { case: one, rev: 0 }, headers: { origin: house.url } });
    await page.goto(`/bots/${id}/quality/intents`);
    await page.getByRole('main').getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('row', { name: /^Lone 1 not tested/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Track 4/ })).toBeVisible();

    await page.goto(`/bots/${id}/intents/refund`);
    await page.getByRole('textbox', { name: 'Add an example' }).fill('reimburse the voucher');
    await page.keyboard.press('Enter');
    await page.goto(`/bots/${id}/quality/changes`);
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('heading', { name: /^Better 1/ })).toBeVisible();
    await expect(page.getByText('reimburse the voucher')).toBeVisible();
    expect(await outOfReach(page)).toEqual([]);
    await page.goto(`/bots/${id}/flows`);
    await page.getByRole('button', { name: /^Publish/ }).click();
    await expect(page.getByRole('dialog').getByText('1 message would be understood otherwise')).toBeVisible();
    await page.getByRole('dialog').getByRole('link', { name: 'See which' }).click();
    await expect(page).toHaveURL(/quality\/changes$/);
    await page.request.delete(`/api/bots/${id}`, { headers: { origin: house.url } });
  });
}); // prettier-ignore
