// What is heard beside the matter: small talk, feelings, languages; only in bots that use them.
import { BotDocument } from '@dialoom/shared/document/document';
import { describe, expect, test } from 'vitest';
import type { Pending } from '../engine/types.ts';
import { createModels } from './models.ts';
import { understandWith } from './understand.ts';

const models = createModels();
const understand = understandWith(models);
const intents = { returns: { name: 'Returns', examples: { 'zh-CN': ['我要退货', '怎么退货', '想把东西退了'], en: ['I want to return this', 'how do I return a dress', 'send it back'] } } }; // prettier-ignore
const made = (settings: object, more: object = {}) =>
  BotDocument.parse({ name: 'b', languages: ['zh-CN', 'en'], main: 'main', flows: { main: { name: 'm', nodes: {} } }, intents, settings, ...more }); // prettier-ignore
const hears = (document: BotDocument, text: string, pending?: object, locale = 'zh-CN') => understand(document, new Map([['returns', 'main']]), pending as Pending | undefined, text, 0, locale); // prettier-ignore
const asks = (wants: string) => ({ kind: 'ask', request: { wants } });

describe('small talk', () => {
  const talks = made({ smallTalk: {} });
  test('by the side of a question, never in place of a matter', () => {
    expect(hears(talks, '你是机器人吗', asks('number')).smallTalk).toBe('robot');
    expect(hears(talks, '谢谢，我要退货', asks('number'))).toMatchObject({ intent: 'returns' });
    expect(hears(talks, '谢谢，我要退货', asks('number')).smallTalk).toBeUndefined();
    expect(hears(talks, '谢谢', asks('number')).smallTalk).toBe('thanks');
  });
  test('a greeting is both; a bot without small talk has none, nor has a kind that is off', () => {
    expect(hears(talks, '在吗', asks('number'))).toMatchObject({ greeting: true, smallTalk: 'greeting' });
    expect(hears(made({}), '你是机器人吗', asks('number')).smallTalk).toBeUndefined();
    expect(hears(made({ smallTalk: { without: ['greeting'] } }), '在吗').smallTalk).toBeUndefined();
  });
  test('before an intent of a bot that has few examples to tell them apart by', () => {
    expect(hears(talks, 'are you a robot', asks('number'))).toMatchObject({ smallTalk: 'robot' });
    expect(hears(talks, 'are you a robot', asks('number')).intent).toBeUndefined();
  });
  test('what answers the question is its answer', () => {
    expect(hears(talks, '3', asks('number'))).toMatchObject({ found: [{ value: 3 }] });
    expect(hears(talks, '3', asks('number')).smallTalk).toBeUndefined();
  });
});
describe('feelings', () => {
  const condition = { type: 'condition', version: 1, at: [0, 0], config: { rows: [{ id: 'a', when: { rows: [{ variable: 'conversation.negative', op: 'is-true' }] } }] }, next: {} }; // prettier-ignore
  const flows = (node: object) => ({ flows: { main: { name: 'm', nodes: { a: node } } } });
  test('where a condition, a text or a script reads them', () => {
    const script = (code: string) => ({ ...condition, type: 'script', config: { code } });
    const say = { ...condition, type: 'say', config: { text: '{% if conversation.urgent %}!{% endif %}' } };
    for (const node of [
      condition,
      say,
      script('return vars.conversation.negative'),
      script('return vars.conversation["urgent"]'),
      script('vars.conversation?.urgent'),
    ])
      // prettier-ignore
      expect(hears(made({}, flows(node)), '你们太差劲了').feelings).toEqual({ negative: true, urgent: false });
    expect(hears(made({}, flows(condition)), '在吗').feelings).toEqual({ negative: false, urgent: false });
  });
  test('nowhere else', () => {
    expect(hears(made({}), '你们太差劲了')).not.toHaveProperty('feelings');
  });
});
describe('languages', () => {
  test('asked for by name: also where the bot does not follow, also when it speaks it already', () => {
    expect(hears(made({ followLanguage: false }), 'English please')).toEqual({ asksLanguage: true, language: 'en' });
    expect(hears(made({}), '请说中文')).toEqual({ asksLanguage: true });
  });
  test('a name given as an answer is no wish for another language, a wish to return something is', () => {
    expect(hears(made({}), '王小明', asks('text'), 'en').language).toBeUndefined();
    expect(hears(made({}), '我要退货', asks('text'), 'en').language).toBe('zh-CN');
    expect(hears(made({}), '退货', asks('intent'), 'en').language).toBe('zh-CN');
  });
});
