import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalOrigin } from '@dialoom/shared/api/origin';
import { typedOrigin } from './typed-origin.ts';

test.each([
  ['shop.example.com', 'https://shop.example.com'],
  ['https://Shop.Example.com/products?id=1#top', 'https://shop.example.com'],
  ['http://localhost:3000/', 'http://localhost:3000'],
  ['localhost:5173', 'https://localhost:5173'],
  ['https://shop.example.com:443', 'https://shop.example.com'],
  ['*.example.com', 'https://*.example.com'],
  ['例子.测试', 'https://xn--fsqu00a.xn--0zwm56d'],
  ['http://10.0.0.7:8080', 'http://10.0.0.7:8080'],
])('%s becomes %s', (typed, origin) => {
  expect(typedOrigin(typed, [])).toEqual({ origin });
});

test.each([
  ['', 'bad'],
  ['shop', 'bad'],
  ['two words.com', 'bad'],
  ['ftp://example.com', 'bad'],
  ['https://user:pass@example.com', 'bad'],
  ['javascript:alert(1)', 'bad'],
  ['*.com', 'wide'],
  ['https://*.10.0.0.1', 'wide'],
])('%j is %s', (typed, fault) => expect(typedOrigin(typed, [])).toMatchObject({ fault }));

test('what is listed is not added again, however it is typed', () => {
  expect(typedOrigin('SHOP.example.com/', ['https://shop.example.com'])).toEqual({
    fault: 'twice',
    origin: 'https://shop.example.com',
  });
});

test('what is added is what the server keeps', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const made = typedOrigin(url, []);
      if (!('fault' in made)) expect(normalOrigin(made.origin)).toBe(made.origin);
      expect(made).toEqual({ origin: new URL(url).origin });
    }),
    { numRuns: 30 }, // a whole address is dear to make
  );
});
