import type { FaqEntry } from '@dialoom/shared/api/faq';
import { expect, test } from 'vitest';
import { bodyOf, draftOf, emptyEntry, linesOf, noTexts, questionOf, wallTime, wrongIn } from './draft.ts';

const entry: FaqEntry = {
  id: 'faq-1', rev: 3, state: 'retired', earlier: false, figures: { asked: 0, helpful: 0, unhelpful: 0 }, updatedAt: 1, updatedBy: 'Li', reviewer: '', reviewedAt: null, note: '',
  texts: { 'zh-CN': { question: '多久发货？', similar: ['几天发货', '何时寄出'], answer: '**48** 小时', channels: { sms: '48 小时' }, media: [{ kind: 'picture' as const, url: 'https://shop.example/a.png', name: '包裹' }], followUps: ['查物流'] }, en: { question: 'When?', similar: [], answer: '' } },
  category: '物流/发货', tags: ['大促'], stage: 'retired', from: 1_700_000_012_345, to: null, priority: 'high', related: ['faq-2'], flow: 'main',
}; // prettier-ignore

test('an entry that nobody touched is sent back as it was, to the second', () => {
  const { texts, category, tags, stage, from, to, priority, related, flow } = entry;
  expect(bodyOf(draftOf(entry), entry)).toEqual({ texts, category, tags, stage, from, to, priority, related, flow });
});
test('lines: trimmed, without repeats; a language without a word is left out', () => {
  expect(linesOf(' a \n\n b\r\na')).toEqual(['a', 'b']);
  const draft = { ...emptyEntry('zh-CN', { question: ' 问 ' }), texts: { 'zh-CN': { ...noTexts, question: ' 问 ', similar: 'a\n\na', answer: '答' }, en: { ...noTexts, question: ' ', similar: '\n' } } }; // prettier-ignore
  expect(bodyOf(draft).texts).toEqual({ 'zh-CN': { question: '问', similar: ['a'], answer: '答' } });
});
test('what is missing or wrong is told', () => {
  expect(wrongIn(emptyEntry('en'))).toEqual({ question: true, answer: true });
  const whole = { ...emptyEntry('en'), texts: { en: { ...noTexts, question: 'q' }, 'zh-CN': { ...noTexts, answer: '答' } } }; // prettier-ignore
  expect(wrongIn(whole)).toEqual({});
  expect(wrongIn({ ...whole, from: '2026-01-05T10:00', to: '2026-01-05T10:00' })).toEqual({ to: true });
  const similar = Array.from({ length: 201 }, (_, i) => `q${i}`).join('\n');
  expect(wrongIn({ ...whole, texts: { en: { ...noTexts, question: 'q', similar, answer: 'a' } } })).toEqual({
    similar: 'many',
  });
});
test('a time on the wall and back', () => {
  const at = new Date(2026, 0, 5, 8, 30).getTime();
  expect(wallTime(at)).toBe('2026-01-05T08:30');
  expect(bodyOf({ ...emptyEntry('en', { question: 'q' }), from: wallTime(at) }).from).toBe(at);
});
test('the question in the reader’s language, a near one, or any', () => {
  expect(questionOf(entry, 'en')).toBe('When?');
  expect(questionOf(entry, 'zh-TW')).toBe('多久发货？');
  expect(questionOf(entry, 'fr')).toBe('多久发货？');
});
