// The demo shop's orders: a few that a newcomer can ask about, each in another state. Dates are relative to today, so they never grow old.
// Texts hold both languages, since a small back-end knows only one customer: itself.
export type OrderStatus = 'preparing' | 'shipped' | 'delivered' | 'cancelled';
export type Order = {
  number: string; // twelve digits
  phone: string;
  status: OrderStatus;
  item: string;
  quantity: number;
  amountCents: number;
  city: string;
  carrier: string;
  eta: string; // a day, YYYY-MM-DD
  deliveredDays: number | null; // since it was delivered
};

const DAY = 86_400_000;
const items = {
  headphones: { item: '降噪耳机 Q3 · Q3 headphones', amountCents: 89_900 },
  charger: { item: '氮化镓充电器 65W · 65 W charger', amountCents: 12_900 },
  speaker: { item: '桌面音箱 S1 · S1 speaker', amountCents: 45_900 },
} as const;
type Brief = [
  number: string,
  status: OrderStatus,
  item: keyof typeof items,
  city: string,
  arrivesInDays: number,
  phone?: string,
];
const brief: readonly Brief[] = [
  ['202611180472', 'shipped', 'headphones', '武汉 Wuhan', 1, '13800002046'],
  ['202611190031', 'preparing', 'charger', '上海 Shanghai', 3],
  ['202611020317', 'delivered', 'headphones', '武汉 Wuhan', -16, '13800002046'],
  ['202611150660', 'delivered', 'speaker', '上海 Shanghai', -2],
  ['202610030129', 'delivered', 'charger', '成都 Chengdu', -44],
  ['202611120777', 'cancelled', 'speaker', '武汉 Wuhan', 0],
];

/** The orders as they stand at that moment. */
export const ordersAt = (now: number): readonly Order[] =>
  brief.map(([number, status, item, city, days, phone = '13900000000']) => ({
    number,
    phone,
    status,
    ...items[item],
    quantity: 1,
    city,
    carrier: '云锦速运 Brocade Express',
    eta: new Date(now + days * DAY).toISOString().slice(0, 10),
    deliveredDays: status === 'delivered' ? -days : null,
  }));

/** Numbers to try, for the demo page: on its way, to send back, too late to send back, not there. */
export const sampleNumbers = ['202611180472', '202611150660', '202610030129', '202600000000'] as const;
