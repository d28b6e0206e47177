import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { pump } from '@dialoom/shared/node/pump';
import { scopeOf } from '@dialoom/shared/node/scope';
import { say } from './index.ts';

const request = (config: Parameters<typeof play<typeof say.config, 'next'>>[1], vars = {}) =>
  play(say, config, [], vars).calls.find((call) => call.kind === 'say')?.request;

describe('wordings', () => {
  test('each is said for its share of the die, and no throw falls beside', () => {
    const config = say.config.parse({
      text: 'a',
      variants: [{ id: 'b', text: 'b' }, { id: 'c', text: 'c' }, { id: 'd' }],
    });
    const saidAt = (die: number) => {
      let said: unknown;
      pump(say, config, scopeOf(say, { vars: {}, locale: 'en' }), (call) => {
        if (call.kind === 'say') said = call.request['text'];
        return { is: call.kind === 'random' ? die : null };
      });
      return said;
    };
    expect([0, 0.34, 0.67, 0.999_999].map(saidAt)).toEqual(['a', 'b', 'c', 'c']); // an empty wording never counts
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (die) =>
        ['a', 'b', 'c'].includes(String(saidAt(die))),
      ),
    );
  });
  test('with one wording the die is not thrown', () => {
    expect(play(say, { text: 'a' }, []).calls.map((call) => call.kind)).toEqual(['say']);
  });
  test('in the conversation’s language', () => {
    expect(play(say, { text: { 'zh-CN': '你好', en: 'hello' } }, [], {}, 'zh-CN').said).toEqual(['你好']);
  });
});

describe('what a customer typed stays what it is', () => {
  test('in the message it is no Markdown', () => {
    expect(request({ text: '**Hi** {{ name }}' }, { name: '*x* <b>' })?.['text']).toBe('**Hi** \\*x\\* \\<b>');
  });
  test('on a card, where nothing is markup, it is not escaped', () => {
    expect(request({ attach: 'card', card: { title: '{{ name }}' } }, { name: '*x*' })?.['card']).toMatchObject({
      title: '*x*',
    });
  });
});

describe('addresses', () => {
  const image = (url: string, vars = {}) => request({ text: 't', attach: 'image', image: { url } }, vars)?.['image'];
  test('a variable stays one part of the address', () => {
    expect(image('https://cdn.test/p/{{ sku }}.png', { sku: '../a?b' })).toMatchObject({
      url: 'https://cdn.test/p/%2E%2E%2Fa%3Fb.png',
    });
  });
  test('a variable that is the whole address is taken as it stands', () => {
    expect(
      image('{{ product.image }}', { product: { image: 'https://cdn.test/a b.png'.replace(' ', '%20') } }),
    ).toMatchObject({ url: 'https://cdn.test/a%20b.png' });
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.test/x.png',
    'not an address',
    '',
    'https://a.test/"onload="x',
  ])('%j is no picture, and the text is sent all the same', (url) => {
    expect(image('{{ url }}', { url })).toBeUndefined();
    expect(play(say, { text: 't', attach: 'image', image: { url } }, []).said).toEqual(['t']);
  });
  test('links may also be mail and telephone; one without an address is left out', () => {
    const links = ['https://a.test', 'mailto:a@b.test', 'tel:+49123', 'javascript:alert(1)'].map((url, i) => ({
      id: `l${i}`,
      label: i === 0 ? 'Shop' : '',
      url,
    }));
    expect(request({ attach: 'card', card: { title: 'x', links } })?.['card']).toMatchObject({
      links: [
        { label: 'Shop', url: 'https://a.test' },
        { label: 'mailto:a@b.test', url: 'mailto:a@b.test' },
        { label: 'tel:+49123', url: 'tel:+49123' },
      ],
    });
  });
});
test('a card row without a value is left out; an empty card is no card', () => {
  const rows = [
    { id: 'a', label: 'Eta', value: '{{ eta }}' },
    { id: 'b', label: 'City', value: 'Wuhan' },
  ];
  expect(request({ attach: 'card', card: { title: 'x', rows } })?.['card']).toMatchObject({
    rows: [{ label: 'City', value: 'Wuhan' }],
  });
  expect(request({ text: 't', attach: 'card', card: { title: '{{ nothing }}' } })).toEqual({ text: 't' });
  const links = [{ id: 'c', label: 'Shop', url: 'https://a.test' }];
  expect(
    request({ attach: 'card', card: { rows: [{ id: 'b', label: 'City', value: 'Wuhan' }], links } })?.['card'],
  ).toMatchObject({ title: '' });
});
test('texts on a card are cut to what a card holds, never through a character', () => {
  const card = request({ attach: 'card', card: { title: '{{ x }}' } }, { x: `a${'😀'.repeat(150)}` })?.['card'];
  const { title } = card as { title: string };
  expect(title.length).toBeLessThanOrEqual(200);
  expect(title.isWellFormed()).toBe(true);
});
test('finds what is missing', () => {
  const found = (config: object) =>
    [
      ...say.lint(say.config.parse(config), {
        intents: {},
        flows: {},
        variables: {},
        connections: {},
        locales: ['en'],
      }),
    ].map(({ code }) => code);
  expect(found({})).toEqual(['nothing-said']);
  expect(found({ attach: 'image' })).toEqual(['no-image']);
  expect(found({ attach: 'card' })).toEqual(['no-title']);
  expect(found({ text: 'x' })).toEqual([]);
});
describe('several cards', () => {
  const cards = (config: object, vars = {}) =>
    (request({ attach: 'cards', ...config }, vars)?.['cards'] ?? []) as readonly { title: string; links: unknown[] }[];
  const one = [{ id: 'a', title: '{{ item.name }}', url: 'https://a.test/{{ item.name }}', label: 'See' }];
  test('one for each entry of a list, at most ten; an entry stays what it is', () => {
    const items = Array.from({ length: 14 }, (_, i) => ({ name: i === 0 ? '*x* ../?' : `n${i}` }));
    const made = cards({ from: 'found.items', cards: one }, { found: { items } });
    expect(made).toHaveLength(10);
    expect(made[0]?.title).toBe('*x* ../?');
    expect(made[0]?.links).toEqual([
      { label: 'See', url: expect.stringMatching(/^https:\/\/a\.test\/[^/?]+$/) as string },
    ]);
  });
  test.each([undefined, null, 'text', 7, {}, []])(
    'a list that is %j gives none, and the text is sent all the same',
    (items) => {
      expect(request({ text: 't', attach: 'cards', from: 'x', cards: one }, { x: items })).toEqual({ text: 't' });
    },
  );
  test('cards without words are left out; a link without an address makes no button', () => {
    const slides = [
      { id: 'a', title: 'Lamp', label: 'See' },
      { id: 'b', title: '{{ nothing }}' },
    ];
    expect(cards({ cards: slides })).toEqual([{ title: 'Lamp', subtitle: '', rows: [], links: [] }]);
  });
});
test('quick replies go along, without those that came out empty', () => {
  const suggest = [
    { id: 'a', text: 'My order {{ no }}' },
    { id: 'b', text: '{{ nothing }}' },
  ];
  expect(request({ text: 't', suggest }, { no: 7 })).toEqual({ text: 't', suggest: ['My order 7'] });
});
