import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { bringExamples } from '../document/operations/bring-examples.ts';
import { broughtBy, planImport, type PlanOptions } from './import-plan.ts';

const bot = BotDocument.parse({
  name: 'B', languages: ['zh-CN', 'en'], main: 'm', flows: {},
  intents: {
    track: { name: 'Track', examples: { en: ['where is it?'], 'zh-CN': ['到哪了'] } },
    back: { name: 'Return', examples: { en: ['send it back'] } },
  },
}); // prettier-ignore
const row = (text: string, intent = '', language = '', at = 1) => ({ row: at, text, intent, language });
const options: PlanOptions = { intent: 'track', language: 'en', guess: false, others: false };
let made = 0;
const after = (plan: ReturnType<typeof planImport>) => bringExamples.apply(bot, { brought: broughtBy(plan, () => `fresh-${++made}`) }); // prettier-ignore

describe('where a line goes', () => {
  test('to the intent it names, by name or id, in any case; to a new one; else to the open one', () => {
    const plan = planImport(bot, [row('one', ' return '), row('two', 'back'), row('three', 'Complaint'), row('four', 'complaint'), row('five')], options); // prettier-ignore
    expect(plan.into.map(({ name, isNew, added }) => [name, isNew, added])).toEqual([['Return', false, 2], ['Complaint', true, 2], ['Track', false, 1]]); // prettier-ignore
    const { intents } = after(plan);
    expect(Object.values(intents).map(({ name, examples }) => [name, examples['en']])).toEqual([
      ['Track', ['five', 'where is it?']],
      ['Return', ['one', 'two', 'send it back']],
      ['Complaint', ['three', 'four']],
    ]);
  });
  test('to the one that is meant instead of a new one, with its own lines looked at', () => {
    const lines = [row('any news', 'Where'), row('Where is it', 'Where'), row('more', 'Other')];
    const instead = { 'new:where': 'track', 'new:other': 'gone' };
    const plan = planImport(bot, lines, { ...options, instead });
    expect(plan.into.map(({ name, added, instead: to }) => [name, added, to])).toEqual([['Where', 1, 'track'], ['Other', 1, undefined]]); // prettier-ignore
    expect(plan.left.map(({ why }) => why)).toEqual(['there']);
    expect(Object.values(after(plan).intents).map(({ name, examples }) => [name, examples['en']?.length])).toEqual([['Track', 2], ['Return', 1], ['Other', 1]]); // prettier-ignore
  });
  test('nowhere without an open intent', () => {
    expect(planImport(bot, [row('five')], { ...options, intent: undefined }).left).toEqual([{ row: 1, why: 'no-intent', text: 'five' }]); // prettier-ignore
  });
  test('the language it names, as the bot has it; one it does not have is left out; else by its letters', () => {
    const lines = [row('一', 'Track', 'zh'), row('two', '', 'en-GB'), row('三', '', 'ja'), row('四'), row('five'), row('😀')]; // prettier-ignore
    const plan = planImport(bot, lines, { ...options, guess: true });
    expect(plan.lines.map(({ text, language }) => [text, language])).toEqual([['一', 'zh-CN'], ['two', 'en'], ['四', 'zh-CN'], ['five', 'en'], ['😀', 'en']]); // prettier-ignore
    expect(plan.left.map(({ why }) => why)).toEqual(['no-language']);
    expect(planImport(bot, [row('四')], options).lines[0]?.language).toBe('en');
  });
});

describe('what is left out', () => {
  test('what stands there twice, is there, or is in another intent', () => {
    const lines = [row('any news', '', '', 2), row('Any news!', '', '', 3), row('Where is it', '', '', 4), row('send it back', '', '', 5), row('any news', 'Return', '', 6)]; // prettier-ignore
    const plan = planImport(bot, lines, options);
    expect(plan.left.map(({ row: at, why, intent }) => [at, why, intent])).toEqual([
      [3, 'twice', undefined],
      [4, 'there', undefined],
      [5, 'other', 'Return'],
      [6, 'other', 'Track'],
    ]);
    expect(planImport(bot, lines, { ...options, others: true }).added).toBe(3);
  });
  test('two thousand of the same are one', () => {
    const plan = planImport(
      bot,
      Array.from({ length: 2_000 }, (_, i) => row('same', '', '', i + 1)),
      options,
    );
    expect([plan.added, plan.left.length]).toEqual([1, 1_999]);
  });
  test('what there is no room for', () => {
    const plan = planImport(
      bot,
      Array.from({ length: 5_010 }, (_, i) => row(`line ${i}`, '', '', i)),
      options,
    );
    expect([plan.added, plan.left.length, plan.left[0]?.why]).toEqual([4_999, 11, 'full']);
  });
});

test('each row comes in or is told of; done twice, nothing comes in; the operation brings what was planned', () => {
  const text = fc.constantFrom(
    'a',
    'A!',
    'b',
    'where is it',
    'send it back',
    '到哪了',
    '😀',
    'constructor',
    '__proto__',
  );
  const rows = fc.array(fc.record({ row: fc.nat(), text, intent: fc.constantFrom('', 'Track', 'Return', 'New', '__proto__', 'toString'), language: fc.constantFrom('', 'en', 'zh', 'ja') })); // prettier-ignore
  fc.assert(
    fc.property(rows, fc.boolean(), fc.boolean(), (examples, guess, others) => {
      const plan = planImport(bot, examples, { ...options, guess, others });
      expect(plan.added + plan.left.length).toBe(examples.length);
      expect(plan.into.reduce((sum, { added }) => sum + added, 0)).toBe(plan.added);
      const document = after(plan);
      const count = (one: BotDocument) => Object.values(one.intents).flatMap(({ examples: by }) => Object.values(by).flat()).length; // prettier-ignore
      expect(count(document)).toBe(count(bot) + plan.added);
      expect(planImport(document, examples, { ...options, guess, others }).added).toBe(0);
    }),
  );
});
