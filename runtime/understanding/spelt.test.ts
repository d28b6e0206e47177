// Slips are read over; other words stay what they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spelling } from './spelt.ts';
import { trained } from './trained-for-tests.ts';

const lines = [
  'how do I receive my parcel',
  'cancel my subscription',
  'the mattress is too soft',
  '我要退款 refund please',
  '退款到哪了',
  '怎么查物流',
  '查物流',
];
const spelt = spelling(() => lines);

test.each([
  ['did you recieve it', 'did you receive it'],
  ['CANSEL my subscripton!', 'cancel my subscription!'],
  ['the mattres smells', 'the mattres smells'], // goes on: its pieces find it
  ['parsel 快递', 'parcel 快递'],
  ['softer', 'softer'],
  ['their parcels', 'their parcels'], // everybody's word
  ['marcel', 'marcel'], // begins otherwise
  ['my cat', 'my cat'],
  ['我要退宽', '我要退款'],
  ['茶物流', '查物流'],
  ['三流', '三流'], // a number
  ['他在喝茶', '他在喝茶'], // everybody's word
  ['到纳了', '到纳了'], // said once: chance
  ['', ''],
])('“%s” is read as “%s”', (said, read) => expect(spelt(said)).toBe(read));
test('what the examples say is left alone, and nothing is read over twice', () => {
  for (const line of lines) expect(spelt(line)).toBe(line);
  const word = fc.constantFrom(
    'receive',
    'parcel',
    'cancel',
    'subscription',
    'mattress',
    'refund',
    'please',
    'there',
    '退款',
    '退宽',
    '物流',
    '无柳',
  );
  const slip = fc.tuple(word, fc.nat(20), fc.constantFrom('', 'x', 'e')).map(([of, at, by]) => `${of.slice(0, at)}${by}${of.slice(at + 1)}`); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(slip, fc.string()), { maxLength: 6 }), (words) => {
      const read = spelt(words.join(' '));
      expect(spelt(read)).toBe(read);
    }),
  );
});
test('a slip costs no understanding', () => {
  const { classify } = trained([
    ...['when do I receive my parcel', 'track the parcel', 'has it shipped'].map((text) => ({ text, intent: 'track' })),
    ...['cancel my subscription', 'end the subscription', 'I want to unsubscribe'].map((text) => ({ text, intent: 'end' })),
  ]); // prettier-ignore
  const [best] = classify('pleas end my subscirption').ranked;
  expect(best).toEqual(classify('pleas end my subscription').ranked[0]);
  expect(best?.intent).toBe('end');
});
