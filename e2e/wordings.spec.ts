// Versions of a prompt: kept, changed, seen side by side over a case and a typed question, one of them put into use and taken back.
import { writeFileSync } from 'node:fs';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';
import { openModel } from './model.ts';

const node = (type: string, x: number, config: object, next: object, name?: string) => ({ type, version: 1, at: [x, 0], config, next, ...(name && { name }) }); // prettier-ignore
const shop = (connection: string) => ({
  name: '灯具店',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: node('start', 0, {}, { next: 'ask' }),
        ask: node('ask', 300, { prompt: '想问什么？', variable: 'line' }, { answered: 'answer' }),
        answer: node(
          'llm',
          600,
          { connection, prompt: '用一句话回答：{{ line }}（{{ shop }}）' },
          { ok: 'bye', error: 'bye' },
          '商品咨询',
        ),
        bye: node('end', 900, {}, {}),
      },
    },
  },
});
const lamp = { id: 'lamp', name: '能不能调光', steps: [{ do: 'say', text: '能调光吗？', expect: [{ is: 'says', text: '三档' }] }] }; // prettier-ignore

test('a prompt is kept, changed, compared with what it was, and the better one is taken back', async ({ studio: page }, info) => {
  const file = info.outputPath('script.json');
  writeFileSync(file, JSON.stringify([{ when: '一句话', say: '可以，三档调光。' }, { when: '亲切', say: '很高兴为您解答，可以的！' }]));
  const model = await openModel('--script', file);
  const address = model.url;
  const send = (method: string, path: string, body: object): Promise<string> =>
    page.evaluate(async ([how, where, sent]) => (await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: sent })).text(), [method, path, JSON.stringify(body)] as const); // prettier-ignore
  try {
    await page.goto('/');
    await send('PUT', '/api/settings/network', { allowed: [{ target: new URL(address).host, why: 'e2e' }] });
    await send('POST', '/api/connections', { id: 'lamps', connection: { kind: 'model', name: '模型', settings: { address, model: 'fake' } } }); // prettier-ignore
    const made = JSON.parse(await send('POST', '/api/bots', { document: shop('lamps') })) as { id: string };
    await send('PUT', `/api/bots/${made.id}/cases/lamp`, { case: lamp, rev: 0 });

    await page.goto(`/bots/${made.id}/flows`);
    await page.locator('.react-flow__node[data-id="answer"]').click();
    const inspector = page.locator('.studio-inspector');
    const kept = inspector.getByRole('region', { name: '提示词版本' });
    const dialog = page.getByRole('dialog');
    await kept.getByRole('button', { name: '留存为版本' }).click();
    await dialog.getByLabel('名称').fill('一句话版');
    await page.keyboard.press('Enter');
    await expect(kept.getByText('现在用的是「一句话版」')).toBeVisible();
    await inspector.getByRole('textbox', { name: '要它做什么' }).fill('用亲切的语气回答。');
    await expect(kept.getByText('现在写的还没有留存')).toBeVisible();

    await kept.getByRole('button', { name: '对比提示词' }).click();
    await expect(dialog.getByText('1 个用例里有 1 个会走到这个节点')).toBeVisible();
    await dialog.getByLabel('另外问这些（一行一个）').fill('晚上看书合适吗？');
    await expect(dialog.getByText(/^2 段对话，约 4 次提问/)).toBeVisible();
    // what the customer says is kept in one variable of the prompt: the question is put there; the other one is empty, and that is said
    const given = dialog.getByRole('region', { name: '问这些问题时，提示词里的变量' });
    await expect(given.getByLabel('「line」里放什么')).toHaveValue('question');
    await expect(given.getByText(/会空着问：\{\{ shop \}\}/)).toBeVisible();
    await given.getByLabel('「shop」的值').fill('灯具店');
    await expect(given.getByText(/会空着问/)).toBeHidden();
    expect(await outOfReach(page, { within: '[role=dialog]' })).toEqual([]);
    await dialog.getByRole('button', { name: '开始对比' }).click();
    await expect(dialog.getByText('A 更好。')).toBeVisible();
    await expect(dialog.getByText('A 符合期望 1 / 1，B 符合期望 0 / 1。')).toBeVisible();
    await expect(dialog.getByText('还有 1 段对话等你判断哪个好。')).toBeVisible();
    const asked = dialog.getByRole('row', { name: /晚上看书合适吗/ });
    await expect(asked).toContainText('可以，三档调光。');
    await expect(asked).toContainText('很高兴为您解答');
    await asked.getByRole('button', { name: 'B 好' }).click();
    await expect(dialog.getByText('人工选择：A 0 个，B 1 个。')).toBeVisible();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await outOfReach(page, { within: '[role=dialog]' })).toEqual([]);

    await dialog.getByRole('button', { name: '使用 A' }).click();
    await expect(dialog.getByText('正在写的就是它')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(kept.getByText('现在用的是「一句话版」')).toBeVisible();
    await page.getByRole('button', { name: /^撤销/ }).first().click(); // prettier-ignore
    await expect(inspector.getByRole('textbox', { name: '要它做什么' })).toContainText('用亲切的语气回答。');
  } finally {
    await send('DELETE', '/api/connections/lamps', {});
    await send('PUT', '/api/settings/network', { allowed: [] });
    await model.stop();
  }
}); // prettier-ignore
