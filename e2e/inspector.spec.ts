// The business user: fields that know the bot. Variables by their value, filters, a preview; an input method; conditions that say whether
// they hold; rows dragged; several nodes at once; code in a large window; examples put in.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

const node = (type: string, at: [number, number], config: object, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  at,
  config,
  next,
});
const document = {
  schema: 'dialoom/bot',
  name: '会写字的',
  languages: ['zh-CN'],
  main: 'main',
  flows: {
    main: {
      name: '主流程',
      nodes: {
        start: node('start', [32, 32], {}, { next: 'city' }),
        city: node('ask', [32, 128], { prompt: '您在哪个城市？', variable: 'city' }, { answered: 'tell', 'gave-up': 'bye' }),
        tell: node('say', [32, 320], { text: '{{ city }}的朋友，' }, { next: 'branch' }),
        branch: node('condition', [352, 32], { rows: [{ id: 'here', when: { rows: [{ variable: 'city', op: 'equals', value: '武汉' }] } }] }, { 'row:here': 'pick', else: 'bye' }),
        pick: node('choices', [352, 192], { prompt: '要哪个？', rows: [{ id: 'one', label: '红' }, { id: 'two', label: '蓝' }, { id: 'six', label: '绿' }] }, { 'row:one': 'fee', else: 'bye' }),
        fee: node('script', [352, 400], { code: 'return 1', variable: 'fee' }, { ok: 'bye', nothing: 'bye', error: 'bye' }),
        bye: node('say', [32, 440], { text: '再见' }),
      },
    },
  },
}; // prettier-ignore

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const text = (page: Page) => page.locator('.studio-inspector').getByRole('textbox', { name: '消息' });
const list = (page: Page) => page.locator('.pick-list');
const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ }).click();

/** Writes a word as an input method does: letters, Enter to take the word, the word. */
async function compose(page: Page, word: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const process = { type: 'rawKeyDown', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 } as const;
  for (const so of ['n', 'ni', 'ni h', 'ni hao']) {
    await keys.send('Input.dispatchKeyEvent', { ...process, key: 'Process', code: 'KeyN' });
    await keys.send('Input.imeSetComposition', { text: so, selectionStart: so.length, selectionEnd: so.length });
  }
  for (const key of ['ArrowDown', 'Backspace', 'Delete', 'Enter'])
    await keys.send('Input.dispatchKeyEvent', { ...process, key, code: key });
  await keys.send('Input.insertText', { text: word });
  await keys.detach();
}

