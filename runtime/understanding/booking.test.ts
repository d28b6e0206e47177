// Whole talks with the real nodes: a table booked in one sentence, corrected, confirmed; refusals with their reasons; in both languages.
import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { compile } from '../engine/compile.ts';
import type { Input, Step } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';
import { understandWith } from './understand.ts';

const at = Date.parse('2026-11-21T01:00:00Z'); // Saturday, nine in the morning in China
const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const fields = [
  { id: 'day', label: words('日期', 'Day'), kind: 'date', day: 'today-or-later', variable: 'day' },
  { id: 'time', label: words('时间', 'Time'), kind: 'time', earliest: '11:00', latest: '21:00', variable: 'time' },
  { id: 'people', label: words('人数', 'People'), kind: 'number', least: 1, most: 12, variable: 'people' },
  { id: 'room', label: words('位子', 'Where'), kind: 'entity', entity: 'room', variable: 'room' },
];
const bot = (nodesOf: object, more: object = {}) =>
  compile(
    BotDocument.parse({
      name: 'Table', languages: ['zh-CN', 'en'], main: 'main', settings: { zone: 'Asia/Shanghai' },
      flows: { main: { name: 'Main', nodes: { start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'first' } }, ...nodesOf } } },
      entities: { room: { name: 'Room', values: {
        hall: { value: 'hall', says: { 'zh-CN': ['大厅'], en: ['main hall'] } },
        private: { value: 'private room', says: { 'zh-CN': ['包间', '包厢'] } },
      } } },
      ...more,
    }),
    nodes,
  ); // prettier-ignore
const node = (type: string, config: object, next: object = {}) => ({ type, version: 1, at: [0, 0], config, next });
const tables = bot({
  first: node('form', { prompt: words('好的，帮您订位。', 'With pleasure.'), manner: 'talk', early: true, confirm: true, fields, cancel: ['算了', 'never mind'] }, { filled: 'done' }),
  done: node('say', { text: '{{ day }} {{ time }} {{ people }} {{ room }}' }),
}); // prettier-ignore
const understand = understandWith({ of: () => ({ classify: () => ({ ranked: [] }), threshold: 1 }) } as never);

/** What the bot says to each line. The first begins the conversation. */
function talk(one: typeof tables, locale: string, ...lines: string[]): string[][] {
  let step: Step = { now: begin('c'), events: [], need: { do: 'end', outcome: 'new' } };
  return lines.map((text) => {
    const pending = step.now.frames.at(-1)?.pending;
    const input: Input = { at, seed: 1, type: 'message', text, understood: understand(one.document, one.globals, pending, text, at, locale) }; // prettier-ignore
    if (!pending)
      step = walk(one, { ...step.now, vars: { conversation: { id: 'c', locale, channel: 'wechat' } } }, input); // prettier-ignore
    else step = walk(one, step.now, input);
    return step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
  });
}

test('a table in one sentence, in Chinese: a reason, what is missing, a correction, yes', () => {
  expect(talk(tables, 'zh-CN', '订明天晚上十点的位子，两个人', '七点', '包厢', '不对，是周四，三个人', '是的')).toEqual(
    [
      ['好的，帮您订位。\n\n最晚 21:00，请换一个时间。\n\n时间'],
      ['位子'],
      ['- 日期：11月22日（星期日）\n- 时间：19:00\n- 人数：2\n- 位子：private room\n\n都对吗？'],
      ['- 日期：11月26日（星期四）\n- 时间：19:00\n- 人数：3\n- 位子：private room\n\n都对吗？'],
      ['2026-11-26 19:00 3 private room'],
    ],
  );
});
test('the same in English, with a slip that is asked about', () => {
  expect(talk(tables, 'en', 'A table for four tomorrow at 7 pm', 'the privat room', 'yes', 'no, Thursday', 'yes')).toEqual([
    ['With pleasure.\n\nWhere'],
    ['Did you mean private room?'],
    ['- Day: Sunday 22 November\n- Time: 19:00\n- People: 4\n- Where: private room\n\nIs that all right?'],
    ['- Day: Thursday 26 November\n- Time: 19:00\n- People: 4\n- Where: private room\n\nIs that all right?'],
    ['2026-11-26 19:00 4 private room'],
  ]); // prettier-ignore
});
test('one question after another: in doubt, refused, corrected right after', () => {
  const one = bot({
    first: node('ask', { prompt: words('哪天？', 'Which day?'), kind: 'date', day: 'today-or-later', variable: 'day', early: true }, { answered: 'people' }),
    people: node('ask', { prompt: words('几位？', 'How many?'), kind: 'number', least: 1, most: 12, variable: 'people' }, { answered: 'done' }),
    done: node('say', { text: '{{ day }} {{ people }}' }),
  }); // prettier-ignore
  expect(talk(one, 'en', 'hello there', 'yesterday', '05/06/2027', 'Saturday 5 June 2027', 'no, Thursday', '40', 'three')).toEqual([
    ['Which day?'],
    ['That day is past. Which other day would suit you?'],
    ['Did you mean Thursday 6 May 2027 or Saturday 5 June 2027?'],
    ['How many?'],
    ['All right: Thursday 26 November.', 'How many?'],
    ['It must be at most 12. Please try another one.'],
    ['2026-11-26 3'],
  ]); // prettier-ignore
  expect(talk(one, 'zh-CN', '明天订位', '两位')).toEqual([['几位？'], ['2026-11-22 2']]);
});
