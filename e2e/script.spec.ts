// The business user: a bot from elsewhere shows what it brings; a script is written, its slip is told, and it is tried.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const node = (type: string, at: [number, number], config: object, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  at,
  config,
  next,
});
const code = '// 运费\nreturn 10 + Math.ceil(vars.weight - 1) * 3';
const document = {
  schema: 'dialoom/bot',
  name: '别处来的',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: node('start', [32, 32], {}, { next: 'weight' }),
        weight: node('ask', [32, 128], { prompt: '多重？', variable: 'weight', kind: 'number' }, { answered: 'fee', 'gave-up': 'person' }), // prettier-ignore
        fee: node('script', [32, 288], { code, variable: 'fee' }, { ok: 'tell', nothing: 'person', error: 'person' }),
        look: node('api-call', [400, 288], { connection: 'crm', address: '/x' }, { ok: 'tell' }),
        tell: node('say', [32, 448], { text: '运费 {{ fee }} 元' }, { next: 'weight' }),
        person: node('handoff', [400, 448], {}),
      },
    },
  },
};

test('an imported bot shows its scripts and loses its connections; a slip in a script has a place; it runs in the simulator', async ({
  studio: page,
}) => {
  await page.goto('/');
  await page.locator('input[type="file"]').setInputFiles({ name: 'elsewhere.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) }); // prettier-ignore
  const dialog = page.getByRole('dialog', { name: '这个机器人带来了什么' });
  await expect(dialog).toContainText('要重新选择的连接：crm');
  await expect(dialog.getByRole('region')).toContainText('Math.ceil(vars.weight - 1)');
  expect(await outOfReach(page, { within: '[role="dialog"]' })).toEqual([]);
  await dialog.getByRole('button', { name: '打开机器人' }).click();

  await page.locator('.react-flow__node[data-id="fee"] > .card').click();
  const field = page.getByRole('textbox', { name: '脚本', exact: true });
  await expect(field).toHaveValue(code);
  await field.fill('const weight = vars.weight\nreturn 10 +* weight');
  await expect(page.getByText('第 2 行第 12 个字符附近写得不对：「*」').first()).toBeVisible();
  await field.fill('const { weight } = vars\nif (weight > 100) return\nreturn 10 + Math.ceil(weight - 1) * 3');
  await expect(page.getByText(/第 2 行第 12 个字符/)).toHaveCount(0);

  await page.getByRole('button', { name: '测试', exact: true }).click();
  const simulator = page.getByRole('region', { name: '测试草稿' });
  const box = simulator.getByLabel('以客户的身份说');
  await expect(simulator.getByRole('log')).toContainText('多重？');
  await box.fill('3 公斤');
  await box.press('Enter');
  await expect(simulator.getByRole('log')).toContainText('运费 16 元');
});