async function openBot(page: Page): Promise<void> {
  await page.goto('/');
  const file = { name: 'inspector.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('dialog', { name: '这个机器人带来了什么' }).getByRole('button', { name: '打开机器人' }).click();
  await page.waitForURL(/\/bots\/[^/]+\/flows/);
  await expect(card(page, 'fee')).toBeVisible();
}

test('a text is written with variables, their filters and what they hold now', async ({ studio: page }) => {
  await openBot(page);
  await page.getByRole('button', { name: '测试', exact: true }).click();
  const say = page.locator('.studio-simulator').getByRole('textbox').last();
  await say.fill('武汉');
  await say.press('Enter');
  await expect(page.locator('.studio-simulator')).toContainText('武汉的朋友');
  await card(page, 'tell').click();
  await expect(page.locator('.template-preview')).toContainText('武汉的朋友，');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('{'); // the list: what earlier nodes set comes first
  await expect(list(page).getByRole('option').first()).toContainText('现在是 武汉');
  await page.keyboard.type('{conv');
  await list(page).getByRole('option', { name: /^conversation\.channel/ }).click(); // prettier-ignore
  await expect(page.locator('.template-preview')).toContainText('武汉的朋友，web');
  await page.keyboard.press('ArrowLeft'); // onto the chip
  await page.keyboard.press('Enter');
  await list(page).getByRole('option', { name: /全部大写/ }).click(); // prettier-ignore
  await expect(page.locator('.template-preview')).toContainText('武汉的朋友，WEB');
  await page.keyboard.type(' /新的');
  await list(page).getByRole('option', { name: '新建变量「新的」' }).click();
  await expect(text(page)).toContainText('新的');

  // pinyin: nothing is lost, nothing opens, nothing is sent, in whichever field
  await compose(page, '你好');
  await expect(list(page)).toHaveCount(0);
  await expect(text(page)).toContainText('你好');
  await page.keyboard.type('{');
  await compose(page, '你好');
  await expect(list(page).getByRole('combobox')).toHaveValue('你好');
  await page.keyboard.press('Escape');
  await say.click();
  await compose(page, '武汉');
  await expect(say).toHaveValue('武汉');
  await say.fill('');
  const name = page.getByRole('textbox', { name: '节点名称' });
  await name.click();
  await compose(page, '问候');
  await expect(name).toHaveValue('问候');
  await name.fill('');

  // a value of the test, pressed and dragged
  await text(page).click();
  await page.keyboard.press('Control+Home');
  await page.getByRole('tab', { name: /^变量/ }).click();
  const city = page.locator('.studio-simulator').getByRole('button', { name: '把 city 插入「消息」' });
  const chips = text(page).locator('.variable', { hasText: /^city$/ });
  await city.click();
  await expect(chips).toHaveCount(2);
  await page.keyboard.press('Backspace');
  await expect(chips).toHaveCount(1);
  await city.dragTo(text(page), { targetPosition: { x: 5, y: 12 } }); // before all of it
  await expect(chips).toHaveCount(2);
  await page.keyboard.press('Backspace');

  await text(page).blur();
  await expect(card(page, 'tell')).toHaveAttribute('aria-label', /你好/);

  // what is wrong is marked where it is, each by itself
  await text(page).fill('{{ city | shout }} {{ oops');
  await expect(page.locator('.studio-inspector .field-error code')).toHaveText(['{{ city | shout }}', '{{ oops']);

  // the condition knows too; its card is out of sight by now
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('1');
  await expect(async () => {
    await card(page, 'branch').click({ timeout: 2_000 });
    await expect(page.locator('.condition-sentence')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.locator('.condition-sentence')).toContainText('city 等于 武汉');
  await expect(page.locator('.rule-truth')).toContainText('成立');
  await page.getByLabel('值', { exact: true }).fill('北京');
  await expect(page.locator('.rule-truth')).toContainText('不成立');
  expect(await outOfReach(page, { within: '.studio-inspector' })).toEqual([]);
});

test('rows are dragged, several nodes changed at once, an example put in: each one step to undo', async ({
  studio: page,
}) => {
  await openBot(page);
  await card(page, 'pick').click();
  const rows = page.locator('.studio-inspector .list-row');
  const labels = async () => (await rows.locator('.template-input').allTextContents()).filter(Boolean);
  await expect(rows).toHaveCount(3);
  const grip = rows.first().locator('.list-grip');
  await grip.scrollIntoViewIfNeeded();
  const [from, to] = [await grip.boundingBox(), await rows.nth(1).boundingBox()];
  if (!from || !to) throw new Error('no rows');
  await page.mouse.move(from.x + 5, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  expect(await labels()).toEqual(['蓝', '红', '绿']);
  await rows.first().locator('.template-input').first().press('Alt+ArrowDown'); // and back by the keys
  expect(await labels()).toEqual(['红', '蓝', '绿']);
  await undo(page);
  expect(await labels()).toEqual(['蓝', '红', '绿']);
  await undo(page);

  await card(page, 'tell').click();
  await card(page, 'bye').click({ modifiers: ['Shift'] });
  await expect(page.getByRole('heading', { name: '已选 2 个节点' })).toBeVisible();
  await expect(page.getByText('各不相同')).toBeVisible();
  await text(page).fill('都一样');
  await text(page).blur();
  for (const id of ['tell', 'bye']) await expect(card(page, id)).toHaveAttribute('aria-label', /都一样/);
  await undo(page);
  await expect(card(page, 'bye')).toHaveAttribute('aria-label', /再见/);
  await expect(card(page, 'tell')).toHaveAttribute('aria-label', /的朋友/);

  await card(page, 'city').click(); // a click on one of several keeps them all
  await card(page, 'bye').click();
  await page.getByRole('tab', { name: '示例' }).click();
  await page.getByRole('listitem').filter({ hasText: '叫名字' }).getByRole('button').click();
  await expect(card(page, 'bye')).toHaveAttribute('aria-label', /您好！/);
  await undo(page);
  await expect(card(page, 'bye')).toHaveAttribute('aria-label', /再见/);
});

test('pasted text is kept, wherever it is put; behind a last variable one can go on writing', async ({
  studio: page,
  house,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.url });
  await openBot(page);
  await card(page, 'tell').click();
  const field = text(page);
  const paste = async (words: string) => {
    await page.evaluate((one) => navigator.clipboard.writeText(one), words);
    await page.keyboard.press('Control+V');
  };
  await field.click();
  await page.keyboard.press('Control+End');
  await paste('您好');
  await page.keyboard.type('！');
  await expect(card(page, 'tell')).toContainText('的朋友，您好！');
  await page.keyboard.press('Control+Home');
  await paste('第一行\r\n{{ city }} 第二行\n');
  await page.keyboard.type('三');
  await expect(field.locator('.variable')).toHaveCount(2);
  await page.keyboard.press('Control+A');
  await paste('全部换掉：\n{{ city }}');
  await expect(field).toHaveText(/^全部换掉：\s*city$/);
  const box = await field.boundingBox();
  await field.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) - 6 } }); // the empty part, below and behind the variable
  await page.keyboard.type('，对吗');
  await expect(card(page, 'tell')).toContainText('，对吗');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await paste('空的也行\n');
  await paste('两行');
  await field.blur();
  await expect(page.locator('.saved')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await card(page, 'tell').click();
  await expect(field).toHaveText('空的也行\n两行', { useInnerText: true });
  await undo(page);
  await expect(field).not.toHaveText(/两行/);
});
test('a table, a picture and a copy of a newer program are pasted for what they are', async ({ studio: page }) => {
  await openBot(page);
  const paste = async (words: string) => {
    await page.locator('.react-flow__pane').click({ position: { x: 560, y: 60 } });
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      globalThis.document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, words);
  };
  await paste('https://shop.example/lamp.png');
  await expect(page.getByRole('textbox', { name: '图片地址' })).toHaveText('https://shop.example/lamp.png');
  await paste('{"kind":"dialoom/nodes","schemaVersion":99,"nodes":{}}');
  await expect(page.getByText('来自更新版本的话织')).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['x'], 'lamp.png', { type: 'image/png' }));
    globalThis.document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByText('画布上不能直接粘贴图片或文件')).toBeVisible();
  await paste('问题\t答案\n多久能到？\t三天内。\n能开发票吗？\t能。');
  const asked = page.getByRole('dialog', { name: '这张表格要变成什么？' });
  await expect(asked.getByRole('row')).toHaveCount(3);
  expect(await outOfReach(page, { within: '[role="dialog"]' })).toEqual([]);
  await asked.getByRole('button', { name: '导入为问答…' }).click();
  await page
    .getByRole('dialog', { name: /^导入到/ })
    .getByRole('button', { name: '导入 2 条' })
    .click();
  await expect(page.getByText('新增 2 条，更新 0 条')).toBeVisible();
});

