// A kept model is used for as long as it is what would be learnt now.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { classifierOf } from './classifier.ts';
import { CORE, learn, type Example } from './learn.ts';

const examples: Example[] = [
  ...['我的快递到哪了', '查一下物流', 'where is my parcel', 'has it shipped'].map((text) => ({
    text,
    intent: 'track',
  })),
  ...['我要退款', '怎么退货', 'I want my money back', 'return this'].map((text) => ({ text, intent: 'refund' })),
  ...['转人工', 'talk to a person', '找客服', 'an agent please'].map((text) => ({ text, intent: 'human' })),
];

/** So many that Bayes counts, in clauses. */
const many = examples.flatMap(({ text, intent }) =>
  ['', '你好，', '好的，', '今天，', 'hello, ', 'well, ', 'ok: '].map((before) => ({
    text: `${before}${text}`,
    intent,
  })),
);

test('a model is what this core learns: raise CORE with the digest when learning, features or kin words change', () => {
  const { threshold, confidence, said, fitted, intents } = learn(examples, new Map([['track', '查物流']]));
  // sums of floats as they are printed, so that the last bit of another machine is no change
  const print = JSON.stringify([intents, threshold, confidence.map((one) => one.toPrecision(9)), said, fitted.keys, [...fitted.weights]]);
  const heard = classifierOf(learn(many)).classify('真倒霉，能退吗').ranked.map(({ confidence }) => confidence.toPrecision(6));
  expect([CORE, createHash('sha256').update(print + heard.join()).digest('hex').slice(0, 16)]).toEqual([3, '3ae7293de9103e91']);
  // the values, not their bytes: whether V8 keeps a 0 as a small integer or as a double changes with what it has optimized by then
  expect(learn(examples)).toEqual(learn(examples));
}); // prettier-ignore
