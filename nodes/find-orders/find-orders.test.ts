import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { signedInLi } from '../_crm/people-for-examples.ts';
import { findOrders } from './index.ts';

const order = (number: string) => ({ id: `order-${number}`, number, title: '', status: '', amount: null, currency: '', date: '', url: '', fields: {} }); // prettier-ignore
const answer = (...numbers: string[]) => ({ records: { contacts: [], orders: numbers.map(order), created: false } });
const asked = (config: object, vars = {}) => play(findOrders, config, [answer()], vars).calls[0]?.request['operation'];

test('a number alone opens nothing while nobody knows who asks, unless that is wanted', () => {
  expect(asked({ number: '7' })).toBeUndefined();
  expect(asked({ number: '7' }, { contact: { id: 'contact-li', phone: '138' } })).toBeUndefined();
  expect(asked({ number: ' ', anyone: true })).toBeUndefined();
  expect(asked({ number: '7', anyone: true })).toMatchObject({ number: '7' });
});
test('the number of a known customer is looked for among their own', () => {
  expect(asked({ number: '7', anyone: true }, signedInLi)).toMatchObject({ contact: 'contact-li', number: '7' });
  expect(asked({ customer: 'c' }, { ...signedInLi, c: 'no contact' })).toBeUndefined();
});
test('what is written instead of choosing is not lost', () => {
  const script = [answer('1', '2'), { choose: { text: 'a person please' } }];
  expect(play(findOrders, { prompt: '?' }, script, signedInLi)).toMatchObject({ exit: 'not-found', unread: 'a person please' }); // prettier-ignore
});
test('never more buttons than a message takes', () => {
  const many = answer(...Array.from({ length: 20 }, (_, i) => String(i)));
  const { calls } = play(findOrders, { prompt: '?', most: 20 }, [many], signedInLi);
  expect(calls.at(-1)?.request['choices']).toHaveLength(20);
});
test('finds what is missing', () => {
  const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales: ['en'] };
  const codes = (config: object) =>
    [...findOrders.lint(findOrders.config.parse({ variable: 'o', prompt: '?', ...config }), site)].map(
      ({ code }) => code,
    );
  expect(codes({})).toEqual([]);
  expect(codes({ prompt: '' })).toEqual(['no-prompt']);
  expect(codes({ prompt: '', choose: false })).toEqual([]);
  expect(codes({ variable: '' })).toEqual(['not-saved']);
  expect(codes({ anyone: true })).toEqual(['no-number']);
  expect(codes({ anyone: true, number: '7' })).toEqual(['anyone']);
});