test('a script is written in a large window, which is fetched when it is first opened', async ({ studio: page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => /monaco/.test(request.url()) && fetched.push(request.url()));
  await openBot(page);
  await card(page, 'fee').click();
  await expect(page.getByRole('button', { name: '在大窗口里写' })).toBeVisible();
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: '在大窗口里写' }).click();
  const dialog = page.getByRole('dialog', { name: '脚本' });
  await expect(dialog.locator('.monaco-editor').first()).toBeVisible();
  expect(fetched.length).toBeGreaterThan(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('return vars.');
  await expect(page.locator('.suggest-widget')).toContainText('city');
  await page.keyboard.press('Escape'); // the list goes, the window stays
  await expect(dialog).toBeVisible();
  await page.keyboard.type('city.');
  await expect(page.locator('.suggest-widget')).toContainText('charAt'); // what a text can do: its type is known
  await page.keyboard.insertText('size * 2');
  await expect(dialog.getByRole('status')).toHaveText('第 1 行：文本没有「size」');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('return vars.colour');
  await expect(dialog.getByRole('status')).toHaveText('第 1 行：没有变量「colour」');
  await dialog.getByRole('status').getByRole('button').click(); // leads there
  await expect(dialog.locator('.monaco-editor textarea').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' +');
  await expect(dialog.getByRole('status')).toHaveText(/^第 1 行：没有写完/);
  await page.keyboard.insertText(' 1 //');
  await compose(page, '你好');
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(page.locator('.code-input')).toHaveValue('return vars.colour + 1 //你好');
  await undo(page);
  await expect(page.locator('.code-input')).toHaveValue('return 1');
});
