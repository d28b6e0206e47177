import { describe, expect, test } from 'vitest';
import { guessColumns, readableColumns } from '@dialoom/shared/records/columns';
import type { RecordField } from '@dialoom/shared/api/records';
import { convert, readAmount, readMoment, type Converter } from './convert.ts';

const own: RecordField[] = [{ slug: 'birthday', label: '生日', type: 'date', options: [] }, { slug: 'vip_no', label: 'VIP no', type: 'number', options: [] }]; // prettier-ignore
const guess = (record: 'contact' | 'company' | 'order', ...names: string[]) => guessColumns(names, readableColumns(record, own)); // prettier-ignore

describe('columns by their names', () => {
  test('Chinese and English, with spaces, marks and brackets', () => {
    expect(guess('contact', '姓名', '手机', '邮箱', '公司', '备注')).toEqual(['name', 'phones', 'emails', 'company', null]); // prettier-ignore
    expect(guess('contact', 'Full Name', ' E-Mail (work)', 'Mobile phone', 'Organization')).toEqual(['name', 'emails', 'phones', 'company']); // prettier-ignore
    expect(guess('contact', '联系人 姓名', '手机号码（必填）', '生日', 'vip_no')).toEqual(['name', 'phones', 'own:birthday', 'own:vip_no']); // prettier-ignore
    expect(guess('order', '订单号', '商品名称', '实付金额', '下单时间', '手机号', '')).toEqual(['number', 'title', 'amount', 'placedAt', 'contactPhone', null]); // prettier-ignore
    expect(guess('company', '名称', '官网', '详细地址')).toEqual(['name', 'website', 'address']);
  });
  test('a field takes one column: the exact title before what only resembles it', () => {
    expect(guess('contact', '客户名称', '姓名', '电话', '手机')).toEqual([null, 'name', null, 'phones']);
  });
  test('names that reach a prototype are nobody', () => {
    expect(guess('contact', 'toString', 'valueOf', 'hasOwnProperty')).toEqual([null, null, null]);
  });
});

describe('a row', () => {
  const converter = (record: Converter['record'], ...map: string[]): Converter => ({ record, columns: map, map, own, existing: 'update', offset: 480 }); // prettier-ignore
  const contact = (cells: (string | number)[], ...map: string[]) => convert({ at: 2, cells }, converter('contact', ...map)); // prettier-ignore

  test('several phones, e-mails and tags in one cell; numbers as text; empty cells say nothing', () => {
    expect(contact(['张敏', '138-0013-8000；010-6552 9988', 'a@b.cn, c@d.cn', '', 'vip、老客'], 'name', 'phones', 'emails', 'level', 'tags')).toEqual({
      row: { existing: 'update', contact: { name: '张敏', phones: ['138-0013-8000', '010-6552 9988'], emails: ['a@b.cn', 'c@d.cn'], tags: ['vip', '老客'] } },
    }); // prettier-ignore
    expect(contact([13800138000, 46027], 'phones', 'own:vip_no')).toMatchObject({
      row: { contact: { phones: ['13800138000'], fields: { vip_no: 46027 } } },
    });
  });
  test.each<[string, string | number, string, string]>([
    ['phones', '1.38001E+10', 'phone-cut', '1.38001E+10'],
    ['phones', '没有', 'phone', '没有'],
    ['emails', 'a@b@c', 'email', 'a@b@c'],
    ['name', 'x'.repeat(121), 'long', 'x'.repeat(100)],
    ['own:birthday', '2026-02-30', 'date', '2026-02-30'],
    ['own:vip_no', 'many', 'number', 'many'],
    ['tags', Array.from({ length: 31 }, (_, i) => i).join(), 'many', Array.from({ length: 31 }, (_, i) => i).join()],
  ])('%s: %j is refused as %s', (key, cell, reason, value) => {
    expect(contact(['张敏', cell], key === 'name' ? 'level' : 'name', key)).toEqual({
      reasons: [{ reason, column: key, value: value.slice(0, 100) }],
    });
  });
  test('nobody, and a row that the reader found wrong', () => {
    expect(contact(['vip'], 'level')).toEqual({ reasons: [{ reason: 'nobody', column: '', value: '' }] });
    expect(convert({ at: 2, cells: ['x'], wrong: 'more-cells' }, converter('contact', 'name'))).toEqual({
      reasons: [{ reason: 'more-cells', column: '', value: '' }],
    });
  });
  test('an order: amount, currency by its sign, the moment by the clock of whoever wrote it', () => {
    const map = ['number', 'amount', 'placedAt', 'contactPhone'];
    expect(convert({ at: 2, cells: ['A1', '￥1,299.00', '2026/1/5 8:30', '13800138000'] }, converter('order', ...map))).toEqual({
      row: { existing: 'update', order: { number: 'A1', amountCents: 129_900, currency: 'CNY', placedAt: Date.UTC(2026, 0, 5, 0, 30), contactPhone: '13800138000' } },
    }); // prettier-ignore
    expect(convert({ at: 2, cells: ['', 'x', 'soon', ''] }, converter('order', ...map))).toMatchObject({ reasons: [{ reason: 'amount' }, { reason: 'moment' }] }); // prettier-ignore
  });
});

test.each<[string, number | undefined]>([
  ['1299', 129_900], ['1,299', 129_900], ['1.299,00', 129_900], ['0.1', 10], ['0,5', 50], ['-3.20', -320], ['1,234,567.8', 123_456_780],
  ['0.30000000000000004', 30], ['12 元', 1_200], ['abc', undefined], ['', undefined], ['1-2', undefined], ['9'.repeat(20), undefined],
])('%s is %s hundredths', (text, cents) => expect(readAmount(text)?.cents).toBe(cents)); // prettier-ignore

test.each<[string, number | undefined]>([
  ['2026-01-05', Date.UTC(2026, 0, 4, 16)],
  ['2026年1月5日 08:30', Date.UTC(2026, 0, 5, 0, 30)],
  ['2026-01-05T08:30:15Z', Date.UTC(2026, 0, 5, 8, 30, 15)],
  ['2026-01-05 08:30+01:00', Date.UTC(2026, 0, 5, 7, 30)],
  ['2026-02-30', undefined],
  ['2026-01-05 24:00', undefined],
  ['46027', undefined],
])('%s at UTC+8', (text, at) => expect(readMoment(text, 480)).toBe(at));
