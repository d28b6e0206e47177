import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createConnection, saveConnection, type ConnectionView } from '@dialoom/shared/api/connections';
import {
  bodyOf,
  draftOf,
  emptyDraft,
  idFor,
  limitBounds,
  limitNames,
  movesHost,
  wrongIn,
  type ConnectionDraft,
  type LimitName,
} from './draft.ts';

const api: ConnectionDraft = { ...emptyDraft('api'), name: 'Shop', address: 'https://shop.example/api' };
const stored: ConnectionView = {
  id: 'shop',
  kind: 'api',
  name: 'Shop',
  settings: { address: 'https://shop.example/api', auth: 'bearer', headers: [{ name: 'X-A', value: '1' }] },
  secret: '••••abcd',
  builtIn: false,
  usedBy: 2,
};

describe('what is wrong', () => {
  test('nothing in a whole one', () => {
    expect(wrongIn(api, undefined)).toEqual({});
  });
  test.each(['', 'shop.example', 'ftp://shop.example', 'http://', 'javascript:alert(1)'])(
    'no web address: %s',
    (address) => {
      expect(wrongIn({ ...api, address }, undefined)).toEqual({ address: 'bad' });
    },
  );
  test('a way of signing in needs its secret, once', () => {
    expect(wrongIn({ ...api, auth: 'bearer' }, undefined)).toEqual({ secret: 'empty' });
    expect(wrongIn({ ...api, auth: 'bearer' }, stored)).toEqual({});
    expect(wrongIn({ ...api, auth: 'header', secret: 's' }, undefined)).toEqual({ field: 'empty' });
  });
  test('another host asks for the secret again, another path does not', () => {
    expect(wrongIn({ ...draftOf(stored), address: 'https://evil.example/api' }, stored)).toEqual({ secret: 'moved' });
    expect(movesHost({ ...draftOf(stored), address: 'https://shop.example/v2' }, stored)).toBe(false);
    expect(movesHost({ ...draftOf(stored), address: 'https://shop.example:8443/api' }, stored)).toBe(true);
  });
  test('a model without a key is fine: a local one needs none', () => {
    expect(
      wrongIn(
        { ...emptyDraft('model'), name: 'Ollama', address: 'http://127.0.0.1:11434/v1', model: 'qwen' },
        undefined,
      ),
    ).toEqual({});
  });
});

describe('the body', () => {
  test('is what the contract takes, whatever is typed', () => {
    const draft = fc.record({
      kind: fc.constantFrom('api' as const, 'model' as const),
      name: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      address: fc.webUrl(),
      auth: fc.constantFrom('none' as const, 'bearer' as const, 'basic' as const, 'header' as const, 'query' as const),
      user: fc.string({ maxLength: 20 }),
      field: fc.string({ maxLength: 20 }),
      headers: fc.array(fc.record({ name: fc.string({ maxLength: 9 }), value: fc.string({ maxLength: 9 }) }), {
        maxLength: 5,
      }),
      model: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
      secret: fc.string({ maxLength: 30 }),
      api: fc.constantFrom('openai' as const, 'anthropic' as const),
      fallback: fc.constantFrom('', 'other'),
      sees: fc.boolean(),
      structured: fc.constantFrom('' as const, 'schema' as const),
      limits: fc.record(
        Object.fromEntries(
          limitNames.map((name) => [
            name,
            fc.constantFrom('', String(limitBounds[name].least), ` ${limitBounds[name].most} `),
          ]),
        ) as Record<LimitName, fc.Arbitrary<string>>,
      ),
    });
    fc.assert(
      fc.property(draft, (one) => {
        expect(saveConnection.body.safeParse(bodyOf(one)).error).toBeUndefined();
      }),
    );
  });
  test('goes out and comes back the same', () => {
    expect(bodyOf(draftOf(stored)).connection).toEqual({ kind: 'api', name: 'Shop', settings: stored.settings });
  });
  test('an empty secret is not sent: the stored one stays', () => {
    expect(bodyOf(draftOf(stored))).not.toHaveProperty('secret');
    expect(bodyOf({ ...draftOf(stored), secret: 'new' })).toMatchObject({ secret: 'new' });
  });
});

test('an id is always one the contract takes, and free', () => {
  const shape = createConnection.body.shape.id;
  fc.assert(
    fc.property(fc.string(), (name) => {
      const id = idFor(name, ['shop'], () => 'c1234567');
      expect(shape.safeParse(id).success).toBe(true);
      expect(id).not.toBe('shop');
    }),
  );
  expect(idFor('Shop back-end', [], () => 'x')).toBe('shop-back-end');
  expect(idFor('商城后台', [], () => 'made1234')).toBe('made1234');
});

test('limits are whole numbers within their bounds, and empty ones are as usual', () => {
  const limited = (atOnce: string) => ({ ...emptyDraft('model'), name: 'M', address: 'https://m.example/v1', model: 'm', limits: { ...emptyDraft('model').limits, atOnce } }); // prettier-ignore
  for (const typed of ['0', '501', '2.5', 'many', '-1'])
    expect(wrongIn(limited(typed), undefined)).toEqual({ atOnce: 'bad' });
  expect(bodyOf(limited('4')).connection.settings).toMatchObject({ limits: { atOnce: 4 } });
  expect(bodyOf(limited('')).connection.settings).toEqual({ address: 'https://m.example/v1', model: 'm' });
});
