import { describe, expect, test } from 'vitest';
import { Settings } from '@dialoom/shared/document/document';
import { FormField } from '@dialoom/shared/node/content';
import { fillForm } from './forms.ts';
import { readSlots } from './read-slots.ts';

const house = { entities: {}, settings: Settings.parse({}) };
const AT = Date.UTC(2026, 10, 21, 4); // 12:00 in China
const fields = (...of: (Partial<FormField> & { id: string })[]) =>
  of.map((one) => FormField.parse({ label: one.id, ...one }));
const order = fields(
  { id: 'name' },
  { id: 'phone', kind: 'phone' },
  { id: 'day', kind: 'date', required: false },
  { id: 'time', kind: 'choice', choices: [{ id: 'am', label: '上午', says: ['早上'] }, { id: 'pm', label: '下午', says: [] }] },
  { id: 'pieces', kind: 'number', required: false },
); // prettier-ignore

describe('a card that was filled in', () => {
  test('is read as answers in words are', () => {
    expect(
      fillForm(order, { name: ' 李娜 ', phone: '138 0013 8000', day: '后天', time: 'pm', pieces: '三件' }, house, {
        at: AT,
        locale: 'zh-CN',
      }),
    ).toEqual({ values: { name: '李娜', phone: '13800138000', day: '2026-11-23', time: 'pm', pieces: 3 } });
  });
  test('each field that is not right is named, with what is wrong; the others do not matter', () => {
    expect(
      fillForm(order, { name: '  ', phone: '问我太太', day: '以后再说', time: 'night' }, house, {
        at: AT,
        locale: 'zh-CN',
      }),
    ).toEqual({
      faults: { name: 'missing', phone: 'phone', day: 'date', time: 'choice' },
    });
  });
  test('what may be left empty is null; what belongs to no field is dropped', () => {
    const two = fields({ id: 'a' }, { id: 'b', required: false });
    expect(fillForm(two, { a: 'x', b: ' ', constructor: 'y', c: 'z' }, house, { at: AT, locale: 'en' })).toEqual({
      values: { a: 'x', b: null },
    });
    expect(fillForm(fields({ id: 'constructor' }), {}, house, { at: AT, locale: 'en' })).toEqual({
      faults: { constructor: 'missing' },
    });
  });
});
describe('what is written beside the card', () => {
  const found = (text: string, of = order) =>
    Object.fromEntries(
      readSlots(of, text, house, { at: AT, locale: 'zh-CN' }).found.map(({ type, value }) => [type, value]),
    );
  test('fills what can be found in it', () => {
    expect(found('我叫李娜，电话13800138000，后天早上')).toEqual({
      phone: '13800138000',
      day: '2026-11-23',
      time: 'am',
    });
    expect(found('上午')).toEqual({ time: 'am' });
    expect(found('你们几点关门')).toEqual({});
  });
  test('a stretch of text serves one field only', () => {
    const two = fields({ id: 'from', kind: 'date' }, { id: 'to', kind: 'date' }, { id: 'n', kind: 'number' });
    expect(found('11月25日到11月28日，两位', two)).toEqual({ from: '2026-11-25', to: '2026-11-28', n: 2 });
    expect(found('13800138000', fields({ id: 'n', kind: 'number' }, { id: 'p', kind: 'phone' }))).toEqual({
      p: '13800138000',
    });
  });
});
