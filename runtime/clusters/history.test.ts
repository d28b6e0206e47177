import { describe, expect, test } from 'vitest';
import { MOST_HISTORY_ROWS } from '@dialoom/shared/api/learning';
import { writeSheet } from '../spreadsheet/write.ts';
import { learnHistory, previewHistory, type HistoryPlan } from './history.ts';
import { whoIs } from './history-columns.ts';
import { pairsOf } from './pairs.ts';

const quiet = () => undefined;
const learn = (text: string | Buffer, plan: Partial<HistoryPlan> = {}) =>
  learnHistory(Buffer.from(text), { name: 'chats.csv', ...plan }, quiet);
const preview = (text: string | Buffer, plan: Partial<HistoryPlan> = {}) =>
  previewHistory(Buffer.from(text), { name: 'chats.csv', ...plan });
const wordings = ['怎么退款', '如何退款', '退款怎么操作', '我要退款怎么弄'];
const talks = wordings.flatMap((text, i) => [
  `c${i},2026-11-01 10:00:0${i},客户,你好`,
  `c${i},2026-11-01 10:01:0${i},客户,${text}`,
  `c${i},2026-11-01 10:02:0${i},客服,请稍等`,
  `c${i},2026-11-01 10:03:0${i},客户,我的手机号是1381234567${i}`,
  `c${i},2026-11-01 10:04:0${i},客服,"您好，在订单详情里点“申请退款”。"`,
  `c${i},2026-11-01 10:05:0${i},客户,谢谢`,
]);
const csv = ['会话ID,时间,角色,内容', ...talks].join('\n');
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a file of past chats', () => {
  test('becomes questions with the answer that followed, masked', async () => {
    const found = await learn(csv);
    expect(found).toMatchObject({ messages: 24, questions: 4, refused: 0 });
    expect(found.proposals).toHaveLength(1);
    const [one] = found.proposals;
    expect(one?.wordings.map(({ text }) => text).toSorted()).toEqual(wordings.toSorted());
    expect(one?.answer).toContain('申请退款');
    expect(one?.lastAt).toBe(Date.parse('2026-11-01T10:01:03Z'));
    expect(JSON.stringify(found)).not.toContain('1381234');
  });
  test('in UTF-16, and as JSON lines, flat or a conversation a line', async () => {
    const plain = await learn(csv);
    expect((await learn(utf16(csv))).proposals).toEqual(plain.proposals);
    const flat = talks.map((line) => {
      const [conversation, time, role, ...text] = line.split(',');
      return JSON.stringify({ conversation, time, role, text: text.join(',').replaceAll('"', '') });
    });
    expect((await learn(flat.join('\n'), { name: 'chats.jsonl' })).proposals[0]?.wordings).toHaveLength(4);
    const whole = wordings.map((content) => JSON.stringify({ messages: [{ role: 'user', content }, { role: 'assistant', content: 'Press “refund” in the order.' }] })); // prettier-ignore
    expect((await learn(whole.join('\n'), { name: 'chats.jsonl' })).proposals[0]).toMatchObject({ said: 4, answer: 'Press “refund” in the order.' }); // prettier-ignore
  });
  test('in GB18030', async () => {
    // 会话,角色,内容 / 客户,怎么退款 in GBK
    const rows = ['bbe1bbb0,bdc7c9ab,c4dac8dd', ...['1', '2', '3'].map((n) => `${n},bfcdbba7,d4f5c3b4cdcbbfee`)];
    const bytes = rows.map((row) => Buffer.concat(row.split(',').flatMap((cell, i) => [...(i > 0 ? [Buffer.from(',')] : []), cell.length > 1 ? Buffer.from(cell, 'hex') : Buffer.from(cell)]))); // prettier-ignore
    const file = Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')]));
    expect((await learn(file)).proposals).toMatchObject([{ name: '怎么退款', said: 3 }]);
  });
  test('in Excel', async () => {
    const rows = talks.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
    async function* cells() {
      yield* rows.map((row) => [...row.slice(0, 3), row.slice(3).join('，')]);
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of writeSheet('xlsx', ['会话ID', '时间', '角色', '内容'], cells())) pieces.push(piece);
    const found = await learn(Buffer.concat(pieces), { name: 'chats.xlsx' });
    expect(found.proposals).toMatchObject([{ said: 4, rows: [3, 9, 15, 21] }]);
  });
  test('columns and roles are told from their names, or by a person', async () => {
    const seen = await preview(csv);
    expect(seen.columns.map(({ part }) => part)).toEqual(['conversation', 'time', 'role', 'text']);
    expect(seen.roles).toMatchObject([{ value: '客户', who: 'customer' }, { value: '客服', who: 'agent' }]); // prettier-ignore
    const strange = csv
      .replace('会话ID,时间,角色,内容', 'a,b,c,d')
      .replaceAll(',客户,', ',甲,')
      .replaceAll(',客服,', ',乙,');
    expect((await preview(strange)).missing).toEqual(['role', 'text']);
    await expect(learn(strange)).rejects.toMatchObject({ code: 'learning.columns' });
    const map = ['conversation', 'time', 'role', 'text'] as const;
    await expect(learn(strange, { map: [...map] })).rejects.toMatchObject({ code: 'learning.roles' });
    expect((await learn(strange, { map: [...map], customers: ['甲'] })).proposals).toHaveLength(1);
    await expect(learn(csv, { map: ['text'] })).rejects.toMatchObject({ code: 'learning.columns' });
  });
  test('rows that say nothing are left out, each with its number', async () => {
    const found = await learn(`${csv}\nc9,,客户,\nc9,,,谁说的呢\nc9,,客户,${'长'.repeat(8_001)}`);
    expect(found.refused).toBe(3);
    expect(found.bad.map(({ row, fault }) => [row, fault])).toEqual([[26, 'no-text'], [27, 'no-role'], [28, 'long']]); // prettier-ignore
    const json = await learn('{"role":"user","text":"where is my parcel"}\nnot json\n', { name: 'a.jsonl' });
    expect(json.bad).toMatchObject([{ row: 2, fault: 'json' }]);
  });
  test.each([
    ['nothing', '', 'sheet.empty'],
    ['columns only', '角色,内容\n', 'learning.nothing'],
    ['greetings only', '角色,内容\n客户,你好\n客服,您好\n', 'learning.nothing'],
    ['no role', '会话,内容\n1,怎么退款\n', 'learning.columns'],
    ['a broken XLSX', 'PK\u0003\u0004broken', 'sheet.kind'],
  ])('%s: a code, not a crash', async (_, text, code) => {
    await expect(learn(text)).rejects.toMatchObject({ code });
  });
  test('NUL bytes are no characters', async () => {
    const found = await learn('{"role":"user","text":"how do i\\u0000 return this"}\n'.repeat(3), { name: 'a.jsonl' });
    expect(found.proposals[0]?.wordings[0]?.text).toBe('how do i return this');
  });
  test('more messages than that are refused with the limit', async () => {
    const file = `role,text\n${',a\n'.repeat(MOST_HISTORY_ROWS + 1)}`;
    await expect(learn(file)).rejects.toMatchObject({ code: 'sheet.rows', params: { most: MOST_HISTORY_ROWS } });
  });
});

