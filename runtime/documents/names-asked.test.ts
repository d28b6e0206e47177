import { describe, expect, test } from 'vitest';
import { namesAsked } from './names-asked.ts';
import { PassageIndex } from './passage-index.ts';

describe('names in a question', () => {
  test.each([
    ['SwiftPay怎么开通', ['swiftpay']],
    ['怎么开通', []],
    ['How do I pay with SwiftPay?', ['swiftpay']],
    ['How do I pay?', []],
    ['can I send it to (Canada) or Peru', ['canada', 'peru']],
    ['WHERE IS MY ORDER', []],
    ['Where Is My Order', []],
    ['', []],
  ])('%s', (question, names) => expect(namesAsked(question)).toEqual(names)); // prettier-ignore
});

test('a passage without the name that is asked about is less sure than with it; so is one among few', () => {
  for (const many of [0, 20]) {
    const index = new PassageIndex();
    for (let i = 0; i < many; i++) index.put({ id: `other-${i}`, headings: [], text: `Chapter ${i} is about gardens and number ${i * 7}.` }); // prettier-ignore
    index.put({ id: 'pay', headings: ['Paying'], text: 'Customers pay by card or with SwiftPay at the desk.' });
    const sure = (question: string) => index.search(question, 1)[0]?.confidence ?? 0;
    expect(sure('can customers pay with SwiftPay at the desk')).toBeGreaterThan(0.5);
    expect(sure('can customers pay with MoonCash at the desk')).toBeLessThan(sure('can customers pay with cash at the desk')); // prettier-ignore
  }
});
