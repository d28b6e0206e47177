// Documents in a knowledge list: a PDF and a Word file are read, a passage is changed, and a bot answers with where it stands.
import { docxOf, pdfOf } from '../runtime/documents/files-for-tests.ts';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

type Words = { locale: string; language: string; label: string; open: RegExp; edit: string; save: string; text: string; test: string; draft: string; says: string; ready: string; failed: string; sources: string }; // prettier-ignore
const tongues: readonly Words[] = [
  { locale: 'zh-CN', language: 'zh-CN', label: '上传文件', open: /^warranty\.pdf$/, edit: '编辑', save: '保存', text: '内容', test: '测试', draft: '测试草稿', says: '以客户的身份说', ready: '回答中', failed: '没读成', sources: '出处' },
  { locale: 'en', language: 'en', label: 'Upload files', open: /^warranty\.pdf$/, edit: 'Edit', save: 'Save', text: 'Text', test: 'Test', draft: 'Test the draft', says: 'Say as the customer', ready: 'Answers', failed: 'Not read', sources: 'Sources' },
]; // prettier-ignore

for (const w of tongues)
  test.describe(`documents in ${w.locale}`, () => {
    test.use({ locale: w.locale });
    test('a PDF and a DOCX are read, a passage is changed, and the answer says where it stands', async ({
      studio: page,
      house,
    }) => {
      const zh = w.locale === 'zh-CN';
      const headers = { origin: house.url };
      const made = await page.request.post('/api/knowledge', { data: { name: zh ? '手册' : 'Manuals', entries: [] }, headers }); // prettier-ignore
      const { id: list } = (await made.json()) as { id: string };
      await page.goto(`/knowledge/${list}/documents`);
      await expect(page.getByRole('button', { name: w.label })).toBeVisible();
      const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
      await page.locator('.doc input[type=file]').setInputFiles([
        file('warranty.pdf', pdfOf([[{ text: zh ? '手表保修' : 'Warranty of watches', size: 20 }, { text: zh ? '手表保修期为十二个月。电池不在保修范围内。' : 'Watches are covered for twelve months. Batteries are not.' }]])),
        file('hours.docx', docxOf([{ level: 1, text: zh ? '营业时间' : 'Opening hours' }, zh ? '门店每天九点到十八点营业。' : 'Shops are open from nine to six.'])),
        file('scan.pdf', pdfOf([[], []])),
      ]); // prettier-ignore
      await expect(page.getByText(w.ready, { exact: true })).toHaveCount(2);
      await expect(page.getByText(w.failed, { exact: true })).toHaveCount(1);
      await expect(page.getByText(zh ? /可能是扫描件/ : /pictures of its pages/)).toBeVisible();
      expect(await outOfReach(page)).toEqual([]);

      await page.getByRole('button', { name: w.open }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: w.edit }).click();
      const text = drawer.getByLabel(w.text, { exact: true });
      await text.fill((await text.inputValue()).replace('十二个月', '二十四个月').replace('twelve', 'twenty-four'));
      expect(await outOfReach(page)).toEqual([]);
      await drawer.getByRole('button', { name: w.save }).click();
      await expect(drawer.locator('.doc-text')).toContainText(zh ? '二十四个月' : 'twenty-four');
      await page.keyboard.press('Escape');

      const node = (type: string, y: number, config: object, next: object) => ({ type, version: 1, at: [32, y], config, next }); // prettier-ignore
      const document = {
        name: `Manuals ${w.locale}`, languages: [w.language], main: 'main',
        flows: { main: { name: 'Main', nodes: {
          start: node('start', 32, {}, { next: 'ask' }),
          ask: node('ask', 96, { prompt: 'Hi!', variable: 'question', tries: 1 }, { answered: 'faq' }),
          faq: node('faq', 260, { knowledge: list }, { found: 'ask', 'not-found': 'sorry' }),
          sorry: node('say', 480, { text: 'No idea' }, { next: 'ask' }),
        } } },
      }; // prettier-ignore
      const bot = await page.request.post('/api/bots', { data: { document }, headers });
      expect(bot.status(), await bot.text()).toBe(201);
      const { id } = (await bot.json()) as { id: string };
      await page.goto(`/bots/${id}/flows`);
      await page.getByRole('button', { name: w.test, exact: true }).click();
      const talk = page.getByRole('region', { name: w.draft });
      await expect(talk.getByRole('log')).toContainText('Hi!');
      const say = async (line: string) => {
        await talk.getByLabel(w.says).fill(line);
        await talk.getByLabel(w.says).press('Enter');
      };
      await say(zh ? '手表的保修期是多久' : 'How long are watches covered?');
      await expect(talk.getByRole('log').locator('strong')).toContainText(zh ? '手表保修期为二十四个月' : 'Watches are covered for twenty-four months'); // prettier-ignore
      const source = talk.getByRole('group', { name: w.sources });
      await source.locator('summary').click();
      await expect(source).toContainText('warranty');
      await expect(source.locator('blockquote')).toContainText(zh ? '二十四个月' : 'twenty-four');
      await say(zh ? '唱首歌吧' : 'Sing a song');
      await expect(talk.getByRole('log')).toContainText('No idea');
      await page.request.delete(`/api/bots/${id}`, { headers });
      await page.request.delete(`/api/knowledge/${list}`, { headers });
    });
  });
