// A question for a language model: streamed to the visitor, marked as generated; without a model the bot finds another way.
import type { Page } from '@playwright/test';
import { expect, openHouse, test } from './house.ts';
import { openModel } from './model.ts';

async function ask(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/demo`);
  await page.getByRole('button', { name: '在线客服' }).click();
  await page.getByRole('button', { name: '商品咨询' }).click();
  await expect(page.getByRole('log')).toContainText('想了解哪款商品');
  await page.getByRole('textbox').fill('耳机充满电要多久？');
  await page.keyboard.press('Enter');
}

test('an answer comes in word by word, and says that it was generated', async ({ page }) => {
  const model = await openModel('--between-ms', '40');
  const house = await openHouse({ LLM_BASE_URL: model.url, LLM_MODEL: 'fake' });
  try {
    await ask(page, house.url);
    const log = page.getByRole('log');
    const drawn = new Set<string>();
    await expect(async () => {
      drawn.add((await log.locator('.theirs .bubble').last().textContent()) ?? '');
      expect(await log.getByText('AI 生成').count()).toBe(1);
    }).toPass({ intervals: [50], timeout: 15_000 });
    expect(drawn.size).toBeGreaterThan(3); // seen while it grew
    await expect(log).toContainText('没有经过任何模型');
    await expect(log).toContainText('还有什么可以帮您');
    // whether it helped is asked below it and nowhere else, and kept over a reload
    const helped = log.getByRole('group', { name: '这个回答有用吗？' });
    await expect(helped).toHaveCount(1);
    await helped.getByRole('button', { name: '没用' }).click();
    await helped.getByRole('button', { name: '有用' }).click();
    await expect(helped.getByRole('button', { name: '有用' })).toHaveAttribute('aria-pressed', 'true');
    await page.reload();
    await expect(helped.getByRole('button', { name: '有用' })).toHaveAttribute('aria-pressed', 'true');
  } finally {
    await house.stop();
    await model.stop();
  }
});

test('without a model, or with one that is gone, nobody waits for ever', async ({ page }) => {
  const model = await openModel();
  await model.stop(); // its address is refused from now on
  const gone = { LLM_BASE_URL: model.url, LLM_MODEL: 'fake' };
  for (const env of [undefined, gone]) {
    const house = await openHouse(env);
    try {
      await ask(page, house.url);
      await expect(page.getByRole('log')).toContainText('这个问题我还答不上来');
      await expect(page.getByRole('button', { name: '转人工' }).last()).toBeVisible();
    } finally {
      await house.stop();
    }
  }
});
