// Who keeps a large list: the tree, what waits for approval, a former text, what found no answer; and what customers see while they type.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';
import { launcher, log, openSite, publishBot, rowOf, tag } from './visitor.ts';

const words = {
  'zh-CN': {
    question: (i: number) => `第 ${i} 号商品能退吗？`, refund: '退款多久到账？', answer: '三天内。', new: '三天内到账。', missed: '可以刻字吗',
    tabs: '没答上的', search: '查找问题或答案', show: '去审核', approve: '通过', history: '改动记录', view: '查看', restore: '恢复这一版', save: '保存', answerIt: '写答案', answerField: '答案', typed: '退款', box: '输入您的问题',
    top: '售后', open: '收起「售后」',
  },
  en: {
    question: (i: number) => `Can item ${i} be returned?`, refund: 'When is my refund there?', answer: 'Within three days.', new: 'It is there within three days.', missed: 'Do you engrave watches',
    tabs: 'Unanswered', search: 'Search questions and answers', show: 'Show them', approve: 'Approve', history: 'History', view: 'View', restore: 'Restore', save: 'Save', answerIt: 'Answer it', answerField: 'Answer', typed: 'refund', box: 'Type your question',
    top: 'Service', open: 'Close “Service”',
  },
} as const; // prettier-ignore

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    const w = words[locale];

    test('five hundred entries: found, approved, restored; and what found no answer gets one', async ({ studio: page, house }) => {
      const headers = { origin: house.url };
      const entry = (question: string, answer: string, more: object) => ({ texts: { [locale]: { question, answer } }, ...more });
      const entries = [
        ...Array.from({ length: 499 }, (_, i) => entry(w.question(i), w.answer, { category: i % 2 ? `${w.top}/A` : 'B', tags: i % 9 ? [] : ['x'] })),
        entry(w.refund, w.answer, { category: w.top }),
      ];
      const made = await page.request.post('/api/knowledge', { data: { name: `desk ${locale}`, entries }, headers });
      const { id: list } = (await made.json()) as { id: string };
      const api = async (path: string, data: object) => page.request.put(`/api/knowledge/${list}${path}`, { data, headers });
      await api('', { name: `desk ${locale}`, review: true });
      const found = await page.request.get(`/api/knowledge/${list}/entries?q=${encodeURIComponent(w.refund)}`);
      const { entries: [refund] } = (await found.json()) as { entries: [{ id: string; rev: number }] };
      await api(`/entries/${refund.id}`, { rev: refund.rev, entry: { ...entry(w.refund, w.new, { category: w.top }), stage: 'review' } });
      await using bot = await publishBot(page, house.url, {
        name: 'desk', languages: [locale], main: 'main',
        flows: { main: { name: 'Main', nodes: rowOf({ type: 'start', config: {}, exits: ['next'] }, { type: 'ask', config: { prompt: '?', variable: 'q' }, exits: ['answered'] }, { type: 'faq', config: { knowledge: list }, exits: ['found'] }, { type: 'end', config: {}, exits: [] }) } },
      }); // prettier-ignore

      // a customer: the list offers the rest of the sentence; the earlier text answers, the new one is not approved
      await using site = await openSite(tag(house.url, bot.id), {}, locale);
      const visitor = await page.context().newPage();
      await visitor.goto(site.url);
      await launcher(visitor).click();
      const box = visitor.getByRole('textbox', { name: w.box });
      await expect(log(visitor)).toContainText('?');
      await box.pressSequentially(w.typed);
      const offered = visitor.getByRole('option', { name: w.refund });
      await expect(offered).toBeVisible();
      expect(await outOfReach(visitor)).toEqual([]);
      await box.press('ArrowDown');
      await expect(offered).toHaveAttribute('aria-selected', 'true');
      await box.press('Escape');
      await expect(offered).toHaveCount(0);
      await expect(box).toHaveValue(w.typed); // the panel is open, and what was typed is there
      await box.fill('');
      await box.pressSequentially(w.typed);
      await expect(offered).toBeVisible();
      await box.press('ArrowDown');
      await box.press('Enter');
      await expect(log(visitor)).toContainText(w.answer);
      await visitor.close();
      const talk = await page.request.post(`/v1/bots/${bot.id}/conversations`, { data: { locale }, headers });
      const { id, token } = (await talk.json()) as { id: string; token: string };
      await page.request.post(`/v1/conversations/${id}/messages`, { data: { id: `missed-${locale}`, type: 'text', text: w.missed }, headers: { ...headers, authorization: `Bearer ${token}` } });

      await page.goto(`/knowledge/${list}`);
      await page.getByRole('button', { name: w.open }).click();
      await expect(page.getByRole('button', { name: /^A\s*\d+$/ })).toHaveCount(0);
      await page.getByRole('button', { name: w.show }).click();
      await page.getByRole('button', { name: w.refund }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText(w.history, { exact: true }).click();
      await drawer.getByRole('button', { name: w.view }).first().click();
      await expect(drawer.locator('.faq-former')).toContainText(w.answer);
      expect(await outOfReach(page)).toEqual([]);
      await drawer.getByRole('button', { name: w.restore }).click();
      await expect(drawer.getByLabel(w.answerField, { exact: true })).toHaveValue(w.answer);
      await drawer.getByLabel(w.answerField, { exact: true }).fill(w.new);
      await drawer.getByRole('button', { name: w.approve, exact: true }).click();
      await expect(drawer).toHaveCount(0);
      const tried = await page.request.post(`/api/knowledge/${list}/try`, { data: { text: w.refund, locale }, headers });
      expect(((await tried.json()) as { hits: { answer: string }[] }).hits[0]?.answer).toBe(w.new);

      await page.getByRole('link', { name: w.tabs }).click();
      await expect(page.getByRole('heading', { name: w.missed })).toBeVisible();
      expect(await outOfReach(page)).toEqual([]);
      await page.getByRole('button', { name: w.answerIt }).click();
      await drawer.getByLabel(w.answerField, { exact: true }).fill('OK.');
      await drawer.getByRole('button', { name: w.save }).click();
      await expect(page.getByRole('heading', { name: w.missed })).toHaveCount(0);
      await page.request.delete(`/api/knowledge/${list}`, { headers });
    }); // prettier-ignore
  });
