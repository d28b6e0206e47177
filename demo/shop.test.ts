import { expect, test } from 'vitest';
import { sampleNumbers } from './orders.ts';
import { createShop, startShop } from './shop.ts';

const NOW = Date.UTC(2026, 10, 21);
const shop = createShop(() => NOW);
const post = (body: unknown) =>
  shop.request('/returns', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('an order is found by its number, another is not', async () => {
  const answer = await shop.request('/orders/202611180472');
  expect(await answer.json()).toMatchObject({ status: 'shipped', eta: '2026-11-22', deliveredDays: null });
  expect((await shop.request('/orders/202600000000')).status).toBe(404);
  expect((await shop.request('/orders?phone=13800002046')).status).toBe(200);
  expect((await shop.request('/orders?phone=x')).status).toBe(400);
});
test('a return is arranged once, inside fifteen days, for what was delivered', async () => {
  const first = await post({ order: '202611150660', reason: 'broken' });
  expect(first.status).toBe(201);
  const made = await first.json();
  expect(made).toMatchObject({ pickup: '2026-11-22' });
  expect(await (await post({ order: '202611150660', reason: 'again' })).json()).toEqual(made);
  expect((await post({ order: '202610030129', reason: 'late' })).status).toBe(409);
  expect((await post({ order: '202611180472', reason: 'not here yet' })).status).toBe(409);
  expect((await post({ order: '202600000000', reason: 'x' })).status).toBe(404);
  expect((await post('{')).status).toBe(400);
});
test('listens on loopback, and the numbers on the page are of the shop’s form', async () => {
  const { url, close } = await startShop();
  expect((await fetch(`${url}/orders/${sampleNumbers[0]}`)).status).toBe(200);
  await close();
  for (const number of sampleNumbers) expect(number).toMatch(/^\d{12}$/);
});
