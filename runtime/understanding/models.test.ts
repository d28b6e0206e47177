import { deserialize, serialize } from 'node:v8';
import type { BotDocument } from '@dialoom/shared/document/document';
import { expect, test } from 'vitest';
import { classifierOf } from './classifier.ts';
import { learnApart } from '../learning/learn-apart.ts';
import { learn, type Example, type Model } from './learn.ts';
import { createModels, type LearnApart } from './models.ts';
import { understandWith, whenReady } from './understand.ts';

const examples: Example[] = [
  ...['我要退货', '怎么退款', '不想要了能退吗', 'i want to return this'].map((text) => ({ text, intent: 'return' })),
  ...['转人工', '找客服', '我要和真人说话', 'talk to a person'].map((text) => ({ text, intent: 'human' })),
];
const documentOf = (...texts: string[]): BotDocument =>
  ({ settings: {}, languages: ['en'], intents: { back: { name: 'back', examples: { en: texts } }, person: { name: 'person', examples: { en: ['talk to a person', 'an agent please'] } } } }) as unknown as BotDocument; // prettier-ignore

/** Learns when it is told to. */
function slowly() {
  const asked: (() => void)[] = [];
  const apart: LearnApart = (lesson, names) =>
    new Promise<Model>((done) => asked.push(() => done(learn(lesson, names))));
  return { asked, apart };
}

test('a model that was learnt in a thread, or kept and read again, is the same', async () => {
  const names = new Map([['return', '售后']]);
  const here = serialize(learn(examples, names));
  expect(await learnApart(examples, names)).toEqual(learn(examples, names));
  const again = classifierOf(deserialize(here) as Model);
  const first = classifierOf(learn(examples, names));
  for (const text of ['可以退吗', 'return it', '售后', 'xyz', ''])
    expect(again.classify(text)).toEqual(first.classify(text));
});
test('nothing is waited for once a model is known, and two who wait share one lesson', async () => {
  const { asked, apart } = slowly();
  const models = createModels(apart);
  const document = documentOf('send it back', 'return this');
  const [first, second] = [models.ready(document), models.ready(documentOf('send it back', 'return this'))];
  expect(first).toBeInstanceOf(Promise);
  expect(asked).toHaveLength(1);
  asked[0]?.();
  expect(await first).toBe(await second);
  expect(models.ready(document)).toBe(await first);
  expect(models.of(document)).toBe(await first);
  expect(asked).toHaveLength(1);
});
test('a bot without intents needs no thread', () => {
  const { asked, apart } = slowly();
  expect(createModels(apart).ready({ ...documentOf(), intents: {} })).not.toBeInstanceOf(Promise);
  expect(asked).toHaveLength(0);
});
test('a lesson that broke off is begun again', async () => {
  let count = 0;
  const models = createModels(async (lesson, names) => {
    if (count++ === 0) throw new Error('no memory');
    return learn(lesson, names);
  });
  const document = documentOf('send it back', 'return this');
  await expect(models.ready(document)).rejects.toThrow('no memory');
  expect((await models.ready(document)).intents).toEqual(['back', 'person']);
});
test('a text waits for the model of its bot, and only for the first time', async () => {
  const { asked, apart } = slowly();
  const models = createModels(apart);
  const understand = whenReady(models, understandWith(models));
  const ask = () => understand(documentOf('send it back'), new Map([['person', 'n']]), undefined, 'talk to a person', 0, 'en'); // prettier-ignore
  const first = ask();
  expect(first).toBeInstanceOf(Promise);
  asked[0]?.();
  expect(await first).toEqual({ intent: 'person' });
  expect(ask()).toEqual({ intent: 'person' });
});
