// Erasing: a conversation from the inbox, and a contact with what was said; the customer's screen follows, and a list sorts by its heads.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

test.use({ locale: 'en' });

const log = (page: Page) => page.getByRole('log');
const write = async (page: Page, text: string) => {
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
};
const bubbles = (page: Page) => log(page).locator('.bubble');

test('a conversation is erased: for the desk at once, for the customer with the next thing that happens', async ({
  page,
  studio,
}) => {
  await page.goto('/c/demo-shop');
  await write(page, 'my parcel number is canary-4711');
  await expect(bubbles(page)).toHaveCount(3);
  await studio.goto('/inbox');
  await studio.getByRole('button', { name: /^All/ }).click();
  await studio
    .getByRole('link', { name: /Visitor/ })
    .first()
    .click();
  const talk = studio.getByRole('log');
  await expect(talk).toContainText('canary-4711');
  await studio.getByRole('button', { name: 'More actions' }).click();
  await studio.getByRole('menuitem', { name: 'Erase' }).click();
  const dialog = studio.getByRole('dialog');
  await expect(dialog).toContainText('The conversation ends at once');
  expect(await outOfReach(studio)).toEqual([]);
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await expect(talk).toContainText('What was said until here has been erased');
  await expect(studio.locator('body')).not.toContainText('canary-4711');

  // the page looks every few seconds; who is faster sees it with the answer
  const again = page.getByRole('button', { name: 'Start again' });
  if (await again.isVisible()) await again.click();
  await write(page, 'hello again');
  await expect(log(page)).toContainText('hello again');
  await expect(log(page)).not.toContainText('canary-4711');
  await page.reload();
  await expect(log(page)).toContainText('hello again');
  await expect(log(page)).not.toContainText('canary-4711');
});

test('the columns of contacts sort; one is erased with what was said', async ({ studio, baseURL }) => {
  const headers = { origin: baseURL ?? '' };
  for (const [i, name] of ['Parcel 10', 'Parcel 9', 'Zoe', 'Ann'].entries())
    await studio.request.post('/api/contacts', { headers, data: { contact: { name, phones: [`1390000000${i}`] } } });
  await studio.goto('/contacts');
  const names = studio.locator('a.records-name');
  await expect(names).toHaveText(['Ann', 'Zoe', 'Parcel 9', 'Parcel 10']); // the last changed first
  const head = (name: string) => studio.getByRole('columnheader', { name });
  await expect(head('Last changed')).toHaveAttribute('aria-sort', 'descending');
  await head('Name').getByRole('button').click();
  await expect(names).toHaveText(['Ann', 'Parcel 9', 'Parcel 10', 'Zoe']);
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending');
  await studio.keyboard.press('Enter'); // the head has the keyboard
  await expect(names).toHaveText(['Zoe', 'Parcel 10', 'Parcel 9', 'Ann']);
  expect(await outOfReach(studio)).toEqual([]);

  await studio.getByRole('link', { name: 'Zoe' }).click();
  await studio.getByRole('button', { name: 'Merge, erase' }).click();
  await studio.getByRole('menuitem', { name: 'Erase' }).click();
  await expect(studio.getByRole('checkbox', { name: /Erase what was said/ })).toBeChecked();
  await studio.getByRole('checkbox').uncheck();
  await expect(studio.getByRole('dialog')).toContainText('Conversations keep their words');
  await studio.getByRole('checkbox').check();
  expect(await outOfReach(studio)).toEqual([]);
  await studio.getByRole('button', { name: 'Erase' }).click();
  await expect(names).toHaveCount(3);
});
