// The guard, from both sides: a word is added while a customer chats, and the next message is guarded.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';
import { log, publishBot, rowOf } from './visitor.ts';

test('a word is added while a customer chats: their next message, and the next answer, go without it', async ({
  page,
  studio,
  house,
}) => {
  await using bot = await publishBot(studio, house.url, {
    name: 'Fruit',
    languages: ['en'],
    main: 'main',
    flows: {
      main: {
        name: 'Main',
        nodes: rowOf(
          { type: 'start', config: {}, exits: ['next'] },
          { type: 'ask', config: { prompt: 'What would you like?', variable: 'wish' }, exits: ['answered', 'gave-up', 'silent'] },
          { type: 'ask', config: { prompt: 'Noted: {{ wish }}. We also have rambutan. What else?', variable: 'wish' }, exits: ['answered', 'gave-up', 'silent'] },
          { type: 'say', config: { text: 'Noted: {{ wish }}. We also have rambutan.' }, exits: ['next'] },
          { type: 'end', config: {}, exits: [] },
        ),
      },
    },
    variables: { wish: { type: 'text' } },
  }); // prettier-ignore
  await page.goto(`/c/${bot.id}`);
  const box = page.getByRole('textbox', { name: /输入您的问题|Type your question/ });
  await box.fill('rambutan please');
  await box.press('Enter');
  await expect(log(page)).toContainText('Noted: rambutan please. We also have rambutan.');

  await studio.goto('/settings/guard');
  await studio.getByRole('button', { name: /^(Add a word|添加词)$/ }).first().click();
  const dialog = studio.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^(Word|词)$/ }).fill('rambutan');
  expect(await outOfReach(studio)).toEqual([]);
  await dialog.getByRole('button', { name: /^(Add a word|添加词)$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(studio.getByRole('button', { name: /rambutan/ })).toBeVisible();
  await studio.getByRole('tab', { name: /Try it|试一试/ }).click();
  await studio.getByLabel(/Write a line|写一句话/).fill('a R-a-m-b-u-t-a-n!');
  await studio.getByRole('button', { name: /^(Check|检查)$/ }).click();
  await expect(studio.locator('mark')).toHaveText('R-a-m-b-u-t-a-n');

  await box.fill('more rámbutan then');
  await box.press('Enter');
  await expect(log(page)).toContainText('Noted: more ******** then. We also have ********.');

  const words = (await (await studio.request.get('/api/guard/words')).json()) as { words: { id: string }[] };
  for (const { id } of words.words) await studio.request.delete(`/api/guard/words/${id}`, { headers: { origin: house.url } });
}); // prettier-ignore
