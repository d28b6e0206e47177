// The bot's manners: set by the business user in the studio, met by the customer in the chat.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';
import { both, node } from './node.ts';

/** Greets, asks for anything, repeats it. */
const document = (settings: object) => ({
  name: '礼貌 Manners',
  languages: ['zh-CN', 'en'],
  main: 'main',
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: node('start', 0, {}, { next: 'hi' }),
        hi: node('say', 100, { text: both('您好，我是小礼。', 'Hello, I am Li.') }, { next: 'ask' }),
        ask: node('ask', 200, { prompt: both('想问什么？', 'What would you like to know?'), variable: 'what' }, { answered: 'told', 'gave-up': 'ask', silent: 'ask' }), // prettier-ignore
        told: node('say', 300, { text: both('您说：{{ what }}', 'You said: {{ what }}') }, { next: 'ask' }),
      },
    },
  },
  variables: { what: { type: 'text' } },
  settings,
});
const log = (page: Page) => page.getByRole('log');
const box = (page: Page) => page.getByRole('textbox', { name: /输入您的问题|Type your question/ });
const say = async (page: Page, text: string) => {
  await box(page).fill(text);
  await box(page).press('Enter');
};
async function publish(studio: Page, origin: string, settings: object): Promise<string> {
  const headers = { origin };
  const made = await studio.request.post('/api/bots', { data: { document: document(settings) }, headers });
  const { id } = (await made.json()) as { id: string };
  expect((await studio.request.post(`/api/bots/${id}/publish`, { data: {}, headers })).status()).toBe(200);
  return id;
}

test('a visitor presses a question, writes in bursts, changes the language, and finds the house closed', async ({
  page,
  studio,
  house,
}) => {
  const bot = await publish(studio, house.url, {
    gatherSeconds: 3, // a busy machine types slowly
    welcome: { hotQuestions: [both('怎么退货？', 'How do I return something?')] },
    hours: { zone: 'Asia/Shanghai', week: {} },
    handoff: { closed: both('我们{{ opens }}休息。', 'We are away.') },
  });
  await page.goto(`/c/${bot}`);
  await expect(log(page).locator('.theirs').first()).toContainText('AI 客服');
  await page.getByRole('button', { name: '怎么退货？' }).click();
  await expect(log(page)).toContainText('您说：怎么退货？');
  await expect(page.getByText('大家常问')).toHaveCount(0);

  for (const line of ['在吗', '我那个单', '还没到']) await say(page, line);
  await expect(log(page).locator('.theirs .bubble', { hasText: '我那个单' })).toContainText(/我那个单\s*还没到/);
  await expect(log(page).locator('.mine .bubble')).toHaveText([/怎么退货？/, /在吗/, /我那个单/, /还没到/]);

  await page.getByRole('combobox', { name: '语言' }).selectOption('en');
  await expect(log(page)).toContainText('What would you like to know?');
  await say(page, '这个怎么退');
  await expect(log(page)).toContainText('您说：这个怎么退');
  await expect(page.getByRole('combobox', { name: '语言' })).toHaveValue('zh-CN'); // the panel goes along

  await page.getByRole('button', { name: '转人工' }).click();
  await expect(log(page)).toContainText('我们休息。');
  await page.getByRole('button', { name: '留言' }).click();
  await page.getByLabel('您的问题', { exact: true }).fill('请回电');
  await page.getByRole('button', { name: '提交留言' }).click();
  await expect(log(page)).toContainText('留言已收到');
  await expect(page.getByRole('button', { name: '留言' })).toHaveCount(0);
  expect(await outOfReach(page, { within: '[data-dialoom]' })).toEqual([]);
  await page.emulateMedia({ media: 'print' }); // on paper it still says what spoke, and nothing to press
  await expect(log(page).locator('.made').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: '语言' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.route('**/messages', async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  await say(page, '再问一句');
  await expect(page.getByRole('status', { name: '正在输入' })).toBeVisible({ timeout: 1_000 });
  await expect(log(page)).toContainText('您说：再问一句');
  await page.unroute('**/messages');

  await page.reload(); // in the language it was left in, and nothing is offered again
  await expect(log(page)).toContainText('留言已收到');
  await expect(page.getByRole('button', { name: '留言' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '转人工' })).toBeVisible();
});

test('the business user sets them: questions to press, reminders, hours; the words are listed for translation', async ({
  studio,
  house,
}) => {
  const bot = await publish(studio, house.url, {});
  await studio.goto(`/bots/${bot}/settings`);
  await studio.getByRole('radio', { name: '2 秒内' }).check({ force: true });
  await studio.getByRole('button', { name: '添加问题' }).click();
  await studio.getByRole('textbox', { name: /^问题 1 · 中文/ }).fill('怎么开发票？');
  await studio.getByRole('button', { name: '添加提醒' }).click();
  await expect(studio.getByRole('textbox', { name: /^说什么 · 英语/ })).toHaveValue(
    'Are you still there? Shall I go on?',
  );
  await studio.getByRole('switch', { name: /只在服务时间转人工/ }).click();
  await studio.getByRole('checkbox', { name: '周三上班' }).uncheck();
  await studio.getByLabel('周一从').fill('10:30');
  await studio.getByRole('button', { name: '添加日期' }).click();
  await studio.getByLabel('日期').fill('2027-10-01');
  await expect(studio.getByText('已保存')).toBeVisible();
  const draft = async () => {
    const answer = await studio.request.get(`/api/bots/${bot}/draft`);
    return ((await answer.json()) as { document: { settings: Record<string, unknown> } }).document.settings;
  };
  await expect.poll(draft).toMatchObject({
    gatherSeconds: 2,
    welcome: { hotQuestions: [{ 'zh-CN': '怎么开发票？' }] },
    reminders: [{ after: 60, text: both('还在吗？需要我继续帮您吗？', 'Are you still there? Shall I go on?') }],
    hours: {
      on: true,
      week: { mon: [{ from: '10:30', to: '18:00' }], wed: [] },
      days: [{ date: '2027-10-01', open: [] }],
    },
  });
  expect(await outOfReach(studio)).toEqual([]);
  await studio.goto(`/bots/${bot}/languages`);
  await expect(studio.getByText('欢迎卡片 · 问题 1')).toBeVisible(); // it has no English yet
});
