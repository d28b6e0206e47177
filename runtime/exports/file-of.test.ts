// Files of conversations: what a model made is marked in all of them, nothing in them runs, and nothing said is missing.
import fc from 'fast-check';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { expect, test } from 'vitest';
import { aiWords } from './ai-label.ts';
import { conversationPage, conversationsFile } from './file-of.ts';
import { starsFor, written, type WrittenConversation } from './written.ts';

const about = {
  id: 'conv-1',
  bot: { id: 'b1', name: 'Shop & Co' },
  version: 3,
  owner: 'closed',
  language: 'en',
  startedAt: Date.UTC(2026, 0, 31, 1, 5),
  agent: '',
  contact: { name: 'Jane Smith', email: 'jane@example.com', phone: '13812345678' },
  left: '',
  cut: false,
};
const at = Date.UTC(2026, 0, 31, 1, 5, 7);
const says = (seq: number, more: object): ChatEvent => ({ type: 'message', seq, at, id: `m${seq}`, from: 'bot', ...more }); // prettier-ignore
const events: ChatEvent[] = [
  says(1, { text: 'Hello', choices: [{ id: 'a', label: 'Orders' }] }),
  says(2, { from: 'customer', text: '=HYPERLINK("http://evil.test","x")\r\nmy phone is 13812345678' }),
  says(3, { text: 'It comes <b>tomorrow</b>.', generated: true, sources: [{ title: 'Shipping', page: 2 }] }),
  { type: 'owner', seq: 4, at, owner: 'queue' },
  says(5, { from: 'system', key: 'agent.joined', name: 'Li' }),
  says(6, { from: 'agent', name: 'Li', text: 'I am here' }),
  { type: 'closed', seq: 7, at, by: 'agent' },
];
const all = starsFor(new Set(['phone', 'email', 'name'] as const));
const one = (locale: 'en' | 'zh-CN' = 'en', more: readonly ChatEvent[] = events) => written(about, more, all, locale);
async function* some(...those: WrittenConversation[]) {
  yield* those;
}
const bytes = async (file: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(file)).toString();
const told = { locale: 'en', zone: 'Asia/Shanghai', starred: true } as const;

test.each(['en', 'zh-CN'] as const)('what a model made carries words and a field in every kind of file: %s', async (locale) => {
  const label = aiWords[locale];
  const mine = { ...told, locale };
  const files = {
    csv: await bytes(conversationsFile('csv', some(one(locale)), mine)),
    jsonl: await bytes(conversationsFile('jsonl', some(one(locale)), mine)),
    txt: conversationPage('txt', one(locale), mine),
    html: conversationPage('html', one(locale), mine),
  };
  for (const [as, file] of Object.entries(files)) {
    const line = file.split('\n').filter((text) => text.includes('tomorrow'));
    expect(line, as).toHaveLength(1);
    expect(line[0], as).toMatch(locale === 'en' ? /\[AI-generated\] It comes/ : /【AI 生成】It comes/);
expect(file, as).toContain('I am here');
    expect(file, as).not.toContain(`${label}] I am`);
    expect(file, as).not.toContain(`${label}】I am`);
    if (as !== 'txt') expect(file.replaceAll('""', '"').replaceAll('&#34;', '"'), as).toMatch(/AIGC[\s\S]*"Label":"1","ContentProducer":"Shop (&|&#38;) Co","ProduceID":"/); // prettier-ignore
  }
  const none = conversationPage('html', one(locale, events.slice(0, 2)), mine);
  expect(none).not.toContain('AIGC');
}); // prettier-ignore

test('a table opens in Excel, runs nothing, and each row is one message in the zone that was asked for', async () => {
  const csv = await bytes(conversationsFile('csv', some(one()), told));
  expect(csv.startsWith('\uFEFFConversation,Bot,Started (Asia/Shanghai)')).toBe(true);
  const rows = csv.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + events.length);
  expect(rows[2]).toContain(`"'=HYPERLINK(""http://evil.test"",""x"")\nmy phone is 138`);
  expect(rows[1]).toContain('2026-01-31 09:05:07');
  expect(rows[1]).toContain('[Orders]');
  expect(rows[5]).toContain('Li joined');
});
test('what is known to be personal is starred in its own column, and what is found in texts', async () => {
  for (const as of ['csv', 'jsonl'] as const) {
    const file = await bytes(conversationsFile(as, some(one()), told));
    expect(file).not.toMatch(/Jane Smith|jane@example|13812345678/);
    const open = written(about, events, starsFor(new Set()), 'en');
    expect(await bytes(conversationsFile(as, some(open), told))).toMatch(/Jane Smith.*jane@example.com.*13812345678/);
  }
});
test('law: whatever is said, the page holds no element of theirs and the text holds all of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', 'script', '\n', '=', '👩‍👧'), minLength: 1 }), (text) => {
      const only = written(about, [says(1, { from: 'customer', text })], starsFor(new Set()), 'en');
      const html = conversationPage('html', only, told);
      expect(html).not.toMatch(/<script|<a[ >]/);
      expect(conversationPage('txt', only, told)).toContain(text);
    }),
  );
}); // prettier-ignore
test('a message left while nobody was there, what was erased and pictures are told, too', () => {
  const more = [says(1, { text: '', erased: 'customer', from: 'customer' }), says(2, { image: { url: 'https://a.test/x.png', alt: 'A hat' } }), says(3, { from: 'system', key: 'message.left' })]; // prettier-ignore
  const text = conversationPage('txt', written({ ...about, left: 'call me' }, more, starsFor(new Set()), 'zh-CN'), { ...told, locale: 'zh-CN' }); // prettier-ignore
  for (const part of ['（已清空）', 'A hat', '客户留言\ncall me']) expect(text).toContain(part);
});
