import { readFileSync } from 'node:fs';
import { BotDocument } from '@dialoom/shared/document/document';
import { describe, expect, test } from 'vitest';
import { isGreeting } from '../greeting.ts';
import { createModels } from '../models.ts';
import { heldOut, seen } from './held-out-for-tests.ts';
import { smallTalkLines } from './lines.ts';
import { smallTalkIn, withSmallTalk } from './small-talk.ts';

const json = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../templates/${file}`, import.meta.url), 'utf8'));
const models = createModels();
/** @param without intents of its own that are small talk themselves */
function template(name: string, without: readonly string[] = []): BotDocument {
  const { intents, ...document } = BotDocument.parse(json(`${name}/bot.json`));
  const kept = Object.fromEntries(Object.entries(intents).filter(([id]) => !without.includes(id)));
  return {
    ...document,
    intents: kept,
    settings: { ...document.settings, smallTalk: { on: true, answers: {}, without: [] } },
  };
}
const kindOf = (document: BotDocument) => (text: string) => smallTalkIn(models, document, text, undefined);

describe.each(['shop', 'bank', 'city', 'travel'])('the template %s', (name) => {
  const document = template(name, ['bye']);
  const kind = kindOf(document);
  const wanted = (json(`${name}/phrasings.json`) as { text: string; wants: string }[]).filter(({ wants }) => wants !== 'none' && wants !== 'bye');
  const examples = Object.values(document.intents).flatMap((intent) => Object.values(intent.examples).flat());
  const asked = Object.values((json(`${name}/faq.json`) as { entries: { texts: Record<string, { question: string; similar?: string[] }> }[] }).entries).flatMap(({ texts }) => Object.values(texts).flatMap(({ question, similar = [] }) => [question, ...similar]));
  test('none of its business is taken for small talk: examples, customers’ wordings, questions of its list', () => {
    expect(asked.length).toBeGreaterThan(20);
    const taken = [...examples, ...wanted.map(({ text }) => text), ...asked].filter((text) => kind(text) !== undefined);
    expect(taken).toEqual([]);
  });
  test('of wordings it has not seen: no matter is taken, and a quarter of unusual small talk is known', () => {
    const talk = heldOut.filter(({ kind: is }) => is);
    const right = talk.filter((line) => kind(line.text) === line.kind);
    expect([...seen, ...heldOut].filter((line) => !line.kind && kind(line.text))).toEqual([]);
    expect(right.length / talk.length).toBeGreaterThanOrEqual(0.25);
  });
}); // prettier-ignore

test('what the bot has an intent of its own for is left to it', () => {
  const own = kindOf(template('shop'));
  expect([own('谢谢'), own('thank you so much'), own('bye')]).toEqual([undefined, undefined, undefined]);
  expect(own('你是机器人吗')).toBe('robot');
});
test('every line of the pack is known in a bot without intents, but for one that is two things', () => {
  const bare = kindOf({ ...template('shop'), intents: {} });
  expect(smallTalkLines.filter(({ text, kind }) => bare(text) !== kind && !isGreeting(text))).toEqual([]);
});
test('off is off, also a single kind', () => {
  const document = template('shop', ['bye']);
  const { smallTalk: _, ...settings } = document.settings;
  expect(withSmallTalk({ ...document, settings })).toBeUndefined();
  const less = { ...document, settings: { ...document.settings, smallTalk: { on: true, answers: {}, without: ['robot'] } } };
  expect(kindOf(less)('你是机器人吗')).toBeUndefined();
}); // prettier-ignore
test('an open question in the customer’s own words keeps thanks and praise as its answer', () => {
  const document = template('shop', ['bye']);
  const at = (wants: string, text: string) => smallTalkIn(models, document, text, { kind: 'ask', request: { wants } });
  expect([at('text', '服务真好'), at('text', '谢谢'), at('text', '你是机器人吗')]).toEqual([
    undefined,
    undefined,
    'robot',
  ]);
  expect([at('number', '谢谢'), at('intent', '服务真好')]).toEqual(['thanks', 'praise']);
});
test('a kind that is the bot’s own business is left to it where it can be heard, and there alone', () => {
  const document = template('shop'); // its intent `bye` has thanks among its examples
  const number = { kind: 'ask' as const, request: { wants: 'number' } };
  const at = (pending: typeof number | undefined, globals?: ReadonlyMap<string, string>) =>
    smallTalkIn(models, document, '谢谢', pending, globals);
  expect([at(undefined), at(number), at(number, new Map([['bye', 'farewell']]))]).toEqual([
    undefined,
    'thanks',
    undefined,
  ]);
});
test.each([
  '好的',
  'ok',
  '不用了',
  'got it',
  '知道了',
  '谢谢，我要退货',
  '123',
  '',
  '你是机器人吗，订单 12345 呢',
  '是'.repeat(200),
])('no small talk: %s', (text) => {
  expect(kindOf(template('shop', ['bye']))(text)).toBeUndefined();
});
