// What a running node sees: each way to render escapes for its place; templates that break fail the node, not the customer.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineNode } from './define.ts';
import { Failed } from './effects.ts';
import type { Conditions } from './conditions.ts';
import type { Template } from './fields.ts';
import { scopeOf } from './scope.ts';

const about = (retry: string) => ({ title: 't', summary: 's', exits: {}, fields: {}, says: { retry } });
const node = defineNode({
  type: 't', version: 1, icon: 'x', category: 'talk', waits: false, config: z.strictObject({}), exits: [], card: () => [], examples: [],
  *run(_, { text }) { return { end: text('retry') }; },
  text: { 'zh-CN': about('再说一次'), en: about('again') },
}); // prettier-ignore
const scope = (locale = 'en', vars = {}) =>
  scopeOf(node, { vars, locale, firstLanguage: 'zh-CN', connections: { shop: { kind: 'api', settings: {} } } });
const template = (text: string | Record<string, string>) => text as unknown as Template;
const conditions = (value: string) =>
  ({ match: 'all', rows: [{ variable: 'x', op: 'equals', value }] }) as unknown as Conditions;

describe('one way to render for each place', () => {
  const evil = scope('en', { x: '*"\r\n/?&' });
  test('what people read', () => expect(evil.render(template('{{ x }}'))).toBe('\\*"\r\n/?&'));
  test('a URL', () => expect(evil.url(template('/{{ x }}'))).toBe('/%2A%22%0D%0A%2F%3F%26'));
  test('a JSON text', () => expect(evil.json(template('"{{ x }}"'))).toBe('"*\\"\\r\\n/?&"'));
  test('a header', () => expect(evil.header(template('{{ x }}'))).toBe('*" /?&'));
  test('a prompt', () => expect(evil.prompt(template('{{ x }}'))).toBe('*"\r\n/?&'));
});
test('more variables stand beside and before the conversation’s own', () => {
  const { render, prompt, holds } = scope('en', { x: 'old', y: 'kept' });
  expect(render(template('{{ x }} {{ y }}'), { x: 'new' })).toBe('new kept');
  expect(prompt(template('{{ x }}'), { x: 'new' })).toBe('new');
  expect(holds(conditions('new'), { x: 'new' })).toBe(true);
  expect(holds(conditions('{{ y }}'), { x: 'kept' })).toBe(true);
});
test('words come in the conversation’s language, then in the bot’s first', () => {
  const words = template({ 'zh-CN': '你好', en: 'hello' });
  expect(scope('en-US').render(words)).toBe('hello');
  expect(scope('fr').render(words)).toBe('你好');
});
test('a node’s own words come in the nearest of our languages', () => {
  expect(scope('zh-TW').text('retry')).toBe('再说一次');
  expect(scope('fr').text('retry')).toBe('again');
});
test.each(['{{ x', '{{ x | nope }}', '{% for i in (1..1000000000) %}{% endfor %}'])(
  '%s fails the node as `template`',
  (source) => {
    const { render, holds } = scope();
    for (const broken of [
      () => render(template(source)),
      () => holds(conditions(source.startsWith('{{ x |') ? source : '{{ x')),
    ])
      expect(broken).toThrow(new Failed('template'));
  },
);
test('a connection is known by its id, and only by its own', () => {
  expect(scope().connection('shop')).toEqual({ kind: 'api', settings: {} });
  expect(scope().connection('constructor')).toBeUndefined();
});
