// A node becomes a tool of a model: chosen, filled in by itself, tried; the customer is asked before it saves anything, and the trace tells of it.
import { writeFileSync } from 'node:fs';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';
import { openModel } from './model.ts';

const node = (type: string, at: readonly [number, number], config: object, next: object, name?: string) => ({ type, version: 1, at, config, next, ...(name && { name }) }); // prettier-ignore
const shop = {
  name: '灯具店',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: node('start', [0, 0], {}, { next: 'ask' }),
        ask: node('ask', [300, 0], { prompt: '想问什么？', variable: 'line' }, { answered: 'answer' }),
        answer: node('llm', [600, 0], { connection: 'lamps', prompt: '{{ line }}', fallback: '稍后再试' }, { ok: 'ask', error: 'ask', silent: 'ask' }, '客服'), // prettier-ignore
        keep: node('save-contact', [600, 320], { phone: '{{ phone }}', variable: 'who' }, {}, '登记电话'),
      },
    },
  },
};
const script = [
  { when: '"outcome":"saved"', say: '登记好了。' },
  { when: '登记', say: '', call: [{ name: 'save_contact', args: { phone: '13800138000' } }] },
];

test('a node on the canvas becomes a tool, asks before it saves, and stands in the trace', async ({
  studio: page,
}, info) => {
  const file = info.outputPath('script.json');
  writeFileSync(file, JSON.stringify(script));
  const model = await openModel('--script', file);
  const address = model.url;
  const send = (method: string, path: string, body: object): Promise<string> =>
    page.evaluate(async ([how, where, sent]) => (await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: sent })).text(), [method, path, JSON.stringify(body)] as const); // prettier-ignore
  try {
    await page.goto('/');
    await send('PUT', '/api/settings/network', { allowed: [{ target: new URL(address).host, why: 'e2e' }] });
    await send('POST', '/api/connections', { id: 'lamps', connection: { kind: 'model', name: '模型', settings: { address, model: 'fake' } } }); // prettier-ignore
    const made = JSON.parse(await send('POST', '/api/bots', { document: shop })) as { id: string };
    await page.goto(`/bots/${made.id}/flows`);
    await page.locator('.react-flow__node[data-id="answer"]').click();
    const tools = page.locator('.studio-inspector').getByRole('group', { name: '可用的工具' });
    await tools.getByRole('button', { name: '添加一行' }).click();
    await tools.getByLabel('运行', { exact: true }).selectOption('一个节点');
    await tools.getByLabel('节点', { exact: true }).selectOption('登记电话');
    await expect(tools.getByLabel('给模型看的名称')).toHaveValue('save_contact');
    await expect(tools.getByLabel('参数名')).toHaveValue('phone');
    await expect(tools.getByLabel('先问客户')).toBeChecked();
    expect(await outOfReach(page, { within: '.studio-inspector' })).toEqual([]);

    await page.getByRole('button', { name: '测试', exact: true }).click();
    const simulator = page.locator('.sim');
    await expect(simulator.locator('.sim-bubble').getByText('想问什么？')).toBeVisible();
    await simulator.getByLabel('以客户的身份说').fill('请登记我的电话');
    await page.keyboard.press('Enter');
    await expect(simulator.getByText('我准备这样做：登记电话 · 13800138000。可以吗？').first()).toBeVisible();
    await simulator.getByRole('button', { name: '好的', exact: true }).click();
    await expect(simulator.locator('.sim-bubble').getByText('登记好了。')).toBeVisible();
    await simulator.locator('.sim-step').filter({ hasText: '客服' }).last().getByRole('button').first().click();
    const told = page.locator('.tool-call');
    await expect(told).toContainText(/save_contact.*已运行/);
    await expect(told).toContainText('客户已同意');
    await expect(told).toContainText('13800138000');
  } finally {
    await send('DELETE', '/api/connections/lamps', {});
    await model.stop();
  }
});
