// Every dialog and menu of the studio, opened: nothing out of reach of a screen reader in either theme, at a desk and on a phone, and none is
// larger than the phone it opens on.
import type { Page } from '@playwright/test';
import { outOfReach } from './axe.ts';
import { atDesk, visit } from './desk.ts';
import { expect } from './house.ts';

const test = atDesk('en');
test.describe.configure({ mode: 'parallel' });

type Opening = readonly [what: string, place: string, open: (page: Page) => Promise<void>];
const press = (name: string | RegExp) => async (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const pick = (menu: string | RegExp, item: string) => async (page: Page) => {
  await press(menu)(page);
  await page.getByRole('menuitem', { name: item }).click();
};
/** Sent as it is: what it refuses is part of the dialog. */
const sent = (open: (page: Page) => Promise<void>) => async (page: Page) => {
  await open(page);
  await page.getByRole('dialog').locator('button[type=submit]').click();
};
const file = async (page: Page, name: string, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const BOT = '/bots/demo-shop';
const openings: readonly Opening[] = [
  ['a new bot', '/', sent(press('Make a bot'))],
  ['a file that is no bot', '/', (page) => file(page, 'bot.json', '{"x":1}')],
  ['the menu of a bot', '/', press(/^Actions of/)],
  ['a bot’s new name', '/', pick(/^Actions of/, 'Rename')],
  ['a new entry', '/knowledge', sent(press('Add entry'))],
  ['a web page for a list', '/knowledge/shop-faq/documents', sent(press('Add a web page'))],
  ['an entry', '/knowledge', async (page) => page.locator('.row-open').first().click()],
  ['the hit test', '/knowledge', async (page) => { await press('Hit test')(page); await page.getByRole('dialog').getByRole('textbox').fill('How long does shipping take?'); await page.keyboard.press('Enter'); await expect(page.getByText(/^Looked through/)).toBeVisible(); }],
  ['a file of questions', '/knowledge', async (page) => { await press('Import')(page); await file(page, 'faq.csv', 'question,answer\nCan I pay cash?,Yes.\n,nothing\n'); await expect(page.getByText('1 of 2 rows can be imported')).toBeVisible(); }],
  ['the settings of a list', '/knowledge', pick('More', 'List settings')],
  ['a category that moves', '/knowledge', async (page) => { await page.getByRole('button', { name: /^More for/ }).first().click({ force: true }); await page.getByRole('menuitem', { name: 'Rename or move…' }).click(); }],
  ['a new list', '/knowledge', pick('More', 'New list')],
  ['a list that is in use', '/knowledge', pick('More', 'Delete the list')],
  ['a new contact', '/contacts', press('Add contact')],
  ['own fields', '/contacts', async (page) => { await pick('Export and own fields', 'Own fields')(page); await page.getByRole('dialog').getByRole('button', { name: 'Add a field' }).click(); }],
  ['contacts as a file', '/contacts', pick('Export and own fields', 'Export')],
  ['conversations as a file', '/inbox', press('Export conversations')],
  ['a new company', '/contacts/companies', press('Add company')],
  ['a new order', '/contacts/orders', press('Add order')],
  ['a new connection', '/settings/connections', pick('Add connection', 'API')],
  ['a new model', '/settings/connections', pick('Add connection', 'Model')],
  ['a connection of the program', '/settings/connections', async (page) => page.locator('button.row-open').first().click()],
  ['a listed word', '/settings/guard', press('Add a word')],
  ['words that are included', '/settings/guard', async (page) => { await page.getByRole('tab', { name: 'Categories' }).click(); await press(/words included/)(page); }],
  ['a list of words', '/settings/guard', async (page) => { await press('Import')(page); await file(page, 'words.csv', 'word,category\nrambutan,ads\nx,ads\n'); await expect(page.getByText('one letter, found everywhere')).toBeVisible(); }],
  ['an invitation', '/settings/people', sent(press('Invite'))],
  ['a key', '/settings/keys', sent(press('Make a key'))],
  ['another password', '/settings/account', sent(press('Change password'))],
  ['two steps', '/settings/account', sent(press('Turn on'))],
  ['presence', '/inbox', press(/^My status/)],
  ['values brought in', `${BOT}/entities`, async (page) => { await press('Add entity')(page); await press('Paste or import')(page); }],
  ['an entity deleted', `${BOT}/entities`, async (page) => { await press('Add entity')(page); await press('Delete entity')(page); }],
  ['sentences pasted', `${BOT}/intents`, async (page) => { await page.locator('.intent-row').first().click(); await press(/^Paste/)(page); }],
  ['other wordings', `${BOT}/intents`, async (page) => { await page.locator('.intent-row').first().click(); await press(/^Variants/)(page); }],
  ['two intents merged', `${BOT}/intents`, async (page) => { await page.locator('.intent-row').first().click(); await press('Merge with another intent')(page); await page.getByRole('dialog').locator('select').selectOption({ index: 1 }); }],
  ['past chats', `${BOT}/learning/history`, async (page) => { await press('Import chats')(page); await page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name: 'chats.csv', mimeType: 'text/csv', buffer: Buffer.from('role,text\nuser,where is my parcel\nagent,It arrives tomorrow.\n') }); await expect(page.getByText('The first messages')).toBeVisible(); }],
  ['a new variable', `${BOT}/variables`, sent(press('Add variable'))],
  ['a variable', `${BOT}/variables`, async (page) => page.locator('main tbody button').first().click()],
  ['a bot deleted', `${BOT}/settings`, press('Delete')],
]; // prettier-ignore

/** What was opened: the page under it has its own test. */
const SHOWN = ':is([role=dialog], [role=alertdialog], [role=menu])';
/** Stops that Base UI puts around what is open to send the focus on; nobody ever stands on them. */
const GUARD = '[data-base-ui-focus-guard]';

for (const [what, place, open] of openings)
  test(`${what}: within reach and within the screen`, async ({ desk: page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, place);
    await expect(page.locator('main h1').first()).toBeAttached();
    await open(page);
    const shown = page.locator(SHOWN).first();
    await expect(shown).toBeVisible();
    // colours do not know widths, nor widths colours: each of both once
    for (const [width, height, colorScheme] of [
      [1280, 800, 'light'],
      [390, 780, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      expect(await outOfReach(page, { within: SHOWN, without: GUARD })).toEqual([]);
      const box = await shown.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
  });
