// Records: a file of contacts is looked at, read and taken back; a contact is edited.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';

test.use({ locale: 'en' });

const FILE = `\uFEFFName,Mobile,E-mail,Company,Remarks
Zhang Min,138-0013-8000,min@a.example,Weavers,old friend
Li Na,13900139000,,Weavers,
Nobody Known,not a phone,,,
=HYPERLINK("x"),13622223333,,,
`;

test('a spreadsheet of contacts: what will happen, a row that cannot be read, and the way back', async ({ studio }) => {
  await studio.goto('/contacts');
  await studio.getByRole('button', { name: 'Import' }).click();
  const file = { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
  await studio.locator('input[type=file]').setInputFiles({ ...file, name: 'photo.png' });
  await expect(studio.getByRole('alert')).toContainText('This is no CSV or XLSX file');
  await studio.locator('input[type=file]').setInputFiles(file);

  await expect(studio.getByLabel('“Mobile” goes to')).toHaveValue('phones');
  await expect(studio.getByLabel('“Remarks” goes to')).toHaveValue('');
  await expect(studio.getByText('3 new')).toBeVisible();
  await expect(studio.getByText('"not a phone" is no phone number')).toBeVisible();
  expect(await outOfReach(studio)).toEqual([]);

  // without the column that tells people apart there is nothing to run
  for (const name of ['Name', 'Mobile', 'E-mail']) await studio.getByLabel(`“${name}” goes to`).selectOption('Leave out'); // prettier-ignore
  await expect(studio.getByText('One column must go to: Name, Phone, E-mail.')).toBeVisible();
  await expect(studio.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  for (const [name, field] of [['Name', 'name'], ['Mobile', 'phones'], ['E-mail', 'emails']] as const) await studio.getByLabel(`“${name}” goes to`).selectOption(field); // prettier-ignore

  await studio.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(studio.getByRole('heading', { name: 'Imported' })).toBeVisible();
  const coming = studio.waitForEvent('download');
  await studio.getByRole('link', { name: 'Download the 1 refused rows' }).click();
  const lines = (await readAll(await (await coming).createReadStream())).split('\r\n');
  expect(lines[1]).toBe('Nobody Known,not a phone,,,,4,"""not a phone"" is no phone number"');

  await studio.getByRole('button', { name: 'Show the records' }).click();
  await expect(studio.getByText('3 in all')).toBeVisible();
  await expect(studio.getByRole('link', { name: '=HYPERLINK("x")' })).toBeVisible();
  await studio.getByRole('searchbox').fill('8000');
  await expect(studio.getByText('1 found')).toBeVisible();

  // one of them is edited, while somebody else does too
  await studio.getByRole('link', { name: 'Zhang Min' }).click();
  await studio.getByRole('button', { name: 'Edit details' }).click();
  await studio.getByLabel('Level').fill('Gold');
  const id = new URL(studio.url()).pathname.split('/').at(-1) ?? '';
  const origin = new URL(studio.url()).origin;
  const { rev } = (await (await studio.request.get(`/api/contacts/${id}`)).json()) as { rev: number };
  const theirs = {
    name: 'Zhang Min',
    phones: ['138-0013-8000'],
    emails: ['min@a.example'],
    level: 'Silver',
    owner: 'Wang',
  };
  expect((await studio.request.put(`/api/contacts/${id}`, { headers: { origin }, data: { rev, contact: theirs } })).status()).toBe(200); // prettier-ignore
  await studio.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(studio.getByRole('alert')).toContainText('Level: theirs “Silver”, yours “Gold”');
  await expect(studio.getByLabel('Owner')).toHaveValue('Wang');
  expect(await outOfReach(studio)).toEqual([]);
  await studio.getByRole('button', { name: 'Save mine' }).click();
  await expect(studio.getByText('Gold')).toBeVisible();
  await expect(studio.getByText('Wang', { exact: true })).toBeVisible();

  // the import goes back; what somebody has changed since stays
  await studio.goto('/contacts/import?record=contact');
  await studio.getByRole('button', { name: 'Take “customers.csv” back?' }).click();
  await studio.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(studio.getByText('Taken back: 3 deleted, 0 restored, 1 kept')).toBeVisible();
  await studio.goto(`/contacts/${id}`);
  await studio.getByRole('button', { name: 'Merge, erase' }).click();
  await studio.getByRole('menuitem', { name: 'Erase' }).click();
  await studio.getByRole('button', { name: 'Erase' }).click();
  await expect(studio.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
});

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces).toString('utf8');
}
