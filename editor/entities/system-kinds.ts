// What is found without any list: how customers say it, and what is kept.
import type { SystemKind } from '@dialoom/shared/node/entity-kinds';

type Row = { kind: SystemKind; zh: string; en: string; becomes: string };
export const systemRows: readonly Row[] = [
  { kind: 'number', zh: '一百二十三点五 · 1.2万', en: 'twenty-five · 1,200', becomes: '123.5' },
  { kind: 'amount', zh: '十块零五毛 · ￥1,288', en: 'twenty dollars · $20', becomes: '{ value: 10.5, currency: CNY }' },
  { kind: 'percent', zh: '百分之五 · 15%', en: '15 percent', becomes: '5' },
  { kind: 'discount', zh: '八五折', en: '15% off', becomes: '0.85' },
  { kind: 'ordinal', zh: '第三', en: 'the third', becomes: '3' },
  { kind: 'quantity', zh: '3公斤 · 两箱', en: '3 kg · two boxes', becomes: '{ value: 3, unit: 公斤 }' },
  { kind: 'date', zh: '下周三 · 月底 · 中秋节', en: 'March 20 · in two weeks', becomes: '2026-03-18' },
  { kind: 'time', zh: '下午三点一刻 · 差五分十点', en: 'half past six in the evening', becomes: '15:15' },
  { kind: 'datetime', zh: '明晚八点 · 半小时后', en: 'tomorrow at 3 pm', becomes: '2026-03-12T20:00' },
  { kind: 'daterange', zh: '15号到18号 · 下周', en: 'March 15–18', becomes: '{ from: 2026-03-15, to: 2026-03-18 }' },
  { kind: 'duration', zh: '两个半小时', en: 'two and a half hours', becomes: '{ minutes: 150 }' },
  { kind: 'phone', zh: '138 1234 5678 · 一三八…', en: '+44 20 7946 0958', becomes: '13812345678' },
  { kind: 'email', zh: 'li.na@example.com', en: 'Li.Na@Example.com', becomes: 'li.na@example.com' },
  { kind: 'url', zh: 'www.example.com/a', en: 'https://example.com/a', becomes: 'https://example.com/a' },
  { kind: 'order', zh: '订单号 DD2026-7788', en: 'order #10023', becomes: 'DD2026-7788' },
  { kind: 'idcard', zh: '18 位身份证号', en: 'a Chinese ID card number', becomes: '11010519491231002X' },
  { kind: 'bankcard', zh: '6222 0212 3456 7890 128', en: '4111 1111 1111 1111', becomes: '4111111111111111' },
  { kind: 'plate', zh: '京A·12345', en: '粤BD12345', becomes: '京A12345' },
  { kind: 'person', zh: '我叫李娜', en: 'my name is Anna Berg', becomes: '李娜' },
  { kind: 'city', zh: '魔都 · 北京市', en: 'New York', becomes: '上海' },
];
