import { describe, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { writeSheet } from '../spreadsheet/write.ts';
import { columnOf, languageOf } from './columns.ts';
import { readExampleFile } from './read-examples.ts';
import { writeExamples } from './write-examples.ts';

const read = (name: string, content: string | Uint8Array) => readExampleFile({ name, bytes: Buffer.from(content as never) }); // prettier-ignore
const codeOf = async (name: string, content: string | Uint8Array) =>
  read(name, content).then(() => 'read', (error: { code?: string }) => error.code); // prettier-ignore
const all = async (pieces: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(pieces));

describe('what a file is', () => {
  test('plain text: one example a line, for whatever intent is open', async () => {
    const found = await read('lines.txt', '- 我的包裹到哪了\r\n\r\n• where is it?\r货怎么还没到');
    expect(found.kind).toBe('lines');
    expect(found.examples).toEqual([
      { row: 1, text: '我的包裹到哪了', intent: '', language: '' },
      { row: 3, text: 'where is it?', intent: '', language: '' },
      { row: 4, text: '货怎么还没到', intent: '', language: '' },
    ]);
  });
  test.each([
    ['Chinese names', '意图,说法,语言\n查物流,到哪了,中文\n', 'zh-CN'],
    ['English names, another order', 'text;language;intent\n到哪了;zh;查物流\n', 'zh-CN'],
    ['tabs in a text file', 'Utterance\tIntent\n到哪了\t查物流\n', ''],
  ])('columns by their names: %s', async (name, content, language) => {
    const found = await read(name.startsWith('tabs') ? 'a.txt' : 'a.csv', content);
    expect(found).toMatchObject({ kind: 'table', rows: 1, refused: 0, examples: [{ row: 2, text: '到哪了', intent: '查物流', language }] }); // prettier-ignore
  });
  test('a column of texts for each language gives an example for each', async () => {
    const { examples } = await read(
      'a.csv',
      '意图,说法(zh-CN),text_en\n查物流,到哪了,where is it\n退货,,send it back\n',
    );
    expect(examples.map(({ intent, language, text }) => [intent, language, text])).toEqual([
      ['查物流', 'zh-CN', '到哪了'],
      ['查物流', 'en', 'where is it'],
      ['退货', 'en', 'send it back'],
    ]);
  });
  test('JSON lines by the same names, a list of them, and bare texts', async () => {
    const lines = ['{"text":"where is it","intent":"Track","language":"en"}', '{"说法":"到哪了","意图":"查物流","语言":"zh"}', '"just words"', '{broken', '[1]', '{"intent":"Track"}']; // prettier-ignore
    const found = await read('a.jsonl', lines.join('\n'));
    expect(found.examples.map(({ row, text, intent, language }) => [row, text, intent, language])).toEqual([
      [1, 'where is it', 'Track', 'en'],
      [2, '到哪了', '查物流', 'zh-CN'],
      [3, 'just words', '', ''],
    ]);
    expect(found.faults.map(({ row, fault }) => [row, fault])).toEqual([[4, 'json'], [5, 'json'], [6, 'no-text']]); // prettier-ignore
    expect((await read('a.json', `[\n${lines.slice(0, 2).join(',\n')}\n]`)).examples).toHaveLength(2);
  });
  test('one column without a name of ours is a list of examples, its first row too', async () => {
    expect((await read('a.csv', 'where is it\nany news\n')).examples.map(({ row, text }) => [row, text])).toEqual([[1, 'where is it'], [2, 'any news']]); // prettier-ignore
  });
  test('columns that say nothing are left to the person, and then read as told', async () => {
    const file = { name: 'a.csv', bytes: Buffer.from('A,B\nTrack,where is it\n') };
    expect(await readExampleFile(file)).toMatchObject({ rows: 0, examples: [], columns: [{ name: 'A', part: '' }, { name: 'B', part: '' }] }); // prettier-ignore
    const chosen = [{ part: 'intent', language: '' }, { part: 'text', language: 'en' }] as const; // prettier-ignore
    expect((await readExampleFile({ ...file, columns: [...chosen] })).examples).toEqual([{ row: 2, text: 'where is it', intent: 'Track', language: 'en' }]); // prettier-ignore
  });
  test('an XLSX', async () => {
    const file = await all(writeSheet('xlsx', ['Intent', 'Text'], [['Track', 'where is it'], ['Track', '=1+1']])); // prettier-ignore
    expect((await read('a.xlsx', file)).examples.map(({ text }) => text)).toEqual(['where is it', '=1+1']);
  });
});

describe('bad input has a code, for the row or for the file', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a broken XLSX', 'a.xlsx', Buffer.from('PK\x03\x04 and nothing behind it'), 'sheet.broken'],
    ['a text called XLSX', 'a.xlsx', 'Intent,Text', 'sheet.kind'],
    ['an XLSX called TXT', 'a.txt', Buffer.from('PK\x03\x04....'), 'sheet.kind'],
    ['an empty file', 'a.txt', '', 'sheet.empty'],
    ['NUL bytes in a text', 'a.txt', 'where\0is\0\0it\0', 'sheet.nul'],
    ['NUL bytes in a CSV', 'a.csv', 'Text\nwhe\0re\ni\0sit\n', 'sheet.nul'],
    ['a quote never closed', 'a.csv', 'Intent,Text\nTrack,"where is it\n', 'sheet.quote'],
    ['two columns of one name', 'a.csv', 'Text,Text\na,b\n', 'sheet.header-twice'],
    ['more rows than are read', 'a.txt', 'x\n'.repeat(20_001), 'sheet.rows'],
  ])('%s', async (_, name, content, code) => expect(await codeOf(name, content)).toBe(code));
  test('a line of 100,000 characters is one refused row, in text, CSV and JSON', async () => {
    const long = 'x'.repeat(100_000);
    expect((await read('a.txt', `hello\n${long}\nbye`)).faults).toEqual([{ row: 2, fault: 'long-cell', text: 'x'.repeat(80) }]); // prettier-ignore
    expect((await read('a.csv', `Text\nhello\n${long}\nbye\n`)).faults.map(({ row, fault }) => [row, fault])).toEqual([[3, 'long-cell']]); // prettier-ignore
    expect(await read('a.jsonl', `"hello"\n"${long}"\n"${'y'.repeat(501)}"`)).toMatchObject({ refused: 2, examples: [{ text: 'hello' }] }); // prettier-ignore
  });
  test('GB18030, and UTF-16 in both orders', async () => {
    const gb18030 = Buffer.from([0xb5, 0xbd, 0xc4, 0xc4, 0xc1, 0xcb]); // 到哪了
    expect((await read('a.txt', gb18030)).examples[0]?.text).toBe('到哪了');
    const utf16 = Buffer.from('\ufeffIntent,Text\n查物流,到哪了\n', 'utf16le');
    expect((await read('a.csv', utf16)).examples[0]).toMatchObject({ intent: '查物流', text: '到哪了' });
    expect((await read('a.csv', Buffer.from(utf16).swap16())).examples[0]?.text).toBe('到哪了');
  });
  test('emoji and right-to-left text come through, control characters do not', async () => {
    const { examples } = await read('a.jsonl', '"📦 where?"\n"أين طلبي؟"\n"a\\u0000b\\u0007c"\n"half \\ud83d"');
    expect(examples.map(({ text }) => text)).toEqual(['📦 where?', 'أين طلبي؟', 'a b c', 'half \ufffd']);
  });
  test('a language that is none, a name that is too long', async () => {
    const { faults } = await read('a.csv', `Intent,Text,Language\nA,one,???\n${'n'.repeat(121)},two,en\n,,en\n`);
    expect(faults.map(({ row, fault }) => [row, fault])).toEqual([[2, 'language'], [3, 'intent-long'], [4, 'no-text']]); // prettier-ignore
  });
});

