// The demo shop's orders: a dozen that a newcomer can ask about, each in another state. Dates are relative to today, so they never grow old.
export type OrderState = 'paid' | 'shipped' | 'delayed' | 'delivered' | 'cancelled';
export type Item = { name: { 'zh-CN': string; en: string }; quantity: number; amountCents: number };
export type Order = {
  number: string; // twelve digits
  phone: string;
  state: OrderState;
  items: readonly Item[];
  totalCents: number;
  city: { 'zh-CN': string; en: string };
  placedDaysAgo: number;
  /** Until it arrives (positive), or since it did (negative). */
  etaDays: number;
};

const headphones = (quantity = 1): Item => ({ name: { 'zh-CN': '降噪耳机 Q3', en: 'Q3 headphones' }, quantity, amountCents: 89_900 * quantity });
const charger = (quantity = 1): Item => ({ name: { 'zh-CN': '氮化镓充电器 65W', en: '65 W charger' }, quantity, amountCents: 12_900 * quantity });
const speaker = (quantity = 1): Item => ({ name: { 'zh-CN': '桌面音箱 S1', en: 'S1 desktop speaker' }, quantity, amountCents: 45_900 * quantity });
const wuhan = { 'zh-CN': '武汉', en: 'Wuhan' };
const shanghai = { 'zh-CN': '上海', en: 'Shanghai' };
const chengdu = { 'zh-CN': '成都', en: 'Chengdu' };

type Brief = [number: string, state: OrderState, placedDaysAgo: number, etaDays: number, city: Order['city'], items: readonly Item[], phone?: string];
const brief: readonly Brief[] = [
  ['202611180472', 'shipped', 3, 1, wuhan, [headphones()], '13800002046'],
  ['202611190031', 'paid', 2, 3, shanghai, [charger(2)]],
  ['202611100318', 'delayed', 11, 2, chengdu, [speaker()]],
  ['202611020317', 'delivered', 19, -16, wuhan, [headphones()], '13800002046'],
  ['202611150660', 'delivered', 6, -2, shanghai, [headphones(), charger()]],
  ['202610030129', 'delivered', 49, -44, chengdu, [charger()]],
  ['202611120777', 'cancelled', 9, 0, wuhan, [speaker(), charger()]],
];
export const orders: readonly Order[] = brief.map(([number, state, placedDaysAgo, etaDays, city, items, phone = '13900000000']) => ({
  number, phone, state, items, city, placedDaysAgo, etaDays, totalCents: items.reduce((sum, item) => sum + item.amountCents, 0),
})); // prettier-ignore

/** Numbers to try, for the demo page. */
export const sampleNumbers: readonly string[] = ['202611180472', '202611150660', '202610030129'];
