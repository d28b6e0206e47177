// What journeys over the canvas share: a card by how it is read out, and a bot of their own.
import type { Locator, Page } from '@playwright/test';
import { expect } from './house.ts';

/** A card by what is read out for it: the type's title, its own name, its lines. */
export const card = (page: Page, name: RegExp): Locator =>
  page.locator('.react-flow__node').and(page.getByRole('group', { name }));

/** A bot of its own for a journey, made on the start page as a person does; it stands open. Its id. */
export async function makeBot(page: Page, name: string): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: '新建机器人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('button', { name: /^新建/ }).click();
  await page.waitForURL(/\/bots\/[^/]+\/flows/);
  await expect(card(page, /^选择, /)).toBeVisible();
  return /\/bots\/([^/]+)/.exec(page.url())?.[1] ?? '';
}
