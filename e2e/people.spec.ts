// A colleague: invited by a link, in with a name and a password of their own, careful enough for a second step, and taken out again.
import { createHmac } from 'node:crypto';
import { expect, test } from './house.ts';

const password = 'copper-lantern-7-morning';

/** RFC 6238, six digits, thirty seconds: what an authenticator app shows. */
function codeNow(base32: string): string {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join(''); // prettier-ignore
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('invited, in, signing in by two steps, and out again', async ({ studio, browser, baseURL }) => {
  test.setTimeout(60_000); // eight pages
  await studio.goto('/settings/people');
  await studio.getByRole('button', { name: '邀请成员' }).click();
  const dialog = studio.getByRole('dialog');
  await dialog.getByLabel('邮箱').fill('wang@example.com');
  await dialog.getByLabel('角色').selectOption({ label: '编辑' });
  await studio.keyboard.press('Enter');
  const link = (await dialog.getByRole('region', { name: '邀请链接' }).textContent()) ?? '';
  await studio.keyboard.press('Escape');
  await expect(studio.getByRole('row', { name: /wang@example.com/ })).toContainText('编辑');

  const context = await browser.newContext({ locale: 'zh-CN', ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  try {
    await page.goto(link);
    await page.getByLabel('姓名').fill('王小明');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: '机器人', exact: true })).toBeVisible();
    await page.goto('/settings/people');
    await expect(page.getByText('你的角色看不到这个页面')).toBeVisible();

    await page.goto('/settings/account');
    await page.getByRole('button', { name: '开启' }).click();
    await page.getByLabel('你的密码').fill(password);
    await page.keyboard.press('Enter');
    const secret = (await page.getByRole('region', { name: '不能扫码时，手动输入' }).textContent()) ?? '';
    await page.getByRole('textbox', { name: '6 位数字' }).fill(codeNow(secret.trim()));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '关闭', exact: true })).toBeVisible();

    await page.getByRole('button', { name: /外观、语言、退出/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByLabel('邮箱').fill('wang@example.com');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '6 位数字' }).fill('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').first()).toContainText('验证码不对');
    await page.getByRole('textbox', { name: '6 位数字' }).fill(codeNow(secret.trim()));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: '机器人', exact: true })).toBeVisible();

    await studio.reload();
    await studio.getByRole('button', { name: '移除 王小明' }).click();
    await studio.getByRole('button', { name: '移除', exact: true }).click();
    await expect(studio.getByRole('row', { name: /王小明/ })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: '登录话织' })).toBeVisible();

    await studio.goto('/settings/audit');
    await expect(studio.getByRole('row', { name: /移除 wang@example.com/ })).toContainText('Lin Xia');
  } finally {
    await context.close();
  }
});