test('a question stays open over small talk, and a new one closes it', () => {
  const line = (who: 'customer' | 'agent', text: string, at: number) => ({ who, text, at, time: undefined });
  const pairs = pairsOf([
    line('customer', 'where is my parcel', 1), line('agent', 'one moment please', 2), line('customer', 'ok', 3),
    line('agent', 'It arrives tomorrow.', 4), line('agent', 'By the evening.', 5), line('customer', 'can i return it later', 6),
    line('customer', 'and who pays the postage', 7), line('agent', 'We do, within thirty days.', 8),
  ]); // prettier-ignore
  expect(pairs.map(({ question, answer }) => [question, answer])).toEqual([
    ['where is my parcel', 'It arrives tomorrow.\nBy the evening.'],
    ['can i return it later', ''],
    ['and who pays the postage', 'We do, within thirty days.'],
  ]);
});
test('who somebody is', () => {
  for (const role of ['客户', '买家', 'user', 'Visitor', 'customer']) expect(whoIs(role)).toBe('customer');
  for (const role of ['客服', '客户经理', '机器人', 'agent', 'Customer Service', 'assistant', 'bot']) expect(whoIs(role)).toBe('agent'); // prettier-ignore
  expect(whoIs('系统通知')).toBe('nobody');
  expect(whoIs('u_12')).toBe('unknown');
});
