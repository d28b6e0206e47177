import { BotDocument } from '@dialoom/shared/document/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringExamples } from '../document/operations/bring-examples.ts';
import { broughtFrom, countOf, languageFor, targetOf } from './take-over.ts';

const bot = BotDocument.parse({
  name: 'Shop', languages: ['zh-CN', 'en'], main: 'main', flows: { main: { name: 'main', nodes: {} } },
  intents: { refund: { name: 'Refund', examples: { 'zh-CN': ['怎么退款'] } } },
}); // prettier-ignore
const said = (...texts: string[]) => texts.map((text) => ({ text, count: 1 }));
let made = 0;
const fresh = () => `fresh-${++made}`;

test('each wording goes to the language it is written in, and what is there is not brought again', () => {
  const brought = broughtFrom([{ wordings: said('如何退款', 'how do i get a refund', '怎么退款'), to: { intent: 'refund' } }], bot, fresh); // prettier-ignore
  expect(countOf(brought)).toBe(2);
  const after = bringExamples.apply(bot, { brought });
  expect(after.intents['refund']?.examples).toEqual({ 'zh-CN': ['如何退款', '怎么退款'], 'en': ['how do i get a refund'] }); // prettier-ignore
  expect(bringExamples.inverse(bot, { brought })).toBeTruthy();
});
test('new intents of one name are one; the nearest is taken only where it is near and still there', () => {
  const brought = broughtFrom([{ wordings: said('a b'), to: { name: 'Gift' } }, { wordings: said('c d'), to: { name: 'Gift' } }], bot, fresh); // prettier-ignore
  const after = bringExamples.apply(bot, { brought });
  expect(Object.values(after.intents).map(({ name }) => name)).toEqual(['Refund', 'Gift']);
  expect(targetOf({ name: 'x', intent: { id: 'refund', confidence: 0.9 } }, bot.intents)).toEqual({ intent: 'refund' });
  expect(targetOf({ name: 'x', intent: { id: 'refund', confidence: 0.2 } }, bot.intents)).toEqual({ name: 'x' });
  expect(targetOf({ name: 'x', intent: { id: 'gone', confidence: 0.9 } }, bot.intents)).toEqual({ name: 'x' });
  expect(targetOf({ name: 'Refund' }, bot.intents)).toEqual({ intent: 'refund' });
});
test('a language of the bot, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => bot.languages.includes(languageFor(text, bot.languages)))); // prettier-ignore
  expect(languageFor('你好', ['en'])).toBe('en');
});
