import type { FaqEntry } from '@dialoom/shared/api/faq';
import { expect, test } from 'vitest';
import { bodyOf, draftOf, emptyEntry, linesOf, questionOf, wallTime, wrongIn } from './draft.ts';

const entry: FaqEntry = {
  id: 'faq-1', rev: 3, state: 'live', updatedAt: 1, updatedBy: 'Li',
  texts: { 'zh-CN': { question: '多久发货？', similar: ['几天发货', '何时寄出'], answer: '**48** 小时' }, en: { question: 'When?', similar: [], answer: '' } },
  category: '物流', enabled: false, from: 1_700_000_012_345, to: null,
}; // prettier-ignore

test('an entry that nobody touched is sent back as it was, to the second', () => {
  const { texts, category, enabled, from, to } = entry;
  expect(bodyOf(draftOf(entry), entry)).toEqual({ texts, category, enabled, from, to });
});
test('lines: trimmed, without repeats; a language without a word is left out', () => {
  expect(linesOf(' a \n\n b\r\na')).toEqual(['a', 'b']);
  const draft = { ...emptyEntry('zh-CN', ' 问 '), texts: { 'zh-CN': { question: ' 问 ', similar: 'a\n\na', answer: '答' }, en: { question: ' ', similar: '\n', answer: '' } } }; // prettier-ignore
  expect(bodyOf(draft).texts).toEqual({ 'zh-CN': { question: '问', similar: ['a'], answer: '答' } });
});
test('what is missing or wrong is told', () => {
  expect(wrongIn(emptyEntry('en'))).toEqual({ question: true, answer: true });
  const whole = { ...emptyEntry('en'), texts: { en: { question: 'q', similar: '', answer: '' }, 'zh-CN': { question: '', similar: '', answer: '答' } } }; // prettier-ignore
  expect(wrongIn(whole)).toEqual({});
  expect(wrongIn({ ...whole, from: '2026-01-05T10:00', to: '2026-01-05T10:00' })).toEqual({ to: true });
  const similar = Array.from({ length: 201 }, (_, i) => `q${i}`).join('\n');
  expect(wrongIn({ ...whole, texts: { en: { question: 'q', similar, answer: 'a' } } })).toEqual({ similar: 'many' });
});
test('a time on the wall and back', () => {
  const at = new Date(2026, 0, 5, 8, 30).getTime();
  expect(wallTime(at)).toBe('2026-01-05T08:30');
  expect(bodyOf({ ...emptyEntry('en', 'q'), from: wallTime(at) }).from).toBe(at);
});
test('the question in the reader’s language, a near one, or any', () => {
  expect(questionOf(entry, 'en')).toBe('When?');
  expect(questionOf(entry, 'zh-TW')).toBe('多久发货？');
  expect(questionOf(entry, 'fr')).toBe('多久发货？');
});
