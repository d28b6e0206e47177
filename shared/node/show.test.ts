import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { conditionWords } from './condition-words.ts';
import { operators, type ConditionsData } from './conditions.ts';
import { defineNode, each, locales } from './define.ts';
import { field } from './fields.ts';
import { exitName, showOf } from './show.ts';

const text = (row: string, label: string) => ({
  title: 't',
  summary: 's',
  exits: { row, else: 'else' },
  fields: { rows: label, 'rows.intent': label, 'rows.label': label },
});
const node = defineNode({
  type: 't', version: 1, icon: 'x', category: 'logic', waits: false, examples: [],
  config: z.strictObject({ rows: z.array(z.strictObject({ id: field.rowId(), intent: field.from('intents'), label: field.words() })) }),
  exits: ({ rows }) => [...each('row', rows), 'else'],
  card: ({ rows }, { name, source, label }) => [label('rows'), ...rows.map((row) => `${name('intents', row.intent)}: ${source(row.label)}`)],
  exitLabel: ({ rows }, exit, { name }) => name('intents', rows.find((row) => exit === `row:${row.id}`)?.intent ?? ''),
  *run() { return { exit: 'else' }; },
  text: { 'zh-CN': text('这一项', '行'), en: text('This one', 'Rows') },
}); // prettier-ignore
const config = node.config.parse({
  rows: [
    { id: 'aaaa', intent: 'track', label: { en: 'Track', 'zh-CN': '查物流' } },
    { id: 'bbbb', intent: '', label: 'Any' },
  ],
});
const names = { intents: { track: 'Track order' } };

test('a card in the reader’s language, its content in the content’s', () => {
  expect(node.card(config, showOf(node, 'en', { names }))).toEqual(['Rows', 'Track order: Track', ': Any']);
  expect(node.card(config, showOf(node, 'zh-CN', { names, language: 'en' }))).toEqual([
    '行',
    'Track order: Track',
    ': Any',
  ]);
  expect(node.card(config, showOf(node, 'zh-CN', { language: 'fr', firstLanguage: 'zh-CN' }))[1]).toBe('track: 查物流');
});
test('an exit has its row’s own name, else its family’s, else its own id', () => {
  expect(exitName(node, config, 'row:aaaa', 'en', { names })).toBe('Track order');
  expect(exitName(node, config, 'row:bbbb', 'en', { names })).toBe('This one');
  expect(exitName(node, config, 'row:bbbb', 'zh-CN')).toBe('这一项');
  expect(exitName(node, config, 'gone', 'en')).toBe('gone');
});
test('what is not there stands out, and names that every object has are not names', () => {
  expect(showOf(node, 'en').label('nothing')).toBe('[[nothing]]');
  expect(showOf(node, 'en', { names }).name('intents', 'constructor')).toBe('constructor');
});

describe('conditions in words', () => {
  const data = (rows: ConditionsData['rows'], match: 'all' | 'any' = 'all'): ConditionsData => ({ match, rows });
  const days = { variable: 'order.days', op: 'at-most', value: '15' } as const;
  const vip = { variable: 'tier', op: 'is-not-empty', value: '' } as const;
  test('in both languages, with variables as chips', () => {
    expect(conditionWords(data([days]), 'en')).toBe('{{ order.days }} ≤ 15');
    expect(conditionWords(data([days, vip]), 'zh-CN')).toBe('{{ order.days }} ≤ 15 且 {{ tier }} 不为空');
    expect(conditionWords(data([days, vip], 'any'), 'en')).toBe('{{ order.days }} ≤ 15 or {{ tier }} is filled in');
  });
  test('groups stand in brackets where they must', () => {
    const group = { match: 'any' as const, rules: [days, vip] };
    expect(conditionWords(data([vip, group]), 'en')).toBe(
      '{{ tier }} is filled in and ({{ order.days }} ≤ 15 or {{ tier }} is filled in)',
    );
    expect(conditionWords(data([group]), 'en')).toBe('{{ order.days }} ≤ 15 or {{ tier }} is filled in');
  });
  test('a list on one line', () => {
    expect(conditionWords(data([{ variable: 'x', op: 'one-of', value: 'a\nb' }]), 'en')).toBe('{{ x }} is one of a, b');
  });
  test('half-finished ones can be read too', () => {
    expect(conditionWords(data([]), 'zh-CN')).toBe('还没有条件');
    expect(conditionWords(data([{ variable: '', op: 'equals', value: '' }]), 'en')).toBe('… is …');
    expect(conditionWords(data([{ match: 'all', rules: [] }]), 'en')).toBe('no condition yet');
  });
  test('every operator has words of its own', () => {
    for (const locale of locales) {
      const said = operators.map((op) => conditionWords(data([{ variable: 'x', op, value: 'v' }]), locale));
      expect(new Set(said).size).toBe(operators.length);
    }
  });
});