test('what is written is read again: texts, intents, languages and marks', async () => {
  const texts = ['"quoted", with, commas', '=1+1', "'tis", '-20 度会坏吗', '📦', 'send it tomorrow'];
  const marks = { en: { 'send it tomorrow': [{ start: 8, end: 16, entity: 'date' }] } };
  const document = BotDocument.parse({ name: 'B', languages: ['en'], main: 'm', flows: {}, intents: { a: { name: 'Track, or so', examples: { en: texts }, marks }, b: { name: 'Back', examples: { 'zh-CN': ['退货'] } } } }); // prettier-ignore
  for (const type of ['csv', 'jsonl'] as const) {
    const { examples, refused } = await read(`a.${type}`, await all(writeExamples(type, document, 'zh-CN')));
    expect(refused).toBe(0);
    expect(examples.map(({ text, intent, language, marks: own }) => ({ text, intent, language, ...(own && { marks: own }) }))).toEqual([
      ...texts.map((text) => ({ text, intent: 'Track, or so', language: 'en', ...(text in marks.en && { marks: marks.en[text as never] }) })),
      { text: '退货', intent: 'Back', language: 'zh-CN' },
    ]); // prettier-ignore
  }
});
test.each([
  ['说法', 'text', ''], ['语料', 'text', ''], ['utterance', 'text', ''], ['Text (en)', 'text', 'en'], ['例句-zh', 'text', 'zh-CN'], ['中文', 'text', 'zh-CN'],
  ['意图名称', 'intent', ''], ['label', 'intent', ''], ['Intent ID', 'intent', ''], ['语言', 'language', ''], ['lang', 'language', ''], ['标注', 'marks', ''], ['备注', '', ''], ['', '', ''],
])('a column called %s', (name, part, language) => expect(columnOf(name)).toEqual({ part, language })); // prettier-ignore
test.each([['zh', 'zh-CN'], ['中文', 'zh-CN'], ['EN', 'en'], ['en_us', 'en-US'], ['zh-hant', 'zh-TW'], ['English', 'en'], ['???', ''], ['', '']])(
  'the language %s', (said, tag) => expect(languageOf(said)).toBe(tag)); // prettier-ignore
