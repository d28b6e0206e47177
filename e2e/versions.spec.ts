// What was published: listed, compared, brought back, made live again, carried as a file.
import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

type Said = Record<string, { text: string; at?: [number, number]; next?: string }>;
/** A greeting bot whose messages stand one under the other. */
const bot = (says: Said) => ({
  name: '花店',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: Object.keys(says)[0] ?? 'end' } },
        ...Object.fromEntries(
          Object.entries(says).map(([id, { text, at, next = 'end' }], i) => [
            id,
            { type: 'say', version: 1, at: at ?? [0, 96 + i * 112], config: { text: { 'zh-CN': text } }, next: { next } },
          ]),
        ),
        end: { type: 'handoff', version: 1, at: [320, 96], config: {}, next: {} },
      },
    },
  },
}); // prettier-ignore

async function published(request: APIRequestContext, origin: string, documents: readonly object[], notes: readonly string[]) {
  const headers = { origin };
  const made = await request.post('/api/bots', { headers, data: { document: documents[0] } });
  const { id } = (await made.json()) as { id: string };
  for (const [i, document] of documents.entries()) {
    const { etag } = (await (await request.get(`/api/bots/${id}/draft`)).json()) as { etag: string };
    const saved = await request.put(`/api/bots/${id}/draft`, { headers: { ...headers, 'if-match': etag }, data: { document } });
    expect(saved.status()).toBe(200);
    const done = await request.post(`/api/bots/${id}/publish`, { headers, data: { note: notes[i] ?? '' } });
    expect(done.status(), await done.text()).toBe(200);
  }
  return id;
} // prettier-ignore

