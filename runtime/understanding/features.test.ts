import { expect, test } from 'vitest';
import { featuresOf, normal } from './features.ts';
import { stem } from './stem.ts';
import { trained } from './trained-for-tests.ts';

test.each([
  ['請問我的訂單什麼時候發貨', '我的订单什么时候发货'],
  ['亲，麻烦问一下 能退货吗？谢谢啦～', '能退货吗'],
  ['Hi, could I return this PLS', 'could i return this'],
])('%s is read as %s', (text, read) => expect(normal(text)).toBe(read));
test.each([
  ['parcels', 'parcel'],
  ['boxes', 'box'],
  ['deliveries', 'deliveri'],
  ['delivery', 'deliveri'],
  ['shipped', 'ship'],
  ['shipping', 'ship'],
  ['refused', 'refus'],
  ['refuse', 'refus'],
  ['thing', 'thing'],
  ['news', 'new'],
  ['gas', 'gas'],
  ['größe', 'größe'],
])('the stem of %s is %s', (word, root) => expect(stem(word)).toBe(root));
test('what is shortened is read in full, and numbers are all alike', () => {
  expect(featuresOf("where's my order").words).toEqual(featuresOf('where is my order').words);
  expect(featuresOf("I don't want it").words).toEqual(featuresOf('i do not want it').words);
  expect(featuresOf('订单202611180472').words).toEqual(featuresOf('订单 7').words);
});
test('the last of several clauses says once more what is asked; what is one clause is only that', () => {
  const marked = (text: string) => featuresOf(text).pieces.filter((piece) => piece.startsWith('$'));
  expect(marked('这家店不错，在哪儿？')).toEqual(['$在', '$哪', '$在 哪', '$儿', '$哪 儿']);
  expect(marked('nice one! where is it')).toContain('$where');
  expect(marked('where is it?')).toEqual([]);
  expect(marked('。，！')).toEqual([]);
});
const examples = [
  ...['我的快递到哪了', '包裹怎么还没到', '订单什么时候发货', 'where is my order', 'track my parcel'].map((text) => ({ text, intent: 'track' })),
  ...['我要退货', '怎么退款', '不想要了能退吗', 'i want to return this', 'send it back'].map((text) => ({ text, intent: 'return' })),
]; // prettier-ignore
test('small talk and general knowledge are none of a shop’s business, even with hardly an example', () => {
  const model = trained(examples);
  for (const text of ['今天天气怎么样', '你会讲故事吗', 'what is the capital of peru', 'tell me a story about a dog'])
    expect([text, (model.classify(text).ranked[0]?.confidence ?? 0) < model.threshold]).toEqual([text, true]);
});
test('what others call small talk may be a bot’s own business', () => {
  const weather = ['今天天气怎么样', '明天会下雨吗', '外面冷不冷', 'what is the weather like', 'will it rain today'];
  const model = trained([...examples, ...weather.map((text) => ({ text, intent: 'weather' }))]);
  for (const text of ['明天天气怎么样', 'what is the weather like tomorrow'])
    expect([text, model.classify(text).ranked[0]?.intent]).toEqual([text, 'weather']);
  expect(model.classify('明天天气怎么样').ranked[0]?.confidence).toBeGreaterThan(model.threshold);
});
test('an intent’s own name is one more way to say it', () => {
  const named = trained(examples, new Map([['return', '售后 After-sales']]));
  expect(named.classify('售后').ranked[0]?.intent).toBe('return');
  expect(named.classify('售后').exact).toBe(false);
});
