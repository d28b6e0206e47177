// What comes in between: small talk, questions beside the open one, what is never understood; set in the studio, met by the customer.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const node = (type: string, y: number, config: object, next: object = {}) => ({ type, version: 1, at: [0, y], config, next }); // prettier-ignore
/** Asks how many; opening hours may be asked in between; an unhappy answer goes to a person's words. */
const document = {
  name: '插话 Asides',
  languages: ['zh-CN', 'en'],
  main: 'main',
  intents: {
    hours: { name: '营业时间 Hours', global: 'hours', examples: { 'zh-CN': ['几点开门', '营业时间', '什么时候关门', '周末开门吗'], en: ['when are you open', 'opening hours', 'what time do you close', 'are you open on sunday'] } },
    track: { name: '查物流 Track', examples: { 'zh-CN': ['我的快递到哪了', '查物流', '什么时候到货'], en: ['where is my parcel', 'track my order', 'when will it arrive'] } },
  },
  flows: {
    main: {
      name: '主流程 Main',
      nodes: {
        start: node('start', 0, {}, { next: 'many' }),
        many: node('ask', 100, { prompt: both('要买几件？', 'How many?'), kind: 'number', variable: 'n', tries: 9 }, { answered: 'ok', 'gave-up': 'ok' }),
        ok: node('say', 200, { text: both('好的，{{ n }} 件。', 'All right, {{ n }}.') }, { next: 'comment' }),
        comment: node('ask', 300, { prompt: both('对我们有什么想说的？', 'What do you think of us?'), variable: 'c' }, { answered: 'feels' }),
        feels: node('condition', 400, { rows: [{ id: 'sad', when: { rows: [{ variable: 'conversation.negative', op: 'is-true' }] } }] }, { 'row:sad': 'sorry', else: 'glad' }),
        sorry: node('say', 500, { text: both('很抱歉，马上请同事联系您。', 'We are sorry. A colleague will call you.') }),
        glad: node('say', 600, { text: both('谢谢您的评价。', 'Thank you for telling us.') }),
      },
    },
    hours: { name: '营业时间 Hours', nodes: { start: node('start', 0, {}, { next: 'tell' }), tell: node('say', 100, { text: both('每天九点到九点。', 'Nine to nine, every day.') }) } },
    help: { name: '请人来 Get help', nodes: { start: node('start', 0, {}, { next: 'tell' }), tell: node('say', 100, { text: both('我请同事来帮您。', 'I will get a colleague.') }) } },
  },
  variables: { n: { type: 'number' }, c: { type: 'text' } },
}; // prettier-ignore
const log = (page: Page) => page.getByRole('log');
const last = (page: Page) => log(page).locator('.theirs').last();
const say = async (page: Page, text: string) => {
  const box = page.getByRole('textbox', { name: /输入您的问题|Type your question/ });
  await box.fill(text);
  await box.press('Enter');
};
const words = {
  zh: { talk: '你是机器人吗', robot: '我是自动回复的智能客服', hours: '你们几点开门呀', open: '每天九点到九点', back: '回到刚才的问题', ask: '要买几件？', thanks: '不客气啦', answer: '3 件', ok: '好的，3 件。', bad: '太差劲了，再也不来了', sorry: '很抱歉', other: 'English please', asked: 'How many?', unclear: '嗯嗯', help: '我请同事来帮您' },
  en: { talk: 'are you a robot', robot: 'I am an automatic assistant', hours: 'when are you open today', open: 'Nine to nine', back: 'Back to where we were', ask: 'How many?', thanks: '', answer: '3', ok: 'All right, 3.', bad: 'this is awful, never again', sorry: 'We are sorry', other: '请说中文', asked: '要买几件？', unclear: 'hmm', help: 'I will get a colleague' },
}; // prettier-ignore

test('set in the studio: small talk with an own answer, a flow for what is never understood, a question that starts over', async ({
  studio,
  house,
}) => {
  const headers = { origin: house.url };
  const made = await studio.request.post('/api/bots', { data: { document }, headers });
  const { id } = (await made.json()) as { id: string };
  await studio.goto(`/bots/${id}/settings`);
  await studio.getByRole('switch', { name: '回答闲聊' }).click();
  await studio.getByText('自己的回答', { exact: true }).click();
  await studio.getByRole('textbox', { name: /回答「道谢」.*中文/ }).fill('不客气啦');
  await studio.getByRole('switch', { name: '夸奖' }).click();
  await studio.getByLabel('连续没听懂').selectOption('2');
  await studio.getByLabel('之后去哪个流程').selectOption('help');
  await studio.getByRole('radio', { name: '大语言模型' }).click();
  await expect(studio.getByText('还没有模型连接', { exact: false })).toBeVisible();
  await studio.getByRole('radio', { name: '不问' }).click();
  expect(await outOfReach(studio)).toEqual([]);
  const stored = async () => {
    const answer = await studio.request.get(`/api/bots/${id}/draft`);
    return ((await answer.json()) as { document: { settings: object } }).document.settings;
  };
  await expect.poll(stored).toMatchObject({
    smallTalk: { on: true, answers: { thanks: { 'zh-CN': '不客气啦' } }, without: ['praise'] },
    fallback: { after: 2, flow: 'help' },
  });
  expect(await stored()).not.toHaveProperty('secondOpinion');
  await studio.goto(`/bots/${id}/intents/hours`);
  await studio.getByRole('radio', { name: '重新开始' }).click();
  await studio.getByRole('radio', { name: '答完再回来' }).click();
  await expect(studio.getByRole('radio', { name: '答完再回来' })).toBeChecked();
});

for (const [language, w] of Object.entries(words))
  test.describe(language, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    test(`a customer asks in between, chats, changes the language, is unhappy: ${language}`, async ({
      page,
      studio,
      house,
    }) => {
      // prettier-ignore
      const headers = { origin: house.url };
      const settings = { smallTalk: { answers: { thanks: { 'zh-CN': '不客气啦' } } }, fallback: { after: 2, flow: 'help' } }; // prettier-ignore
      const made = await studio.request.post('/api/bots', { data: { document: { ...document, languages: language === 'zh' ? ['zh-CN', 'en'] : ['en', 'zh-CN'], settings } }, headers }); // prettier-ignore
      const { id } = (await made.json()) as { id: string };
      expect((await studio.request.post(`/api/bots/${id}/publish`, { data: {}, headers })).status()).toBe(200);
      await page.goto(`/c/${id}`);
      await expect(last(page)).toContainText(w.ask);
      await say(page, w.talk);
      await expect(log(page)).toContainText(w.robot);
      await expect(last(page)).toContainText(w.ask);
      await say(page, w.hours);
      await expect(log(page)).toContainText(w.open);
      await expect(last(page)).toContainText(w.back);
      await say(page, w.answer);
      await expect(log(page)).toContainText(w.ok);
      await say(page, w.bad);
      await expect(last(page)).toContainText(w.sorry);
      // over; another one begins, in another language, and nothing is understood
      await say(page, w.unclear);
      await expect(last(page)).toContainText(w.ask);
      await say(page, w.other);
      await expect(last(page)).toContainText(w.asked);
      await say(page, w.unclear);
      await say(page, w.unclear);
      await expect(last(page)).toContainText(words[language === 'zh' ? 'en' : 'zh'].help);
    });
  });