test('published with a note, found among many, made live again while a conversation goes on', async ({ studio: page, house }) => {
  const many = Array.from({ length: 24 }, (_, i) => bot({ hello: { text: `您好，第 ${i + 1} 版` } }));
  const id = await published(page.request, house.url, many, many.map((_, i) => (i === 6 ? '退货期改为 15 天' : ''))); // prettier-ignore
  const begin = async () => {
    const began = await page.request.post(`/v1/bots/${id}/conversations`, { headers: { origin: house.url }, data: { locale: 'zh-CN' } }); // prettier-ignore
    return (await began.json()) as { id: string; token: string; events: { text?: string }[] };
  };
  const running = await begin();

  await page.goto(`/bots/${id}/versions`);
  const rows = page.locator('.version');
  await expect(rows.first()).toContainText('v24');
  await expect(rows.first()).toContainText('线上');
  await expect(rows.first()).toContainText('1 个会话进行中');
  await expect(rows).toHaveCount(20);
  await page.getByRole('button', { name: '更早的版本' }).click();
  await expect(rows).toHaveCount(24);
  await page.getByRole('searchbox', { name: /搜索/ }).fill('退货期');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Lin Xia');

  await rows.first().getByRole('button', { name: '换回这个版本' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('新会话从现在起使用 v7');
  await expect(dialog).toContainText('留在各自的版本');
  await expect(dialog).toContainText('草稿不变');
  await dialog.getByRole('button', { name: '换回这个版本' }).click();
  await expect(page.getByText('线上现在是 v7')).toBeVisible();
  await expect(rows.first()).toContainText('线上');
  expect((await begin()).events.map(({ text }) => text)).toContain('您好，第 7 版');
  const told = await page.request.post(`/v1/conversations/${running.id}/messages`, {
    headers: { origin: house.url, authorization: `Bearer ${running.token}` },
    data: { id: 'still-here-1', type: 'text', text: '还在吗' },
  });
  expect(told.status()).toBe(200); // it stays where it began
  await page.goto('/settings/audit');
  await expect(page.getByRole('row', { name: /换回 7/ })).toContainText('Lin Xia');

  // a bot that is not there: said, and no page of a bot is offered
  await page.goto('/bots/no-such-bot/versions');
  await expect(page.getByRole('heading', { name: '没有这个机器人' })).toBeVisible();
  await expect(page.getByRole('link', { name: '版本', exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '回到机器人列表' })).toBeVisible();
}); // prettier-ignore

test('compared in words and on the canvas, one node brought back, a file looked at before it is taken', async ({ studio: page, house }, info) => {
  const one = bot({ hello: { text: '退货期是 7 天，请保留包装。', next: 'more' }, more: { text: '还有别的吗？', next: 'bye' }, bye: { text: '再见。' } });
  const two = bot({ hello: { text: '退货期是 15 天，请保留包装。', next: 'sale' }, sale: { text: '现在是大促。', at: [0, 400] } });
  two.flows.main.nodes.end.at = [352, 96];
  for (const { flows: { main } } of [one, two]) {
    Object.assign(main, { groups: { g: { name: '开场', colour: 'blue' } } });
    Object.assign((main.nodes as Record<string, object>)['hello'] ?? {}, { group: 'g' });
  }
  const id = await published(page.request, house.url, [one, two], ['第一版', '改了退货期']);

  await page.goto(`/bots/${id}/versions/compare?from=1&to=2`);
  const list = page.locator('.differences');
  const cards = page.locator('.compare-card');
  await expect(list.locator('.difference[data-kind=changed] del')).toHaveText('7');
  await expect(list.locator('.difference[data-kind=changed] ins')).toHaveText('15');
  await expect(list).toContainText('出口「继续」去向');
  await expect(page.locator('.compare-legend')).toHaveText(/新增 1.*删除 2.*改动 1.*移动 1/s);
  for (const [kind, word] of [['added', '新增'], ['removed', '删除'], ['changed', '改动'], ['moved', '只移动']] as const)
    await expect(page.locator(`.compare-card[data-kind=${kind}] .compare-tag`).first()).toHaveText(word);
  await expect(page.getByRole('group', { name: '分组「开场」，1 个节点' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await outOfReach(page)).toEqual([]);
  }

  // the same by a link, with the node that was chosen
  await list.getByRole('button', { name: /删除/ }).first().click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.locator('.difference[data-chosen]')).toContainText('还有别的吗？');
  await expect(other.locator('.compare-card[data-chosen][data-kind=removed]')).toBeVisible();
  await other.close();

  // one node, back in the draft: one step, that can be undone
  await page.goto(`/bots/${id}/versions/compare?from=1&to=draft`);
  await expect(cards).toHaveCount(6);
  const removed = list.locator('.difference[data-kind=removed]');
  await removed.first().getByRole('button', { name: /恢复到 v1/ }).click();
  // what it led to is gone: said at once, and a problem at its place
  await expect(page.getByText(/已恢复「发消息」，新增 \d 个问题：/)).toBeVisible();
  await expect(removed).toHaveCount(1);
  await page.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect(removed).toHaveCount(2);

  // out as a file, and in again after a look
  await page.goto(`/bots/${id}/versions`);
  await page.getByRole('button', { name: 'v1 的更多操作' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '导出文件' }).click()]);
  const path = info.outputPath('v1.json');
  await file.saveAs(path);
  await page.getByRole('button', { name: '导入文件' }).click();
  const input = page.locator('input[type=file]');
  const choose = (name: string, text: string) => input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('list.json', '{"questions": []}');
  await expect(page.getByRole('alert')).toContainText('document.shape');
  await choose('newer.json', JSON.stringify({ ...one, migrations: ['2031-two-heads'] }));
  await expect(page.getByRole('alert')).toContainText('newer-document');
  await choose('v1.json', readFileSync(path, 'utf8'));
  await expect(list.locator('.difference')).toHaveCount(5);
  await page.getByRole('button', { name: '放进草稿' }).click();
  await expect(page.locator('.react-flow__node', { hasText: '还有别的吗？' })).toBeVisible();
  await page.goto(`/bots/${id}/versions/compare?from=1&to=draft`);
  await expect(page.getByRole('heading', { name: '没有差别' })).toBeVisible();

  // published with a note, after a word about what changes
  await page.goto(`/bots/${id}/flows`);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('和 v2 相比');
  await dialog.getByLabel('这次改了什么').fill('换回第一版的话');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await expect(dialog.getByText('已发布 v3')).toBeVisible();
  await page.goto(`/bots/${id}/versions`);
  await expect(page.locator('.version').first()).toContainText('换回第一版的话');
}); // prettier-ignore
