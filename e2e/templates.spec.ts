// A business user begins from a template: picks it, names it, and makes a second one without doubling the answers.
import { expect, test } from './house.ts';

test('a bot from a template has nothing to solve; a second one needs a name of its own and shares the answers', async ({
  studio,
}) => {
  const card = studio.locator('.template-card', { hasText: '市民热线 12345' });
  const dialog = studio.getByRole('dialog');
  const name = dialog.getByRole('textbox');
  const make = dialog.getByRole('button', { name: '新建', exact: true });

  await studio.goto('/');
  await card.getByRole('button').click();
  await expect(name).toHaveValue('市民热线 12345');
  await make.click();
  await expect(studio.getByText('已新建「市民热线 12345」，常见问题也装好了。')).toBeVisible();
  await expect(studio.getByRole('button', { name: '没有问题' })).toBeVisible();

  await studio.goto('/');
  await card.getByRole('button').click();
  await expect(name).toHaveValue('市民热线 12345 2');
  await name.fill('市民热线 12345');
  await make.click();
  await expect(dialog.getByText('已经有叫「市民热线 12345」的机器人了')).toBeVisible();
  await name.fill('夜班热线');
  await make.click();
  await expect(studio.getByText('它的常见问题列表之前就有')).toBeVisible();

  // nothing is left behind
  const headers = { origin: new URL(studio.url()).origin };
  const { bots } = (await (await studio.request.get('/api/bots')).json()) as { bots: { id: string; name: string }[] };
  for (const bot of bots.filter(({ name: own }) => own === '夜班热线' || own === '市民热线 12345'))
    expect((await studio.request.delete(`/api/bots/${bot.id}`, { headers })).status()).toBe(204);
  expect((await studio.request.delete('/api/knowledge/city-faq', { headers })).status()).toBe(204);
});

test('what is no bot is not imported, and says what is', async ({ studio: page }) => {
  await page.goto('/');
  const file = { name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('\u0089PNG') };
  await page.locator('input[type=file][accept*=json]').setInputFiles(file);
  await expect(page.getByRole('dialog')).toContainText(/文件里没有机器人|There is no bot in the file/);
  await expect(page.getByText(/机器人文件（\.json）|file of a bot \(\.json\)/)).toBeVisible();
});
